//! Marks and rows of one event: pointing at one, or focusing it, highlights the other.

use super::dom;
use super::input::around;
use leptos::prelude::document;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{Element, Event};

/// Attribute that the style sheet tints.
const RELATED: &str = "data-related";

/// The elements tinted now, and their selector.
#[derive(Default)]
struct Highlight {
    selector: String,
    elements: Vec<Element>,
}

/// Follows pointer and focus. A pointer at rest points at nothing: the page may scroll beneath it, to
/// where the focus went.
pub fn attach() {
    let relation: Rc<RefCell<Highlight>> = Rc::default();
    for name in ["pointermove", "focusin"] {
        let relation = Rc::clone(&relation);
        let point = move |event: Event| relation.borrow_mut().point(counterpart(&event));
        dom::listen(&document(), name, Box::new(point));
    }
}

/// Selector of the same event's row for a mark, and of its mark for a row; empty if there is none.
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

impl Highlight {
    fn point(&mut self, selector: String) {
        // The tinted elements may have been rewritten.
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
