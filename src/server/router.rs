//! Routes and their layers.

use super::error::Error;
use super::handlers::assets;
use super::handlers::{api, embed, fragments, images, pages, well_known};
use super::middleware::concurrency_limit;
use super::middleware::response_cache;
use super::middleware::{access_log, compression};
use super::state::AppState;
use crate::site::address;
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use std::sync::Arc;
use tower_http::catch_panic::CatchPanicLayer;

/// All routes of the site.
pub fn router(state: AppState) -> Router {
    // The state is cloned once or twice per request.
    let state = Arc::new(state);
    let shell = Arc::clone(&state.shell);
    // Depends on `Accept-Language`, so it is not cached.
    let choices = Router::new()
        .route("/", get(pages::choose_language))
        .route(&format!("/{}", address::MANIFEST), get(pages::choose_language))
        .with_state(Arc::clone(&state));
    let cache = state.response_cache.clone();
    let built = assets::routes(state.front.clone(), &shell.stylesheet);
    let metrics = Arc::clone(cache.metrics());
    let headers = state.headers.clone();
    let limit = state.limits.pages.clone();
    let (site, languages) = (shell.site.clone(), state.timeline.languages.clone());
    let caught = CatchPanicLayer::custom(move |_| Error::Internal.page(&site, &languages));
    // Rendered under the concurrency limit.
    let pages = Router::new()
        .route("/{lang}", get(pages::add_slash))
        .route("/{lang}/", get(pages::timeline))
        .route("/{lang}/embed", get(embed::embed))
        .route("/{lang}/embed/axis.html", get(embed::drawing))
        .route("/{lang}/axis.svg", get(images::drawing))
        .route("/{lang}/axis.html", get(fragments::drawing))
        .route("/{lang}/facts.json", get(fragments::facts))
        .route("/{lang}/texts.json", get(fragments::texts))
        .route("/{lang}/rows.html", get(fragments::rows))
        .route(&format!("/{}", address::EDITION), get(fragments::edition))
        .route("/{lang}/event/{id}", get(pages::event))
        .route("/{lang}/article/{id}", get(pages::article))
        .route("/{lang}/entity/{id}", get(pages::entity))
        .route("/{lang}/method", get(pages::method))
        .route(&format!("/{}", address::OEMBED), get(embed::oembed))
        .merge(well_known::routes())
        .fallback(pages::not_found)
        .layer(caught.clone())
        .layer(from_fn(compression::compress))
        .layer(from_fn_with_state(limit, concurrency_limit::limit_concurrency));
    let api = Router::new()
        .nest(api::ROOT, api::routes(&state.limits))
        .route("/api/{*rest}", axum::routing::any(api::nothing))
        .layer(api::cross_origin());
    // With a concurrency limit of their own, behind the image cache.
    let images = well_known::icons().route("/{lang}/card.png", get(images::card)).layer(caught);
    let site = pages
        .merge(api)
        .merge(images)
        .with_state(state)
        .layer(from_fn(access_log::spanned))
        .layer(from_fn_with_state(cache, response_cache::serve_cached))
        .merge(choices)
        .merge(built);
    access_log::with_access_log(headers.on(site), metrics)
}
