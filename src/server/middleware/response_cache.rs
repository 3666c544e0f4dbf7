//! Response cache, keyed by URL and encoding. Conditional requests are answered with 304 before any
//! lookup or rendering.

use super::cache_policy::{CDN, CachePolicy};
use super::compression::VARIES;
use super::concurrency_limit::Refusal;
use super::encoding::Encoding;
use super::in_flight::InFlight;
use crate::server::error::Error;
use crate::server::metrics::Metrics;
use crate::server::revision::{Revision, names};
use crate::site::address::API;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_LENGTH, ETAG,
    IF_NONE_MATCH, IF_RANGE, RANGE, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;
use moka::future::Cache;
use std::sync::Arc;

/// Size of an entry besides its body and URL, in bytes: headers and the cache's own bookkeeping.
/// Measured and rounded up.
const OVERHEAD: usize = 1_024;

/// Cached responses by encoding and URL.
type Entries = Cache<(Encoding, String), Arc<CachedResponse>>;

/// Response cache of one revision. Clones share their entries.
#[derive(Clone)]
pub struct ResponseCache {
    /// Responses to URLs without a query and without escapes, of which there is a limited number.
    pages: Entries,
    /// Responses to all other URLs. These are unlimited, so they have half of the capacity and
    /// cannot displace pages.
    views: Entries,
    in_flight: InFlight,
    most: u64,
    revision: Revision,
    metrics: Arc<Metrics>,
}

/// Size of the response cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weight {
    /// Number of entries.
    pub entries: u64,
    /// Memory used, in bytes.
    pub bytes: u64,
    /// Capacity in bytes.
    pub most: u64,
}

/// A cached response with its body already compressed.
struct CachedResponse {
    status: StatusCode,
    headers: HeaderMap,
    policy: Option<CachePolicy>,
    /// Reason for a rejection.
    refusal: Option<Refusal>,
    body: Bytes,
}

impl ResponseCache {
    /// Creates an empty cache for a revision; `bytes` is its capacity.
    pub fn new(revision: Revision, bytes: u64) -> ResponseCache {
        let weight = |(_, address): &(Encoding, String), kept: &Arc<CachedResponse>| {
            u32::try_from(address.len() + kept.body.len() + OVERHEAD).unwrap_or(u32::MAX)
        };
        let entries = |bytes| Cache::builder().max_capacity(bytes).weigher(weight).build();
        let views = bytes / 2;
        ResponseCache {
            pages: entries(bytes - views),
            views: entries(views),
            in_flight: InFlight::default(),
            most: bytes,
            revision,
            metrics: Arc::default(),
        }
    }

    /// Records metrics in `metrics`.
    pub fn counted(self, metrics: Arc<Metrics>) -> ResponseCache {
        ResponseCache { metrics, ..self }
    }

    /// Metrics that this cache records into.
    pub fn metrics(&self) -> &Arc<Metrics> {
        &self.metrics
    }

    /// Revision that the responses belong to.
    pub fn revision(&self) -> &Revision {
        &self.revision
    }

    /// Counts large responses in `in_flight`.
    pub fn with_in_flight(self, in_flight: InFlight) -> ResponseCache {
        ResponseCache { in_flight, ..self }
    }

    /// Current size, after pending evictions.
    pub async fn weighed(&self) -> Weight {
        let mut weight = Weight { entries: 0, bytes: 0, most: self.most };
        for entries in [&self.pages, &self.views] {
            entries.run_pending_tasks().await;
            weight.entries += entries.entry_count();
            weight.bytes += entries.weighted_size();
        }
        weight
    }

    /// Up to `most` cached pages with the encodings they are in; shortest addresses first, since
    /// those are of pages that most readers share.
    pub fn shortest_pages(&self, most: usize) -> Vec<(Encoding, String)> {
        let mut pages: Vec<_> = self.pages.iter().map(|(key, _)| (*key).clone()).collect();
        pages.sort_by(|(a, one), (b, other)| (one.len(), one, a).cmp(&(other.len(), other, b)));
        pages.truncate(most);
        pages
    }

    /// The share of the cache that a URL belongs to.
    fn entries(&self, address: &str) -> &Entries {
        // Paths need no escapes, which give them any number of other spellings.
        match address.contains(['?', '%']) {
            true => &self.views,
            false => &self.pages,
        }
    }
}

impl CachedResponse {
    async fn of(response: Response) -> CachedResponse {
        let (mut parts, body) = response.into_parts();
        let body = match body.collect().await {
            Ok(body) => body.to_bytes(),
            // Handlers produce complete bodies.
            Err(error) => {
                tracing::error!(%error, "response body failed");
                parts.status = StatusCode::INTERNAL_SERVER_ERROR;
                Bytes::new()
            }
        };
        CachedResponse {
            status: parts.status,
            headers: parts.headers,
            policy: parts.extensions.get().copied(),
            refusal: parts.extensions.get().copied(),
            body,
        }
    }

    /// Returns true for responses that are the same for every client and not cached elsewhere.
    fn may_stay(&self) -> bool {
        self.status == StatusCode::OK && self.policy == Some(CachePolicy::Revalidate)
    }

    fn answer(
        &self,
        method: &Method,
        tag: HeaderValue,
        known: Option<&HeaderValue>,
        body: impl FnOnce(Bytes) -> Body,
    ) -> Response {
        let mut response = (self.status, self.headers.clone()).into_response();
        let headers = response.headers_mut();
        if self.status == StatusCode::OK {
            headers.insert(ETAG, tag);
            // RFC 9110 section 13.1.2: `*` matches any current representation.
            if known.is_some_and(|known| known.as_bytes().trim_ascii() == b"*") {
                return not_modified(headers);
            }
        }
        if method == Method::HEAD {
            headers.insert(CONTENT_LENGTH, self.body.len().into());
        } else {
            *response.body_mut() = body(self.body.clone());
        }
        response
    }
}

