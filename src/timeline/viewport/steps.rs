//! Zooming by steps of the calendar: a week, a month, a quarter, a year, a century.
//!
//! Hands zoom to any length; keys, double clicks and links go to lengths that have a name.

use super::{Viewport, nearest};
use crate::timeline::day::Day;
use crate::timeline::model::Window;
use crate::timeline::ticks::Unit;

/// A length of the calendar, how many days it has in the mean, and the unit its windows start with.
struct Step(Length, f64, Unit);

/// What a step is counted in: months are not equally long.
#[derive(Clone, Copy)]
enum Length {
    Days(i64),
    Months(i32),
}

/// As many mean days as so many years have.
const fn years(years: i32) -> f64 {
    years as f64 * 365.2425
}

/// From the shortest to the longest. A step starts with a unit it is at least three times as long
/// as, so that what stands in its middle stays in view.
const STEPS: [Step; 19] = [
    Step(Length::Days(7), 7.0, Unit::Day),
    Step(Length::Days(14), 14.0, Unit::Day),
    Step(Length::Months(1), years(1) / 12.0, Unit::Third),
    Step(Length::Months(3), years(1) / 4.0, Unit::Month),
    Step(Length::Months(6), years(1) / 2.0, Unit::Month),
    Step(Length::Months(12), years(1), Unit::Quarter),
    Step(Length::Months(24), years(2), Unit::Quarter),
    Step(Length::Months(60), years(5), Unit::Years(1)),
    Step(Length::Months(120), years(10), Unit::Years(1)),
    Step(Length::Months(240), years(20), Unit::Years(2)),
    Step(Length::Months(600), years(50), Unit::Years(5)),
    Step(Length::Months(1_200), years(100), Unit::Years(10)),
    Step(Length::Months(2_400), years(200), Unit::Years(20)),
    Step(Length::Months(6_000), years(500), Unit::Years(50)),
    Step(Length::Months(12_000), years(1_000), Unit::Years(100)),
    Step(Length::Months(24_000), years(2_000), Unit::Years(200)),
    Step(Length::Months(60_000), years(5_000), Unit::Years(500)),
    Step(Length::Months(120_000), years(10_000), Unit::Years(1_000)),
    Step(Length::Months(240_000), years(20_000), Unit::Years(2_000)),
];

/// Lengths that differ by less than this factor are one step: February is a month, too.
const SAME: f64 = 1.1;

/// The window one step closer, with the moment `at` this part of its width, 0 to 1, in place. A
/// window of a week or less stays as it is.
pub fn closer(window: Window, at: f64) -> Window {
    let days = window.days() as f64;
    let shorter = STEPS.iter().rev().find(|step| step.1 * SAME <= days);
    shorter.map_or(window, |step| stepped(window, step, at))
}

/// The window one step farther away, with the moment `at` this part of its width, 0 to 1, in
/// place, as far as the years 1–9999 allow.
pub fn farther(window: Window, at: f64) -> Window {
    let days = window.days() as f64;
    let longer = STEPS.iter().find(|step| step.1 >= days * SAME);
    longer.map_or(window, |step| stepped(window, step, at))
}

fn stepped(window: Window, step: &Step, at: f64) -> Window {
    let viewport = Viewport::of(window);
    let days = nearest(step.1) as f64;
    viewport.zoomed(days / viewport.days, at).snapped()
}

/// The window moved to where a unit of the calendar begins, and as long as its step is from
/// there. For links: addresses become short and grids stay put. What has no step's length stays.
pub fn aligned(window: Window) -> Window {
    let days = window.days() as f64;
    let same = |step: &&Step| step.1 < days * SAME && days < step.1 * SAME;
    let Some(&Step(length, _, unit)) = STEPS.iter().find(same) else {
        return window;
    };
    let floor = unit.floor(window.from);
    let after = unit.after(floor);
    let from = if window.from.since(floor) <= after.since(window.from) {
        floor
    } else {
        after
    };
    let end = match length {
        Length::Days(days) => from.plus(days),
        // Units start on the 1st, 11th or 21st, which every month has.
        Length::Months(months) => {
            let month = from.month() as i32 + months;
            Day::first_of_month(from.year(), month).plus(i64::from(from.day()) - 1)
        }
    };
    Window {
        from,
        to: end.plus(-1).max(from),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn window(from: (i32, u32, u32), to: (i32, u32, u32)) -> Window {
        let day = |(year, month, day)| Day::from_ymd(year, month, day).unwrap();
        Window {
            from: day(from),
            to: day(to),
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
            (
                farther(Window::year(2020), 0.5),
                window((2019, 7, 1), (2021, 6, 30)),
            ),
            (
                closer(Window::year(2020), 0.5),
                window((2020, 4, 1), (2020, 9, 30)),
            ),
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
