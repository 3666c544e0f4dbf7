use super::*;
use crate::timeline::arbitrary;
use crate::timeline::date::Shape;
use crate::timeline::day::Day;
use crate::timeline::facts::Facts;
use crate::timeline::fixtures::{Fixture, FixtureClaim, day, known};
use crate::timeline::model::{Timeline, Window};
use crate::timeline::query::select;
use crate::timeline::view::{Order, View};
use crate::timeline::vocabulary::{ConflictKind, EventKind, Mode};
use proptest::prelude::*;

fn groups(timeline: &Timeline, order: Order) -> Vec<Group> {
    let knowledge = known(timeline, None);
    let view = View { order, ..View::default() };
    let facts = Facts::new(&knowledge);
    list_groups(&facts, &select(&facts, &knowledge, &view).events, &view)
}

/// The list in short, such as `2020-08: e0 e1 | – 3 – | 2020: e2 | later: e3 | undated: e4`.
fn outline(timeline: &Timeline, order: Order) -> String {
    let mut parts = Vec::new();
    for group in groups(timeline, order) {
        if let Some(gap) = group.gap {
            parts.push(match gap.length {
                GapLength::Months(months) => format!("– {months} –"),
                GapLength::Open => "– ? –".to_owned(),
            });
        }
        let heading = match group.heading {
            Heading::Month { year, month } => format!("{year}-{month:02}"),
            Heading::Year(year) => year.to_string(),
            Heading::Ahead => "later".to_owned(),
            Heading::Undated => "undated".to_owned(),
        };
        let ids = group.events.iter().map(|&event| timeline[event].id.as_str());
        parts.push(format!("{heading}: {}", ids.collect::<Vec<_>>().join(" ")));
    }
    parts.join(" | ")
}

/// The outline of events claimed on 14 September 2020.
fn told_of(dates: &[&str]) -> String {
    outline(&Fixture::of_dates("2020-09-14", dates).timeline(), Order::Oldest)
}

#[test]
fn events_stand_under_the_month_or_the_year_they_begin_in() {
    for (date, heading) in [
        ("2020-08-03", "2020-08"),
        ("2020-08", "2020-08"),
        ("[2020-08-01..2020-08-10]", "2020-08"),
        ("[2020-08-28..2020-09-03]", "2020-08"),
        ("[2020-08-09..2020-09-30]", "2020-08"),
        ("2020-01/..", "2020-01"),
        ("2020-08-06/2020-09-20", "2020-08"),
        ("2020-37~/..", "2020"),
        ("2020-37~", "2020"),
        ("2020-22", "2020"),
        ("2012", "2012"),
        ("201X", "2010"),
        ("[2020..]", "2020"),
        ("[2020-08..]", "2020-08"),
        ("[..2019]", "2019"),
        ("[..2020-08-08]", "2020-08"),
        ("../2020-08", "2020-08"),
        ("/2019", "2019"),
        ("2020-10-01", "2020-10"),
        ("2022-03", "2022-03"),
        ("2022-37~", "later"),
        ("[..2021]", "later"),
        ("2021", "later"),
        ("", "undated"),
    ] {
        assert_eq!(told_of(&[date]), format!("{heading}: e0"), "{date}");
    }
}

#[test]
fn one_list_from_background_to_undated_with_the_silence_between() {
    let dates = ["", "2020-09-13", "2012", "2022-37~", "2013", "2020-08", "2020-09-14", "2021"];
    let timeline = Fixture::of_dates("2020-09-14", &dates).timeline();
    assert_eq!(
        outline(&timeline, Order::Oldest),
        "2012: e2 | 2013: e4 | – 79 – | 2020-08: e5 | 2020-09: e1 e6 | – 3 – | later: e7 e3 \
         | undated: e0"
    );
    assert_eq!(
        outline(&timeline, Order::Newest),
        "later: e3 e7 | – 3 – | 2020-09: e6 e1 | 2020-08: e5 | – 79 – | 2013: e4 | 2012: e2 \
         | undated: e0"
    );
}

#[test]
fn a_gap_names_its_whole_silent_months() {
    let timeline = Fixture::of_dates("2020-09-14", &["2019-11-30", "2020-02-01"]).timeline();
    for &order in Order::ALL {
        let groups = groups(&timeline, order);
        let gap = Gap { from: (2019, 12), to: (2020, 1), length: GapLength::Months(2) };
        assert_eq!(groups[0].gap, None);
        assert_eq!(groups[1].gap, Some(gap));
    }
}

