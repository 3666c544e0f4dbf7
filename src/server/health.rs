//! What service managers and load balancers ask.

use axum::Router;
use axum::extract::State;
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderValue, StatusCode};
use axum::response::IntoResponse;
use axum::routing::get;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether new readers are welcome: from the start until the server is told to end. Clones are the
/// same.
#[derive(Clone, Debug, Default)]
pub struct Readiness {
    closing: Arc<AtomicBool>,
}

impl Readiness {
    /// No more new readers.
    pub fn close(&self) {
        self.closing.store(true, Ordering::Relaxed);
    }

    /// Whether new readers are welcome.
    pub fn is_open(&self) -> bool {
        !self.closing.load(Ordering::Relaxed)
    }
}

/// `/healthz`: whether the process answers. `/readyz`: whether it should be sent readers. There is
/// no address before the dossier is read, so both say yes from the first moment on.
pub fn routes(readiness: Readiness) -> Router {
    Router::new()
        .route("/healthz", get(|| async { said(StatusCode::OK, "ok\n") }))
        .route("/readyz", get(ready))
        .with_state(readiness)
}

async fn ready(State(readiness): State<Readiness>) -> impl IntoResponse {
    match readiness.is_open() {
        true => said(StatusCode::OK, "ready\n"),
        false => said(StatusCode::SERVICE_UNAVAILABLE, "closing\n"),
    }
}

fn said(status: StatusCode, text: &'static str) -> impl IntoResponse {
    let headers = [(CACHE_CONTROL, HeaderValue::from_static("no-store"))];
    (status, headers, text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;
    use axum::http::Request;
    use tower::ServiceExt;

    async fn status(readiness: &Readiness, address: &str) -> StatusCode {
        let request = Request::builder().uri(address).body(Body::empty()).unwrap();
        let Ok(response) = routes(readiness.clone()).oneshot(request).await;
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
        assert_eq!(
            status(&readiness, "/readyz").await,
            StatusCode::SERVICE_UNAVAILABLE
        );
    }
}
