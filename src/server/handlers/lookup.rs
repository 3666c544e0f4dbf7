//! Path segments to domain objects, or to the redirect or 404 page that helps.

use super::respond::{missing, reading};
use crate::dossier::MAX_ID;
use crate::i18n::Lang;
use crate::server::state::AppState;
use crate::site::Site;
use crate::site::address;
use crate::timeline::model::{ArticleIx, EntityIx, EventIx, Timeline};
use crate::timeline::view::{Key, KnownIds, View};
use axum::response::{IntoResponse, Redirect, Response};

/// Minimum similarity (Jaro–Winkler, 0–1) of a suggestion on the 404 page.
const SIMILAR: f64 = 0.75;

/// Domain object with an id and a page of its own.
pub trait Addressed: Copy {
    /// View key whose values are these ids.
    const KEY: Key;

    /// All objects of this kind in the order of the dossier, each with its current id and its title
    /// as shown to readers.
    fn all(timeline: &Timeline, lang: Lang) -> impl Iterator<Item = (Self, &str, &str)>;

    /// URL of the page.
    fn href(self, site: &Site, timeline: &Timeline, lang: Lang) -> String;
}

impl Addressed for EventIx {
    const KEY: Key = Key::Event;

    fn all(timeline: &Timeline, lang: Lang) -> impl Iterator<Item = (EventIx, &str, &str)> {
        let events = timeline.events.iter().enumerate();
        events.map(move |(ix, event)| (EventIx(ix), &*event.id, event.title.get(lang)))
    }

    fn href(self, site: &Site, timeline: &Timeline, lang: Lang) -> String {
        address::event(site, timeline, self, lang, None)
    }
}

impl Addressed for ArticleIx {
    const KEY: Key = Key::Article;

    fn all(timeline: &Timeline, _lang: Lang) -> impl Iterator<Item = (ArticleIx, &str, &str)> {
        let articles = timeline.articles.iter().enumerate();
        articles.map(|(ix, article)| (ArticleIx(ix), &*article.id, &*article.headline))
    }

    fn href(self, site: &Site, timeline: &Timeline, lang: Lang) -> String {
        address::article(site, timeline, self, lang)
    }
}

impl Addressed for EntityIx {
    const KEY: Key = Key::Org;

    fn all(timeline: &Timeline, lang: Lang) -> impl Iterator<Item = (EntityIx, &str, &str)> {
        let entities = timeline.entities.iter().enumerate();
        entities.map(move |(ix, entity)| (EntityIx(ix), &*entity.id, entity.name.get(lang)))
    }

    fn href(self, site: &Site, timeline: &Timeline, lang: Lang) -> String {
        address::entity(site, timeline, self, lang, None)
    }
}

/// Language with this code, if the dossier has pages in it.
pub fn known(state: &AppState, code: &str) -> Option<Lang> {
    let lang = code.parse().ok()?;
    state.timeline.languages.contains(&lang).then_some(lang)
}

/// Parses the language segment of a path.
///
/// # Errors
/// Returns a 404 response for an unknown language.
pub async fn language(state: &AppState, code: &str) -> Result<Lang, Response> {
    match known(state, code) {
        Some(lang) => Ok(lang),
        None => Err(missing(state, state.timeline.main_language(), None).await),
    }
}

/// Parses the language segment of a path and the query.
///
/// # Errors
/// Returns a 404 response for an unknown language.
pub async fn language_and_view(
    state: &AppState,
    code: &str,
    query: Option<String>,
) -> Result<(Lang, View), Response> {
    let lang = language(state, code).await?;
    Ok((lang, reading(state, query).view))
}

/// Finds the object with this id.
///
/// # Errors
/// Returns a redirect for a former id, else a 404 page that suggests the closest match.
pub async fn locate<T: Addressed>(
    state: &AppState,
    code: &str,
    id: &str,
    query: Option<&str>,
) -> Result<(Lang, T), Response> {
    let lang = language(state, code).await?;
    let timeline = state.timeline.as_ref();
    let current = timeline.resolve(T::KEY, id);
    let found = T::all(timeline, lang).find(|(_, own, _)| Some(*own) == current);
    match found {
        Some((found, own, _)) if own == id => Ok((lang, found)),
        Some((renamed, ..)) => {
            let target = with_query(renamed.href(&state.shell.site, timeline, lang), query);
            Err(Redirect::permanent(&target).into_response())
        }
        None => {
            // Comparing takes time proportional to the product of both lengths, per object.
            let is_comparable = id.len() <= 2 * MAX_ID;
            let meant = T::all(timeline, lang)
                .filter(|_| is_comparable)
                .map(|(object, own, title)| (strsim::jaro_winkler(own, id), object, title))
                .filter(|(likeness, ..)| *likeness >= SIMILAR)
                .max_by(|(one, ..), (other, ..)| one.total_cmp(other))
                .map(|(_, object, title)| {
                    let href = object.href(&state.shell.site, timeline, lang);
                    (title.to_owned(), href)
                });
            Err(missing(state, lang, meant).await)
        }
    }
}

/// Appends the query, if there is one, to a path.
pub fn with_query(path: String, query: Option<&str>) -> String {
    match query {
        Some(query) if !query.is_empty() => format!("{path}?{query}"),
        _ => path,
    }
}
