use super::*;
use crate::timeline::arbitrary;
use crate::timeline::date::arbitrary::fuzzy_date;
use crate::timeline::model::{Evidence, Window};
use crate::timeline::sketch::{Sketch, Told, day};
use proptest::prelude::*;

/// One event of this kind with one claim for each of these, all in one article.
fn told(kind: EventKind, claims: &[(Mode, &str)]) -> Timeline {
    let told = claims
        .iter()
        .map(|(mode, date)| Told::on(0, 0, date).mode(*mode));
    Sketch {
        articles: vec!["2020-09-14".to_owned()],
        events: vec![(kind, String::new())],
        told: told.collect(),
        conflicts: Vec::new(),
    }
    .timeline()
}

/// The sign of a single claim as known on 14 September 2020.
fn drawn(kind: EventKind, mode: Mode, polarity: Polarity, date: &str) -> Sign {
    let mut timeline = told(kind, &[(mode, date)]);
    timeline.claims[0].polarity = polarity;
    sign(&timeline, ClaimIx(0), day("2020-09-14"))
}

#[test]
fn every_claim_gets_the_sign_of_the_visual_vocabulary() {
    use EventKind::{Deadline, Happening, Plan, State, Statement};
    use Polarity::{Negative, Positive};
    for (kind, mode, polarity, date, sign) in [
        // One exact day, stated or announced: a full disc.
        (
            Happening,
            Mode::Stated,
            Positive,
            "2020-08-06",
            Sign::Happened,
        ),
        (
            Happening,
            Mode::Announced,
            Positive,
            "2020-08-06",
            Sign::Happened,
        ),
        (
            Happening,
            Mode::Ordered,
            Positive,
            "2020-08-06",
            Sign::Happened,
        ),
        // The day of knowledge itself is not ahead.
        (
            Happening,
            Mode::Stated,
            Positive,
            "2020-09-14",
            Sign::Happened,
        ),
        // Reported or assessed: half.
        (
            Happening,
            Mode::Reported,
            Positive,
            "2020-08-06",
            Sign::Reported,
        ),
        (
            Happening,
            Mode::Assessed,
            Positive,
            "2020-08-06",
            Sign::Reported,
        ),
        // A refusal to comment itself happened.
        (
            Statement,
            Mode::Declined,
            Positive,
            "2020-08-06",
            Sign::Happened,
        ),
        // Still ahead: a ring, whoever says so.
        (
            Happening,
            Mode::Stated,
            Positive,
            "2020-09-15",
            Sign::Expected,
        ),
        (
            Happening,
            Mode::Reported,
            Positive,
            "2020-09-15",
            Sign::Expected,
        ),
        (
            Happening,
            Mode::Planned,
            Positive,
            "2020-08-06",
            Sign::Expected,
        ),
        (Happening, Mode::Planned, Positive, "", Sign::Expected),
        // A plan is ahead until its last possible day has passed.
        (
            Plan,
            Mode::Announced,
            Positive,
            "[2020-09-01..2020-09-30]",
            Sign::BetweenAhead,
        ),
        (
            Plan,
            Mode::Announced,
            Positive,
            "[2020-08-01..2020-08-30]",
            Sign::Between,
        ),
        // Not so: a slash.
        (
            Happening,
            Mode::Stated,
            Negative,
            "2020-08-06",
            Sign::Denied,
        ),
        (
            Happening,
            Mode::Denied,
            Positive,
            "2020-08-06",
            Sign::Denied,
        ),
        (Happening, Mode::Denied, Positive, "2021", Sign::Denied),
        (State, Mode::Stated, Negative, "2020-08-06/..", Sign::Denied),
        // Some day between: brackets.
        (
            Happening,
            Mode::Stated,
            Positive,
            "[2020-09-13,2020-09-14]",
            Sign::Between,
        ),
        (
            Happening,
            Mode::Stated,
            Positive,
            "[2020-08-09..2020-08-14]",
            Sign::Between,
        ),
        (Happening, Mode::Stated, Positive, "2012", Sign::Between),
        (Happening, Mode::Stated, Positive, "2020-08", Sign::Between),
        (
            Happening,
            Mode::Reported,
            Positive,
            "2012",
            Sign::BetweenReported,
        ),
        (
            Happening,
            Mode::Planned,
            Positive,
            "2021",
            Sign::BetweenAhead,
        ),
        (
            Happening,
            Mode::Stated,
            Positive,
            "2022-37~",
            Sign::BetweenAhead,
        ),
        // Lasting: a bar, with an arrow where it goes on.
        (
            State,
            Mode::Stated,
            Positive,
            "2020-08-06/2020-09-10",
            Sign::Span,
        ),
        (
            State,
            Mode::Stated,
            Positive,
            "2020-08~/2020-09",
            Sign::Span,
        ),
        (State, Mode::Stated, Positive, "2020-08-06/..", Sign::Open),
        (State, Mode::Reported, Positive, "2020-08-06/..", Sign::Open),
        // Deadlines: a flag, empty until its day has come.
        (
            Deadline,
            Mode::Ordered,
            Positive,
            "2020-09-15",
            Sign::Deadline,
        ),
        (
            Deadline,
            Mode::Threatened,
            Positive,
            "2020-09-15",
            Sign::Deadline,
        ),
        (
            Deadline,
            Mode::Ordered,
            Positive,
            "2020-09-14",
            Sign::DeadlinePast,
        ),
        (
            Deadline,
            Mode::Reported,
            Positive,
            "[2020-09-13..2020-09-15]",
            Sign::Deadline,
        ),
        // Threatened: a triangle, ahead or not.
        (
            Happening,
            Mode::Threatened,
            Positive,
            "2020-09-20",
            Sign::Threat,
        ),
        (
            Happening,
            Mode::Threatened,
            Positive,
            "[2020-09-15..]",
            Sign::Threat,
        ),
        (
            Happening,
            Mode::Threatened,
            Positive,
            "2020-08-06",
            Sign::Threat,
        ),
    ] {
        assert_eq!(
            drawn(kind, mode, polarity, date),
            sign,
            "{kind} {mode} {polarity} {date}"
        );
    }
}

