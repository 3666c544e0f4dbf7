//! Events of the browser, delegated to the section that holds the drawing: whatever stands inside
//! is replaced at any time, and nothing here keeps a reference to it.

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

/// What a pointer does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// It comes down.
    Down,
    /// It moves, down or not.
    Move,
    /// It goes up.
    Up,
    /// The browser takes it away, to scroll the page with it.
    Cancel,
}

/// Calls `handler` on everything pointers do.
pub fn listen_pointers(target: &EventTarget, handler: Rc<dyn Fn(Phase, PointerEvent)>) {
    for (name, phase) in [
        ("pointerdown", Phase::Down),
        ("pointermove", Phase::Move),
        ("pointerup", Phase::Up),
        ("pointercancel", Phase::Cancel),
    ] {
        let handler = Rc::clone(&handler);
        let handler = move |event: Event| handler(phase, event.unchecked_into());
        listen(target, name, Box::new(handler));
    }
}

/// The nearest element around the event's target, itself included, that a selector names.
pub fn around(event: &Event, selector: &str) -> Option<Element> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(selector).ok().flatten()
}

/// Whether a press is meant for the drawing: with the first button, and claimed by nothing else.
pub fn is_press(event: &PointerEvent) -> bool {
    // Control and click open a menu on some systems, after which no release is told.
    event.button() == 0 && !event.ctrl_key() && !event.default_prevented()
}

/// Where an element lies across the page.
#[derive(Clone, Copy)]
pub struct Place {
    /// Its left edge, in pixels of the window.
    pub left: f64,
    /// Its width in pixels; never 0, since it divides.
    pub width: f64,
}

impl Place {
    /// Measures an element.
    pub fn of(element: &Element) -> Place {
        let rect = element.get_bounding_client_rect();
        Place {
            left: rect.left(),
            width: rect.width().max(1.0),
        }
    }
}

/// Whether the reader wants motion that no hand makes.
pub fn welcomes_motion() -> bool {
    let query = window().match_media("(prefers-reduced-motion: no-preference)");
    query.ok().flatten().is_some_and(|query| query.matches())
}
