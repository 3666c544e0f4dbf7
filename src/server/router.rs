//! Application state and routes.

use super::error::Error;
use super::handlers::assets;
use super::handlers::{api, embed, fragments, images, pages, well_known};
use super::headers;
use super::middleware::concurrency_limit;
use super::middleware::response_cache;
use super::middleware::{access_log, compression};
use super::state::AppState;
use crate::site::address;
use axum::Router;
use axum::http::header::STRICT_TRANSPORT_SECURITY;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::{from_fn, from_fn_with_state, map_response};
use axum::response::Response;
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
        .route(
            &format!("/{}", address::MANIFEST),
            get(pages::choose_language),
        )
        .with_state(Arc::clone(&state));
    let cache = state.response_cache.clone();
    let built = assets::routes(state.front.clone(), &shell.stylesheet);
    let metrics = Arc::clone(cache.metrics());
    let always: Arc<[(HeaderName, HeaderValue)]> = headers::fixed()
        .into_iter()
        .chain(
            state
                .hsts
                .clone()
                .map(|value| (STRICT_TRANSPORT_SECURITY, value)),
        )
        .collect();
    let limit = state.limit.clone();
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
        .layer(from_fn_with_state(
            limit,
            concurrency_limit::limit_concurrency,
        ));
    // Cheap, or with a concurrency limit of their own.
    let others = Router::new()
        .route("/{lang}/card.png", get(images::card))
        .nest(api::ROOT, api::routes())
        .route("/api/{*rest}", axum::routing::any(api::nothing))
        .layer(caught)
        .layer(from_fn(compression::compress));
    let site = pages
        .merge(others)
        .with_state(state)
        .layer(from_fn(access_log::spanned))
        .layer(from_fn_with_state(cache, response_cache::serve_cached))
        .merge(choices)
        .merge(built)
        .layer(map_response(move |response| {
            let always = Arc::clone(&always);
            async move { with_headers(response, &always) }
        }));
    access_log::with_access_log(site, metrics)
}

/// Adds headers that the response does not set. A 304 gets none of them: its headers replace those
/// that the browser has cached (RFC 9111 section 3.2).
fn with_headers(mut response: Response, headers: &[(HeaderName, HeaderValue)]) -> Response {
    if response.status() == StatusCode::NOT_MODIFIED {
        return response;
    }
    for (name, value) in headers {
        let entry = response.headers_mut().entry(name.clone());
        entry.or_insert_with(|| value.clone());
    }
    response
}
