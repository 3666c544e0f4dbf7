//! Zeitstrahl: a timeline in which every point leads to the exact sentence it comes from.
//!
//! Data go one way: [`dossier`] reads and verifies files, [`timeline`] computes, [`ui`] renders,
//! [`server`] answers, [`publish`] writes down what it would; [`export`] writes the same for other
//! programs. What readers are told is in [`i18n`]; where the files lie that all of it begins with, in
//! [`files`].

#[cfg(feature = "ssr")]
pub mod cli;
#[cfg(feature = "ssr")]
pub mod dossier;
pub mod export;
#[cfg(feature = "ssr")]
pub mod files;
#[cfg(all(feature = "ssr", any(test, fuzzing)))]
#[doc(hidden)]
pub mod fuzzing;
pub mod i18n;
#[cfg(feature = "ssr")]
pub mod import;
#[cfg(feature = "ssr")]
pub mod publish;
#[cfg(feature = "ssr")]
pub mod server;
pub mod timeline;
pub mod ui;

/// Wakes the islands of a page that the server rendered.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
