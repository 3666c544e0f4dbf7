//! Motion of the drawing by fingers, the wheel or momentum, drawn at most once per animation frame.

use super::Explorer;
use super::input::{ElementSpan, welcomes_motion};
use crate::timeline::model::Window;
use crate::timeline::viewport::{Animation, Momentum, Viewport};
use leptos::prelude::window;
use std::cell::Cell;
use std::rc::{Rc, Weak};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Element;

/// State of a drawing in motion.
#[derive(Clone, Copy)]
struct Moving {
    shown: Viewport,
    place: ElementSpan,
    course: Animation,
}

/// Motion of the drawing, and its animation frames.
pub struct Motion {
    /// The drawing that is moved.
    pub explorer: Explorer,
    moving: Cell<Option<Moving>>,
    /// Window to draw in the next frame; true if the drawing comes to rest then.
    due: Cell<Option<(Window, bool)>>,
    requested: Cell<bool>,
    tick: Closure<dyn Fn(f64)>,
}

impl Motion {
    /// Creates a motion at rest.
    pub fn new(explorer: Explorer) -> Rc<Motion> {
        Rc::new_cyclic(|motion: &Weak<Motion>| {
            let motion = Weak::clone(motion);
            Motion {
                explorer,
                moving: Cell::new(None),
                due: Cell::new(None),
                requested: Cell::new(false),
                tick: Closure::new(move |now| {
                    if let Some(motion) = motion.upgrade() {
                        motion.tick(now);
                    }
                }),
            }
        })
    }

    /// The window shown, or about to be.
    pub fn window(&self) -> Window {
        let due = self.due.get().map(|(window, _)| window);
        due.unwrap_or_else(|| self.explorer.window())
    }

    /// Viewport of the drawing, moving or not, and the position of `plot`. In motion that is the
    /// position before it, since the motion displaces the plot.
    pub fn shown(&self, plot: &Element) -> (Viewport, ElementSpan) {
        match self.moving() {
            Some(moving) => (moving.shown, moving.place),
            None => (Viewport::of(self.window()), ElementSpan::of(plot)),
        }
    }

    /// Returns true during motion.
    pub fn is_moving(&self) -> bool {
        self.moving().is_some()
    }

    /// Current motion; `None` once another view has been shown, which ends it.
    fn moving(&self) -> Option<Moving> {
        self.moving.get().filter(|_| self.explorer.moved.get())
    }

    /// Moves the drawing with the fingers that hold it.
    pub fn hold(&self, shown: Viewport, place: ElementSpan) {
        self.begin(shown, place, Animation::Held);
    }

    /// Moves the drawing with the wheel, at `time`; ignored while fingers hold it.
    pub fn wheel(&self, shown: Viewport, place: ElementSpan, time: f64) {
        let course = self.moving().map(|moving| moving.course);
        if course != Some(Animation::Held) {
            self.begin(shown, place, Animation::Turned { last: time });
        }
    }

    /// Releases the drawing at `time`; it moves on with its momentum, if any.
    pub fn release(&self, momentum: Option<Momentum>, time: f64) {
        let Some(moving) = self.moving() else {
            return;
        };
        let Some(momentum) = momentum else {
            return self.settle(moving, time);
        };
        let course = Animation::Thrown { from: moving.shown, momentum, since: time };
        self.go_on(Moving { course, ..moving });
    }

    /// Stops all motion where it is.
    pub fn stop(&self) {
        self.draw_due();
        let moving = self.moving();
        self.moving.set(None);
        if let Some(moving) = moving {
            self.explorer.frame(moving.shown.snapped());
            self.explorer.rest();
        }
    }

    /// Draws a window in the next frame, instead of anything pending; `rests` if that is not part
    /// of a gesture.
    pub fn draw(&self, window: Window, rests: bool) {
        self.moving.set(None);
        self.due.set(Some((window, rests)));
        self.request();
    }

    /// Shows a window chosen by the reader, instead of anything pending.
    pub fn choose(&self, window: Window) {
        self.moving.set(None);
        self.due.set(None);
        self.explorer.choose(window);
    }

    fn draw_due(&self) {
        if let Some((window, rests)) = self.due.take() {
            self.explorer.frame(window);
            if rests {
                self.explorer.rest();
            }
        }
    }

    fn begin(&self, shown: Viewport, place: ElementSpan, course: Animation) {
        if !self.is_moving() {
            self.stop();
            self.explorer.begin_gesture();
        }
        self.go_on(Moving { shown, place, course });
    }

    /// Ends a gesture: the drawing snaps to whole days and rests.
    fn settle(&self, moving: Moving, time: f64) {
        match Animation::snapping(moving.shown, moving.place.width, time) {
            Some(course) if welcomes_motion() => self.go_on(Moving { course, ..moving }),
            _ => self.stop(),
        }
    }

    fn go_on(&self, moving: Moving) {
        self.moving.set(Some(moving));
        self.request();
    }

    fn request(&self) {
        if !self.requested.replace(true) {
            // Infallible: the callback is always a function.
            let _ = window().request_animation_frame(self.tick.as_ref().unchecked_ref());
        }
    }

    fn tick(&self, now: f64) {
        self.requested.set(false);
        self.draw_due();
        let Some(moving) = self.moving() else {
            return;
        };
        let (course, bounds) = (moving.course, self.explorer.bounds());
        let (shown, over) = course.next(moving.shown, bounds, moving.place.width, now);
        let moving = Moving { shown, ..moving };
        self.moving.set(Some(moving));
        match (over, course) {
            (true, Animation::Snapping { .. }) => self.stop(),
            (true, _) => self.settle(moving, now),
            (false, _) => self.preview(shown),
        }
        if self.is_moving() && course != Animation::Held {
            self.request();
        }
    }

    /// Shows a viewport with the current drawing, or with a new one if that does not cover it.
    fn preview(&self, shown: Viewport) {
        if !shown.is_drawn_by(self.explorer.window()) {
            self.explorer.frame(shown.snapped());
            self.explorer.begin_gesture();
        }
        self.explorer.preview(shown);
    }
}
