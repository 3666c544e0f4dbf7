//! What whoever runs the server looks at, on a listener of its own: behind a proxy on the same
//! machine every reader comes from it, so "only from this machine" would be everybody.
//!
//! It is told and asks nothing of readers: editions write into [`Record`], answers into
//! [`Measures`], and this reads both.

mod metrics;
mod moment;
mod page;
mod record;
mod status;

pub use record::{Edition, Reading, Record, Turn};

use super::Readiness;
use super::measures::Measures;
use super::simple;
use axum::Router;
use axum::extract::State;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect};
use axum::routing::get;
use moment::Moment;
use status::Status;
use std::sync::Arc;

/// What can be looked at.
#[derive(Clone)]
pub struct Admin {
    started: Moment,
    record: Record,
    measures: Arc<Measures>,
    readiness: Readiness,
}

impl Admin {
    /// Looks at a server that starts now.
    pub fn new(record: Record, measures: Arc<Measures>, readiness: Readiness) -> Admin {
        Admin {
            started: Moment::now(),
            record,
            measures,
            readiness,
        }
    }
}

/// All routes of the listener.
pub fn routes(admin: Admin) -> Router {
    Router::new()
        .route("/", get(|| async { Redirect::temporary("/status") }))
        .route("/status", get(status_page))
        .route("/status.json", get(status_json))
        .route("/metrics", get(metrics_text))
        .fallback(|| async { (StatusCode::NOT_FOUND, headers(TEXT), NOTHING) })
        .with_state(admin)
}

const TEXT: &str = "text/plain; charset=utf-8";

/// The answer to any other address.
const NOTHING: &str = "Nothing here: see /status, /status.json and /metrics.\n";

async fn status_page(State(admin): State<Admin>) -> impl IntoResponse {
    let status = Status::of(&admin).await;
    let page = page::of(&status).into_string();
    (headers("text/html; charset=utf-8"), page)
}

async fn status_json(State(admin): State<Admin>) -> impl IntoResponse {
    let status = Status::of(&admin).await;
    // Numbers, strings and the like can always be written.
    let json = serde_json::to_string_pretty(&status).unwrap_or_default();
    (headers("application/json"), json)
}

async fn metrics_text(State(admin): State<Admin>) -> impl IntoResponse {
    let status = Status::of(&admin).await;
    match metrics::text(status, admin.measures) {
        Ok(text) => (StatusCode::OK, headers(metrics::CONTENT_TYPE), text),
        // Writing to a string does not fail; a metric that cannot be written is a mistake of ours.
        Err(error) => {
            tracing::error!(%error, "the metrics cannot be written");
            (
                StatusCode::INTERNAL_SERVER_ERROR,
                headers(TEXT),
                String::new(),
            )
        }
    }
}

/// Every answer is of this moment, and for whoever asked.
fn headers(kind: &'static str) -> [(HeaderName, HeaderValue); 5] {
    [
        (CONTENT_TYPE, HeaderValue::from_static(kind)),
        (CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (CONTENT_SECURITY_POLICY, simple::policy()),
        (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    ]
}
