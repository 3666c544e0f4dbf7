//! Turns the files of a dossier into a verified [`Timeline`]: reading, parsing, anchoring,
//! checking.
//!
//! Server only, and the only module that knows the file format. All problems of a dossier are
//! collected in one pass and reported with their places: nothing here stops at the first problem or
//! panics on malformed input. [`mod@write`] is the inverse, and [`generate`] creates synthetic
//! dossiers.

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
pub mod slug;
pub mod source;
mod spelling;
mod verify;
pub mod write;

#[cfg(test)]
pub(crate) mod tests;

use crate::files::FileSet;
use crate::timeline::day::Day;
use crate::timeline::model::Timeline;
use report::{Problems, Report};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

pub use check::{MAX_ID, is_hidden};
pub use digest::{sha256, sha256_of_parts};
pub use read::{MAX_CATALOGUE_BYTES, MAX_SIDECAR_BYTES, MAX_TEXT_BYTES};
pub use verify::{MovedQuote, verify_quotes};

/// Result of loading a dossier.
#[derive(Debug)]
pub struct LoadOutcome {
    /// The verified dossier; `None` if there was any error.
    pub timeline: Option<Timeline>,
    /// Counts and problems.
    pub report: Report,
}

/// Reads and verifies the dossier in the folder `dir`.
///
/// Infallible: every problem, including a missing folder, is in the report.
pub fn load(dir: &Path) -> LoadOutcome {
    load_files(&FileSet::Folder(dir.to_owned()))
}

/// Reads and verifies a dossier from a folder or from the program itself; otherwise like [`load`].
pub fn load_files(files: &FileSet) -> LoadOutcome {
    let mut problems = Problems::default();
    let read = match files {
        FileSet::Folder(dir) => read::read(dir, &mut problems),
        FileSet::Program(embedded) => {
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

/// Verifies a dossier held in memory: pairs of a path within the dossier and its bytes.
#[cfg(any(test, fuzzing))]
pub(crate) fn load_memory(files: Vec<(String, Vec<u8>)>) -> LoadOutcome {
    let mut problems = Problems::default();
    let files = read::in_memory(files, &mut problems);
    examine(Path::new("dossier"), files, problems)
}

/// Verifies what was read from the folder `dir`; `problems` are those of reading it.
fn examine(dir: &Path, files: read::DossierFiles, mut problems: Problems) -> LoadOutcome {
    let changed = files.changed;
    let raw = parse::dossier(&files, &mut problems);
    let findings = check::check(&raw, &files.sources, &mut problems);
    let report = Report::new(dir, raw.counts(), problems, files.sources);
    let mut timeline =
        report.is_sound().then(|| build::timeline(&raw, &findings, &report.sources)).flatten();
    if let Some(timeline) = &mut timeline {
        timeline.changed = changed.map(day_of);
    }
    debug_assert_eq!(timeline.is_some(), report.is_sound());
    LoadOutcome { timeline, report }
}

/// The day of a moment, UTC.
fn day_of(moment: SystemTime) -> Day {
    let since = moment.duration_since(UNIX_EPOCH).unwrap_or_default();
    Day::new(i64::try_from(since.as_secs() / 86_400).unwrap_or_default())
}
