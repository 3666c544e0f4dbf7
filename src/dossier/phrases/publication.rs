//! Day of publication, and the days counted from it.

use super::grammar::CountUnit;
use super::value::Value;
use crate::timeline::date::FuzzyDate;
use crate::timeline::day::Day;
use chrono::Datelike;

/// Longest span of possible publication days, in days, whose days are evaluated one by one.
const MAX_SPREAD: i64 = 366;

/// First and last possible day of publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Publication {
    first: Day,
    last: Day,
}

impl Publication {
    /// Publication from a date with two ends; `None` if one is open or unknown.
    pub fn new(date: &FuzzyDate) -> Option<Publication> {
        Some(Publication { first: date.earliest()?, last: date.latest()? })
    }

    /// A state at publication.
    pub(super) fn state(self) -> String {
        format!("..{}/..", self.last)
    }

    /// The day `days` after publication.
    pub(super) fn days_after(self, days: i64) -> Value {
        Value::within(self.first.plus(days), self.last.plus(days))
    }

    /// Seven days to one day before publication.
    pub(super) fn few_days_ago(self) -> Value {
        Value::within(self.first.plus(-7), self.last.plus(-1))
    }

    /// The day of publication or the day before.
    pub(super) fn overnight(self) -> Value {
        Value::within(self.first.plus(-1), self.last)
    }

    /// A weekday (0 is Monday): the last one before publication, or on it if `or_same`, plus
    /// `days`.
    pub(super) fn weekday(self, weekday: u32, or_same: bool, days: i64) -> Option<Value> {
        self.each(|day| vec![last(weekday, day, or_same).plus(days)])
    }

    /// The night to a weekday: the last such day not after publication, or the day before it.
    pub(super) fn night_to(self, weekday: u32) -> Option<Value> {
        self.each(|day| {
            let day = last(weekday, day, true);
            vec![day.plus(-1), day]
        })
    }

    /// Saturday or Sunday, `weeks` after the last weekend begun.
    pub(super) fn weekend(self, weeks: i64) -> Option<Value> {
        self.each(|day| {
            let saturday = last(5, day, true).plus(7 * weeks);
            vec![saturday, saturday.plus(1)]
        })
    }

    /// The calendar week `weeks` after that of publication.
    pub(super) fn week(self, weeks: i64) -> Value {
        let monday = |day| last(0, day, true).plus(7 * weeks);
        Value::within(monday(self.first), monday(self.last).plus(6))
    }

    /// The month `months` after that of publication.
    pub(super) fn month(self, months: i32) -> Value {
        let month = |day: Day| Value::month(day.year(), month_of(day).saturating_add(months));
        spread(month(self.first), month(self.last))
    }

    /// The year `years` after that of publication.
    pub(super) fn year(self, years: i32) -> Value {
        let year = |day: Day| Value::year(day.year().saturating_add(years));
        spread(year(self.first), year(self.last))
    }

    /// `count` units after publication: exact for days, approximate otherwise.
    pub(super) fn after(self, count: i32, unit: CountUnit) -> Value {
        let is_one_day = self.first == self.last;
        let value = match unit {
            CountUnit::Day => return self.days_after(i64::from(count)),
            CountUnit::Week => self.days_after(i64::from(count) * 7),
            CountUnit::Month => self.month(count),
            CountUnit::Year => self.year(count),
        };
        if is_one_day || !value.edtf.starts_with('[') { value.roughly() } else { value }
    }

    /// Year of publication, if unambiguous.
    pub(super) fn only_year(self) -> Option<i32> {
        (self.first.year() == self.last.year()).then(|| self.first.year())
    }

    /// Chooses the year for a date without one: nearest to publication, or nearest not after it if
    /// `is_past`. `None` if the choice depends on the day of publication.
    pub(super) fn nearest(
        self,
        is_past: bool,
        in_year: impl Fn(i32) -> Option<Value>,
    ) -> Option<Value> {
        let near = |day: Day| {
            (day.year() - 1..=day.year() + 1)
                .filter_map(&in_year)
                .filter(|value| !is_past || value.from <= day)
                .min_by_key(|value| day.since(value.to).max(value.from.since(day)).max(0))
        };
        let first = near(self.first)?;
        (near(self.last)? == first).then_some(first)
    }

    fn each(self, days: impl Fn(Day) -> Vec<Day>) -> Option<Value> {
        let spread = self.last.since(self.first);
        let all = (0..=spread).map(|later| self.first.plus(later));
        (0..=MAX_SPREAD).contains(&spread).then(|| Value::one_of(all.flat_map(days).collect()))?
    }
}

/// The last such weekday (0 is Monday) not after `day`, or before it unless `or_same`.
fn last(weekday: u32, day: Day, or_same: bool) -> Day {
    let today = day.date().weekday().num_days_from_monday();
    let back = (7 + today - weekday % 7) % 7;
    let back = if back == 0 && !or_same { 7 } else { back };
    day.plus(-i64::from(back))
}

fn month_of(day: Day) -> i32 {
    // 1–12.
    day.month() as i32
}

/// One of two values; everything between if they differ.
fn spread(first: Value, last: Value) -> Value {
    if first == last { first } else { Value::within(first.from, last.to) }
}
