//! The timeline page in motion: the same page that the server renders for every address, changed
//! in place.
//!
//! [`intent`] waits for a reader who is about to do something, and loads the rest. [`state`] knows
//! what is shown, [`paint`] shows another view from the facts that came with the page ([`list`] its
//! rows), [`fetch`]
//! from the server where they do not suffice, [`edition`] sees to it that both are of one dossier, [`files`] where there is none, [`travel`] keeps address
//! and history, [`panel`] shows the open event, [`relate`] ties marks to rows, [`embed`] keeps the
//! code for embedding, [`knowledge`] is the slider for the state
//! of knowledge; [`input`] and
//! the files below it are pointers, wheel and keys.

#[cfg(feature = "hydrate")]
mod brush;
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
mod relate;
#[cfg(feature = "hydrate")]
mod search;
#[cfg(feature = "hydrate")]
mod state;
#[cfg(feature = "hydrate")]
mod travel;
#[cfg(feature = "hydrate")]
mod wheel;

#[cfg(feature = "hydrate")]
pub use state::Explorer;

use leptos::prelude::*;
#[cfg(feature = "hydrate")]
use leptos::wasm_split::{SplitLoaderError, wasm_split};

/// Takes over the links of the timeline page. It shows nothing of its own: all it changes was
/// rendered by the server.
#[island]
pub fn Explore() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    intent::wait();
    view! { <span hidden></span> }
}

/// Takes over the page. Whatever only this needs is a file of its own, fetched when a reader is about
/// to use it: those who only read are not sent it. [`lazy`] would do the same, but end the whole program
/// where that file cannot be had – for lack of a network, or since the server has another build now.
#[cfg(feature = "hydrate")]
#[wasm_split(explore, wasm_split_path = leptos::wasm_split, fallible)]
fn explore() -> Result<(), SplitLoaderError> {
    if let Some(explorer) = Explorer::start() {
        travel::attach(&explorer);
        search::attach(&explorer);
        knowledge::attach(&explorer);
        panel::attach(&explorer);
        relate::attach();
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
