//! `/api/v1`: what pages show, for programs. Open to every origin for reading.
//!
//! A view has the same keys as on pages, and `lang`. There are no redirects to the canonical
//! spelling: nobody sees the address of a feed, and programs differ in how they follow. The header
//! `Link` names it instead, and `Zeitstrahl-Ignored` what was not understood.

mod cite;
mod data;
mod openapi;
mod problem;

use super::caching;
use super::headers::{FOR_ALL, RESOURCE_POLICY};
use super::router::AppState;
use crate::dossier::schema as dossier_schema;
use crate::export::citation::Style;
use crate::export::{Format, schema};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, ETAG, LINK};
use axum::http::{HeaderName, Method};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use problem::Problem;
pub(super) use problem::respond as problem;
use std::sync::Arc;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::cors::{Any, CorsLayer};

/// Where it lies.
pub const ROOT: &str = "/api/v1";

/// Names what of a query was ignored: a list of strings as RFC 9651 writes them, each with its
/// reason.
pub const IGNORED: HeaderName = HeaderName::from_static("zeitstrahl-ignored");

/// JSON Schema's own media type.
const SCHEMA_TYPE: &str = "application/schema+json";

/// All routes, below [`ROOT`].
pub fn routes() -> Router<Arc<AppState>> {
    let mut router = Router::new();
    for format in Format::ALL {
        let path = format!("/timeline.{}", format.extension());
        router = router.route(
            &path,
            get(move |state, query| data::view(state, query, format)),
        );
    }
    for style in Style::ALL {
        let file = format!("citation.{}", style.extension());
        router = router
            .route(
                &format!("/events/{{id}}/{file}"),
                get(move |state, id, query| cite::event(state, id, query, style)),
            )
            .route(
                &format!("/claims/{{id}}/{file}"),
                get(move |state, id, query| cite::claim(state, id, query, style)),
            );
    }
    router
        .route("/articles/{file}", get(data::text))
        .route("/openapi.json", get(openapi))
        .route("/schema/{file}", get(schema_file))
        .fallback(nothing)
        .method_not_allowed_fallback(|| async { Problem::MethodNotAllowed })
        .layer(CatchPanicLayer::custom(|_| {
            Problem::Failure.into_response()
        }))
        .layer(
            CorsLayer::new()
                .allow_origin(Any)
                .allow_methods([Method::GET, Method::HEAD, Method::OPTIONS])
                .allow_headers(Any)
                .expose_headers([ETAG, LINK, CONTENT_DISPOSITION, IGNORED]),
        )
}

/// Every other address.
pub async fn nothing() -> Response {
    Problem::NotFound("there is no such address".to_owned()).into_response()
}

/// The description of all this.
async fn openapi(State(state): State<Arc<AppState>>) -> Response {
    let text = format!("{:#}\n", openapi::document(&state.shell.site));
    answer("application/vnd.oai.openapi+json;version=3.1", text)
}

/// A published JSON Schema: of our JSON, or of the dossier's files.
async fn schema_file(Path(file): Path<String>) -> Result<Response, Problem> {
    if file == schema::FILE {
        return Ok(answer(SCHEMA_TYPE, schema::text()));
    }
    let mut files = dossier_schema::files().into_iter();
    match files.find(|(name, _)| *name == file) {
        Some((_, text)) => Ok(answer(SCHEMA_TYPE, text)),
        None => Err(Problem::NotFound(format!("there is no schema {file}"))),
    }
}

/// Headers and body of what follows from dossier and address alone.
fn answer(kind: &'static str, body: String) -> Response {
    ([(RESOURCE_POLICY, FOR_ALL)], caching::kept(kind, body)).into_response()
}
