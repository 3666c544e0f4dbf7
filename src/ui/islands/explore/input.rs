//! Events of the browser, delegated to the section around the drawing: its contents are replaced at
//! any time, so nothing here keeps a reference to them.

use super::Explorer;
use super::dom::listen;
use super::motion::Motion;
use super::{brush, keys, pointer, wheel};
use leptos::prelude::window;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, PointerEvent};

/// Lets pointers, wheel and keys move the drawing in `section`.
pub fn attach(section: &Element, explorer: Explorer) {
    let motion = Motion::new(explorer);
    pointer::attach(section, &motion);
    brush::attach(section, &motion);
    wheel::attach(section, &motion);
    keys::attach(section, &motion);
}

/// Phase of a pointer event.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum PointerPhase {
    /// The pointer is pressed.
    Down,
    /// The pointer moves, pressed or not.
    Move,
    /// The pointer is released.
    Up,
    /// The browser takes the pointer away, to scroll the page with it.
    Cancel,
}

/// Calls `handler` on all pointer events.
pub fn listen_pointers(target: &EventTarget, handler: Rc<dyn Fn(PointerPhase, PointerEvent)>) {
    for (name, phase) in [
        ("pointerdown", PointerPhase::Down),
        ("pointermove", PointerPhase::Move),
        ("pointerup", PointerPhase::Up),
        ("pointercancel", PointerPhase::Cancel),
    ] {
        let handler = Rc::clone(&handler);
        let handler = move |event: Event| handler(phase, event.unchecked_into());
        listen(target, name, Box::new(handler));
    }
}

/// The nearest element around the event's target, itself included, that matches a selector.
pub fn around(event: &Event, selector: &str) -> Option<Element> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(selector).ok().flatten()
}

/// Returns true if a press is meant for the drawing: with the first button, and handled by nothing
/// else.
pub fn is_press(event: &PointerEvent) -> bool {
    // Control and click open a menu on some systems, and no release is reported afterwards.
    event.button() == 0 && !event.ctrl_key() && !event.default_prevented()
}

/// Horizontal position of an element.
#[derive(Clone, Copy)]
pub struct ElementSpan {
    /// Left edge, in pixels of the window.
    pub left: f64,
    /// Width in pixels; at least 1, since it is a divisor.
    pub width: f64,
}

impl ElementSpan {
    /// Measures an element.
    pub fn of(element: &Element) -> ElementSpan {
        let rect = element.get_bounding_client_rect();
        ElementSpan { left: rect.left(), width: rect.width().max(1.0) }
    }
}

/// Returns true if the reader accepts animations (`prefers-reduced-motion`).
pub fn welcomes_motion() -> bool {
    let query = window().match_media("(prefers-reduced-motion: no-preference)");
    query.ok().flatten().is_some_and(|query| query.matches())
}
