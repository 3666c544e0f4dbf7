//! Names of requests, by which lines of the log and answers find each other, also across a proxy.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tower_http::request_id::{MakeRequestId, RequestId};

/// The header that bears the name, in requests and in answers.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Longest name that is taken over from outside; UUIDs and trace ids are shorter.
const LONGEST: usize = 64;

/// Numbers requests. Each start of the server has a beginning of its own.
#[derive(Clone)]
pub struct Ids {
    start: u32,
    next: Arc<AtomicU64>,
}

impl Default for Ids {
    fn default() -> Ids {
        Ids {
            // Hash maps are seeded by the system's chance; half of that tells starts apart.
            start: (RandomState::new().hash_one(()) >> 32) as u32,
            next: Arc::default(),
        }
    }
}

impl MakeRequestId for Ids {
    fn make_request_id<B>(&mut self, _: &axum::http::Request<B>) -> Option<RequestId> {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let id = HeaderValue::try_from(format!("{:08x}-{number:x}", self.start)).ok()?;
        Some(RequestId::new(id))
    }
}

/// Leaves a name from outside in its place only where it is one that may be written anywhere.
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
