//! HTTP: routes, pages as answers, headers.

pub mod admin;
mod api;
mod assets;
mod caching;
mod data;
mod discovery;
mod editions;
mod embed;
mod encoding;
mod errors;
mod headers;
pub mod health;
pub mod image;
mod keeping;
mod live;
mod lookup;
pub mod measures;
mod observing;
mod pages;
mod pictures;
pub(crate) mod render;
mod revision;
mod router;
pub(crate) mod standing;
#[cfg(test)]
mod tests;

pub use crate::ui::document::Shell;
pub use assets::shell;
pub use discovery::{Contact, Security, files};
pub use editions::{Editions, Press};
pub use health::Readiness;
pub use live::Live;
pub use revision::Revision;
pub use router::{AppState, router};
