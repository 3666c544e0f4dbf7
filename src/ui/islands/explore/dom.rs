//! Helpers to query and change the page.

use crate::i18n::Lang;
use crate::site::Site;
use leptos::prelude::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, EventTarget, HtmlElement};

/// Handler of an event.
pub type Handler = Box<dyn Fn(Event)>;

/// Calls `handler` on every such event that reaches `target`, as long as the page exists.
///
/// No handler is passive: only that of the wheel could delay scrolling, and it has to prevent the
/// default.
pub fn listen(target: &EventTarget, name: &str, handler: Handler) {
    add(target, name, false, handler);
}

/// [`listen`] in the capture phase, before elements inside `target`.
pub fn listen_first(target: &EventTarget, name: &str, handler: Handler) {
    add(target, name, true, handler);
}

fn add(target: &EventTarget, name: &str, capture: bool, handler: Handler) {
    // The browser frees it with its element.
    let closure = Closure::wrap(handler).into_js_value();
    // Infallible: the callback is always a function.
    let _ =
        target.add_event_listener_with_callback_and_bool(name, closure.unchecked_ref(), capture);
}

/// The site and the language of the page.
pub fn site() -> Option<(Site, Lang)> {
    let root = document().document_element()?;
    let lang = root.get_attribute("lang")?.parse().ok()?;
    Some((Site::of_attributes(|name| root.get_attribute(name)), lang))
}

/// The languages of the dossier: those of the page's links to them.
pub fn languages() -> Vec<Lang> {
    let links = find_all_in(&document(), "[data-region=languages] a");
    let code = |link: Element| link.get_attribute("lang")?.parse().ok();
    links.into_iter().filter_map(code).collect()
}

/// Wraps a callback that runs once. All are made here: each call of `Closure` adds to the wasm.
fn once(action: Box<dyn FnOnce()>) -> JsValue {
    Closure::once_into_js(action)
}

/// Calls `action` when the next frame is about to be painted.
fn before_frame(action: Box<dyn FnOnce()>) {
    // Infallible: the callback is always a function.
    let _ = window().request_animation_frame(once(action).unchecked_ref());
}

/// Calls `action` when the next frame has been painted; in a page that is not shown, which paints
/// none, once it is shown again.
pub fn after_frame(action: impl FnOnce() + 'static) {
    let action = Box::new(action);
    before_frame(Box::new(move || after(0, action)));
}

/// Calls `action` after `time` milliseconds.
pub fn after(time: i32, action: impl FnOnce() + 'static) {
    let action = once(Box::new(action));
    // Infallible: the callback is always a function.
    let _ = window()
        .set_timeout_with_callback_and_timeout_and_arguments_0(action.unchecked_ref(), time);
}

/// Sets an attribute until the next frame has been painted.
fn set_for_now(element: Element, name: &'static str) {
    set(&element, name, "");
    after_frame(move || unset(&element, name));
}

/// Brings an element into sight. Rows beyond the screen lie where they belong meanwhile, and then
/// the browser knows how high they are; `style/list.css` leaves them out otherwise.
pub fn land_on(target: &Element) {
    if let Some(list) = find("[data-rows]") {
        set_for_now(list, "data-sought");
    }
    target.scroll_into_view();
}

/// The first element of the page that a selector names.
pub fn find(selector: &str) -> Option<Element> {
    // Selectors are our own; a malformed one finds nothing.
    document().query_selector(selector).ok().flatten()
}

/// All elements of the page that match a selector.
pub fn find_all(selector: &str) -> Vec<Element> {
    find_all_in(&document(), selector)
}

/// All elements of another page that match a selector.
pub fn find_all_in(page: &Document, selector: &str) -> Vec<Element> {
    let Ok(list) = page.query_selector_all(selector) else {
        return Vec::new();
    };
    let nodes = (0..list.length()).filter_map(|index| list.get(index));
    nodes.filter_map(|node| node.dyn_into().ok()).collect()
}

