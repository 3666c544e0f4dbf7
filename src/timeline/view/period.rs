//! Calendar periods as the URL writes them: a year, a month, a day, or a span of two.

use super::read::Reason;
use crate::timeline::day::Day;
use crate::timeline::model::Window;

/// How much of a date is written.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    Year,
    Month,
    Day,
}

/// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of the years 0001–9999 as the days it covers.
pub(super) fn parse(text: &str) -> Option<Window> {
    let mut parts = text.split('-');
    let year = number(parts.next()?, 4)?
        .try_into()
        .ok()
        .filter(|&year| year > 0)?;
    let month = parts.next().map(|part| number(part, 2));
    let day = parts.next().map(|part| number(part, 2));
    let window = match (month, day, parts.next()) {
        (None, None, None) => {
            let to = Day::from_ymd(year, 12, 31)?;
            Window {
                from: Day::from_ymd(year, 1, 1)?,
                to,
            }
        }
        (Some(month), None, None) => {
            let from = Day::from_ymd(year, month?, 1)?;
            Window {
                from,
                to: from.end_of_month(),
            }
        }
        (Some(month), Some(day), None) => {
            let day = Day::from_ymd(year, month?, day?)?;
            Window { from: day, to: day }
        }
        _ => return None,
    };
    Some(window)
}

/// Reads a period, or two joined by `/` as the span from the first day of the one to the last day
/// of the other.
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

/// A span in the coarsest unit that fits both of its ends; one period where one will do.
pub(super) fn span(Window { from, to }: Window) -> String {
    let (from, to) = (clamp(from), clamp(to));
    let unit = first_unit(from).max(last_unit(to));
    match (write(from, unit), write(to, unit)) {
        (from, to) if from == to => from,
        (from, to) => format!("{from}/{to}"),
    }
}

fn first_unit(day: Day) -> Unit {
    match (day.month(), day.day()) {
        (1, 1) => Unit::Year,
        (_, 1) => Unit::Month,
        _ => Unit::Day,
    }
}

fn last_unit(day: Day) -> Unit {
    match day.month() {
        12 if day.day() == 31 => Unit::Year,
        _ if day == day.end_of_month() => Unit::Month,
        _ => Unit::Day,
    }
}

fn write(day: Day, unit: Unit) -> String {
    let (year, month, number) = (day.year(), day.month(), day.day());
    match unit {
        Unit::Year => format!("{year:04}"),
        Unit::Month => format!("{year:04}-{month:02}"),
        Unit::Day => format!("{year:04}-{month:02}-{number:02}"),
    }
}

/// The nearest day that four digits can write.
fn clamp(day: Day) -> Day {
    day.clamp(Day::FIRST_NAMED, Day::LAST_NAMED)
}

/// A number of exactly `digits` ASCII digits.
fn number(text: &str, digits: usize) -> Option<u32> {
    let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}
