//! Code for embedding and its preview, which follow the view.

use super::dom;
use super::state::Explorer;
use crate::site::Surface;
use crate::site::address;
use crate::ui::islands::copy_link::copy;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

/// Updates code and preview whenever they come into sight.
pub fn attach(explorer: &Explorer) {
    for place in ["#share", "#embed"] {
        if let Some(place) = dom::find(place) {
            let here = explorer.clone();
            dom::listen(&place, "toggle", Box::new(move |_| here.show_embed()));
        }
    }
    if let Some(button) = dom::find("[data-action=copy-code]") {
        let press = |_| {
            if let Some(field) = field() {
                copy(field.value());
            }
        };
        dom::listen(&button, "click", Box::new(press));
    }
    // They may have been opened before this program was loaded.
    explorer.show_embed();
}

impl Explorer {
    fn show_embed(&self) {
        let frame = dom::find("#share:popover-open #embed[open] iframe");
        let (Some(frame), Some(field)) = (frame, field()) else {
            return;
        };
        let site = self.site.on(Surface::Embed);
        let address = address::timeline(&site, self.lang, &self.view.borrow());
        if frame.get_attribute("src").as_deref() == Some(&*address) {
            return;
        }
        dom::set(&frame, "src", &address);
        let origin = window().location().origin().unwrap_or_default();
        let code = field.value();
        if let Some((before, rest)) = code.split_once("src=\"")
            && let Some((_, after)) = rest.split_once('"')
        {
            let address = address.replace('&', "&amp;");
            field.set_value(&[before, "src=\"", &origin, &address, "\"", after].concat());
        }
    }
}

fn field() -> Option<HtmlTextAreaElement> {
    dom::find("#embed-code")?.dyn_into().ok()
}
