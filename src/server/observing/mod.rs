//! Every request is given a name, is counted, and may be written down. It has to cost next to
//! nothing: what is counted has its place already, and nothing is written unless somebody wants it.

mod ids;
#[cfg(test)]
mod tests;

use super::measures::Measures;
use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use ids::{Ids, REQUEST_ID};
use std::sync::Arc;
use std::time::Instant;
use tower::util::MapRequestLayer;
use tower_http::request_id::{PropagateRequestIdLayer, SetRequestIdLayer};
use tracing::Instrument;

/// The site, observed. This is the last thing that happens to an answer: a request's name must not
/// get into what is kept.
pub fn observed(site: Router, measures: Arc<Measures>) -> Router {
    site.layer((
        MapRequestLayer::new(ids::admit),
        SetRequestIdLayer::new(REQUEST_ID, Ids::default()),
        PropagateRequestIdLayer::new(REQUEST_ID),
        from_fn_with_state(measures, observe),
    ))
}

async fn observe(State(measures): State<Arc<Measures>>, request: Request, next: Next) -> Response {
    // Copies of these share their bytes.
    let (method, uri) = (request.method().clone(), request.uri().clone());
    let id = request.headers().get(REQUEST_ID).cloned();
    let route = measures.requests.route(name(&request));
    let under_way = measures.requests.begin();
    let start = Instant::now();
    let response = next.run(request).await;
    let time = start.elapsed();
    drop(under_way);
    let status = response.status();
    route.count(&method, status, time);

    let id = id.as_ref().and_then(|id| id.to_str().ok());
    let ms = time.as_secs_f64() * 1_000.0;
    // What readers and their browsers send is written as text in quotes, control characters escaped.
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
        // Turned away on purpose.
        StatusCode::SERVICE_UNAVAILABLE => write_down!(warn, "busy"),
        _ if status.is_server_error() => write_down!(error, "failed"),
        _ => write_down!(debug, "answered"),
    }
    response
}

/// The route of a request, as the router writes it.
fn name(request: &Request) -> Option<&str> {
    let path = request.extensions().get::<MatchedPath>();
    path.map(MatchedPath::as_str)
}

/// Makes the answer within a span, so that every line written meanwhile bears the request's name.
/// Answers that are kept are found outside of it: spans cost more than all the rest of them.
pub async fn spanned(request: Request, next: Next) -> Response {
    let span = span(request.headers());
    next.run(request).instrument(span).await
}

fn span(headers: &HeaderMap) -> tracing::Span {
    let id = headers.get(REQUEST_ID).and_then(|id| id.to_str().ok());
    // As urgent as what may be written in it, or it would be left out there.
    tracing::error_span!(target: "zeitstrahl::access", "request", id)
}
