//! Cache policy of a response: attached by handlers as a response part, which sets `Cache-Control`
//! for browsers and CDNs and lets the response cache know what it may keep.

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponseParts, ResponseParts};
use std::convert::Infallible;

/// Cache policy of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CachePolicy {
    /// Errors that pass, operator endpoints: never cached.
    NoStore,
    /// Pages: browsers revalidate each time, so a changed dossier shows at once. Shared caches may
    /// serve a page for a minute without revalidating.
    Revalidate,
    /// Drawn images, which are requested in bursts; up to an hour of staleness is fine.
    Hour,
    /// Built files, whose names contain a hash of their contents.
    Forever,
}

impl CachePolicy {
    const fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            CachePolicy::NoStore => "no-store",
            CachePolicy::Revalidate => "public, max-age=0, must-revalidate, s-maxage=60",
            CachePolicy::Hour => "public, max-age=3600",
            CachePolicy::Forever => "public, max-age=31536000, immutable",
        })
    }
}

impl IntoResponseParts for CachePolicy {
    type Error = Infallible;

    fn into_response_parts(self, mut response: ResponseParts) -> Result<ResponseParts, Infallible> {
        response.headers_mut().insert(CACHE_CONTROL, self.header());
        if self == CachePolicy::Revalidate {
            response.headers_mut().insert(CDN.0, CDN.1);
        }
        response.extensions_mut().insert(self);
        Ok(response)
    }
}

/// Additional permission for CDNs (RFC 9213): serve stale while revalidating. Browsers would do the
/// same if this were in `Cache-Control`, and mix yesterday's rows into today's page.
pub const CDN: (HeaderName, HeaderValue) = (
    HeaderName::from_static("cdn-cache-control"),
    HeaderValue::from_static("public, max-age=60, stale-while-revalidate=600"),
);

/// Headers and body of a text that depends on nothing but the dossier and the URL.
pub fn revalidated(
    kind: &'static str,
    body: String,
) -> (CachePolicy, [(HeaderName, HeaderValue); 1], String) {
    let kind = [(CONTENT_TYPE, HeaderValue::from_static(kind))];
    (CachePolicy::Revalidate, kind, body)
}
