//! Errors that clients see: a page in all languages, since the reader's may be unknown, or problem
//! details below the API (RFC 9457).

use super::bare_page;
use super::middleware::cache_policy::CachePolicy;
use crate::i18n::{Lang, Rejection};
use crate::site::{Site, address};
use crate::timeline::view::View;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_SECURITY_POLICY, CONTENT_TYPE, RETRY_AFTER,
};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use maud::{Markup, html};
use serde_json::json;

/// Reason that a request fails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// 404 of the API, with a sentence on what is missing.
    NotFound(String),
    /// 403: the article's text may not be shown in full.
    Withheld,
    /// 400: no host, several, or an invalid one.
    BadHost,
    /// 405: the API is read-only.
    MethodNotAllowed,
    /// 413: body too large.
    BodyTooLarge,
    /// 414: URL too long.
    UriTooLong,
    /// 429: rate limit exceeded; with the seconds until the next request is allowed.
    TooManyRequests(u64),
    /// 431: headers too large.
    HeadersTooLarge,
    /// 500: a bug, which was logged.
    Internal,
    /// 503: the queue for exports is full.
    ExportsBusy,
    /// 503: the queue for rendering is full.
    RendersBusy,
    /// 503: rendering took too long. Not 504, which is for gateways waiting for another server (RFC
    /// 9110 sections 15.6.4 and 15.6.5).
    RenderTimeout,
    /// 503: connection limit reached.
    TooManyConnections,
}

