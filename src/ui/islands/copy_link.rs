//! Copies the page's address.

use leptos::prelude::*;

/// Copies the address and says so; where the browser refuses, the field beside it stays to copy
/// by hand.
#[island]
pub fn CopyLink(
    /// The button's word.
    label: String,
    /// What is said when it worked …
    done: String,
    /// … and when it did not.
    failed: String,
) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let copy = move |_| copy(done.clone(), failed.clone(), said);
    view! {
        <button class="button" type="button" data-action="copy-link" on:click=copy>
            {label}
        </button>
        <output class="said">{said}</output>
    }
}

#[cfg(feature = "hydrate")]
fn copy(done: String, failed: String, said: RwSignal<String>) {
    let Ok(href) = window().location().href() else {
        return said.set(failed);
    };
    let copied = window().navigator().clipboard().write_text(&href);
    leptos::task::spawn_local(async move {
        let result = wasm_bindgen_futures::JsFuture::from(copied).await;
        said.set(if result.is_ok() { done } else { failed });
    });
}

#[cfg(not(feature = "hydrate"))]
fn copy(_done: String, _failed: String, _said: RwSignal<String>) {}
