//! Operator endpoints on a separate listener: behind a local proxy every request comes from
//! localhost, so an address check would not protect them.
//!
//! Nothing here affects readers: reloads write to [`Record`], requests to [`Metrics`], and these
//! endpoints read both.

mod metrics;
mod page;
mod record;
mod status;
mod timestamp;

pub use record::{Edition, Record, Reload};

use crate::server::Readiness;
use crate::server::bare_page;
use crate::server::headers::DefaultHeaders;
use crate::server::metrics::Metrics;
use crate::server::middleware::cache_policy::CachePolicy;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{
    CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::uri::Authority;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use status::Status;
use std::net::IpAddr;
use std::sync::Arc;
use timestamp::Timestamp;

/// State of the operator endpoints.
#[derive(Clone)]
pub struct Admin {
    started: Timestamp,
    record: Record,
    metrics: Arc<Metrics>,
    readiness: Readiness,
}

impl Admin {
    /// Creates the state of a server that starts now.
    pub fn new(record: Record, metrics: Arc<Metrics>, readiness: Readiness) -> Admin {
        Admin { started: Timestamp::now(), record, metrics, readiness }
    }
}

/// All routes of the admin listener.
///
/// Requests for other hosts than IP addresses, `localhost` and `host` are rejected: a website could
/// let its own name point here and read what a browser on this network may see (DNS rebinding).
pub fn routes(admin: Admin, host: Option<String>) -> Router {
    let routes = Router::new()
        .route("/", get(|| async { Redirect::temporary("/status") }))
        .route("/status", get(status_page))
        .route("/status.json", get(status_json))
        .route("/metrics", get(metrics_text))
        .fallback(|| async { (StatusCode::NOT_FOUND, headers(TEXT), NOTHING) })
        .with_state(admin)
        .layer(from_fn_with_state(host.map(Arc::from), check_host));
    DefaultHeaders::new(None).on(routes)
}

async fn check_host(
    State(named): State<Option<Arc<str>>>,
    request: Request,
    next: Next,
) -> Response {
    let host = request.headers().get(HOST);
    let host = host.and_then(|host| Authority::try_from(host.as_bytes()).ok());
    let is_ours = |host: &str| {
        let address = host.trim_start_matches('[').trim_end_matches(']');
        let is_named = |name: &str| host.eq_ignore_ascii_case(name);
        address.parse::<IpAddr>().is_ok()
            || is_named("localhost")
            || named.as_deref().is_some_and(is_named)
    };
    match host.is_some_and(|host| is_ours(host.host())) {
        true => next.run(request).await,
        false => (StatusCode::MISDIRECTED_REQUEST, headers(TEXT), ELSEWHERE).into_response(),
    }
}

const TEXT: &str = "text/plain; charset=utf-8";

/// Body of the 404 response.
const NOTHING: &str = "Nothing here: see /status, /status.json and /metrics.\n";

/// Body of the response to requests for another host.
const ELSEWHERE: &str =
    "Not here: ask for an IP address, localhost, or the name in --admin-host.\n";

async fn status_page(State(admin): State<Admin>) -> impl IntoResponse {
    let status = Status::of(&admin).await;
    let page = page::of(&status).into_string();
    (headers("text/html; charset=utf-8"), page)
}

async fn status_json(State(admin): State<Admin>) -> impl IntoResponse {
    let status = Status::of(&admin).await;
    // Serializing numbers and strings cannot fail.
    let json = serde_json::to_string_pretty(&status).unwrap_or_default();
    (headers("application/json"), json)
}

async fn metrics_text(State(admin): State<Admin>) -> impl IntoResponse {
    let status = Status::of(&admin).await;
    match metrics::text(status, admin.metrics) {
        Ok(text) => (StatusCode::OK, headers(metrics::CONTENT_TYPE), text),
        // Writing to a string cannot fail; a metric that cannot be encoded is a bug.
        Err(error) => {
            tracing::error!(%error, "encoding of metrics failed");
            (StatusCode::INTERNAL_SERVER_ERROR, headers(TEXT), String::new())
        }
    }
}

/// Headers of every response; nothing is cached.
fn headers(kind: &'static str) -> (CachePolicy, [(HeaderName, HeaderValue); 4]) {
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static(kind)),
        (CONTENT_SECURITY_POLICY, bare_page::policy()),
        (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    ];
    (CachePolicy::NoStore, headers)
}
