//! Files full of faults: what is told of them has a bound, and so has what is done for it.

use super::{TempFolder, places};
use crate::dossier::render::{Colour, json, text};
use crate::dossier::report::{Code, More, SHOWN, Severity};
use std::fmt::Write;

const MANY: usize = 1_000;

/// Entities that nobody names, which are a warning each, with these keys.
fn entities(keys: &str) -> String {
    (0..MANY).fold(String::new(), |mut all, number| {
        let id = format!("id = \"e{number}\"\nkind = \"company\"\nname.de = \"E\"");
        let _ = writeln!(all, "[[entity]]\n{id}\n{keys}");
        all
    })
}

fn with_entities(keys: &str) -> TempFolder {
    let copy = TempFolder::minimal();
    copy.write("entities.toml", copy.read("entities.toml") + &entities(keys));
    copy
}

#[test]
fn of_many_problems_the_first_hundred_are_told_and_the_others_counted() {
    let outcome = with_entities("wikidata = \"x\"").load();
    let report = &outcome.report;
    let is_error = |code: Code| code.severity() == Severity::Error;
    assert_eq!(report.problems.len(), SHOWN);
    assert!(report.problems.iter().all(|it| is_error(it.code)));
    let (errors, warnings) = (MANY - SHOWN, MANY);
    assert_eq!(report.more, More { errors, warnings, notes: 0 });
    assert!(outcome.timeline.is_none());

    let told = text(report, Colour::Plain);
    assert_eq!(told.matches("error[bad-wikidata]").count(), SHOWN);
    assert_eq!(told.matches("warning[").count(), 0);
    let more = "\n\nand 1900 more: 900 errors, 1000 warnings\n\n";
    assert_eq!(told.matches(more).count(), 1, "{told}");
    assert!(told.ends_with("\n1000 errors, 1000 warnings\n"), "{told}");

    let document: serde_json::Value = serde_json::from_str(&json(report).unwrap()).unwrap();
    assert_eq!(document["problems"].as_array().unwrap().len(), SHOWN);
    assert_eq!(document["more"], 1_900);
    assert_eq!((&document["errors"], &document["warnings"]), (&1_000.into(), &1_000.into()));
}

#[test]
fn a_flood_of_warnings_hides_no_error() {
    let copy = with_entities("");
    let events = copy.read("events.toml");
    copy.write("events.toml", events.replacen("storyline = \"", "storyline = \"no-", 1));
    let outcome = copy.load();
    let mut errors = places(&outcome).into_iter();
    errors.by_ref().find(|place| place.ends_with(" unknown-storyline")).unwrap();
    assert_eq!(outcome.report.problems.len(), SHOWN);
    assert_eq!(outcome.report.count(Severity::Error), 1);
    assert!(outcome.report.count(Severity::Warning) >= MANY);
    let told = text(&outcome.report, Colour::Plain);
    assert!(told.contains("\nand 901 more: 901 warnings\n"), "{told}");
}

#[test]
fn where_nothing_is_left_out_nothing_is_said_of_it() {
    let outcome = TempFolder::broken("month-13").load();
    assert_eq!(outcome.report.more, More::default());
    assert!(!text(&outcome.report, Colour::Plain).contains(" more"));
    let document = json(&outcome.report).unwrap();
    assert!(document.contains("\"more\": 0\n"), "{document}");
}

#[test]
fn a_file_of_syntax_errors_is_given_up_after_a_few() {
    let copy = TempFolder::minimal();
    copy.write("events.toml", "x = = \n".repeat(1_000_000));
    let outcome = copy.load();
    let expected: Vec<_> =
        (1..=20).map(|line| format!("events.toml:{line}:5 toml-syntax")).collect();
    assert_eq!(places(&outcome), expected);
    let told = text(&outcome.report, Colour::Plain);
    let given_up = "the rest of the file is not judged; there may be more errors in it";
    assert_eq!(told.matches(given_up).count(), 1, "{told}");
}

#[test]
fn a_file_that_fits_nothing_is_given_up_after_a_hundred_problems() {
    let copy = TempFolder::minimal();
    copy.write("events.toml", "[[event]]\n".repeat(100_000));
    let report = copy.load().report;
    assert_eq!(report.problems.len(), SHOWN);
    assert_eq!(report.more, More::default());
    assert!(report.counts.events < SHOWN, "{:?}", report.counts);
    let told = text(&report, Colour::Plain);
    assert_eq!(told.matches("the rest of the file is not judged").count(), 1);
}

#[test]
fn a_line_that_nobody_can_read_is_not_shown() {
    let copy = TempFolder::minimal();
    let item = "{ ä = 1 }, ";
    copy.write("events.toml", format!("event = [{}]\n", item.repeat(10_000)));
    let told = text(&copy.load().report, Colour::Plain);
    assert!(
        told.contains("dossier/events.toml:1:12") || told.contains("/events.toml:1:12\n"),
        "{told}"
    );
    assert!(told.len() < 100_000, "{}", told.len());
}

#[test]
fn of_a_long_circle_the_first_claims_are_named() {
    let copy = TempFolder::minimal();
    let sidecar = copy.read("articles/report.toml");
    let (head, claims) = sidecar.split_once("[[claim]]").unwrap();
    let quote = claims.lines().find(|line| line.starts_with("quote = ")).unwrap();
    let event = claims.lines().find(|line| line.starts_with("event = ")).unwrap();
    let circle = (0..MANY).fold(head.to_owned(), |mut all, number| {
        let next = (number + 1) % MANY;
        let _ = writeln!(
            all,
            "[[claim]]\nid = \"c{number}\"\n{event}\n{quote}\nmode = \"stated\"\n\
             date = {{ edtf = \"2020\", basis = \"derived\", anchor = \"c{next}\" }}"
        );
        all
    });
    copy.write("articles/report.toml", circle);
    let report = copy.load().report;
    let problem = report.problems.iter().find(|it| it.code == Code::AnchorCycle);
    let problem = problem.unwrap();
    assert_eq!(problem.related.len(), 9);
    assert!(problem.message.ends_with("→ `c9` → 990 more"), "{}", problem.message);
}
