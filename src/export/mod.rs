//! Exports of a view for other programs: one file per format, all from one [`Extract`].
//!
//! Selection is done in [`crate::timeline::query`], the state of events in
//! [`crate::timeline::state`]. The same dossier and view always give the same bytes.

#[cfg(feature = "ssr")]
mod annotations;
#[cfg(feature = "ssr")]
mod atom;
#[cfg(feature = "ssr")]
pub mod citation;
#[cfg(feature = "ssr")]
mod context;
#[cfg(feature = "ssr")]
pub mod csv;
#[cfg(feature = "ssr")]
mod extract;
#[cfg(feature = "ssr")]
mod ics;
#[cfg(feature = "ssr")]
pub mod json;
#[cfg(feature = "ssr")]
pub mod jsonld;
#[cfg(feature = "ssr")]
pub mod schema;
#[cfg(feature = "ssr")]
mod timelinejs;
#[cfg(feature = "ssr")]
pub mod xml;

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;

#[cfg(feature = "ssr")]
use crate::site::format::Format;
#[cfg(feature = "ssr")]
pub use extract::{Extract, Texts};

/// Writes the extract in a format, as UTF-8 text.
///
/// # Errors
/// If a writer fails, which none does in memory.
#[cfg(feature = "ssr")]
pub fn render(format: Format, extract: &Extract<'_>) -> anyhow::Result<String> {
    match format {
        Format::Json => json::write(extract),
        Format::Csv => csv::write(extract),
        Format::Ics => ics::write(extract),
        Format::Atom => atom::write(extract),
        Format::Jsonld => jsonld::write(extract),
        Format::Annotations => annotations::write(extract),
        Format::Timelinejs => timelinejs::write(extract),
    }
}
