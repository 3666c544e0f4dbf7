//! From the words of an address to what they stand for, or to the answer that helps.

use super::errors::Problem;
use super::router::AppState;
use crate::dossier::MAX_ID;
use crate::i18n::Lang;
use crate::timeline::model::{ArticleIx, EntityIx, EventIx, Timeline};
use crate::timeline::view::{Key, Known};
use crate::ui::address;
use crate::ui::site::Site;
use axum::response::{IntoResponse, Redirect, Response};

/// Less similar than this (Jaro–Winkler, 0–1) is a guess, not a hint.
const SIMILAR: f64 = 0.75;

/// Something with a page and an id of its own.
pub trait Addressed: Copy {
    /// The key under which views know its ids.
    const KEY: Key;

    /// All of its kind, in the order of the dossier.
    fn all(timeline: &Timeline) -> Vec<Self>;

    /// Its current id.
    fn id(self, timeline: &Timeline) -> &str;

    /// What a reader calls it.
    fn title(self, timeline: &Timeline, lang: Lang) -> &str;

    /// The address of its page.
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

/// The language of an address.
///
/// # Errors
/// The answer for a language there is no page in.
pub async fn language(state: &AppState, code: &str) -> Result<Lang, Response> {
    match code.parse() {
        Ok(lang) => Ok(lang),
        Err(_) => Err(Problem::NotFound(None).respond(state, Lang::DEFAULT).await),
    }
}

/// What goes by this id in this language.
///
/// # Errors
/// The answer where nothing does: a redirect for what was renamed, else a page that names what
/// was probably meant.
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
            // Comparing takes the product of both lengths, for each of the dossier's.
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
            Err(Problem::NotFound(meant).respond(state, lang).await)
        }
    }
}

/// The path with the query it came with.
pub fn with_query(path: String, query: Option<&str>) -> String {
    match query {
        Some(query) if !query.is_empty() => format!("{path}?{query}"),
        _ => path,
    }
}
