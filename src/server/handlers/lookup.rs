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

    /// All objects of this kind, in the order of the dossier.
    fn all(timeline: &Timeline) -> Vec<Self>;

    /// Current id.
    fn id(self, timeline: &Timeline) -> &str;

    /// Title as shown to readers.
    fn title(self, timeline: &Timeline, lang: Lang) -> &str;

    /// URL of the page.
    fn href(self, site: &Site, timeline: &Timeline, lang: Lang) -> String;
}

impl Addressed for EventIx {
    const KEY: Key = Key::Event;

    fn all(timeline: &Timeline) -> Vec<EventIx> {
        (0..timeline.events.len()).map(EventIx).collect()
    }

    fn id(self, timeline: &Timeline) -> &str {
        &timeline[self].id
    }

    fn title(self, timeline: &Timeline, lang: Lang) -> &str {
        timeline[self].title.get(lang)
    }

    fn href(self, site: &Site, timeline: &Timeline, lang: Lang) -> String {
        address::event(site, timeline, self, lang, None)
    }
}

impl Addressed for ArticleIx {
    const KEY: Key = Key::Article;

    fn all(timeline: &Timeline) -> Vec<ArticleIx> {
        (0..timeline.articles.len()).map(ArticleIx).collect()
    }

    fn id(self, timeline: &Timeline) -> &str {
        &timeline[self].id
    }

    fn title(self, timeline: &Timeline, _lang: Lang) -> &str {
        &timeline[self].headline
    }

    fn href(self, site: &Site, timeline: &Timeline, lang: Lang) -> String {
        address::article(site, timeline, self, lang)
    }
}

impl Addressed for EntityIx {
    const KEY: Key = Key::Org;

    fn all(timeline: &Timeline) -> Vec<EntityIx> {
        (0..timeline.entities.len()).map(EntityIx).collect()
    }

    fn id(self, timeline: &Timeline) -> &str {
        &timeline[self].id
    }

    fn title(self, timeline: &Timeline, lang: Lang) -> &str {
        timeline[self].name.get(lang)
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
    let all = T::all(timeline);
    let current = timeline.resolve(T::KEY, id);
    let found = all.iter().find(|it| Some(it.id(timeline)) == current);
    match found {
        Some(found) if found.id(timeline) == id => Ok((lang, *found)),
        Some(renamed) => {
            let target = with_query(renamed.href(&state.shell.site, timeline, lang), query);
            Err(Redirect::permanent(&target).into_response())
        }
        None => {
            let likeness = |it: &T| strsim::jaro_winkler(it.id(timeline), id);
            // Comparing takes time proportional to the product of both lengths, per object.
            let is_comparable = id.len() <= 2 * MAX_ID;
            let meant = (all.iter().filter(|_| is_comparable))
                .filter(|it| likeness(it) >= SIMILAR)
                .max_by(|a, b| likeness(a).total_cmp(&likeness(b)))
                .map(|it| {
                    (
                        it.title(timeline, lang).to_owned(),
                        it.href(&state.shell.site, timeline, lang),
                    )
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
