//! What can go wrong for a program, as RFC 9457 says it.

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::json;

/// A request that cannot be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// There is nothing at the address; with what exactly is missing.
    NotFound(String),
    /// An article's text is not given away.
    Withheld,
    /// Too many others are written just now.
    Busy,
    /// Only reading is possible.
    MethodNotAllowed,
    /// Our own code failed.
    Failure,
}

impl Problem {
    fn status(&self) -> StatusCode {
        match self {
            Problem::NotFound(_) => StatusCode::NOT_FOUND,
            Problem::Withheld => StatusCode::FORBIDDEN,
            Problem::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Problem::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Problem::Failure => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn detail(&self) -> &str {
        match self {
            Problem::NotFound(what) => what,
            Problem::Withheld => {
                "of this article only the sentences around its quotes may be shown, for reasons of \
                 copyright"
            }
            Problem::Busy => "too many are asking for data just now: try again in a few seconds",
            Problem::MethodNotAllowed => "data can only be read: use GET or HEAD",
            Problem::Failure => "the server could not write this; the fault is ours",
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = respond(self.status(), self.detail());
        if self == Problem::Busy {
            let headers = response.headers_mut();
            headers.insert(RETRY_AFTER, HeaderValue::from_static("2"));
            headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
        response
    }
}

/// Problem details with this status, and a sentence on what was wrong.
pub fn respond(status: StatusCode, detail: &str) -> Response {
    // `about:blank`: the status says all there is to the type, and so is the title (section 4.2.1).
    let body = json!({
        "type": "about:blank",
        "title": status.canonical_reason().unwrap_or_default(),
        "status": status.as_u16(),
        "detail": detail,
    });
    let kind = HeaderValue::from_static("application/problem+json");
    (status, [(CONTENT_TYPE, kind)], format!("{body:#}\n")).into_response()
}
