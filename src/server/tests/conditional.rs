//! Tests of conditional requests and the response cache.

use super::site;
use crate::server::Revision;
use crate::server::middleware::response_cache::ResponseCache;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_RANGE, PRAGMA,
    RANGE,
};
use axum::http::{HeaderName, Method, StatusCode};
use std::collections::HashSet;

#[tokio::test]
async fn a_page_that_has_not_changed_is_not_sent_again() {
    let site = site();
    for address in [
        "/de/",
        "/en/event/vine-app",
        "/de/method",
        "/sitemap.xml",
        "/robots.txt",
        "/de/manifest.webmanifest",
    ] {
        let first = site.get(address).await;
        first.assert_ok().assert_asked_again();
        let tag = first.header("etag").expect("pages have a tag");
        let again = site.get(address).await;
        again.assert_header("etag", tag);
        assert_eq!(again.body, first.body);
        for known in [tag, "*", &format!("W/\"other\", {tag}"), &format!("W/{tag}")] {
            let answer = site.get_again(address, known).await;
            answer.assert_status(StatusCode::NOT_MODIFIED);
            // RFC 9110 section 15.4.5: the caching headers of the 200 response.
            answer
                .assert_header("etag", tag)
                .assert_header("vary", "accept-encoding")
                .assert_asked_again();
            assert!(answer.body.is_empty(), "{address}");
        }
        let changed = site.get_again(address, "W/\"other\"").await;
        changed.assert_ok();
        assert_eq!(changed.body, first.body);
    }
}

#[tokio::test]
async fn whoever_has_a_page_is_told_so_without_making_it() {
    let (first, other) = (site(), site());
    let page = first.get("/de/").await;
    let tag = page.header("etag").unwrap();
    let answer = other.get_again("/de/", tag).await;
    answer.assert_status(StatusCode::NOT_MODIFIED);
    assert_eq!(other.0.response_cache.metrics().responses.rendered.get(), 0);
}

#[tokio::test]
async fn a_stampede_is_one_rendering() {
    for header in [None, Some((RANGE, "bytes=0-3"))] {
        let site = site();
        let crowd = (0..500).map(|_| {
            let (site, header) = (site.clone(), header.clone());
            let address = "/de/?org=oracle";
            tokio::spawn(async move { site.request(Method::GET, address, header).await.body })
        });
        let mut bodies = HashSet::new();
        for each in crowd.collect::<Vec<_>>() {
            bodies.insert(each.await.unwrap());
        }
        assert_eq!(bodies.len(), 1);
        assert_eq!(site.0.response_cache.metrics().responses.rendered.get(), 1);
    }
}

#[tokio::test]
async fn views_do_not_displace_pages() {
    let mut site = site();
    site.0.response_cache = ResponseCache::new(Revision::new(&["small"]), 1 << 20);
    site.get("/en/method").await.assert_ok();
    for number in 0..100 {
        site.get(&format!("/de/?x={number}")).await.assert_ok();
    }
    let rendered = site.0.response_cache.metrics().responses.rendered.get();
    site.get("/en/method").await.assert_ok();
    assert_eq!(site.0.response_cache.metrics().responses.rendered.get(), rendered);
    let weight = site.0.response_cache.weighed().await;
    assert!(weight.bytes <= 1 << 20, "{weight:?}");
}

#[tokio::test]
async fn nothing_that_is_asked_for_beside_the_address_has_a_kept_answer_made_again() {
    let site = site();
    for address in ["/de/", "/en/event/vine-app", "/de/axis.svg", "/api/v1/timeline.json"] {
        let whole = site.get(address).await;
        let tag = whole.header("etag").expect("kept answers have a tag");
        let made = site.0.response_cache.metrics().responses.rendered.get();
        let headers: [&[(HeaderName, &str)]; 8] = [
            &[(RANGE, "bytes=0-3")],
            &[(RANGE, "bytes=999999999-")],
            &[(RANGE, "lines=1")],
            &[(RANGE, "bytes=0-3"), (IF_RANGE, tag)],
            &[(RANGE, "bytes=0-3"), (IF_RANGE, "\"other\"")],
            &[(CACHE_CONTROL, "no-cache, no-store"), (PRAGMA, "no-cache")],
            &[(IF_MODIFIED_SINCE, "Thu, 01 Jan 1970 00:00:00 GMT")],
            &[(IF_MATCH, "\"other\"")],
        ];
        for headers in headers {
            for method in [Method::GET, Method::HEAD] {
                let again = site.request(method.clone(), address, headers.to_vec());
                let again = again.await;
                again.assert_ok().assert_header("etag", tag);
                let body = if method == Method::GET { &*whole.body } else { "" };
                assert_eq!(again.body, body, "{address}: {headers:?}");
                let known = [headers, &[(IF_NONE_MATCH, tag)]].concat();
                let known = site.request(method, address, known).await;
                known.assert_status(StatusCode::NOT_MODIFIED).assert_header("etag", tag);
            }
        }
        assert_eq!(site.0.response_cache.metrics().responses.rendered.get(), made, "{address}");
    }
}

#[tokio::test]
async fn nobody_is_answered_in_another_readers_language() {
    let site = site();
    let ask = |languages: &'static str| {
        let site = site.clone();
        tokio::spawn(async move { site.get_in("/", languages).await })
    };
    for (languages, home) in [("en", "/en/"), ("de", "/de/")].repeat(8) {
        let answer = ask(languages).await.unwrap();
        answer.assert_header("location", home);
    }
}

#[tokio::test]
async fn each_encoding_has_its_own_tag_and_unpacks_to_the_same() {
    let site = site();
    let plain = site.get("/en/").await;
    let mut tags = HashSet::from([plain.header("etag").map(str::to_owned)]);
    for encoding in ["br", "zstd", "gzip"] {
        let accept = Some((ACCEPT_ENCODING, encoding));
        let packed = site.request(Method::GET, "/en/", accept).await;
        packed
            .assert_ok()
            .assert_header("content-encoding", encoding)
            .assert_header("vary", "accept-encoding");
        assert!(packed.bytes.len() * 2 < plain.bytes.len(), "{encoding}");
        assert!(tags.insert(packed.header("etag").map(str::to_owned)));
        let again = site.request(Method::GET, "/en/", [(ACCEPT_ENCODING, encoding)]).await;
        assert_eq!(again.bytes, packed.bytes);
    }
}

#[tokio::test]
async fn a_part_of_a_file_is_that_part() {
    let site = site();
    let part = Some((RANGE, "bytes=0-3"));
    let answer = site.request(Method::GET, "/favicon.svg", part).await;
    answer.assert_status(StatusCode::PARTIAL_CONTENT);
    assert_eq!(answer.bytes.len(), 4);
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
    site().get_again("/de/nothing", "*").await.assert_not_found();
}
