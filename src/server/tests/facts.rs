//! Tests of facts for the browser: part of small pages, a file of their own for larger dossiers.

use super::{BUNDLED, html, site, site_with};
use crate::dossier::generate::{Settings, generate};
use crate::dossier::tests::sound;
use crate::timeline::model::Timeline;

/// A generated dossier with this number of events.
fn invented(events: u64) -> Timeline {
    let folder = tempfile::tempdir().unwrap();
    generate(Settings { events, seed: 3 }, folder.path(), |_, _| {}).unwrap();
    sound(folder.path())
}

/// URL of the facts, as named in the page.
fn file(page: &str) -> Option<String> {
    let section = html::tags(page, "section");
    let mut named = section.filter_map(|tag| html::value(tag, "data-facts"));
    named.next()
}

#[tokio::test]
async fn a_small_dossier_travels_with_the_page() {
    let page = site().get("/de/").await;
    page.assert_ok();
    assert!(page.body.contains("id=\"facts\""));
    assert_eq!(file(&page.body), None);
}

#[tokio::test]
async fn the_facts_of_a_larger_one_are_a_file_for_each_state_of_knowledge() {
    let site = site_with(invented(200));
    for query in ["", "?asof=2020-06-01"] {
        let page = site.get(&format!("/en/{query}")).await;
        page.assert_ok();
        assert!(!page.body.contains("id=\"facts\""));
        let address = file(&page.body).unwrap();
        assert_eq!(address, format!("/en/facts.json{query}"));
        let facts = site.get(&address).await;
        facts.assert_ok().assert_header("content-type", "application/json");
        let json = facts.json();
        assert!(json["numbers"].is_array() && json["strings"].is_array());
    }
}

#[tokio::test]
async fn the_file_says_the_same_as_the_page() {
    let site = site();
    let page = site.get("/de/").await;
    let (_, rest) = page.body.split_once("id=\"facts\">").unwrap();
    let (inline, _) = rest.split_once("</script>").unwrap();
    let parse = |json: &str| serde_json::from_str::<serde_json::Value>(json).unwrap();
    let file = site.get("/de/facts.json").await;
    assert_eq!(parse(inline), parse(&file.body));
    assert!(file.body.contains(&BUNDLED.events[0].id));
}
