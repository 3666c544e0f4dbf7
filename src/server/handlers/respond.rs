//! Rendering of pages to responses.

use super::external_links::external_links;
use crate::i18n::Lang;
use crate::server::error::Error;
use crate::server::headers::{EDITION, POLICY};
use crate::server::middleware::cache_policy;
use crate::server::render;
use crate::server::state::AppState;
use crate::site::page_context::PageContext;
use crate::site::{Surface, address};
use crate::timeline::view::{ParsedView, View, read};
use crate::ui;
use crate::ui::document::{Head, document};
use axum::http::header::CONTENT_LANGUAGE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use std::sync::Arc;

/// Renders a page of the dossier.
pub async fn respond<F>(
    state: &AppState,
    lang: Lang,
    reading: ParsedView,
    status: StatusCode,
    page: F,
) -> Response
where
    F: Fn(PageContext<'_>) -> (Head, AnyView) + Clone + Send + Sync + 'static,
{
    let (shared, reading) = (state.clone(), Arc::new(reading));
    let rendered = render::html(move || {
        shared.with_context(lang, &reading.view, |context| {
            let (head, body) = page(PageContext { ignored: &reading.ignored, ..context });
            document(&shared.shell, lang, head, body)
        })
    })
    .await;
    let site = &state.shell.site;
    let html = match rendered {
        Ok(html) if site.surface == Surface::Embed => {
            let home = |lang: &Lang| address::timeline(site, *lang, &View::default());
            let embeds: Vec<String> = state.timeline.languages.iter().map(home).collect();
            external_links(&html, &embeds)
        }
        Ok(html) => html,
        Err(error) => {
            tracing::error!(%error, "page rendering failed");
            return Error::Internal.page(site, &state.timeline.languages);
        }
    };
    let answer = answer(state, lang, "text/html; charset=utf-8", html);
    (status, answer).into_response()
}

/// Renders the 404 page; `meant` is the title and URL of the closest match, if there is one.
pub async fn missing(state: &AppState, lang: Lang, meant: Option<(String, String)>) -> Response {
    respond(state, lang, plain(), StatusCode::NOT_FOUND, move |context| {
        ui::problem::not_found(context, meant.as_ref())
    })
    .await
}

/// Redirect to the canonical URL of the view, if the request's differs. If part of the query was
/// ignored, the URL stays so that the reader can see and correct it.
pub fn moved(state: &AppState, lang: Lang, reading: &ParsedView) -> Option<Response> {
    let target = address::timeline(&state.shell.site, lang, &reading.view);
    let is_moved = !reading.canonical && reading.ignored.is_empty();
    is_moved.then(|| Redirect::temporary(&target).into_response())
}

/// Headers and body of a response that depends on nothing but the dossier and the URL.
pub fn answer(
    state: &AppState,
    lang: Lang,
    kind: &'static str,
    body: String,
) -> impl IntoResponse + use<> {
    let headers =
        [(CONTENT_LANGUAGE, HeaderValue::from_static(lang.code())), (POLICY, state.policy.clone())];
    // Sixteen hexadecimal digits are a valid header value.
    let edition = state.shell.edition.as_deref();
    let edition = edition.and_then(|name| HeaderValue::from_str(name).ok());
    let edition = edition.map(|name| [(EDITION, name)]);
    (headers, edition, cache_policy::revalidated(kind, body))
}

/// Parses the query leniently.
pub fn reading(state: &AppState, query: Option<String>) -> ParsedView {
    read(&query.unwrap_or_default(), state.timeline.as_ref())
}

/// Reading for pages that have no query.
pub fn plain() -> ParsedView {
    ParsedView { view: View::default(), ignored: Vec::new(), canonical: true }
}
