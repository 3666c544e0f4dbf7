//! Tests of security headers: pages may load and run only their own content.

use super::{LOADER, TestSite, html, site};
use crate::ui::document::{EDITION_SCRIPT, THEME_SCRIPT};
use axum::http::header::{CONTENT_LENGTH, ORIGIN};
use axum::http::{Method, StatusCode};
use sha2::{Digest, Sha256};

/// One page of each kind, and one of each kind of error.
const PAGES: [&str; 9] = [
    "/de/",
    "/en/?asof=2020-08-14&org=microsoft",
    "/de/?q=%22%3E%3Cscript%3E",
    "/de/?org=nobody",
    "/en/event/sale-deadline",
    "/de/article/tiktok-update",
    "/en/entity/microsoft",
    "/de/method",
    "/de/nothing",
];

/// Decodes base64 (RFC 4648) bit by bit: slow, but independent of the server's implementation.
fn bytes(base64: &str) -> Vec<u8> {
    let alphabet = ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['+', '/']);
    let alphabet: String = alphabet.collect();
    let digits = base64.trim_end_matches('=').chars();
    let bits: Vec<usize> = digits
        .map(|digit| alphabet.find(digit).expect("a base64 digit"))
        .flat_map(|digit| (0..6).rev().map(move |bit| digit >> bit & 1))
        .collect();
    let whole = bits.chunks_exact(8);
    whole.map(|bits| bits.iter().fold(0, |byte, bit| byte << 1 | *bit as u8)).collect()
}

#[tokio::test]
async fn every_inline_script_is_allowed_by_its_hash_and_no_other_is() {
    let site = site();
    for address in PAGES {
        let answer = site.get(address).await;
        let inline: Vec<&str> = html::scripts(&answer.body)
            .filter(|(tag, _)| html::raw(tag, "src").is_none())
            // Data blocks are not executed.
            .filter(|(tag, _)| html::raw(tag, "type").is_none_or(|kind| kind == "module"))
            .map(|(_, script)| script)
            .collect();
        assert_eq!(inline, [THEME_SCRIPT, LOADER, EDITION_SCRIPT], "{address}");
        let digests: Vec<Vec<u8>> =
            inline.iter().map(|script| Sha256::digest(script.as_bytes()).to_vec()).collect();
        let allowed: Vec<Vec<u8>> = answer
            .directive("script-src")
            .into_iter()
            .filter_map(|source| source.strip_prefix("'sha256-")?.strip_suffix('\''))
            .map(bytes)
            .collect();
        assert_eq!(allowed, digests, "{address}");
    }
}

#[tokio::test]
async fn nothing_is_allowed_that_is_not_listed() {
    let site = site();
    for address in PAGES {
        let answer = site.get(address).await;
        assert_eq!(answer.directive("default-src"), ["'none'"], "{address}");
        for name in ["style-src", "img-src", "manifest-src", "connect-src", "form-action"] {
            assert_eq!(answer.directive(name), ["'self'"], "{address}: {name}");
        }
        for name in ["base-uri", "frame-ancestors"] {
            assert_eq!(answer.directive(name), ["'none'"], "{address}: {name}");
        }
        let policy = answer.header("content-security-policy").unwrap();
        assert!(!policy.contains("'unsafe-"), "{address}: {policy}");
    }
}

#[tokio::test]
async fn pages_hold_neither_inline_styles_nor_handlers() {
    let site = site();
    for address in PAGES {
        let answer = site.get(address).await;
        for tag in html::all_tags(&answer.body) {
            assert_eq!(html::raw(tag, "style"), None, "{address}: <{tag}>");
            for attribute in html::attributes(tag) {
                assert!(!attribute.starts_with("on"), "{address}: <{tag}>");
            }
            let href = html::value(tag, "href").unwrap_or_default();
            assert!(!href.starts_with("javascript:"), "{address}: <{tag}>");
        }
        assert_eq!(html::tags(&answer.body, "style").count(), 0, "{address}");
    }
}

#[tokio::test]
async fn every_answer_says_what_may_be_done_with_it() {
    let site = site();
    let ours = [
        "/de/",
        "/de/nothing",
        "/",
        "/de",
        "/pkg/nothing.js",
        "/favicon.svg",
        "/de/facts.json",
        "/robots.txt",
    ];
    let for_all = [
        "/en/embed",
        "/de/card.png",
        "/de/axis.svg",
        "/api/v1/timeline.json",
        "/api/v1/openapi.json",
        "/api/v1/oembed",
    ];
    let cases = ours.map(|it| (it, "same-origin"));
    for (address, who) in cases.into_iter().chain(for_all.map(|it| (it, "cross-origin"))) {
        let answer = site.get(address).await;
        answer
            .assert_header("cross-origin-resource-policy", who)
            .assert_header("cross-origin-opener-policy", "same-origin")
            .assert_header("x-content-type-options", "nosniff")
            .assert_header("referrer-policy", "strict-origin-when-cross-origin");
        let asked = answer.header("permissions-policy").expect("a policy");
        assert!(asked.contains("camera=()"), "{address}");
    }
}

