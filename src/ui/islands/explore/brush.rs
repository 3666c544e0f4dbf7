//! The brush of the overview: dragging it, its handles, or a new one beside it chooses a window.
//!
//! For pointers only, and hidden from assistive technology, as is the overview: the keys and the
//! links beside it do the same.

use super::input::{ElementSpan, PointerPhase, around, is_press, listen_pointers};
use super::motion::Motion;
use crate::timeline::model::Window;
use crate::timeline::viewport::{Brush, BrushPart, THRESHOLD};
use std::cell::Cell;
use std::rc::Rc;
use web_sys::{Element, PointerEvent};

/// Selector of the overview.
const OVERVIEW: &str = "svg.mini";

/// A pointer that holds the brush.
#[derive(Clone, Copy)]
struct BrushDrag {
    pointer: i32,
    place: ElementSpan,
    brush: Brush,
    part: BrushPart,
    /// Position of the press, in pixels from the overview's left edge.
    origin: f64,
    /// The window before the drag.
    before: Window,
    /// The window that the drag has reached.
    window: Option<Window>,
}

/// Lets pointers drag the brush in `section`.
pub fn attach(section: &Element, motion: &Rc<Motion>) {
    let (motion, own) = (Rc::clone(motion), section.clone());
    let dragging: Cell<Option<BrushDrag>> = Cell::new(None);
    let follow = move |phase, event: PointerEvent| match (phase, dragging.get()) {
        (PointerPhase::Down, None) if is_press(&event) => {
            if let Some(overview) = around(&event, OVERVIEW) {
                dragging.set(Some(press(&motion, &overview, &event)));
                // Fails for a pointer that no longer exists; its end is reported anyway.
                let _ = own.set_pointer_capture(event.pointer_id());
            }
        }
        (PointerPhase::Move, Some(held)) if held.pointer == event.pointer_id() => {
            dragging.set(Some(drag(&motion, held, x(&event, held.place))));
        }
        (PointerPhase::Up, Some(held)) if held.pointer == event.pointer_id() => {
            dragging.set(None);
            match held.window {
                Some(window) => motion.choose(window),
                None if held.part == BrushPart::Outside => {
                    motion.choose(held.brush.centred(held.origin));
                }
                None => {}
            }
        }
        (PointerPhase::Cancel, Some(held)) if held.pointer == event.pointer_id() => {
            dragging.set(None);
            motion.draw(held.before, false);
        }
        _ => {}
    };
    listen_pointers(section, Rc::new(follow));
}

fn press(motion: &Motion, overview: &Element, event: &PointerEvent) -> BrushDrag {
    motion.stop();
    let place = ElementSpan::of(overview);
    let before = motion.explorer.window();
    let brush = Brush::new(motion.explorer.bounds(), before, place.width);
    let origin = x(event, place);
    BrushDrag {
        pointer: event.pointer_id(),
        place,
        brush,
        part: brush.part(origin),
        origin,
        before,
        window: None,
    }
}

fn drag(motion: &Motion, held: BrushDrag, x: f64) -> BrushDrag {
    if held.window.is_none() && (x - held.origin).abs() <= THRESHOLD {
        return held;
    }
    let window = held.brush.dragged(held.part, held.origin, x);
    if held.window != Some(window) {
        motion.draw(window, false);
    }
    BrushDrag { window: Some(window), ..held }
}

fn x(event: &PointerEvent, place: ElementSpan) -> f64 {
    f64::from(event.client_x()) - place.left
}
