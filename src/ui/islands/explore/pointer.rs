//! Mouse, pen and fingers on the drawing: dragging pans, two fingers zoom, a double click steps
//! through the calendar. What has dragged clicks nothing.

use super::dom::{listen, listen_first};
use super::input::{Phase, Place, around, is_press, listen_pointers, welcomes_motion};
use super::motion::Motion;
use crate::timeline::viewport::{Hand, bounded, closer, farther};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, PointerEvent};

/// The drawing, not its overview.
pub const PLOT: &str = "svg.plot";

/// The click that belongs to a drag follows at once; one later than this, in milliseconds, is
/// meant.
const CLICK: f64 = 50.0;

/// The pointers on the drawing.
struct Pointers {
    section: Element,
    motion: Rc<Motion>,
    hand: RefCell<Option<(Hand, Place)>>,
    /// Until when clicks belong to a drag.
    dragged_until: Cell<f64>,
}

/// Lets pointers move the drawing in `section`.
pub fn attach(section: &Element, motion: &Rc<Motion>) {
    let pointers = Rc::new(Pointers {
        section: section.clone(),
        motion: Rc::clone(motion),
        hand: RefCell::new(None),
        dragged_until: Cell::new(0.0),
    });
    let on_click = Rc::clone(&pointers);
    let on_double = Rc::clone(motion);
    listen_pointers(
        section,
        Rc::new(move |phase, event| pointers.follow(phase, &event)),
    );
    // Before anything inside follows a link.
    listen_first(
        section,
        "click",
        Box::new(move |event| on_click.click(&event)),
    );
    // Browsers drag links away by themselves.
    listen(
        section,
        "dragstart",
        Box::new(|event| event.prevent_default()),
    );
    listen(
        section,
        "dblclick",
        Box::new(move |event| step(&on_double, &event)),
    );
}

impl Pointers {
    fn follow(&self, phase: Phase, event: &PointerEvent) {
        let mut held = self.hand.borrow_mut();
        if phase == Phase::Down
            && is_press(event)
            && let Some(plot) = around(event, PLOT)
        {
            self.press(held.get_or_insert_with(|| self.hand(&plot)), event);
        }
        let Some((hand, place)) = held.as_mut() else {
            return;
        };
        let (id, time) = (event.pointer_id(), event.time_stamp());
        match phase {
            Phase::Down => {}
            // Let go outside, before it was captured.
            Phase::Move if event.buttons() == 0 => hand.release(id),
            Phase::Move => {
                if hand.drag(id, at(event, *place), time) {
                    self.take_hold(hand, *place, id);
                }
            }
            Phase::Up | Phase::Cancel => {
                let wanted = phase == Phase::Up && welcomes_motion();
                let momentum = wanted.then(|| hand.momentum(time)).flatten();
                hand.release(id);
                if hand.is_empty() && hand.drags() {
                    self.dragged_until.set(time + CLICK);
                    self.motion.release(momentum, time);
                }
            }
        }
        if hand.is_empty() {
            *held = None;
        }
    }

    /// A hand above the drawing; one in motion is stopped by its first finger.
    fn hand(&self, plot: &Element) -> (Hand, Place) {
        let (shown, place) = self.motion.shown(plot);
        let bounds = self.motion.explorer.bounds();
        let mut hand = Hand::new(shown, bounds, place.width);
        if self.motion.is_moving() {
            hand.hold();
        }
        (hand, place)
    }

    fn press(&self, (hand, place): &mut (Hand, Place), event: &PointerEvent) {
        let id = event.pointer_id();
        if hand.press(id, at(event, *place)) && hand.drags() {
            self.take_hold(hand, *place, id);
        }
    }

    fn take_hold(&self, hand: &Hand, place: Place, id: i32) {
        // Only now: a captured pointer would click the section instead of the link below it. And
        // before the drawing is replaced, since that ends a finger's capture by what it touched.
        // Fails for a pointer that has just gone, whose end is told anyway.
        let _ = self.section.set_pointer_capture(id);
        self.motion.hold(hand.viewport(), place);
    }

    fn click(&self, event: &Event) {
        // Keys click, too, and are never meant; theirs count no clicks.
        let event: &MouseEvent = event.unchecked_ref();
        if event.time_stamp() < self.dragged_until.get() && event.detail() > 0 {
            event.prevent_default();
            event.stop_propagation();
        }
    }
}

/// Where a pointer is, in pixels from the drawing's left edge.
fn at(event: &MouseEvent, place: Place) -> (f64, f64) {
    let (x, y) = (event.client_x(), event.client_y());
    (f64::from(x) - place.left, f64::from(y))
}

/// One step closer to the day that was clicked twice, with Shift one farther.
fn step(motion: &Motion, event: &Event) {
    let (None, Some(plot)) = (around(event, "a"), around(event, PLOT)) else {
        return;
    };
    let event: &MouseEvent = event.unchecked_ref();
    motion.stop();
    let place = Place::of(&plot);
    let at = at(event, place).0 / place.width;
    let window = motion.window();
    let window = if event.shift_key() {
        farther(window, at)
    } else {
        closer(window, at)
    };
    motion.choose(bounded(window, motion.explorer.bounds()));
}
