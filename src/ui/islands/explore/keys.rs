//! Keys that move the drawing.
//!
//! | key | |
//! | --- | --- |
//! | ← → | pan (focus in the drawing) |
//! | Home, End | to the first, to the last event (focus in the drawing) |
//! | + = | one step of the calendar closer |
//! | − _ | one step farther |
//! | 0 | the whole period |
//! | n j | the next event |
//! | p k | the previous one |
//! | ? | these keys |
//!
//! From the drawing of a dossier on the page, n and p go from mark to mark. From the open event,
//! among columns and where only the server knows the events, they follow the links beside the
//! drawing, which open the next one.
//!
//! Keys of a single character act only while the focus is in the drawing, in the open event or
//! nowhere at all, never in a field: who speaks to the computer, or types something else, sets it anywhere else
//! (WCAG 2.1.4). Escape is left to the browser, which closes popovers with it.

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

/// The part of the window that an arrow key moves by.
const STEP: f64 = 0.15;

/// Where keys are typed.
const FIELDS: &str = "input, textarea, select, dialog, [contenteditable]";

/// The keys of the page.
struct Keys {
    section: Element,
    motion: Rc<Motion>,
    /// The day of the event that a key went to last.
    current: Cell<Option<Day>>,
}

/// Lets keys move the drawing in `section`.
pub fn attach(section: &Element, motion: &Rc<Motion>) {
    let keys = Keys {
        section: section.clone(),
        motion: Rc::clone(motion),
        current: Cell::new(None),
    };
    let handler = move |event: Event| {
        if keys.press(event.unchecked_ref()) {
            event.prevent_default();
        }
    };
    listen(&document(), "keydown", Box::new(handler));
}

impl Keys {
    /// Does what a key asks for; returns whether it asked for anything.
    fn press(&self, event: &KeyboardEvent) -> bool {
        let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
        if modified || event.is_composing() || event.default_prevented() {
            return false;
        }
        let inside = event
            .target()
            .is_some_and(|target| self.section.contains(Some(target.unchecked_ref::<Node>())));
        let nowhere = || around(event, "body > *").is_none();
        // What `?` opens it closes again.
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

    /// What does not ask for a window of our own.
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

    /// To the next event or the previous one: from where a key went last, or else from the edge of
    /// what is shown.
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
            // Among columns there is no mark to go to.
            if !explorer.reveal(day) {
                explorer.step_on(forward);
            }
        }
    }
}

/// Whether a key is pressed in the panel of the open event.
fn in_event(event: &Event) -> bool {
    around(event, ".panel").is_some()
}

impl Explorer {
    /// Follows the link beside the drawing to the next event, or to the previous one. While the
    /// links are still those of the view before, the wish waits for the new ones.
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

    /// The whole page is of the view now: does what a key asked for meanwhile.
    pub fn catch_up_keys(&self) {
        self.outdated.set(false);
        if let Some(forward) = self.wish.take() {
            self.step_on(forward);
        }
    }
}
