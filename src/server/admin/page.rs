//! How the server is, for people: one page without a script, which a phone shows as well.

use super::record::Turn;
use super::status::Status;
use crate::server::headers;
use axum::http::HeaderValue;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use std::sync::LazyLock;

/// All the style there is. Its hash is in the content policy.
const STYLE: &str = "\
:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}\
body{max-width:60rem;margin:0 auto;padding:1rem}\
dl{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.25rem 1rem}\
dd{margin:0;overflow-wrap:anywhere}\
pre{overflow:auto;padding:.75rem;border:1px solid;font-size:.8125rem}";

/// The content policy: that style and nothing else.
pub fn policy() -> HeaderValue {
    static POLICY: LazyLock<HeaderValue> = LazyLock::new(|| {
        let policy = format!(
            "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'; \
             frame-ancestors 'none'",
            headers::hash(STYLE)
        );
        // ASCII without control characters; the fallback forbids everything.
        HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
    });
    POLICY.clone()
}

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
        Turn::New => "sound; another edition is served since",
        Turn::Same => "sound; nothing had changed",
        Turn::Broken => "broken; the last sound edition is still served",
    };
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Status – Zeitstrahl" }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
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
                }
            }
        }
    }
}

fn time(moment: super::Moment) -> Markup {
    html! { time datetime=(moment) { (moment) } }
}
