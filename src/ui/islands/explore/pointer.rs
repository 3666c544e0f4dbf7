//! Mouse, pen and fingers on the drawing: dragging pans, two fingers zoom, a double click zooms by
//! one calendar step. A drag causes no click.

use super::dom::{listen, listen_first};
use super::input::{ElementSpan, PointerPhase, around, is_press, listen_pointers, welcomes_motion};
use super::motion::Motion;
use crate::timeline::viewport::{Gesture, bounded, closer, farther};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, PointerEvent};

/// Selector of the drawing, not of its overview.
pub const PLOT: &str = "svg.plot";

/// Time after a drag in milliseconds during which a click belongs to it.
const CLICK: f64 = 50.0;

/// The pointers on the drawing.
struct Pointers {
    section: Element,
    motion: Rc<Motion>,
    gesture: RefCell<Option<(Gesture, ElementSpan)>>,
    /// Time until which clicks belong to a drag.
    dragged_until: Cell<f64>,
}

/// Lets pointers move the drawing in `section`.
pub fn attach(section: &Element, motion: &Rc<Motion>) {
    let pointers = Rc::new(Pointers {
        section: section.clone(),
        motion: Rc::clone(motion),
        gesture: RefCell::new(None),
        dragged_until: Cell::new(0.0),
    });
    let on_click = Rc::clone(&pointers);
    let on_double = Rc::clone(motion);
    listen_pointers(section, Rc::new(move |phase, event| pointers.follow(phase, &event)));
    // In the capture phase, before anything inside follows a link.
    listen_first(section, "click", Box::new(move |event| on_click.click(&event)));
    // Browsers would drag links away.
    listen(section, "dragstart", Box::new(|event| event.prevent_default()));
    listen(section, "dblclick", Box::new(move |event| step(&on_double, &event)));
}

impl Pointers {
    fn follow(&self, phase: PointerPhase, event: &PointerEvent) {
        let mut held = self.gesture.borrow_mut();
        if phase == PointerPhase::Down
            && is_press(event)
            && let Some(plot) = around(event, PLOT)
        {
            self.press(held.get_or_insert_with(|| self.gesture(&plot)), event);
        }
        let Some((gesture, place)) = held.as_mut() else {
            return;
        };
        let (id, time) = (event.pointer_id(), event.time_stamp());
        match phase {
            PointerPhase::Down => {}
            // Released outside, before it was captured.
            PointerPhase::Move if event.buttons() == 0 => gesture.release(id),
            PointerPhase::Move => {
                if gesture.drag(id, at(event, *place), time) {
                    self.capture_pointer(gesture, *place, id);
                }
            }
            PointerPhase::Up | PointerPhase::Cancel => {
                let wanted = phase == PointerPhase::Up && welcomes_motion();
                let momentum = wanted.then(|| gesture.momentum(time)).flatten();
                gesture.release(id);
                if gesture.is_empty() && gesture.drags() {
                    self.dragged_until.set(time + CLICK);
                    self.motion.release(momentum, time);
                }
            }
        }
        if gesture.is_empty() {
            *held = None;
        }
    }

    /// Creates a gesture above the drawing; its first finger stops a drawing in motion.
    fn gesture(&self, plot: &Element) -> (Gesture, ElementSpan) {
        let (shown, place) = self.motion.shown(plot);
        let bounds = self.motion.explorer.bounds();
        let mut gesture = Gesture::new(shown, bounds, place.width);
        if self.motion.is_moving() {
            gesture.hold();
        }
        (gesture, place)
    }

    fn press(&self, (gesture, place): &mut (Gesture, ElementSpan), event: &PointerEvent) {
        let id = event.pointer_id();
        if gesture.press(id, at(event, *place)) && gesture.drags() {
            self.capture_pointer(gesture, *place, id);
        }
    }

    fn capture_pointer(&self, gesture: &Gesture, place: ElementSpan, id: i32) {
        // Not earlier, since a captured pointer would click the section instead of the link below
        // it; and before the drawing is replaced, since that ends a finger's capture by what it
        // touched. Fails for a pointer that no longer exists; its end is reported anyway.
        let _ = self.section.set_pointer_capture(id);
        self.motion.hold(gesture.viewport(), place);
    }

    fn click(&self, event: &Event) {
        // Clicks by keyboard are never part of a drag; their count is 0.
        let event: &MouseEvent = event.unchecked_ref();
        if event.time_stamp() < self.dragged_until.get() && event.detail() > 0 {
            event.prevent_default();
            event.stop_propagation();
        }
    }
}

/// Position of a pointer in pixels, from the drawing's left edge and the window's upper edge.
fn at(event: &MouseEvent, place: ElementSpan) -> (f64, f64) {
    let (x, y) = (event.client_x(), event.client_y());
    (f64::from(x) - place.left, f64::from(y))
}

/// Zooms in by one step at the day that was double-clicked; with Shift, zooms out.
fn step(motion: &Motion, event: &Event) {
    let (None, Some(plot)) = (around(event, "a"), around(event, PLOT)) else {
        return;
    };
    let event: &MouseEvent = event.unchecked_ref();
    motion.stop();
    let place = ElementSpan::of(&plot);
    let at = at(event, place).0 / place.width;
    let window = motion.window();
    let window = if event.shift_key() { farther(window, at) } else { closer(window, at) };
    motion.choose(bounded(window, motion.explorer.bounds()));
}
