//! Views for frames in other pages, and oEmbed, by which other programs find them.

mod oembed;
mod outward;

pub use oembed::oembed;
pub use outward::outward;

use super::data;
use super::headers::{FOR_ALL, RESOURCE_POLICY};
use super::lookup::language;
use super::pages::{moved, reading, respond};
use super::router::AppState;
use crate::ui;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// The view that the query asks for, without the page around it.
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
    // An excerpt is not to be found in place of the page; whoever indexes it follows its canonical
    // link.
    let headers = [
        (
            HeaderName::from_static("x-robots-tag"),
            HeaderValue::from_static("noindex"),
        ),
        (RESOURCE_POLICY, FOR_ALL),
    ];
    Ok((headers, page).into_response())
}

/// The drawing of the view as it stands in an embed.
pub async fn drawing(
    State(state): State<Arc<AppState>>,
    path: Path<String>,
    query: RawQuery,
) -> Result<Response, Response> {
    data::drawing(State(Arc::new(state.embedded())), path, query).await
}
