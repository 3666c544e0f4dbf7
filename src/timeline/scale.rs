//! Days to places: the linear scale of the drawing, in percent of its width.

use super::day::Day;
use super::model::Window;

/// Maps days to per cent of the drawing's width. A day is a field, not a point: it reaches from
/// [`Scale::start`] to [`Scale::end`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    window: Window,
}

impl Scale {
    /// The scale that shows exactly `window`.
    pub const fn new(window: Window) -> Scale {
        Scale { window }
    }

    /// The days it shows.
    pub const fn window(self) -> Window {
        self.window
    }

    /// Where a day begins, in per cent; outside 0–100 for days outside the window.
    pub fn start(self, day: Day) -> f64 {
        self.at(i64::from(day.number()) as f64)
    }

    /// Where a day ends.
    pub fn end(self, day: Day) -> f64 {
        self.at(i64::from(day.number()) as f64 + 1.0)
    }

    /// The middle of a day.
    pub fn middle(self, day: Day) -> f64 {
        self.at(i64::from(day.number()) as f64 + 0.5)
    }

    /// Width of one day in per cent.
    pub fn day_width(self) -> f64 {
        100.0 / self.window.days() as f64
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

    proptest! {
        #[test]
        fn later_days_stand_further_right(from in -9_000i64..9_000, days in 1i64..9_000, a in -20_000i64..20_000, b in -20_000i64..20_000) {
            let scale = Scale::new(Window { from: Day::new(from), to: Day::new(from + days - 1) });
            prop_assert_eq!(a < b, scale.middle(Day::new(a)) < scale.middle(Day::new(b)));
        }
    }
}
