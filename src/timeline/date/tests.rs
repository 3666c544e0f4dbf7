//! Conventions of the dossier format, and the forms of EDTF beyond them.

mod properties;

use super::*;

fn date(text: &str) -> FuzzyDate {
    FuzzyDate::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// A day, written `2020-09-14`.
fn day(text: &str) -> Day {
    let parts: Vec<u32> = text.split('-').map(|part| part.parse().unwrap()).collect();
    Day::from_ymd(parts[0] as i32, parts[1], parts[2]).unwrap()
}

fn between(from: Option<&str>, to: Option<&str>, approximate: bool) -> Shape {
    Shape::Between { from: from.map(day), to: to.map(day), approximate }
}

fn within(from: &str, to: &str, approximate: bool) -> End {
    End::Within { from: day(from), to: day(to), approximate }
}

fn lasting(start: End, end: End) -> Shape {
    Shape::Lasting { start, end }
}

/// The conventions of the dossier format ("Dates"), one row each.
#[test]
fn every_convention_has_the_bounds_and_the_shape_it_promises() {
    let cases = [
        // Anfang / Mitte / Ende 2022
        ("2022-37~", between(Some("2022-01-01"), Some("2022-04-30"), true)),
        ("2022-38~", between(Some("2022-05-01"), Some("2022-08-31"), true)),
        ("2022-39~", between(Some("2022-09-01"), Some("2022-12-31"), true)),
        // Anfang / Mitte / Ende August 2020
        ("[2020-08-01..2020-08-10]", between(Some("2020-08-01"), Some("2020-08-10"), false)),
        ("[2020-08-11..2020-08-20]", between(Some("2020-08-11"), Some("2020-08-20"), false)),
        ("[2020-08-21..2020-08-31]", between(Some("2020-08-21"), Some("2020-08-31"), false)),
        // in der Nacht auf Montag; am Wochenende
        ("[2020-09-13,2020-09-14]", between(Some("2020-09-13"), Some("2020-09-14"), false)),
        ("[2020-08-08,2020-08-09]", between(Some("2020-08-08"), Some("2020-08-09"), false)),
        // vor wenigen Tagen: published − 7 to published − 1
        ("[2020-09-07..2020-09-13]", between(Some("2020-09-07"), Some("2020-09-13"), false)),
        // heute, nun
        ("2020-09-14", Shape::Day { day: day("2020-09-14"), approximate: false }),
        // bis 2021; zuvor
        ("[..2021]", between(None, Some("2021-12-31"), false)),
        ("[..2020-09-14]", between(None, Some("2020-09-14"), false)),
        // seit Anfang 2020
        ("2020-37~/..", lasting(within("2020-01-01", "2020-04-30", true), End::Open)),
        // aktuell: a state open at publication
        ("2020-09-14/..", lasting(within("2020-09-14", "2020-09-14", false), End::Open)),
        ("../2020-09-14", lasting(End::Open, within("2020-09-14", "2020-09-14", false))),
        // wochenlang
        (
            "2020-08~/2020-09-13",
            lasting(
                within("2020-08-01", "2020-08-31", true),
                within("2020-09-13", "2020-09-13", false),
            ),
        ),
    ];
    for (text, shape) in cases {
        let date = date(text);
        assert_eq!(date.shape(), shape, "{text}");
        let bounds = match shape {
            Shape::Day { day, .. } => (Some(day), Some(day)),
            Shape::Between { from, to, .. } => (from, to),
            Shape::Lasting { start, end } => {
                (start.within().map(|(from, _)| from), end.within().map(|(_, to)| to))
            }
        };
        assert_eq!((date.earliest(), date.latest()), bounds, "{text}");
        assert_eq!(date.as_str(), text);
        assert_eq!(date.to_string(), text);
    }
}

#[test]
fn other_expressions_look_like_what_they_say() {
    let exact = |text| Shape::Day { day: day(text), approximate: false };

    let cases = [
        ("2012", between(Some("2012-01-01"), Some("2012-12-31"), false)),
        ("2012?", between(Some("2012-01-01"), Some("2012-12-31"), true)),
        ("2020-02", between(Some("2020-02-01"), Some("2020-02-29"), false)),
        ("2020-08-XX", between(Some("2020-08-01"), Some("2020-08-31"), false)),
        ("156X", between(Some("1560-01-01"), Some("1569-12-31"), false)),
        ("2020-24", between(Some("2020-12-01"), Some("2021-02-28"), false)),
        ("[2020-09-15..]", between(Some("2020-09-15"), None, false)),
        ("[..2019,2021..]", between(None, None, false)),
        // Still a single day: a date with a time, a mask with one completion, sets with one member.
        ("2020-09-14T08:30:00Z", exact("2020-09-14")),
        ("2021-X2-29", exact("2021-12-29")),
        ("[2020-09-14]", exact("2020-09-14")),
        ("{2020-09-14}", exact("2020-09-14")),
        ("{2012}", between(Some("2012-01-01"), Some("2012-12-31"), false)),
        // Each end narrows the other.
        (
            "2020/2020-05-10",
            lasting(
                within("2020-01-01", "2020-05-10", false),
                within("2020-05-10", "2020-05-10", false),
            ),
        ),
        // All members: from the first, known only to the year, to the last.
        (
            "{2013,2012}",
            lasting(
                within("2012-01-01", "2012-12-31", false),
                within("2013-01-01", "2013-12-31", false),
            ),
        ),
        (
            "{2012..2014,2016-05}",
            lasting(
                within("2012-01-01", "2012-12-31", false),
                within("2016-05-01", "2016-05-31", false),
            ),
        ),
        ("{..2012,2014..}", lasting(End::Open, End::Open)),
        ("/2020-09-13", lasting(End::Unknown, within("2020-09-13", "2020-09-13", false))),
        ("2020-09-13/", lasting(within("2020-09-13", "2020-09-13", false), End::Unknown)),
        (
            "..2019/2020..",
            lasting(
                within("2019-01-01", "2019-12-31", true),
                within("2020-01-01", "2020-12-31", true),
            ),
        ),
    ];
    for (text, shape) in cases {
        assert_eq!(date(text).shape(), shape, "{text}");
    }
}

#[test]
fn years_too_far_away_for_a_day_number_are_still_no_days() {
    for (text, clamped) in [("Y400000", Day::MAX), ("Y-400000", Day::MIN)] {
        let date = date(text);
        assert_eq!((date.earliest(), date.latest()), (Some(clamped), Some(clamped)));
        assert!(matches!(date.shape(), Shape::Between { .. }), "{text}");
    }
    assert!(date("Y400000").excludes(&date("Y500000")));
    assert_eq!(date("Y1E100").sort_key(), None, "beyond every number");
}

#[test]
fn dates_sort_by_their_earliest_day_then_narrower_first_and_open_starts_by_their_end() {
    let sorted = [
        "1560",
        "156X",
        "2012",
        "2020-08-06",
        "[2020-08-06,2020-08-07]",
        "2020-08-06/..",
        "[..2020-09-13]",
        "2020-09-14",
        "[..2021]",
        "2022-01-01",
        "2022-37~",
        "2022",
    ];
    let mut keys: Vec<_> = sorted.iter().map(|text| date(text).sort_key()).collect();
    assert!(keys.iter().all(Option::is_some));
    assert!(keys.is_sorted(), "{keys:?}");
    keys.dedup();
    assert_eq!(keys.len(), sorted.len(), "no two of these are equal");
    assert_eq!(date("[..2019,2021..]").sort_key(), None);
}

#[test]
fn dates_exclude_each_other_only_when_no_day_is_shared() {
    for (a, b, excludes) in [
        ("2020-09-15", "2020-09-20", true),
        ("2020-09-15", "[2020-09-11..2020-09-20]", false),
        ("[..2021]", "2022-37~", true),
        ("[..2021]", "2021-12-31", false),
        ("2020-09-14", "2020", false),
        ("2020-37~/..", "2019", true),
        ("2020-37~/..", "2030", false),
        ("/2020-09-13", "2021", true),
        ("/2020-09-13", "2019", false),
        ("2020-09-13/", "2019", true),
        ("[..2019,2021..]", "2020", false),
        ("2028-21", "[2028-07-01..]", true),
        ("2028-21", "2028-05", false),
        ("2028-24", "2029-01", false),
        ("2028-37~", "2028-22", true),
    ] {
        assert_eq!(date(a).excludes(&date(b)), excludes, "{a} and {b}");
    }
}

#[test]
fn errors_point_at_the_byte_where_it_goes_wrong() {
    for (text, offset) in [
        ("", 0),
        ("2020-13-01", 5),
        ("2020-02-30", 8),
        ("Anfang 2020", 6),
        ("2020-09-14/2020-09-13", 11),
        ("2021/2020..", 5),
        ("..2021/2020", 7),
        ("[2020-08-10..2020-08-01]", 13),
        ("2020–09", 4),
        ("../..", 0),
    ] {
        let error = FuzzyDate::parse(text).expect_err(text);
        assert_eq!(error.offset, offset, "{text}: {error}");
        assert!(!error.message.is_empty() && !error.message.ends_with('.'), "{error}");
    }
}
