//! Signal to style sheet and tests that the islands run.

use leptos::prelude::*;

/// The last island of every page: sets `data-ready` on the root element once all islands before
/// it run. (`hydrate()` itself returns before they do.)
#[island]
pub fn Ready() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    if let Some(root) = document().document_element() {
        // Only fails for a malformed attribute name.
        let _ = root.set_attribute("data-ready", "");
    }
    view! { <span hidden></span> }
}
