//! HTTP: routes, pages as answers, headers.

mod api;
mod assets;
mod caching;
mod data;
mod discovery;
mod embed;
mod errors;
mod headers;
pub mod image;
mod lookup;
mod pages;
mod pictures;
pub(crate) mod render;
mod router;
pub(crate) mod standing;
#[cfg(test)]
mod tests;

pub use crate::ui::document::Shell;
pub use assets::shell;
pub use discovery::{Contact, Security, files};
pub use router::{AppState, router};
