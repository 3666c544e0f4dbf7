//! Comparisons of small events, in short notation.

use super::*;
use crate::timeline::arbitrary;
use crate::timeline::fixtures::{Fixture, FixtureClaim, day, known};
use crate::timeline::model::{EventIx, Side, Timeline};
use crate::timeline::vocabulary::{ConflictStatus, EventKind, Polarity};
use proptest::prelude::*;

fn fixture(claims: Vec<FixtureClaim>, conflicts: Vec<(ConflictKind, Vec<usize>)>) -> Fixture {
    Fixture {
        articles: vec!["2020-08-14".to_owned(), "2020-09-14".to_owned()],
        events: vec![
            (EventKind::Deadline, "one".to_owned()),
            (EventKind::Happening, "two".to_owned()),
        ],
        claims,
        conflicts,
    }
}

/// The comparison in short: `|` between sides, `;` between disputes, `+` before fitting claims, `.`
/// before the rest. A claim is its number, with `'` if it appears again, or `x` if it belongs to
/// another event.
fn compared(fixture: &Fixture) -> String {
    compared_of(&fixture.timeline())
}

fn compared_of(timeline: &Timeline) -> String {
    let knowledge = known(timeline, None);
    let state = knowledge.event(EventIx(0)).expect("it has claims");
    let comparison = Comparison::new(&knowledge, state);
    let entries = |entries: &[ComparedClaim]| {
        let words = entries.iter().map(|entry| match entry {
            ComparedClaim::Own { number, first, .. } => {
                format!("{number}{}", if *first { "" } else { "'" })
            }
            ComparedClaim::Other(_) => "x".to_owned(),
        });
        words.collect::<Vec<_>>().join(" ")
    };
    let disputes = comparison.disputes.iter().map(|dispute| {
        let sides: Vec<String> = dispute.sides.iter().map(|side| entries(&side.claims)).collect();
        let fitting = match &dispute.fitting[..] {
            [] => String::new(),
            some => format!(" + {}", entries(some)),
        };
        format!("{}{fitting}; ", sides.join(" | "))
    });
    format!("{}. {}", disputes.collect::<String>(), entries(&comparison.rest))
}

#[test]
fn undisputed_claims_are_counted_through() {
    let claims = vec![FixtureClaim::on(0, 0, "2020-09-15"), FixtureClaim::on(0, 1, "")];
    assert_eq!(compared(&fixture(claims, vec![])), ". 1 2");
}

#[test]
fn equal_dates_are_one_side_and_vaguer_ones_fit_both() {
    let claims = vec![
        FixtureClaim::on(0, 1, "2020-09-20"),
        FixtureClaim::on(0, 0, "2020-09-15"),
        FixtureClaim::on(0, 1, "2020-09-15"),
        FixtureClaim::on(0, 1, "[2020-09-11..2020-09-20]"),
        FixtureClaim::on(0, 1, ""),
        FixtureClaim::on(0, 1, "2020-10"),
    ];
    let conflicts = vec![(ConflictKind::Date, vec![0, 1, 2])];
    assert_eq!(compared(&fixture(claims, conflicts)), "1 2 | 3 + 4; . 5 6");
}

#[test]
fn a_claim_in_two_disputes_is_shown_in_full_once() {
    let claims = vec![
        FixtureClaim::on(0, 0, "2020-09-15"),
        FixtureClaim::on(0, 1, "2020-09-15"),
        FixtureClaim::on(1, 1, "2020-09-15"),
    ];
    let conflicts = vec![(ConflictKind::Outcome, vec![2, 1]), (ConflictKind::Status, vec![0, 1])];
    // Its own contradiction first, then the one with the other event; in each its own side first.
    assert_eq!(compared(&fixture(claims.clone(), conflicts)), "1 | 2; 2' | x; . ");
    // Notes come after contradictions.
    let conflicts = vec![(ConflictKind::Scope, vec![0, 1]), (ConflictKind::Outcome, vec![2, 1])];
    assert_eq!(compared(&fixture(claims, conflicts)), "1 | x; 2 | 1'; . ");
}

