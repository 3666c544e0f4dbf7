//! The open event. The head of its panel is painted like every other part of the page. The claims
//! below are fetched from the event's own page, so that they are rendered only once, and are in a
//! file if there is no server.

use super::dom;
use super::fetch::{follow_link, move_contents, page};
use super::history::HistoryUpdate;
use super::input::around;
use super::paint::is_narrow;
use super::state::Explorer;
use crate::site::Surface;
use leptos::prelude::document;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Selector of what Escape closes first.
const ESCAPES: &str = "dialog[open], :popover-open";

/// Selector of fields, in which Escape has a meaning of its own.
const FIELDS: &str = "input, textarea, select, [contenteditable]";

/// Lets Escape close the panel.
pub fn attach(explorer: &Explorer) {
    let here = explorer.clone();
    let press = move |event: web_sys::Event| {
        let key: &KeyboardEvent = event.unchecked_ref();
        let closes = key.key() == "Escape" && !key.default_prevented() && !key.is_composing();
        let open = here.view.borrow().event.is_some();
        if closes && open && around(&event, FIELDS).is_none() && dom::find(ESCAPES).is_none() {
            let view = here.view.borrow().with(|view| view.event = None);
            here.go(view, HistoryUpdate::Push);
        }
    };
    dom::listen(&document(), "keydown", Box::new(press));
}

/// Fills the panel below its head.
pub fn fill() {
    let Some(body) = dom::find(".panel [data-body]") else {
        return;
    };
    let link = dom::find(".panel a[data-page]");
    let address = link.and_then(|link| link.get_attribute("href"));
    let address = address.unwrap_or_default();
    if is_of(&body, &address) {
        return;
    }
    body.set_text_content(None);
    dom::set(&body, "data-body", &address);
    if address.is_empty() {
        dom::unset(&body, "aria-busy");
        return;
    }
    dom::set(&body, "aria-busy", "true");
    spawn_local(async move {
        let page = page(&address).await;
        // Another event was opened meanwhile, or the whole panel was replaced.
        if !is_of(&body, &address) || !body.is_connected() {
            return;
        }
        dom::unset(&body, "aria-busy");
        let found = page.map(|page| page.query_selector("[data-body]"));
        match found {
            Ok(Ok(Some(found))) => move_contents(&found, &body),
            _ => follow_link(&address),
        }
    });
}

fn is_of(body: &Element, address: &str) -> bool {
    body.get_attribute("data-body").as_deref() == Some(address)
}

/// Position of the reader before another view is shown.
pub struct ReaderPosition {
    open: Option<String>,
    /// True if the focus is in the panel, or nowhere in particular.
    is_free: bool,
}

impl ReaderPosition {
    /// The reader in the current view.
    pub fn of(explorer: &Explorer) -> ReaderPosition {
        let inside = |element: Element| {
            element.tag_name() == "BODY" || element.closest(".panel").is_ok_and(|it| it.is_some())
        };
        ReaderPosition {
            open: explorer.view.borrow().event.clone(),
            is_free: dom::focused().is_none_or(inside),
        }
    }

    /// Moves the focus now that the view is shown: to the event that was opened, or back to the
    /// mark or row of the one that was closed.
    pub fn follow(self, explorer: &Explorer) {
        let open = explorer.view.borrow().event.clone();
        match (open, self.open) {
            (now, before) if now == before => {}
            (Some(_), _) => {
                if let Some(panel) = dom::find(".panel") {
                    panel.set_scroll_top(0);
                }
                if let Some(title) = dom::find(".panel h2") {
                    dom::focus(&title);
                    // In an embed the panel is in the flow of the page.
                    if explorer.site.surface == Surface::Embed {
                        title.scroll_into_view();
                    }
                }
            }
            (None, Some(id)) if self.is_free => {
                if let Some(element) = place_of(&id) {
                    dom::focus(&element);
                }
            }
            _ => {}
        }
    }
}

/// Element of an event on the page: its mark, otherwise its row, otherwise the list.
fn place_of(id: &str) -> Option<Element> {
    let mark = || dom::find(&["section.axis [data-mark=\"", id, "\"]"].concat());
    let row = || dom::find(&["[data-event=\"", id, "\"] h4 a"].concat());
    let shown = if is_narrow() { None } else { mark() };
    shown.or_else(row).or_else(|| dom::find("#liste"))
}
