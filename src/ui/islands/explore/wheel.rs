//! The wheel above the drawing: sideways it pans, up and down it scrolls the page. With Control or
//! Command it zooms; pinching on a trackpad sends the same events.

use super::dom::listen;
use super::input::around;
use super::motion::Motion;
use super::pointer::PLOT;
use crate::timeline::viewport::WheelAction;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, WheelEvent};

/// Lets the wheel move the drawing in `section`.
pub fn attach(section: &Element, motion: &Rc<Motion>) {
    let (motion, own) = (Rc::clone(motion), section.clone());
    let handler = move |event: Event| on_wheel(&own, &motion, event.unchecked_ref());
    listen(section, "wheel", Box::new(handler));
}

fn on_wheel(section: &Element, motion: &Motion, event: &WheelEvent) {
    let action = WheelAction::new(
        event.delta_x(),
        event.delta_y(),
        event.delta_mode(),
        event.shift_key(),
        event.ctrl_key() || event.meta_key(),
    );
    if action == WheelAction::Page || event.default_prevented() {
        return;
    }
    // Otherwise the browser zooms the page, or goes back to the one before.
    event.prevent_default();
    let plot = around(event, PLOT);
    let (shown, place) = motion.shown(plot.as_ref().unwrap_or(section));
    let bounds = motion.explorer.bounds();
    let next = match action {
        WheelAction::Pan(way) => shown.panned(way / place.width).clamped(bounds),
        WheelAction::Zoom(factor) => {
            // Beside the drawing the pointer is at no day.
            let at = match plot {
                Some(_) => (f64::from(event.client_x()) - place.left) / place.width,
                None => 0.5,
            };
            shown.zoomed_within(factor, at, bounds)
        }
        WheelAction::Page => return,
    };
    motion.wheel(next, place, event.time_stamp());
}