/// A response of each kind other than pages.
const OTHERS: [&str; 14] = [
    "/",
    "/de",
    "/favicon.svg",
    "/icon-192.png",
    "/pkg/nothing.js",
    "/robots.txt",
    "/sitemap.xml",
    "/de/manifest.webmanifest",
    "/de/card.png",
    "/de/axis.svg",
    "/api/v1/timeline.json",
    "/api/v1/timeline.csv",
    "/api/v1/nothing",
    "/api/v1/oembed",
];

#[tokio::test]
async fn nothing_but_embeds_is_framed_by_anybody() {
    let site = site();
    for address in PAGES.into_iter().chain(OTHERS) {
        let answer = site.get(address).await;
        let framed = answer.directive("frame-ancestors");
        assert_eq!(framed, ["'none'"], "{address}");
        assert_eq!(answer.directive("default-src"), ["'none'"], "{address}");
        if answer.header("content-type") != Some("image/svg+xml") {
            let policy = answer.header("content-security-policy").unwrap();
            assert!(!policy.contains("'unsafe-"), "{address}: {policy}");
        }
    }
    let embed = site.get("/de/embed").await;
    assert_eq!(embed.directive("frame-ancestors"), ["*"]);
}

/// Headers of a 304 replace those of the cached page, so they must not weaken its CSP.
#[tokio::test]
async fn a_page_that_has_not_changed_keeps_its_policies() {
    let site = site();
    for address in ["/de/", "/en/embed", "/de/axis.svg", "/api/v1/timeline.json"] {
        let first = site.get(address).await;
        let tag = first.header("etag").expect("a tag");
        let again = site.get_again(address, tag).await;
        again.assert_status(StatusCode::NOT_MODIFIED);
        for (name, value) in &again.headers {
            // The CSP of the empty body, which caches leave out (RFC 9111 section 3.2), and the
            // request id.
            if name == CONTENT_LENGTH || name == "x-request-id" {
                continue;
            }
            let mut before = first.headers.get_all(name).iter();
            assert!(before.any(|it| it == value), "{address}: {name}");
        }
    }
}

#[tokio::test]
async fn nobody_gets_a_cookie_and_only_data_are_open_to_other_origins() {
    let site = site();
    for address in PAGES.into_iter().chain(OTHERS) {
        for origin in [None, Some((ORIGIN, "https://other.example"))] {
            let answer = site.request(Method::GET, address, origin).await;
            assert_eq!(answer.header("set-cookie"), None, "{address}");
            let is_open = answer.header("access-control-allow-origin") == Some("*");
            assert_eq!(is_open, address.starts_with("/api/"), "{address}");
            let with_cookies = answer.header("access-control-allow-credentials");
            assert_eq!(with_cookies, None, "{address}");
        }
    }
}

#[tokio::test]
async fn scripts_and_styles_come_from_the_site_itself() {
    let site = site();
    for address in PAGES {
        let answer = site.get(address).await;
        let loading = html::all_tags(&answer.body)
            .filter(|tag| !tag.starts_with("a "))
            .filter(|tag| !tag.starts_with("link ") || tag.contains("rel=\"stylesheet\""));
        for tag in loading {
            let source = html::value(tag, "src").or_else(|| html::value(tag, "href"));
            let own = |source: &str| source.starts_with('/') && !source.starts_with("//");
            assert!(
                source.as_deref().is_none_or(|it| own(it) || it.starts_with('#')),
                "{address}: <{tag}>"
            );
        }
    }
}

#[tokio::test]
async fn browsers_are_kept_to_https_where_the_operator_says_so() {
    let plain = site();
    let strict = TestSite(plain.0.clone().with_hsts(Some(31_536_000)));
    for address in ["/", "/de/", "/favicon.svg", "/api/v1/timeline.json"] {
        let answer = plain.get(address).await;
        assert_eq!(answer.header("strict-transport-security"), None, "{address}");
        let answer = strict.get(address).await;
        answer.assert_header("strict-transport-security", "max-age=31536000");
    }
}

#[tokio::test]
async fn redirects_stay_on_the_host() {
    let site = site();
    for (address, status) in [
        ("/", StatusCode::TEMPORARY_REDIRECT),
        ("/de", StatusCode::PERMANENT_REDIRECT),
        ("/?q=//other.example", StatusCode::TEMPORARY_REDIRECT),
        ("//other.example/..", StatusCode::NOT_FOUND),
        ("/de/?org=microsoft&org=oracle", StatusCode::TEMPORARY_REDIRECT),
    ] {
        let answer = site.get(address).await;
        answer.assert_status(status);
        let target = answer.header("location").unwrap_or("/");
        assert!(target.starts_with('/') && !target.starts_with("//"), "{target}");
    }
}
