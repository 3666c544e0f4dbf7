//! Calendar units of the drawing, from days to millennia: one table for the lines of the grid and the
//! columns of crowded lanes.
//!
//! It includes thirds of a month (1st, 11th, 21st) because they are the readings of "early", "mid"
//! and "late".

use super::day::Day;
use super::early_mid_late::EarlyMidLate;
use Unit::{Month, Quarter, Years};

/// Mean number of days in a year: 146,097 in 400 years of the Gregorian calendar.
pub(super) const YEAR: f64 = 365.2425;

/// A step of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// One day.
    Day,
    /// The 1st–10th, 11th–20th or 21st–last day of a month.
    MonthThird,
    /// One month.
    Month,
    /// Three months.
    Quarter,
    /// This many years, counted from year 0.
    Years(i32),
}

/// A unit and its uses.
#[derive(Clone, Copy, Debug)]
pub struct CalendarUnit {
    /// The unit.
    pub unit: Unit,
    /// The unit of the bold labels on a grid of this one.
    pub major: Unit,
    /// Least width of the unit on a grid in pixels, as it must hold its label: "21.", "Aug.",
    /// "2020", "12 000". `None` if grids do not use it.
    pub label: Option<f64>,
    /// True if the events of crowded lanes are counted by it.
    pub is_bin: bool,
}

/// The units, from fine to coarse.
#[rustfmt::skip]
pub static UNITS: [CalendarUnit; 13] = [
    CalendarUnit { unit: Unit::Day, major: Month, label: Some(26.0), is_bin: true },
    CalendarUnit { unit: Unit::MonthThird, major: Month, label: Some(40.0), is_bin: true },
    CalendarUnit { unit: Month, major: Years(1), label: Some(46.0), is_bin: true },
    CalendarUnit { unit: Quarter, major: Years(1), label: Some(46.0), is_bin: true },
    CalendarUnit { unit: Years(1), major: Years(1), label: Some(46.0), is_bin: true },
    CalendarUnit { unit: Years(2), major: Years(2), label: Some(46.0), is_bin: false },
    CalendarUnit { unit: Years(5), major: Years(5), label: Some(46.0), is_bin: false },
    CalendarUnit { unit: Years(10), major: Years(10), label: Some(46.0), is_bin: true },
    CalendarUnit { unit: Years(20), major: Years(20), label: Some(46.0), is_bin: false },
    CalendarUnit { unit: Years(50), major: Years(50), label: Some(46.0), is_bin: false },
    CalendarUnit { unit: Years(100), major: Years(100), label: Some(46.0), is_bin: true },
    CalendarUnit { unit: Years(1_000), major: Years(1_000), label: Some(56.0), is_bin: true },
    CalendarUnit { unit: Years(10_000), major: Years(10_000), label: Some(64.0), is_bin: true },
];

/// The unit of grids and columns where all of the table are too narrow.
pub const COARSEST: Unit = Years(100_000);

impl Unit {
    /// Mean number of days; a third of a month counts as ten.
    pub fn days(self) -> f64 {
        match self {
            Unit::Day => 1.0,
            Unit::MonthThird => 10.0,
            Unit::Month => YEAR / 12.0,
            Unit::Quarter => YEAR / 4.0,
            Unit::Years(years) => f64::from(years) * YEAR,
        }
    }

    /// The first day of the unit that contains `day`.
    pub fn floor(self, day: Day) -> Day {
        match self {
            Unit::Day => day,
            Unit::MonthThird => EarlyMidLate::around(day).from,
            Unit::Month => Day::first_of_month(day.year(), day.month() as i32),
            Unit::Quarter => {
                let month = (day.month() as i32 - 1) / 3 * 3 + 1;
                Day::first_of_month(day.year(), month)
            }
            Unit::Years(years) => {
                let years = years.max(1);
                Day::first_of_month(day.year().div_euclid(years) * years, 1)
            }
        }
    }

    /// The first day of the unit after the one that starts at `start`.
    pub fn after(self, start: Day) -> Day {
        match self {
            Unit::Day => start.plus(1),
            Unit::MonthThird => EarlyMidLate::around(start).to.plus(1),
            Unit::Month => Day::first_of_month(start.year(), start.month() as i32 + 1),
            Unit::Quarter => Day::first_of_month(start.year(), start.month() as i32 + 3),
            Unit::Years(years) => Day::first_of_month(start.year().saturating_add(years.max(1)), 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_climb() {
        assert!(UNITS.is_sorted_by(|a, b| a.unit.days() < b.unit.days()));
    }
}
