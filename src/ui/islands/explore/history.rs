//! Follows links to other views of the page in place, and keeps address and history as if the
//! browser had followed them.

use super::dom;
use super::intent::FOLLOW;
use super::state::Explorer;
use crate::site::Surface;
use crate::timeline::view::View;
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, FormData, HtmlAnchorElement, HtmlFormElement, MouseEvent, Url};

/// Effect on the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HistoryUpdate {
    /// Adds an entry, for a reader's choice.
    Push,
    /// Rewrites the current entry.
    Replace,
}

/// In the note on an entry of the history: it is a gesture's, which the next one rewrites. The rest
/// of that number says how many entries ago the panel was opened, or came with the page.
const GESTURE: u32 = 1;

/// Follows links and forms that lead to another view, and steps through the history.
pub fn attach(explorer: &Explorer) {
    let page = document();
    for name in ["click", FOLLOW] {
        let here = explorer.clone();
        dom::listen(&page, name, Box::new(move |event| here.follow(&event)));
    }
    let here = explorer.clone();
    dom::listen(&page, "submit", Box::new(move |event| here.submit(&event)));
    let here = explorer.clone();
    dom::listen(
        &window(),
        "popstate",
        Box::new(move |_| {
            let view = here.read_address();
            let is_other = view != *here.view.borrow();
            if here.closing.take() {
                dom::stay();
                // What was shown before the panel was something else.
                if is_other {
                    let entry = match view.event {
                        Some(_) => HistoryUpdate::Replace,
                        None => HistoryUpdate::Push,
                    };
                    write(entry, Some(&here.address(&here.view.borrow())), 0);
                }
                return;
            }
            // Fragments within the page make entries of their own.
            if is_other || here.moved.get() {
                here.show(view, String::new());
            }
        }),
    );
}

impl Explorer {
    /// Goes to a view of this page.
    pub fn go(&self, view: View, entry: HistoryUpdate) {
        self.go_to(view, entry, String::new());
    }

    fn go_to(&self, view: View, entry: HistoryUpdate, fragment: String) {
        let mut address = self.address(&view);
        if !fragment.is_empty() {
            address.truncate(address.find('#').unwrap_or(address.len()));
            address.push_str(&fragment);
        }
        let (entry, note) = match entry {
            HistoryUpdate::Replace => (entry, note()),
            HistoryUpdate::Push => match self.step_to(&view) {
                Some(step) => step,
                None => return self.show(view, fragment),
            },
        };
        write(entry, Some(&address), note);
        self.show(view, fragment);
    }

    /// The entry for a view that a reader chose, and the note on it. A panel is closed by going back
    /// to where it was opened: no entry, and Back does not open it again.
    fn step_to(&self, view: &View) -> Option<(HistoryUpdate, u32)> {
        let here = self.view.borrow();
        let (is_open, depth) = (here.event.is_some(), note() >> 1);
        if is_open && *view == here.with(|view| view.event = None) {
            if depth == 0 {
                return Some((HistoryUpdate::Replace, 0));
            }
            self.closing.set(true);
            let history = window().history();
            // Nothing to be done where the browser refuses.
            let _ = history.and_then(|history| history.go_with_delta(-(depth as i32)));
            return None;
        }
        // A gesture that has yet to rest leaves its entry to what is chosen now.
        let entry = match self.moved.get() {
            true => HistoryUpdate::Replace,
            false => HistoryUpdate::Push,
        };
        let depth = match (is_open, &view.event) {
            (_, None) => 0,
            (false, _) => 1,
            (true, _) => depth + u32::from(entry == HistoryUpdate::Push),
        };
        Some((entry, depth << 1))
    }

    /// A gesture moves the drawing. The first one since the reader chose something has an entry,
    /// which Back leads out of; those that follow rewrite it where they come to rest.
    pub fn note_gesture(&self) {
        let note = note();
        if !self.moved.replace(true) && note & GESTURE == 0 {
            let deeper = match self.view.borrow().event {
                Some(_) => note + 2,
                None => 0,
            };
            write(HistoryUpdate::Push, None, deeper | GESTURE);
        }
    }

    fn follow(&self, event: &Event) {
        let Some(click) = event.dyn_ref::<MouseEvent>() else {
            return;
        };
        let elsewhere = click.meta_key() || click.ctrl_key() || click.shift_key();
        if event.default_prevented() || elsewhere || click.button() != 0 {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into().ok());
        let link = target.and_then(|target: web_sys::Element| target.closest("a[href]").ok()?);
        let Some(link) = link else {
            return;
        };
        let Some(url) = address_of(&link) else {
            return;
        };
        let here = window().location();
        let same_site = here.origin().is_ok_and(|origin| origin == url.origin());
        let query = self.query_of(&url.pathname(), &url.search());
        let Some(query) = query.filter(|_| same_site) else {
            // Pages refuse to be framed; the server sets this on the links it writes into an embed.
            if self.site.surface == Surface::Embed {
                dom::set(&link, "target", "_blank");
            }
            return;
        };
        // Fragments within the page are left to the browser.
        let same_page = here.pathname().is_ok_and(|path| path == url.pathname())
            && here.search().is_ok_and(|search| search == url.search());
        if same_page && !url.hash().is_empty() {
            return;
        }
        event.prevent_default();
        let view = self.read(&query);
        self.go_to(view, HistoryUpdate::Push, url.hash());
    }

    fn submit(&self, event: &Event) {
        let form = event.target().and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
        let Some(form) = form.filter(|form| form.id() == "filter") else {
            return;
        };
        let Ok(data) = FormData::new_with_form(&form) else {
            return;
        };
        event.prevent_default();
        let words = data.get("q").as_string().unwrap_or_default();
        self.go(self.searching(words), HistoryUpdate::Push);
    }
}

/// The note on the present entry of the history; none is 0.
fn note() -> u32 {
    let state = window().history().and_then(|history| history.state());
    state.ok().and_then(|state| state.as_f64()).unwrap_or_default() as u32
}

/// Writes an entry of the history; without an address it has the present one.
fn write(entry: HistoryUpdate, address: Option<&str>, note: u32) {
    if let Ok(history) = window().history() {
        let note = JsValue::from(note);
        // Browsers refuse when a page does this too often; what is shown is right all the same.
        let _ = match entry {
            HistoryUpdate::Push => history.push_state_with_url(&note, "", address),
            HistoryUpdate::Replace => history.replace_state_with_url(&note, "", address),
        };
    }
}

/// Target of a link in HTML or in a drawing.
fn address_of(link: &web_sys::Element) -> Option<Url> {
    if let Some(link) = link.dyn_ref::<HtmlAnchorElement>() {
        return Url::new(&link.href()).ok();
    }
    let base = window().location().href().ok()?;
    Url::new_with_base(&link.get_attribute("href")?, &base).ok()
}
