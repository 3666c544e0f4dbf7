//! Light or dark by hand, remembered in this browser.

use leptos::prelude::*;

/// Switches between light and dark, starting from what the system prefers.
#[island]
pub fn ThemeToggle(
    /// The visible word.
    label: String,
    /// The accessible name.
    name: String,
) -> impl IntoView {
    view! {
        <button class="quiet" type="button" data-action="theme" aria-label=name on:click=move |_| toggle()>
            <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
                <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" stroke-width="1.6" />
                <path d="M8 1.8A6.2 6.2 0 0 1 8 14.2Z" fill="currentColor" />
            </svg>
            <span class="label">{label}</span>
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
        // A browser that keeps nothing still switches this page.
        let _ = storage.set_item("theme", theme);
    }
}

#[cfg(not(feature = "hydrate"))]
fn toggle() {}
