//! Calendar periods as written in the URL: a year, a month, a day, or a span of two.

use super::read::Reason;
use crate::timeline::day::Day;
use crate::timeline::model::Window;

/// Precision of a written date.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Precision {
    Year,
    Month,
    Day,
}

/// Parses `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of the years 0001–9999 into the days it covers.
pub(super) fn parse(text: &str) -> Option<Window> {
    let mut parts = text.split('-');
    let year = number(parts.next()?, 4)?.try_into().ok().filter(|&year| year > 0)?;
    let month = parts.next().map(|part| number(part, 2));
    let day = parts.next().map(|part| number(part, 2));
    let window = match (month, day, parts.next()) {
        (None, None, None) => {
            let to = Day::from_ymd(year, 12, 31)?;
            Window { from: Day::from_ymd(year, 1, 1)?, to }
        }
        (Some(month), None, None) => {
            let from = Day::from_ymd(year, month?, 1)?;
            Window { from, to: from.end_of_month() }
        }
        (Some(month), Some(day), None) => {
            let day = Day::from_ymd(year, month?, day?)?;
            Window { from: day, to: day }
        }
        _ => return None,
    };
    Some(window)
}

/// Parses a period, or two joined by `/` as the span from the first day of one to the last day of
/// the other.
pub(super) fn parse_span(text: &str) -> Result<Window, Reason> {
    let (from, to) = text.split_once('/').unwrap_or((text, text));
    let from = parse(from).ok_or(Reason::NotADate)?.from;
    let to = parse(to).ok_or(Reason::NotADate)?.to;
    if from > to {
        return Err(Reason::Reversed);
    }
    Ok(Window { from, to })
}

/// The shortest text whose first day is `day`.
pub(super) fn first(day: Day) -> String {
    let day = clamp(day);
    write(day, first_unit(day))
}

/// The shortest text whose last day is `day`.
pub(super) fn last(day: Day) -> String {
    let day = clamp(day);
    write(day, last_unit(day))
}

/// A span in the coarsest unit that fits both ends; a single period if that suffices.
pub(super) fn span(Window { from, to }: Window) -> String {
    let (from, to) = (clamp(from), clamp(to));
    let unit = first_unit(from).max(last_unit(to));
    match (write(from, unit), write(to, unit)) {
        (from, to) if from == to => from,
        (from, to) => format!("{from}/{to}"),
    }
}

fn first_unit(day: Day) -> Precision {
    match (day.month(), day.day()) {
        (1, 1) => Precision::Year,
        (_, 1) => Precision::Month,
        _ => Precision::Day,
    }
}

fn last_unit(day: Day) -> Precision {
    match day.month() {
        12 if day.day() == 31 => Precision::Year,
        _ if day == day.end_of_month() => Precision::Month,
        _ => Precision::Day,
    }
}

fn write(day: Day, unit: Precision) -> String {
    let (year, month, number) = (day.year(), day.month(), day.day());
    match unit {
        Precision::Year => format!("{year:04}"),
        Precision::Month => format!("{year:04}-{month:02}"),
        Precision::Day => format!("{year:04}-{month:02}-{number:02}"),
    }
}

/// The nearest day in the years 1–9999.
fn clamp(day: Day) -> Day {
    day.clamp(Day::FIRST_NAMED, Day::LAST_NAMED)
}

/// Parses a number of exactly `digits` ASCII digits.
fn number(text: &str, digits: usize) -> Option<u32> {
    let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}
