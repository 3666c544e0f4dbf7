//! Invented dossiers are valid, reproducible and never incomplete.

use super::*;
use crate::dossier::sha256;
use crate::dossier::tests::{contents, files};
use crate::dossier::{load, verify_quotes};
use crate::timeline::fixtures::known;
use crate::timeline::model::Timeline;
use crate::timeline::state::Tense;
use crate::timeline::vocabulary::{Basis, ConflictKind, EntityKind, EventKind, Mode, Polarity};
use proptest::prelude::*;
use std::fs;
use tempfile::TempDir;

fn settings(events: u64, seed: u64) -> Settings {
    Settings { events, seed }
}

fn generated(events: u64, seed: u64) -> (TempDir, Summary) {
    let folder = TempDir::new().unwrap();
    let summary = generate(settings(events, seed), folder.path(), |_, _| {}).unwrap();
    (folder, summary)
}

/// A dossier about which the loader reports nothing.
fn sound(events: u64, seed: u64) -> (Timeline, Summary) {
    let (folder, summary) = generated(events, seed);
    let outcome = load(folder.path());
    let problems = outcome.report.problems.iter();
    let first = problems.map(|problem| (&problem.place.file, &problem.message)).next();
    assert_eq!(first, None, "{events} events, seed {seed}");
    (outcome.timeline.unwrap(), summary)
}

#[test]
fn an_invented_dossier_has_neither_errors_nor_warnings() {
    for (events, seed) in [(1, 0), (2, 1), (12, 3), (50, 4), (400, 5), (2_000, 6)] {
        let (timeline, summary) = sound(events, seed);
        assert_eq!(timeline.events.len() as u64, events);
        assert_eq!(verify_quotes(&timeline), Ok(summary.claims));
        let counted = Summary {
            events: timeline.events.len(),
            claims: timeline.claims.len(),
            articles: timeline.articles.len(),
            entities: timeline.entities.len(),
            conflicts: timeline.conflicts.len(),
            bytes: summary.bytes,
        };
        assert_eq!(summary, counted);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn small_ones_are_sound_whatever_the_seed(events in 1u64..60, seed in any::<u64>()) {
        sound(events, seed);
    }
}

#[test]
fn the_same_settings_give_the_same_bytes_and_another_seed_others() {
    let [one, same, other] = [7, 7, 8].map(|seed| generated(60, seed).0);
    assert_eq!(contents(one.path()), contents(same.path()));
    assert_ne!(contents(one.path()), contents(other.path()));
}

/// Comparing measurements relies on it, on every machine and with every version. A change of words
/// may change the digest, but not by accident.
#[test]
fn the_dossier_of_a_seed_stays_what_it_is() {
    let (folder, _) = generated(300, 1);
    let mut all = Vec::new();
    for (path, bytes) in contents(folder.path()) {
        // The schemas follow the format, not the seed.
        if !path.starts_with("schema") {
            all.extend(bytes);
        }
    }
    assert_eq!(sha256(&all), "cf3c0f76e1f8ce07ceaa0ad1eddff0936a88472020a45e89ae339e261519b619");
}

#[test]
fn it_is_as_varied_as_news_are() {
    let (timeline, _) = sound(1_500, 11);
    let per_event = timeline.claims.len() as f64 / timeline.events.len() as f64;
    assert!((1.5..1.75).contains(&per_event), "{per_event}");
    for kind in EventKind::ALL {
        let events = timeline.events.iter();
        assert!(events.filter(|event| event.kind == *kind).count() > 60, "{kind}");
    }
    let claims = || timeline.claims.iter();
    for mode in Mode::ALL {
        assert!(claims().any(|claim| claim.mode == *mode), "{mode}");
    }
    for polarity in Polarity::ALL {
        assert!(claims().any(|claim| claim.polarity == *polarity), "{polarity}");
    }
    for basis in Basis::ALL {
        assert!(claims().any(|claim| claim.date.basis == *basis), "{basis}");
    }
    for kind in EntityKind::ALL {
        assert!(timeline.entities.iter().any(|entity| entity.kind == *kind), "{kind}");
    }
    for kind in [ConflictKind::Date, ConflictKind::Outcome, ConflictKind::Superseded] {
        assert!(timeline.conflicts.iter().any(|conflict| conflict.kind == kind), "{kind}");
    }
    let mut articles = timeline.articles.iter();
    assert!(articles.any(|article| article.published.value.is_none()));
    let knowledge = known(&timeline, None);
    for tense in [Tense::Past, Tense::Running, Tense::Ahead, Tense::Undated] {
        assert!(knowledge.events().any(|state| state.tense == tense), "{tense:?}");
    }
}

#[test]
fn the_most_events_fit_their_file() {
    let (folder, summary) = generated(1_000, 1);
    let size = fs::metadata(folder.path().join("events.toml")).unwrap().len();
    let all = size * MAX_EVENTS / summary.events as u64;
    // With a fifth to spare: later events have longer numbers.
    assert!(all * 6 / 5 < crate::dossier::MAX_CATALOGUE_BYTES, "{all}");
}

#[test]
fn a_folder_with_something_in_it_is_left_alone() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("notes.md"), "mine").unwrap();
    let error = generate(settings(5, 1), folder.path(), |_, _| {}).unwrap_err();
    assert!(matches!(error, WriteError::NotEmpty(_)), "{error:?}");
    assert!(error.to_string().contains("name a new one"), "{error}");
    assert_eq!(contents(folder.path()), [("notes.md".to_owned(), b"mine".to_vec())].into());
}

#[test]
fn a_missing_folder_is_made_with_those_above_it() {
    let folder = TempDir::new().unwrap();
    let target = folder.path().join("a/b");
    generate(settings(5, 1), &target, |_, _| {}).unwrap();
    assert!(load(&target).timeline.is_some());
    let above = fs::read_dir(folder.path().join("a")).unwrap();
    assert_eq!(above.count(), 1, "nothing but the dossier");
}

#[test]
fn what_fails_leaves_nothing_behind() {
    let folder = TempDir::new().unwrap();
    let target = folder.path().join("dossier");
    // Somebody writes into the target while the dossier is being made.
    let meddle = |_, _| {
        let _ = fs::create_dir(&target);
        fs::write(target.join("notes.md"), "mine").unwrap();
    };
    let error = generate(settings(5, 1), &target, meddle).unwrap_err();
    assert!(matches!(error, WriteError::Io { .. }), "{error:?}");
    assert_eq!(files(folder.path()), [target.join("notes.md")]);
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "{left:?}");
}

#[test]
fn what_a_killed_run_left_is_in_nobodys_way() {
    let folder = TempDir::new().unwrap();
    let hidden = folder.path().join(".dossier.partial");
    fs::create_dir(&hidden).unwrap();
    fs::write(hidden.join("dossier.toml"), "half").unwrap();
    generate(settings(5, 1), &folder.path().join("dossier"), |_, _| {}).unwrap();
    assert!(!hidden.exists());
    let error = generate(settings(5, 1), Path::new("/"), |_, _| {}).unwrap_err();
    assert!(!error.to_string().is_empty());
}