#[test]
fn what_rests_on_a_link_only_is_at_most_half_full() {
    for (mode, date, sign) in [
        (Mode::Stated, "2020-08-06", Sign::Reported),
        (Mode::Stated, "2012", Sign::BetweenReported),
        (Mode::Stated, "2021-01-01", Sign::Expected),
    ] {
        let mut timeline = told(EventKind::Happening, &[(mode, date)]);
        timeline.claims[0].evidence = Evidence::Link {
            url: "https://example.org/".to_owned(),
        };
        assert_eq!(
            super::sign(&timeline, ClaimIx(0), day("2020-09-14")),
            sign,
            "{mode} {date}"
        );
    }
}

#[test]
fn signs_have_ids_of_their_own() {
    for (index, sign) in Sign::ALL.iter().enumerate() {
        assert!(
            Sign::ALL[..index]
                .iter()
                .all(|other| other.id() != sign.id()),
            "{sign:?}"
        );
    }
}

/// How many marks an event with these claims has when they contradict each other, or do not.
fn count(kind: Option<ConflictKind>, claims: &[(Mode, &str)]) -> usize {
    let told = claims
        .iter()
        .map(|(mode, date)| Told::on(0, 0, date).mode(*mode));
    let sketch = Sketch {
        articles: vec!["2020-09-14".to_owned()],
        events: vec![(EventKind::Happening, String::new())],
        told: told.collect(),
        conflicts: kind
            .map(|kind| (kind, (0..claims.len()).collect()))
            .into_iter()
            .collect(),
    };
    let timeline = sketch.timeline();
    let knowledge = Knowledge::new(&timeline, None);
    marks(&knowledge, knowledge.event(EventIx(0)).unwrap()).len()
}

