//! A response with assertions that name its URL.

use super::html;
use axum::body::Bytes;
use axum::http::header::LOCATION;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use http_body_util::BodyExt;
use serde_json::Value;

/// Response of the site.
#[derive(Clone, Debug)]
pub struct Answer {
    pub address: String,
    pub status: StatusCode,
    pub headers: HeaderMap,
    /// Body as text; invalid UTF-8 is replaced.
    pub body: String,
    /// Body as sent.
    pub bytes: Bytes,
}

impl Answer {
    /// Reads a response to the request of a URL.
    pub async fn of(address: &str, response: Response) -> Answer {
        let (head, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Answer {
            address: address.to_owned(),
            status: head.status,
            headers: head.headers,
            body: String::from_utf8_lossy(&body).into_owned(),
            bytes: body,
        }
    }

    /// Value of a header, if present.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    #[track_caller]
    pub fn assert_status(&self, status: StatusCode) -> &Self {
        assert_eq!(self.status, status, "{}", self.address);
        self
    }

    #[track_caller]
    pub fn assert_ok(&self) -> &Self {
        self.assert_status(StatusCode::OK)
    }

    #[track_caller]
    pub fn assert_not_found(&self) -> &Self {
        self.assert_status(StatusCode::NOT_FOUND)
    }

    /// Asserts a temporary redirect: the URL may mean something else tomorrow.
    #[track_caller]
    pub fn assert_redirect(&self, location: &str) -> &Self {
        self.assert_status(StatusCode::TEMPORARY_REDIRECT);
        self.assert_header(LOCATION.as_str(), location)
    }

    /// Asserts a permanent redirect.
    #[track_caller]
    pub fn assert_moved(&self, location: &str) -> &Self {
        self.assert_status(StatusCode::PERMANENT_REDIRECT);
        self.assert_header(LOCATION.as_str(), location)
    }

    #[track_caller]
    pub fn assert_header(&self, name: &str, value: &str) -> &Self {
        assert_eq!(self.header(name), Some(value), "{}: {name}", self.address);
        self
    }

    #[track_caller]
    pub fn assert_contains(&self, text: &str) -> &Self {
        let Answer { address, body, .. } = self;
        assert!(body.contains(text), "{address} lacks {text:?}");
        self
    }

    #[track_caller]
    pub fn assert_lacks(&self, text: &str) -> &Self {
        let Answer { address, body, .. } = self;
        assert!(!body.contains(text), "{address} contains {text:?}");
        self
    }

    /// Asserts that browsers may cache the response but must revalidate it.
    #[track_caller]
    pub fn assert_asked_again(&self) -> &Self {
        let policy = "public, max-age=0, must-revalidate, s-maxage=60";
        self.assert_header("cache-control", policy)
    }

    /// Asserts the language in the document and in the header.
    #[track_caller]
    pub fn assert_language(&self, lang: &str) -> &Self {
        self.assert_header("content-language", lang);
        self.assert_contains(&format!("<html lang=\"{lang}\""))
    }

    /// Body as JSON.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{}: {error}", self.address))
    }

    /// Values of a directive of the CSP.
    pub fn directive(&self, name: &str) -> Vec<&str> {
        let policy = self.header("content-security-policy").expect("a policy");
        let mut directives = policy.split("; ").map(|directive| directive.split(' '));
        let found = directives.find_map(|mut words| (words.next() == Some(name)).then_some(words));
        found.map(Iterator::collect).unwrap_or_default()
    }

    /// URLs of `link` elements with this relation, each with its language. Those of other formats
    /// are left out.
    pub fn links(&self, rel: &str) -> Vec<(Option<String>, String)> {
        html::tags(&self.body, "link")
            .filter(|tag| html::raw(tag, "rel") == Some(rel) && html::raw(tag, "type").is_none())
            .filter_map(|tag| Some((html::value(tag, "hreflang"), html::value(tag, "href")?)))
            .collect()
    }

    /// Width and height of a PNG.
    #[track_caller]
    pub fn png_size(&self) -> (u32, u32) {
        assert!(self.bytes.starts_with(b"\x89PNG"), "{}", self.address);
        let number = |at: usize| u32::from_be_bytes(self.bytes[at..at + 4].try_into().unwrap());
        (number(16), number(20))
    }

    /// Number of rows in the list.
    pub fn rows(&self) -> usize {
        html::tags(&self.body, "li").filter(|tag| html::value(tag, "data-event").is_some()).count()
    }
}
