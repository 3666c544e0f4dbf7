//! Wording that no response may contain for any dossier: wrong grammar, claims that nobody made.

mod replaced;

use super::answer::Answer;
use super::{BUNDLED, TestSite, html, site, site_with};
use crate::dossier::tests::sound;
use crate::i18n::Lang;
use crate::import::{ImportFormat as From, Options, import};
use crate::server::handlers::images::show;
use crate::site::format::Format;
use crate::timeline::model::Timeline;
use crate::timeline::view::View;
use crate::ui::timeline::picture;
use replaced::REPLACED;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Forbidden in all responses.
const NEVER: [&str; 27] = [
    "von ohne ",
    "by publisher not named",
    "not named’s",
    "laut Insider ",
    "laut Insider<",
    "laut Politik ",
    "laut Weißes",
    "laut Chinesische",
    "according to Insiders",
    "according to Politicians",
    "by White House",
    "Was Insider sagt",
    "Was Weißes Haus sagt",
    "fällig gewesen",
    "überholt, durch",
    "superseded, superseded",
    "Name, offen",
    "name, open",
    "sagt die Quelle dazu nicht",
    "source says no more",
    "Januar 1970",
    "January 1970",
    "Jan. 1970",
    "Jan 1970",
    "janvier 1970",
    "janv. 1970",
    "1970-01",
];

/// Forbidden if no claim has a passage.
const WITHOUT_TEXT: [&str; 5] = [
    "steht so im Text",
    "stated in the text",
    "aus dem Text abgeleitet",
    "derived from the text",
    "Die Stelle nennt",
];

/// Rows of the interface's glossary: the words of each language, and the variants that none may use.
fn glossary() -> Vec<([&'static str; 3], Vec<&'static str>)> {
    let table = include_str!("../../../docs/glossary.md").lines();
    let rows = table.filter(|line| line.starts_with('|')).skip(2);
    let rows = rows.map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let variants = cells[5].split(", ").filter(|variant| !variant.is_empty());
        ([cells[1], cells[2], cells[3]], variants.collect())
    });
    rows.collect()
}

#[test]
fn the_words_of_the_glossary_are_those_of_the_interface() {
    let rows = glossary();
    assert!(rows.len() > 20);
    for (at, lang) in ["de", "en", "fr"].into_iter().enumerate() {
        let text = sources(lang).to_lowercase();
        for (words, variants) in &rows {
            assert!(text.contains(&words[at].to_lowercase()), "{lang}: {}", words[at]);
            for variant in variants {
                assert!(!text.contains(&variant.to_lowercase()), "{lang}: {variant}");
            }
        }
    }
}

/// The words of a language as they stand in the program.
fn sources(lang: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/i18n").join(lang);
    let files = std::fs::read_dir(folder).unwrap();
    let texts = files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
    texts.collect()
}

#[test]
fn what_was_replaced_stands_nowhere_and_what_replaced_it_does() {
    let text = ["de", "en", "fr"].map(sources).concat();
    for (wrong, right) in REPLACED {
        assert!(!text.contains(wrong), "{wrong:?} is {right:?} now");
        assert!(text.contains(right), "{right:?} for {wrong:?}");
    }
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests/fixtures")
}

/// Imports a file of the fixtures.
pub(super) fn imported(name: &str) -> Timeline {
    let format = match name.rsplit_once('.') {
        Some(("ereignisse", _)) => From::Csv,
        Some(("w3c" | "hypothesis", _)) => From::Annotations { text: None },
        _ => From::TimelineJs,
    };
    let folder = TempDir::new().unwrap();
    let target = folder.path().join("dossier");
    let file = fixtures().join("import").join(name);
    import(&format, &file, &target, &Options::default()).unwrap();
    let mut timeline = sound(target);
    timeline.languages = BUNDLED.languages.clone();
    timeline
}

/// All dossiers, by name.
fn dossiers() -> Vec<(String, Timeline)> {
    let mut all = vec![("bundled".to_owned(), BUNDLED.clone())];
    for name in ["minimal", "hostile", "french"] {
        all.push((name.to_owned(), sound(fixtures().join(name))));
    }
    let files = std::fs::read_dir(fixtures().join("import")).unwrap();
    let mut names: Vec<String> =
        files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    all.extend(names.iter().map(|name| (name.clone(), imported(name))));
    all
}

/// URLs of all pages and data of a dossier in a language.
fn addresses(timeline: &Timeline, lang: Lang) -> Vec<String> {
    let code = lang.code();
    let mut all = vec![
        format!("/{code}/"),
        format!("/{code}/embed"),
        format!("/{code}/?disputed=1"),
        format!("/{code}/axis.svg"),
    ];
    all.extend(timeline.events.iter().flat_map(|event| {
        let id = &event.id;
        [format!("/{code}/event/{id}"), format!("/api/v1/events/{id}/citation.txt?lang={code}")]
    }));
    all.extend(timeline.claims.iter().flat_map(|claim| {
        let of = |end| format!("/api/v1/claims/{}/citation.{end}?lang={code}", claim.id);
        ["txt", "bib", "json"].map(of)
    }));
    for article in &timeline.articles {
        all.push(format!("/{code}/article/{}", article.id));
        all.push(format!("/{code}/?article={}", article.id));
    }
    for entity in &timeline.entities {
        all.push(format!("/{code}/entity/{}", entity.id));
    }
    // One filter by name suffices, since all are worded alike.
    let group = timeline.entities.last().map(|entity| &entity.id);
    all.extend(group.map(|id| format!("/{code}/?by={id}")));
    for format in Format::ALL {
        let end = format.extension();
        all.push(format!("/api/v1/timeline.{end}?lang={code}"));
    }
    all
}

