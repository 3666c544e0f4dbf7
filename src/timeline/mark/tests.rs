mod figures;

use super::*;
use crate::timeline::fixtures::{Fixture, FixtureClaim, day, known};
use crate::timeline::model::Evidence;

/// One event of this kind, with one claim per mode and date, all in one article.
fn with_claims(kind: EventKind, claims: &[(Mode, &str)]) -> Timeline {
    let claims = claims.iter().map(|(mode, date)| FixtureClaim::on(0, 0, date).mode(*mode));
    Fixture {
        articles: vec!["2020-09-14".to_owned()],
        events: vec![(kind, String::new())],
        claims: claims.collect(),
        conflicts: Vec::new(),
    }
    .timeline()
}

/// The sign of a single claim as known on 14 September 2020.
fn drawn(kind: EventKind, mode: Mode, polarity: Polarity, date: &str) -> Sign {
    let mut timeline = with_claims(kind, &[(mode, date)]);
    timeline.claims[0].polarity = polarity;
    sign(&timeline, ClaimIx(0), day("2020-09-14"))
}

#[test]
fn every_claim_gets_the_sign_of_the_visual_vocabulary() {
    use EventKind::{Deadline, Happening, Plan, State, Statement};
    use Mode::{
        Announced, Assessed, Declined, Denied, Ordered, Planned, Reported, Stated, Threatened,
    };
    for (kind, mode, date, sign) in [
        // One exact day, stated or announced: a full disc. The day of knowledge itself is not
        // ahead.
        (Happening, Stated, "2020-08-06", Sign::Happened),
        (Happening, Announced, "2020-08-06", Sign::Happened),
        (Happening, Ordered, "2020-08-06", Sign::Happened),
        (Happening, Stated, "2020-09-14", Sign::Happened),
        // Reported or assessed: half.
        (Happening, Reported, "2020-08-06", Sign::Reported),
        (Happening, Assessed, "2020-08-06", Sign::Reported),
        // A refusal to comment itself happened; of anything else it says nothing.
        (Statement, Declined, "2020-08-06", Sign::Happened),
        (Plan, Declined, "2022", Sign::Declined),
        (Happening, Declined, "", Sign::Declined),
        // Still ahead: a ring, in any mode.
        (Happening, Stated, "2020-09-15", Sign::Expected),
        (Happening, Reported, "2020-09-15", Sign::Expected),
        (Happening, Planned, "2020-08-06", Sign::Expected),
        (Happening, Planned, "", Sign::Expected),
        // A plan lies ahead until its last possible day has passed.
        (Plan, Announced, "2020-09", Sign::BetweenAhead),
        (Plan, Announced, "2020-08", Sign::Between),
        // Unless the article reports that it came to pass.
        (Plan, Stated, "2020-09", Sign::Between),
        // Denied: a slash.
        (Happening, Denied, "2020-08-06", Sign::Denied),
        (Happening, Denied, "2021", Sign::Denied),
        // Some day between: brackets.
        (Happening, Stated, "[2020-09-13,2020-09-14]", Sign::Between),
        (Happening, Stated, "[2020-08-09..2020-08-14]", Sign::Between),
        (Happening, Stated, "2012", Sign::Between),
        (Happening, Stated, "2020-08", Sign::Between),
        (Happening, Reported, "2012", Sign::BetweenReported),
        (Happening, Planned, "2021", Sign::BetweenAhead),
        (Happening, Stated, "2022-37~", Sign::BetweenAhead),
        // Lasting: a bar, with an arrow if it goes on.
        (State, Stated, "2020-08-06/2020-09-10", Sign::Span),
        (State, Stated, "2020-08~/2020-09", Sign::Span),
        (State, Stated, "2020-08-06/..", Sign::Open),
        (State, Reported, "2020-08-06/..", Sign::Open),
        // Deadlines: a flag, empty until its last possible day has come.
        (Deadline, Ordered, "2020-09-15", Sign::Deadline),
        (Deadline, Threatened, "2020-09-15", Sign::Deadline),
        (Deadline, Reported, "2020-09", Sign::Deadline),
        (Deadline, Ordered, "2020-09-14", Sign::DeadlinePast),
        // Threatened: a triangle, ahead or not.
        (Happening, Threatened, "2020-09-20", Sign::Threat),
        (Happening, Threatened, "[2020-09-15..]", Sign::Threat),
        (Happening, Threatened, "2020-08-06", Sign::Threat),
    ] {
        let found = drawn(kind, mode, Polarity::Positive, date);
        assert_eq!(found, sign, "{kind} {mode} {date}");
    }
}

#[test]
fn what_is_said_not_to_be_so_is_struck_through_unless_it_is_threatened() {
    use EventKind::{Happening, State};
    for (kind, mode, date, sign) in [
        (Happening, Mode::Stated, "2020-08-06", Sign::Denied),
        (Happening, Mode::Reported, "2021", Sign::Denied),
        (State, Mode::Stated, "2020-08-06/..", Sign::Denied),
        (State, Mode::Stated, "", Sign::Denied),
        (Happening, Mode::Threatened, "2020-09-20", Sign::Threat),
    ] {
        let found = drawn(kind, mode, Polarity::Negative, date);
        assert_eq!(found, sign, "{kind} {mode} {date}");
    }
}

#[test]
fn what_rests_on_a_link_only_is_at_most_half_full() {
    for (mode, date, sign) in [
        (Mode::Stated, "2020-08-06", Sign::Unchecked),
        (Mode::Stated, "2012", Sign::BetweenUnchecked),
        (Mode::Reported, "2020-08-06", Sign::Reported),
        (Mode::Reported, "2012", Sign::BetweenReported),
        (Mode::Stated, "2021-01-01", Sign::Expected),
    ] {
        let mut timeline = with_claims(EventKind::Happening, &[(mode, date)]);
        timeline.claims[0].evidence =
            Evidence::Link { url: Some("https://example.org/".to_owned()), name: None };
        assert_eq!(super::sign(&timeline, ClaimIx(0), day("2020-09-14")), sign, "{mode} {date}");
    }
}

