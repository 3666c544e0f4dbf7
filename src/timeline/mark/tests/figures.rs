//! Marks on a scale.

use super::*;
use crate::timeline::arbitrary;
use crate::timeline::date::arbitrary::fuzzy_date;
use crate::timeline::model::Window;
use crate::timeline::scale::Scale;
use proptest::prelude::*;

/// The figure of a stated date on August 2020, 31 days.
fn figure(date: &str) -> Option<MarkShape> {
    let timeline = with_claims(EventKind::State, &[(Mode::Stated, date)]);
    let window = Window::months_from(day("2020-08-01"), 1);
    mark(&timeline, ClaimIx(0), day("2020-09-14"))?.figure(Scale::new(window))
}

#[test]
fn figures_end_where_the_window_does() {
    let percent = |days: f64| days / 31.0 * 100.0;
    let cases = [
        ("[2020-08-11..2020-08-20]", (10.0, 20.0), Some((LineEnd::Hard, LineEnd::Hard))),
        ("[2020-07-11..2020-08-20]", (0.0, 20.0), Some((LineEnd::Cut, LineEnd::Hard))),
        ("[2020-08-11..]", (10.0, 31.0), Some((LineEnd::Hard, LineEnd::Arrow))),
        ("2020", (0.0, 31.0), Some((LineEnd::Cut, LineEnd::Cut))),
        ("2020-08-11/2020-08-20", (10.0, 20.0), Some((LineEnd::Hard, LineEnd::Hard))),
        ("2020-08-11/..", (10.0, 31.0), Some((LineEnd::Hard, LineEnd::Arrow))),
        ("/2020-08-20", (0.0, 20.0), Some((LineEnd::Arrow, LineEnd::Hard))),
        ("2020-08-31", (30.5, 30.5), None),
        ("..2020-08-11/..", (10.5, 10.5), None),
    ];
    for (date, ends, stops) in cases {
        let figure = figure(date).unwrap();
        let (x0, x1) = figure.ends();
        assert!((x0 - percent(ends.0)).abs() < 1e-9, "{date}: {figure:?}");
        assert!((x1 - percent(ends.1)).abs() < 1e-9, "{date}: {figure:?}");
        let found = match figure {
            MarkShape::Point { .. } => None,
            MarkShape::Bracket { left, right, .. } | MarkShape::Bar { left, right, .. } => {
                Some((left, right))
            }
        };
        assert_eq!(found, stops, "{date}");
    }
    for outside in ["2020-07-31", "2020-09-01", "[2020-09..]", "2020-01/2020-07", "../2020-07"] {
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
        let Some(MarkShape::Bar { solid0, solid1, .. }) = figure(date) else {
            panic!("no bar: {date}");
        };
        assert!((solid0 - percent(from)).abs() < 1e-9, "{date}: from {solid0}");
        assert!((solid1 - percent(until)).abs() < 1e-9, "{date}: until {solid1}");
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
        let timeline = with_claims(EventKind::State, &[(Mode::Stated, date.as_str())]);
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
        if let MarkShape::Bar { solid0, solid1, .. } = figure {
            prop_assert!(x0 <= solid0 && solid0 <= 100.0, "{:?}", figure);
            prop_assert!(solid1 <= x1 && solid1 >= 0.0, "{:?}", figure);
        }
    }
}
