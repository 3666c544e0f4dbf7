//! Marks and rows of one event: pointing at one, or giving it the focus, shows the other.

use super::dom;
use super::input::around;
use leptos::prelude::document;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Element, Event};

/// What the style sheet tints.
const RELATED: &str = "data-related";

/// The elements tinted now, and the selector that named them.
#[derive(Default)]
struct Relation {
    selector: String,
    elements: Vec<Element>,
}

/// Follows pointer and focus.
pub fn attach() {
    let relation: Rc<RefCell<Relation>> = Rc::default();
    for name in ["pointerover", "focusin"] {
        let relation = Rc::clone(&relation);
        let point = move |event: Event| relation.borrow_mut().point(counterpart(&event));
        dom::listen(&document(), name, Box::new(point));
    }
}

/// A selector for what stands for the same event in the other place; empty where there is none.
fn counterpart(event: &Event) -> String {
    let Some(element) = around(event, "[data-mark], [data-event]") else {
        return String::new();
    };
    let (own, other) = match element.has_attribute("data-mark") {
        true => ("data-mark", "data-event"),
        false => ("data-event", "data-mark"),
    };
    let id = element.get_attribute(own).unwrap_or_default();
    ["[", other, "=\"", &id, "\"]"].concat()
}

impl Relation {
    fn point(&mut self, selector: String) {
        // What was tinted may have been written anew.
        let holds = self.elements.iter().all(|element| element.is_connected());
        if selector == self.selector && holds {
            return;
        }
        for element in self.elements.drain(..) {
            dom::unset(&element, RELATED);
        }
        if !selector.is_empty() {
            self.elements = dom::find_all(&selector);
        }
        for element in &self.elements {
            dom::set(element, RELATED, "");
        }
        self.selector = selector;
    }
}
