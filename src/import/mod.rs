//! Imports timelines of other tools as dossiers.
//!
//! Server only. Our own export is a dossier already ([`json`]). For other formats, a reader turns
//! the file into [`intermediate`] items, [`convert`] turns these into the files of a dossier, and
//! [`crate::dossier::write`] writes them. Imported claims are not checked against a text, and the
//! dossier says so, except for annotations with their text. Losses are noted in a [`Notes`].

mod annotations;
mod convert;
mod date_parser;
#[cfg(test)]
mod growth_tests;
mod input;
mod intermediate;
mod json;
#[cfg(test)]
mod json_tests;
mod notes;
mod sheet;
mod slug;
mod storylines;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod timelinejs;

pub use input::{ImportError, Input};
pub use notes::{Note, Notes};

use crate::dossier::load;
use crate::dossier::report::{Counts, Severity};
use crate::dossier::write::{DossierDraft, NewFolder};
use crate::i18n::Lang;
use std::path::{Path, PathBuf};

/// Supported formats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportFormat {
    /// TimelineJS: JSON, or the spreadsheet.
    TimelineJs,
    /// A plain table.
    Csv,
    /// Web Annotations, with the annotated text if available.
    Annotations {
        /// The file with the text.
        text: Option<PathBuf>,
    },
    /// Our own export.
    Json,
}

/// Metadata that the file does not contain.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Language of its texts; guessed if absent.
    pub lang: Option<Lang>,
    /// Title of the dossier, instead of the file's own.
    pub title: Option<String>,
    /// URL at which the timeline is published.
    pub url: Option<String>,
}

impl Options {
    /// Language of the source for the article's `lang`.
    fn article_lang(&self, lang: Lang) -> &'static str {
        self.lang.unwrap_or(lang).code()
    }
}

/// Result of an import.
#[derive(Clone, Debug)]
pub struct Imported {
    /// Numbers of objects in the dossier.
    pub counts: Counts,
    /// Number of warnings that `check` reports.
    pub warnings: usize,
    /// Losses and changes.
    pub notes: Notes,
}

/// Reads a file and writes a dossier into a folder that is missing or empty. The folder appears
/// once it is complete and loads without an error.
///
/// # Errors
/// [`ImportError`] if the file cannot be read or used, or the folder cannot be written; nothing is
/// left behind then.
pub fn import(
    format: &ImportFormat,
    file: &Path,
    target: &Path,
    options: &Options,
) -> Result<Imported, ImportError> {
    let mut notes = Notes::default();
    let input = Input::read(file, &mut notes)?;
    let options = options.checked()?;
    let draft = (read(format, &input, &options, &mut notes)).map_err(|error| error.within(file))?;
    let mut folder = NewFolder::begin(target)?;
    folder.draft(&draft)?;
    // The check needs the memory.
    drop((input, draft));
    let report = load(folder.path()).report;
    if !report.is_sound() {
        return Err(match format {
            ImportFormat::Json => json::unsound(&report),
            _ => ImportError::unsound(&report),
        });
    }
    folder.publish()?;
    Ok(Imported { counts: report.counts, warnings: report.count(Severity::Warning), notes })
}

/// Converts the bytes of a file into the files of a dossier.
#[cfg(any(test, fuzzing))]
pub(crate) fn draft(format: &ImportFormat, bytes: &[u8]) -> Result<DossierDraft, ImportError> {
    let mut notes = Notes::default();
    let input = Input::of(bytes, &mut notes);
    read(format, &input, &Options::default(), &mut notes)
}

/// Converts HTML into plain text and the URLs that it links to.
#[cfg(any(test, fuzzing))]
pub(crate) fn markup(html: &str) -> (String, Vec<String>) {
    let plain = text::plain(html);
    let links = plain.links.iter().map(|link| &link.url).chain(&plain.media);
    let addresses = links.filter_map(|url| text::web_address(url).ok());
    (plain.text, addresses.collect())
}

/// Converts a file into the files of a dossier.
fn read(
    format: &ImportFormat,
    input: &Input,
    options: &Options,
    notes: &mut Notes,
) -> Result<DossierDraft, ImportError> {
    let collection = match format {
        ImportFormat::Json => return json::draft(input, notes),
        ImportFormat::TimelineJs => timelinejs::read(input, notes)?,
        ImportFormat::Csv => sheet::read(input, notes)?,
        ImportFormat::Annotations { text } => {
            let text = text.as_deref().map(input::text).transpose()?;
            annotations::read(input, text, notes)?
        }
    };
    Ok(convert::draft(collection, options, notes))
}

impl Options {
    /// The options, with the URL validated and normalized.
    fn checked(&self) -> Result<Options, ImportError> {
        let url = self.url.as_deref().map(text::web_address).transpose();
        let url = url.map_err(|why| {
            ImportError::bad("--url", why, "copy the whole address from the browser")
        })?;
        Ok(Options { url, ..self.clone() })
    }
}
