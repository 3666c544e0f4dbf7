//! Pages in the forms that other programs read, for their heads: programs find there what readers
//! find as links.

use crate::export::Format;
use crate::export::citation::Style;
use crate::i18n::Lang;
use crate::timeline::day::Day;
use crate::timeline::view::View;
use crate::ui::address;
use crate::ui::site::Site;

/// A page in another form.
pub struct Rendition {
    /// Its media type, without parameters.
    pub media_type: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// Its path and query.
    pub href: String,
}

/// A view in every format that it can be had in.
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

/// An event as an entry of bibliographies.
pub fn of_event(site: &Site, id: &str, lang: Lang, asof: Option<Day>) -> Vec<Rendition> {
    let named = Style::ALL
        .into_iter()
        .filter_map(|style| Some((style, style.name()?)));
    named
        .map(|(style, name)| Rendition {
            media_type: style.media_type(),
            name,
            href: address::event_citation(site, id, lang, asof, style.extension()),
        })
        .collect()
}
