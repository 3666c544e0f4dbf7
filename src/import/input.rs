//! Reads the imported file as text and detects its encoding.

use super::notes::Notes;
use crate::dossier::MAX_TEXT_BYTES;
use crate::dossier::report::{Report, Severity};
use crate::dossier::write::WriteError;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Largest file in bytes: about a hundred thousand rows.
const MAX_BYTES: u64 = 64 << 20;

/// Most events of an import: what the pages of a dossier are built for.
pub(super) const MAX_EVENTS: usize = 100_000;

/// Reason why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// A file cannot be read.
    #[error("{path}: {why}")]
    File {
        /// The file.
        path: PathBuf,
        /// The cause, with advice.
        why: String,
    },
    /// The file has an unexpected form.
    #[error("{place}: {message}\nhelp: {help}")]
    Bad {
        /// Place in the file.
        place: String,
        /// Error message.
        message: String,
        /// Advice.
        help: String,
    },
    /// The dossier cannot be written.
    #[error("{0}")]
    Write(#[from] WriteError),
    /// The dossier would not load, which is a bug of this program.
    #[error("the imported dossier would not load, which is a fault of this program: {0}")]
    Unsound(String),
}

impl ImportError {
    /// Creates the error of a file with an unexpected form.
    pub fn bad(
        place: impl Into<String>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> ImportError {
        ImportError::Bad { place: place.into(), message: message.into(), help: help.into() }
    }

    /// Creates the error of a file with more than [`MAX_EVENTS`] events.
    pub(super) fn too_many(place: impl Into<String>) -> ImportError {
        ImportError::bad(
            place,
            "this is event 100,001; a dossier has at most 100,000 events",
            "split the file, and import each part as a dossier of its own",
        )
    }

    /// Prefixes the place with the name of the file.
    pub(super) fn within(self, file: &Path) -> ImportError {
        match self {
            ImportError::Bad { place, message, help } => {
                ImportError::bad(format!("{}: {place}", file.display()), message, help)
            }
            other => other,
        }
    }

    pub(super) fn unsound(report: &Report) -> ImportError {
        let is_error = |problem: &&_| {
            let problem: &crate::dossier::report::Problem = problem;
            problem.code.severity() == Severity::Error
        };
        let first = report.problems.iter().find(is_error);
        ImportError::Unsound(first.map_or_else(String::new, |problem| {
            format!("{}: {}: {}", problem.place.file, problem.code, problem.message)
        }))
    }
}

/// A file to import.
#[derive(Clone, Debug, Default)]
pub struct Input {
    /// Its text.
    pub text: String,
}

impl Input {
    /// Reads a file; notes guesses about its encoding.
    ///
    /// # Errors
    /// If it cannot be read or is too large.
    pub fn read(path: &Path, notes: &mut Notes) -> Result<Input, ImportError> {
        Ok(Input::of(&bytes(path, MAX_BYTES)?, notes))
    }

    /// Decodes the bytes of a file.
    pub fn of(bytes: &[u8], notes: &mut Notes) -> Input {
        Input { text: decode(bytes, notes) }
    }
}

/// Reads the text of an article, which must be UTF-8, since its bytes are kept.
pub(super) fn text(path: &Path) -> Result<String, ImportError> {
    let text = String::from_utf8(bytes(path, MAX_TEXT_BYTES)?);
    let text = text.map_err(|_| ImportError::File {
        path: path.to_owned(),
        why: "the text is not UTF-8; save it as UTF-8".to_owned(),
    })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

fn bytes(path: &Path, limit: u64) -> Result<Vec<u8>, ImportError> {
    let failed = |why: String| ImportError::File { path: path.to_owned(), why };
    let is_file = fs::metadata(path).map(|metadata| metadata.is_file());
    match is_file {
        Ok(true) => {}
        Ok(false) => return Err(failed("it is not a file; name the file itself".to_owned())),
        Err(error) => return Err(failed(format!("cannot be read: {error}"))),
    }
    let mut bytes = Vec::new();
    fs::File::open(path)
        .and_then(|file| file.take(limit + 1).read_to_end(&mut bytes))
        .map_err(|error| failed(format!("cannot be read: {error}")))?;
    match bytes.len() as u64 > limit {
        true => Err(failed(format!("is larger than {} MiB; divide it", limit >> 20))),
        false => Ok(bytes),
    }
}

/// Decodes UTF-8, UTF-16 with a byte order mark, or else Windows-1252, which spreadsheets still
/// write.
fn decode(bytes: &[u8], notes: &mut Notes) -> String {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    // A byte order mark decides.
    let (text, encoding, is_damaged) = UTF_8.decode(bytes);
    if encoding != UTF_8 || !is_damaged {
        return text.into_owned();
    }
    let message = format!(
        "byte {} is not UTF-8; the file is read as Windows-1252",
        Encoding::utf8_valid_up_to(bytes)
    );
    notes.note("the file", "", message);
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    text.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_encoding_is_read() {
        let cases: [(&[u8], &str, usize); 5] = [
            ("Größe".as_bytes(), "Größe", 0),
            (b"\xEF\xBB\xBFGr\xC3\xB6\xC3\x9Fe", "Größe", 0),
            (b"\xFF\xFEG\0r\0\xF6\0", "Grö", 0),
            (b"\xFE\xFF\0G\0r\0\xF6", "Grö", 0),
            (b"Gr\xF6\xDFe \x84x\x93 \x80", "Größe „x“ €", 1),
        ];
        for (bytes, text, count) in cases {
            let mut notes = Notes::default();
            assert_eq!(decode(bytes, &mut notes), text);
            assert_eq!(notes.notes().len(), count, "{text}");
        }
    }
}
