//! Addresses of data: what a view selects, texts of articles, citations.

use super::below;
use super::view::folder;
#[cfg(feature = "ssr")]
use super::{OEMBED, event_of_id, file, page};
use crate::export::Format;
use crate::i18n::Lang;
#[cfg(feature = "ssr")]
use crate::timeline::day::Day;
use crate::timeline::model::Window;
use crate::timeline::view::View;
use crate::ui::site::{Form, Site};

/// Where data lie, below the path of the site.
pub const API: &str = "/api/v1/";

/// What a view selects, as data. On a published site only views of what is known now have them,
/// in the folder of their page: with every format at every stop a site would be mostly copies.
pub fn data(site: &Site, lang: Lang, view: &View, format: Format) -> Option<String> {
    let view = view.unframed();
    let name = ["timeline.", format.extension()].concat();
    if site.form != Form::Served {
        let folder = folder(site, &view).filter(|_| view.asof.is_none())?;
        return Some(below(site, lang, &[&folder, &*name].concat()));
    }
    let query = view.query();
    let separator = if query.is_empty() { "" } else { "&" };
    let parts = [
        &site.base,
        API,
        &name,
        "?lang=",
        lang.code(),
        separator,
        &query,
    ];
    Some(parts.concat())
}

/// An article's bare text, for programs that look up positions in it.
#[cfg(feature = "ssr")]
pub fn text(site: &Site, id: &str) -> String {
    format!("{}{API}articles/{id}.txt", site.base)
}

/// The JSON Schema in the file of this name.
#[cfg(feature = "ssr")]
pub fn schema(site: &Site, file: &str) -> String {
    format!("{}{API}schema/{file}", site.base)
}

/// How to cite an event, in the format with this file name extension.
#[cfg(feature = "ssr")]
pub fn event_citation(
    site: &Site,
    id: &str,
    lang: Lang,
    asof: Option<Day>,
    extension: &str,
) -> String {
    let file = format!("citation.{extension}");
    match site.form {
        Form::Published { .. } => event_of_id(site, id, lang, asof) + &file,
        Form::Served => {
            let view = View {
                asof,
                ..View::default()
            };
            let view = view.href("").replace('?', "&");
            format!("{}{API}events/{id}/{file}?lang={lang}{view}", site.base)
        }
    }
}

/// How to cite the passage of a claim, in the format with this file name extension.
#[cfg(feature = "ssr")]
pub fn claim_citation(site: &Site, id: &str, lang: Lang, extension: &str) -> String {
    let file = format!("citation.{extension}");
    match site.form {
        Form::Published { .. } => page(site, lang, &format!("claim/{id}")) + &file,
        Form::Served => format!("{}{API}claims/{id}/{file}?lang={lang}", site.base),
    }
}

/// What answers for the address of a page with what to show of it elsewhere.
#[cfg(feature = "ssr")]
pub fn oembed(site: &Site, url: &str) -> String {
    [
        &*file(site, OEMBED),
        "?url=",
        &crate::timeline::view::encoded(url),
    ]
    .concat()
}

/// The name under which that file is kept: the days it shows.
pub fn drawing_file(window: Window) -> String {
    format!("zeitstrahl-{}-{}.svg", window.from, window.to)
}
