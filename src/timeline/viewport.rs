//! The drawing's window while a hand moves it: fractions of days, so that it follows every pixel.
//!
//! Nothing rests on a fraction. Layouts and addresses know whole days, which
//! [`Viewport::snapped`] returns to; everything here is arithmetic, without clock or browser.

mod brush;
mod course;
mod hand;
mod momentum;
mod steps;
#[cfg(test)]
mod tests;
mod walk;
mod wheel;

pub use brush::{Brush, Part};
pub use course::Course;
pub use hand::{Hand, THRESHOLD};
pub use momentum::{Momentum, Trail};
pub use steps::{aligned, closer, farther};
pub use walk::{next_event, previous_event, revealing, step};
pub use wheel::Turn;

use super::day::Day;
use super::model::Window;

/// The fewest days a hand can zoom in to. Nothing in a dossier is more exact than a day, and three
/// of them still show which comes first.
pub const MIN_DAYS: f64 = 3.0;

/// How much longer than the whole period a viewport can become: enough to see that it ends.
const WIDER: f64 = 1.1;

/// How far beyond a window, at either side and in windows, it is drawn when a hand takes hold.
const LIFT: i64 = 1;

/// How much a drawing can be stretched before its lines look it.
const STRETCH: f64 = 2.0;

/// What the drawing shows in the middle of a gesture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// Where its left edge lies, in days since 1970-01-01; 0.5 is noon of that day.
    pub from: f64,
    /// How many days it shows.
    pub days: f64,
}

impl Viewport {
    /// The viewport that shows exactly this window.
    pub fn of(window: Window) -> Viewport {
        Viewport {
            from: f64::from(window.from.number()),
            days: window.days() as f64,
        }
    }

    /// Moved by a part of its width, to later days when positive. What is no finite number moves
    /// nothing.
    pub fn panned(self, fraction: f64) -> Viewport {
        if !fraction.is_finite() {
            return self;
        }
        Viewport {
            from: self.from + self.days * fraction,
            ..self
        }
    }

    /// Showing `factor` times as many days (0.5 is closer, 2.0 farther away), with the moment `at`
    /// this part of the width, 0 to 1, staying where it is. What is no positive finite factor, or
    /// no number at all, changes nothing.
    pub fn zoomed(self, factor: f64, at: f64) -> Viewport {
        if !is_factor(factor) || at.is_nan() {
            return self;
        }
        let at = within(at, 0.0, 1.0);
        let days = self.days * factor;
        Viewport {
            from: self.from + (self.days - days) * at,
            days,
        }
    }

    /// [`Viewport::zoomed`] and [`Viewport::clamped`] in one: at the shortest and the longest
    /// viewport the moment `at` stays in its place, too.
    pub fn zoomed_within(self, factor: f64, at: f64, bounds: Window) -> Viewport {
        if !is_factor(factor) {
            return self.clamped(bounds);
        }
        let days = length(self.days * factor, bounds);
        self.zoomed(days / self.days, at).clamped(bounds)
    }

    /// The nearest viewport a hand may leave: [`MIN_DAYS`] or longer, hardly longer than `bounds`,
    /// with no more than half of it outside them, and within the years 1–9999. A length that has
    /// to change does so around the middle.
    pub fn clamped(self, bounds: Window) -> Viewport {
        let days = length(self.days, bounds);
        let from = self.from + (self.days - days) / 2.0;
        let all = Viewport::of(bounds);
        let end = all.from + all.days;
        let from = within(from, all.from - days / 2.0, end - days / 2.0);
        let named = Viewport::of(NAMED);
        let from = within(from, named.from, named.from + named.days - days);
        Viewport { from, days }
    }

    /// A viewport on the way to another, fast at first: at `part` 0 this one, at 1 the other.
    pub fn towards(self, end: Viewport, part: f64) -> Viewport {
        let left = 1.0 - within(part, 0.0, 1.0);
        let left = left * left * left;
        Viewport {
            from: end.from + (self.from - end.from) * left,
            days: end.days + (self.days - end.days) * left,
        }
    }

    /// The window of whole days that comes nearest: at least one, within the years 1–9999.
    pub fn snapped(self) -> Window {
        let from = named(nearest(self.from));
        let to = named(nearest(self.from + self.days).saturating_sub(1));
        Window {
            from,
            to: to.max(from),
        }
    }

    /// Whether the drawing of `window`, [`lifted`], can stand for it: it shows all of the days,
    /// and they are not stretched out of shape.
    pub fn is_drawn_by(self, window: Window) -> bool {
        let window_days = window.days() as f64;
        let drawn = Viewport::of(lifted(window));
        drawn.from <= self.from
            && self.from + self.days <= drawn.from + drawn.days
            && window_days <= self.days * STRETCH
    }
}

/// The nearest window within `bounds` as [`Viewport::clamped`] understands them.
pub fn bounded(window: Window, bounds: Window) -> Window {
    Viewport::of(window).clamped(bounds).snapped()
}

/// The days to draw when a hand takes hold of `window`, so that there is something beyond its
/// edges to move into sight.
pub fn lifted(window: Window) -> Window {
    let days = window.days().saturating_mul(LIFT);
    Window {
        from: window.from.plus(-days),
        to: window.to.plus(days),
    }
}

/// The days that addresses can name.
const NAMED: Window = Window {
    from: Day::FIRST_NAMED,
    to: Day::LAST_NAMED,
};

/// The number between two others that comes nearest; the lower one for what is no number. Unlike
/// `f64::clamp` it has nothing to panic about, which keeps that out of the browser's bundle.
fn within(value: f64, low: f64, high: f64) -> f64 {
    value.max(low).min(high)
}

/// Whether something can be so many times as long.
fn is_factor(factor: f64) -> bool {
    factor.is_finite() && factor > 0.0
}

/// The nearest length within [`MIN_DAYS`] and a little more than `bounds`.
fn length(days: f64, bounds: Window) -> f64 {
    let longest = (bounds.days() as f64 * WIDER).min(NAMED.days() as f64);
    within(days, MIN_DAYS, longest.max(MIN_DAYS))
}

/// The nearest whole number, of two the higher: a window moved by half a day keeps its length. 0
/// for what is no number.
fn nearest(value: f64) -> i64 {
    (value + 0.5).floor() as i64
}

/// The day with this number, as near as an address can name it.
fn named(number: i64) -> Day {
    Day::new(number).max(NAMED.from).min(NAMED.to)
}
