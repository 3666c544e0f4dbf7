//! What the site says of an imported timeline, of which no article is dated and nothing is checked
//! against a text.

use super::wording::imported;
use super::{BUNDLED, TestSite, html, site, site_with};
use crate::i18n::{Lang, Named};
use crate::timeline::day::Day;
use crate::timeline::mark::Sign;

/// A table of events of 2020–2022.
const TABLE: &str = "ereignisse.csv";

/// Its site; the dossier changed last in 2026.
fn table() -> TestSite {
    let mut timeline = imported(TABLE);
    timeline.changed = Day::from_ymd(2026, 1, 2);
    site_with(timeline)
}

#[tokio::test]
async fn the_day_of_an_event_is_no_state_of_knowledge() {
    let site = table();
    let event = imported(TABLE).events[0].id.clone();
    for &lang in &BUNDLED.languages {
        let words = lang.words();
        for address in ["", "?from=2020&to=2030", "embed", "axis.svg"] {
            let page = site.get(&format!("/{lang}/{address}")).await;
            page.assert_ok()
                .assert_lacks(&[words.known_on, words.colon].concat())
                .assert_lacks(&format!(">{} ", words.known_on))
                .assert_lacks(words.only_expected)
                .assert_lacks("class=\"zone\"")
                .assert_lacks("class=\"asof\"");
        }
        let page = site.get(&format!("/{lang}/event/{event}")).await;
        let kicker = html::element(&page.assert_ok().body, "p.kicker").unwrap();
        assert_eq!(kicker.matches(" · ").count(), 1, "{kicker}");
        // Of a day that was asked for it is known that no article is.
        let asked = site.get(&format!("/{lang}/?asof=2021-01-01")).await;
        asked.assert_contains(&[words.known_on, words.colon].concat());
    }
}

#[tokio::test]
async fn what_was_not_checked_is_not_called_reported() {
    let sites = [(table(), "imported"), (site(), "bundled")];
    for (site, name) in &sites {
        for &lang in &BUNDLED.languages {
            let page = site.get(&format!("/{lang}/")).await;
            let legend = html::element(&page.assert_ok().body, "ul.legend").unwrap();
            let reported = format!(">{}<", Sign::Reported.name(lang));
            let unchecked = format!(">{}<", Sign::Unchecked.name(lang));
            let is_imported = *name == "imported";
            assert_eq!(legend.contains(&reported), !is_imported, "{name}: {legend}");
            assert_eq!(legend.contains(&unchecked), is_imported, "{name}: {legend}");
            let names = html::values(&page.body, "aria-label");
            let of = |sign: Sign| {
                let word = format!(", {}", sign.name(lang));
                names.iter().filter(|name| name.contains(&word)).count()
            };
            assert_eq!(of(Sign::Reported) > 0, !is_imported, "{name} {lang}");
            assert_eq!(of(Sign::Unchecked) > 0, is_imported, "{name} {lang}");
        }
    }
}

#[tokio::test]
async fn no_heading_stands_above_nothing_and_nothing_is_said_of_texts_that_are_not_there() {
    let (imported, bundled) = (table(), site());
    for &lang in &BUNDLED.languages {
        let words = lang.words();
        let page = imported.get(&format!("/{lang}/")).await;
        let form = html::element(&page.assert_ok().body, "form#filter").unwrap();
        for words in [words.involved, words.claimant] {
            assert!(!form.contains(words), "{words} in {form}");
        }
        for list in html::select(form, "ul") {
            assert!(form[list.clone()].contains("<li"), "{}", &form[list]);
        }
        for address in ["", "embed", "method"] {
            let address = format!("/{lang}/{address}");
            imported.get(&address).await.assert_lacks(words.texts_belong);
            bundled.get(&address).await.assert_contains(words.texts_belong);
        }
        let whole = bundled.get(&format!("/{lang}/")).await;
        whole.assert_contains(&format!("<h2>{}</h2>", words.involved));
    }
}

#[tokio::test]
async fn feeds_have_the_time_of_the_dossier_and_not_of_its_events() {
    let site = table();
    let feed = site.get("/api/v1/timeline.atom?lang=de").await;
    feed.assert_ok().assert_lacks("<published>");
    let times = feed.body.split("<updated>").skip(1);
    let times: Vec<&str> = times.filter_map(|rest| rest.get(..10)).collect();
    assert!(times.len() > 3 && times.iter().all(|time| *time == "2026-01-02"), "{times:?}");
    let calendar = site.get("/api/v1/timeline.ics?lang=de").await;
    let stamps = calendar.assert_ok().body.lines().filter_map(|it| it.strip_prefix("DTSTAMP:"));
    let stamps: Vec<&str> = stamps.collect();
    assert!(stamps.len() > 1 && stamps.iter().all(|it| *it == "20260102T000000Z"), "{stamps:?}");
}

#[tokio::test]
async fn a_single_filter_that_matches_nothing_is_not_said_to_match_with_others() {
    let site = site();
    for (address, several) in [("?q=xyzzy", false), ("?org=oracle&q=xyzzy", true)] {
        for lang in Lang::ALL {
            let page = site.get(&format!("/{lang}/{address}")).await;
            page.assert_ok().assert_contains(lang.words().empty_title);
            assert_eq!(page.body.contains(lang.words().empty_hint), several, "{address} {lang}");
        }
    }
}
