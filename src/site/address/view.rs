//! Addresses of views and of their files. Only addresses of views are also parsed.

use super::below;
use crate::i18n::Lang;
use crate::site::{Site, SiteForm, Surface};
use crate::timeline::day::Day;
use crate::timeline::view::{Key, View};
use std::borrow::Cow;

/// The timeline in a view.
pub fn timeline(site: &Site, lang: Lang, view: &View) -> String {
    match (site.surface, &site.form) {
        (Surface::Page, _) => of_view(site, lang, view, ""),
        (Surface::Embed, SiteForm::Served) => view.href(&below(site, lang, "embed")),
        (Surface::Embed, SiteForm::Published { .. }) => view.href(&below(site, lang, "embed/")),
    }
}

/// The picture of a view for social cards. On a published site only views with a page have one.
pub fn card(site: &Site, lang: Lang, view: &View) -> String {
    of_view(site, lang, &view.with(|view| view.page = 1), "card.png")
}

/// The drawing of a view as a file. On a published site only views with a page have one.
pub fn drawing(site: &Site, lang: Lang, view: &View) -> String {
    of_view(site, lang, &view.with(|view| view.page = 1), "axis.svg")
}

/// The drawing of a view as HTML, for a page that has everything else.
pub fn fragment(site: &Site, lang: Lang, view: &View) -> String {
    match site.surface {
        Surface::Page => of_view(site, lang, view, "axis.html"),
        Surface::Embed => view.href(&below(site, lang, "embed/axis.html")),
    }
}

/// Texts that the search of the timeline looks through, as known on `asof`.
pub fn texts(site: &Site, lang: Lang, asof: Option<Day>) -> String {
    of_state(site, lang, asof, "texts.json")
}

/// Data that the browser computes with, as known on `asof`, if they are a file of their own.
pub fn facts(site: &Site, lang: Lang, asof: Option<Day>) -> String {
    of_state(site, lang, asof, "facts.json")
}

/// Rows of the events whose pages belong to this state of knowledge, for lists that lack them.
pub fn rows(site: &Site, lang: Lang, asof: Option<Day>) -> String {
    of_state(site, lang, asof, "rows.html")
}

/// Returns true if a view has files beside its page, such as its drawing. On a published site views
/// without a page have none.
pub fn has_files(site: &Site, view: &View) -> bool {
    site.form == SiteForm::Served || folder(site, view).is_some()
}

/// Query that the address of a view stands for, given its path and its query (without `?`); `None`
/// for any other address. Parses what [`timeline`] writes.
pub fn query_of<'a>(site: &Site, lang: Lang, path: &str, query: &'a str) -> Option<Cow<'a, str>> {
    let page = path.strip_prefix(&*below(site, lang, ""))?;
    match (site.surface, &site.form, page) {
        (Surface::Page, _, "") => Some(query.into()),
        (Surface::Embed, SiteForm::Served, "embed") => Some(query.into()),
        (Surface::Embed, SiteForm::Published { .. }, "embed/") => Some(query.into()),
        (Surface::Page, SiteForm::Published { .. }, _) => {
            let parts: Vec<&str> = page.strip_suffix('/')?.split('/').collect();
            let is_key = |part: &&str| FOLDERS.iter().any(|key| key.as_str() == *part);
            let is_folder = parts.len().is_multiple_of(2) && parts.iter().step_by(2).all(is_key);
            // A query may have been added to the address of a page.
            let said = parts.chunks(2).map(|pair| pair.join("="));
            let said = said.chain((!query.is_empty()).then(|| query.to_owned()));
            is_folder.then(|| said.collect::<Vec<_>>().join("&").into())
        }
        _ => None,
    }
}

/// Keys that can be part of a published page's path, with one value each.
const FOLDERS: [Key; 4] = [Key::Asof, Key::Org, Key::Storyline, Key::Page];

/// Folder of a view's page on a published site, below that of its language: the query as a path, as
/// in `org/microsoft/page/2/`. Pages exist for the list of all events, of one company or of one
/// storyline – each with all its pages –, and for one stop of knowledge; a page for every view
/// would be too many.
pub fn folder(site: &Site, view: &View) -> Option<String> {
    let SiteForm::Published { stops } = &site.form else {
        return None;
    };
    let said = Key::ALL.iter().map(|&key| (key, view.value(key)));
    let said = said.filter(|(_, value)| !value.is_empty());
    let mut said: Vec<(Key, String)> = said.collect();
    let keys: Vec<Key> = said.iter().map(|(key, _)| *key).collect();
    let has_page = match keys[..] {
        [] | [Key::Org | Key::Storyline | Key::Page] => true,
        [Key::Org, Key::Page] | [Key::Page, Key::Storyline] => true,
        [Key::Asof] => view.asof.is_some_and(|day| stops.binary_search(&day).is_ok()),
        _ => false,
    };
    // The page number comes last, since it counts within the selection.
    said.sort_by_key(|(key, _)| *key == Key::Page);
    let folders = said.iter().map(|(key, value)| [key.as_str(), "/", value, "/"].concat());
    let is_one = said.iter().all(|(_, value)| !value.contains(','));
    (has_page && is_one).then(|| folders.collect())
}

/// A view's file called `name`; its page has an empty name.
fn of_view(site: &Site, lang: Lang, view: &View, name: &str) -> String {
    match folder(site, view) {
        Some(folder) => below(site, lang, &[&folder, name].concat()),
        None => view.href(&below(site, lang, name)),
    }
}

/// A state of knowledge's file called `name`.
fn of_state(site: &Site, lang: Lang, asof: Option<Day>, name: &str) -> String {
    let view = View { asof, ..View::default() };
    of_view(site, lang, &view, name)
}
