//! Routes. One line per address; what they answer is in [`super::pages`].

use super::errors::failure;
use super::image::{Images, Limits};
use super::standing::Standings;
use super::{caching, data, headers, pages, pictures};
use crate::timeline::model::Timeline;
use crate::ui::document::Shell;
use axum::Router;
use axum::http::HeaderValue;
use axum::middleware;
use axum::response::Response;
use axum::routing::get;
use std::sync::Arc;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::services::ServeDir;
use tower_http::trace::TraceLayer;

/// What every request can see.
#[derive(Clone)]
pub struct AppState {
    /// The verified dossier.
    pub timeline: Arc<Timeline>,
    /// What is known of it, day by day.
    pub standings: Arc<Standings>,
    /// The pictures of views.
    pub images: Images,
    /// What all pages share.
    pub shell: Arc<Shell>,
    /// The content policy of pages.
    pub policy: HeaderValue,
}

impl AppState {
    /// The state of a server for this dossier and front end.
    pub fn new(timeline: Timeline, mut shell: Shell) -> AppState {
        shell.policy = headers::policy_in_files(&shell);
        AppState {
            timeline: Arc::new(timeline),
            standings: Arc::default(),
            images: Images::new(Limits::default()),
            policy: headers::content_policy(&shell),
            shell: Arc::new(shell),
        }
    }
}

/// All routes of the site.
pub fn router(state: AppState) -> Router {
    let shell = Arc::clone(&state.shell);
    let site = shell.options.site_root.to_string();
    // Built files carry their hash in their names, so they never change.
    let built = ServeDir::new(format!("{site}/pkg"))
        .precompressed_br()
        .precompressed_gzip();
    let public = ServeDir::new(site).append_index_html_on_directories(false);
    Router::new()
        .route("/", get(pages::choose_language))
        .route("/{lang}", get(pages::add_slash))
        .route("/{lang}/", get(pages::timeline))
        .route("/{lang}/card.png", get(pictures::card))
        .route("/{lang}/axis.svg", get(pictures::drawing))
        .route("/{lang}/facts.json", get(data::facts))
        .route("/{lang}/texts.json", get(data::texts))
        .route("/{lang}/rows.html", get(data::rows))
        .route("/{lang}/event/{id}", get(pages::event))
        .route("/{lang}/article/{id}", get(pages::article))
        .route("/{lang}/entity/{id}", get(pages::entity))
        .route("/{lang}/method", get(pages::method))
        .route("/favicon.svg", axum::routing::get_service(public.clone()))
        .route("/robots.txt", axum::routing::get_service(public))
        .fallback(pages::not_found)
        .with_state(state)
        .layer(CatchPanicLayer::custom(move |_| failure(&shell.site)))
        .layer(middleware::from_fn(caching::not_modified))
        .layer(CompressionLayer::new())
        .nest_service(
            "/pkg",
            axum::routing::get_service(built).layer(middleware::map_response(caching::forever)),
        )
        .layer(middleware::map_response(with_fixed_headers))
        .layer(TraceLayer::new_for_http())
}

async fn with_fixed_headers(mut response: Response) -> Response {
    response.headers_mut().extend(headers::fixed());
    response
}