/// Middleware: serves responses from the cache, else renders once for all concurrent requests of
/// the same key.
pub async fn serve_cached(
    State(answers): State<ResponseCache>,
    request: Request,
    next: Next,
) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return next.run(request).await;
    }
    let (mut parts, _) = request.into_parts();
    // Ranges are not supported here, so both headers are ignored (RFC 9110 section 14.2).
    for part in [RANGE, IF_RANGE] {
        parts.headers.remove(part);
    }
    let encoding = Encoding::accepted(&parts.uri, &parts.headers);
    let address = parts.uri.path_and_query().map_or("/", |it| it.as_str());
    let tag = answers.revision.tag(address, encoding);
    let known = parts.headers.remove(IF_NONE_MATCH);
    let client = parts.extensions.get().copied();
    let body = |bytes| answers.in_flight.body(bytes, client);
    if known.as_ref().is_some_and(|known| names(known, &tag)) {
        answers.metrics.responses.not_modified.one();
        // A client that has this tag got it with a complete response.
        let headers = [(ETAG, tag), (VARY, VARIES)];
        let response = (StatusCode::NOT_MODIFIED, CachePolicy::Revalidate, headers);
        // Scripts of other origins may revalidate what they may read.
        let any = [(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"))];
        return match address.starts_with(API) {
            true => (any, response).into_response(),
            false => response.into_response(),
        };
    }
    let (key, entries) = ((encoding, address.to_owned()), answers.entries(address));
    let method = std::mem::replace(&mut parts.method, Method::GET);
    parts.headers.insert(ACCEPT_ENCODING, encoding.header());
    let counted = &answers.metrics.responses;
    if let Some(kept) = entries.get(&key).await {
        counted.hits.one();
        return kept.answer(&method, tag, known.as_ref(), body);
    }
    counted.misses.one();
    let response = loop {
        let mut is_own = false;
        let make = async {
            is_own = true;
            counted.rendered.one();
            let request = Request::from_parts(parts.clone(), Body::empty());
            let kept = Arc::new(CachedResponse::of(next.clone().run(request).await).await);
            if kept.may_stay() { Ok(kept) } else { Err(kept) }
        };
        match entries.try_get_with(key.clone(), make).await {
            Ok(kept) => break kept,
            // What another client has too much of does not concern this one, which asks itself.
            Err(passing) if passing.refusal == Some(Refusal::OwnShare) && !is_own => {}
            // Not cached: shared by the requests that waited for it.
            Err(passing) => break Arc::clone(&*passing),
        }
    };
    if method == Method::GET && !answers.in_flight.admits(response.body.len(), client) {
        return Error::RendersBusy.reject(parts.uri.path());
    }
    response.answer(&method, tag, known.as_ref(), body)
}

/// 304 with the caching headers that the full response would have (RFC 9110 section 15.4.5).
fn not_modified(headers: &HeaderMap) -> Response {
    let mut response = StatusCode::NOT_MODIFIED.into_response();
    for name in [ACCESS_CONTROL_ALLOW_ORIGIN, ETAG, CACHE_CONTROL, CDN.0, VARY] {
        for value in headers.get_all(&name) {
            response.headers_mut().append(name.clone(), value.clone());
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::Router;
    use axum::middleware::from_fn_with_state;
    use axum::routing::get;
    use std::pin::pin;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::task::{Context, Poll, Waker};
    use tokio::sync::Notify;
    use tower::ServiceExt;

    /// Rejects the first request with this reason once it is told to; answers all others.
    async fn answered_after(reason: Refusal) -> [StatusCode; 2] {
        let (asked, told) = (Arc::new(AtomicUsize::new(0)), Arc::new(Notify::new()));
        let (count, tell) = (Arc::clone(&asked), Arc::clone(&told));
        let handler = move || async move {
            if count.fetch_add(1, Ordering::SeqCst) > 0 {
                return (CachePolicy::Revalidate, "").into_response();
            }
            told.notified().await;
            let mut rejection = Error::RendersBusy.reject("/");
            rejection.extensions_mut().insert(reason);
            rejection
        };
        let cache = ResponseCache::new(Revision::new(&[]), 1 << 20);
        let site =
            Router::new().route("/", get(handler)).layer(from_fn_with_state(cache, serve_cached));
        let request = || Request::builder().uri("/").body(Body::empty()).unwrap();
        let mut first = pin!(site.clone().oneshot(request()));
        let mut second = pin!(site.clone().oneshot(request()));
        let mut context = Context::from_waker(Waker::noop());
        for waiting in [first.as_mut(), second.as_mut()] {
            assert!(matches!(waiting.poll(&mut context), Poll::Pending));
        }
        assert_eq!(asked.load(Ordering::SeqCst), 1, "one renders for both");
        tell.notify_one();
        let (Ok(first), Ok(second)) = tokio::join!(first, second);
        [first.status(), second.status()]
    }

    #[tokio::test]
    async fn a_refusal_of_one_client_is_not_passed_on() {
        let (busy, ok) = (StatusCode::SERVICE_UNAVAILABLE, StatusCode::OK);
        assert_eq!(answered_after(Refusal::OwnShare).await, [busy, ok]);
        assert_eq!(answered_after(Refusal::Busy).await, [busy, busy]);
    }
}
