//! Loading ends with a report and without a panic, whatever is in the folder.

use super::{TempFolder, places};
use crate::dossier::render::{Colour, json, text};
use crate::dossier::{MAX_CATALOGUE_BYTES, MAX_SIDECAR_BYTES, MAX_TEXT_BYTES, load};
use proptest::prelude::*;
use std::fs;
use tempfile::TempDir;

#[test]
fn a_folder_that_is_missing_empty_or_a_file_is_named() {
    let folder = TempDir::new().unwrap();
    assert_eq!(places(&load(folder.path())), [" folder-empty"]);
    assert_eq!(places(&load(&folder.path().join("none"))), [" folder-unreadable"]);
    let file = folder.path().join("file");
    fs::write(&file, "x").unwrap();
    assert_eq!(places(&load(&file)), [" folder-unreadable"]);
}

#[test]
fn a_folder_without_articles_says_so() {
    let copy = TempFolder::minimal();
    fs::remove_dir_all(copy.path().join("articles")).unwrap();
    assert!(places(&copy.load()).contains(&"articles no-articles".to_owned()));
}

#[test]
fn a_huge_file_is_refused_unread() {
    for (name, limit) in [
        ("dossier.toml", MAX_SIDECAR_BYTES),
        ("events.toml", MAX_CATALOGUE_BYTES),
        ("articles/report.toml", MAX_SIDECAR_BYTES),
        ("articles/report.txt", MAX_TEXT_BYTES),
    ] {
        let copy = TempFolder::minimal();
        let file = fs::File::create(copy.path().join(name)).unwrap();
        // A sparse file of 64 GiB: reading it would exhaust the memory.
        file.set_len(1 << 36).unwrap();
        let outcome = copy.load();
        assert_eq!(places(&outcome), [format!("{name} file-too-large")]);
        let advice = format!("larger than {} MiB", limit >> 20);
        assert!(text(&outcome.report, Colour::Plain).contains(&advice), "{name}");
    }
}

#[cfg(unix)]
#[test]
fn links_are_followed_inside_the_folder_and_not_out_of_it() {
    use std::os::unix::fs::symlink;
    let copy = TempFolder::minimal();
    let text = copy.path().join("articles/report.txt");
    let elsewhere = TempDir::new().unwrap();

    fs::rename(&text, copy.path().join("moved.txt")).unwrap();
    symlink(copy.path().join("moved.txt"), &text).unwrap();
    assert_eq!(places(&copy.load()), [""; 0]);

    fs::rename(copy.path().join("moved.txt"), elsewhere.path().join("moved.txt")).unwrap();
    fs::remove_file(&text).unwrap();
    symlink(elsewhere.path().join("moved.txt"), &text).unwrap();
    assert_eq!(places(&copy.load()), ["articles/report.txt file-unreadable"]);

    fs::remove_file(&text).unwrap();
    symlink(&text, &text).unwrap();
    assert_eq!(places(&copy.load()), ["articles/report.txt file-unreadable"]);
}

#[test]
fn a_folder_in_place_of_a_file_is_named() {
    let copy = TempFolder::minimal();
    fs::remove_file(copy.path().join("events.toml")).unwrap();
    fs::create_dir(copy.path().join("events.toml")).unwrap();
    assert_eq!(places(&copy.load()), ["events.toml file-unreadable"]);
}

#[test]
fn a_file_that_is_no_toml_at_all_does_not_flood_the_report() {
    let copy = TempFolder::minimal();
    copy.write("entities.toml", "Dies ist kein TOML.\n".repeat(1000));
    let problems = places(&copy.load());
    assert!((1..=20).contains(&problems.len()), "{problems:?}");
    assert!(problems.iter().all(|problem| problem.ends_with("toml-syntax")), "{problems:?}");
}

const FILES: [&str; 6] = [
    "dossier.toml",
    "entities.toml",
    "events.toml",
    "conflicts.toml",
    "articles/report.toml",
    "articles/report.txt",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn bytes_changed_at_random_are_reported_and_never_panic(
        file in prop::sample::select(&FILES[..]),
        changes in prop::collection::vec((any::<prop::sample::Index>(), change()), 1..6),
    ) {
        let copy = TempFolder::minimal();
        let mut bytes = copy.read(file).into_bytes();
        for (index, change) in changes {
            if bytes.is_empty() {
                break;
            }
            let at = index.index(bytes.len());
            match change {
                Change::Byte(byte) => bytes[at] = byte,
                Change::Insert(text) => {
                    bytes.splice(at..at, text.bytes());
                }
                Change::Cut(length) => {
                    let end = (at + length).min(bytes.len());
                    bytes.drain(at..end);
                }
            }
        }
        copy.write(file, &bytes);
        let outcome = copy.load();
        prop_assert_eq!(outcome.timeline.is_some(), outcome.report.is_sound());
        let _ = text(&outcome.report, Colour::Plain);
        let _ = json(&outcome.report);
    }
}

/// Tokens that confuse parsers.
const TOKENS: &[&str] =
    &["'''", "\"", "[", "]]", "{", "=", "\n", "\u{feff}", "é", "[[claim]]\n", "1", "\\u00"];

#[derive(Clone, Debug)]
enum Change {
    Byte(u8),
    Insert(String),
    Cut(usize),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        any::<u8>().prop_map(Change::Byte),
        prop::sample::select(TOKENS).prop_map(|text| Change::Insert(text.to_owned())),
        (1usize..80).prop_map(Change::Cut),
    ]
}
