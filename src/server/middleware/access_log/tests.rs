//! Tests of request ids and log lines.

use super::{spanned, with_access_log};
use crate::cli::logs::tests::CapturedLog;
use crate::server::metrics::Metrics;
use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::{Request, Response, StatusCode};
use axum::middleware::from_fn;
use axum::routing::get;
use std::collections::HashSet;
use std::sync::Arc;
use tower::ServiceExt;

/// A site whose paths determine the responses.
fn site(metrics: &Arc<Metrics>) -> Router {
    let answer = |Path(status): Path<u16>| async move {
        tracing::warn!("a word meanwhile");
        StatusCode::from_u16(status).unwrap()
    };
    let site = Router::new().route("/{status}", get(answer)).layer(from_fn(spanned));
    with_access_log(site, Arc::clone(metrics))
}

async fn ask(address: &str, ids: &[&str]) -> Response<Body> {
    let mut request = Request::builder().uri(address);
    for id in ids {
        request = request.header("x-request-id", *id);
    }
    let request = request.body(Body::empty()).unwrap();
    let Ok(response) = site(&Arc::default()).oneshot(request).await;
    response
}

#[tokio::test]
async fn every_answer_bears_a_name_of_its_own() {
    let site = site(&Arc::default());
    let mut names = HashSet::new();
    for _ in 0..100 {
        let request = Request::builder().uri("/200").body(Body::empty()).unwrap();
        let Ok(response) = site.clone().oneshot(request).await;
        let name = response.headers()["x-request-id"].to_str().unwrap().to_owned();
        assert!(names.insert(name));
    }
}

#[tokio::test]
async fn a_plain_name_is_taken_over_and_no_other() {
    let long = "a".repeat(65);
    let cases: [(&[&str], bool); 8] = [
        (&["5f2b6a9e-7c1d-4f0e-9a3b-1c2d3e4f5a6b"], true),
        (&["a.B_9"], true),
        (&[&long[..64]], true),
        (&[&long], false),
        (&[""], false),
        (&["a b"], false),
        (&["a\"><script>"], false),
        (&["one", "two"], false),
    ];
    for (given, is_kept) in cases {
        let response = ask("/200", given).await;
        let names: Vec<_> = response.headers().get_all("x-request-id").iter().collect();
        assert_eq!(names.len(), 1, "{given:?}");
        assert_eq!(names[0] == given[0], is_kept, "{given:?}");
    }
}

#[tokio::test]
async fn requests_are_counted_by_route() {
    let metrics = Arc::default();
    let site = site(&metrics);
    for address in ["/200", "/404", "/nothing/here"] {
        let request = Request::builder().uri(address).body(Body::empty()).unwrap();
        let Ok(_) = site.clone().oneshot(request).await;
    }
    let answered = |route| -> Vec<_> { metrics.requests.route(route).answered().collect() };
    assert_eq!(answered(Some("/{status}")), [("GET", "2xx", 1), ("GET", "4xx", 1)]);
    assert_eq!(answered(None), [("GET", "4xx", 1)]);
    assert_eq!(metrics.requests.in_flight(), 0);
}

#[tokio::test]
async fn failures_are_written_down_with_the_name_and_what_was_said_meanwhile() {
    let paper = CapturedLog::new("warn");
    ask("/500?q=%0A", &["abc"]).await;
    ask("/503", &["def"]).await;
    ask("/404", &["ghi"]).await;
    let lines = paper.lines();
    let [meanwhile, failed, _, busy, quiet] = &lines[..] else {
        panic!("{lines:?}");
    };
    assert!(meanwhile.contains("a word meanwhile") && meanwhile.contains("id=\"abc\""));
    for text in ["ERROR", "failed", "id=\"abc\"", "path=\"/500\"", "status=500", "ms="] {
        assert!(failed.contains(text), "{failed} lacks {text}");
    }
    assert!(busy.contains("WARN") && busy.contains("id=\"def\""));
    assert!(quiet.contains("a word meanwhile"));
}

#[tokio::test]
async fn every_request_has_a_line_for_who_wants_it() {
    let paper = CapturedLog::new("zeitstrahl::access=debug");
    ask("/200?org=oracle", &["abc"]).await;
    let lines = paper.lines();
    assert_eq!(lines.len(), 1);
    for text in ["DEBUG", "answered", "query=\"org=oracle\"", "method=\"GET\""] {
        assert!(lines[0].contains(text), "{lines:?} lacks {text}");
    }
}
