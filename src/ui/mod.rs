//! The pages: Leptos components that the server renders, and the islands that move them.

#[cfg(feature = "ssr")]
pub mod address;
#[cfg(feature = "ssr")]
pub mod article;
#[cfg(feature = "ssr")]
mod badges;
#[cfg(feature = "ssr")]
pub mod card;
#[cfg(feature = "ssr")]
mod chrome;
#[cfg(feature = "ssr")]
pub mod document;
#[cfg(feature = "ssr")]
pub mod entity;
#[cfg(feature = "ssr")]
pub mod event;
#[cfg(feature = "ssr")]
mod glyphs;
pub mod islands;
#[cfg(feature = "ssr")]
pub mod method;
#[cfg(feature = "ssr")]
pub mod problem;
#[cfg(feature = "ssr")]
mod quote;
#[cfg(feature = "ssr")]
pub mod scene;
#[cfg(feature = "ssr")]
pub mod timeline;
#[cfg(feature = "ssr")]
mod versus;

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;