#[test]
fn silence_lasts_from_the_latest_end_to_the_earliest_start() {
    let cases = [
        (["2020-05-31", "2020-06-01"], "2020-05: e0 | 2020-06: e1"),
        (["2020-05-01", "2020-07-31"], "2020-05: e0 | – 1 – | 2020-07: e1"),
        // A year may extend to its last day.
        (["2019", "2020-03"], "2019: e0 | – 2 – | 2020-03: e1"),
        (["2019-10", "2020"], "2019-10: e0 | – 2 – | 2020: e1"),
        // The long first event ends after the second has begun.
        (["[2020-01-02..2020-05-31]", "2020-02"], "2020-01: e0 | 2020-02: e1"),
        // Only the start of something lasting counts.
        (["2019-10/2020-03", "2020-05"], "2019-10: e0 | – 6 – | 2020-05: e1"),
        (["2019-10/..", "2020-05"], "2019-10: e0 | – 6 – | 2020-05: e1"),
        // An event without a bound makes the length unknown.
        (["[2019-10..]", "2020-05"], "2019-10: e0 | – ? – | 2020-05: e1"),
        (["2019-10", "[..2020-05-08]"], "2019-10: e0 | – ? – | 2020-05: e1"),
        (["2019-10", ""], "2019-10: e0 | undated: e1"),
    ];
    for (dates, outline) in cases {
        assert_eq!(told_of(&dates), outline, "{dates:?}");
    }
}

#[test]
fn what_is_planned_cannot_have_been_before_it_was_published() {
    let list = |mode| {
        let mut fixture = Fixture::of_dates("2020-09-14", &["2012", "2015", "2020-09", "[..2021]"]);
        fixture.claims[3].mode = mode;
        outline(&fixture.timeline(), Order::Oldest)
    };
    let gaps = |before| {
        format!(
            "2012: e0 | – {before} – | 2015: e1 | – {} – | 2020-09: e2 | – ? – | later: e3",
            if before == "?" { "?" } else { "56" }
        )
    };
    assert_eq!(list(Mode::Planned), gaps("24"));
    assert_eq!(list(Mode::Stated), gaps("?"));
}

#[test]
fn a_disputed_bound_leaves_the_length_open_where_it_matters() {
    let list = |dates: [&str; 4]| {
        let fixture = Fixture {
            articles: vec!["2020-09-14".to_owned()],
            events: vec![(EventKind::Happening, String::new()); 3],
            claims: vec![
                FixtureClaim::on(0, 0, dates[0]),
                FixtureClaim::on(1, 0, dates[1]),
                FixtureClaim::on(1, 0, dates[2]),
                FixtureClaim::on(2, 0, dates[3]),
            ],
            conflicts: vec![(ConflictKind::Date, vec![1, 2])],
        };
        outline(&fixture.timeline(), Order::Oldest)
    };
    assert_eq!(
        list(["2019-10", "2020-01-05", "2020-03-05", "2020-08"]),
        "2019-10: e0 | – ? – | 2020-01: e1 | – ? – | 2020-08: e2"
    );
    // Both dates lie in one month, so the silent months are the same.
    assert_eq!(
        list(["2019-10", "2020-01-15", "2020-01-20", "2020-08"]),
        "2019-10: e0 | – 2 – | 2020-01: e1 | – 6 – | 2020-08: e2"
    );
    // The other date lies beyond the next event, so it cannot end the gap.
    assert_eq!(
        list(["2019-12", "2020-01-15", "2020-08-20", "2020-08"]),
        "2019-12: e0 | 2020-01: e1 | – 6 – | 2020-08: e2"
    );
}

#[test]
fn the_window_opens_on_the_densest_months() {
    for (dates, window) in [
        (
            &[
                "2012",
                "2019-12",
                "2020-08-01",
                "2020-08-06",
                "2020-09-15",
                "2020-09-20",
                "2020-09-14",
                "[2020-09-13,2020-09-14]",
                "2020-08-08",
                "",
            ][..],
            Some(("2020-08-01", "2020-09-30")),
        ),
        (&["2020-02-03"], Some(("2020-02-01", "2020-02-29"))),
        // Of two equally good runs of one month, the later.
        (&["2020-02-03", "2020-02-04", "2020-04-01"], Some(("2020-02-01", "2020-04-30"))),
        (&["2020-01", "2020-03", "2020-05", "2020-07"], Some(("2020-03-01", "2020-07-31"))),
        (&["", ""], None),
        (&[], None),
    ] {
        let timeline = Fixture::of_dates("2020-09-14", dates).timeline();
        let opening = opening_window(&days(&known(&timeline, None)), None);
        let expected = window.map(|(from, to)| Window { from: day(from), to: day(to) });
        assert_eq!(opening, expected, "{dates:?}");
    }
}