#[test]
fn a_contradiction_has_one_mark_for_each_side_that_can_be_told_apart() {
    let (early, late) = ("2020-09-15", "2020-09-20");
    let stated = |date| (Mode::Stated, date);
    for (kind, claims, marks, why) in [
        (
            None,
            &[stated(early), stated(late)][..],
            1,
            "nobody declared a contradiction",
        ),
        (
            Some(ConflictKind::Date),
            &[stated(early), stated(late)],
            2,
            "one for each date",
        ),
        (
            Some(ConflictKind::Date),
            &[stated(early), stated(early), stated(late)],
            2,
            "equal dates",
        ),
        (
            Some(ConflictKind::Outcome),
            &[stated(early), (Mode::Denied, late)],
            2,
            "two outcomes",
        ),
        (
            Some(ConflictKind::Outcome),
            &[stated(early), (Mode::Denied, early)],
            1,
            "one place",
        ),
        (
            Some(ConflictKind::Outcome),
            &[stated(early), (Mode::Denied, "")],
            1,
            "one is undated",
        ),
        (
            Some(ConflictKind::Scope),
            &[stated(early), stated(late)],
            1,
            "not about date or outcome",
        ),
        (None, &[stated("")], 0, "undated"),
    ] {
        assert_eq!(count(kind, claims), marks, "{why}");
    }
}

#[test]
fn reaches_are_no_more_precise_than_their_dates() {
    let within = |from, to, approximate| End::Within {
        from: day(from),
        to: day(to),
        approximate,
    };
    for (mode, date, reach) in [
        (Mode::Stated, "2020-08-06", Reach::Point(day("2020-08-06"))),
        (
            Mode::Stated,
            "[2020-08-09..2020-08-14]",
            Reach::Between(Some(day("2020-08-09")), Some(day("2020-08-14"))),
        ),
        (
            Mode::Stated,
            "[2020-09..]",
            Reach::Between(Some(day("2020-09-01")), None),
        ),
        (
            Mode::Stated,
            "[..2021]",
            Reach::Between(None, Some(day("2021-12-31"))),
        ),
        // A plan cannot come true before it was made known.
        (
            Mode::Planned,
            "[..2021]",
            Reach::Between(Some(day("2020-09-14")), Some(day("2021-12-31"))),
        ),
        (
            Mode::Stated,
            "2020-08-06/..",
            Reach::Lasting(within("2020-08-06", "2020-08-06", false), End::Open),
        ),
        (
            Mode::Stated,
            "2020-08~/2020-09-20",
            Reach::Lasting(
                within("2020-08-01", "2020-08-31", true),
                within("2020-09-20", "2020-09-20", false),
            ),
        ),
        // All that is known is that it was so on that day.
        (
            Mode::Stated,
            "..2020-09-14/..",
            Reach::Point(day("2020-09-14")),
        ),
    ] {
        let timeline = told(EventKind::State, &[(mode, date)]);
        let mark = mark(&timeline, ClaimIx(0), day("2020-09-14"));
        assert_eq!(mark.map(|mark| mark.reach), Some(reach), "{mode} {date}");
    }
    let undated = told(EventKind::State, &[(Mode::Stated, "")]);
    assert_eq!(mark(&undated, ClaimIx(0), day("2020-09-14")), None);
}

#[test]
fn what_nobody_had_published_yet_leaves_a_trace_on_its_first_dated_claim() {
    let timeline = told(
        EventKind::Happening,
        &[(Mode::Stated, ""), (Mode::Stated, "2020-08-06")],
    );
    let trace = later_mark(&timeline, EventIx(0), day("2020-08-14")).unwrap();
    assert_eq!(trace.sign, Sign::Later);
    assert_eq!(
        (trace.claim, trace.reach),
        (ClaimIx(1), Reach::Point(day("2020-08-06")))
    );
    let undated = told(EventKind::Happening, &[(Mode::Stated, "")]);
    assert_eq!(later_mark(&undated, EventIx(0), day("2020-08-14")), None);
}

/// The figure of a stated date on August 2020, 31 days.
fn figure(date: &str) -> Option<Figure> {
    let timeline = told(EventKind::State, &[(Mode::Stated, date)]);
    let window = Window::months_from(day("2020-08-01"), 1);
    mark(&timeline, ClaimIx(0), day("2020-09-14"))?.figure(Scale::new(window))
}

