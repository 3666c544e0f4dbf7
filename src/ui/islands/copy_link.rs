//! Copies the page's address.

use leptos::prelude::*;

/// Copies the address and says so in the element `#said`, which holds the words for success and
/// failure; where the browser refuses, the field above it stays to copy by hand.
///
/// Words are children and data attributes, not props: props would bring a JSON reader into the
/// browser, half again of what is sent now.
#[island]
pub fn CopyLink(children: Children) -> impl IntoView {
    view! {
        <button class="button" type="button" data-action="copy-link" on:click=move |_| copy()>
            {children()}
        </button>
    }
}

#[cfg(feature = "hydrate")]
fn copy() {
    leptos::task::spawn_local(async {
        let copied = match window().location().href() {
            Ok(href) => {
                let written = window().navigator().clipboard().write_text(&href);
                wasm_bindgen_futures::JsFuture::from(written).await.is_ok()
            }
            Err(_) => false,
        };
        let word = if copied { "data-done" } else { "data-failed" };
        if let Some(said) = document().get_element_by_id("said") {
            said.set_text_content(said.get_attribute(word).as_deref());
        }
    });
}

#[cfg(not(feature = "hydrate"))]
fn copy() {}
