//! Tests of `/api/v1`: data and errors.

use super::{BUNDLED, TestSite, answer::Answer, site, site_with};
use crate::site::citation::CitationStyle;
use crate::site::format::Format;
use crate::timeline::vocabulary::TextAccess;
use axum::http::header::ORIGIN as FROM;
use axum::http::{Method, StatusCode};
use serde_json::Value;

fn every() -> impl Iterator<Item = (Format, String)> {
    let address = |format: Format| format!("/api/v1/timeline.{}", format.extension());
    Format::ALL.into_iter().map(move |format| (format, address(format)))
}

fn problem(answer: &Answer, status: StatusCode) {
    answer.assert_status(status).assert_header("content-type", "application/problem+json");
    let body = answer.json();
    assert_eq!(body["status"], status.as_u16(), "{}", answer.address);
    assert!(body["detail"].is_string(), "{}", answer.address);
}

async fn from_elsewhere(site: &TestSite, method: Method, address: &str) -> Answer {
    let origin = Some((FROM, "https://elsewhere.example"));
    site.request(method, address, origin).await
}

#[tokio::test]
async fn every_format_says_what_it_is() {
    let site = site();
    for (format, address) in every() {
        let answer = site.get(&format!("{address}?lang=en&org=microsoft")).await;
        answer
            .assert_ok()
            .assert_header("content-type", format.content_type())
            .assert_header("content-language", "en")
            .assert_asked_again();
        let name = answer.header("content-disposition").unwrap();
        let file = format!("filename=\"timeline-org-microsoft.{}\"", format.extension());
        assert!(name.ends_with(&file), "{name}");
        assert_eq!(answer.header("zeitstrahl-ignored"), None);
        let link = answer.header("link").unwrap();
        assert!(link.starts_with(&format!("<{address}?lang=en&org=microsoft>; rel=\"canonical\"")));
        let again = site.get_again(&answer.address, answer.header("etag").unwrap()).await;
        again.assert_status(StatusCode::NOT_MODIFIED);
        assert!(again.body.is_empty());
    }
}

#[tokio::test]
async fn any_spelling_is_answered_and_the_canonical_one_named() {
    let site = site();
    let plain = site.get("/api/v1/timeline.csv?lang=en&org=microsoft,oracle").await;
    for query in [
        "org=oracle&org=microsoft&q=&lang=en",
        "lang=en&org=oracle,microsoft&page=2&event=vine-app&from=2020&utm_source=x",
    ] {
        let answer = site.get(&format!("/api/v1/timeline.csv?{query}")).await;
        assert_eq!(answer.assert_ok().body, plain.body, "{query}");
        assert_eq!(answer.header("link"), plain.header("link"), "{query}");
    }
}

#[tokio::test]
async fn what_is_not_understood_is_named() {
    let site = site();
    let answer =
        site.get("/api/v1/timeline.json?colour=r%22%C3%B6t&lang=es&org=nobody,oracle").await;
    answer.assert_ok().assert_header(
        "zeitstrahl-ignored",
        "\"colour=r\\\"%C3%B6t\";reason=unknown-key, \"org=nobody\";reason=unknown-value, \
         \"lang=es\";reason=unknown-value",
    );
    let body = answer.json();
    assert_eq!(body["view"]["query"], "org=oracle");
    assert_eq!(body["view"]["ignored"][1], "org=nobody");
}

#[tokio::test]
async fn very_many_ignored_parts_make_no_large_header() {
    let query: String = (0..60).map(|number| format!("&k{number}={}", "ä".repeat(60))).collect();
    let answer = site().get(&format!("/api/v1/timeline.csv?{query}")).await;
    let header = answer.assert_ok().header("zeitstrahl-ignored").unwrap();
    assert!(header.len() <= 2_048, "{}", header.len());
    assert!(header.ends_with(" more\";reason=omitted"), "{header}");
}

#[tokio::test]
async fn every_origin_may_read_and_nobody_write() {
    let site = site();
    for (_, address) in every() {
        for method in [Method::GET, Method::HEAD, Method::OPTIONS] {
            let answer = from_elsewhere(&site, method, &address).await;
            answer.assert_ok().assert_header("access-control-allow-origin", "*");
        }
        let answer = from_elsewhere(&site, Method::POST, &address).await;
        problem(&answer, StatusCode::METHOD_NOT_ALLOWED);
    }
    for address in ["/api/v1/nothing", "/api/nothing", "/api/v1/articles/nothing.txt"] {
        let answer = from_elsewhere(&site, Method::GET, address).await;
        answer.assert_header("access-control-allow-origin", "*");
        problem(&answer, StatusCode::NOT_FOUND);
        let vary = answer.header("vary").unwrap_or_default();
        assert!(!vary.contains("origin"), "{address}: {vary}");
    }
    let page = from_elsewhere(&site, Method::GET, "/de/").await;
    assert_eq!(page.header("access-control-allow-origin"), None);
}

