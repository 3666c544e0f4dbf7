//! Request ids, which connect log lines and responses, also across a proxy.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tower_http::request_id::{MakeRequestId, RequestId};

/// Header of the request id, in requests and responses.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Maximum length of a request id accepted from outside; UUIDs and trace ids are shorter.
const LONGEST: usize = 64;

/// Generator of request ids: a prefix per process and a counter.
#[derive(Clone)]
pub struct RequestIds {
    start: u32,
    next: Arc<AtomicU64>,
}

impl Default for RequestIds {
    fn default() -> RequestIds {
        RequestIds {
            // `RandomState` is seeded randomly; 32 bits tell processes apart.
            start: (RandomState::new().hash_one(()) >> 32) as u32,
            next: Arc::default(),
        }
    }
}

impl MakeRequestId for RequestIds {
    fn make_request_id<B>(&mut self, _: &axum::http::Request<B>) -> Option<RequestId> {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let id = HeaderValue::try_from(format!("{:08x}-{number:x}", self.start)).ok()?;
        Some(RequestId::new(id))
    }
}

/// Removes a request id from outside unless it is short and plain enough to be logged.
pub fn admit(mut request: Request) -> Request {
    if !is_admitted(request.headers()) {
        request.headers_mut().remove(REQUEST_ID);
    }
    request
}

fn is_admitted(headers: &HeaderMap) -> bool {
    let mut given = headers.get_all(REQUEST_ID).iter();
    match (given.next(), given.next()) {
        (None, _) => true,
        (Some(id), None) => is_plain(id.as_bytes()),
        _ => false,
    }
}

fn is_plain(id: &[u8]) -> bool {
    let is_safe = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
    (1..=LONGEST).contains(&id.len()) && id.iter().all(is_safe)
}
