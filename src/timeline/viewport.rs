//! Viewport: the drawing's window during a gesture, in fractions of days, so that it follows every
//! pixel.
//!
//! Layouts and addresses use whole days, to which [`Viewport::snapped`] returns. Everything here is
//! arithmetic, without clock or browser.

mod animation;
mod brush;
mod gesture;
mod keyboard_steps;
mod momentum;
#[cfg(test)]
mod tests;
mod wheel;
mod zoom_steps;

pub use animation::Animation;
pub use brush::{Brush, BrushPart};
pub use gesture::{Gesture, THRESHOLD};
pub use keyboard_steps::{next_event, previous_event, revealing, step};
pub use momentum::{Momentum, VelocityTracker};
pub use wheel::WheelAction;
pub use zoom_steps::{aligned, closer, farther};

use super::day::Day;
use super::model::Window;

/// Minimum length of a viewport, in days. Nothing in a dossier is more exact than a day, and three
/// of them still show an order.
pub const MIN_DAYS: f64 = 3.0;

/// Maximum length of a viewport relative to the whole period: enough to see that it ends.
const WIDER: f64 = 1.1;

/// Margin drawn on either side of a window at the start of a gesture, in windows.
const MARGIN: i64 = 1;

/// Maximum stretch of a drawing before its lines look distorted.
const STRETCH: f64 = 2.0;

/// The visible range in the middle of a gesture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// Left edge, in days since 1970-01-01; 0.5 is noon of that day.
    pub from: f64,
    /// Number of days shown.
    pub days: f64,
}

impl Viewport {
    /// The viewport that shows exactly this window.
    pub fn of(window: Window) -> Viewport {
        Viewport { from: f64::from(window.from.number()), days: window.days() as f64 }
    }

    /// Moved by a fraction of its width, to later days if positive. Non-finite fractions are
    /// ignored.
    pub fn panned(self, fraction: f64) -> Viewport {
        if !fraction.is_finite() {
            return self;
        }
        Viewport { from: self.from + self.days * fraction, ..self }
    }

    /// Scaled to `factor` times as many days (0.5 zooms in, 2.0 out), keeping the moment at the
    /// fraction `at` of the width, 0 to 1, in place. Unchanged for NaN or a factor that is not
    /// positive and finite.
    pub fn zoomed(self, factor: f64, at: f64) -> Viewport {
        if !is_factor(factor) || at.is_nan() {
            return self;
        }
        let at = within(at, 0.0, 1.0);
        let days = self.days * factor;
        Viewport { from: self.from + (self.days - days) * at, days }
    }

    /// [`Viewport::zoomed`], then [`Viewport::clamped`]; keeps the moment `at` in place even at the
    /// shortest and the longest viewport.
    pub fn zoomed_within(self, factor: f64, at: f64, bounds: Window) -> Viewport {
        if !is_factor(factor) {
            return self.clamped(bounds);
        }
        let days = length(self.days * factor, bounds);
        self.zoomed(days / self.days, at).clamped(bounds)
    }

    /// The nearest viewport at which a gesture may end: at least [`MIN_DAYS`], hardly longer than
    /// `bounds`, with at most half of it outside them, and within the years 1–9999. A length that
    /// must change does so around the centre.
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

    /// Eases out towards another viewport: at `part` 0 this one, at 1 the other.
    pub fn towards(self, end: Viewport, part: f64) -> Viewport {
        let left = 1.0 - within(part, 0.0, 1.0);
        let left = left * left * left;
        Viewport {
            from: end.from + (self.from - end.from) * left,
            days: end.days + (self.days - end.days) * left,
        }
    }

    /// The nearest window of whole days: at least one day, within the years 1–9999.
    pub fn snapped(self) -> Window {
        let from = named(nearest(self.from));
        let to = named(nearest(self.from + self.days).saturating_sub(1));
        Window { from, to: to.max(from) }
    }

    /// Returns true if the drawing of `window`, [`panorama_of`], can be shown for this viewport: it
    /// covers all days, and is not stretched too much.
    pub fn is_drawn_by(self, window: Window) -> bool {
        let window_days = window.days() as f64;
        let drawn = Viewport::of(panorama_of(window));
        drawn.from <= self.from
            && self.from + self.days <= drawn.from + drawn.days
            && window_days <= self.days * STRETCH
    }
}

/// The nearest window within `bounds`, in the sense of [`Viewport::clamped`].
pub fn bounded(window: Window, bounds: Window) -> Window {
    Viewport::of(window).clamped(bounds).snapped()
}

/// The days to draw at the start of a gesture: `window` with a margin on both sides that can move
/// into view.
pub fn panorama_of(window: Window) -> Window {
    let days = window.days().saturating_mul(MARGIN);
    Window { from: window.from.plus(-days), to: window.to.plus(days) }
}

/// The days that addresses can contain.
const NAMED: Window = Window { from: Day::FIRST_NAMED, to: Day::LAST_NAMED };

/// The nearest number between `low` and `high`; `low` for NaN. Unlike `f64::clamp` it cannot panic,
/// which keeps panic code out of the browser's bundle.
fn within(value: f64, low: f64, high: f64) -> f64 {
    value.max(low).min(high)
}

/// Returns true if the factor is positive and finite.
fn is_factor(factor: f64) -> bool {
    factor.is_finite() && factor > 0.0
}

/// The nearest length between [`MIN_DAYS`] and slightly more than `bounds`.
fn length(days: f64, bounds: Window) -> f64 {
    let longest = (bounds.days() as f64 * WIDER).min(NAMED.days() as f64);
    within(days, MIN_DAYS, longest.max(MIN_DAYS))
}

/// Rounds to the nearest whole number, halves up, so that a window moved by half a day keeps its
/// length. 0 for NaN.
fn nearest(value: f64) -> i64 {
    (value + 0.5).floor() as i64
}

/// The day with this number, clamped to the years 1–9999.
fn named(number: i64) -> Day {
    Day::new(number).max(NAMED.from).min(NAMED.to)
}
