//! Files of the front end as answers, in the encoding that a client likes best, whole or in part.
//! Pages of an earlier build may still lie somewhere: they are answered in [`of_another_build`].

use super::Front;
use super::asset::{Asset, Form};
use crate::server::caching::CachePolicy;
use crate::server::encoding::Encoding;
use crate::server::headers::{DRAWING, POLICY};
use crate::server::revision::names;
use crate::ui::address;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_RANGE, CONTENT_TYPE, ETAG,
    IF_NONE_MATCH, IF_RANGE, RANGE, VARY,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use std::ops::Range;
use std::sync::Arc;

/// The addresses of built files, and of those that lie at the root of the site. `stylesheet` is the
/// address of the present one.
pub fn routes(front: Front, stylesheet: &str) -> Router {
    // Built files carry their hash in their names, so they never change.
    let built = |State((front, stylesheet)): State<(Front, Arc<str>)>, request: Request| async move {
        front
            .answer(&request, CachePolicy::Forever)
            .unwrap_or_else(|| of_another_build(request.uri().path(), &stylesheet))
    };
    let public = |State((front, _)): State<(Front, Arc<str>)>, request: Request| async move {
        let answer = front.answer(&request, CachePolicy::Hour);
        answer.unwrap_or_else(missing)
    };
    Router::new()
        .route("/pkg/{*file}", get(built))
        .route(&format!("/{}", address::FAVICON), get(public))
        .with_state((front, stylesheet.into()))
}

/// What a page of another build asks for. The present style sheet keeps it readable; a script would
/// meet data and elements that it does not know, and without one every page works. Nobody keeps
/// either answer: where builds are mixed for a while, the next server may have the file.
fn of_another_build(path: &str, stylesheet: &str) -> Response {
    if path.ends_with(".css") && !stylesheet.ends_with(path) {
        return (PASSING, Redirect::temporary(stylesheet)).into_response();
    }
    missing()
}

fn missing() -> Response {
    (StatusCode::NOT_FOUND, PASSING, "There is no such file.\n").into_response()
}

const PASSING: [(HeaderName, HeaderValue); 1] =
    [(CACHE_CONTROL, HeaderValue::from_static("no-store"))];

impl Front {
    /// The answer where there is such a file.
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
        let mut headers =
            HeaderMap::from_iter([(ETAG, form.tag.clone()), (CACHE_CONTROL, policy.header())]);
        if self.varies() {
            headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        }
        let known = asked.get(IF_NONE_MATCH);
        if known.is_some_and(|known| names(known, &form.tag) || known == "*") {
            return (StatusCode::NOT_MODIFIED, headers).into_response();
        }
        if self.kind.as_bytes().starts_with(b"image/svg+xml") {
            // Its colours follow the system's, by a style of its own.
            headers.insert(POLICY, DRAWING);
        }
        headers.insert(CONTENT_TYPE, self.kind.clone());
        headers.insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
        if form.encoding != Encoding::Identity {
            headers.insert(CONTENT_ENCODING, form.encoding.header());
        }
        let all = form.bytes.len();
        match Part::asked(request, form) {
            Part::Whole => (headers, Body::from(form.bytes.clone())).into_response(),
            Part::Bytes(range) => {
                let said = format!("bytes {}-{}/{all}", range.start, range.end - 1);
                let body = Body::from(form.bytes.slice(range));
                let status = StatusCode::PARTIAL_CONTENT;
                (status, headers, [(CONTENT_RANGE, said)], body).into_response()
            }
            Part::Beyond => {
                let said = [(CONTENT_RANGE, format!("bytes */{all}"))];
                (StatusCode::RANGE_NOT_SATISFIABLE, PASSING, said).into_response()
            }
        }
    }
}

/// How much of a file is asked for (RFC 9110 section 14).
#[derive(Debug, PartialEq, Eq)]
enum Part {
    Whole,
    Bytes(Range<usize>),
    /// Nothing that is there.
    Beyond,
}

impl Part {
    /// Several parts at once are answered with the whole, which is allowed; so is a part of a file
    /// that is another one than the client has begun.
    fn asked(request: &Request, form: &Form) -> Part {
        let headers = request.headers();
        let is_begun = headers.get(IF_RANGE).is_none_or(|tag| tag == form.tag);
        let asked = headers.get(RANGE).filter(|_| is_begun);
        let Some(asked) = asked.filter(|_| request.method() == Method::GET) else {
            return Part::Whole;
        };
        let ranges = asked.to_str().ok().and_then(|asked| {
            let parsed = http_range_header::parse_range_header(asked).ok()?;
            parsed.validate(form.bytes.len() as u64).ok()
        });
        match ranges.as_deref() {
            None | Some([]) => Part::Beyond,
            // Checked against the length, which is one of memory.
            Some([one]) => Part::Bytes(*one.start() as usize..*one.end() as usize + 1),
            Some(_) => Part::Whole,
        }
    }
}
