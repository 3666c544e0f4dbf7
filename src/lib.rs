//! Zeitstrahl: a timeline in which every point leads to the exact sentence it comes from.
//!
//! Data flow one way: [`dossier`] reads and verifies files, [`timeline`] computes, [`ui`] renders,
//! [`server`] answers requests, [`publish`] writes the same pages to files, and [`export`] writes
//! the data for other programs. [`i18n`] holds all text for readers; [`files`] locates the input
//! files.

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
pub mod site;
pub mod timeline;
pub mod ui;

/// Hydrates the islands of a server-rendered page.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
