//! The pages: Leptos components that the server renders, and the islands that move them.

pub mod address;
#[cfg(feature = "ssr")]
pub mod article;
#[cfg(feature = "ssr")]
mod badges;
pub mod captions;
#[cfg(feature = "ssr")]
pub mod card;
#[cfg(feature = "ssr")]
mod chrome;
#[cfg(feature = "ssr")]
pub mod document;
#[cfg(feature = "ssr")]
pub mod embed;
#[cfg(feature = "ssr")]
pub mod entity;
#[cfg(feature = "ssr")]
pub mod entrance;
#[cfg(feature = "ssr")]
pub mod event;
mod glyphs;
pub mod islands;
#[cfg(feature = "ssr")]
pub mod method;
pub mod pack;
#[cfg(feature = "ssr")]
pub mod problem;
#[cfg(feature = "ssr")]
mod quote;
#[cfg(feature = "ssr")]
pub mod renditions;
#[cfg(feature = "ssr")]
pub mod scene;
pub mod site;
pub mod stage;
pub mod timeline;
#[cfg(feature = "ssr")]
mod versus;

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;