#[test]
fn figures_end_where_the_window_does() {
    let percent = |days: f64| days / 31.0 * 100.0;
    for (date, ends, stops) in [
        (
            "[2020-08-11..2020-08-20]",
            (10.0, 20.0),
            Some((Stop::Hard, Stop::Hard)),
        ),
        (
            "[2020-07-11..2020-08-20]",
            (0.0, 20.0),
            Some((Stop::Cut, Stop::Hard)),
        ),
        (
            "[2020-08-11..]",
            (10.0, 31.0),
            Some((Stop::Hard, Stop::Arrow)),
        ),
        ("2020", (0.0, 31.0), Some((Stop::Cut, Stop::Cut))),
        (
            "2020-08-11/2020-08-20",
            (10.0, 20.0),
            Some((Stop::Hard, Stop::Hard)),
        ),
        (
            "2020-08-11/..",
            (10.0, 31.0),
            Some((Stop::Hard, Stop::Arrow)),
        ),
        ("/2020-08-20", (0.0, 20.0), Some((Stop::Arrow, Stop::Hard))),
        ("2020-08-31", (30.5, 30.5), None),
        ("..2020-08-11/..", (10.5, 10.5), None),
    ] {
        let figure = figure(date).unwrap();
        let (x0, x1) = figure.ends();
        assert!((x0 - percent(ends.0)).abs() < 1e-9, "{date}: {figure:?}");
        assert!((x1 - percent(ends.1)).abs() < 1e-9, "{date}: {figure:?}");
        let found = match figure {
            Figure::Point { .. } => None,
            Figure::Bracket { left, right, .. } | Figure::Bar { left, right, .. } => {
                Some((left, right))
            }
        };
        assert_eq!(found, stops, "{date}");
    }
    for outside in [
        "2020-07-31",
        "2020-09-01",
        "[2020-09..]",
        "2020-01/2020-07",
        "../2020-07",
    ] {
        assert_eq!(figure(outside), None, "{outside}");
    }
}

#[test]
fn a_bar_is_solid_only_where_it_certainly_lasts() {
    let percent = |days: f64| days / 31.0 * 100.0;
    for (date, from, until) in [
        ("2020-08-06/2020-08-20", 5.0, 20.0),
        ("2020-08-06~/2020-08-20", 6.0, 20.0),
        ("2020-08-06/2020-08-20~", 5.0, 19.0),
        ("2020/2020-08-20", 20.0, 20.0),
        ("2020-07/2020-08-20", 0.0, 20.0),
        ("2020-08-06/..", 5.0, 31.0),
    ] {
        let Some(Figure::Bar { solid0, solid1, .. }) = figure(date) else {
            panic!("no bar: {date}");
        };
        assert!(
            (solid0 - percent(from)).abs() < 1e-9,
            "{date}: from {solid0}"
        );
        assert!(
            (solid1 - percent(until)).abs() < 1e-9,
            "{date}: until {solid1}"
        );
    }
}

proptest! {
    #[test]
    fn a_figure_stays_within_the_window_and_is_there_when_its_days_are(
        date in fuzzy_date(),
        from in arbitrary::a_day(),
        days in 0i64..40_000,
    ) {
        let window = Window { from, to: from.plus(days) };
        let timeline = told(EventKind::State, &[(Mode::Stated, date.as_str())]);
        let mark = mark(&timeline, ClaimIx(0), day("2020-09-14")).unwrap();
        let (first, last) = mark.days();
        let touches = first.is_none_or(|first| first <= window.to)
            && last.is_none_or(|last| last >= window.from);
        let figure = mark.figure(Scale::new(window));
        prop_assert_eq!(figure.is_some(), touches);
        let Some(figure) = figure else { return Ok(()) };
        let inside = |x: f64| (0.0..=100.0).contains(&x);
        let (x0, x1) = figure.ends();
        prop_assert!(inside(x0) && inside(x1) && x0 <= x1, "{:?}", figure);
        if let Figure::Bar { solid0, solid1, .. } = figure {
            prop_assert!(x0 <= solid0 && solid0 <= 100.0, "{:?}", figure);
            prop_assert!(solid1 <= x1 && solid1 >= 0.0, "{:?}", figure);
        }
    }
}
