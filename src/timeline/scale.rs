//! Linear scale of the drawing, from days to per cent of its width.

use super::day::Day;
use super::model::Window;

/// Maps days to per cent of the drawing's width. A day is an interval, not a point: it extends from
/// [`Scale::start`] to [`Scale::end`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    window: Window,
}

/// The nearest position within the drawing, in per cent. (`f64::clamp` can panic, and its panic
/// message would be sent to every browser.)
pub const fn percent(x: f64) -> f64 {
    x.max(0.0).min(100.0)
}

impl Scale {
    /// The scale that shows exactly `window`.
    pub const fn new(window: Window) -> Scale {
        Scale { window }
    }

    /// The scale of the overview: the whole period together with the window, widened to whole
    /// years.
    pub fn overview(whole: Window, window: Window) -> Scale {
        Scale::new(whole.union(window).whole_years())
    }

    /// The days shown.
    pub const fn window(self) -> Window {
        self.window
    }

    /// Start of a day, in per cent; outside 0–100 for days outside the window.
    pub fn start(self, day: Day) -> f64 {
        self.at(i64::from(day.number()) as f64)
    }

    /// End of a day, in per cent.
    pub fn end(self, day: Day) -> f64 {
        self.at(i64::from(day.number()) as f64 + 1.0)
    }

    /// Centre of a day, in per cent.
    pub fn middle(self, day: Day) -> f64 {
        self.at(i64::from(day.number()) as f64 + 0.5)
    }

    /// Width of one day in per cent.
    pub fn day_width(self) -> f64 {
        100.0 / self.window.days() as f64
    }

    /// The day at a position in per cent; the first or last one for positions outside.
    pub fn day(self, percent: f64) -> Day {
        let days = (percent / 100.0 * self.window.days() as f64).floor();
        // The cast saturates; NaN becomes 0.
        self.window.from.plus(days as i64).max(self.window.from).min(self.window.to)
    }

    fn at(self, day_number: f64) -> f64 {
        let from = f64::from(self.window.from.number());
        (day_number - from) / self.window.days() as f64 * 100.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_window_fills_the_width_exactly() {
        let window = Window::months_from(Day::first_of_month(2020, 8), 2);
        let scale = Scale::new(window);
        assert_eq!(scale.start(window.from), 0.0);
        assert_eq!(scale.end(window.to), 100.0);
        assert_eq!(scale.end(window.from), scale.start(window.from.plus(1)));
    }

    #[test]
    fn places_outside_belong_to_the_first_and_last_day() {
        let window = Window::year(2020);
        let scale = Scale::new(window);
        for place in [-0.1, f64::NEG_INFINITY, f64::NAN] {
            assert_eq!(scale.day(place), window.from, "{place}");
        }
        for place in [100.0, f64::INFINITY] {
            assert_eq!(scale.day(place), window.to, "{place}");
        }
    }

    proptest! {
        #[test]
        fn the_middle_of_a_day_belongs_to_it(from in -9_000i64..9_000, days in 1i64..9_000, day in 0i64..9_000) {
            let window = Window { from: Day::new(from), to: Day::new(from + days - 1) };
            let day = window.from.plus(day % days);
            let scale = Scale::new(window);
            prop_assert_eq!(scale.day(scale.middle(day)), day);
        }

        #[test]
        fn later_days_stand_further_right(from in -9_000i64..9_000, days in 1i64..9_000, a in -20_000i64..20_000, b in -20_000i64..20_000) {
            let scale = Scale::new(Window { from: Day::new(from), to: Day::new(from + days - 1) });
            prop_assert_eq!(a < b, scale.middle(Day::new(a)) < scale.middle(Day::new(b)));
        }
    }
}
