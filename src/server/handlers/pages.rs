//! Handlers for pages.

use super::lookup::{known, language, locate, with_query};
use super::respond::{missing, moved, plain, reading, respond};
use crate::server::state::AppState;
use crate::site::SiteForm;
use crate::site::address;
use crate::site::page_context::PageContext;
use crate::timeline::model::{ArticleIx, EntityIx, EventIx};
use crate::timeline::view::View;
use crate::ui;
use axum::extract::{Path, RawQuery, State};
use axum::http::header::{ACCEPT_LANGUAGE, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use std::sync::Arc;

/// Redirects a path without a language to the reader's language (`Accept-Language`), with the
/// query.
pub async fn choose_language(
    State(state): State<Arc<AppState>>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let accepted =
        headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if state.shell.site.form != SiteForm::Served {
        // In published files nobody reads headers: a script in the page chooses the language.
        let page = |context: PageContext<'_>| ui::language_gate::page(context);
        let main = state.timeline.main_language();
        return respond(&state, main, plain(), StatusCode::OK, page).await;
    }
    let languages = state.timeline.languages.iter();
    let codes: Vec<&str> = languages.map(|lang| lang.code()).collect();
    let chosen = accept_language::intersection(accepted, &codes);
    let lang =
        chosen.first().and_then(|code| code.parse().ok()).unwrap_or(state.timeline.main_language());
    let path = uri.path().trim_start_matches('/');
    let target = address::below(&state.shell.site, lang, path);
    let target = with_query(target, uri.query());
    let vary = [(VARY, HeaderValue::from_static("accept-language"))];
    (vary, Redirect::temporary(&target)).into_response()
}

/// Redirects `/de` to `/de/`.
pub async fn add_slash(
    State(state): State<Arc<AppState>>,
    Path(lang): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Response> {
    let lang = language(&state, &lang).await?;
    let home = address::timeline(&state.shell.site, lang, &View::default());
    let target = with_query(home, query.as_deref());
    Ok(Redirect::permanent(&target).into_response())
}

/// Timeline in the view of the query.
pub async fn timeline(
    State(state): State<Arc<AppState>>,
    Path(lang): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Response> {
    let lang = language(&state, &lang).await?;
    let reading = reading(&state, query);
    if let Some(moved) = moved(&state, lang, &reading) {
        return Err(moved);
    }
    Ok(respond(&state, lang, reading, StatusCode::OK, ui::timeline::page).await)
}

/// Page of an event.
pub async fn event(
    State(state): State<Arc<AppState>>,
    Path((lang, id)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response, Response> {
    let (lang, event) = locate::<EventIx>(&state, &lang, &id, query.as_deref()).await?;
    let page = move |context: PageContext<'_>| ui::event::page(context, event);
    Ok(respond(&state, lang, reading(&state, query), StatusCode::OK, page).await)
}

/// Page of an article.
pub async fn article(
    State(state): State<Arc<AppState>>,
    Path((lang, id)): Path<(String, String)>,
) -> Result<Response, Response> {
    let (lang, article) = locate::<ArticleIx>(&state, &lang, &id, None).await?;
    let page = move |context: PageContext<'_>| ui::article::page(context, article);
    Ok(respond(&state, lang, plain(), StatusCode::OK, page).await)
}

/// Page of a company, person, publisher, government or group.
pub async fn entity(
    State(state): State<Arc<AppState>>,
    Path((lang, id)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response, Response> {
    let (lang, entity) = locate::<EntityIx>(&state, &lang, &id, query.as_deref()).await?;
    let page = move |context: PageContext<'_>| ui::entity::page(context, entity);
    Ok(respond(&state, lang, reading(&state, query), StatusCode::OK, page).await)
}

/// Page about conventions, vocabulary and how to read the drawing.
pub async fn method(
    State(state): State<Arc<AppState>>,
    Path(lang): Path<String>,
) -> Result<Response, Response> {
    let lang = language(&state, &lang).await?;
    let page = |context: PageContext<'_>| ui::method::page(context);
    Ok(respond(&state, lang, plain(), StatusCode::OK, page).await)
}

/// Fallback for all other paths: 404.
pub async fn not_found(State(state): State<Arc<AppState>>, uri: Uri) -> Response {
    let first = uri.path().split('/').nth(1).unwrap_or_default();
    let lang = known(&state, first).unwrap_or(state.timeline.main_language());
    missing(&state, lang, None).await
}
