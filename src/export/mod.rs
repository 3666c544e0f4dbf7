//! Exports of a view for other programs: one file per format, all from one
//! [`PageContext`] and the events that its view selects.
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
mod ics;
#[cfg(feature = "ssr")]
mod items;
#[cfg(feature = "ssr")]
pub mod json;
#[cfg(feature = "ssr")]
pub mod jsonld;
#[cfg(feature = "ssr")]
pub mod schema;
#[cfg(feature = "ssr")]
mod scope;
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
use crate::site::page_context::PageContext;

/// Writes the view in a format, as UTF-8 text.
///
/// # Errors
/// If a writer fails, which none does in memory.
#[cfg(feature = "ssr")]
pub fn render(format: Format, context: PageContext<'_>) -> anyhow::Result<String> {
    let events = context.selected();
    match format {
        Format::Json => json::write(context, &events),
        Format::Csv => csv::write(context, &events),
        Format::Ics => ics::write(context, &events),
        Format::Atom => atom::write(context, &events),
        Format::Jsonld => jsonld::write(context, &events),
        Format::Annotations => annotations::write(context, &events),
        Format::Timelinejs => timelinejs::write(context, &events),
    }
}
