//! Compares the phrases found in the bundled dossier with its annotations.

use super::super::*;
use crate::dossier::tests::BUNDLED;
use toml::Value as Toml;

/// Comparison of found phrases with annotations.
#[derive(Debug, Default, PartialEq, Eq)]
struct PhraseComparison {
    /// Passages with time words, each with its annotated dates.
    annotated: usize,
    /// Annotated passages that are found.
    found: usize,
    /// Annotated passages that get one of their annotated dates.
    alike: usize,
    /// Phrases that are found but not annotated as a date.
    other: usize,
}

/// Annotated phrases without time words, dated only by their verb or context.
const NO_WORDS_OF_TIME: [&str; 23] = [
    "Inmitten",
    "gehörende",
    "dabei",
    "sitzt auf",
    "haben ihre europäischen Niederlassungen",
    "Mutterkonzern",
    "gehört zu 49%",
    "entfällt somit",
    "soll das gemeinsame Unternehmen 1,4 Millionen US-Dollar wert sein",
    "steht unter heftiger Kritik",
    "kann",
    "Zu groß ist die Befürchtung",
    "konzentriert",
    "ist außerdem auch von Bitcoin begeistert",
    "erreicht",
    "zeichnet sich ab",
    "hat keine Erfahrung",
    "zeichnet sich",
    "verfolgt",
    "in Europa für Tiktok tätig",
    "gehört dem chinesischen Konzern Bytedance",
    "bezeichnet",
    "droht",
];

fn compare(article: &str) -> (PhraseComparison, Vec<String>) {
    let path = |ending: &str| format!("{BUNDLED}/articles/{article}.{ending}");
    let text = std::fs::read_to_string(path("txt")).unwrap();
    let file: Toml =
        std::fs::read_to_string(path("toml")).unwrap().parse::<toml::Table>().unwrap().into();
    let published =
        FuzzyDate::parse(file["article"]["published"]["edtf"].as_str().unwrap()).unwrap();
    let phrases = phrases(&text, Lang::De, Publication::new(&published));
    let mut passages: Vec<(Range<usize>, Vec<Option<&str>>)> = Vec::new();
    for claim in file["claim"].as_array().unwrap() {
        let date = &claim["date"];
        let Some(words) = date.get("phrase").and_then(Toml::as_str) else {
            continue;
        };
        if NO_WORDS_OF_TIME.contains(&words) {
            continue;
        }
        let quote = claim["quote"].as_str().unwrap();
        let in_text = crate::dossier::anchor::within(&text, quote).unwrap();
        let words = crate::dossier::anchor::within(in_text, words).unwrap();
        let start = words.as_ptr() as usize - text.as_ptr() as usize;
        let range = start..start + words.len();
        let edtf = date.get("edtf").and_then(Toml::as_str);
        match passages.iter_mut().find(|(other, _)| *other == range) {
            Some((_, dates)) => dates.push(edtf),
            None => passages.push((range, vec![edtf])),
        }
    }
    let overlap =
        |one: &Range<usize>, other: &Range<usize>| one.start < other.end && other.start < one.end;
    let mut comparison =
        PhraseComparison { annotated: passages.len(), ..PhraseComparison::default() };
    let mut notes = Vec::new();
    for (range, dates) in &passages {
        let hit = phrases.iter().find(|phrase| overlap(&phrase.range, range));
        let edtf = hit.and_then(|phrase| match &phrase.reading {
            Reading::Stated { edtf, .. } | Reading::Derived { edtf, .. } => Some(edtf.as_str()),
            Reading::Undated { .. } => None,
        });
        comparison.found += usize::from(hit.is_some());
        let is_alike = hit.is_some() && dates.contains(&edtf);
        comparison.alike += usize::from(is_alike);
        if !is_alike {
            notes.push(format!("{}: {dates:?}, here {edtf:?}", &text[range.clone()]));
        }
    }
    for phrase in &phrases {
        if !passages.iter().any(|(range, _)| overlap(&phrase.range, range)) {
            comparison.other += 1;
            notes.push(format!("{}: not annotated", &text[phrase.range.clone()]));
        }
    }
    (comparison, notes)
}

#[test]
fn most_words_of_time_are_found_and_read_as_people_did() {
    let mut all = Vec::new();
    for article in ["joint-venture", "europaplaene", "tiktok-update"] {
        let (comparison, notes) = compare(article);
        println!("{article}: {comparison:?}\n{}", notes.join("\n"));
        all.push(comparison);
    }
    let counts = all.iter().map(|it| (it.annotated, it.found, it.alike, it.other));
    let expected = [(4, 4, 2, 0), (17, 16, 14, 1), (20, 17, 16, 0)];
    assert_eq!(counts.collect::<Vec<_>>(), expected);
}