impl Error {
    fn status(&self) -> StatusCode {
        match self {
            Error::NotFound(_) => StatusCode::NOT_FOUND,
            Error::Withheld => StatusCode::FORBIDDEN,
            Error::BadHost => StatusCode::BAD_REQUEST,
            Error::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Error::BodyTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Error::UriTooLong => StatusCode::URI_TOO_LONG,
            Error::TooManyRequests(_) => StatusCode::TOO_MANY_REQUESTS,
            Error::HeadersTooLarge => StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
            Error::Internal => StatusCode::INTERNAL_SERVER_ERROR,
            Error::ExportsBusy
            | Error::RendersBusy
            | Error::RenderTimeout
            | Error::TooManyConnections => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Seconds for `Retry-After`; `None` if retrying does not help.
    fn retry_after(&self) -> Option<u64> {
        match self {
            Error::TooManyRequests(seconds) => Some(*seconds),
            // Rendering slots free up quickly, exports take longer.
            Error::RendersBusy => Some(1),
            Error::ExportsBusy => Some(2),
            Error::RenderTimeout | Error::TooManyConnections => Some(10),
            _ => None,
        }
    }

    /// Heading and advice of the page.
    fn words(&self, lang: Lang) -> (&'static str, &'static str) {
        match self {
            Error::BadHost => lang.rejection(Rejection::Host),
            Error::BodyTooLarge => lang.rejection(Rejection::Body),
            Error::UriTooLong => lang.rejection(Rejection::Address),
            Error::TooManyRequests(_) => lang.rejection(Rejection::Often),
            Error::HeadersTooLarge => lang.rejection(Rejection::Headers),
            Error::ExportsBusy
            | Error::RendersBusy
            | Error::RenderTimeout
            | Error::TooManyConnections => lang.rejection(Rejection::Busy),
            // Pages of the site have a 404 of their own; the rest occurs only below the API.
            Error::NotFound(_) | Error::Withheld | Error::MethodNotAllowed | Error::Internal => {
                let words = lang.words();
                (words.server_error, words.server_error_text)
            }
        }
    }

    /// Sentence on what went wrong, for programs.
    fn detail(&self) -> &str {
        match self {
            Error::NotFound(what) => what,
            Error::Withheld => {
                "of this article only the sentences around its quotes may be shown, for reasons of \
                 copyright"
            }
            Error::MethodNotAllowed => "the API is read-only: use GET or HEAD",
            Error::Internal => "internal server error",
            Error::ExportsBusy => "too many exports are running: try again in a few seconds",
            rejected => rejected.words(Lang::En).1,
        }
    }

    /// Page in these languages that links to the timeline of a site.
    pub fn page(&self, site: &Site, languages: &[Lang]) -> Response {
        let page = bare_page::in_languages(languages, |lang| {
            let (title, text) = self.words(lang);
            let timeline = address::timeline(site, lang, &View::default());
            let way_back = html! { a href=(timeline) { (lang.words().to_timeline) } };
            (title, html! { (text) " " (way_back) })
        });
        self.page_of(page)
    }

    /// Response to a request that was rejected before routing: a page without links, or problem
    /// details if the path belongs to the API.
    pub fn reject(&self, path: &str) -> Response {
        if path.starts_with(address::API) {
            // Scripts of all origins may read the API, errors included.
            let any = HeaderValue::from_static("*");
            return ([(ACCESS_CONTROL_ALLOW_ORIGIN, any)], self.clone()).into_response();
        }
        let page = bare_page::in_languages(&Lang::ALL, |lang| {
            let (title, text) = self.words(lang);
            (title, html! { (text) })
        });
        self.page_of(page)
    }

    fn page_of(&self, page: Markup) -> Response {
        let policy = [(CONTENT_SECURITY_POLICY, bare_page::policy())];
        self.with_headers((policy, Html(page.into_string())))
    }

    fn with_headers(&self, body: impl IntoResponse) -> Response {
        let mut response = (self.status(), body).into_response();
        if let Some(seconds) = self.retry_after() {
            response.headers_mut().insert(RETRY_AFTER, seconds.into());
        }
        match self {
            Error::NotFound(_) | Error::Withheld | Error::MethodNotAllowed | Error::Internal => {
                response
            }
            _ => (CachePolicy::NoStore, response).into_response(),
        }
    }
}

impl IntoResponse for Error {
    /// Problem details.
    fn into_response(self) -> Response {
        let status = self.status();
        // `about:blank`: the status is the type, and its reason phrase the title (section 4.2.1).
        let body = json!({
            "type": "about:blank",
            "title": status.canonical_reason().unwrap_or_default(),
            "status": status.as_u16(),
            "detail": self.detail(),
        });
        let kind = HeaderValue::from_static("application/problem+json");
        self.with_headers(([(CONTENT_TYPE, kind)], format!("{body:#}\n")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::tests::answer::Answer;

    const REJECTED: [(Error, u16, Option<&str>); 8] = [
        (Error::BadHost, 400, None),
        (Error::UriTooLong, 414, None),
        (Error::HeadersTooLarge, 431, None),
        (Error::BodyTooLarge, 413, None),
        (Error::TooManyRequests(7), 429, Some("7")),
        (Error::RendersBusy, 503, Some("1")),
        (Error::RenderTimeout, 503, Some("10")),
        (Error::TooManyConnections, 503, Some("10")),
    ];

    #[tokio::test]
    async fn readers_are_told_in_every_language_what_to_do() {
        for (error, status, retry) in REJECTED {
            let answer = Answer::of("/de/", error.reject("/de/")).await;
            assert_eq!(answer.status, status);
            assert_eq!(answer.header("retry-after"), retry);
            answer.assert_header("cache-control", "no-store");
            answer.assert_header("content-type", "text/html; charset=utf-8");
            for lang in Lang::ALL {
                answer.assert_contains(error.words(lang).1);
            }
        }
    }

    #[tokio::test]
    async fn programs_are_sent_problem_details() {
        let path = "/api/v1/timeline.json";
        for (error, status, retry) in REJECTED {
            let answer = Answer::of(path, error.reject(path)).await;
            assert_eq!(answer.header("retry-after"), retry);
            answer.assert_header("content-type", "application/problem+json");
            let problem: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
            assert_eq!(problem["status"], status);
            assert_eq!(problem["detail"], error.words(Lang::En).1);
        }
    }
}
