//! Years: eras, separators of thousands, years of more than four digits.

use super::{ParsedDate, month};

/// Words for "about" before a date.
const ABOUT: [&str; 12] = [
    "circa ",
    "ca. ",
    "ca.",
    "ca ",
    "c. ",
    "c.",
    "approximately ",
    "approx. ",
    "about ",
    "around ",
    "etwa ",
    "um ",
];

/// Suffixes of a year BC, lower case and without spaces.
const BEFORE: [&str; 9] =
    ["bce", "b.c.e.", "bc", "b.c.", "v.chr.", "v.chr", "vchr", "vorchristus", "v.u.z."];

/// Suffixes of a year AD, likewise.
const SINCE: [&str; 7] = ["ce", "c.e.", "ad", "a.d.", "n.chr.", "n.chr", "nchr"];

/// Strips "about" from the front of a text in lower case; true if it was there.
pub(super) fn about(text: &str) -> (&str, bool) {
    let text = text.trim();
    let rest = ABOUT.iter().find_map(|about| text.strip_prefix(about));
    match rest.or_else(|| text.strip_prefix('~')) {
        Some(rest) => (rest.trim(), true),
        None => (text, false),
    }
}

/// Parses a year into astronomical numbering; true if it is approximate.
///
/// Negative numbers are years BC, as timeline tools show them: −500 is 500 BC.
///
/// # Errors
/// If it is not a year.
pub(super) fn year(text: &str) -> Result<(i64, bool), String> {
    let lower = text.trim().to_lowercase();
    let (rest, is_about) = about(&lower);
    let compact: String = (without_thousands(rest).chars())
        .filter(|letter| !letter.is_whitespace())
        .map(|letter| if matches!(letter, '−' | '–') { '-' } else { letter })
        .collect();
    let stripped = |marks: &[&str]| {
        let found = marks.iter().find_map(|mark| compact.strip_suffix(mark));
        found.map(str::to_owned)
    };
    let (digits, is_before) = match (stripped(&BEFORE), stripped(&SINCE)) {
        (Some(digits), _) => (digits, true),
        (None, Some(digits)) => (digits, false),
        (None, None) => (compact.strip_prefix("ad").unwrap_or(&compact).to_owned(), false),
    };
    let number = month::whole(&digits).ok_or_else(|| format!("`{}` is not a year", text.trim()))?;
    let number = if is_before { -number.abs() } else { number };
    Ok((if number < 0 { number + 1 } else { number }, is_about))
}

/// Removes separators of thousands: from `10,000`, but not from `2011,12,10`.
fn without_thousands(text: &str) -> String {
    let is_mark =
        |letter: char| matches!(letter, ',' | '\'' | '’' | '_' | ' ' | '\u{a0}' | '\u{202f}');
    let end =
        text.find(|letter: char| !letter.is_ascii_digit() && !is_mark(letter) && letter != '-');
    let (figure, rest) = text.split_at(end.unwrap_or(text.len()));
    let mut groups = figure.trim().split(is_mark);
    let first = groups.next().map_or(0, |first| first.trim_start_matches('-').len());
    let is_grouped = (1..=3).contains(&first) && groups.all(|group| group.len() == 3);
    match is_grouped {
        true => format!("{}{rest}", figure.replace(is_mark, "")),
        false => text.to_owned(),
    }
}

/// A year in EDTF.
pub(super) fn edtf(year: i64) -> String {
    match year {
        0..=9_999 => format!("{year:04}"),
        -9_999..=-1 => format!("-{:04}", year.unsigned_abs()),
        _ => format!("Y{year}"),
    }
}

/// Tests whether EDTF can express months and days in this year.
pub(super) fn has_days(year: i64) -> bool {
    (-9_999..=9_999).contains(&year)
}

/// Parses a decade or a century: `1990s`, `1990er`, `19th century`, `19. Jahrhundert`.
pub(super) fn period(lower: &str) -> Option<ParsedDate> {
    let digits_end = lower.find(|letter: char| !letter.is_ascii_digit())?;
    let (digits, rest) = lower.split_at(digits_end);
    let number: u32 = digits.parse().ok()?;
    match rest.trim_start_matches(['.', '’', '\'', '-']).trim() {
        "s" | "er" | "er jahre" if digits.len() == 4 && number.is_multiple_of(10) => {
            Some(ParsedDate::new(format!("{}X", &digits[..3])))
        }
        "th century" | "st century" | "nd century" | "rd century" | "jahrhundert" | "jh."
        | "jh"
            if (1..=99).contains(&number) =>
        {
            Some(ParsedDate::new(format!("{:02}XX", number - 1)))
        }
        _ => None,
    }
}
