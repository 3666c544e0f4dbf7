//! The whole view as JSON, in a lossless form of our own that `import json` reads back.
//!
//! The types are the documentation: the published JSON Schema is derived from them, doc comments
//! included. Values that can be computed from the rest (bounds, labels, addresses) are marked as
//! *computed*; they are written for convenience and not read back.

mod build;
mod document;
mod evidence;
mod local;

pub use document::{
    FormatName, JsonConflict, JsonDocument, JsonDossier, JsonEntity, JsonEvent, JsonStoryline,
    JsonView, JsonWindow,
};
pub use evidence::{
    JsonArticle, JsonClaim, JsonDate, JsonFigure, JsonParty, JsonPublished, JsonPublisher,
    JsonQuote, JsonSource,
};
pub use local::Local;

use crate::export::items::indented;
use crate::site::page_context::PageContext;
use crate::timeline::state::EventState;

/// Version of the form. Increased when a reader of the previous version could go wrong; new keys
/// alone do not count.
pub const VERSION: u32 = 1;

/// Writes the events as a JSON document.
///
/// # Errors
/// If a value cannot be written as JSON.
pub fn write(context: PageContext<'_>, events: &[&EventState]) -> anyhow::Result<String> {
    indented(&build::document(context, events))
}
