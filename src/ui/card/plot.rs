//! Position of the drawing on the card, and of days in it.

use super::{MARGIN, WIDTH};
use crate::timeline::day::Day;
use crate::timeline::model::Window;
use crate::timeline::scale::Scale;

/// Lower edge of the lanes, where the axis begins.
pub const BOTTOM: f64 = 512.0;

/// Enlargement relative to the page: its 13 px labels become 28 px.
pub const ENLARGED: f64 = 2.2;

/// The part of the card that shows days.
#[derive(Clone, Copy, Debug)]
pub struct CardPlot {
    /// Maps days to per cent of the width between the margins.
    pub scale: Scale,
    /// The upper edge, in pixels.
    pub top: f64,
    /// The end of the state of knowledge, in per cent, where there is one.
    line: Option<f64>,
}

impl CardPlot {
    /// The drawing of `window` from `top` on, as known at the end of `day`.
    pub fn new(window: Window, day: Option<Day>, top: f64) -> CardPlot {
        let scale = Scale::new(window);
        CardPlot {
            scale,
            top,
            line: day.map(|day| scale.end(day)),
        }
    }

    /// Converts a position on the scale (0–100) to pixels.
    pub fn x(self, percent: f64) -> f64 {
        MARGIN + percent / 100.0 * (WIDTH - 2.0 * MARGIN)
    }

    /// The knowledge line, in pixels; `None` if it lies outside the window.
    pub fn line(self) -> Option<f64> {
        let line = self.line.filter(|line| (0.0..=100.0).contains(line));
        line.map(|line| self.x(line))
    }

    /// Position after which everything is only expected, in pixels: the line, the left edge of the
    /// card if everything is, its right edge if nothing is.
    pub fn ahead(self) -> f64 {
        match self.line() {
            Some(x) => x,
            None if self.line.is_some_and(|line| line < 0.0) => 0.0,
            None => WIDTH,
        }
    }
}
