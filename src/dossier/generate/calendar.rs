//! Formats of days in the words and dates of claims.

use super::dating::{Form, Moment};
use super::plot::Timing;
use super::{Both, table};
use crate::i18n::{Lang, date};
use crate::timeline::day::Day;
use chrono::Datelike;
use serde::Deserialize;
use std::sync::LazyLock;

/// Keeps a day on the line of its month.
const NO_BREAK: char = '\u{a0}';

/// The content of `dates.toml`.
#[derive(Deserialize)]
pub(super) struct Table {
    weekdays: Vec<Both>,
    /// Numbers from two on.
    pub numerals: Vec<Both>,
    seasons: Vec<Both>,
    quarters: Vec<Both>,
    thirds: Vec<Both>,
    past: Vec<Form>,
    lasting: Vec<Form>,
    since: Vec<Form>,
    ahead: Vec<Form>,
    due: Vec<Form>,
    /// Forms without words.
    pub undated: Vec<Form>,
}

/// The words and forms of dates.
pub(super) static TABLE: LazyLock<Table> = LazyLock::new(|| table(include_str!("dates.toml")));

impl Table {
    /// The forms for events with this position in time, the plain one first.
    pub fn forms(&self, timing: Timing) -> &[Form] {
        match timing {
            Timing::Past => &self.past,
            Timing::Lasting => &self.lasting,
            Timing::Since => &self.since,
            Timing::Ahead => &self.ahead,
            Timing::Due => &self.due,
        }
    }
}

/// A day in a format; `None` if it cannot be expressed in it (no season for winter, which lies in
/// two years).
///
/// Formats that begin with `iso` and `third_` are EDTF, the others words. `other_month` exists only
/// if an event spans months.
pub(super) fn format(day: Day, format: &str, moment: Moment, lang: Lang) -> Option<String> {
    let (year, month, to) = (day.year(), day.month(), moment.to);
    let word = |words: &[Both], place: u32| Some(words.get(place as usize)?[lang as usize].clone());
    let iso_month = || format!("{year:04}-{month:02}");
    // EDTF codes: 21–24 seasons, 33–36 quarters, 37–39 thirds of a year.
    let part = |code: u32| format!("{year:04}-{code}");
    let spans_months = (moment.from.year(), moment.from.month()) != (to.year(), to.month());
    Some(match format {
        "" => day.to_string(),
        "day" => date::day(day, lang),
        "day_month" => {
            let dot = [".", ""][lang as usize];
            format!("{}{dot}{NO_BREAK}{}", day.day(), date::month_name(month, lang))
        }
        "month" => date::month(year, month, lang),
        "year" => year.to_string(),
        "weekday" => word(&TABLE.weekdays, day.date().weekday().num_days_from_monday())?,
        "month_third" => word(&TABLE.thirds, third_of_month(day))?,
        "third_start" => third_start(day).to_string(),
        "third_end" if third_of_month(day) == 2 => day.end_of_month().to_string(),
        "third_end" => third_start(day).plus(9).to_string(),
        "year_third" => word(&TABLE.thirds, (month - 1) / 4)?,
        "quarter" => word(&TABLE.quarters, (month - 1) / 3)?,
        "season" => word(&TABLE.seasons, (month / 3).checked_sub(1)?)?,
        "iso_month" => iso_month(),
        "iso_third" => part(37 + (month - 1) / 4),
        "iso_quarter" => part(33 + (month - 1) / 3),
        "iso_season" => part(20 + month / 3),
        "other_month" => spans_months.then(iso_month)?,
        _ => return None,
    })
}

/// EarlyMidLate of the month that a day lies in, 0–2: days 1–10, 11–20, 21–last.
fn third_of_month(day: Day) -> u32 {
    ((day.day() - 1) / 10).min(2)
}

fn third_start(day: Day) -> Day {
    day.plus(i64::from(10 * third_of_month(day) + 1) - i64::from(day.day()))
}
