//! Tests of load shedding.

use super::{TestSite, site};
use crate::server::{Capacity, WorkLimits};
use axum::http::StatusCode;

#[tokio::test]
async fn what_lies_ready_is_answered_while_nothing_can_be_made() {
    let TestSite(state) = site();
    let site = TestSite(state.with_limits(WorkLimits::new(Capacity { at_once: 1, waiting: 0 })));
    site.get("/de/").await.assert_ok();
    let tag = site.get("/de/").await.header("etag").unwrap().to_owned();
    let permit = site.0.limits.pages.queue(None).unwrap().acquire().await;
    for address in ["/de/?q=kauf", "/en/method", "/de/nothing", "/sitemap.xml"] {
        let answer = site.get(address).await;
        answer
            .assert_status(StatusCode::SERVICE_UNAVAILABLE)
            .assert_header("retry-after", "1")
            .assert_header("cache-control", "no-store");
        assert_eq!(answer.header("etag"), None, "{address}");
    }
    site.get("/de/").await.assert_ok();
    let again = site.get_again("/de/?q=kauf", &tag).await;
    again.assert_status(StatusCode::SERVICE_UNAVAILABLE);
    let again = site.get_again("/de/", &tag).await;
    again.assert_status(StatusCode::NOT_MODIFIED);
    // Exports and images have concurrency limits of their own.
    site.get("/api/v1/timeline.csv").await.assert_ok();
    site.get("/de/card.png").await.assert_ok();
    drop(permit);
    site.get("/de/?q=kauf").await.assert_ok();
}