/// URLs of the method page, of what cannot be shown, and of what is rejected.
fn problems(lang: Lang) -> Vec<String> {
    let paths = ["method", "event/nothing", "entity/nobody", "article/none", "?org=nobody&q=xyzzy"];
    let long = format!("/{lang}/?q={}", "x".repeat(20_000));
    paths
        .map(|path| format!("/{lang}/{path}"))
        .into_iter()
        .chain([long, "/xx/".to_owned()])
        .collect()
}

#[track_caller]
fn assert_lacks(name: &str, answer: &Answer, words: &[&str]) {
    for words in words {
        let found = answer.body.find(words);
        let place = found.map(|at| {
            let start = answer.body.floor_char_boundary(at.saturating_sub(60));
            let end = answer.body.ceil_char_boundary(at + 60);
            &answer.body[start..end.min(answer.body.len())]
        });
        assert_eq!(place, None, "{name}, {}: {words:?}", answer.address);
    }
}

#[tokio::test]
async fn nothing_wrong_is_said_of_any_dossier() {
    let variants = glossary().into_iter().flat_map(|(_, variants)| variants);
    let variants: Vec<&str> = variants.chain(REPLACED.iter().map(|(wrong, _)| *wrong)).collect();
    assert!(variants.len() > 100);
    for (name, timeline) in dossiers() {
        let is_quoted = timeline.claims.iter().any(|claim| claim.quote().is_some());
        let site = site_with(timeline.clone());
        for &lang in &timeline.languages {
            for address in addresses(&timeline, lang) {
                let answer = site.get(&address).await;
                answer.assert_ok();
                assert_lacks(&name, &answer, &NEVER);
                assert_lacks(&name, &answer, &variants);
                if !is_quoted {
                    assert_lacks(&name, &answer, &WITHOUT_TEXT);
                }
            }
            for address in problems(lang) {
                let answer = site.get(&address).await;
                assert_lacks(&name, &answer, &NEVER);
                assert_lacks(&name, &answer, &variants);
            }
            let card = show(&site.0, lang, &View::default(), picture::card);
            assert!(!card.contains("1970"), "{name}: {card}");
        }
    }
}

fn undated() -> TestSite {
    site_with(imported("w3c.json"))
}

#[tokio::test]
async fn where_nothing_is_dated_no_day_is_shown_and_nothing_is_drawn() {
    let site = undated();
    for &lang in &BUNDLED.languages {
        let code = lang.code();
        for address in ["", "?from=2012&to=2022", "embed"] {
            let page = site.get(&format!("/{code}/{address}")).await;
            page.assert_ok()
                .assert_contains(lang.words().nothing_dated)
                .assert_lacks("<svg class=\"plot\"")
                .assert_lacks("<svg class=\"mini\"")
                .assert_lacks("zeitstrahl-1970");
            let axis = html::tags(&page.body, "section")
                .find(|tag| html::raw(tag, "data-full").is_some())
                .unwrap();
            assert!(axis.contains(" hidden"), "{axis}");
        }
        let page = site.get(&format!("/{code}/")).await;
        page.assert_lacks(&format!("{}: ", lang.words().known_on));
        let drawing = site.get(&format!("/{code}/axis.svg")).await;
        drawing
            .assert_ok()
            .assert_contains(lang.words().nothing_dated)
            .assert_header("content-disposition", "inline; filename=\"zeitstrahl.svg\"");
    }
    let feed = site.get("/api/v1/timeline.atom").await;
    feed.assert_ok().assert_contains("<updated>").assert_lacks("<published>");
    let json = site.get("/api/v1/timeline.json").await;
    let json = json.json();
    assert!(json["view"]["day"].is_null());
}

#[tokio::test]
async fn what_is_dated_is_drawn_and_so_is_a_day_that_was_asked_for() {
    let asked = undated().get("/de/?asof=2020-05-01").await;
    asked.assert_contains("<svg class=\"plot\"").assert_lacks(Lang::De.words().nothing_dated);
    for site in [site(), site_with(imported("ereignisse.csv"))] {
        let early = site.get("/de/?asof=1999").await;
        early.assert_lacks(Lang::De.words().nothing_dated);
        let page = site.get("/de/").await;
        page.assert_contains("<svg class=\"plot\"").assert_lacks(Lang::De.words().nothing_dated);
        let json = site.get("/api/v1/timeline.json").await;
        json.assert_contains("\"day\": \"20");
    }
}

#[tokio::test]
async fn an_unknown_publisher_has_a_voice() {
    let site = site();
    site.get("/de/article/joint-venture").await.assert_ok().assert_contains("laut dem Artikel");
    site.get("/en/article/joint-venture").await.assert_contains("according to the article");
    let imported = site_with(imported("harbour.json"));
    let page = imported.get("/en/event/the-ferry").await;
    page.assert_ok()
        .assert_contains("according to “The harbour of Musterstadt”")
        .assert_contains("as given by the source");
    for (address, lacks) in [
        ("/api/v1/claims/the-ferry/citation.bib", "howpublished"),
        ("/api/v1/claims/the-ferry/citation.json", "container-title"),
        ("/api/v1/timeline.csv?lang=en", "not named"),
    ] {
        imported.get(address).await.assert_ok().assert_lacks(lacks);
    }
    let citation = imported.get("/api/v1/claims/the-ferry/citation.txt?lang=en").await;
    citation.assert_contains("The harbour of Musterstadt, day of publication unknown. ");
}

#[tokio::test]
async fn a_conflict_over_a_name_has_another_passage_and_no_opponent() {
    let site = site();
    for (address, said) in [
        ("/de/", ["Anmerkung: Name.", "Andere Stelle"]),
        ("/en/", ["Note: name.", "The other passage"]),
    ] {
        let page = site.get(address).await;
        for words in said {
            page.assert_contains(words);
        }
    }
}
