//! The pointers on the drawing: one pans, two zoom around their middle.
//!
//! Only places and times come in; which browser event brought them is no matter.

#[cfg(test)]
mod tests;

use super::{Momentum, Trail, Viewport};
use crate::timeline::model::Window;

/// How far a pointer moves before it drags rather than clicks, in pixels.
pub const THRESHOLD: f64 = 4.0;

/// More fingers are on the drawing by accident.
const MOST_FINGERS: usize = 2;

/// One pointer that is down.
#[derive(Clone, Copy, Debug)]
struct Finger {
    id: i32,
    /// Where it was when the fingers last changed, in pixels.
    origin: (f64, f64),
    /// Where it is.
    place: (f64, f64),
}

/// A hand on a drawing: the fingers that are down, and what they have taken hold of.
#[derive(Clone, Debug)]
pub struct Hand {
    bounds: Window,
    /// The drawing's width in pixels.
    width: f64,
    /// What the drawing showed when the fingers last changed.
    base: Viewport,
    fingers: Vec<Finger>,
    trail: Trail,
    drags: bool,
}

impl Hand {
    /// No finger yet, on a drawing `width` pixels wide that shows days within `bounds`.
    pub fn new(shown: Viewport, bounds: Window, width: f64) -> Hand {
        Hand {
            bounds,
            width,
            base: shown,
            fingers: Vec::new(),
            trail: Trail::default(),
            drags: false,
        }
    }

    /// A pointer comes down, at a place in pixels from the drawing's left edge; two fingers drag
    /// at once. A third one, or one that is down already, is not taken.
    pub fn press(&mut self, id: i32, place: (f64, f64)) -> bool {
        if self.holds(id) || self.fingers.len() == MOST_FINGERS {
            return false;
        }
        self.rebase();
        self.fingers.push(Finger {
            id,
            origin: place,
            place,
        });
        self.drags |= self.fingers.len() > 1;
        true
    }

    /// A pointer moves, at `time` in milliseconds. Returns whether it is down and the hand drags,
    /// so that [`Hand::viewport`] is to be shown.
    pub fn drag(&mut self, id: i32, place: (f64, f64), time: f64) -> bool {
        let Some(finger) = self.fingers.iter_mut().find(|finger| finger.id == id) else {
            return false;
        };
        finger.place = place;
        self.drags |= (place.0 - finger.origin.0).abs() > THRESHOLD;
        self.trail.push(time, place.0);
        self.drags
    }

    /// A pointer goes up. The other one, if there is one, drags on.
    pub fn release(&mut self, id: i32) {
        if !self.holds(id) {
            return;
        }
        // The finger that goes up counts for the last time.
        self.rebase();
        self.fingers.retain(|finger| finger.id != id);
    }

    /// Takes the drawing as it is now for what the fingers hold, once one of them comes or goes.
    fn rebase(&mut self) {
        if self.drags {
            self.base = self.viewport();
        }
        for finger in &mut self.fingers {
            finger.origin = finger.place;
        }
        self.trail.clear();
    }

    /// Counts as dragging from now on, however little it moves: the finger stopped a drawing in
    /// motion, which no click does.
    pub fn hold(&mut self) {
        self.drags = true;
    }

    fn holds(&self, id: i32) -> bool {
        self.fingers.iter().any(|finger| finger.id == id)
    }

    /// Whether no finger is down.
    pub fn is_empty(&self) -> bool {
        self.fingers.is_empty()
    }

    /// Whether it has moved the drawing, so that no click is meant.
    pub fn drags(&self) -> bool {
        self.drags
    }

    /// How the drawing moves on if the fingers let go at `time`; of two, none throws.
    pub fn momentum(&self, time: f64) -> Option<Momentum> {
        let throws = self.drags && self.fingers.len() == 1;
        throws.then(|| self.trail.momentum(time)).flatten()
    }

    /// What the drawing has to show for every moment taken hold of to stay under its finger.
    pub fn viewport(&self) -> Viewport {
        match self.fingers[..] {
            [a] => self.base.panned((a.origin.0 - a.place.0) / self.width),
            [a, b] => {
                let middle = (a.origin.0 + b.origin.0) / 2.0;
                let moved = middle - (a.place.0 + b.place.0) / 2.0;
                let factor = distance(a.origin, b.origin) / distance(a.place, b.place);
                self.base
                    .zoomed_within(factor, middle / self.width, self.bounds)
                    .panned(moved / self.width)
            }
            _ => self.base,
        }
        .clamped(self.bounds)
    }
}

/// How far two fingers are apart; never nothing, since it divides.
fn distance(a: (f64, f64), b: (f64, f64)) -> f64 {
    let (x, y) = (a.0 - b.0, a.1 - b.1);
    (x * x + y * y).sqrt().max(1.0)
}
