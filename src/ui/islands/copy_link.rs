//! Copies the page's address, or passes it to the system's own way to share.

use leptos::prelude::*;

/// Copies the address and reports it in the element `#said`, which has the words for success and
/// failure. If the browser refuses, the field above it is there to copy by hand.
///
/// Words are children and data attributes, not props: props would bring a JSON parser into the
/// browser, half again of what is sent now.
#[island]
pub fn CopyLink(children: Children) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    sharing::attach();
    view! {
        <button class="button" type="button" data-action="copy-link" on:click=move |_| copy_address()>
            {children()}
        </button>
    }
}

/// Copies the page's address.
#[cfg(feature = "hydrate")]
fn copy_address() {
    copy(window().location().href().unwrap_or_default());
}

#[cfg(not(feature = "hydrate"))]
fn copy_address() {}

/// Copies a text and reports success or failure.
#[cfg(feature = "hydrate")]
pub(super) fn copy(text: String) {
    leptos::task::spawn_local(async move {
        let written = window().navigator().clipboard().write_text(&text);
        let copied = wasm_bindgen_futures::JsFuture::from(written).await.is_ok();
        let word = if copied { "data-done" } else { "data-failed" };
        if let Some(said) = document().get_element_by_id("said") {
            said.set_text_content(said.get_attribute(word).as_deref());
        }
    });
}

/// The rest of the popover, rendered by the server.
#[cfg(feature = "hydrate")]
mod sharing {
    use super::*;
    use crate::ui::islands::explore::dom;
    use wasm_bindgen::{JsCast, JsValue};
    use web_sys::{HtmlInputElement, ShareData};

    /// Puts the address of what is shown into the field when the popover opens, and offers the
    /// system's own way to share if there is one.
    pub fn attach() {
        if let Some(popover) = dom::find("#share") {
            dom::listen(&popover, "beforetoggle", Box::new(|_| fill()));
        }
        let offered = has(&window().navigator(), "share");
        if let Some(button) = dom::find("[data-action=share-link]").filter(|_| offered) {
            // Only fails for a malformed name.
            let _ = button.remove_attribute("hidden");
            dom::listen(&button, "click", Box::new(|_| share()));
        }
    }

    fn fill() {
        let field = dom::find("#share-url").and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        if let (Some(field), Ok(href)) = (field, window().location().href()) {
            field.set_value(&href);
        }
    }

    /// Shares title and address; copies the address if the system refuses.
    fn share() {
        let data = ShareData::new();
        data.set_title(&document().title());
        data.set_url(&window().location().href().unwrap_or_default());
        let shared = window().navigator().share_with_data(&data);
        leptos::task::spawn_local(async move {
            if let Err(error) = wasm_bindgen_futures::JsFuture::from(shared).await
                && !is_abort(&error)
            {
                copy_address();
            }
        });
    }

    fn has(object: &JsValue, name: &str) -> bool {
        js_sys::Reflect::has(object, &JsValue::from_str(name)).unwrap_or(false)
    }

    /// Returns true if the reader cancelled.
    fn is_abort(error: &JsValue) -> bool {
        let name = js_sys::Reflect::get(error, &JsValue::from_str("name"));
        name.is_ok_and(|name| name == "AbortError")
    }
}
