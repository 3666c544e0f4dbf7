//! Health checks for service managers and load balancers.

use crate::server::headers::DefaultHeaders;
use crate::server::middleware::cache_policy::CachePolicy;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::get;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Readiness: true from the start until shutdown begins. Clones share the flag.
#[derive(Clone, Debug, Default)]
pub struct Readiness {
    closing: Arc<AtomicBool>,
}

impl Readiness {
    /// Marks the server as not ready.
    pub fn close(&self) {
        self.closing.store(true, Ordering::Relaxed);
    }

    /// Returns true until `close` is called.
    pub fn is_open(&self) -> bool {
        !self.closing.load(Ordering::Relaxed)
    }
}

/// Liveness at `/healthz`, readiness at `/readyz`. Nothing listens before the dossier is loaded, so
/// both succeed from the first request on.
pub fn routes(readiness: Readiness, headers: DefaultHeaders) -> Router {
    let routes = Router::new()
        .route("/healthz", get(|| async { said(StatusCode::OK, "ok\n") }))
        .route("/readyz", get(ready))
        .with_state(readiness);
    headers.on(routes)
}

async fn ready(State(readiness): State<Readiness>) -> impl IntoResponse {
    match readiness.is_open() {
        true => said(StatusCode::OK, "ready\n"),
        false => said(StatusCode::SERVICE_UNAVAILABLE, "closing\n"),
    }
}

fn said(status: StatusCode, text: &'static str) -> impl IntoResponse {
    (status, CachePolicy::NoStore, text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;
    use axum::http::Request;
    use tower::ServiceExt;

    async fn status(readiness: &Readiness, address: &str) -> StatusCode {
        let request = Request::builder().uri(address).body(Body::empty()).unwrap();
        let headers = DefaultHeaders::new(Some(60));
        let Ok(response) = routes(readiness.clone(), headers).oneshot(request).await;
        assert_eq!(response.headers()["strict-transport-security"], "max-age=60");
        assert_eq!(response.headers()["x-content-type-options"], "nosniff");
        assert_eq!(response.headers()["cache-control"], "no-store");
        response.status()
    }

    #[tokio::test]
    async fn a_server_that_ends_is_healthy_and_not_ready() {
        let readiness = Readiness::default();
        assert_eq!(status(&readiness, "/healthz").await, StatusCode::OK);
        assert_eq!(status(&readiness, "/readyz").await, StatusCode::OK);
        readiness.close();
        assert_eq!(status(&readiness, "/healthz").await, StatusCode::OK);
        assert_eq!(status(&readiness, "/readyz").await, StatusCode::SERVICE_UNAVAILABLE);
    }
}