#[test]
fn claims_that_agree_are_one_side() {
    let four = || {
        vec![
            FixtureClaim::on(0, 0, "2020-09-14"),
            FixtureClaim::on(0, 1, "2020-09-14"),
            FixtureClaim::on(1, 1, "2020-09-14"),
            FixtureClaim { polarity: Polarity::Negative, ..FixtureClaim::on(0, 1, "2020-09-14") },
        ]
    };
    for (kind, claims, expected) in [
        (ConflictKind::Outcome, vec![0, 1, 2], "1 2 | x; . 3"),
        (ConflictKind::Status, vec![0, 1, 3], "1 2 | 3; . "),
        (ConflictKind::Superseded, vec![0, 2, 3], "1 | 2 | x; . 3"),
        // The disagreement is over something other than date and polarity.
        (ConflictKind::Outcome, vec![0, 1], "1 | 2; . 3"),
        (ConflictKind::Scope, vec![0, 1, 2], "1 | 2 | x; . 3"),
    ] {
        let conflicts = vec![(kind, claims.clone())];
        assert_eq!(compared(&fixture(four(), conflicts)), expected, "{kind} {claims:?}");
    }
}

#[test]
fn named_sides_are_as_their_authors_have_them() {
    let day = "2020-09-14";
    let claims = [(0, day), (0, day), (1, day), (0, ""), (0, "2021")];
    let claims = claims.map(|(event, date)| FixtureClaim::on(event, 0, date));
    let conflicts = vec![(ConflictKind::Outcome, vec![0, 1, 2])];
    let mut timeline = fixture(claims.into(), conflicts).timeline();
    let side = |claims: &[usize]| Side {
        claims: claims.iter().map(|&claim| ClaimIx(claim)).collect(),
        label: None,
    };
    // Claims that agree may differ in the words; what is on no side fits all.
    timeline.conflicts[0].sides = vec![side(&[2]), side(&[0]), side(&[1])];
    assert_eq!(compared_of(&timeline), "1 | 2 | x + 3; . 4");
    timeline.conflicts[0].status = ConflictStatus::Superseded;
    assert_eq!(compared_of(&timeline), "1 | 2 | x; . 3 4");
}

#[test]
fn a_dispute_is_not_visible_while_only_one_side_is() {
    let claims = vec![
        FixtureClaim::on(0, 0, "2020-08-14"),
        FixtureClaim::on(0, 0, "2020-08-14"),
        FixtureClaim::on(1, 1, "2020-08-14"),
    ];
    let timeline = fixture(claims, vec![(ConflictKind::Outcome, vec![0, 1, 2])]).timeline();
    let is_visible = |asof| known(&timeline, Some(day(asof))).sees_conflict(ConflictIx(0));
    assert!(!is_visible("2020-08-14"));
    assert!(is_visible("2020-09-14"));
}

proptest! {
    #[test]
    fn no_side_is_set_against_itself(timeline in arbitrary::timeline()) {
        let knowledge = known(&timeline, None);
        let key = |claim: ClaimIx| {
            let claim = &timeline[claim];
            (claim.event, claim.date.value.clone(), claim.polarity)
        };
        for dispute in knowledge.events().flat_map(|state| Comparison::new(&knowledge, state).disputes) {
            let conflict = &timeline[dispute.conflict];
            prop_assert!(dispute.sides.len() > 1);
            let over_words = matches!(
                conflict.kind,
                ConflictKind::Scope | ConflictKind::Name | ConflictKind::Modality
            );
            let is_split = conflict.claims.iter().any(|&claim| key(claim) != key(conflict.claims[0]));
            if over_words || !is_split {
                continue;
            }
            for (at, side) in dispute.sides.iter().enumerate() {
                let others = dispute.sides[at + 1..].iter().flat_map(|side| &side.claims);
                for other in others {
                    let mut own = side.claims.iter();
                    prop_assert!(own.all(|one| key(one.claim()) != key(other.claim())));
                }
            }
        }
    }
}

#[test]
fn numbers_follow_the_order_of_appearance() {
    let claims = vec![
        FixtureClaim::on(0, 0, ""),
        FixtureClaim::on(0, 1, "2020-09-20"),
        FixtureClaim::on(0, 1, "2020-09-15"),
    ];
    let timeline = fixture(claims, vec![(ConflictKind::Date, vec![1, 2])]).timeline();
    let knowledge = known(&timeline, None);
    let state = knowledge.event(EventIx(0)).expect("it has claims");
    let numbered = Comparison::new(&knowledge, state).numbered();
    let dates: Vec<_> =
        (numbered.iter()).map(|&claim| knowledge.date(claim).map(|date| date.as_str())).collect();
    assert_eq!(dates, [Some("2020-09-15"), Some("2020-09-20"), None]);
    assert_eq!(numbered.len(), state.claims.len());
}
