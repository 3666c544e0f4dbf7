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
        dl {
            dt { "Readers" }
            dd { (if status.ready { "welcome" } else { "turned away: the server is about to end" }) }
            dt { "Version" }
            dd { (status.version) }
            dt { "Runs since" }
            dd { (time(status.since)) }
        }
        h2 { "Edition" }
        dl {
            dt { "Dossier" }
            dd { code { (edition.folder) } }
            dt { "Edition" }
            dd { code { (edition.name) } }
            dt { "Served since" }
            dd { (time(edition.since)) }
            dt { "Articles" }
            dd { (counts.articles) }
            dt { "Events" }
            dd { (counts.events) }
            dt { "Claims" }
            dd { (counts.claims) @if counts.drafts > 0 { ", of which " (counts.drafts) " drafts" } }
            dt { "Entities" }
            dd { (counts.entities) }
            dt { "Conflicts" }
            dd { (counts.conflicts) }
            dt { "Storylines" }
            dd { (counts.storylines) }
            dt { "Bytes" }
            dd { (edition.bytes) }
        }
        h2 { "Last reading" }
        dl {
            dt { "Read" }
            dd { (time(reading.at)) }
            dt { "Result" }
            dd { (result) }
            dt { "Errors" }
            dd { (reading.errors) }
            dt { "Warnings" }
            dd { (reading.warnings) }
        }
        pre tabindex="0" role="region" aria-label="Diagnostics" { (reading.diagnostics) }
        h2 { "Answers" }
        dl {
            dt { "Kept" }
            dd { (cache.entries) ", " (cache.bytes) " of " (cache.most) " bytes" }
            dt { "Found" }
            dd { (cache.hits) }
            dt { "Not found" }
            dd { (cache.misses) }
            dt { "Made" }
            dd { (cache.made) }
            dt { "Not modified" }
            dd { (cache.not_modified) }
        }
        p { a href="/status.json" { "The same as JSON" } " · " a href="/metrics" { "Metrics" } }
    };
    simple::page(Lang::En, "Status – Zeitstrahl", &content)
}

fn time(moment: super::Moment) -> Markup {
    html! { time datetime=(moment) { (moment) } }
}
