//! Handlers for the JSON and HTML fragments that the front end fetches after the page.

use super::lookup::language_and_view;
use super::respond::{answer, missing};
use crate::server::middleware::{cache_policy, compression};
use crate::server::state::AppState;
use crate::site::page_context::PageContext;
use crate::ui::payload::{self, Delivery};
use crate::ui::timeline;
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Response};
use maud::Markup;
use std::sync::Arc;

/// Texts for the full-text search of the timeline: one string per event in the order of the facts,
/// with each text on its own line.
pub async fn texts(
    State(state): State<Arc<AppState>>,
    Path(lang): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Response> {
    let (lang, view) = language_and_view(&state, &lang, query).await?;
    let texts: Vec<String> = state.with_context(lang, &view, |context| {
        let events = context.facts().events().iter();
        let states = events.filter_map(|fact| context.knowledge.event(fact.event));
        let texts = states.map(|state| {
            let texts = context.knowledge.searched(state).into_iter();
            let lines: Vec<String> = texts.map(|text| text.replace('\n', " ")).collect();
            lines.join("\n")
        });
        texts.collect()
    });
    // Serializing strings cannot fail.
    let json = serde_json::to_string(&texts).unwrap_or_default();
    Ok(compression::compress_densely(
        answer(&state, lang, "application/json", json).into_response(),
    ))
}

/// Name of the edition, polled by open pages. Cached as long as pages are.
pub async fn edition(State(state): State<Arc<AppState>>) -> impl IntoResponse {
    let name = state.shell.edition.clone().unwrap_or_default();
    cache_policy::revalidated("text/plain; charset=utf-8", name)
}

/// Facts as known on a day; 404 for dossiers too large for the browser.
pub async fn facts(
    State(state): State<Arc<AppState>>,
    Path(lang): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Response> {
    let (lang, view) = language_and_view(&state, &lang, query).await?;
    let json = state.with_context(lang, &view, |context| {
        let is_sent = Delivery::of(context.facts()) != Delivery::Never;
        is_sent.then(|| payload::json(context.facts(), &context))
    });
    let Some(json) = json else {
        return Err(missing(&state, lang, None).await);
    };
    Ok(compression::compress_densely(
        answer(&state, lang, "application/json", json).into_response(),
    ))
}

/// Rows of the events whose pages have the view's state of knowledge, for a list that lacks them.
pub async fn rows(
    State(state): State<Arc<AppState>>,
    Path(lang): Path<String>,
    query: RawQuery,
) -> Result<Response, Response> {
    piece(&state, &lang, query, timeline::rows_of_state).await
}

/// Drawing of the view, as in the page.
pub async fn drawing(
    State(state): State<Arc<AppState>>,
    Path(lang): Path<String>,
    query: RawQuery,
) -> Result<Response, Response> {
    piece(&state, &lang, query, timeline::drawing_of_view).await
}

/// Responds with an HTML fragment of a view.
async fn piece(
    state: &AppState,
    lang: &str,
    RawQuery(query): RawQuery,
    write: impl FnOnce(PageContext<'_>) -> Markup + Send,
) -> Result<Response, Response> {
    let (lang, view) = language_and_view(state, lang, query).await?;
    let html = state.with_context(lang, &view, write).into_string();
    Ok(answer(state, lang, "text/html; charset=utf-8", html).into_response())
}
