//! Tables in both languages, with `_` for a no-break space; then properties of every date.

mod calendar;
mod french;
mod labels;
mod properties;

use super::*;

fn date(text: &str) -> FuzzyDate {
    FuzzyDate::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn days(text: &str) -> (Day, Day) {
    let date = date(text);
    (date.earliest().unwrap(), date.latest().unwrap())
}

/// The days of an interval such as `2020-08/2020-09`.
fn window_of(text: &str) -> Window {
    let (from, to) = days(text);
    Window { from, to }
}

fn visible(text: &str) -> String {
    assert!(!text.contains('_'), "{text}");
    text.replace('\u{a0}', "_")
}

/// Checks rows of input, German and English, separated by bars.
fn check(table: &str, wording: impl Fn(&str, Lang) -> String) {
    for row in table.lines().filter(|row| !row.trim().is_empty()) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let [input, de, en] = cells[..] else {
            panic!("three cells: {row}");
        };
        assert_eq!(visible(&wording(input, Lang::De)), de, "{input}");
        assert_eq!(visible(&wording(input, Lang::En)), en, "{input}");
    }
}

fn check_labels(table: &str) {
    check(table, |text, lang| label(&date(text), lang));
}
