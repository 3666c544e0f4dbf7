//! Web app manifest (W3C).

use super::icons::Icon;
use crate::i18n::Lang;
use crate::site::Site;
use crate::site::address;
use crate::timeline::model::Timeline;
use crate::timeline::view::View;
use crate::ui::tokens;
use serde_json::json;

/// Manifest of a dossier in a language. Each language is an app of its own, so that an installed
/// app never changes its language.
pub fn json(site: &Site, timeline: &Timeline, lang: Lang) -> String {
    let start = address::timeline(site, lang, &View::default());
    let vector = json!({
        "src": address::file(site, address::FAVICON),
        "sizes": "any",
        "type": "image/svg+xml",
        "purpose": "any",
    });
    let drawn = Icon::ALL.into_iter().filter_map(|icon| {
        Some(json!({
            "src": address::file(site, icon.name()),
            "sizes": format!("{0}x{0}", icon.size()),
            "type": "image/png",
            "purpose": icon.purpose()?,
        }))
    });
    let icons: Vec<_> = std::iter::once(vector).chain(drawn).collect();
    let manifest = json!({
        "name": timeline.title.get(lang),
        "short_name": "Zeitstrahl",
        "description": timeline.standfirst.get(lang),
        "lang": timeline.title.lang_of(lang).code(),
        "dir": "ltr",
        "id": start,
        "start_url": start,
        // Covers all languages, so that the language switch does not open a browser.
        "scope": address::file(site, ""),
        // The URL is the state, so back and share must stay visible.
        "display": "minimal-ui",
        "background_color": tokens::light("paper"),
        "theme_color": tokens::light("paper"),
        "icons": icons,
    });
    manifest.to_string()
}
