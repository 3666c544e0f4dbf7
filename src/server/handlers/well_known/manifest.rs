//! Web app manifest (W3C).

use super::icons::Icon;
use crate::i18n::Lang;
use crate::site::Site;
use crate::site::address;
use crate::timeline::model::Timeline;
use crate::timeline::view::View;
use crate::ui::card::PAPER;
use serde::Serialize;

#[derive(Serialize)]
struct Manifest<'a> {
    name: &'a str,
    short_name: &'a str,
    description: &'a str,
    lang: &'a str,
    dir: &'a str,
    id: &'a str,
    start_url: &'a str,
    scope: &'a str,
    display: &'a str,
    background_color: &'a str,
    theme_color: &'a str,
    icons: Vec<ManifestIcon>,
}

#[derive(Serialize)]
struct ManifestIcon {
    src: String,
    sizes: String,
    r#type: &'static str,
    purpose: &'static str,
}

/// Manifest of a dossier in a language. Each language is an app of its own, so that an installed
/// app never changes its language.
pub fn json(site: &Site, timeline: &Timeline, lang: Lang) -> String {
    let start = address::timeline(site, lang, &View::default());
    let vector = ManifestIcon {
        src: address::file(site, address::FAVICON),
        sizes: "any".to_owned(),
        r#type: "image/svg+xml",
        purpose: "any",
    };
    let drawn = Icon::ALL.into_iter().filter_map(|icon| {
        Some(ManifestIcon {
            src: address::file(site, icon.name()),
            sizes: format!("{0}x{0}", icon.size()),
            r#type: "image/png",
            purpose: icon.purpose()?,
        })
    });
    let manifest = Manifest {
        name: timeline.title.get(lang),
        short_name: "Zeitstrahl",
        description: timeline.standfirst.get(lang),
        lang: timeline.title.lang_of(lang).code(),
        dir: "ltr",
        id: &start,
        start_url: &start,
        // Covers all languages, so that the language switch does not open a browser.
        scope: &address::file(site, ""),
        // The URL is the state, so back and share must stay visible.
        display: "minimal-ui",
        background_color: PAPER,
        theme_color: PAPER,
        icons: std::iter::once(vector).chain(drawn).collect(),
    };
    // Serializing strings cannot fail.
    serde_json::to_string(&manifest).unwrap_or_default()
}
