//! What is not answered, so that everything else can be: said in all languages, since nothing of the
//! request has been looked at, or as problem details where programs ask.

use super::api;
use super::{headers, simple};
use crate::i18n::{Lang, Refused};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use maud::html;

/// Seconds after which to ask again where turns at making answers have run out: they are short.
const SOON: u64 = 1;

/// Seconds after which to ask again where the server has far too much to do.
const LATER: u64 = 10;

/// A request that is not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// More of an address than is read.
    Address,
    /// More headers than are read.
    Headers,
    /// A body larger than is put up with.
    Body,
    /// More requests from one place than are answered; with the seconds until the next one is.
    Often(u64),
    /// Too many others wait for answers that have to be made.
    Busy,
    /// The answer could not be made in time. It is 503 and not 504, which speaks of a server behind a
    /// gateway (RFC 9110 sections 15.6.4 and 15.6.5).
    Slow,
    /// Too many connections.
    Full,
}

impl Refusal {
    fn status(self) -> StatusCode {
        match self {
            Refusal::Address => StatusCode::URI_TOO_LONG,
            Refusal::Headers => StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
            Refusal::Body => StatusCode::PAYLOAD_TOO_LARGE,
            Refusal::Often(_) => StatusCode::TOO_MANY_REQUESTS,
            Refusal::Busy | Refusal::Slow | Refusal::Full => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn words(self) -> Refused {
        match self {
            Refusal::Address => Refused::Address,
            Refusal::Headers => Refused::Headers,
            Refusal::Body => Refused::Body,
            Refusal::Often(_) => Refused::Often,
            Refusal::Busy | Refusal::Slow | Refusal::Full => Refused::Busy,
        }
    }

    /// Seconds after which the same request may be answered; none where it never is.
    fn retry(self) -> Option<u64> {
        match self {
            Refusal::Address | Refusal::Headers | Refusal::Body => None,
            Refusal::Often(seconds) => Some(seconds),
            Refusal::Busy => Some(SOON),
            Refusal::Slow | Refusal::Full => Some(LATER),
        }
    }

    /// The answer to whoever has asked for this path.
    pub fn respond(self, path: &str) -> Response {
        let mut response = if path.starts_with(api::ROOT) {
            api::problem(self.status(), Lang::En.refusal(self.words()).1)
        } else {
            (self.status(), Html(self.page())).into_response()
        };
        let said = response.headers_mut();
        said.extend(headers::fixed());
        said.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        said.insert(CONTENT_SECURITY_POLICY, simple::policy());
        if let Some(seconds) = self.retry() {
            said.insert(RETRY_AFTER, seconds.into());
        }
        response
    }

    fn page(self) -> String {
        let said = |lang: Lang| {
            let (title, text) = lang.refusal(self.words());
            (title, html! { (text) })
        };
        simple::in_all_languages(said).into_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::tests::answer::Answer;

    const ALL: [(Refusal, u16, Option<&str>); 7] = [
        (Refusal::Address, 414, None),
        (Refusal::Headers, 431, None),
        (Refusal::Body, 413, None),
        (Refusal::Often(7), 429, Some("7")),
        (Refusal::Busy, 503, Some("1")),
        (Refusal::Slow, 503, Some("10")),
        (Refusal::Full, 503, Some("10")),
    ];

    #[tokio::test]
    async fn readers_are_told_in_every_language_what_to_do() {
        for (refusal, status, retry) in ALL {
            let answer = Answer::of("/de/", refusal.respond("/de/")).await;
            assert_eq!(answer.status, status);
            assert_eq!(answer.header("retry-after"), retry);
            answer.assert_header("cache-control", "no-store");
            answer.assert_header("content-type", "text/html; charset=utf-8");
            for lang in Lang::ALL {
                answer.assert_contains(lang.refusal(refusal.words()).1);
            }
        }
    }

    #[tokio::test]
    async fn programs_are_told_as_with_other_problems() {
        let path = "/api/v1/timeline.json";
        for (refusal, status, retry) in ALL {
            let answer = Answer::of(path, refusal.respond(path)).await;
            assert_eq!(answer.header("retry-after"), retry);
            answer.assert_header("content-type", "application/problem+json");
            let problem: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
            assert_eq!(problem["status"], status);
            assert_eq!(problem["detail"], Lang::En.refusal(refusal.words()).1);
        }
    }
}
