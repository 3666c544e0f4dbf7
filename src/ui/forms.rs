//! Other forms of a page, for its head: programs find there what readers find as links.

use crate::export::Format;
use crate::export::citation::Style;
use crate::i18n::Lang;
use crate::timeline::day::Day;
use crate::timeline::view::View;
use crate::ui::address;

/// Another form of a page.
pub struct Form {
    /// Its media type, without parameters.
    pub media_type: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// Its path and query.
    pub href: String,
}

/// A view in every format.
pub fn of_view(lang: Lang, view: &View) -> Vec<Form> {
    let form = |format: Format| Form {
        media_type: format.media_type(),
        name: format.name(),
        href: address::data(lang, view, format),
    };
    Format::ALL.map(form).into()
}

/// An event as an entry of bibliographies.
pub fn of_event(id: &str, lang: Lang, asof: Option<Day>) -> Vec<Form> {
    let named = Style::ALL
        .into_iter()
        .filter_map(|style| Some((style, style.name()?)));
    named
        .map(|(style, name)| Form {
            media_type: style.media_type(),
            name,
            href: address::event_citation(id, lang, asof, style.extension()),
        })
        .collect()
}
