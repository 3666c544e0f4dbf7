//! Whole dates in words and figures, German and English, as they stand in one cell.

use super::{Found, lasting, month, parts, year};
use crate::timeline::date::FuzzyDate;

/// How figures like `4/5/2020` are read, which name no month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The month first, as TimelineJS does.
    MonthFirst,
    /// Nobody knows: both days are possible.
    Unknown,
}

/// What stands between the two dates of a stretch.
const BETWEEN: [&str; 8] = [" – ", " — ", " - ", " bis ", " to ", " until ", "–", "—"];

/// Words around dates that say nothing about them.
const FILLERS: [&str; 8] = ["of", "the", "den", "der", "am", "on", "im", "in"];

/// Reads a date, or two as a stretch. EDTF is taken as it is.
///
/// # Errors
/// When it is no date.
pub fn words(text: &str, order: Order) -> Result<Found, String> {
    let text = text.trim();
    if let Order::Unknown = order
        && FuzzyDate::parse(text).is_ok()
    {
        return Ok(Found::new(text.to_owned()));
    }
    let found = match single(text, order) {
        Ok(found) => found,
        Err(error) => BETWEEN
            .iter()
            .filter_map(|between| text.split_once(between))
            .find_map(|(start, end)| {
                let [start, end] = [start, end].map(|part| single(part, order).ok());
                lasting(Some(start?), Some(end?))
            })
            .ok_or(error)?,
    };
    match FuzzyDate::parse(&found.edtf) {
        Ok(_) => Ok(found),
        Err(_) => Err(no_date(text)),
    }
}

fn no_date(text: &str) -> String {
    format!("`{text}` cannot be read as a date")
}

/// The pieces of one date.
#[derive(Debug, Default)]
struct Pieces {
    numbers: Vec<String>,
    month: Option<u32>,
    has_time: bool,
    /// What divides the numbers, the first of it.
    divider: Option<char>,
}

fn single(text: &str, order: Order) -> Result<Found, String> {
    let lower = text.trim().to_lowercase();
    let (rest, is_about) = year::about(&lower);
    let found = match year::stretch(rest) {
        Some(found) => found,
        None if year::year(rest).is_ok() => parts(rest, "", "")?,
        None => pieces(rest)
            .and_then(|pieces| dated(&pieces, order))
            .ok_or_else(|| no_date(text))?,
    };
    Ok(if is_about { found.approximate() } else { found })
}

/// `None` when there is a word in it that no date has.
fn pieces(lower: &str) -> Option<Pieces> {
    let mut pieces = Pieces::default();
    // The sign of a year before the era, or a year of many digits.
    let (sign, lower) = match lower.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", lower.strip_prefix('+').unwrap_or(lower)),
    };
    let bytes = lower.as_bytes();
    let between_digits = |at: usize| {
        let digit = |at: Option<usize>| {
            at.and_then(|at| bytes.get(at))
                .is_some_and(u8::is_ascii_digit)
        };
        digit(at.checked_sub(1)) && digit(Some(at + 1))
    };
    // What follows the T of ISO 8601 is a time of day.
    let (lower, has_time) = match lower.find('t').filter(|at| between_digits(*at)) {
        Some(at) => (&lower[..at], true),
        None => (lower, false),
    };
    pieces.has_time = has_time;
    let is_divider =
        |letter: char| letter.is_whitespace() || matches!(letter, ',' | '/' | '-' | '.');
    pieces.divider = (lower.char_indices())
        .find(|(at, letter)| is_divider(*letter) && between_digits(*at))
        .map(|(_, letter)| letter);
    for word in lower.split_whitespace() {
        if word.contains(':')
            || matches!(word, "am" | "pm" | "a.m." | "p.m." | "uhr" | "z" | "utc")
                && pieces.has_time
        {
            pieces.has_time = true;
            continue;
        }
        for part in word.split(is_divider).filter(|part| !part.is_empty()) {
            if part.bytes().all(|byte| byte.is_ascii_digit()) {
                let sign = if pieces.numbers.is_empty() { sign } else { "" };
                pieces.numbers.push(format!("{sign}{part}"));
            } else if let Some(month) = month::named(part) {
                if pieces.month.replace(month).is_some() {
                    return None;
                }
            } else if let Some(number) = ordinal(part) {
                pieces.numbers.push(number.to_owned());
            } else if !FILLERS.contains(&part) && !is_weekday(part) {
                return None;
            }
        }
    }
    Some(pieces)
}

fn ordinal(word: &str) -> Option<&str> {
    let number = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))?;
    number
        .bytes()
        .all(|byte| byte.is_ascii_digit())
        .then_some(number)
}

fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 14] = [
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonntag",
    ];
    DAYS.contains(&word) || word.ends_with("day") || word == "sonnabend"
}

fn dated(pieces: &Pieces, order: Order) -> Option<Found> {
    let is_year = |number: &str| number.trim_start_matches('-').len() >= 3;
    let numbers: Vec<&str> = pieces.numbers.iter().map(String::as_str).collect();
    let month = pieces.month.map(|month| month.to_string());
    let mut has_time = pieces.has_time;
    let found = match (month.as_deref(), numbers.as_slice()) {
        (Some(month), [year]) if is_year(year) => parts(year, month, ""),
        (Some(month), [day, year, ..]) if is_year(year) => parts(year, month, day),
        (Some(month), [year, day, ..]) if is_year(year) => parts(year, month, day),
        (None, [year]) => parts(year, "", ""),
        (None, [year, month]) if is_year(year) => parts(year, month, ""),
        (None, [month, year]) if is_year(year) => parts(year, month, ""),
        (None, [year, month, day, rest @ ..]) if is_year(year) => {
            has_time |= !rest.is_empty();
            parts(year, month, day)
        }
        (None, [first, second, year, rest @ ..]) if is_year(year) => {
            has_time |= !rest.is_empty();
            figures(first, second, year, order, pieces.divider)
        }
        _ => return None,
    };
    let found = found.ok()?;
    Some(match has_time {
        true => found.noted("the time of day is left out"),
        false => found,
    })
}

/// Two numbers, of which one is the day and one the month, and a year.
fn figures(
    first: &str,
    second: &str,
    year: &str,
    order: Order,
    divider: Option<char>,
) -> Result<Found, String> {
    let is_month = |text: &str| month::whole(text).is_some_and(|number| (1..=12).contains(&number));
    let day_first = || parts(year, second, first);
    let month_first = || parts(year, first, second);
    match (is_month(first), is_month(second)) {
        // Points are German: the day comes first.
        _ if divider == Some('.') => day_first(),
        (true, false) => month_first(),
        (false, _) => day_first(),
        (true, true) if order == Order::MonthFirst || first == second => month_first(),
        (true, true) => {
            let [mut one, mut other] = [day_first()?.edtf, month_first()?.edtf];
            if other < one {
                std::mem::swap(&mut one, &mut other);
            }
            Ok(Found::new(format!("[{one},{other}]")).noted(format!(
                "`{first}` may be the day or the month; both days are kept as possible"
            )))
        }
    }
}
