//! A view in the forms that other programs read: one file per format, all fed by one [`Extract`].
//!
//! Nothing here selects or judges: what a view holds is [`crate::timeline::query`]'s business, what
//! an event is [`crate::timeline::state`]'s. The same dossier and view always give the same bytes.

mod format;

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
mod request;
#[cfg(feature = "ssr")]
pub mod schema;
#[cfg(feature = "ssr")]
mod timelinejs;
#[cfg(feature = "ssr")]
pub mod xml;

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;

pub use format::Format;

#[cfg(feature = "ssr")]
pub use extract::{Extract, Texts};
#[cfg(feature = "ssr")]
pub use request::{Request, read};

/// The extract in a format, as UTF-8 text.
///
/// # Errors
/// When a writer fails, which none does on memory; a caller has to answer for it all the same.
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
