//! Pages in formats for other programs, listed in their heads: programs find there what readers
//! find as links.

use crate::i18n::Lang;
use crate::site::Site;
use crate::site::address;
use crate::site::citation::CitationStyle;
use crate::site::format::Format;
use crate::timeline::day::Day;
use crate::timeline::view::View;

/// A page in another format.
pub struct Rendition {
    /// Its media type, without parameters.
    pub media_type: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its path and query.
    pub href: String,
}

/// A view in every format that is available.
pub fn of_view(site: &Site, lang: Lang, view: &View) -> Vec<Rendition> {
    let rendition = |format: Format| {
        Some(Rendition {
            media_type: format.media_type(),
            name: format.name(),
            href: address::data(site, lang, view, format)?,
        })
    };
    Format::ALL.into_iter().filter_map(rendition).collect()
}

/// An event as a bibliography entry, in every named style.
pub fn of_event(site: &Site, id: &str, lang: Lang, asof: Option<Day>) -> Vec<Rendition> {
    let named = CitationStyle::ALL.into_iter().filter_map(|style| Some((style, style.name()?)));
    named
        .map(|(style, name)| Rendition {
            media_type: style.media_type(),
            name,
            href: address::event_citation(site, id, lang, asof, style.extension()),
        })
        .collect()
}
