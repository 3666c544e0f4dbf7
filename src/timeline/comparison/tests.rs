//! Small events, compared in short.

use super::*;
use crate::timeline::model::EventIx;
use crate::timeline::sketch::{Sketch, Told};
use crate::timeline::vocabulary::EventKind;

fn sketch(told: Vec<Told>, conflicts: Vec<(ConflictKind, Vec<usize>)>) -> Sketch {
    Sketch {
        articles: vec!["2020-08-14".to_owned(), "2020-09-14".to_owned()],
        events: vec![
            (EventKind::Deadline, "one".to_owned()),
            (EventKind::Happening, "two".to_owned()),
        ],
        told,
        conflicts,
    }
}

/// The comparison in short: sides by `|`, disputes by `;`, what fits after `+`, the rest after
/// `.`; a claim is its number, with `'` where it appears again and `x` where it is another's.
fn compared(sketch: &Sketch) -> String {
    let timeline = sketch.timeline();
    let knowledge = Knowledge::new(&timeline, None);
    let state = knowledge.event(EventIx(0)).expect("it has claims");
    let comparison = Comparison::new(&knowledge, state);
    let entries = |entries: &[Entry]| {
        let words = entries.iter().map(|entry| match entry {
            Entry::Own { number, first, .. } => {
                format!("{number}{}", if *first { "" } else { "'" })
            }
            Entry::Other(_) => "x".to_owned(),
        });
        words.collect::<Vec<_>>().join(" ")
    };
    let disputes = comparison.disputes.iter().map(|dispute| {
        let sides: Vec<String> = dispute.sides.iter().map(|side| entries(side)).collect();
        let fitting = match &dispute.fitting[..] {
            [] => String::new(),
            some => format!(" + {}", entries(some)),
        };
        format!("{}{fitting}; ", sides.join(" | "))
    });
    format!(
        "{}. {}",
        disputes.collect::<String>(),
        entries(&comparison.rest)
    )
}

#[test]
fn undisputed_claims_are_counted_through() {
    let told = vec![Told::on(0, 0, "2020-09-15"), Told::on(0, 1, "")];
    assert_eq!(compared(&sketch(told, vec![])), ". 1 2");
}

#[test]
fn equal_dates_are_one_side_and_vaguer_ones_fit_both() {
    let told = vec![
        Told::on(0, 1, "2020-09-20"),
        Told::on(0, 0, "2020-09-15"),
        Told::on(0, 1, "2020-09-15"),
        Told::on(0, 1, "[2020-09-11..2020-09-20]"),
        Told::on(0, 1, ""),
        Told::on(0, 1, "2020-10"),
    ];
    let conflicts = vec![(ConflictKind::Date, vec![0, 1, 2])];
    assert_eq!(compared(&sketch(told, conflicts)), "1 2 | 3 + 4; . 5 6");
}

#[test]
fn a_claim_in_two_disputes_is_shown_in_full_once() {
    let told = vec![
        Told::on(0, 0, "2020-09-15"),
        Told::on(0, 1, "2020-09-15"),
        Told::on(1, 1, "2020-09-15"),
    ];
    let conflicts = vec![
        (ConflictKind::Outcome, vec![2, 1]),
        (ConflictKind::Scope, vec![0, 1]),
    ];
    // Its own contradiction first, then the one with the other event, its own side first.
    assert_eq!(compared(&sketch(told, conflicts)), "1 | 2; 2' | x; . ");
}

#[test]
fn numbers_follow_the_order_of_appearance() {
    let told = vec![
        Told::on(0, 0, ""),
        Told::on(0, 1, "2020-09-20"),
        Told::on(0, 1, "2020-09-15"),
    ];
    let timeline = sketch(told, vec![(ConflictKind::Date, vec![1, 2])]).timeline();
    let knowledge = Knowledge::new(&timeline, None);
    let state = knowledge.event(EventIx(0)).expect("it has claims");
    let numbered = Comparison::new(&knowledge, state).numbered();
    let dates: Vec<_> = (numbered.iter())
        .map(|&claim| knowledge.date(claim).map(|date| date.as_str()))
        .collect();
    assert_eq!(dates, [Some("2020-09-15"), Some("2020-09-20"), None]);
    assert_eq!(numbered.len(), state.claims.len());
}
