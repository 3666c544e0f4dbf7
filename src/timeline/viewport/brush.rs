//! The brush of the overview: hit testing, and the window after a drag.

#[cfg(test)]
mod tests;

use super::{MIN_DAYS, nearest};
use crate::timeline::day::Day;
use crate::timeline::model::Window;
use crate::timeline::scale::Scale;

/// Half the width of a handle's target, in pixels; 24 is the minimum for a target (WCAG 2.5.8).
const HALF: f64 = 12.0;

/// A part of the overview that a pointer can drag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BrushPart {
    /// The handle at the first day.
    Left,
    /// The handle at the last day.
    Right,
    /// The area between the handles: moves the brush.
    Body,
    /// The area outside: draws a new brush.
    Outside,
}

/// A window on the overview, and the overview's width in pixels.
#[derive(Clone, Copy, Debug)]
pub struct Brush {
    scale: Scale,
    window: Window,
    width: f64,
}

impl Brush {
    /// The brush around `window` on the overview of the `whole` period, `width` pixels wide.
    pub fn new(whole: Window, window: Window, width: f64) -> Brush {
        Brush { scale: Scale::overview(whole, window), window, width }
    }

    /// The part at `x`, in pixels from the overview's left edge. Every part of the brush is at
    /// least 24 px wide: on a brush too narrow for that, the handles move outwards.
    pub fn part(self, x: f64) -> BrushPart {
        let (left, right) = (self.x(self.window.from), self.x(self.window.to.plus(1)));
        let from_middle = x - (left + right) / 2.0;
        let body = ((right - left) / 2.0 - HALF).max(HALF);
        if from_middle.abs() <= body {
            BrushPart::Body
        } else if from_middle.abs() > body + 2.0 * HALF || from_middle.is_nan() {
            BrushPart::Outside
        } else if from_middle < 0.0 {
            BrushPart::Left
        } else {
            BrushPart::Right
        }
    }

    /// The window after dragging `part` from one position to another, in pixels. It stays within
    /// the overview, and is at least [`MIN_DAYS`] long.
    pub fn dragged(self, part: BrushPart, from: f64, to: f64) -> Window {
        let shown = self.window;
        let by = self.days(to - from);
        let least = MIN_DAYS as i64 - 1;
        self.fitted(match part {
            BrushPart::Left => Window {
                from: self.inside(shown.from.plus(by)).min(shown.to.plus(-least)),
                to: shown.to,
            },
            BrushPart::Right => Window {
                from: shown.from,
                to: self.inside(shown.to.plus(by)).max(shown.from.plus(least)),
            },
            BrushPart::Body => shown.translate(by),
            BrushPart::Outside => {
                let drawn = Window::between(self.day(from), self.day(to));
                Window { from: drawn.from, to: drawn.to.max(drawn.from.plus(least)) }
            }
        })
    }

    /// The window centred on the day at `x`, as after a click beside the brush.
    pub fn centred(self, x: f64) -> Window {
        let middle = self.window.from.plus(self.window.days() / 2);
        self.fitted(self.window.translate(self.day(x).since(middle)))
    }

    /// Start of a day, in pixels.
    fn x(self, day: Day) -> f64 {
        self.scale.start(day) / 100.0 * self.width
    }

    /// The day at a position in pixels.
    fn day(self, x: f64) -> Day {
        self.scale.day(x / self.width * 100.0)
    }

    /// A distance in pixels as a number of days, at most the length of the overview.
    fn days(self, px: f64) -> i64 {
        let all = self.scale.window().days();
        nearest(px / self.width * all as f64).max(-all).min(all)
    }

    /// The nearest day of the overview.
    fn inside(self, day: Day) -> Day {
        let all = self.scale.window();
        day.max(all.from).min(all.to)
    }

    /// The window moved into the overview; its length is kept if there is room.
    fn fitted(self, window: Window) -> Window {
        let all = self.scale.window();
        let late = window.to.since(all.to).max(0);
        let moved = window.translate(-late);
        let early = all.from.since(moved.from).max(0);
        let moved = moved.translate(early);
        Window { from: moved.from, to: moved.to.min(all.to) }
    }
}
