//! Zoom steps of the calendar: a week, a month, a quarter, a year, a century.
//!
//! Gestures zoom to any length; keys, double clicks and links to these.

use super::{Viewport, nearest};
use crate::timeline::calendar_units::{Unit, YEAR};
use crate::timeline::day::Day;
use crate::timeline::model::Window;
use Length::{Days, Months};
use Unit::Years;

/// Zoom steps from the shortest to the longest, each with the unit at which its windows start: at
/// most a third as long, so that the middle of a window stays in view when its start moves to the
/// next unit.
const STEPS: [(Length, Unit); 19] = [
    (Days(7), Unit::Day),
    (Days(14), Unit::Day),
    (Months(1), Unit::MonthThird),
    (Months(3), Unit::Month),
    (Months(6), Unit::Month),
    (years(1), Unit::Quarter),
    (years(2), Unit::Quarter),
    (years(5), Years(1)),
    (years(10), Years(1)),
    (years(20), Years(2)),
    (years(50), Years(5)),
    (years(100), Years(10)),
    (years(200), Years(20)),
    (years(500), Years(50)),
    (years(1_000), Years(100)),
    (years(2_000), Years(200)),
    (years(5_000), Years(500)),
    (years(10_000), Years(1_000)),
    (years(20_000), Years(2_000)),
];

/// Length of a zoom step; months differ in days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// A number of days.
    Days(i64),
    /// A number of months.
    Months(i32),
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

const fn years(years: i32) -> Length {
    Months(12 * years)
}

/// Factor below which two lengths count as the same step: February is a month, too.
const SAME: f64 = 1.1;

/// Zooms in by one step, keeping the moment at the fraction `at` of the width, 0 to 1, in place. A
/// window of a week or less stays unchanged.
pub fn closer(window: Window, at: f64) -> Window {
    let days = window.days() as f64;
    let shorter = STEPS.iter().rev().find(|(length, _)| length.days() * SAME <= days);
    shorter.map_or(window, |(length, _)| stepped(window, *length, at))
}

/// Zooms out by one step, keeping the moment at the fraction `at` of the width, 0 to 1, in place,
/// as far as the years 1–9999 allow.
pub fn farther(window: Window, at: f64) -> Window {
    let days = window.days() as f64;
    let longer = STEPS.iter().find(|(length, _)| length.days() >= days * SAME);
    longer.map_or(window, |(length, _)| stepped(window, *length, at))
}

fn stepped(window: Window, length: Length, at: f64) -> Window {
    let viewport = Viewport::of(window);
    let days = nearest(length.days()) as f64;
    viewport.zoomed(days / viewport.days, at).snapped()
}

/// The window moved to the start of a calendar unit, with the exact length of its step from there.
/// For links: keeps addresses short and grids stable. A window without a step's length stays
/// unchanged.
pub fn aligned(window: Window) -> Window {
    let days = window.days() as f64;
    let is_same = |length: Length| length.days() < days * SAME && days < length.days() * SAME;
    let Some(&(length, unit)) = STEPS.iter().find(|(length, _)| is_same(*length)) else {
        return window;
    };
    let floor = unit.floor(window.from);
    let after = unit.after(floor);
    let from = if window.from.since(floor) <= after.since(window.from) { floor } else { after };
    let end = match length {
        Length::Days(days) => from.plus(days),
        // Units start on the 1st, 11th or 21st, days that every month has.
        Length::Months(months) => {
            let month = from.month() as i32 + months;
            Day::first_of_month(from.year(), month).plus(i64::from(from.day()) - 1)
        }
    };
    Window { from, to: end.plus(-1).max(from) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn window(from: (i32, u32, u32), to: (i32, u32, u32)) -> Window {
        let day = |(year, month, day)| Day::from_ymd(year, month, day).unwrap();
        Window { from: day(from), to: day(to) }
    }

    #[test]
    fn steps_climb_and_are_longer_than_three_of_their_units() {
        assert!(STEPS.is_sorted_by(|(a, _), (b, _)| a.days() < b.days()));
        for (length, unit) in STEPS {
            assert!(length.days() >= 3.0 * unit.days() - 1e-6, "{length:?}");
        }
    }

    #[test]
    fn steps_climb_the_calendar_and_come_back_down() {
        let mut shown = Window::months_from(Day::first_of_month(2020, 2), 1);
        let mut lengths = Vec::new();
        for _ in 0..8 {
            shown = farther(shown, 0.5);
            lengths.push(shown.days());
        }
        assert_eq!(lengths, [91, 183, 365, 730, 1826, 3652, 7305, 18262]);
        let mut back = Vec::new();
        for _ in 0..10 {
            shown = closer(shown, 0.5);
            back.push(shown.days());
        }
        assert_eq!(back, [7305, 3652, 1826, 730, 365, 183, 91, 30, 14, 7]);
        assert_eq!(closer(shown, 0.5), shown);
    }

    #[test]
    fn links_step_to_calendar_units() {
        let summer = window((2020, 8, 1), (2020, 9, 30));
        for (stepped, expected) in [
            (closer(summer, 0.5), window((2020, 8, 21), (2020, 9, 20))),
            (farther(summer, 0.5), window((2020, 8, 1), (2020, 10, 31))),
            (farther(Window::year(2020), 0.5), window((2019, 7, 1), (2021, 6, 30))),
            (closer(Window::year(2020), 0.5), window((2020, 4, 1), (2020, 9, 30))),
        ] {
            assert_eq!(aligned(stepped), expected);
        }
        assert_eq!(aligned(Window::year(2020)), Window::year(2020));
    }

    proptest! {
        #[test]
        fn a_step_keeps_the_day_under_the_pointer_in_its_place(
            from in -300_000i64..1_000_000,
            days in 8i64..180_000,
            at in 0.0f64..=1.0,
        ) {
            let shown = Window::between(Day::new(from), Day::new(from + days - 1));
            let moment = |window: Window| {
                let viewport = Viewport::of(window);
                viewport.from + viewport.days * at
            };
            let (near, far) = (closer(shown, at), farther(shown, at));
            prop_assert!(near.days() < shown.days() && far.days() > shown.days());
            prop_assert!((moment(near) - moment(shown)).abs() <= 1.0);
            prop_assert!((moment(far) - moment(shown)).abs() <= 1.0);
        }

        #[test]
        fn aligning_keeps_the_middle_in_view_and_settles(
            from in -700_000i64..2_000_000,
            days in 1i64..4_000_000,
        ) {
            let shown = Window::between(Day::new(from), Day::new(from + days - 1));
            for stepped in [shown, closer(shown, 0.5), farther(shown, 0.5)] {
                let aligned = aligned(stepped);
                prop_assert!(aligned.contains(stepped.from.plus(stepped.days() / 2)));
                prop_assert_eq!(super::aligned(aligned), aligned);
            }
        }

        #[test]
        fn steps_never_panic(from in any::<i64>(), to in any::<i64>(), at in any::<f64>()) {
            let shown = Window::between(Day::new(from), Day::new(to));
            for stepped in [closer(shown, at), farther(shown, at)] {
                prop_assert!(aligned(stepped).from <= aligned(stepped).to);
            }
        }
    }
}
