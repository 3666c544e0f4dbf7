//! How long answers may be kept, and answering "not modified".

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use sha2::{Digest, Sha256};

/// Who may keep an answer, and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CachePolicy {
    /// Pages: kept, but asked for again each time, so that a changed dossier shows at once.
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
            CachePolicy::Revalidate => "no-cache",
            CachePolicy::Hour => "public, max-age=3600",
            CachePolicy::Forever => "public, max-age=31536000, immutable",
        })
    }

    /// Marks successful answers.
    pub async fn mark(self, mut response: Response) -> Response {
        if response.status().is_success() {
            response.headers_mut().insert(CACHE_CONTROL, self.header());
        }
        response
    }
}

/// Headers and body of a text that follows from the dossier and the address alone.
pub fn kept(kind: &'static str, body: String) -> ([(HeaderName, HeaderValue); 3], String) {
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static(kind)),
        (CACHE_CONTROL, CachePolicy::Revalidate.header()),
        (ETAG, tag(&body)),
    ];
    (headers, body)
}

/// The tag of a text. It is weak, since the same page goes out in several encodings.
fn tag(text: &str) -> HeaderValue {
    let digest = Sha256::digest(text.as_bytes());
    let hex: String = digest[..16]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    // Hexadecimal digits in quotes are a valid header.
    HeaderValue::from_str(&format!("W/\"{hex}\"")).unwrap_or(HeaderValue::from_static("W/\"\""))
}

/// Answers 304 without a body where the browser already has the page with this tag.
pub async fn not_modified(request: Request, next: Next) -> Response {
    let known = request.headers().get(IF_NONE_MATCH).cloned();
    let mut response = next.run(request).await;
    let (Some(known), Some(tag)) = (known, response.headers().get(ETAG)) else {
        return response;
    };
    let (Ok(known), Ok(tag)) = (known.to_str(), tag.to_str()) else {
        return response;
    };
    // RFC 9110 section 13.1.2: a list of tags, compared weakly, or `*`.
    let strong = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let same = known.trim() == "*" || known.split(',').any(|each| strong(each) == strong(tag));
    if same && response.status() == StatusCode::OK {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        *response.body_mut() = Body::empty();
        response.headers_mut().remove(CONTENT_LENGTH);
        response.headers_mut().remove(CONTENT_TYPE);
    }
    response
}
