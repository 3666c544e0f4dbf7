//! Tests of a dossier whose claims have only links as sources, as imports produce it.

use super::{TestSite, html, site_with, wording};
use crate::i18n::Lang;

pub(super) fn imported() -> TestSite {
    let mut timeline = wording::imported("harbour.json");
    // Pages also in a language that its texts are not in.
    timeline.languages = vec![Lang::En, Lang::De];
    site_with(timeline)
}

#[tokio::test]
async fn a_row_shows_our_words_and_that_they_are_not_checked() {
    let page = imported().get("/de/").await;
    page.assert_ok()
        .assert_lacks("<blockquote")
        .assert_contains("nichts davon ist am Text geprüft.")
        .assert_contains("#g-reported");
    assert_eq!(page.rows(), 7, "every event is in the list");
    let summaries = html::tags(&page.body, "p")
        .filter(|tag| html::value(tag, "class").as_deref() == Some("unchecked"));
    let langs: Vec<_> = summaries.map(|tag| html::value(tag, "lang")).collect();
    assert_eq!(langs, vec![Some("en".to_owned()); 4], "three events came without words");
}

#[tokio::test]
async fn links_out_give_nothing_away_and_only_lead_to_the_web() {
    let site = imported();
    for address in
        ["/en/", "/en/event/the-first-pier-is-built", "/en/article/the-harbour-of-musterstadt"]
    {
        let page = site.get(address).await;
        page.assert_ok()
            .assert_lacks("javascript:alert")
            .assert_contains("not checked against a text");
        let mut links = html::tags(&page.body, "a").filter(|tag| {
            html::value(tag, "href").is_some_and(|href| href == "https://pictures.example/pier")
        });
        let rel = links.next().and_then(|tag| html::value(tag, "rel"));
        assert_eq!(rel.as_deref(), Some("external nofollow noopener"), "{address}");
    }
}

#[tokio::test]
async fn the_page_of_a_source_without_a_text_has_none() {
    let page = imported().get("/en/article/the-harbour-of-musterstadt").await;
    page.assert_ok()
        .assert_contains("The text of this source is not kept here.")
        .assert_lacks("SHA-256")
        .assert_lacks("h-text")
        .assert_lacks("sourced claim");
    assert!(
        html::values(&page.body, "id").contains(&"romans-land".to_owned()),
        "claims keep their addresses"
    );
}

#[tokio::test]
async fn times_as_far_as_the_big_bang_are_drawn() {
    let site = imported();
    site.get("/de/event/the-big-bang").await.assert_ok().assert_contains("13.800.000.000");
    for address in
        ["/de/?from=1900&to=2000", "/de/?period=1800/1900", "/de/?q=pier", "/de/?asof=2000-01-01"]
    {
        site.get(address).await.assert_ok();
    }
}
