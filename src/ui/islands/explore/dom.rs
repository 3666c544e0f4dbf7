//! The few ways in which the page is asked and changed.

use crate::i18n::Lang;
use crate::ui::site::Site;
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, Event, EventTarget, HtmlElement};

/// What a handler does with an event.
pub type Handler = Box<dyn Fn(Event)>;

/// Calls `handler` on every such event that reaches `target`, as long as the page lives.
///
/// None is declared passive: the only one that could hold up scrolling is the wheel's, and that
/// one has to prevent.
pub fn listen(target: &EventTarget, name: &str, handler: Handler) {
    add(target, name, false, handler);
}

/// [`listen`], but called before the elements inside `target` are.
pub fn listen_first(target: &EventTarget, name: &str, handler: Handler) {
    add(target, name, true, handler);
}

fn add(target: &EventTarget, name: &str, capture: bool, handler: Handler) {
    // The browser frees it with its element.
    let closure = Closure::wrap(handler).into_js_value();
    // Fails for nothing that is a function.
    let _ =
        target.add_event_listener_with_callback_and_bool(name, closure.unchecked_ref(), capture);
}

/// The site and the language of the page.
pub fn site() -> Option<(Site, Lang)> {
    let root = document().document_element()?;
    let lang = root.get_attribute("lang")?.parse().ok()?;
    Some((Site::of_attributes(|name| root.get_attribute(name)), lang))
}

/// Calls `action` when the next frame has been painted; in a page that is not shown, which paints
/// none, once it is shown again.
pub fn after_frame(action: impl FnOnce() + 'static) {
    let action = Closure::once_into_js(action);
    let later = move || {
        // Fails for nothing that is a function.
        let _ = window().set_timeout_with_callback(action.unchecked_ref());
    };
    let frame = Closure::once_into_js(later);
    let _ = window().request_animation_frame(frame.unchecked_ref());
}

/// Calls `action` after a time, in milliseconds.
pub fn after(time: i32, action: impl FnOnce() + 'static) {
    let action = Closure::once_into_js(action);
    // Fails for nothing that is a function.
    let _ = window()
        .set_timeout_with_callback_and_timeout_and_arguments_0(action.unchecked_ref(), time);
}

/// The first element of the page that a selector names.
pub fn find(selector: &str) -> Option<Element> {
    // Selectors are our own; a malformed one finds nothing.
    document().query_selector(selector).ok().flatten()
}

/// All elements of the page that a selector names.
pub fn find_all(selector: &str) -> Vec<Element> {
    find_all_in(&document(), selector)
}

/// All elements of another page that a selector names.
pub fn find_all_in(page: &Document, selector: &str) -> Vec<Element> {
    let Ok(list) = page.query_selector_all(selector) else {
        return Vec::new();
    };
    let nodes = (0..list.length()).filter_map(|index| list.get(index));
    nodes.filter_map(|node| node.dyn_into().ok()).collect()
}

/// The elements directly in another one.
pub fn children(element: &Element) -> Vec<Element> {
    let children = element.children();
    let places = 0..children.length();
    places.filter_map(|place| children.item(place)).collect()
}

/// The element that has the focus.
pub fn focused() -> Option<Element> {
    document().active_element()
}

/// Gives an element the focus without scrolling to it.
pub fn focus(element: &Element) {
    // Those of a drawing are no HTML, but are focused just as well.
    let element: &HtmlElement = element.unchecked_ref();
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot be focused stays as it is.
    let _ = element.focus_with_options(&options);
}

/// Whether the focus is inside an element.
pub fn holds_focus(element: &Element) -> bool {
    element.contains(focused().as_deref())
}

/// Takes the focus from what has it.
pub fn let_go() {
    if let Some(element) = focused() {
        // Those of a drawing are no HTML, but lose the focus just as well.
        let element: &HtmlElement = element.unchecked_ref();
        // An element without it stays as it is.
        let _ = element.blur();
    }
}

/// Sets an attribute; the names are our own, and no malformed ones.
pub fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// Removes an attribute.
pub fn unset(element: &Element, name: &str) {
    // Only fails for a malformed name.
    let _ = element.remove_attribute(name);
}

/// The attributes by which a link is known again after its part of the page was written anew.
const KEYS: [&str; 10] = [
    "data-choice",
    "data-action",
    "data-mark",
    "data-remove",
    "data-stop",
    "data-step",
    "data-close",
    "rel",
    "tabindex",
    "href",
];

/// Where the focus is, so that it can be found again.
pub struct Place {
    region: Element,
    selector: Option<String>,
    /// From the window's upper edge, in pixels.
    top: f64,
}

/// On what scrolls, for `style/base.css`: its contents are changing, and held by hand.
const CHANGING: &str = "data-changing";

/// What scrolls within the page.
const SCROLLERS: &str = ".filters, .panel";

impl Place {
    /// The place of the focus, if it is within a part of the page that may be written anew.
    pub fn of_focus() -> Option<Place> {
        let element = focused()?;
        let region = element
            .closest("[data-region], [data-rows]")
            .ok()
            .flatten()?;
        let selector = KEYS.iter().find_map(|key| {
            let value = element.get_attribute(key)?;
            Some(["[", key, "=\"", &value.replace('"', "\\\""), "\"]"].concat())
        });
        let top = element.get_bounding_client_rect().top();
        Some(Place {
            region,
            selector,
            top,
        })
    }

    /// Scrolls so that the reader sees the same link where it was. Browsers hold on to something in
    /// sight by themselves, but not to what was clicked; for this frame they are kept from it.
    pub fn hold(&self) {
        let scroller = self.region.closest(SCROLLERS).ok().flatten();
        let scroller = scroller.or_else(|| document().document_element());
        let (Some(link), Some(scroller)) = (self.find(), scroller) else {
            return;
        };
        set(&scroller, CHANGING, "");
        let moved = link.get_bounding_client_rect().top() - self.top;
        // Less than a pixel nobody sees.
        if moved.abs() >= 1.0 {
            let by = web_sys::ScrollToOptions::new();
            by.set_top(moved);
            by.set_behavior(web_sys::ScrollBehavior::Instant);
            scroller.scroll_by_with_scroll_to_options(&by);
        }
        after_frame(move || unset(&scroller, CHANGING));
    }

    /// The same link, if there is one.
    fn find(&self) -> Option<Element> {
        let selector = self.selector.as_deref()?;
        self.region.query_selector(selector).ok().flatten()
    }

    /// Gives the focus back if it was lost: to the same link, else to what stands first there,
    /// else to the list. That happens with the next frame, for which the browser lays the page out
    /// anyhow; a focus at once would have it do so twice.
    pub fn restore(self) {
        let restore = Closure::once_into_js(move || self.restore_now());
        // Fails for nothing that is a function.
        let _ = window().request_animation_frame(restore.unchecked_ref());
    }

    fn restore_now(self) {
        let lost = focused().is_none_or(|element| element.tag_name() == "BODY");
        if !lost {
            return;
        }
        let first = || self.region.query_selector("a, button").ok().flatten();
        let other = || first().or_else(|| find("#liste"));
        if let Some(element) = self.find().or_else(other) {
            focus(&element);
        }
    }
}
