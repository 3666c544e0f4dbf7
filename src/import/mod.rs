//! Brings old timelines in: what other tools wrote becomes a dossier.
//!
//! Server only. Our own export is a dossier already ([`json`]). For the others a reader per format boils a file down to a [`collection`]; [`manuscript`] makes the
//! files of a dossier of it, and [`crate::dossier::write`] puts them on disk. Nothing that comes in
//! has been checked against a text, and the dossier says so; what cannot be carried over is told in
//! a [`Ledger`].

mod annotations;
mod collection;
mod input;
mod json;
#[cfg(test)]
mod json_tests;
mod lanes;
mod ledger;
mod manuscript;
mod sheet;
mod slug;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod timelinejs;
mod when;
mod wording;

pub use input::{ImportError, Input};
pub use ledger::{Ledger, Note};

use crate::dossier::load;
use crate::dossier::report::{Counts, Severity};
use crate::dossier::write::{Folder, Manuscript};
use crate::i18n::Lang;
use std::path::{Path, PathBuf};

/// The formats that are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Format {
    /// TimelineJS: JSON, or the spreadsheet.
    TimelineJs,
    /// A plain table.
    Csv,
    /// Web annotations, with the text they mark where that is at hand.
    Annotations {
        /// The file with the text.
        text: Option<PathBuf>,
    },
    /// Our own export.
    Json,
}

/// What the file does not say itself.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The language of its texts; guessed when absent.
    pub lang: Option<Lang>,
    /// The title of the dossier, instead of the file's own.
    pub title: Option<String>,
    /// Where the timeline is published.
    pub url: Option<String>,
}

impl Options {
    /// The language of the source, as articles name it.
    fn article_lang(&self, lang: Lang) -> &'static str {
        self.lang.unwrap_or(lang).code()
    }
}

/// What became of a file.
#[derive(Clone, Debug)]
pub struct Imported {
    /// How much is in the dossier.
    pub counts: Counts,
    /// Warnings that `check` has about it.
    pub warnings: usize,
    /// What could not be carried over, or had to be changed.
    pub ledger: Ledger,
}

/// Reads a file and writes a dossier into a folder that is missing or empty. The folder appears
/// when everything is in it and loads without an error.
///
/// # Errors
/// [`ImportError`] when the file cannot be read or used, or the folder cannot be written; nothing
/// is left then.
pub fn import(
    format: &Format,
    file: &Path,
    target: &Path,
    options: &Options,
) -> Result<Imported, ImportError> {
    let mut ledger = Ledger::default();
    let input = Input::read(file, &mut ledger)?;
    let options = options.checked()?;
    let manuscript =
        (read(format, &input, &options, &mut ledger)).map_err(|error| error.within(file))?;
    let mut folder = Folder::begin(target)?;
    folder.manuscript(&manuscript)?;
    let report = load(folder.path()).report;
    if !report.is_sound() {
        return Err(match format {
            Format::Json => json::unsound(&report),
            _ => ImportError::unsound(&report),
        });
    }
    folder.publish()?;
    Ok(Imported {
        counts: report.counts,
        warnings: report.count(Severity::Warning),
        ledger,
    })
}

/// The files of the dossier that a file of these bytes becomes.
#[cfg(any(test, fuzzing))]
pub(crate) fn manuscript(format: &Format, bytes: &[u8]) -> Result<Manuscript, ImportError> {
    let mut ledger = Ledger::default();
    let input = Input::of(bytes, &mut ledger);
    read(format, &input, &Options::default(), &mut ledger)
}

/// The text of what people type as HTML, and the addresses in it that are linked to.
#[cfg(any(test, fuzzing))]
pub(crate) fn markup(html: &str) -> (String, Vec<String>) {
    let plain = text::plain(html);
    let links = plain.links.iter().map(|link| &link.url).chain(&plain.media);
    let addresses = links.filter_map(|url| text::web_address(url).ok());
    (plain.text, addresses.collect())
}

/// The files of the dossier that a file becomes.
fn read(
    format: &Format,
    input: &Input,
    options: &Options,
    ledger: &mut Ledger,
) -> Result<Manuscript, ImportError> {
    let collection = match format {
        Format::Json => return json::manuscript(input, ledger),
        Format::TimelineJs => timelinejs::read(input, ledger)?,
        Format::Csv => sheet::read(input, ledger)?,
        Format::Annotations { text } => {
            let text = text.as_deref().map(input::text).transpose()?;
            annotations::read(input, text, ledger)?
        }
    };
    Ok(manuscript::manuscript(collection, options, ledger))
}

impl Options {
    /// The options with an address that pages may link to.
    fn checked(&self) -> Result<Options, ImportError> {
        let url = self.url.as_deref().map(text::web_address).transpose();
        let url = url.map_err(|why| {
            ImportError::bad("--url", why, "copy the whole address from the browser")
        })?;
        Ok(Options {
            url,
            ..self.clone()
        })
    }
}
