//! Keys that move the drawing.
//!
//! | key | |
//! | --- | --- |
//! | ← → | pan (focus in the drawing) |
//! | Home, End | to the first, to the last event (focus in the drawing) |
//! | + = | zoom in by one step of the calendar |
//! | − _ | zoom out by one step |
//! | 0 | the whole period |
//! | n j | the next event |
//! | p k | the previous event |
//! | ? | keyboard help |
//!
//! From the drawing of a dossier on the page, n and p go from mark to mark. From the open event,
//! among columns and where only the server knows the events, they follow the links beside the
//! drawing, which open the next one.
//!
//! Keys of a single character act only while the focus is in the drawing, in the open event or
//! nowhere at all, never in a field: the focus is elsewhere while readers dictate or type something
//! else (WCAG 2.1.4). Escape is left to the browser, which closes popovers with it.

use super::dom::{self, listen};
use super::input::around;
use super::motion::Motion;
use super::state::Explorer;
use crate::timeline::day::Day;
use crate::timeline::viewport::{bounded, closer, farther, next_event, previous_event, step};
use leptos::prelude::document;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, Node};

/// Fraction of the window that an arrow key moves by.
const STEP: f64 = 0.15;

/// Selector of elements in which keys are typed.
const FIELDS: &str = "input, textarea, select, dialog, [contenteditable]";

/// Keyboard handler of the page.
struct Keys {
    section: Element,
    motion: Rc<Motion>,
    /// Day of the event that a key went to last.
    current: Cell<Option<Day>>,
}

/// Lets keys move the drawing in `section`.
pub fn attach(section: &Element, motion: &Rc<Motion>) {
    let keys =
        Keys { section: section.clone(), motion: Rc::clone(motion), current: Cell::new(None) };
    let handler = move |event: Event| {
        if keys.press(event.unchecked_ref()) {
            event.prevent_default();
        }
    };
    listen(&document(), "keydown", Box::new(handler));
}

impl Keys {
    /// Performs the action of a key; returns true if it has one.
    fn press(&self, event: &KeyboardEvent) -> bool {
        let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
        if modified || event.is_composing() || event.default_prevented() {
            return false;
        }
        let inside = event
            .target()
            .is_some_and(|target| self.section.contains(Some(target.unchecked_ref::<Node>())));
        let nowhere = || around(event, "body > *").is_none();
        // The key `?` also closes the help.
        let in_help = || event.key() == "?" && around(event, "#keys").is_some();
        if !(inside || nowhere() || in_event(event) || in_help()) || around(event, FIELDS).is_some()
        {
            return false;
        }
        let motion = &self.motion;
        let (window, bounds) = (motion.window(), motion.explorer.bounds());
        let here = inside && !event.shift_key();
        let next = match event.key().as_str() {
            "ArrowLeft" if here => step(window, -STEP),
            "ArrowRight" if here => step(window, STEP),
            "Home" if here => {
                let first = motion.explorer.days().first().copied();
                window.translate(first.unwrap_or(bounds.from).since(window.from))
            }
            "End" if here => {
                let last = motion.explorer.days().last().copied();
                window.translate(last.unwrap_or(bounds.to).since(window.to))
            }
            "+" | "=" => closer(window, 0.5),
            "-" | "_" => farther(window, 0.5),
            key => return self.act(key, event),
        };
        motion.stop();
        motion.draw(bounded(next, bounds), true);
        true
    }

    /// Actions that do not compute a window.
    fn act(&self, key: &str, event: &Event) -> bool {
        let act: fn(&Keys, &Event) = match key {
            "0" => |keys, _| keys.motion.explorer.fit(),
            "n" | "j" => |keys, event| keys.go(true, event),
            "p" | "k" => |keys, event| keys.go(false, event),
            "?" => |keys, _| keys.motion.explorer.help(),
            _ => return false,
        };
        self.motion.stop();
        act(self, event);
        true
    }

    /// Goes to the next or the previous event: from where a key went last, otherwise from the edge
    /// of the window.
    fn go(&self, forward: bool, event: &Event) {
        let explorer = &self.motion.explorer;
        let (window, days) = (explorer.window(), explorer.days());
        if days.is_empty() || in_event(event) {
            return explorer.step_on(forward);
        }
        let current = self.current.get().filter(|&day| window.contains(day));
        let day = if forward {
            next_event(&days, current.unwrap_or(window.from.plus(-1)))
        } else {
            previous_event(&days, current.unwrap_or(window.to.plus(1)))
        };
        if let Some(day) = day {
            self.current.set(Some(day));
            // Columns have no marks to go to.
            if !explorer.reveal(day) {
                explorer.step_on(forward);
            }
        }
    }
}

/// Returns true if a key is pressed in the panel of the open event.
fn in_event(event: &Event) -> bool {
    around(event, ".panel").is_some()
}

impl Explorer {
    /// Follows the link beside the drawing to the next or the previous event. While the links are
    /// still those of the previous view, the step waits for the new ones.
    fn step_on(&self, forward: bool) {
        if self.outdated.get() {
            self.wish.set(Some(forward));
            return;
        }
        let link = dom::find(match forward {
            true => "[data-action=next][href]",
            false => "[data-action=previous][href]",
        });
        if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
            link.click();
        }
    }

    /// Performs the step that a key asked for meanwhile; called once the whole page shows the view.
    pub fn catch_up_keys(&self) {
        self.outdated.set(false);
        if let Some(forward) = self.wish.take() {
            self.step_on(forward);
        }
    }
}
