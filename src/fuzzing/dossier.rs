//! Input of annotators: whole dossiers, quotes, the texts of articles.

use super::parts;
use crate::dossier::anchor::{AnchorError, Anchors, Selector, fold};
use crate::dossier::phrases::{self, Publication};
use crate::dossier::render::{Colour, json, text};
use crate::dossier::{LoadOutcome, load_memory, verify_quotes};
use crate::i18n::Lang;
use crate::timeline::date::FuzzyDate;

/// The smallest valid dossier.
const MINIMAL: [(&str, &str); 6] = [
    ("articles/report.toml", include_str!("../tests/fixtures/minimal/articles/report.toml")),
    ("articles/report.txt", include_str!("../tests/fixtures/minimal/articles/report.txt")),
    ("conflicts.toml", include_str!("../tests/fixtures/minimal/conflicts.toml")),
    ("dossier.toml", include_str!("../tests/fixtures/minimal/dossier.toml")),
    ("entities.toml", include_str!("../tests/fixtures/minimal/entities.toml")),
    ("events.toml", include_str!("../tests/fixtures/minimal/events.toml")),
];

/// Prefix of a line that names a file.
const MARK: &[u8] = b"%% ";

/// Loads the smallest dossier with some files replaced: each follows a line such as `%%
/// articles/report.toml`.
pub fn dossier(bytes: &[u8]) {
    let mut files: Vec<(String, Vec<u8>)> =
        MINIMAL.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
    let mut current = 0;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let name = line.strip_prefix(MARK).map(<[u8]>::trim_ascii_end);
        let named = files.iter().position(|(path, _)| Some(path.as_bytes()) == name);
        match named {
            Some(file) => {
                current = file;
                files[file].1.clear();
            }
            None => files[current].1.extend_from_slice(line),
        }
    }
    sound(&load_memory(files));
}

/// Asserts that a dossier is sound or has errors, that every excerpt renders, and that every quote
/// occurs in its text.
pub(super) fn sound(LoadOutcome { timeline, report }: &LoadOutcome) {
    assert_eq!(timeline.is_some(), report.is_sound());
    let _ = text(report, Colour::Plain);
    let _ = json(report);
    if let Some(timeline) = timeline {
        assert!(verify_quotes(timeline).is_ok());
    }
}

/// Locates a quote. The input is an article's text, the quote, its prefix and its suffix.
pub fn quotes(bytes: &[u8]) {
    let [text, quote, prefix, suffix] = parts(bytes);
    let anchors = Anchors::new(&text);
    let given = |part: &'_ String| Some(part.clone()).filter(|part| !part.is_empty());
    let (prefix, suffix) = (given(&prefix), given(&suffix));
    let selector = Selector { quote: &quote, prefix: prefix.as_deref(), suffix: suffix.as_deref() };
    let passage = |range: &std::ops::Range<usize>| {
        assert_eq!(fold(&text[range.clone()]), fold(&quote));
    };
    match anchors.locate(selector) {
        Ok(found) => {
            passage(&found.bytes);
            assert_eq!(text.get(found.bytes.clone()), Some(&*found.exact));
            let before = text[..found.bytes.start].chars().count();
            let length = found.exact.chars().count();
            assert_eq!(found.position, before..before + length);
        }
        Err(AnchorError::Blank) => assert!(quote.trim().is_empty()),
        Err(AnchorError::NotFound) => {
            assert!(!fold(&text).contains(&fold(&quote)));
            if let Some(nearest) = anchors.nearest(&quote) {
                // All white space is reported as a space.
                let next = quote[nearest.quote_at..].chars().next();
                let told = next.map(|it| if it.is_whitespace() { ' ' } else { it });
                assert_eq!(nearest.in_quote, told);
                assert!(text.is_char_boundary(nearest.text_at));
            }
        }
        Err(AnchorError::Prefix(places) | AnchorError::Suffix(places)) => {
            places.iter().for_each(passage)
        }
        Err(AnchorError::Ambiguous(places)) => {
            assert!(places.len() > 1);
            places.iter().for_each(passage);
        }
    }
}

/// Finds the dates in the text of an article.
pub fn phrases(bytes: &[u8]) {
    let [text] = parts(bytes);
    let published = FuzzyDate::parse("2020-08-14").ok();
    let published = published.and_then(|date| Publication::new(&date));
    for lang in Lang::ALL {
        for published in [None, published] {
            let mut end = 0;
            for phrase in phrases::phrases(&text, lang, published) {
                assert!(phrase.range.start >= end, "phrases are in order");
                assert!(text.get(phrase.range.clone()).is_some());
                end = phrase.range.end;
                if let phrases::Reading::Stated { edtf, .. }
                | phrases::Reading::Derived { edtf, .. } = phrase.reading
                {
                    assert!(FuzzyDate::parse(&edtf).is_ok(), "{edtf}");
                }
            }
        }
    }
}
