//! `/api/v1`: views and citations for programs. Any origin may read it.
//!
//! A view has the same query keys as on pages, plus `lang`. Non-canonical queries are not
//! redirected, since clients differ in how they follow redirects. Instead the header `Link` names
//! the canonical URL, and `Zeitstrahl-Ignored` lists the ignored parts of the query.

mod cite;
mod data;
mod openapi;

use crate::dossier::schema as dossier_schema;
use crate::export::schema;
use crate::server::error::Error;
use crate::server::headers::{FOR_ALL, RESOURCE_POLICY};
use crate::server::middleware::cache_policy;
use crate::server::middleware::compression::compress;
use crate::server::middleware::concurrency_limit::limit_concurrency;
use crate::server::middleware::in_flight::limit_memory;
use crate::server::state::{AppState, WorkLimits};
use crate::site::citation::CitationStyle;
use crate::site::format::Format;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, ETAG, LINK, RETRY_AFTER};
use axum::http::{HeaderName, Method};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::sync::Arc;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::cors::{Any, CorsLayer};

/// Base path.
pub const ROOT: &str = "/api/v1";

/// Header that lists the ignored parts of the query: a list of strings (RFC 9651), each with its
/// reason.
pub const IGNORED: HeaderName = HeaderName::from_static("zeitstrahl-ignored");

/// Media type of JSON Schema.
const SCHEMA_TYPE: &str = "application/schema+json";

/// All routes, relative to [`ROOT`]. Exports take time and memory in proportion to the dossier, so
/// they have limits of their own.
pub fn routes(limits: &WorkLimits) -> Router<Arc<AppState>> {
    let caught = CatchPanicLayer::custom(|_| Error::Internal.into_response());
    let mut exports = Router::new();
    for format in Format::ALL {
        let path = format!("/timeline.{}", format.extension());
        exports = exports.route(&path, get(move |state, query| data::view(state, query, format)));
    }
    let memory = (limits.in_flight.clone(), limits.exports.clone());
    let exports = exports
        .layer(caught)
        .layer(from_fn(compress))
        .layer(from_fn_with_state(memory, limit_memory))
        .layer(from_fn_with_state(limits.exports.clone(), limit_concurrency));
    let mut others = Router::new();
    for style in CitationStyle::ALL {
        let file = format!("citation.{}", style.extension());
        others = others
            .route(
                &format!("/events/{{id}}/{file}"),
                get(move |state, id, query| cite::event(state, id, query, style)),
            )
            .route(
                &format!("/claims/{{id}}/{file}"),
                get(move |state, id, query| cite::claim(state, id, query, style)),
            );
    }
    let others = others
        .route("/articles/{file}", get(data::text))
        .route("/openapi.json", get(openapi))
        .route("/schema/{file}", get(schema_file))
        .layer(caught)
        .layer(from_fn(compress))
        .layer(from_fn_with_state(limits.pages.clone(), limit_concurrency));
    exports
        .merge(others)
        .fallback(nothing)
        .method_not_allowed_fallback(|| async { Error::MethodNotAllowed })
}

/// Lets scripts of all origins read responses, errors included. Nothing depends on the origin, so
/// caches need not distinguish them.
pub fn cross_origin() -> CorsLayer {
    CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET, Method::HEAD, Method::OPTIONS])
        .allow_headers(Any)
        .expose_headers([ETAG, LINK, CONTENT_DISPOSITION, RETRY_AFTER, IGNORED])
        .vary([])
}

/// Fallback for all other paths: 404.
pub async fn nothing() -> Response {
    Error::NotFound("there is no such path".to_owned()).into_response()
}

/// OpenAPI description of the API.
async fn openapi(State(state): State<Arc<AppState>>) -> Response {
    let text = format!("{:#}\n", openapi::document(&state.shell.site, &state.timeline.languages));
    answer("application/vnd.oai.openapi+json;version=3.1", text)
}

/// JSON Schema of the JSON export or of a file of the dossier.
async fn schema_file(Path(file): Path<String>) -> Result<Response, Error> {
    if file == schema::FILE {
        return Ok(answer(SCHEMA_TYPE, schema::text()));
    }
    let mut files = dossier_schema::files().into_iter();
    match files.find(|(name, _)| *name == file) {
        Some((_, text)) => Ok(answer(SCHEMA_TYPE, text)),
        None => Err(Error::NotFound(format!("there is no schema {file}"))),
    }
}

/// Headers and body of a response that depends on nothing but the dossier and the URL.
fn answer(kind: &'static str, body: String) -> Response {
    ([(RESOURCE_POLICY, FOR_ALL)], cache_policy::revalidated(kind, body)).into_response()
}