/// The child elements of an element.
pub fn children(element: &Element) -> Vec<Element> {
    let children = element.children();
    let places = 0..children.length();
    places.filter_map(|place| children.item(place)).collect()
}

/// Keeps the reader's place from the browser, which goes back to that of the entry just arrived at.
pub fn stay() {
    if let Some(page) = document().document_element() {
        let top = page.scroll_top();
        before_frame(Box::new(move || page.set_scroll_top(top)));
    }
}

/// The element that has the focus.
pub fn focused() -> Option<Element> {
    document().active_element()
}

/// Gives an element the focus without scrolling to it.
pub fn focus(element: &Element) {
    // Elements of a drawing are not HTML, but have the same method.
    let element: &HtmlElement = element.unchecked_ref();
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot be focused is left as it is.
    let _ = element.focus_with_options(&options);
}

/// Returns true if the focus is inside an element.
pub fn holds_focus(element: &Element) -> bool {
    element.contains(focused().as_deref())
}

/// Removes the focus from the element that has it.
pub fn blur() {
    if let Some(element) = focused() {
        // Elements of a drawing are not HTML, but have the same method.
        let element: &HtmlElement = element.unchecked_ref();
        // An element without the focus is left as it is.
        let _ = element.blur();
    }
}

/// Sets an attribute; the names are our own and well-formed.
pub fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// Removes an attribute.
pub fn unset(element: &Element, name: &str) {
    // Only fails for a malformed name.
    let _ = element.remove_attribute(name);
}

/// Attributes that identify a link after its part of the page was rewritten, the best first.
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

/// Position of the focus, to restore it.
pub struct FocusPosition {
    region: Element,
    selector: Option<String>,
    /// Distance from the window's upper edge, in pixels.
    top: f64,
}

/// Mark of a scroller whose contents are changing: `style/base.css` turns off scroll anchoring.
const CHANGING: &str = "data-changing";

/// Selector of the scrollers within the page.
const SCROLLERS: &str = ".filters, .panel";

impl FocusPosition {
    /// The focus, if it is within a part of the page that may be rewritten.
    pub fn of_focus() -> Option<FocusPosition> {
        let element = focused()?;
        let region = element.closest("[data-region], [data-rows]").ok().flatten()?;
        let selector = KEYS.iter().find_map(|key| {
            let value = element.get_attribute(key)?;
            Some(["[", key, "=\"", &value.replace('"', "\\\""), "\"]"].concat())
        });
        let top = element.get_bounding_client_rect().top();
        Some(FocusPosition { region, selector, top })
    }

    /// Scrolls so that the same link stays where it was. Browsers anchor something in sight, but
    /// not what was clicked; for this frame their anchoring is off.
    pub fn hold(&self) {
        let scroller = self.region.closest(SCROLLERS).ok().flatten();
        let scroller = scroller.or_else(|| document().document_element());
        let (Some(link), Some(scroller)) = (self.find(), scroller) else {
            return;
        };
        set_for_now(scroller.clone(), CHANGING);
        let moved = link.get_bounding_client_rect().top() - self.top;
        // Less than a pixel is not visible.
        if moved.abs() >= 1.0 {
            let by = web_sys::ScrollToOptions::new();
            by.set_top(moved);
            by.set_behavior(web_sys::ScrollBehavior::Instant);
            scroller.scroll_by_with_scroll_to_options(&by);
        }
    }

    /// The same link, if it still exists.
    fn find(&self) -> Option<Element> {
        let selector = self.selector.as_deref()?;
        self.region.query_selector(selector).ok().flatten()
    }

    /// Restores a lost focus: to the same link, otherwise to the first link or button of the
    /// region, otherwise to the list. Waits for the next frame, for which the browser lays the page
    /// out anyway; focusing at once would lay it out twice.
    pub fn restore(self) {
        before_frame(Box::new(move || self.restore_now()));
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
