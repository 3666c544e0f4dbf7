//! The brush of the overview: what of it lies under a pointer, and which window it becomes when
//! that is dragged.

#[cfg(test)]
mod tests;

use super::{MIN_DAYS, nearest};
use crate::timeline::day::Day;
use crate::timeline::model::Window;
use crate::timeline::scale::Scale;

/// Half the width of a grip's target, in pixels; 24 is the least for a target (WCAG 2.5.8).
const HALF: f64 = 12.0;

/// A part of the overview that a pointer can take hold of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The grip at the first day.
    Left,
    /// The grip at the last day.
    Right,
    /// What lies between: moves the brush as it is.
    Body,
    /// The period around: draws a new brush.
    Outside,
}

/// A window on the overview, drawn so many pixels wide.
#[derive(Clone, Copy, Debug)]
pub struct Brush {
    scale: Scale,
    window: Window,
    width: f64,
}

impl Brush {
    /// The brush around `window` on the overview of the `whole` period, `width` pixels wide.
    pub fn new(whole: Window, window: Window, width: f64) -> Brush {
        Brush {
            scale: Scale::overview(whole, window),
            window,
            width,
        }
    }

    /// What lies at `x`, in pixels from the overview's left edge. Every part is 24 px wide at
    /// least: where a brush is narrower than that, its grips stand outside.
    pub fn part(self, x: f64) -> Part {
        let (left, right) = (self.x(self.window.from), self.x(self.window.to.plus(1)));
        let from_middle = x - (left + right) / 2.0;
        let body = ((right - left) / 2.0 - HALF).max(HALF);
        if from_middle.abs() <= body {
            Part::Body
        } else if from_middle.abs() > body + 2.0 * HALF || from_middle.is_nan() {
            Part::Outside
        } else if from_middle < 0.0 {
            Part::Left
        } else {
            Part::Right
        }
    }

    /// The window after `part` was dragged from one place to another, in pixels. It stays within
    /// the overview, and at least [`MIN_DAYS`] long.
    pub fn dragged(self, part: Part, from: f64, to: f64) -> Window {
        let shown = self.window;
        let by = self.days(to - from);
        let least = MIN_DAYS as i64 - 1;
        self.fitted(match part {
            Part::Left => Window {
                from: self.inside(shown.from.plus(by)).min(shown.to.plus(-least)),
                to: shown.to,
            },
            Part::Right => Window {
                from: shown.from,
                to: self.inside(shown.to.plus(by)).max(shown.from.plus(least)),
            },
            Part::Body => shown.translate(by),
            Part::Outside => {
                let drawn = Window::between(self.day(from), self.day(to));
                Window {
                    from: drawn.from,
                    to: drawn.to.max(drawn.from.plus(least)),
                }
            }
        })
    }

    /// The window moved so that the day at `x` stands in its middle, as a click beside the brush
    /// asks for.
    pub fn centred(self, x: f64) -> Window {
        let middle = self.window.from.plus(self.window.days() / 2);
        self.fitted(self.window.translate(self.day(x).since(middle)))
    }

    /// Where a day begins, in pixels.
    fn x(self, day: Day) -> f64 {
        self.scale.start(day) / 100.0 * self.width
    }

    /// The day at a place, in pixels.
    fn day(self, x: f64) -> Day {
        self.scale.day(x / self.width * 100.0)
    }

    /// How many days a way in pixels is; never more than there are.
    fn days(self, px: f64) -> i64 {
        let all = self.scale.window().days();
        nearest(px / self.width * all as f64).max(-all).min(all)
    }

    /// The nearest day of the overview.
    fn inside(self, day: Day) -> Day {
        let all = self.scale.window();
        day.max(all.from).min(all.to)
    }

    /// Moved into the overview, its length kept where that has room.
    fn fitted(self, window: Window) -> Window {
        let all = self.scale.window();
        let late = window.to.since(all.to).max(0);
        let moved = window.translate(-late);
        let early = all.from.since(moved.from).max(0);
        let moved = moved.translate(early);
        Window {
            from: moved.from,
            to: moved.to.min(all.to),
        }
    }
}
