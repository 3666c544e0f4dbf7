//! How the server is, for people: one page without a script, which a phone shows as well.

use super::record::Turn;
use super::status::Status;
use crate::i18n::Lang;
use crate::server::simple;
use maud::{Markup, html};

/// The page.
pub fn of(status: &Status) -> Markup {
    let Status {
        edition,
        reading,
        cache,
        ..
    } = status;
    let counts = &edition.counts;
    let result = match reading.result {
        Turn::New => "sound; it is served as a new edition",
        Turn::Same => "sound; nothing had changed",
        Turn::Broken => "broken; the last sound edition is still served",
    };
    let content = html! {
        h1 { "Zeitstrahl" }
        (list(&[
            ("Readers", html! { (if status.ready { "welcome" } else { "turned away: the server is about to end" }) }),
            ("Version", html! { (status.version) }),
            ("Runs since", html! { (time(status.since)) }),
        ]))
        h2 { "Edition" }
        (list(&[
            ("Dossier", html! { code { (edition.folder) } }),
            ("Edition", html! { code { (edition.name) } }),
            ("Served since", html! { (time(edition.since)) }),
            ("Articles", html! { (counts.articles) }),
            ("Events", html! { (counts.events) }),
            ("Claims", html! { (counts.claims) @if counts.drafts > 0 { ", of which " (counts.drafts) " drafts" } }),
            ("Entities", html! { (counts.entities) }),
            ("Conflicts", html! { (counts.conflicts) }),
            ("Storylines", html! { (counts.storylines) }),
            ("Bytes", html! { (edition.bytes) }),
        ]))
        h2 { "Last reading" }
        (list(&[
            ("Read", html! { (time(reading.at)) }),
            ("Result", html! { (result) }),
            ("Errors", html! { (reading.errors) }),
            ("Warnings", html! { (reading.warnings) }),
        ]))
        pre tabindex="0" role="region" aria-label="Diagnostics" { (reading.diagnostics) }
        h2 { "Answers" }
        (list(&[
            ("Kept", html! { (cache.entries) ", " (cache.bytes) " of " (cache.most) " bytes" }),
            ("Found", html! { (cache.hits) }),
            ("Not found", html! { (cache.misses) }),
            ("Made", html! { (cache.made) }),
            ("Not modified", html! { (cache.not_modified) }),
        ]))
        p { a href="/status.json" { "The same as JSON" } " · " a href="/metrics" { "Metrics" } }
    };
    simple::page(Lang::En, "Status – Zeitstrahl", &content)
}

/// What there is to say, each under its name.
fn list(rows: &[(&str, Markup)]) -> Markup {
    html! {
        dl {
            @for (name, said) in rows {
                dt { (name) }
                dd { (said) }
            }
        }
    }
}

fn time(moment: super::Moment) -> Markup {
    html! { time datetime=(moment) { (moment) } }
}
