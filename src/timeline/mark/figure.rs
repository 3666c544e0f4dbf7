//! Figures: marks on a scale, in per cent of the drawing's width.

use super::{Mark, MarkExtent};
use crate::timeline::date::End;
use crate::timeline::day::Day;
use crate::timeline::model::Window;
use crate::timeline::scale::{Scale, percent};

/// Appearance of one end of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineEnd {
    /// The bound is known: a hard edge or a bracket.
    Hard,
    /// No bound, it goes on: an arrow.
    Arrow,
    /// Cut off by the window: no ending.
    Cut,
}

/// A mark on the scale; all positions in per cent of the width, within 0–100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MarkShape {
    /// A glyph on its day.
    Point {
        /// Centre of the day.
        x: f64,
    },
    /// Two brackets and the area between.
    Bracket {
        /// Start of the first possible day.
        x0: f64,
        /// End of the last possible day.
        x1: f64,
        /// The left bracket.
        left: LineEnd,
        /// The right bracket.
        right: LineEnd,
    },
    /// A bar: solid where certain, fading towards uncertain ends.
    Bar {
        /// Earliest possible start.
        x0: f64,
        /// Latest possible start; certain from there on.
        solid0: f64,
        /// Earliest possible end; certain until there.
        solid1: f64,
        /// Latest possible end.
        x1: f64,
        /// Its left end.
        left: LineEnd,
        /// Its right end.
        right: LineEnd,
    },
}

impl MarkShape {
    /// Left and right end, in per cent.
    pub const fn ends(self) -> (f64, f64) {
        match self {
            MarkShape::Point { x } => (x, x),
            MarkShape::Bracket { x0, x1, .. } | MarkShape::Bar { x0, x1, .. } => (x0, x1),
        }
    }
}

impl Mark {
    /// First and last day, as drawn; `None` is open.
    pub const fn days(&self) -> (Option<Day>, Option<Day>) {
        match self.extent {
            MarkExtent::Point(day) => (Some(day), Some(day)),
            MarkExtent::Between(from, to) => (from, to),
            MarkExtent::Lasting(start, end) => {
                let from = match start {
                    End::Within { from, .. } => Some(from),
                    End::Open | End::Unknown => None,
                };
                let to = match end {
                    End::Within { to, .. } => Some(to),
                    End::Open | End::Unknown => None,
                };
                (from, to)
            }
        }
    }

    /// Returns true if any of it lies within the window.
    pub fn touches(&self, window: Window) -> bool {
        let (from, to) = self.days();
        window.touches(from, to)
    }

    /// Its figure on `scale`; `None` if it lies outside the window.
    pub fn figure(&self, scale: Scale) -> Option<MarkShape> {
        let window = scale.window();
        let (from, to) = self.days();
        if !self.touches(window) {
            return None;
        }
        let clip = percent;
        let stop = |bound: Option<Day>| match bound {
            None => LineEnd::Arrow,
            Some(day) if window.contains(day) => LineEnd::Hard,
            Some(_) => LineEnd::Cut,
        };
        let x0 = from.map_or(0.0, |from| clip(scale.start(from)));
        let x1 = to.map_or(100.0, |to| clip(scale.end(to)));
        Some(match self.extent {
            MarkExtent::Point(day) => MarkShape::Point { x: scale.middle(day) },
            MarkExtent::Between(..) => {
                MarkShape::Bracket { x0, x1, left: stop(from), right: stop(to) }
            }
            MarkExtent::Lasting(start, end) => MarkShape::Bar {
                x0,
                solid0: clip(certain_from(start, scale).unwrap_or(x0)),
                solid1: clip(certain_until(end, scale).unwrap_or(x1)),
                x1,
                left: stop(from),
                right: stop(to),
            },
        })
    }
}

/// Position from which something has certainly begun; `None` if its start is exact, open or
/// unknown.
fn certain_from(start: End, scale: Scale) -> Option<f64> {
    match start {
        End::Within { from, to, approximate } if from != to || approximate => Some(scale.end(to)),
        _ => None,
    }
}

/// Position until which something certainly lasts; `None` if its end is exact, open or unknown.
fn certain_until(end: End, scale: Scale) -> Option<f64> {
    match end {
        End::Within { from, to, approximate } if from != to || approximate => {
            Some(scale.start(from))
        }
        _ => None,
    }
}
