//! A dossier in French and English: pages, data and the choice between its languages.

use super::{TestSite, site_with};
use crate::dossier::tests::sound;
use crate::site::format::Format;

fn french() -> TestSite {
    site_with(sound("src/tests/fixtures/french"))
}

/// The text of a page, without scripts and tags.
fn text(html: &str) -> String {
    let parts = html.split("<script").enumerate();
    let shown = parts.map(|(index, part)| match part.split_once("</script>") {
        Some((_, rest)) if index > 0 => rest,
        _ => part,
    });
    let html: String = shown.collect();
    let parts = html.split('<').skip(1);
    parts.filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect()
}

#[tokio::test]
async fn a_dossier_has_pages_in_its_languages_alone() {
    let site = french();
    for (asked, home) in [("fr", "/fr/"), ("en", "/en/"), ("de, en;q=0.5", "/en/"), ("de", "/fr/")]
    {
        site.get_in("/", asked).await.assert_header("location", home);
    }
    site.get("/de/").await.assert_not_found();
    let page = site.get("/fr/").await;
    page.assert_ok()
        .assert_header("content-language", "fr")
        .assert_contains("content=\"fr_FR\"")
        .assert_contains("hreflang=\"x-default\" href=\"https://zeitstrahl.example/fr/\"")
        .assert_lacks("hreflang=\"de\"");
    site.get("/sitemap.xml").await.assert_lacks("/de/");
}

#[tokio::test]
async fn what_is_said_in_french_is_set_in_french() {
    let site = french();
    let page = site.get("/fr/").await;
    page.assert_contains("1er\u{a0}juillet 2026")
        .assert_contains("fin août 2026")
        .assert_contains("dès le 15\u{a0}septembre 2026")
        .assert_contains("entre le 12 et le 20\u{a0}septembre 2026")
        .assert_contains("depuis les années 1950")
        .assert_contains("année déduite")
        .assert_contains("selon L’Écho du Port")
        .assert_contains("Arcadie\u{a0}: aucun commentaire")
        .assert_contains("9\u{a0}affirmations sourcées");
    for address in [
        "/fr/",
        "/fr/method",
        "/fr/event/bridge-opens",
        "/fr/event/works-begin",
        "/fr/article/annonce",
        "/fr/article/retard",
        "/fr/entity/town",
        "/fr/entity/echo",
        "/fr/event/nothing",
        "/fr/?org=town&q=pont&mode=planned",
    ] {
        let page = site.get(address).await;
        let text = text(&page.body);
        for wrong in [" :", " ;", " !", " ?", "« ", " »", "„", "“", "«\u{a0} "] {
            assert!(!text.contains(wrong), "{address}: {wrong:?} in {text}");
        }
    }
}

#[tokio::test]
async fn searching_needs_neither_accents_nor_ligatures() {
    let site = french();
    for word in ["loewe", "L%C5%92WE", "delai", "echo", "l%27%C3%A9cho", "lecho"] {
        let page = site.get(&format!("/fr/?q={word}")).await;
        let found = page.assert_ok().rows();
        assert_eq!(found == 0, word == "lecho", "{word}: {found}");
    }
}

#[tokio::test]
async fn every_format_is_written_in_french() {
    let site = french();
    for format in Format::ALL {
        let address = format!("/api/v1/timeline.{}?lang=fr", format.extension());
        let answer = site.get(&address).await;
        answer.assert_ok().assert_contains("Le pont doit ouvrir");
        if [Format::Json, Format::Csv, Format::Ics, Format::Atom].contains(&format) {
            answer.assert_contains("fin août 2026");
        }
    }
    site.get("/api/v1/events/bridge-opens/citation.txt")
        .await
        .assert_contains("«\u{a0}Le pont doit ouvrir\u{a0}: ");
    site.get("/fr/axis.svg").await.assert_ok().assert_contains("Le bac");
    site.get("/fr/card.png").await.assert_ok();
}
