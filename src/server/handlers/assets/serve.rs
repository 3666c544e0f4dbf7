//! Serves static assets with content negotiation and range requests. Pages cached from another
//! build may request files that no longer exist; see [`of_another_build`].

use super::Assets;
use super::asset::{Asset, EncodedFile};
use crate::server::headers::{DRAWING, POLICY};
use crate::server::middleware::cache_policy::CachePolicy;
use crate::server::middleware::encoding::Encoding;
use crate::server::revision::names;
use crate::site::address;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_RANGES, CONTENT_ENCODING, CONTENT_RANGE, CONTENT_TYPE, ETAG, IF_NONE_MATCH, IF_RANGE,
    RANGE, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use std::ops::Range;
use std::sync::Arc;

/// Routes of built files and of those at the root of the site. `stylesheet` is the path of the
/// current style sheet.
pub fn routes(front: Assets, stylesheet: &str) -> Router {
    // Names of built files contain a hash, so their contents never change.
    let built = |State((front, stylesheet)): State<(Assets, Arc<str>)>, request: Request| async move {
        front
            .answer(&request, CachePolicy::Forever)
            .unwrap_or_else(|| of_another_build(request.uri().path(), &stylesheet))
    };
    let public = |State((front, _)): State<(Assets, Arc<str>)>, request: Request| async move {
        let answer = front.answer(&request, CachePolicy::Hour);
        answer.unwrap_or_else(missing)
    };
    Router::new()
        .route("/pkg/{*file}", get(built))
        .route(&format!("/{}", address::FAVICON), get(public))
        .with_state((front, stylesheet.into()))
}

/// Response for a file of another build. The current style sheet keeps the page readable; a current
/// script would meet unknown data and elements, and every page works without one. Not cached:
/// during a rolling deployment another server may have the file.
fn of_another_build(path: &str, stylesheet: &str) -> Response {
    if path.ends_with(".css") && !stylesheet.ends_with(path) {
        return (CachePolicy::NoStore, Redirect::temporary(stylesheet)).into_response();
    }
    missing()
}

fn missing() -> Response {
    (StatusCode::NOT_FOUND, CachePolicy::NoStore, "There is no such file.\n").into_response()
}

impl Assets {
    /// Response for the requested file, if it exists.
    fn answer(&self, request: &Request, policy: CachePolicy) -> Option<Response> {
        let name = request.uri().path().trim_start_matches('/');
        let asset = self.0.get(name)?;
        Some(asset.answer(request, policy))
    }
}

impl Asset {
    fn answer(&self, request: &Request, policy: CachePolicy) -> Response {
        let asked = request.headers();
        let form = self.form(|there| Encoding::accepted_of(there, asked));
        let mut headers = HeaderMap::from_iter([(ETAG, form.tag.clone())]);
        if self.varies() {
            headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        }
        let known = asked.get(IF_NONE_MATCH);
        if known.is_some_and(|known| names(known, &form.tag) || known == "*") {
            return (StatusCode::NOT_MODIFIED, policy, headers).into_response();
        }
        if self.kind.as_bytes().starts_with(b"image/svg+xml") {
            // SVG has inline styles, to follow the system's colour scheme.
            headers.insert(POLICY, DRAWING);
        }
        headers.insert(CONTENT_TYPE, self.kind.clone());
        headers.insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
        if form.encoding != Encoding::Identity {
            headers.insert(CONTENT_ENCODING, form.encoding.header());
        }
        let all = form.bytes.len();
        match ByteRange::asked(request, form) {
            ByteRange::Whole => (policy, headers, Body::from(form.bytes.clone())).into_response(),
            ByteRange::Bytes(range) => {
                let said = format!("bytes {}-{}/{all}", range.start, range.end - 1);
                let body = Body::from(form.bytes.slice(range));
                let status = StatusCode::PARTIAL_CONTENT;
                (status, policy, headers, [(CONTENT_RANGE, said)], body).into_response()
            }
            ByteRange::Beyond => {
                let said = [(CONTENT_RANGE, format!("bytes */{all}"))];
                (StatusCode::RANGE_NOT_SATISFIABLE, CachePolicy::NoStore, said).into_response()
            }
        }
    }
}

/// Requested part of a file (RFC 9110 section 14).
#[derive(Debug, PartialEq, Eq)]
enum ByteRange {
    Whole,
    Bytes(Range<usize>),
    /// No requested range can be satisfied.
    Beyond,
}

impl ByteRange {
    /// Multiple ranges get the whole file, which is allowed; so does a range of another version
    /// (`If-Range`).
    fn asked(request: &Request, form: &EncodedFile) -> ByteRange {
        let headers = request.headers();
        let is_begun = headers.get(IF_RANGE).is_none_or(|tag| tag == form.tag);
        let asked = headers.get(RANGE).filter(|_| is_begun);
        let Some(asked) = asked.filter(|_| request.method() == Method::GET) else {
            return ByteRange::Whole;
        };
        let ranges = asked.to_str().ok().and_then(|asked| {
            let parsed = http_range_header::parse_range_header(asked).ok()?;
            parsed.validate(form.bytes.len() as u64).ok()
        });
        match ranges.as_deref() {
            None | Some([]) => ByteRange::Beyond,
            // Validated against the length, which fits into `usize`.
            Some([one]) => ByteRange::Bytes(*one.start() as usize..*one.end() as usize + 1),
            Some(_) => ByteRange::Whole,
        }
    }
}
