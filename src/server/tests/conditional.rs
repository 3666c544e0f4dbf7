//! What a browser has kept is not sent again.

use super::site;
use axum::http::StatusCode;

#[tokio::test]
async fn a_page_that_has_not_changed_is_not_sent_again() {
    let site = site();
    for address in ["/de/", "/en/event/vine-app", "/de/method"] {
        let first = site.get(address).await;
        first.assert_ok().assert_header("cache-control", "no-cache");
        let tag = first.header("etag").expect("pages have a tag");
        let again = site.get(address).await;
        again.assert_header("etag", tag);
        for known in [
            tag,
            "*",
            &format!("W/\"other\", {tag}"),
            tag.trim_start_matches("W/"),
        ] {
            let answer = site.get_again(address, known).await;
            answer.assert_status(StatusCode::NOT_MODIFIED);
            // RFC 9110 section 15.4.5: what a 200 would have said about keeping it.
            answer
                .assert_header("etag", tag)
                .assert_header("cache-control", "no-cache");
            assert!(answer.body.is_empty(), "{address}");
        }
        let changed = site.get_again(address, "W/\"other\"").await;
        changed.assert_ok();
        assert_eq!(changed.body, first.body);
    }
}

#[tokio::test]
async fn different_views_have_different_tags() {
    let site = site();
    let addresses = ["/de/", "/en/", "/de/?org=oracle", "/de/?asof=2020-08-14"];
    let mut tags = Vec::new();
    for address in addresses {
        tags.push(site.get(address).await.header("etag").map(str::to_owned));
    }
    let count = tags.len();
    tags.sort();
    tags.dedup();
    assert_eq!(tags.len(), count);
}

#[tokio::test]
async fn a_missing_page_stays_missing_whatever_a_browser_has_kept() {
    site()
        .get_again("/de/nothing", "*")
        .await
        .assert_not_found();
}
