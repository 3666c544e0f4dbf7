//! Handlers for images of views.

use super::lookup::{known, language_and_view};
use super::respond::{answer, reading};
use crate::export::xml::clean;
use crate::i18n::Lang;
use crate::server::headers::{self, FOR_ALL, POLICY, RESOURCE_POLICY};
use crate::server::middleware::cache_policy::CachePolicy;
use crate::server::middleware::concurrency_limit::Client;
use crate::server::state::AppState;
use crate::site::address;
use crate::site::page_context::PageContext;
use crate::timeline::view::{Order, View};
use crate::ui::timeline::{picture, staged};
use crate::ui::view_context::ViewContext;
use axum::Extension;
use axum::extract::{Path, RawQuery, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use std::sync::{Arc, LazyLock};

/// Social card of the view: PNG, 1200 × 630 px.
pub async fn card(
    State(state): State<Arc<AppState>>,
    Path(lang): Path<String>,
    RawQuery(query): RawQuery,
    client: Option<Extension<Client>>,
) -> Result<Response, Response> {
    // Clients that fetch images show no page.
    let lang = known(&state, &lang).ok_or_else(|| StatusCode::NOT_FOUND.into_response())?;
    let view = reading(&state, query).view;
    // Drops keys that change the page but not the card: fewer images to render and cache.
    let view = view.with(|view| {
        view.from = None;
        view.to = None;
        view.event = None;
        view.page = 1;
        view.order = Order::default();
    });
    let key = view.href(lang.code());
    let images = state.images.clone();
    let png = images
        .get(&key, client.map(|Extension(client)| client), move || {
            show(&state, lang, &view, picture::card)
        })
        .await;
    let png = png.map_err(IntoResponse::into_response)?;
    let headers =
        [(CONTENT_TYPE, HeaderValue::from_static("image/png")), (RESOURCE_POLICY, FOR_ALL)];
    Ok((CachePolicy::Hour, headers, png).into_response())
}

/// Drawing of the view as an SVG file.
pub async fn drawing(
    State(state): State<Arc<AppState>>,
    Path(lang): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Response> {
    let (lang, view) = language_and_view(&state, &lang, query).await?;
    let (svg, name) = show(&state, lang, &view, |context, view_context| {
        let days = view_context.has_days().then_some(view_context.frame.window);
        let name = days.map_or("zeitstrahl.svg".to_owned(), address::drawing_file);
        (clean(&picture::svg(context, view_context)), name)
    });
    let disposition = [(CONTENT_DISPOSITION, format!("inline; filename=\"{name}\""))];
    // An SVG opened as a document needs its own style.
    static STYLED: LazyLock<HeaderValue> = LazyLock::new(|| headers::with_style(&picture::STYLE));
    let policies = [(RESOURCE_POLICY, FOR_ALL), (POLICY, STYLED.clone())];
    Ok((disposition, policies, answer(&state, lang, "image/svg+xml", svg)).into_response())
}

/// Calls `draw` with the page and view contexts of a view.
pub(crate) fn show<T>(
    state: &AppState,
    lang: Lang,
    view: &View,
    draw: impl FnOnce(PageContext<'_>, ViewContext<'_>) -> T,
) -> T {
    state.with_context(lang, view, |context| {
        staged(context, |view_context| draw(context, view_context))
    })
}
