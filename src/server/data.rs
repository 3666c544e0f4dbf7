//! Handlers: what the program in the browser fetches beside pages.

use super::caching;
use super::errors::Problem;
use super::lookup::language;
use super::packing;
use super::pages::{answer, reading};
use super::router::AppState;
use crate::i18n::Lang;
use crate::timeline::state::Knowledge;
use crate::timeline::view::View;
use crate::ui::pack::{self, Delivery};
use crate::ui::scene::Scene;
use crate::ui::timeline;
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Response};
use maud::Markup;
use std::sync::Arc;

/// The texts that the search of the timeline looks through, one string per event in the order of
/// the facts, each text on a line of its own.
pub async fn texts(
    State(state): State<Arc<AppState>>,
    Path(lang): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Response> {
    let lang = language(&state, &lang).await?;
    let view = reading(&state, query).view;
    let texts: Vec<String> = scene(&state, lang, &view, |scene| {
        let events = scene.facts.events().iter();
        let states = events.filter_map(|fact| scene.knowledge.event(fact.event));
        let texts = states.map(|state| {
            let texts = scene.knowledge.searched(state).into_iter();
            let lines: Vec<String> = texts.map(|text| text.replace('\n', " ")).collect();
            lines.join("\n")
        });
        texts.collect()
    });
    // Strings can always be written.
    let json = serde_json::to_string(&texts).unwrap_or_default();
    Ok(packing::densely(
        answer(&state, lang, "application/json", json).into_response(),
    ))
}

/// The name of the edition, for pages that stand open: as long in a cache between as they are.
pub async fn edition(State(state): State<Arc<AppState>>) -> impl IntoResponse {
    let name = state.shell.edition.clone().unwrap_or_default();
    caching::kept("text/plain; charset=utf-8", name)
}

/// What the browser computes with, as known on a day, where that is no part of each page.
pub async fn facts(
    State(state): State<Arc<AppState>>,
    Path(lang): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Response> {
    let lang = language(&state, &lang).await?;
    let view = reading(&state, query).view;
    let json = scene(&state, lang, &view, |scene| {
        let is_sent = Delivery::of(scene.facts) != Delivery::Never;
        is_sent.then(|| pack::json(scene.facts, &scene))
    });
    let Some(json) = json else {
        return Err(Problem::NotFound(None).respond(&state, lang).await);
    };
    Ok(packing::densely(
        answer(&state, lang, "application/json", json).into_response(),
    ))
}

/// The rows of the events whose pages are of the view's state of knowledge.
pub async fn rows(
    State(state): State<Arc<AppState>>,
    Path(lang): Path<String>,
    query: RawQuery,
) -> Result<Response, Response> {
    piece(&state, &lang, query, timeline::rows_of_state).await
}

/// The drawing of the view as it stands in the page.
pub async fn drawing(
    State(state): State<Arc<AppState>>,
    Path(lang): Path<String>,
    query: RawQuery,
) -> Result<Response, Response> {
    piece(&state, &lang, query, timeline::drawing_of_view).await
}

/// Answers with a piece of HTML that is written from a view.
async fn piece(
    state: &AppState,
    lang: &str,
    RawQuery(query): RawQuery,
    write: impl FnOnce(Scene<'_>) -> Markup + Send,
) -> Result<Response, Response> {
    let lang = language(state, lang).await?;
    let view = reading(state, query).view;
    let html = scene(state, lang, &view, write).into_string();
    Ok(answer(state, lang, "text/html; charset=utf-8", html).into_response())
}

/// What the fragments of a view are written from.
pub(super) fn scene<T>(
    state: &AppState,
    lang: Lang,
    view: &View,
    show: impl FnOnce(Scene<'_>) -> T,
) -> T {
    let standing = state.standings.get(&state.timeline, view.asof);
    let knowledge = Knowledge::of(&state.timeline, Arc::clone(&standing.snapshot));
    show(Scene {
        lang,
        knowledge: &knowledge,
        facts: &standing.facts,
        view,
        site: &state.shell.site,
    })
}
