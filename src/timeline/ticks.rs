//! Calendar grid of the drawing.
//!
//! The finest unit whose steps are wide enough on the narrowest drawing is used, so that labels
//! never overlap.

use super::calendar_units::{COARSEST, UNITS, Unit};
use super::day::Day;
use super::model::Window;
use super::scale::Scale;

/// A line of the grid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// The day that begins here.
    pub day: Day,
    /// Position in per cent of the width.
    pub x: f64,
    /// The calendar unit that begins here.
    pub unit: Unit,
    /// True if a larger unit begins here too; such lines are stronger and have bold labels.
    pub major: bool,
}

/// The grid of a window: its fine unit, the larger unit with bold labels, and the lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// The fine unit.
    pub minor: Unit,
    /// The unit of the bold labels.
    pub major: Unit,
    /// The lines, from left to right.
    pub ticks: Vec<Tick>,
}

/// Maximum number of lines, for any window.
pub const MAX_TICKS: usize = 120;

impl Grid {
    /// The grid of `window` on a drawing `width` pixels wide.
    pub fn new(window: Window, width: f64) -> Grid {
        let pixels_per_day = width / window.days() as f64;
        let fits = |unit: Unit, least: f64| unit.days() * pixels_per_day >= least;
        let fitting = UNITS.iter().find(|row| row.label.is_some_and(|least| fits(row.unit, least)));
        let (minor, major) = fitting.map_or((COARSEST, COARSEST), |row| (row.unit, row.major));
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
                // The end of the range of `Day`.
                break;
            }
            day = next;
        }
        Grid { minor, major, ticks }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn two_months_show_thirds_and_name_the_months() {
        let grid = Grid::new(Window::months_from(Day::first_of_month(2020, 8), 2), 745.0);
        assert_eq!((grid.minor, grid.major), (Unit::MonthThird, Unit::Month));
        let days: Vec<_> = grid.ticks.iter().map(|tick| tick.day.to_string()).collect();
        assert_eq!(
            days,
            ["2020-08-01", "2020-08-11", "2020-08-21", "2020-09-01", "2020-09-11", "2020-09-21"]
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
        fn steps_are_as_wide_as_the_table_promises(
            from in -90_000i64..90_000,
            magnitude in 0.3f64..7.5,
        ) {
            let days = 10f64.powf(magnitude) as i64;
            let window = Window::between(Day::new(from), Day::new(from + days - 1));
            let grid = Grid::new(window, 745.0);
            let promised = UNITS.iter().find(|row| row.unit == grid.minor);
            let minimum = promised.and_then(|row| row.label).expect("a unit of grids");
            let mean = grid.minor.days();
            // Steps of the calendar are shorter than their mean by up to a fifth.
            let shortest = match grid.minor {
                Unit::Day => 1.0,
                Unit::MonthThird => 8.0,
                Unit::Month => 28.0,
                Unit::Quarter => 90.0,
                Unit::Years(years) => 365.0 * f64::from(years),
            };
            for pair in grid.ticks.windows(2) {
                let step = (pair[1].x - pair[0].x) / 100.0 * 745.0;
                prop_assert!(step >= minimum * shortest / mean - 0.01, "{step} px");
            }
        }
    }
}
