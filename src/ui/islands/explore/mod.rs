//! The timeline page in motion: the page that the server renders for every address, changed in
//! place.
//!
//! [`intent`] waits for a reader who is about to interact, and loads the rest. [`state`] holds what
//! is shown. [`paint`] shows another view from the facts sent with the page ([`list`] its rows),
//! [`fetch`] from the server if they do not suffice, [`files`] on a published site without a
//! server; [`edition`] ensures that all data are of one edition. [`history`] keeps address and
//! history, [`panel`] shows the open event, [`cross_highlight`] ties marks to rows, [`embed`] updates the
//! code for embedding, [`knowledge`] is the slider for the state of knowledge. [`input`] and the
//! files below it handle pointers, wheel and keys.

#[cfg(feature = "hydrate")]
mod brush;
#[cfg(feature = "hydrate")]
mod cross_highlight;
#[cfg(feature = "hydrate")]
pub(super) mod dom;
#[cfg(feature = "hydrate")]
mod dossier;
#[cfg(feature = "hydrate")]
mod edition;
#[cfg(feature = "hydrate")]
mod embed;
#[cfg(feature = "hydrate")]
mod fetch;
#[cfg(feature = "hydrate")]
mod files;
#[cfg(feature = "hydrate")]
mod gesture;
#[cfg(feature = "hydrate")]
mod history;
#[cfg(feature = "hydrate")]
mod input;
#[cfg(feature = "hydrate")]
mod intent;
#[cfg(feature = "hydrate")]
mod keys;
#[cfg(feature = "hydrate")]
mod knowledge;
#[cfg(feature = "hydrate")]
mod list;
#[cfg(feature = "hydrate")]
mod motion;
#[cfg(feature = "hydrate")]
mod paint;
#[cfg(feature = "hydrate")]
mod panel;
#[cfg(feature = "hydrate")]
mod pointer;
#[cfg(feature = "hydrate")]
mod search;
#[cfg(feature = "hydrate")]
mod state;
#[cfg(feature = "hydrate")]
mod wheel;

#[cfg(feature = "hydrate")]
pub use state::Explorer;

use leptos::prelude::*;
#[cfg(feature = "hydrate")]
use leptos::wasm_split::{SplitLoaderError, wasm_split};

/// Takes over the links of the timeline page. Shows nothing of its own: everything it changes was
/// rendered by the server.
#[island]
pub fn Explore() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    intent::wait();
    view! { <span hidden></span> }
}

/// Takes over the page. Code that only this needs is a separate file, loaded when a reader is about
/// to interact; those who only read never load it. [`lazy`] would do the same, but abort the whole
/// program if that file cannot be loaded: without a network, or after a new build on the server.
#[cfg(feature = "hydrate")]
#[wasm_split(explore, wasm_split_path = leptos::wasm_split, fallible)]
fn explore() -> Result<(), SplitLoaderError> {
    if let Some(explorer) = Explorer::start() {
        history::attach(&explorer);
        search::attach(&explorer);
        knowledge::attach(&explorer);
        panel::attach(&explorer);
        cross_highlight::attach();
        embed::attach(&explorer);
        explorer.follow_width();
        explorer.catch_up();
        input::attach(&explorer.section.clone(), explorer);
        if let Some(root) = document().document_element() {
            dom::set(&root, "data-live", "");
        }
    }
    Ok(())
}
