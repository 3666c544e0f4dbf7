//! Whole dates in words and figures, German and English, in one string.

use super::{ParsedDate, lasting, month, parts, year};
use crate::timeline::date::FuzzyDate;

/// Order of day and month in figures such as `4/5/2020`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayMonthOrder {
    /// The month first, as TimelineJS does.
    MonthFirst,
    /// Unknown: both days are possible.
    Unknown,
}

/// Separators of the two dates of a period.
const BETWEEN: [&str; 8] = [" – ", " — ", " - ", " bis ", " to ", " until ", "–", "—"];

/// Words in dates that carry no meaning.
const FILLERS: [&str; 8] = ["of", "the", "den", "der", "am", "on", "im", "in"];

/// Parses a date, or two as a period. With [`DayMonthOrder::Unknown`], EDTF is taken as it is.
///
/// # Errors
/// If it is not a date.
pub fn words(text: &str, order: DayMonthOrder) -> Result<ParsedDate, String> {
    let text = text.trim();
    if let DayMonthOrder::Unknown = order
        && FuzzyDate::parse(text).is_ok()
    {
        return Ok(ParsedDate::new(text.to_owned()));
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

/// Elements of one date.
#[derive(Debug, Default)]
struct Pieces {
    numbers: Vec<String>,
    month: Option<u32>,
    has_time: bool,
    /// First separator between digits.
    divider: Option<char>,
}

fn single(text: &str, order: DayMonthOrder) -> Result<ParsedDate, String> {
    let lower = text.trim().to_lowercase();
    let (rest, is_about) = year::about(&lower);
    let found = match year::period(rest) {
        Some(found) => found,
        None if year::year(rest).is_ok() => parts(rest, "", "")?,
        None => {
            pieces(rest).and_then(|pieces| dated(&pieces, order)).ok_or_else(|| no_date(text))?
        }
    };
    Ok(if is_about { found.approximate() } else { found })
}

/// Splits a date into its elements; `None` if it contains a word that is not part of a date.
fn pieces(lower: &str) -> Option<Pieces> {
    let mut pieces = Pieces::default();
    // Sign of a negative year or of a year with many digits.
    let (sign, lower) = match lower.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", lower.strip_prefix('+').unwrap_or(lower)),
    };
    let bytes = lower.as_bytes();
    let between_digits = |at: usize| {
        let digit =
            |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
        digit(at.checked_sub(1)) && digit(Some(at + 1))
    };
    // In ISO 8601, the time of day follows the T.
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
    let number = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending))?;
    number.bytes().all(|byte| byte.is_ascii_digit()).then_some(number)
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

fn dated(pieces: &Pieces, order: DayMonthOrder) -> Option<ParsedDate> {
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

/// Date from two numbers, day and month in some order, and a year.
fn figures(
    first: &str,
    second: &str,
    year: &str,
    order: DayMonthOrder,
    divider: Option<char>,
) -> Result<ParsedDate, String> {
    let is_month = |text: &str| month::whole(text).is_some_and(|number| (1..=12).contains(&number));
    let day_first = || parts(year, second, first);
    let month_first = || parts(year, first, second);
    match (is_month(first), is_month(second)) {
        // Dots mark the German order, with the day first.
        _ if divider == Some('.') => day_first(),
        (true, false) => month_first(),
        (false, _) => day_first(),
        (true, true) if order == DayMonthOrder::MonthFirst || first == second => month_first(),
        (true, true) => {
            let [mut one, mut other] = [day_first()?.edtf, month_first()?.edtf];
            if other < one {
                std::mem::swap(&mut one, &mut other);
            }
            Ok(ParsedDate::new(format!("[{one},{other}]")).noted(format!(
                "`{first}` may be the day or the month; both days are kept as possible"
            )))
        }
    }
}
