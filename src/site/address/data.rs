//! Addresses of data: selections of views, texts of articles, citations.

use super::below;
use super::view::folder;
#[cfg(feature = "ssr")]
use super::{OEMBED, event_of_id, file, page};
use crate::i18n::Lang;
use crate::site::format::Format;
use crate::site::{Site, SiteForm};
#[cfg(feature = "ssr")]
use crate::timeline::day::Day;
use crate::timeline::model::Window;
use crate::timeline::view::View;

/// Path of the data, below the path of the site.
pub const API: &str = "/api/v1/";

/// Data of a view's selection. A published site has them only for views of what is known now, in
/// the folder of their page: every format at every stop would make a site mostly copies.
pub fn data(site: &Site, lang: Lang, view: &View, format: Format) -> Option<String> {
    let view = view.unframed();
    let name = ["timeline.", format.extension()].concat();
    if site.form != SiteForm::Served {
        let folder = folder(site, &view).filter(|_| view.asof.is_none())?;
        return Some(below(site, lang, &[&folder, &*name].concat()));
    }
    let query = view.query();
    let separator = if query.is_empty() { "" } else { "&" };
    let parts = [&site.base, API, &name, "?lang=", lang.code(), separator, &query];
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

/// Citation of an event, in the format with this file name extension.
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
        SiteForm::Published { .. } => event_of_id(site, id, lang, asof) + &file,
        SiteForm::Served => {
            let view = View { asof, ..View::default() };
            let view = view.href("").replace('?', "&");
            format!("{}{API}events/{id}/{file}?lang={lang}{view}", site.base)
        }
    }
}

/// Citation of a claim's passage, in the format with this file name extension.
#[cfg(feature = "ssr")]
pub fn claim_citation(site: &Site, id: &str, lang: Lang, extension: &str) -> String {
    let file = format!("citation.{extension}");
    match site.form {
        SiteForm::Published { .. } => page(site, lang, &format!("claim/{id}")) + &file,
        SiteForm::Served => format!("{}{API}claims/{id}/{file}?lang={lang}", site.base),
    }
}

/// The oEmbed endpoint's address for the page at `url`.
#[cfg(feature = "ssr")]
pub fn oembed(site: &Site, url: &str) -> String {
    [&*file(site, OEMBED), "?url=", &crate::timeline::view::encoded(url)].concat()
}

/// File name for a downloaded drawing: the days it shows.
pub fn drawing_file(window: Window) -> String {
    format!("zeitstrahl-{}-{}.svg", window.from, window.to)
}
