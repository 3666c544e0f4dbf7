//! The web app manifest (W3C): what the site is called where a reader keeps it.

use super::icons::Icon;
use crate::i18n::Lang;
use crate::timeline::model::Timeline;
use crate::timeline::view::View;
use crate::ui::address;
use crate::ui::card::PAPER;
use crate::ui::site::Site;
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
    icons: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    src: String,
    sizes: String,
    r#type: &'static str,
    purpose: &'static str,
}

/// The manifest of a dossier in a language. Each language is an app of its own: who keeps the
/// English timeline is not to find it German one day.
pub fn json(site: &Site, timeline: &Timeline, lang: Lang) -> String {
    let start = address::timeline(site, lang, &View::default());
    let vector = Entry {
        src: address::file(site, address::FAVICON),
        sizes: "any".to_owned(),
        r#type: "image/svg+xml",
        purpose: "any",
    };
    let drawn = Icon::ALL.into_iter().filter_map(|icon| {
        Some(Entry {
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
        // The other language as well: the switch must not open a browser.
        scope: &address::file(site, ""),
        // The address is the state, so a way back and a way to share it have to stay in sight.
        display: "minimal-ui",
        background_color: PAPER,
        theme_color: PAPER,
        icons: std::iter::once(vector).chain(drawn).collect(),
    };
    // Strings can always be written.
    serde_json::to_string(&manifest).unwrap_or_default()
}
