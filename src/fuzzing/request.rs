//! Requests of browsers, crawlers and scanners.

use crate::dossier;
use crate::server::{AppState, Revision, Shell, router};
use axum::Router;
use axum::body::Body;
use axum::http::header::{LOCATION, X_CONTENT_TYPE_OPTIONS};
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt;
use leptos::config::LeptosOptions;
use std::cell::LazyCell;
use std::path::Path;
use tokio::runtime::{Builder, Runtime};
use tower::ServiceExt;

thread_local! {
    static SITE: LazyCell<(Runtime, Router)> = LazyCell::new(|| {
        let runtime = Builder::new_current_thread().enable_all().build();
        (runtime.unwrap_or_else(|error| panic!("no runtime: {error}")), site())
    });
}

/// Site of the smallest dossier, without a built front end.
fn site() -> Router {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let timeline = dossier::load(&root.join("src/tests/fixtures/minimal")).timeline;
    let options = LeptosOptions::builder()
        .output_name("zeitstrahl")
        .site_root(root.join("public").display().to_string())
        .build();
    let shell = Shell {
        options,
        stylesheet: "/pkg/zeitstrahl.css".to_owned(),
        script: "/pkg/zeitstrahl.js".to_owned(),
        wasm: "/pkg/zeitstrahl.wasm".to_owned(),
        loader: "hydrate()".to_owned(),
        site: "https://zeitstrahl.example".parse().unwrap_or_default(),
        policy: None,
        edition: None,
        watched: false,
    };
    let revision = Revision::new(&["fuzzing"]);
    router(AppState::new(timeline.unwrap_or_default(), shell, revision, 1 << 20))
}

/// Sends a request. The first line has method and target, each other line a header.
pub fn request(bytes: &[u8]) {
    let mut lines = bytes.split(|byte| *byte == b'\n');
    let first = lines.next().unwrap_or_default();
    let mut words = first.splitn(2, |byte| *byte == b' ');
    let method = words.next().unwrap_or_default();
    let mut request = Request::builder().method(method).uri(words.next().unwrap_or_default());
    for line in lines {
        let colon = line.iter().position(|byte| *byte == b':').unwrap_or(line.len());
        let (name, value) = line.split_at(colon);
        let value = value.get(1..).unwrap_or_default();
        request = request.header(name, value.trim_ascii());
    }
    // Invalid requests are refused before they reach the router.
    let Ok(request) = request.body(Body::empty()) else {
        return;
    };
    SITE.with(|site| {
        let (runtime, router) = &**site;
        runtime.block_on(async {
            let Ok(response) = router.clone().oneshot(request).await;
            let (head, body) = response.into_parts();
            assert!(head.status.as_u16() < 500 || head.status == StatusCode::NOT_IMPLEMENTED);
            let is_whole = head.status != StatusCode::NOT_MODIFIED;
            assert_eq!(head.headers.contains_key(X_CONTENT_TYPE_OPTIONS), is_whole);
            if let Some(location) = head.headers.get(LOCATION) {
                let location = location.as_bytes();
                let is_elsewhere = location.starts_with(b"//") || location.starts_with(b"/\\");
                assert!(location.starts_with(b"/") && !is_elsewhere, "{location:?}");
            }
            assert!(body.collect().await.is_ok(), "an answer broke off");
        });
    });
}
