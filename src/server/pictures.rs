//! Handlers: from a view to its picture.

use super::caching::CachePolicy;
use super::data::scene;
use super::headers::{FOR_ALL, RESOURCE_POLICY};
use super::lookup::language;
use super::pages::{answer, reading};
use super::router::AppState;
use crate::export::xml::clean;
use crate::i18n::Lang;
use crate::timeline::view::View;
use crate::ui::address;
use crate::ui::scene::Scene;
use crate::ui::stage::Stage;
use crate::ui::timeline::{picture, staged};
use axum::extract::{Path, RawQuery, State};
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// The card of the view: 1200 × 630 px.
pub async fn card(
    State(state): State<Arc<AppState>>,
    Path(lang): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Response> {
    let lang = language(&state, &lang).await?;
    // What only frames the page shows nothing on the card: fewer pictures to draw and to keep.
    let view = reading(&state, query).view.with(|view| {
        view.from = None;
        view.to = None;
        view.event = None;
        view.page = 1;
        view.order = crate::timeline::view::Order::default();
    });
    let key = view.href(lang.code());
    let images = state.images.clone();
    let png = images
        .get(&key, move || show(&state, lang, &view, picture::card))
        .await;
    let png = png.map_err(IntoResponse::into_response)?;
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("image/png")),
        (CACHE_CONTROL, CachePolicy::Hour.header()),
        (RESOURCE_POLICY, FOR_ALL),
    ];
    Ok((headers, png).into_response())
}

/// The drawing of the view as a file.
pub async fn drawing(
    State(state): State<Arc<AppState>>,
    Path(lang): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Response> {
    let lang = language(&state, &lang).await?;
    let view = reading(&state, query).view;
    let (svg, name) = show(&state, lang, &view, |scene, stage| {
        let name = address::drawing_file(stage.frame.window);
        (clean(&picture::svg(scene, stage)), name)
    });
    let disposition = [(CONTENT_DISPOSITION, format!("inline; filename=\"{name}\""))];
    let policy = [(RESOURCE_POLICY, FOR_ALL)];
    Ok((
        disposition,
        policy,
        answer(&state, lang, "image/svg+xml", svg),
    )
        .into_response())
}

/// What a view gives when it is drawn.
pub(super) fn show<T>(
    state: &AppState,
    lang: Lang,
    view: &View,
    draw: impl FnOnce(Scene<'_>, Stage<'_>) -> T,
) -> T {
    scene(state, lang, view, |scene| {
        staged(scene, |stage| draw(scene, stage))
    })
}
