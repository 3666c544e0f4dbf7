//! Calendar units of the drawing, from days to millennia: one table for the lines of the grid, the
//! columns of crowded lanes and the zoom steps.
//!
//! It includes thirds of a month (1st, 11th, 21st) because they are the readings of "early", "mid"
//! and "late".

use super::day::Day;
use super::third::Third;
use Length::{Days, Months};
use Unit::{Month, Quarter, Years};

/// Mean number of days in a year: 146,097 in 400 years of the Gregorian calendar.
const YEAR: f64 = 365.2425;

/// A step of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// One day.
    Day,
    /// The 1st–10th, 11th–20th or 21st–last day of a month.
    Third,
    /// One month.
    Month,
    /// Three months.
    Quarter,
    /// This many years, counted from year 0.
    Years(i32),
}

/// Length of a zoom step; months differ in days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// A number of days.
    Days(i64),
    /// A number of months.
    Months(i32),
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
    /// Zoom steps whose windows start with it: at least three times as long, so that the middle of
    /// a window stays in view when its start moves to the next unit.
    pub steps: &'static [Length],
}

/// The units, from fine to coarse; so are their zoom steps.
#[rustfmt::skip]
pub static UNITS: [CalendarUnit; 16] = [
    CalendarUnit { unit: Unit::Day, major: Month, label: Some(26.0), is_bin: true, steps: &[Days(7), Days(14)] },
    CalendarUnit { unit: Unit::Third, major: Month, label: Some(40.0), is_bin: true, steps: &[Months(1)] },
    CalendarUnit { unit: Month, major: Years(1), label: Some(46.0), is_bin: true, steps: &[Months(3), Months(6)] },
    CalendarUnit { unit: Quarter, major: Years(1), label: Some(46.0), is_bin: true, steps: &[years(1), years(2)] },
    CalendarUnit { unit: Years(1), major: Years(1), label: Some(46.0), is_bin: true, steps: &[years(5), years(10)] },
    CalendarUnit { unit: Years(2), major: Years(2), label: Some(46.0), is_bin: false, steps: &[years(20)] },
    CalendarUnit { unit: Years(5), major: Years(5), label: Some(46.0), is_bin: false, steps: &[years(50)] },
    CalendarUnit { unit: Years(10), major: Years(10), label: Some(46.0), is_bin: true, steps: &[years(100)] },
    CalendarUnit { unit: Years(20), major: Years(20), label: Some(46.0), is_bin: false, steps: &[years(200)] },
    CalendarUnit { unit: Years(50), major: Years(50), label: Some(46.0), is_bin: false, steps: &[years(500)] },
    CalendarUnit { unit: Years(100), major: Years(100), label: Some(46.0), is_bin: true, steps: &[years(1_000)] },
    CalendarUnit { unit: Years(200), major: Years(200), label: None, is_bin: false, steps: &[years(2_000)] },
    CalendarUnit { unit: Years(500), major: Years(500), label: None, is_bin: false, steps: &[years(5_000)] },
    CalendarUnit { unit: Years(1_000), major: Years(1_000), label: Some(56.0), is_bin: true, steps: &[years(10_000)] },
    CalendarUnit { unit: Years(2_000), major: Years(2_000), label: None, is_bin: false, steps: &[years(20_000)] },
    CalendarUnit { unit: Years(10_000), major: Years(10_000), label: Some(64.0), is_bin: true, steps: &[] },
];

/// The unit of grids and columns where all of the table are too narrow.
pub const COARSEST: Unit = Years(100_000);

const fn years(years: i32) -> Length {
    Months(12 * years)
}

impl Unit {
    /// Mean number of days; a third of a month counts as ten.
    pub fn days(self) -> f64 {
        match self {
            Unit::Day => 1.0,
            Unit::Third => 10.0,
            Unit::Month => YEAR / 12.0,
            Unit::Quarter => YEAR / 4.0,
            Unit::Years(years) => f64::from(years) * YEAR,
        }
    }

    /// The first day of the unit that contains `day`.
    pub fn floor(self, day: Day) -> Day {
        match self {
            Unit::Day => day,
            Unit::Third => Third::around(day).from,
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
            Unit::Third => Third::around(start).to.plus(1),
            Unit::Month => Day::first_of_month(start.year(), start.month() as i32 + 1),
            Unit::Quarter => Day::first_of_month(start.year(), start.month() as i32 + 3),
            Unit::Years(years) => Day::first_of_month(start.year().saturating_add(years.max(1)), 1),
        }
    }
}

impl Length {
    /// Mean number of days.
    pub fn days(self) -> f64 {
        match self {
            Length::Days(days) => days as f64,
            Length::Months(months) => f64::from(months) / 12.0 * YEAR,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_and_steps_climb_and_steps_are_longer_than_three_of_their_units() {
        assert!(UNITS.is_sorted_by(|a, b| a.unit.days() < b.unit.days()));
        assert!(UNITS.iter().flat_map(|row| row.steps).is_sorted_by(|a, b| a.days() < b.days()));
        for row in &UNITS {
            for step in row.steps {
                assert!(step.days() >= 3.0 * row.unit.days() - 1e-6, "{row:?}");
            }
        }
    }
}
