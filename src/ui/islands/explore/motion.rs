//! What moves the drawing at the moment – fingers, the wheel, its own momentum –, drawn at most
//! once per animation frame.

use super::Explorer;
use super::input::{Place, welcomes_motion};
use crate::timeline::model::Window;
use crate::timeline::viewport::{Course, Momentum, Viewport};
use leptos::prelude::window;
use std::cell::Cell;
use std::rc::{Rc, Weak};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Element;

/// The drawing in motion.
#[derive(Clone, Copy)]
struct Moving {
    shown: Viewport,
    place: Place,
    course: Course,
}

/// What moves the drawing, and the animation frames it moves in.
pub struct Motion {
    /// What is moved.
    pub explorer: Explorer,
    moving: Cell<Option<Moving>>,
    /// A window to be drawn in the next frame, and whether it is to rest then.
    due: Cell<Option<(Window, bool)>>,
    requested: Cell<bool>,
    tick: Closure<dyn Fn(f64)>,
}

impl Motion {
    /// Nothing moves yet.
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

    /// What the drawing shows, whether it moves or not, and where `plot` lies. In motion that is
    /// where it lay before, since the motion displaces it.
    pub fn shown(&self, plot: &Element) -> (Viewport, Place) {
        match self.moving.get() {
            Some(moving) => (moving.shown, moving.place),
            None => (Viewport::of(self.window()), Place::of(plot)),
        }
    }

    /// Whether it moves.
    pub fn is_moving(&self) -> bool {
        self.moving.get().is_some()
    }

    /// Fingers move it there.
    pub fn hold(&self, shown: Viewport, place: Place) {
        self.begin(shown, place, Course::Held);
    }

    /// The wheel moves it there, at `time`; not out of fingers' hold.
    pub fn turn(&self, shown: Viewport, place: Place, time: f64) {
        let course = self.moving.get().map(|moving| moving.course);
        if course != Some(Course::Held) {
            self.begin(shown, place, Course::Turned { last: time });
        }
    }

    /// Fingers let go of it at `time`; it moves on with what momentum there is.
    pub fn release(&self, momentum: Option<Momentum>, time: f64) {
        let Some(moving) = self.moving.get() else {
            return;
        };
        let Some(momentum) = momentum else {
            return self.settle(moving, time);
        };
        let course = Course::Thrown {
            from: moving.shown,
            momentum,
            since: time,
        };
        self.go_on(Moving { course, ..moving });
    }

    /// Ends at once whatever moves, where it is.
    pub fn stop(&self) {
        self.draw_due();
        if let Some(moving) = self.moving.take() {
            self.explorer.frame(moving.shown.snapped());
            self.explorer.rest();
        }
    }

    /// Draws a window in the next frame, instead of whatever was to be drawn; `rests` where that
    /// is no part of a gesture.
    pub fn draw(&self, window: Window, rests: bool) {
        self.moving.set(None);
        self.due.set(Some((window, rests)));
        self.request();
    }

    /// Hands over a reader's choice, instead of whatever was to be drawn.
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

    fn begin(&self, shown: Viewport, place: Place, course: Course) {
        if !self.is_moving() {
            self.stop();
            self.explorer.lift();
        }
        self.go_on(Moving {
            shown,
            place,
            course,
        });
    }

    /// A gesture is over: the drawing goes to whole days, and rests.
    fn settle(&self, moving: Moving, time: f64) {
        match Course::snapping(moving.shown, moving.place.width, time) {
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
            // Fails for nothing that is a function.
            let _ = window().request_animation_frame(self.tick.as_ref().unchecked_ref());
        }
    }

    fn tick(&self, now: f64) {
        self.requested.set(false);
        self.draw_due();
        let Some(moving) = self.moving.get() else {
            return;
        };
        let (course, bounds) = (moving.course, self.explorer.bounds());
        let (shown, over) = course.next(moving.shown, bounds, moving.place.width, now);
        let moving = Moving { shown, ..moving };
        self.moving.set(Some(moving));
        match (over, course) {
            (true, Course::Snapping { .. }) => self.stop(),
            (true, _) => self.settle(moving, now),
            (false, _) => self.preview(shown),
        }
        if self.is_moving() && course != Course::Held {
            self.request();
        }
    }

    /// Shows a viewport by the present drawing, or by a new one where that does not reach.
    fn preview(&self, shown: Viewport) {
        if !shown.is_drawn_by(self.explorer.window()) {
            self.explorer.frame(shown.snapped());
            self.explorer.lift();
        }
        self.explorer.preview(shown);
    }
}
