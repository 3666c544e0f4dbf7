//! Pages: Leptos components rendered by the server, and the islands that make them interactive.

#[cfg(feature = "ssr")]
pub mod article;
#[cfg(feature = "ssr")]
mod badges;
#[cfg(feature = "ssr")]
pub mod card;
#[cfg(feature = "ssr")]
mod chrome;
#[cfg(feature = "ssr")]
mod contradiction;
#[cfg(feature = "ssr")]
pub mod document;
#[cfg(feature = "ssr")]
pub mod embed;
#[cfg(feature = "ssr")]
pub mod entity;
#[cfg(feature = "ssr")]
pub mod event;
mod glyphs;
pub mod islands;
#[cfg(feature = "ssr")]
pub mod language_gate;
#[cfg(feature = "ssr")]
pub mod method;
pub mod payload;
#[cfg(feature = "ssr")]
pub mod problem;
#[cfg(feature = "ssr")]
mod quote;
#[cfg(test)]
#[cfg(feature = "ssr")]
pub(crate) mod tests;
pub mod timeline;
#[cfg(feature = "ssr")]
pub mod tokens;
pub mod view_context;
