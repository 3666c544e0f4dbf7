//! Manual choice of light or dark, remembered in this browser.

use leptos::prelude::*;

/// Switches between light and dark, starting from the system's preference. Its words are its
/// children.
#[island]
pub fn ThemeToggle(children: Children) -> impl IntoView {
    view! {
        <button class="quiet" type="button" data-action="theme" on:click=move |_| toggle()>
            {children()}
        </button>
    }
}

#[cfg(feature = "hydrate")]
fn toggle() {
    let Some(root) = document().document_element() else {
        return;
    };
    let dark = match root.get_attribute("data-theme") {
        Some(theme) => theme == "dark",
        None => window()
            .match_media("(prefers-color-scheme: dark)")
            .ok()
            .flatten()
            .is_some_and(|query| query.matches()),
    };
    let theme = if dark { "light" } else { "dark" };
    // Only fails for a malformed attribute name.
    let _ = root.set_attribute("data-theme", theme);
    if let Ok(Some(storage)) = window().local_storage() {
        // Without storage, the choice still holds for this page.
        let _ = storage.set_item("theme", theme);
    }
}

#[cfg(not(feature = "hydrate"))]
fn toggle() {}
