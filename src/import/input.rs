//! The file that is imported, as text: whatever encoding its program saved it in.

use super::ledger::Ledger;
use crate::dossier::MAX_TEXT_BYTES;
use crate::dossier::report::{Report, Severity};
use crate::dossier::write::WriteError;
use std::fmt;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Largest file that is imported: a hundred thousand rows.
const MAX_BYTES: u64 = 64 << 20;

/// The characters of Windows-1252 from 0x80 to 0x9F; the five it leaves out are replaced.
const WINDOWS: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž',
    '\u{fffd}', '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}',
    'ž', 'Ÿ',
];

/// Why nothing was imported.
#[derive(Debug)]
pub enum ImportError {
    /// A file cannot be read.
    File {
        /// Which.
        path: PathBuf,
        /// Why not, and what to do.
        why: String,
    },
    /// The file is not what it should be.
    Bad {
        /// Where in it.
        place: String,
        /// What is wrong.
        message: String,
        /// What to do.
        help: String,
    },
    /// The dossier cannot be written.
    Write(WriteError),
    /// The dossier would not load: a fault of this program.
    Unsound(String),
}

impl ImportError {
    /// A file that is not what it should be.
    pub fn bad(
        place: impl Into<String>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> ImportError {
        ImportError::Bad {
            place: place.into(),
            message: message.into(),
            help: help.into(),
        }
    }

    /// The same with the name of the file in front of the place.
    pub(super) fn within(self, file: &Path) -> ImportError {
        match self {
            ImportError::Bad {
                place,
                message,
                help,
            } => ImportError::bad(format!("{}: {place}", file.display()), message, help),
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
            format!(
                "{}: {}: {}",
                problem.place.file, problem.code, problem.message
            )
        }))
    }
}

impl From<WriteError> for ImportError {
    fn from(error: WriteError) -> ImportError {
        ImportError::Write(error)
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ImportError::File { path, why } => write!(f, "{}: {why}", path.display()),
            ImportError::Bad {
                place,
                message,
                help,
            } => write!(f, "{place}: {message}\nhelp: {help}"),
            ImportError::Write(error) => error.fmt(f),
            ImportError::Unsound(first) => write!(
                f,
                "the imported dossier would not load, which is a fault of this program: {first}"
            ),
        }
    }
}

impl std::error::Error for ImportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            ImportError::Write(error) => Some(error),
            _ => None,
        }
    }
}

/// A file to import.
#[derive(Clone, Debug, Default)]
pub struct Input {
    /// Its text.
    pub text: String,
}

impl Input {
    /// Reads a file; what had to be guessed about its encoding goes into the ledger.
    ///
    /// # Errors
    /// When it cannot be read or is too large.
    pub fn read(path: &Path, ledger: &mut Ledger) -> Result<Input, ImportError> {
        Ok(Input::of(&bytes(path, MAX_BYTES)?, ledger))
    }

    /// What a file of these bytes says.
    pub fn of(bytes: &[u8], ledger: &mut Ledger) -> Input {
        Input {
            text: decode(bytes, ledger),
        }
    }
}

/// The text of an article, which has to be UTF-8: its bytes are kept.
pub(super) fn text(path: &Path) -> Result<String, ImportError> {
    let text = String::from_utf8(bytes(path, MAX_TEXT_BYTES)?);
    let text = text.map_err(|_| ImportError::File {
        path: path.to_owned(),
        why: "the text is not UTF-8; save it as UTF-8".to_owned(),
    })?;
    Ok(text
        .strip_prefix('\u{feff}')
        .map(str::to_owned)
        .unwrap_or(text))
}

fn bytes(path: &Path, limit: u64) -> Result<Vec<u8>, ImportError> {
    let failed = |why: String| ImportError::File {
        path: path.to_owned(),
        why,
    };
    let is_file = fs::metadata(path).map(|metadata| metadata.is_file());
    match is_file {
        Ok(true) => {}
        Ok(false) => return Err(failed("it is no file; name the file itself".to_owned())),
        Err(error) => return Err(failed(format!("cannot be read: {error}"))),
    }
    let mut bytes = Vec::new();
    fs::File::open(path)
        .and_then(|file| file.take(limit + 1).read_to_end(&mut bytes))
        .map_err(|error| failed(format!("cannot be read: {error}")))?;
    match bytes.len() as u64 > limit {
        true => Err(failed(format!(
            "is larger than {} MiB; divide it",
            limit >> 20
        ))),
        false => Ok(bytes),
    }
}

/// UTF-8, UTF-16 with its mark, or what is left: Windows-1252, which spreadsheets still write.
fn decode(bytes: &[u8], ledger: &mut Ledger) -> String {
    let wide = |rest: &[u8], unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = rest.as_chunks().0.iter().copied().map(unit).collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => return wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => return wide(rest, u16::from_be_bytes),
        _ => {}
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(error) => {
            let message = format!(
                "byte {} is not UTF-8; the file is read as Windows-1252",
                error.valid_up_to()
            );
            ledger.note("the file", "", message);
            let letter = |byte: &u8| match byte {
                0x80..=0x9F => WINDOWS[usize::from(byte - 0x80)],
                byte => char::from(*byte),
            };
            bytes.iter().map(letter).collect()
        }
    }
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
        for (bytes, text, notes) in cases {
            let mut ledger = Ledger::default();
            assert_eq!(decode(bytes, &mut ledger), text);
            assert_eq!(ledger.notes().len(), notes, "{text}");
        }
    }
}
