//! Round trips: an export that is imported and exported again is the same to the byte.

use super::{ImportFormat as From, Imported, Options, import};
use crate::dossier::generate::{Settings, generate};
use crate::dossier::tests::sound;
use crate::export::render;
use crate::site::format::Format;
use crate::site::page_context::{ExportedTexts, PageContext};
use crate::site::request::read;
use crate::timeline::fixtures::known;
use crate::timeline::model::Timeline;
use crate::timeline::vocabulary::TextAccess;
use std::path::PathBuf;
use tempfile::TempDir;

fn exported(timeline: &Timeline, query: &str, texts: ExportedTexts) -> String {
    let request = read(query, timeline, &timeline.languages);
    let knowledge = known(timeline, request.reading.view.asof);
    let site = "https://zeitstrahl.example".parse().unwrap();
    let context = PageContext {
        ignored: &request.reading.ignored,
        texts,
        ..PageContext::new(request.lang, &knowledge, &request.reading.view, &site)
    };
    render(Format::Json, context).unwrap()
}

/// Imports an export; returns the result and its folder.
fn imported(folder: &TempDir, text: &str) -> (Imported, PathBuf) {
    let file = folder.path().join("export.json");
    std::fs::write(&file, text).unwrap();
    let target = folder.path().join("back");
    (import(&From::Json, &file, &target, &Options::default()).unwrap(), target)
}

fn comes_back(timeline: &Timeline, texts: ExportedTexts) {
    let folder = TempDir::new().unwrap();
    let first = exported(timeline, "", texts);
    let (outcome, back) = imported(&folder, &first);
    assert_eq!(outcome.notes.notes(), []);
    let second = exported(&sound(&back), "", texts);
    if let Some((a, b)) = first.lines().zip(second.lines()).find(|(a, b)| a != b) {
        panic!("{a}\n{b}");
    }
    assert!(first == second);
}

#[test]
fn the_bundled_dossier_comes_back_to_the_byte() {
    comes_back(&sound("seeds"), ExportedTexts::Shown);
}

#[test]
fn invented_dossiers_come_back_to_the_byte() {
    for seed in 1..=6 {
        let folder = TempDir::new().unwrap();
        let target = folder.path().join("invented");
        generate(Settings { events: 120, seed }, &target, |_, _| {}).unwrap();
        comes_back(&sound(&target), ExportedTexts::Shown);
    }
}

#[test]
fn what_came_from_another_tool_comes_back_to_the_byte() {
    let folder = TempDir::new().unwrap();
    let table = folder.path().join("table.csv");
    std::fs::write(&table, "title,date,link\nA,2020-05,https://a.example\nB,,\nC,1999,\n").unwrap();
    let target = folder.path().join("table");
    import(&From::Csv, &table, &target, &Options::default()).unwrap();
    comes_back(&sound(&target), ExportedTexts::Shown);
    comes_back(&sound("src/tests/fixtures/minimal"), ExportedTexts::Shown);
}

#[test]
fn with_all_texts_a_dossier_of_excerpts_comes_back_too() {
    let mut timeline = sound("seeds");
    for article in &mut timeline.articles {
        article.access = TextAccess::Context;
    }
    comes_back(&timeline, ExportedTexts::All);
}

#[test]
fn without_its_text_a_claim_rests_on_a_link_and_the_ledger_says_so() {
    let mut timeline = sound("seeds");
    timeline.articles[0].access = TextAccess::Context;
    let (folder, id) = (TempDir::new().unwrap(), timeline.articles[0].id.clone());
    let (outcome, back) = imported(&folder, &exported(&timeline, "", ExportedTexts::Shown));
    let notes: Vec<String> = outcome.notes.notes().iter().map(|it| it.to_string()).collect();
    assert!(notes.iter().any(|it| it.contains(&id) && it.contains("--all-texts")), "{notes:?}");
    let back = sound(&back);
    assert_eq!(back.claims.len(), timeline.claims.len());
    for claim in &back.claims {
        assert_eq!(claim.quote().is_none(), back[claim.article].id == id, "{}", claim.id);
    }
}

#[test]
fn a_part_of_a_dossier_is_a_dossier() {
    let timeline = sound("seeds");
    for query in
        ["org=microsoft", "disputed=1", "article=joint-venture", "asof=2020-08-14", "kind=plan"]
    {
        let folder = TempDir::new().unwrap();
        let text = exported(&timeline, query, ExportedTexts::Shown);
        let (outcome, back) = imported(&folder, &text);
        assert_eq!(outcome.warnings, 0, "{query}");
        let events = sound(&back).events.len();
        assert!(text.contains(&format!("\"events\": {events},")), "{query}: {events}");
    }
}

#[test]
fn what_is_no_export_is_refused_with_its_place() {
    let folder = TempDir::new().unwrap();
    let later = exported(&sound("seeds"), "", ExportedTexts::Shown).replacen(
        "\"version\": 1",
        "\"version\": 2",
        1,
    );
    for (text, expected) in
        [("{\n  \"events\": 3 }", "line 2"), ("", "line 1"), (later.as_str(), "version 2")]
    {
        let file = folder.path().join("export.json");
        std::fs::write(&file, text).unwrap();
        let target = folder.path().join("back");
        let error =
            import(&From::Json, &file, &target, &Options::default()).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
        assert!(!target.exists());
    }
}
