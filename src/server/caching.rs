//! How long others may keep answers.

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue};

/// Who may keep an answer, and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CachePolicy {
    /// Pages: browsers ask again each time, so that a changed dossier shows at once. A cache between
    /// may answer for a minute without asking.
    Revalidate,
    /// Drawn pictures, which are asked for in bursts; an hour old is new enough.
    Hour,
    /// Built files, whose names change with their contents.
    Forever,
}

impl CachePolicy {
    /// As `Cache-Control` says it.
    pub const fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            CachePolicy::Revalidate => "public, max-age=0, must-revalidate, s-maxage=60",
            CachePolicy::Hour => "public, max-age=3600",
            CachePolicy::Forever => "public, max-age=31536000, immutable",
        })
    }
}

/// What a CDN may do beyond that (RFC 9213): answer at once while it asks again. In `Cache-Control`
/// browsers would do the same, and put rows of yesterday into a page of today.
pub const CDN: (HeaderName, HeaderValue) = (
    HeaderName::from_static("cdn-cache-control"),
    HeaderValue::from_static("public, max-age=60, stale-while-revalidate=600"),
);

/// Headers and body of a text that follows from the dossier and the address alone.
pub fn kept(kind: &'static str, body: String) -> ([(HeaderName, HeaderValue); 3], String) {
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static(kind)),
        (CACHE_CONTROL, CachePolicy::Revalidate.header()),
        CDN,
    ];
    (headers, body)
}
