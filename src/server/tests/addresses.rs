//! Tests of URLs: responses, redirects and 404 pages.

use super::answer::Answer;
use super::{BUNDLED, ORIGIN, site, site_with};
use crate::i18n::Lang;
use crate::server::error::Error;
use crate::timeline::facts::Facts;
use crate::timeline::fixtures::known;
use crate::timeline::query::select;
use crate::timeline::view::read;
use axum::http::{Method, StatusCode};

#[tokio::test]
async fn the_root_leads_to_the_readers_language_and_keeps_the_view() {
    let site = site();
    for (languages, lang) in [
        ("de", "de"),
        ("en-GB,en;q=0.8", "en"),
        ("fr", "fr"),
        ("es", "de"),
        ("es,en;q=0.5,de;q=0.4", "en"),
        ("de;q=0.1,en;q=0.9", "en"),
        ("", "de"),
        ("*", "de"),
        (";;q=,", "de"),
    ] {
        let answer = site.get_in("/", languages).await;
        answer.assert_redirect(&format!("/{lang}/")).assert_header("vary", "accept-language");
    }
    site.get("/").await.assert_redirect("/de/");
    let answer = site.get_in("/?org=microsoft&asof=2020-08", "en").await;
    answer.assert_redirect("/en/?org=microsoft&asof=2020-08");
}

#[tokio::test]
async fn a_language_is_a_folder() {
    let site = site();
    site.get("/de").await.assert_moved("/de/");
    site.get("/en?org=oracle").await.assert_moved("/en/?org=oracle");
}

#[tokio::test]
async fn one_view_has_one_address() {
    let site = site();
    for (asked, canonical) in [
        ("/de/?q=&org=oracle&org=microsoft", "/de/?org=microsoft,oracle"),
        ("/de/?org=oracle,microsoft", "/de/?org=microsoft,oracle"),
        ("/de/?storyline=&org=oracle", "/de/?org=oracle"),
        ("/en/?order=oldest&page=1", "/en/"),
        ("/en/?q=%20White%20%20House%20", "/en/?q=White+House"),
        ("/en/?disputed=1&asof=2020-09-14&q=", "/en/?asof=2020-09-14&disputed=1"),
    ] {
        site.get(asked).await.assert_redirect(canonical);
        site.get(canonical).await.assert_ok().assert_lacks("data-ignored");
    }
}

#[tokio::test]
async fn what_nobody_understands_is_named_under_the_address_as_given() {
    let site = site();
    for (address, ignored) in [
        ("/de/?org=nobody", "org=nobody"),
        ("/de/?org=oracle,nobody", "org=nobody"),
        ("/en/?page=zero", "page=zero"),
        ("/en/?from=2020-99", "from=2020-99"),
        ("/en/?colour=red", "colour=red"),
        ("/de/?q=%3Cscript%3Ealert(1)&x=%3Cscript%3Ealert(2)", "x=&lt;script&gt;alert(2)"),
    ] {
        let answer = site.get(address).await;
        answer.assert_ok().assert_contains("data-ignored").assert_contains(ignored);
        answer.assert_lacks("<script>alert").assert_lacks("=<script>");
    }
}

