//! The whole view as JSON, in a form of our own that loses nothing: what `import json` reads back.
//!
//! The types are the documentation: the published JSON Schema is derived from them, doc comments
//! included. Whatever a program could compute from the rest – bounds, labels, addresses – is
//! marked as *computed*; it is written for convenience and not read back.

mod build;
mod document;
mod evidence;

pub use document::{
    Conflict, Document, Dossier, Entity, Event, FormatName, Local, Storyline, View, Window,
};
pub use evidence::{Article, Claim, Date, Figure, Party, Published, Publisher, Quote, Source};

use super::Extract;

/// The version of the form. It grows by one when a program that read the last one could go wrong;
/// new keys alone do not count.
pub const VERSION: u32 = 1;

/// The extract as a JSON document.
///
/// # Errors
/// When a value has no JSON, such as a number that is none.
pub fn write(extract: &Extract<'_>) -> anyhow::Result<String> {
    let mut text = serde_json::to_string_pretty(&build::document(extract))?;
    text.push('\n');
    Ok(text)
}
