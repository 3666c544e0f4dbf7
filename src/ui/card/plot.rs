//! Where the drawing stands on the card, and where its days are.

use super::{MARGIN, WIDTH};
use crate::timeline::day::Day;
use crate::timeline::model::Window;
use crate::timeline::scale::Scale;

/// Where the lanes end and the axis begins.
pub const BOTTOM: f64 = 512.0;

/// Everything is drawn this much larger than on the page: its 13 px labels become 28 px.
pub const ENLARGED: f64 = 2.2;

/// The part of the card that shows days.
#[derive(Clone, Copy, Debug)]
pub struct Plot {
    /// Days to per cent of the width between the margins.
    pub scale: Scale,
    /// The upper edge, in pixels.
    pub top: f64,
    /// The end of the state of knowledge, in per cent.
    line: f64,
}

impl Plot {
    /// The drawing of `window` from `top` on, as known at the end of `day`.
    pub fn new(window: Window, day: Day, top: f64) -> Plot {
        let scale = Scale::new(window);
        Plot {
            scale,
            top,
            line: scale.end(day),
        }
    }

    /// A place on the scale (0–100) in pixels.
    pub fn x(self, percent: f64) -> f64 {
        MARGIN + percent / 100.0 * (WIDTH - 2.0 * MARGIN)
    }

    /// The black line, in pixels; `None` when the window ends before or begins after it.
    pub fn line(self) -> Option<f64> {
        (0.0..=100.0)
            .contains(&self.line)
            .then(|| self.x(self.line))
    }

    /// From where on everything is only expected, in pixels: the line, the left edge of the card
    /// where all of it is, its right edge where nothing is.
    pub fn ahead(self) -> f64 {
        match self.line() {
            Some(x) => x,
            None if self.line < 0.0 => 0.0,
            None => WIDTH,
        }
    }
}