#[tokio::test]
async fn what_is_not_there_is_a_page_in_the_readers_language() {
    let site = site();
    for (address, lang) in [
        ("/de/event/nothing-like-it", "de"),
        ("/en/event/nothing-like-it", "en"),
        ("/de/article/nothing-like-it", "de"),
        ("/en/entity/nothing-like-it", "en"),
        ("/en/method/", "en"),
        ("/en/nothing/at/all", "en"),
        ("/es/", "de"),
        ("/es", "de"),
        ("/es/event/vine-app", "de"),
        ("/nothing", "de"),
        ("/wp-login.php", "de"),
        ("/de/event/", "de"),
        ("/de/event/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "de"),
        ("/de/event/%3Cscript%3E", "de"),
    ] {
        let answer = site.get(address).await;
        answer.assert_not_found().assert_language(lang);
        let lang: Lang = lang.parse().unwrap();
        answer.assert_contains(lang.words().not_found_text).assert_lacks("class=\"meant\"");
    }
}

#[tokio::test]
async fn a_slip_in_an_address_leads_to_what_was_probably_meant() {
    let site = site();
    for (address, meant) in [
        ("/de/event/vine-ap", "/de/event/vine-app"),
        ("/en/event/dublin-hubs", "/en/event/dublin-hub"),
        ("/en/entity/microsft", "/en/entity/microsoft"),
        ("/de/article/tiktok-updates", "/de/article/tiktok-update"),
    ] {
        let answer = site.get(address).await;
        answer.assert_not_found().assert_contains("class=\"meant\"");
        answer.assert_contains(&format!("href=\"{meant}\""));
        site.get(meant).await.assert_ok();
    }
}

#[tokio::test]
async fn what_was_renamed_is_found_under_its_new_name() {
    let mut timeline = BUNDLED.clone();
    timeline.events[0].was = vec!["former-event".to_owned()];
    timeline.entities[0].was = vec!["former-entity".to_owned()];
    let (event, entity) = (timeline.events[0].id.clone(), timeline.entities[0].id.clone());
    let site = site_with(timeline);
    for (old, new) in [
        ("/de/event/former-event".to_owned(), format!("/de/event/{event}")),
        (
            "/en/event/former-event?asof=2020-09-14".to_owned(),
            format!("/en/event/{event}?asof=2020-09-14"),
        ),
        ("/en/entity/former-entity".to_owned(), format!("/en/entity/{entity}")),
        (
            "/de/entity/former-entity?asof=2020-09-14".to_owned(),
            format!("/de/entity/{entity}?asof=2020-09-14"),
        ),
    ] {
        site.get(&old).await.assert_moved(&new);
        site.get(&new).await.assert_ok();
    }
    // In a view it is one of several values, so the URL is merely not canonical.
    let answer = site.get("/de/?org=former-entity").await;
    answer.assert_redirect(&format!("/de/?org={entity}"));
}

#[tokio::test]
async fn the_list_has_a_row_for_every_selected_event() {
    let site = site();
    for query in [
        "",
        "org=microsoft",
        "mode=reported&org=microsoft,oracle",
        "disputed=1",
        "q=Dublin",
        "asof=2020-08-14",
        "asof=2000-01-01",
        "order=newest&storyline=us-dispute",
        "from=2020-09-02&to=2020-09-29",
        "period=2020-09",
        "q=vergebens",
    ] {
        let reading = read(query, &*BUNDLED);
        assert!(reading.ignored.is_empty(), "{query}: {:?}", reading.ignored);
        let knowledge = known(&BUNDLED, reading.view.asof);
        let selected = select(&Facts::new(&knowledge), &knowledge, &reading.view).events;
        for &lang in &BUNDLED.languages {
            let answer = site.get(&format!("/{lang}/?{query}")).await;
            assert_eq!(answer.assert_ok().rows(), selected.len(), "{query}");
        }
    }
}

#[tokio::test]
async fn head_answers_as_get_does_without_a_body() {
    let site = site();
    for address in [
        "/",
        "/de",
        "/de/",
        "/en/?org=microsoft",
        "/en/event/vine-app",
        "/de/method",
        "/de/nothing",
        "/favicon.svg",
        "/icon-192.png",
        "/sitemap.xml",
        "/robots.txt",
        "/de/manifest.webmanifest",
    ] {
        let (get, head) = (site.get(address).await, site.head(address).await);
        assert_eq!(head.status, get.status, "{address}");
        assert!(head.body.is_empty(), "{address}");
        for name in ["content-type", "location", "etag", "cache-control", "content-security-policy"]
        {
            assert_eq!(head.header(name), get.header(name), "{address}: {name}");
        }
        if head.header("etag").is_some() {
            head.assert_header("content-length", &get.bytes.len().to_string());
        }
    }
}

#[tokio::test]
async fn nothing_but_reading_is_allowed() {
    for address in ["/", "/de/", "/de/event/vine-app"] {
        let answer = site().request(Method::POST, address, []).await;
        answer.assert_status(StatusCode::METHOD_NOT_ALLOWED);
    }
}

#[tokio::test]
async fn public_files_are_served_and_nothing_beside_them() {
    let site = site();
    site.get("/favicon.svg").await.assert_ok().assert_header("content-type", "image/svg+xml");
    for address in ["/Cargo.toml", "/pkg/../../Cargo.toml", "/pkg/%2e%2e/%2e%2e/Cargo.toml"] {
        site.get(address).await.assert_not_found().assert_lacks("[package]");
    }
}

#[tokio::test]
async fn a_failure_of_ours_is_admitted_in_every_language() {
    let page = Error::Internal.page(&ORIGIN.parse().unwrap(), &BUNDLED.languages);
    let answer = Answer::of("/", page).await;
    answer.assert_status(StatusCode::INTERNAL_SERVER_ERROR);
    for &lang in &BUNDLED.languages {
        answer
            .assert_contains(lang.words().server_error)
            .assert_contains(&format!("href=\"/{lang}/\""));
    }
}