#[test]
fn the_window_follows_what_is_selected() {
    let dates = ["2012", "2019-12-10", "2019-12-14", "2020-08-06", "2020-09-14", "2020-09-15"];
    let mut timeline = Fixture::of_dates("2020-09-14", &dates).timeline();
    let window = |from: &str, to: &str| Window { from: day(from), to: day(to) };
    timeline.window = Some(window("2020-08-01", "2020-09-30"));
    let knowledge = known(&timeline, None);
    let facts = Facts::new(&knowledge);
    for (events, expected) in [
        (&[0, 1, 2, 3, 4, 5][..], ("2020-08-01", "2020-09-30")),
        // The opening window already shows most of it.
        (&[2, 3, 4, 5], ("2020-08-01", "2020-09-30")),
        (&[4], ("2020-08-01", "2020-09-30")),
        (&[1, 2], ("2019-12-01", "2019-12-31")),
        (&[2, 1], ("2019-12-01", "2019-12-31")),
        (&[0], ("2012-01-01", "2012-01-31")),
        (&[], ("2020-08-01", "2020-09-30")),
    ] {
        let events: Vec<EventIx> = events.iter().copied().map(EventIx).collect();
        let (from, to) = expected;
        assert_eq!(opening_of(&facts, &events), window(from, to), "{events:?}");
    }
}

#[test]
fn the_authors_window_stands_only_where_it_shows_something() {
    let window = |from: &str, to: &str| Window { from: day(from), to: day(to) };
    let mut timeline = Fixture {
        articles: vec!["2019-12-14".to_owned(), "2020-09-14".to_owned()],
        events: vec![(EventKind::Happening, String::new()); 4],
        claims: vec![
            FixtureClaim::on(0, 0, "2019-12-10"),
            FixtureClaim::on(1, 1, "2020-09-01"),
            FixtureClaim::on(2, 1, "2012"),
            FixtureClaim::on(3, 1, "2013"),
        ],
        conflicts: Vec::new(),
    }
    .timeline();
    let opening = |timeline: &Timeline, asof: Option<&str>| {
        Facts::new(&known(timeline, asof.map(day))).opening
    };
    timeline.window = Some(window("2020-08-01", "2020-09-30"));
    assert_eq!(opening(&timeline, None), window("2020-08-01", "2020-09-30"));
    assert_eq!(opening(&timeline, Some("2019-12-14")), window("2019-12-01", "2019-12-31"));
    timeline.window = Some(window("1990-01-01", "1990-12-31"));
    assert_eq!(opening(&timeline, None), window("2013-01-01", "2020-09-30"));
}

#[test]
fn the_full_window_reaches_from_the_first_to_the_last_possible_day() {
    for (dates, window) in [
        (&["2020-08-06", "2012", "2022-37~", ""][..], Some(("2012-01-01", "2022-04-30"))),
        (&["2020-08-06/.."], Some(("2020-08-06", "2020-09-14"))),
        (&["[2021..]"], Some(("2021-01-01", "2021-01-01"))),
        (&["[..2021]"], Some(("2020-09-14", "2021-12-31"))),
        (&["../2020-08"], Some(("2020-08-31", "2020-08-31"))),
        (&[""], None),
    ] {
        let timeline = Fixture::of_dates("2020-09-14", dates).timeline();
        let full = full_window(&known(&timeline, None));
        let expected = window.map(|(from, to)| Window { from: day(from), to: day(to) });
        assert_eq!(full, expected, "{dates:?}");
    }
}

/// The sort days of the events, in order.
fn days(knowledge: &Knowledge) -> Vec<Day> {
    let mut days: Vec<Day> = knowledge.events().filter_map(|state| Some(state.sort?.0)).collect();
    days.sort();
    days
}

