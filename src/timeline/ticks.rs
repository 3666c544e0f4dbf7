//! The calendar grid of the drawing: a table of units, from days to millennia.
//!
//! The finest unit whose steps are wide enough on the narrowest drawing wins, so that labels
//! never overlap. Month thirds (1st, 11th, 21st) stand in the table because they are how "early",
//! "mid" and "late" are read.

use super::day::Day;
use super::model::Window;
use super::scale::Scale;
use super::span::{next_third, third_start};

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
    /// So many years, counted from year 0.
    Years(i32),
}

/// A line of the grid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// The day that begins here.
    pub day: Day,
    /// Where, in per cent of the width.
    pub x: f64,
    /// The calendar unit that begins here.
    pub unit: Unit,
    /// Whether a larger unit begins here too: drawn stronger, labelled in bold.
    pub major: bool,
}

/// The grid of a window: its fine unit, the larger one that gets bold labels, and the lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// The fine unit.
    pub minor: Unit,
    /// The unit of the bold labels.
    pub major: Unit,
    /// The lines, from left to right.
    pub ticks: Vec<Tick>,
}

/// One row of the table: fine unit, bold unit, mean days of a fine step, least pixels of a step.
struct Row(Unit, Unit, f64, f64);

const MONTH: f64 = 365.2425 / 12.0;
const YEAR: f64 = 365.2425;

/// A step must hold its label: "21.", "Aug.", "2020", "12 000".
const TABLE: [Row; 13] = [
    Row(Unit::Day, Unit::Month, 1.0, 26.0),
    Row(Unit::Third, Unit::Month, 10.0, 40.0),
    Row(Unit::Month, Unit::Years(1), MONTH, 46.0),
    Row(Unit::Quarter, Unit::Years(1), 3.0 * MONTH, 46.0),
    Row(Unit::Years(1), Unit::Years(1), YEAR, 46.0),
    Row(Unit::Years(2), Unit::Years(2), 2.0 * YEAR, 46.0),
    Row(Unit::Years(5), Unit::Years(5), 5.0 * YEAR, 46.0),
    Row(Unit::Years(10), Unit::Years(10), 10.0 * YEAR, 46.0),
    Row(Unit::Years(20), Unit::Years(20), 20.0 * YEAR, 46.0),
    Row(Unit::Years(50), Unit::Years(50), 50.0 * YEAR, 46.0),
    Row(Unit::Years(100), Unit::Years(100), 100.0 * YEAR, 46.0),
    Row(Unit::Years(1_000), Unit::Years(1_000), 1_000.0 * YEAR, 56.0),
    Row(
        Unit::Years(10_000),
        Unit::Years(10_000),
        10_000.0 * YEAR,
        64.0,
    ),
];

/// More lines than this are never drawn, whatever the window.
pub const MAX_TICKS: usize = 120;

impl Grid {
    /// The grid of `window` on a drawing `width` pixels wide.
    pub fn new(window: Window, width: f64) -> Grid {
        let pixels_per_day = width / window.days() as f64;
        let fitting = TABLE
            .iter()
            .find(|row| row.2 * pixels_per_day >= row.3)
            .map_or((Unit::Years(100_000), Unit::Years(100_000)), |row| {
                (row.0, row.1)
            });
        let (minor, major) = fitting;
        let scale = Scale::new(window);
        let mut ticks = Vec::new();
        let mut day = minor.floor(window.from);
        while day <= window.to && ticks.len() < MAX_TICKS {
            if window.contains(day) {
                ticks.push(Tick {
                    day,
                    x: scale.start(day),
                    unit: minor,
                    major: major.floor(day) == day,
                });
            }
            let next = minor.after(day);
            if next <= day {
                // The end of what a day number can hold.
                break;
            }
            day = next;
        }
        Grid {
            minor,
            major,
            ticks,
        }
    }
}

impl Unit {
    /// The first day of the unit that contains `day`.
    pub fn floor(self, day: Day) -> Day {
        match self {
            Unit::Day => day,
            Unit::Third => third_start(day),
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
            Unit::Third => next_third(start),
            Unit::Month => Day::first_of_month(start.year(), start.month() as i32 + 1),
            Unit::Quarter => Day::first_of_month(start.year(), start.month() as i32 + 3),
            Unit::Years(years) => Day::first_of_month(start.year().saturating_add(years.max(1)), 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn two_months_show_thirds_and_name_the_months() {
        let grid = Grid::new(Window::months_from(Day::first_of_month(2020, 8), 2), 745.0);
        assert_eq!((grid.minor, grid.major), (Unit::Third, Unit::Month));
        let days: Vec<_> = grid.ticks.iter().map(|tick| tick.day.to_string()).collect();
        assert_eq!(
            days,
            [
                "2020-08-01",
                "2020-08-11",
                "2020-08-21",
                "2020-09-01",
                "2020-09-11",
                "2020-09-21"
            ]
        );
        let major: Vec<_> = grid.ticks.iter().map(|tick| tick.major).collect();
        assert_eq!(major, [true, false, false, true, false, false]);
    }

    #[test]
    fn longer_windows_climb_the_calendar() {
        let unit = |years: i32| {
            let from = Day::first_of_month(2000, 1);
            Grid::new(Window::months_from(from, years * 12), 745.0).minor
        };
        assert_eq!(unit(1), Unit::Month);
        assert_eq!(unit(3), Unit::Quarter);
        assert_eq!(unit(11), Unit::Years(1));
        assert_eq!(unit(100), Unit::Years(10));
        assert_eq!(unit(1000), Unit::Years(100));
        assert_eq!(unit(200_000), Unit::Years(100_000));
    }

    proptest! {
        #[test]
        fn ticks_are_bounded_ordered_and_inside(
            from in -90_000_000i64..90_000_000,
            days in 1i64..180_000_000,
            width in 200.0f64..4000.0,
        ) {
            let window = Window::between(Day::new(from), Day::new(from + days - 1));
            let grid = Grid::new(window, width);
            prop_assert!(grid.ticks.len() <= MAX_TICKS);
            for pair in grid.ticks.windows(2) {
                prop_assert!(pair[0].day < pair[1].day && pair[0].x < pair[1].x);
            }
            for tick in &grid.ticks {
                prop_assert!(window.contains(tick.day));
                prop_assert!((0.0..100.0).contains(&tick.x));
            }
        }

        #[test]
        fn steps_are_wide_enough_for_their_labels(from in -90_000i64..90_000, days in 40i64..400_000) {
            let window = Window::between(Day::new(from), Day::new(from + days - 1));
            let grid = Grid::new(window, 745.0);
            for pair in grid.ticks.windows(2) {
                prop_assert!((pair[1].x - pair[0].x) / 100.0 * 745.0 > 20.0);
            }
        }
    }
}
