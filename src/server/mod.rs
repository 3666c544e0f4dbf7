//! HTTP: routes, pages as answers, headers.

pub mod admin;
pub mod admission;
mod api;
mod caching;
pub mod connections;
mod data;
mod discovery;
mod editions;
mod embed;
mod encoding;
mod errors;
pub mod front;
mod headers;
pub mod health;
pub mod image;
mod keeping;
mod live;
mod lookup;
pub mod measures;
mod observing;
mod packing;
mod pages;
mod pictures;
mod refusal;
pub(crate) mod render;
mod revision;
mod router;
mod simple;
pub(crate) mod standing;
#[cfg(test)]
mod tests;
mod turns;

pub use crate::ui::document::Shell;
pub use discovery::{Contact, Security, files};
pub use editions::{Editions, Press};
pub use front::Front;
pub use health::Readiness;
pub use live::Live;
pub use revision::Revision;
pub use router::{AppState, router};
pub use turns::Room;
