//! Links to other views of the page are followed in place; address and history are kept as if the
//! browser had followed them.

use super::dom;
use super::intent::FOLLOW;
use super::state::Explorer;
use crate::timeline::view::View;
use crate::ui::site::Surface;
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, FormData, HtmlAnchorElement, HtmlFormElement, MouseEvent, Url};

/// What becomes of the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A new entry: a reader chose this.
    Push,
    /// The present entry is rewritten.
    Replace,
}

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
            // Places within the page make entries of their own.
            if view != *here.view.borrow() {
                here.show(view, String::new());
            }
        }),
    );
}

impl Explorer {
    /// Goes to a view of this page.
    pub fn go(&self, view: View, entry: Entry) {
        self.go_to(view, entry, String::new());
    }

    fn go_to(&self, view: View, entry: Entry, fragment: String) {
        let mut address = self.address(&view);
        if !fragment.is_empty() {
            address.truncate(address.find('#').unwrap_or(address.len()));
            address.push_str(&fragment);
        }
        if let Ok(history) = window().history() {
            let address = Some(address.as_str());
            // Browsers refuse when a page does this too often; what is shown is right all the
            // same.
            let _ = match entry {
                Entry::Push => history.push_state_with_url(&JsValue::NULL, "", address),
                Entry::Replace => history.replace_state_with_url(&JsValue::NULL, "", address),
            };
        }
        self.show(view, fragment);
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
            // Pages refuse to be framed; the server says so of the links it writes into an embed.
            if self.site.surface == Surface::Embed {
                dom::set(&link, "target", "_blank");
            }
            return;
        };
        // Places within the page are the browser's to go to.
        let same_page = here.pathname().is_ok_and(|path| path == url.pathname())
            && here.search().is_ok_and(|search| search == url.search());
        if same_page && !url.hash().is_empty() {
            return;
        }
        event.prevent_default();
        let view = self.read(&query);
        self.go_to(view, Entry::Push, url.hash());
    }

    fn submit(&self, event: &Event) {
        let form = event
            .target()
            .and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
        let Some(form) = form.filter(|form| form.id() == "filter") else {
            return;
        };
        let Ok(data) = FormData::new_with_form(&form) else {
            return;
        };
        event.prevent_default();
        let words = data.get("q").as_string().unwrap_or_default();
        self.go(self.searching(words), Entry::Push);
    }
}

/// Where a link leads, in HTML or in a drawing.
fn address_of(link: &web_sys::Element) -> Option<Url> {
    if let Some(link) = link.dyn_ref::<HtmlAnchorElement>() {
        return Url::new(&link.href()).ok();
    }
    let base = window().location().href().ok()?;
    Url::new_with_base(&link.get_attribute("href")?, &base).ok()
}
