//! Access log, request ids and request metrics. Cheap by design: counters need no lock, and the
//! access log is off by default.

mod ids;
#[cfg(test)]
mod tests;

use crate::server::metrics::Metrics;
use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use ids::{REQUEST_ID, RequestIds};
use std::sync::Arc;
use std::time::Instant;
use tower::util::MapRequestLayer;
use tower_http::request_id::{PropagateRequestIdLayer, SetRequestIdLayer};
use tracing::Instrument;

/// Wraps the site. Must be the outermost layer: request ids must not get into the response cache.
pub fn with_access_log(site: Router, metrics: Arc<Metrics>) -> Router {
    site.layer((
        MapRequestLayer::new(ids::admit),
        SetRequestIdLayer::new(REQUEST_ID, RequestIds::default()),
        PropagateRequestIdLayer::new(REQUEST_ID),
        from_fn_with_state(metrics, observe),
    ))
}

async fn observe(State(metrics): State<Arc<Metrics>>, request: Request, next: Next) -> Response {
    // Clones share their bytes.
    let (method, uri) = (request.method().clone(), request.uri().clone());
    let id = request.headers().get(REQUEST_ID).cloned();
    let route = metrics.requests.route(name(&request));
    let under_way = metrics.requests.begin();
    let start = Instant::now();
    let response = next.run(request).await;
    let time = start.elapsed();
    drop(under_way);
    let status = response.status();
    route.count(&method, status, time);

    let id = id.as_ref().and_then(|id| id.to_str().ok());
    let ms = time.as_secs_f64() * 1_000.0;
    // Values from clients are written as quoted text with control characters escaped.
    macro_rules! write_down {
        ($level:ident, $text:literal) => {
            tracing::$level!(
                target: "zeitstrahl::access",
                id,
                method = method.as_str(),
                path = uri.path(),
                query = uri.query(),
                status = status.as_u16(),
                ms,
                $text
            )
        };
    }
    match status {
        // Load shedding is not a failure.
        StatusCode::SERVICE_UNAVAILABLE => write_down!(warn, "busy"),
        _ if status.is_server_error() => write_down!(error, "failed"),
        _ => write_down!(debug, "answered"),
    }
    response
}

/// Route pattern of a request, as in the router.
fn name(request: &Request) -> Option<&str> {
    let path = request.extensions().get::<MatchedPath>();
    path.map(MatchedPath::as_str)
}

/// Middleware: renders within a span, so that every log line carries the request id. Placed inside
/// the response cache, since a span costs more than a cache hit.
pub async fn spanned(request: Request, next: Next) -> Response {
    let span = span(request.headers());
    next.run(request).instrument(span).await
}

fn span(headers: &HeaderMap) -> tracing::Span {
    let id = headers.get(REQUEST_ID).and_then(|id| id.to_str().ok());
    // At the highest level: if its level were filtered out, log lines would lose the id.
    tracing::error_span!(target: "zeitstrahl::access", "request", id)
}
