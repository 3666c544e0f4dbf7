//! Dates with separate year, month and day.

use super::{ParsedDate, month, year};
use crate::timeline::day::Day;

/// Combines a year with a month and a day, which may be blank. An invalid month or day is left out.
///
/// # Errors
/// If the year is invalid.
pub fn parts(year_text: &str, month_text: &str, day_text: &str) -> Result<ParsedDate, String> {
    let [year_text, month_text, day_text] = [year_text, month_text, day_text].map(str::trim);
    if year_text.is_empty() {
        return Err("there is no year".to_owned());
    }
    let (year, is_about) = match year::year(year_text) {
        Ok(year) => year,
        Err(error) => return year::period(&year_text.to_lowercase()).ok_or(error),
    };
    let found = of_year(year, month_text, day_text);
    Ok(if is_about { found.approximate() } else { found })
}

fn of_year(year: i64, month_text: &str, day_text: &str) -> ParsedDate {
    let whole_year = ParsedDate::new(year::edtf(year));
    if month_text.is_empty() && day_text.is_empty() {
        return whole_year;
    }
    if !year::has_days(year) {
        return whole_year.noted("so far away only the year is kept");
    }
    if month_text.is_empty() {
        return whole_year.noted(format!("the day `{day_text}` has no month; the year is kept"));
    }
    let number = |text: &str| month::whole(text).and_then(|number| u32::try_from(number).ok());
    let month = number(month_text).or_else(|| month::named(&month_text.to_lowercase()));
    let Some(month) = month.filter(|month| (1..=12).contains(month)) else {
        return whole_year.noted(format!("there is no month `{month_text}`; the year is kept"));
    };
    let whole_month = ParsedDate::new(format!("{}-{month:02}", year::edtf(year)));
    if day_text.is_empty() {
        return whole_month;
    }
    let exists = |day: &u32| {
        i32::try_from(year).is_ok_and(|year| Day::from_ymd(year, month, *day).is_some())
    };
    match number(day_text.trim_end_matches('.')).filter(exists) {
        Some(day) => ParsedDate::new(format!("{}-{day:02}", whole_month.edtf)),
        None => whole_month
            .noted(format!("there is no day `{day_text}` in this month; the month is kept")),
    }
}
