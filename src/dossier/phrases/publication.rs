//! The day an article came out, and the days that words count from it.

use super::grammar::Unit;
use super::value::Value;
use crate::timeline::date::FuzzyDate;
use crate::timeline::day::Day;
use chrono::Datelike;

/// Over how many days publication may be spread for its days to be counted one by one.
const MAX_SPREAD: i64 = 366;

/// First and last day on which an article may have come out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Publication {
    first: Day,
    last: Day,
}

impl Publication {
    /// The publication of a date with two ends; `None` where one is open or unknown.
    pub fn new(date: &FuzzyDate) -> Option<Publication> {
        Some(Publication {
            first: date.earliest()?,
            last: date.latest()?,
        })
    }

    /// A state that held at publication.
    pub(super) fn state(self) -> String {
        format!("..{}/..", self.last)
    }

    /// So many days after publication.
    pub(super) fn days_after(self, days: i64) -> Value {
        Value::within(self.first.plus(days), self.last.plus(days))
    }

    /// Seven days to one day before publication.
    pub(super) fn few_days_ago(self) -> Value {
        Value::within(self.first.plus(-7), self.last.plus(-1))
    }

    /// One of publication and the day before.
    pub(super) fn overnight(self) -> Value {
        Value::within(self.first.plus(-1), self.last)
    }

    /// The weekday (0 is Monday) that is `days` after the last one not after the day before or of
    /// publication (`or_same`).
    pub(super) fn weekday(self, weekday: u32, or_same: bool, days: i64) -> Option<Value> {
        self.each(|day| vec![last(weekday, day, or_same).plus(days)])
    }

    /// One of such a weekday, not after publication, and the day before.
    pub(super) fn night_to(self, weekday: u32) -> Option<Value> {
        self.each(|day| {
            let day = last(weekday, day, true);
            vec![day.plus(-1), day]
        })
    }

    /// Saturday or Sunday, so many weeks after the weekend that has last begun.
    pub(super) fn weekend(self, weeks: i64) -> Option<Value> {
        self.each(|day| {
            let saturday = last(5, day, true).plus(7 * weeks);
            vec![saturday, saturday.plus(1)]
        })
    }

    /// The calendar week so many weeks later.
    pub(super) fn week(self, weeks: i64) -> Value {
        let monday = |day| last(0, day, true).plus(7 * weeks);
        Value::within(monday(self.first), monday(self.last).plus(6))
    }

    /// The month so many months later.
    pub(super) fn month(self, months: i32) -> Value {
        let month = |day: Day| Value::month(day.year(), month_of(day).saturating_add(months));
        spread(month(self.first), month(self.last))
    }

    /// The year so many years later.
    pub(super) fn year(self, years: i32) -> Value {
        let year = |day: Day| Value::year(day.year().saturating_add(years));
        spread(year(self.first), year(self.last))
    }

    /// So many units later: days exactly, anything else roughly.
    pub(super) fn after(self, count: i32, unit: Unit) -> Value {
        let is_one_day = self.first == self.last;
        let value = match unit {
            Unit::Day => return self.days_after(i64::from(count)),
            Unit::Week => self.days_after(i64::from(count) * 7),
            Unit::Month => self.month(count),
            Unit::Year => self.year(count),
        };
        if is_one_day || !value.edtf.starts_with('[') {
            value.roughly()
        } else {
            value
        }
    }

    /// Its year, if there is only one.
    pub(super) fn only_year(self) -> Option<i32> {
        (self.first.year() == self.last.year()).then(|| self.first.year())
    }

    /// A date without a year in the year that brings it nearest to publication, or nearest before
    /// it. `None` when that depends on the day of publication.
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
        (0..=MAX_SPREAD)
            .contains(&spread)
            .then(|| Value::one_of(all.flat_map(days).collect()))?
    }
}

/// The last such weekday (0 is Monday) not after `day`, or before it.
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

/// One of two, and all between where they differ.
fn spread(first: Value, last: Value) -> Value {
    if first == last {
        first
    } else {
        Value::within(first.from, last.to)
    }
}