#[test]
fn what_is_not_checked_is_drawn_as_what_is_only_reported() {
    for &sign in Sign::ALL {
        assert_eq!(sign.glyph().commitment(), sign.commitment(), "{sign:?}");
        assert_eq!(sign.glyph().glyph(), sign.glyph(), "{sign:?}");
    }
    assert_eq!(Sign::Unchecked.glyph(), Sign::Reported);
    assert_eq!(Sign::BetweenUnchecked.glyph(), Sign::BetweenReported);
}

#[test]
fn signs_have_ids_of_their_own() {
    for (index, sign) in Sign::ALL.iter().enumerate() {
        assert!(Sign::ALL[..index].iter().all(|other| other.as_str() != sign.as_str()), "{sign:?}");
    }
}

/// Number of marks of an event with these claims, in a conflict of this kind or in none.
fn count(kind: Option<ConflictKind>, claims: &[(Mode, &str)]) -> usize {
    let stated = claims.iter().map(|(mode, date)| FixtureClaim::on(0, 0, date).mode(*mode));
    let fixture = Fixture {
        articles: vec!["2020-09-14".to_owned()],
        events: vec![(EventKind::Happening, String::new())],
        claims: stated.collect(),
        conflicts: kind.map(|kind| (kind, (0..claims.len()).collect())).into_iter().collect(),
    };
    let timeline = fixture.timeline();
    let knowledge = known(&timeline, None);
    marks(&knowledge, knowledge.event(EventIx(0)).unwrap()).len()
}

#[test]
fn a_contradiction_has_one_mark_for_each_side_that_can_be_told_apart() {
    let (early, late) = ("2020-09-15", "2020-09-20");
    let stated = |date| (Mode::Stated, date);
    let cases = [
        (None, &[stated(early), stated(late)][..], 1, "nobody declared a contradiction"),
        (Some(ConflictKind::Date), &[stated(early), stated(late)], 2, "one for each date"),
        (Some(ConflictKind::Date), &[stated(early), stated(early), stated(late)], 2, "equal dates"),
        (Some(ConflictKind::Outcome), &[stated(early), (Mode::Denied, late)], 2, "two outcomes"),
        (Some(ConflictKind::Outcome), &[stated(early), (Mode::Denied, early)], 1, "one place"),
        (Some(ConflictKind::Outcome), &[stated(early), (Mode::Denied, "")], 1, "one is undated"),
        (Some(ConflictKind::Scope), &[stated(early), stated(late)], 1, "not about date or outcome"),
        (None, &[stated("")], 0, "undated"),
    ];
    for (kind, claims, marks, why) in cases {
        assert_eq!(count(kind, claims), marks, "{why}");
    }
}

#[test]
fn reaches_are_no_more_precise_than_their_dates() {
    let within = |from, to, approximate| End::Within { from: day(from), to: day(to), approximate };

    let cases = [
        (Mode::Stated, "2020-08-06", MarkExtent::Point(day("2020-08-06"))),
        (
            Mode::Stated,
            "[2020-08-09..2020-08-14]",
            MarkExtent::Between(Some(day("2020-08-09")), Some(day("2020-08-14"))),
        ),
        (Mode::Stated, "[2020-09..]", MarkExtent::Between(Some(day("2020-09-01")), None)),
        (Mode::Stated, "[..2021]", MarkExtent::Between(None, Some(day("2021-12-31")))),
        // A plan cannot happen before it was published.
        (
            Mode::Planned,
            "[..2021]",
            MarkExtent::Between(Some(day("2020-09-14")), Some(day("2021-12-31"))),
        ),
        (
            Mode::Stated,
            "2020-08-06/..",
            MarkExtent::Lasting(within("2020-08-06", "2020-08-06", false), End::Open),
        ),
        (
            Mode::Stated,
            "2020-08~/2020-09-20",
            MarkExtent::Lasting(
                within("2020-08-01", "2020-08-31", true),
                within("2020-09-20", "2020-09-20", false),
            ),
        ),
        // Attested on that day only.
        (Mode::Stated, "..2020-09-14/..", MarkExtent::Point(day("2020-09-14"))),
    ];
    for (mode, date, extent) in cases {
        let timeline = with_claims(EventKind::State, &[(mode, date)]);
        let mark = mark(&timeline, ClaimIx(0), day("2020-09-14"));
        assert_eq!(mark.map(|mark| mark.extent), Some(extent), "{mode} {date}");
    }
    let undated = with_claims(EventKind::State, &[(Mode::Stated, "")]);
    assert_eq!(mark(&undated, ClaimIx(0), day("2020-09-14")), None);
}

#[test]
fn what_nobody_had_published_yet_leaves_a_trace_on_its_first_dated_claim() {
    let timeline =
        with_claims(EventKind::Happening, &[(Mode::Stated, ""), (Mode::Stated, "2020-08-06")]);
    let trace = later_mark(&timeline, EventIx(0), day("2020-08-14")).unwrap();
    assert_eq!(trace.sign, Sign::Later);
    assert_eq!((trace.claim, trace.extent), (ClaimIx(1), MarkExtent::Point(day("2020-08-06"))));
    let undated = with_claims(EventKind::Happening, &[(Mode::Stated, "")]);
    assert_eq!(later_mark(&undated, EventIx(0), day("2020-08-14")), None);
}
