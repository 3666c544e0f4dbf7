//! From the files of a dossier to a verified [`Timeline`]: reading, parsing, anchoring, checking.
//!
//! Server only, and the only room that knows the file format. Everything that is wrong with a
//! dossier is collected in one pass and reported with its place; nothing here stops at the first
//! problem, and nothing here panics on what people write. [`mod@write`] goes the other way,
//! and [`generate`] invents dossiers for it.

pub mod anchor;
pub mod authoring;
mod build;
mod check;
mod digest;
pub mod format;
pub mod generate;
mod literal;
mod parse;
pub mod phrases;

mod read;
pub mod render;
pub mod report;
pub mod schema;
mod shape;
pub mod source;
mod spelling;
mod verify;
pub mod write;

#[cfg(test)]
mod tests;

use crate::files::Files;
use crate::timeline::model::Timeline;
use report::{Problem, Report};
use std::path::Path;

pub use check::{MAX_ID, is_hidden};
pub use digest::{sha256, sha256_of_parts};
pub use read::{MAX_CATALOGUE_BYTES, MAX_SIDECAR_BYTES, MAX_TEXT_BYTES};
pub use verify::{MovedQuote, verify_quotes};

/// What came of loading a dossier.
#[derive(Debug)]
pub struct Outcome {
    /// The verified dossier; `None` if there was any error.
    pub timeline: Option<Timeline>,
    /// What was counted and what was found wrong.
    pub report: Report,
}

/// Reads and verifies the dossier in the folder `dir`.
///
/// Never fails as a whole: whatever is wrong, a missing folder included, is in the report.
pub fn load(dir: &Path) -> Outcome {
    load_files(&Files::Folder(dir.to_owned()))
}

/// Reads and verifies a dossier, wherever its files are; otherwise as [`load`].
pub fn load_files(files: &Files) -> Outcome {
    let mut problems = Vec::new();
    let read = match files {
        Files::Folder(dir) => read::read(dir, &mut problems),
        Files::Program(embedded) => {
            let names = embedded.names().into_iter();
            let files = names.filter_map(|name| {
                let bytes = embedded.get(&name)?;
                Some((name, bytes.into_owned()))
            });
            read::in_memory(files, &mut problems)
        }
    };
    examine(files.path(), read, problems)
}

/// Verifies a dossier that is in no folder: its files by their paths within one.
#[cfg(any(test, fuzzing))]
pub(crate) fn load_memory(files: Vec<(String, Vec<u8>)>) -> Outcome {
    let mut problems = Vec::new();
    let files = read::in_memory(files, &mut problems);
    examine(Path::new("dossier"), files, problems)
}

/// Verifies what was read from the folder `dir`; `problems` are those of reading it.
fn examine(dir: &Path, files: read::Files, mut problems: Vec<Problem>) -> Outcome {
    let raw = parse::dossier(&files, &mut problems);
    let findings = check::check(&raw, &files.sources, &mut problems);
    let report = Report::new(dir, raw.counts(), problems, files.sources);
    let timeline = report
        .is_sound()
        .then(|| build::timeline(&raw, &findings, &report.sources))
        .flatten();
    debug_assert_eq!(timeline.is_some(), report.is_sound());
    Outcome { timeline, report }
}
