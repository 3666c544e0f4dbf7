//! Dates in words, computed from the structure of a value alone. What differs between languages
//! is described in `date.rs` of each ([`language`]).
//!
//! Wordings begin in lower case if they begin with a word ("seit Anfang 2020"). A no-break space
//! (U+00A0) stands between a number and the word it belongs to (day and month, "3." and "Quartal");
//! ranges take the en dash. Basis and certainty of a date are worded elsewhere.

mod calendar;
mod expression;
pub(super) mod language;
mod range;
mod single;
#[cfg(test)]
mod tests;
mod words;
mod years;

use super::Lang;
use crate::timeline::date::{FuzzyDate, Shape};
use crate::timeline::day::Day;
use crate::timeline::model::Window;
use calendar::DateStyle;
pub(in crate::i18n) use calendar::NO_BREAK;
use words::{DateWords, list};

/// The full wording, for date columns: "Anfang August 2020", "zwischen 9. und 14. August 2020".
pub fn label(date: &FuzzyDate, lang: Lang) -> String {
    DateStyle::full(lang).expression(date.edtf()).to_string()
}

/// The compact wording, for labels and source lines: "Anfang Aug. 2020", "9.–14. Aug. 2020".
///
/// Months are abbreviated as in print, and intervals take a dash. One of several days keeps its
/// words ("zwischen 9. und 14. Aug. 2020"): a dash would claim a duration.
pub fn short(date: &FuzzyDate, lang: Lang) -> String {
    DateStyle::brief(lang).expression(date.edtf()).to_string()
}

/// "14. September 2020", "14 September 2020".
pub fn day(day: Day, lang: Lang) -> String {
    DateStyle::full(lang).day(day).to_string()
}

/// "14. Sept. 2020", "14 Sept 2020".
pub fn day_short(day: Day, lang: Lang) -> String {
    DateStyle::brief(lang).day(day).to_string()
}

/// "14.", "14", "1er": the number of a day (1–31).
pub fn day_number(day: u32, lang: Lang) -> String {
    DateWords::of([DateStyle::brief(lang).day_part(day)]).to_string()
}

/// "14. Sept.", "14 Sept": a day whose year is shown beside it.
pub fn day_of_year(day: Day, lang: Lang) -> String {
    let style = DateStyle::brief(lang);
    DateWords::of([style.day_part(day.day()), style.month_part(day.month())]).to_string()
}

/// "August 2020". `month` is 1–12; others count as the nearest of these.
pub fn month(year: i32, month: u32, lang: Lang) -> String {
    DateStyle::full(lang).month(year, month).to_string()
}

/// "Aug. 2020", "Aug 2020". `month` is 1–12; others count as the nearest of these.
pub fn month_short(year: i32, month: u32, lang: Lang) -> String {
    DateStyle::brief(lang).month(year, month).to_string()
}

/// "August". `month` is 1–12; others count as the nearest of these.
pub fn month_name(month: u32, lang: Lang) -> &'static str {
    DateStyle::full(lang).month_name(month)
}

/// "Aug.", "Aug". `month` is 1–12; others count as the nearest of these.
pub fn month_name_short(month: u32, lang: Lang) -> &'static str {
    DateStyle::brief(lang).month_name(month)
}

/// "2020"; "44 v. Chr." for −43, as `year` is astronomical (0 is 1 BC); "44 n. Chr." below 100,
/// where the number alone would not look like a year; "170.000" with grouped thousands.
pub fn year(year: i32, lang: Lang) -> String {
    DateStyle::full(lang).year(i64::from(year))
}

/// A window or period in the largest units that fit it exactly: "2012–2022", "August–September
/// 2020", "28. August – 3. September 2020".
pub fn window(window: Window, lang: Lang) -> String {
    DateStyle::full(lang).window(window.from, window.to).to_string()
}

/// [`window`] with months abbreviated: "Aug.–Sept. 2020".
pub fn window_short(window: Window, lang: Lang) -> String {
    let words = DateStyle::brief(lang).window(window.from, window.to);
    words.to_string()
}

/// A range of months, given as year and month (1–12): "Mai–Juli 2020"; abbreviated if the years
/// differ: "Nov. 2019 – Jan. 2020".
pub fn month_range(from: (i32, u32), to: (i32, u32), lang: Lang) -> String {
    let style = if from.0 == to.0 { DateStyle::full(lang) } else { DateStyle::brief(lang) };
    style.range(style.month(from.0, from.1), style.month(to.0, to.1)).to_string()
}

/// Contradicting dates in the given order, equal wordings once: "15. oder 20. September 2020", "bis
/// 2021 oder Anfang 2022". Empty if there is none.
pub fn alternatives(dates: &[&FuzzyDate], lang: Lang) -> String {
    let style = DateStyle::full(lang);
    let mut wordings: Vec<DateWords> = Vec::with_capacity(dates.len());
    for date in dates {
        let words = style.expression(date.edtf());
        if !wordings.contains(&words) {
            wordings.push(words);
        }
    }
    list(wordings, style.grammar().or).to_string()
}

/// Distance between two days: "5 Tage", "1 day". `None` unless both are exact days and differ.
pub fn difference(a: &FuzzyDate, b: &FuzzyDate, lang: Lang) -> Option<String> {
    let days = known_day(a)?.number().abs_diff(known_day(b)?.number());
    let unit = in_language!(lang, phrases::days(u64::from(days)));
    (days > 0).then(|| format!("{days}{NO_BREAK}{unit}"))
}

fn known_day(date: &FuzzyDate) -> Option<Day> {
    match date.shape() {
        Shape::Day { day, approximate: false } => Some(day),
        _ => None,
    }
}