#[tokio::test]
async fn what_is_missing_is_a_problem_in_json() {
    let site = site();
    for address in [
        "/api/v1/",
        "/api/v2/timeline.json",
        "/api/v1/nothing",
        "/api/v1/timeline.xlsx",
        "/api/v1/articles/nothing.txt",
        "/api/v1/articles/joint-venture",
        "/api/v1/events/nothing/citation.bib",
        "/api/v1/claims/nothing/citation.json",
        "/api/v1/schema/nothing.json",
        "/api/v1/events/ireland-operational/citation.txt?asof=2000",
    ] {
        problem(&site.get(address).await, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn texts_are_given_to_the_last_byte_or_not_at_all() {
    let mut timeline = BUNDLED.clone();
    timeline.articles[1].access = TextAccess::Context;
    let site = site_with(timeline);
    let address = |at: usize| format!("/api/v1/articles/{}.txt", BUNDLED.articles[at].id);
    let answer = site.get(&address(0)).await;
    answer.assert_ok().assert_header("content-type", "text/plain; charset=utf-8");
    assert_eq!(answer.body, BUNDLED.articles[0].text);
    problem(&site.get(&address(1)).await, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn events_and_claims_can_be_cited() {
    let mut timeline = BUNDLED.clone();
    timeline.events[0].was = vec!["former".to_owned()];
    let claim = timeline.claims.iter().position(|claim| claim.id == "ireland-2022").unwrap();
    timeline.claims[claim].was = vec!["former".to_owned()];
    let id = timeline.events[0].id.clone();
    let site = site_with(timeline);
    for style in CitationStyle::ALL {
        let extension = style.extension();
        for of in [format!("events/{id}"), "claims/ireland-2022".to_owned()] {
            let address = format!("/api/v1/{of}/citation.{extension}?lang=en");
            let answer = site.get(&address).await;
            answer.assert_ok().assert_header("content-type", style.content_type());
            let name = of.replace('/', "-");
            let mut settings = insta::Settings::clone_current();
            settings.set_prepend_module_to_snapshot(false);
            settings.set_omit_expression(true);
            settings.bind(|| insta::assert_snapshot!(format!("{name}.{extension}"), answer.body));
        }
        for (of, id) in [("events", id.as_str()), ("claims", "ireland-2022")] {
            let former = format!("/api/v1/{of}/former/citation.{extension}?lang=en");
            let current = format!("/api/v1/{of}/{id}/citation.{extension}?lang=en");
            site.get(&former).await.assert_moved(&current);
        }
    }
}

#[tokio::test]
async fn the_description_names_every_address_and_key() {
    let site = site();
    let answer = site.get("/api/v1/openapi.json").await;
    let body = answer.assert_ok().json();
    for (format, _) in every() {
        let path = format!("/timeline.{}", format.extension());
        assert!(body["paths"][&path]["get"].is_object(), "{path}");
    }
    assert_eq!(body["components"]["parameters"]["kind"]["schema"]["items"]["enum"][0], "happening");
    for file in ["export.schema.json", "dossier.schema.json", "article.schema.json"] {
        let answer = site.get(&format!("/api/v1/schema/{file}")).await;
        answer.assert_ok().assert_header("content-type", "application/schema+json");
    }
}

#[tokio::test]
async fn pages_tell_programs_about_their_other_forms() {
    let site = site();
    let timeline = site.get("/en/?from=2020&org=microsoft").await;
    for (format, address) in every() {
        let href = format!("{address}?lang=en&amp;org=microsoft\"");
        timeline.assert_contains(&href);
        timeline.assert_contains(&format!("type=\"{}\"", format.media_type()));
    }
    for (address, kind) in [
        ("/en/?org=microsoft", "\"Dataset\""),
        ("/en/event/vine-app", "\"Event\""),
        ("/de/article/joint-venture", "\"NewsArticle\""),
    ] {
        let answer = site.get(address).await;
        let mut scripts = super::html::scripts(&answer.body);
        let block = scripts.find(|(tag, _)| tag.contains("application/ld+json"));
        let graph: Value = serde_json::from_str(block.unwrap().1).unwrap();
        assert!(graph["@graph"].to_string().contains(kind), "{address}");
    }
}
