//! A mark on a scale: figures in per cent of the drawing's width.

use super::{Mark, Reach};
use crate::timeline::date::End;
use crate::timeline::day::Day;
use crate::timeline::model::Window;
use crate::timeline::scale::{Scale, percent};

/// How one end of a drawn stretch looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The bound is known: a hard edge or a bracket.
    Hard,
    /// It goes on: an arrow.
    Arrow,
    /// The window cuts it: nothing.
    Cut,
}

/// A mark on the scale; all places in per cent of the width, within 0–100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Figure {
    /// A glyph on its day.
    Point {
        /// The middle of the day.
        x: f64,
    },
    /// Two brackets and what lies between.
    Bracket {
        /// First possible day's beginning.
        x0: f64,
        /// Last possible day's end.
        x1: f64,
        /// The left bracket.
        left: Stop,
        /// The right bracket.
        right: Stop,
    },
    /// A bar: solid where certain, faded towards its ends where not.
    Bar {
        /// Where it may begin.
        x0: f64,
        /// From where on it is certain.
        solid0: f64,
        /// Until where it is certain.
        solid1: f64,
        /// Where it may end.
        x1: f64,
        /// Its left end.
        left: Stop,
        /// Its right end.
        right: Stop,
    },
}

impl Figure {
    /// Left and right extreme, in per cent.
    pub const fn ends(self) -> (f64, f64) {
        match self {
            Figure::Point { x } => (x, x),
            Figure::Bracket { x0, x1, .. } | Figure::Bar { x0, x1, .. } => (x0, x1),
        }
    }
}

impl Mark {
    /// The days it touches within what is drawn; `None` is open.
    pub const fn days(&self) -> (Option<Day>, Option<Day>) {
        match self.reach {
            Reach::Point(day) => (Some(day), Some(day)),
            Reach::Between(from, to) => (from, to),
            Reach::Lasting(start, end) => {
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

    /// Whether it shows anything within the window.
    pub fn touches(&self, window: Window) -> bool {
        let (from, to) = self.days();
        window.touches(from, to)
    }

    /// Its figure on `scale`; `None` when it lies outside the window.
    pub fn figure(&self, scale: Scale) -> Option<Figure> {
        let window = scale.window();
        let (from, to) = self.days();
        if !self.touches(window) {
            return None;
        }
        let clip = percent;
        let stop = |bound: Option<Day>| match bound {
            None => Stop::Arrow,
            Some(day) if window.contains(day) => Stop::Hard,
            Some(_) => Stop::Cut,
        };
        let x0 = from.map_or(0.0, |from| clip(scale.start(from)));
        let x1 = to.map_or(100.0, |to| clip(scale.end(to)));
        Some(match self.reach {
            Reach::Point(day) => Figure::Point {
                x: scale.middle(day),
            },
            Reach::Between(..) => Figure::Bracket {
                x0,
                x1,
                left: stop(from),
                right: stop(to),
            },
            Reach::Lasting(start, end) => Figure::Bar {
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

/// From where on something has certainly begun; `None` when there is no uncertain stretch.
fn certain_from(start: End, scale: Scale) -> Option<f64> {
    match start {
        End::Within {
            from,
            to,
            approximate,
        } if from != to || approximate => Some(scale.end(to)),
        _ => None,
    }
}

/// Until where something certainly lasts; `None` when there is no uncertain stretch.
fn certain_until(end: End, scale: Scale) -> Option<f64> {
    match end {
        End::Within {
            from,
            to,
            approximate,
        } if from != to || approximate => Some(scale.start(from)),
        _ => None,
    }
}