/// All possible days on which the event happens or begins, one window per date.
fn possible(knowledge: &Knowledge, event: EventIx) -> Vec<Window> {
    let state = knowledge.event(event).unwrap();
    let dates = state.dates.iter().filter_map(|&claim| knowledge.date(claim));
    let bounded = dates.filter_map(|date| match (date.shape(), date.earliest(), date.latest()) {
        (Shape::Lasting { .. }, Some(from), _) => Some(Window { from, to: from }),
        (Shape::Day { .. } | Shape::Between { .. }, Some(from), Some(to)) => {
            Some(Window { from, to })
        }
        _ => None,
    });
    bounded.collect()
}

proptest! {
    #[test]
    fn every_event_is_listed_once_in_its_order(
        timeline in arbitrary::timeline(),
        view in arbitrary::view(),
    ) {
        let knowledge = known(&timeline, view.asof);
        let facts = Facts::new(&knowledge);
        let events = select(&facts, &knowledge, &view).events;
        let groups = list_groups(&facts, &events, &view);
        let listed: Vec<EventIx> = groups.iter().flat_map(|group| group.events.clone()).collect();
        prop_assert_eq!(listed, events);
        prop_assert!(groups.iter().all(|group| !group.events.is_empty()));
        prop_assert!(groups.windows(2).all(|pair| pair[0].heading != pair[1].heading));
        prop_assert!(groups.first().is_none_or(|group| group.gap.is_none()));
    }

    #[test]
    fn nothing_can_have_happened_in_a_silence_that_is_counted(
        timeline in arbitrary::timeline(),
        asof in prop::option::of(arbitrary::a_day()),
    ) {
        let knowledge = known(&timeline, asof);
        let facts = Facts::new(&knowledge);
        let events = select(&facts, &knowledge, &View::default()).events;
        for gap in list_groups(&facts, &events, &View::default()).iter().filter_map(|group| group.gap) {
            let from = Day::from_ymd(gap.from.0, gap.from.1, 1).unwrap();
            let to = Day::from_ymd(gap.to.0, gap.to.1, 1).unwrap().end_of_month();
            prop_assert!(from < to);
            if let GapLength::Months(months) = gap.length {
                let mut month = from;
                for _ in 1..months {
                    month = month.end_of_month().plus(1);
                }
                prop_assert_eq!(month.end_of_month(), to);
                for &event in &events {
                    let windows = possible(&knowledge, event);
                    prop_assert!(windows.iter().all(|one| one.to < from || one.from > to));
                }
            }
        }
    }

    #[test]
    fn a_view_with_dated_results_never_draws_nothing(
        timeline in arbitrary::timeline(),
        view in arbitrary::view(),
    ) {
        let knowledge = known(&timeline, view.asof);
        let facts = Facts::new(&knowledge);
        let events = select(&facts, &knowledge, &view).events;
        let window = opening_of(&facts, &events);
        let known = events.iter().filter_map(|&event| facts.event(event));
        let dated: Vec<_> = known.filter(|fact| fact.day.is_some()).collect();
        let mut marks = dated.iter().flat_map(|fact| facts.marks(fact));
        prop_assert!(dated.is_empty() || marks.any(|mark| mark.touches(window)));
    }

    #[test]
    fn both_orders_tell_of_the_same_silence(timeline in arbitrary::timeline()) {
        let gaps = |order| -> Vec<Gap> {
            groups(&timeline, order).iter().filter_map(|group| group.gap).collect()
        };
        let mut newest = gaps(Order::Newest);
        newest.reverse();
        prop_assert_eq!(gaps(Order::Oldest), newest);
    }

    #[test]
    fn no_shorter_run_of_months_holds_as_much_as_the_opening_window(
        timeline in arbitrary::timeline(),
    ) {
        let knowledge = known(&timeline, None);
        let days = days(&knowledge);
        let held = |window: &Window| {
            let inside = days.iter().filter(|&&day| window.from <= day && day <= window.to);
            inside.count() * 10 >= days.len() * 7
        };
        match opening_window(&days, None) {
            None => prop_assert!(days.is_empty()),
            Some(window) => {
                prop_assert!(held(&window));
                let months = |window: &Window| {
                    (window.to.year() - window.from.year()) * 12 + window.to.month() as i32
                        - window.from.month() as i32
                };
                for first in &days {
                    for last in &days {
                        let from = Day::first_of_month(first.year(), first.month() as i32);
                        let other = Window { from, to: last.end_of_month() };
                        prop_assert!(months(&other) >= months(&window) || !held(&other));
                    }
                }
            }
        }
    }
}
