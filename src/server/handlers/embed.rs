//! Views for iframes on other sites, and oEmbed for finding them.

mod oembed;

pub use oembed::oembed;

use super::fragments;
use super::lookup::language;
use super::respond::{moved, reading, respond};
use crate::server::headers::{FOR_ALL, RESOURCE_POLICY};
use crate::server::state::AppState;
use crate::ui;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// View of the query, without the page around it.
pub async fn embed(
    State(state): State<Arc<AppState>>,
    Path(lang): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Response> {
    let lang = language(&state, &lang).await?;
    let state = state.embedded();
    let reading = reading(&state, query);
    if let Some(moved) = moved(&state, lang, &reading) {
        return Err(moved);
    }
    let page = respond(&state, lang, reading, StatusCode::OK, ui::timeline::embed).await;
    // Search engines should find the page instead of the embed; indexers follow its canonical link.
    let headers = [
        (HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex")),
        (RESOURCE_POLICY, FOR_ALL),
    ];
    Ok((headers, page).into_response())
}

/// Drawing of the view, as in an embed.
pub async fn drawing(
    State(state): State<Arc<AppState>>,
    path: Path<String>,
    query: RawQuery,
) -> Result<Response, Response> {
    fragments::drawing(State(Arc::new(state.embedded())), path, query).await
}
