//! Whole responses: from a request to the bytes of a compressed page, with an empty cache.

use crate::dossiers;
use axum::body::Body;
use axum::http::Request;
use criterion::{BenchmarkId, Criterion};
use http_body_util::BodyExt;
use leptos::config::LeptosOptions;
use std::cell::LazyCell;
use std::sync::Arc;
use tower::ServiceExt;
use zeitstrahl::server::{AppState, Revision, Shell, router};

/// Answers requests for views that are not cached.
pub fn bench(criterion: &mut Criterion) {
    let runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = { runtime }.build().unwrap();
    let mut group = criterion.benchmark_group("page");
    group.sample_size(20);
    for dossier in dossiers::all() {
        let site = LazyCell::new(|| {
            let (timeline, revision) = (Arc::clone(dossier.timeline()), Revision::new(&[]));
            router(AppState::new(timeline, shell(), revision, 0))
        });
        for (name, address) in [("whole", "/de/"), ("search", "/de/?q=a")] {
            group.bench_function(BenchmarkId::new(name, dossier.events), |bencher| {
                let site = &*site;
                bencher.to_async(&runtime).iter(|| async {
                    let request = Request::get(address).header("accept-encoding", "br");
                    let request = request.body(Body::empty()).unwrap();
                    let Ok(answer) = site.clone().oneshot(request).await;
                    assert!(answer.status().is_success());
                    answer.into_body().collect().await.unwrap().to_bytes()
                });
            });
        }
    }
}

/// A front end that was never built: pages name its files but never load them.
fn shell() -> Shell {
    Shell {
        options: LeptosOptions::builder().output_name("zeitstrahl").build(),
        stylesheet: "/pkg/zeitstrahl.css".to_owned(),
        script: "/pkg/zeitstrahl.js".to_owned(),
        wasm: "/pkg/zeitstrahl.wasm".to_owned(),
        loader: String::new(),
        site: "https://zeitstrahl.example".parse().unwrap(),
        policy: None,
        edition: None,
        watched: false,
    }
}
