//! Waits for the first sign that a reader is about to interact with the page.

use super::{dom, explore};
use crate::site::SiteForm;
use crate::site::address;
use leptos::prelude::{document, window};
use leptos::task::spawn_local;
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, MouseEvent};

/// Events that show a reader's presence. A touch that scrolls counts as well: the next may be a
/// tap.
const SIGNS: [&str; 5] = ["pointermove", "pointerdown", "keydown", "focusin", "wheel"];

/// Input received while the rest of the program was loading.
#[derive(Default)]
struct PendingInput {
    called: Cell<bool>,
    ready: Cell<bool>,
    /// Link that was followed last, or the play button.
    link: RefCell<Option<Element>>,
}

/// Loads the program at the first sign of a reader, and keeps a click made before it is ready.
pub fn wait() {
    let waiting = Rc::new(PendingInput::default());
    let page = document();
    for name in SIGNS {
        let waiting = Rc::clone(&waiting);
        dom::listen(&page, name, Box::new(move |_| call(&waiting)));
    }
    let early = Rc::clone(&waiting);
    dom::listen(&page, "click", Box::new(move |event| keep(&waiting, &event)));
    // After a reload, earlier entries of the history are still steps within this page, which only
    // the program can show. One may have been made before this line ran.
    let again = move || {
        if early.ready.get() || !is_of_another_address() {
            return;
        }
        if dom::site().is_some_and(|(site, _)| site.form != SiteForm::Served) {
            // A reload would load this same page; the program makes the view from it.
            call(&early);
        } else {
            // Nothing can be done if the browser refuses.
            let _ = window().location().reload();
        }
    };
    again();
    dom::listen(&window(), "popstate", Box::new(move |_| again()));
}

/// Returns true if this page was rendered for another query than that of the address. The link to
/// the page's own language has the query it was rendered for. If the server ignored parts of the
/// query, a difference is expected.
fn is_of_another_address() -> bool {
    let (Some(own), None) = (own_address(), dom::find("[data-ignored]")) else {
        return false;
    };
    let here = window().location();
    let asked = [here.pathname().unwrap_or_default(), here.search().unwrap_or_default()];
    query_of(&asked.concat()) != query_of(&own)
}

/// Address of the view that this page was rendered for.
pub fn own_address() -> Option<String> {
    dom::find("[data-region=languages] a[aria-current]")?.get_attribute("href")
}

/// Query of the view that an address leads to.
fn query_of(address: &str) -> Option<String> {
    let (site, lang) = dom::site()?;
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    address::query_of(&site, lang, path, query).map(Cow::into_owned)
}

fn call(waiting: &Rc<PendingInput>) {
    if waiting.called.replace(true) {
        return;
    }
    let waiting = Rc::clone(waiting);
    spawn_local(async move {
        let is_there = explore().await.is_ok();
        // From now on the program follows all clicks, or the browser if the program could not be
        // loaded.
        waiting.ready.set(true);
        if let Some(link) = waiting.link.take() {
            follow(&link, is_there);
        }
    });
}

/// Holds back a click on a link to another view until the program can follow it in place.
fn keep(waiting: &Rc<PendingInput>, event: &Event) {
    let click: &MouseEvent = event.unchecked_ref();
    let elsewhere = click.meta_key() || click.ctrl_key() || click.shift_key();
    if waiting.ready.get() || elsewhere || click.button() != 0 || event.default_prevented() {
        return;
    }
    let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    let link = target.and_then(|target| target.closest("a[href], [data-action=play]").ok()?);
    let Some(link) = link.filter(leads_to_a_view) else {
        return;
    };
    event.prevent_default();
    waiting.link.replace(Some(link));
    call(waiting);
}

/// Returns true if a link leads to another view of this page. The play button leads to several.
fn leads_to_a_view(link: &Element) -> bool {
    let Some(href) = link.get_attribute("href") else {
        return true;
    };
    query_of(&href).is_some()
}

/// Event by which a click that was held back is followed. It is not a click, since scripts that
/// count clicks have counted the first one.
pub const FOLLOW: &str = "follow";

/// Follows a click that was held back, in place if the program has been loaded.
fn follow(link: &Element, is_there: bool) {
    if !is_there || !link.has_attribute("href") {
        if let Some(button) = link.dyn_ref::<HtmlElement>() {
            button.click();
        }
        return;
    }
    let options = web_sys::MouseEventInit::new();
    options.set_bubbles(true);
    options.set_cancelable(true);
    if let Ok(event) = MouseEvent::new_with_mouse_event_init_dict(FOLLOW, &options) {
        // Cancellation of the event does not matter.
        let _ = link.dispatch_event(&event);
    }
}
