//! Status page for operators: no scripts, works on a phone.

use super::status::Status;
use crate::i18n::Lang;
use crate::server::bare_page;
use crate::server::metrics::ReloadResult;
use maud::{Markup, html};

/// Renders the page.
pub fn of(status: &Status) -> Markup {
    let Status { edition, last_reload, cache, .. } = status;
    let counts = &edition.counts;
    let result = match last_reload.result {
        ReloadResult::New => "valid; served as a new edition",
        ReloadResult::Same => "valid; nothing has changed",
        ReloadResult::Broken => "errors; the last valid edition is still served",
    };
    let content = html! {
        h1 { "Zeitstrahl" }
        (list(&[
            ("State", html! { (if status.ready { "ready" } else { "shutting down" }) }),
            ("Version", html! { (status.version) }),
            ("Running since", html! { (time(status.since)) }),
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
        h2 { "Last reload" }
        (list(&[
            ("Reloaded", html! { (time(last_reload.at)) }),
            ("Result", html! { (result) }),
            ("Errors", html! { (last_reload.errors) }),
            ("Warnings", html! { (last_reload.warnings) }),
            ("Notes", html! { (last_reload.notes) }),
        ]))
        pre tabindex="0" role="region" aria-label="Diagnostics" { (last_reload.diagnostics) }
        h2 { "Response cache" }
        (list(&[
            ("Size", html! { (cache.entries) ", " (cache.bytes) " of " (cache.most) " bytes" }),
            ("Hits", html! { (cache.hits) }),
            ("Misses", html! { (cache.misses) }),
            ("Rendered", html! { (cache.rendered) }),
            ("Not modified", html! { (cache.not_modified) }),
        ]))
        p { a href="/status.json" { "The same as JSON" } " · " a href="/metrics" { "Metrics" } }
    };
    bare_page::page(Lang::En, "Status – Zeitstrahl", &content)
}

/// Description list of names and values.
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

fn time(moment: super::Timestamp) -> Markup {
    html! { time datetime=(moment) { (moment) } }
}
