//! Pointer gestures on the drawing: one pointer pans, two zoom around their centre.
//!
//! Takes positions and times only, from whatever browser event.

#[cfg(test)]
mod tests;

use super::{Momentum, VelocityTracker, Viewport};
use crate::timeline::model::Window;

/// Distance in pixels beyond which a pointer drags rather than clicks.
pub const THRESHOLD: f64 = 4.0;

/// Maximum number of pointers; more are taken as accidental.
const MOST_FINGERS: usize = 2;

/// One pointer that is down.
#[derive(Clone, Copy, Debug)]
struct Finger {
    id: i32,
    /// Position in pixels when the set of fingers last changed.
    origin: (f64, f64),
    /// Current position in pixels.
    place: (f64, f64),
}

/// The fingers on a drawing, and the viewport they hold.
#[derive(Clone, Debug)]
pub struct Gesture {
    bounds: Window,
    /// The drawing's width in pixels.
    width: f64,
    /// The viewport when the set of fingers last changed.
    base: Viewport,
    fingers: Vec<Finger>,
    velocity: VelocityTracker,
    drags: bool,
}

impl Gesture {
    /// Starts without fingers, on a drawing `width` pixels wide that shows days within `bounds`.
    pub fn new(shown: Viewport, bounds: Window, width: f64) -> Gesture {
        Gesture {
            bounds,
            width,
            base: shown,
            fingers: Vec::new(),
            velocity: VelocityTracker::default(),
            drags: false,
        }
    }

    /// Adds a pointer, at a position in pixels from the drawing's left edge. Two fingers drag at
    /// once. Returns false, without effect, for a third pointer or one that is already down.
    pub fn press(&mut self, id: i32, place: (f64, f64)) -> bool {
        if self.holds(id) || self.fingers.len() == MOST_FINGERS {
            return false;
        }
        self.rebase();
        self.fingers.push(Finger { id, origin: place, place });
        self.drags |= self.fingers.len() > 1;
        true
    }

    /// Moves a pointer, at `time` in milliseconds. Returns true if it is down and the gesture
    /// drags, so that [`Gesture::viewport`] must be shown.
    pub fn drag(&mut self, id: i32, place: (f64, f64), time: f64) -> bool {
        let Some(finger) = self.fingers.iter_mut().find(|finger| finger.id == id) else {
            return false;
        };
        finger.place = place;
        self.drags |= (place.0 - finger.origin.0).abs() > THRESHOLD;
        self.velocity.push(time, place.0);
        self.drags
    }

    /// Removes a pointer. The other one, if any, continues to drag.
    pub fn release(&mut self, id: i32) {
        if !self.holds(id) {
            return;
        }
        // The position of the released finger counts one last time.
        self.rebase();
        self.fingers.retain(|finger| finger.id != id);
    }

    /// Restarts the gesture from the current viewport and positions, before a finger is added or
    /// removed.
    fn rebase(&mut self) {
        if self.drags {
            self.base = self.viewport();
        }
        for finger in &mut self.fingers {
            finger.origin = finger.place;
        }
        self.velocity.clear();
    }

    /// Counts as dragging from now on, however little the finger moves: it stopped a moving
    /// drawing, which is no click.
    pub fn hold(&mut self) {
        self.drags = true;
    }

    fn holds(&self, id: i32) -> bool {
        self.fingers.iter().any(|finger| finger.id == id)
    }

    /// Returns true if no finger is down.
    pub fn is_empty(&self) -> bool {
        self.fingers.is_empty()
    }

    /// Returns true if it has moved the drawing, so that no click is meant.
    pub fn drags(&self) -> bool {
        self.drags
    }

    /// Momentum after a release at `time`; `None` if it is no throw, as always with two fingers.
    pub fn momentum(&self, time: f64) -> Option<Momentum> {
        let throws = self.drags && self.fingers.len() == 1;
        throws.then(|| self.velocity.momentum(time)).flatten()
    }

    /// The viewport that keeps every held moment under its finger.
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

/// Distance between two fingers in pixels; at least 1, since it is a divisor.
fn distance(a: (f64, f64), b: (f64, f64)) -> f64 {
    let (x, y) = (a.0 - b.0, a.1 - b.1);
    (x * x + y * y).sqrt().max(1.0)
}
