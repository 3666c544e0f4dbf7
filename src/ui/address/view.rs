//! Addresses of views, and of what belongs to one: the only ones that are read as well.

use super::below;
use crate::i18n::Lang;
use crate::timeline::day::Day;
use crate::timeline::view::{Key, View};
use crate::ui::site::{Form, Site, Surface};
use std::borrow::Cow;

/// The timeline in a view.
pub fn timeline(site: &Site, lang: Lang, view: &View) -> String {
    match (site.surface, &site.form) {
        (Surface::Page, _) => of_view(site, lang, view, ""),
        (Surface::Embed, Form::Served) => view.href(&below(site, lang, "embed")),
        (Surface::Embed, Form::Published { .. }) => view.href(&below(site, lang, "embed/")),
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

/// The drawing of a view as HTML, for a page that has the rest.
pub fn fragment(site: &Site, lang: Lang, view: &View) -> String {
    match site.surface {
        Surface::Page => of_view(site, lang, view, "axis.html"),
        Surface::Embed => view.href(&below(site, lang, "embed/axis.html")),
    }
}

/// What the search of the timeline looks through, as known on `asof`.
pub fn texts(site: &Site, lang: Lang, asof: Option<Day>) -> String {
    of_state(site, lang, asof, "texts.json")
}

/// What the browser computes with, as known on `asof`, where it is a file of its own.
pub fn facts(site: &Site, lang: Lang, asof: Option<Day>) -> String {
    of_state(site, lang, asof, "facts.json")
}

/// The rows of the events whose pages are of a state of knowledge.
pub fn rows(site: &Site, lang: Lang, asof: Option<Day>) -> String {
    of_state(site, lang, asof, "rows.html")
}

/// Whether a view has files beside its page, such as its drawing: on a published site those
/// without a page have none.
pub fn has_files(site: &Site, view: &View) -> bool {
    site.form == Form::Served || folder(site, view).is_some()
}

/// The query that an address of a view stands for, given its path and its query (without `?`);
/// `None` where it leads to something else. Reads what [`timeline`] writes.
pub fn query_of<'a>(site: &Site, lang: Lang, path: &str, query: &'a str) -> Option<Cow<'a, str>> {
    let page = path.strip_prefix(&*below(site, lang, ""))?;
    match (site.surface, &site.form, page) {
        (Surface::Page, _, "") => Some(query.into()),
        (Surface::Embed, Form::Served, "embed") => Some(query.into()),
        (Surface::Embed, Form::Published { .. }, "embed/") => Some(query.into()),
        (Surface::Page, Form::Published { .. }, _) => {
            let parts: Vec<&str> = page.strip_suffix('/')?.split('/').collect();
            let is_key = |part: &&str| FOLDERS.iter().any(|key| key.as_str() == *part);
            let is_folder = parts.len().is_multiple_of(2) && parts.iter().step_by(2).all(is_key);
            // Somebody may have added to the address.
            let said = parts.chunks(2).map(|pair| pair.join("="));
            let said = said.chain((!query.is_empty()).then(|| query.to_owned()));
            is_folder.then(|| said.collect::<Vec<_>>().join("&").into())
        }
        _ => None,
    }
}

/// The keys of which a page of a published site has one value.
const FOLDERS: [Key; 4] = [Key::Asof, Key::Org, Key::Storyline, Key::Page];

/// The folder of a view's page on a published site, below that of its language: what its query
/// says, as in `org/microsoft/page/2/`. Pages have the list of all events, of one company, of one
/// storyline – each with all pages of the list –, and of one stop of knowledge; nobody could write
/// one for every view.
pub fn folder(site: &Site, view: &View) -> Option<String> {
    let Form::Published { stops } = &site.form else {
        return None;
    };
    let said = Key::ALL.map(|key| (key, view.value(key)));
    let mut said: Vec<(Key, String)> = said.into();
    said.retain(|(_, value)| !value.is_empty());
    let keys: Vec<Key> = said.iter().map(|(key, _)| *key).collect();
    let has_page = match keys[..] {
        [] | [Key::Org | Key::Storyline | Key::Page] => true,
        [Key::Org, Key::Page] | [Key::Page, Key::Storyline] => true,
        [Key::Asof] => view
            .asof
            .is_some_and(|day| stops.binary_search(&day).is_ok()),
        _ => false,
    };
    // The page comes last, since it is one of what is chosen.
    said.sort_by_key(|(key, _)| *key == Key::Page);
    let folders = said
        .iter()
        .map(|(key, value)| [key.as_str(), "/", value, "/"].concat());
    let is_one = said.iter().all(|(_, value)| !value.contains(','));
    (has_page && is_one).then(|| folders.collect())
}

/// What belongs to a view and is called `name`; its page has no name.
fn of_view(site: &Site, lang: Lang, view: &View, name: &str) -> String {
    match folder(site, view) {
        Some(folder) => below(site, lang, &[&folder, name].concat()),
        None => view.href(&below(site, lang, name)),
    }
}

/// What belongs to a state of knowledge and is called `name`.
fn of_state(site: &Site, lang: Lang, asof: Option<Day>, name: &str) -> String {
    let view = View {
        asof,
        ..View::default()
    };
    of_view(site, lang, &view, name)
}
