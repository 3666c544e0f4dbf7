//! What is served, and what came of reading the dossier last.

use super::moment::Moment;
use crate::dossier::render;
use crate::dossier::report::{Counts, Report, Severity};
use crate::server::keeping::Answers;
use serde::Serialize;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};

/// What came of reading a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Turn {
    /// Another edition is served now.
    New,
    /// The files say what they said before.
    Same,
    /// There are errors; the last sound edition is still served.
    Broken,
}

impl Turn {
    /// All of them, in the order of their numbers.
    pub const ALL: [Turn; 3] = [Turn::New, Turn::Same, Turn::Broken];

    /// In a word.
    pub const fn name(self) -> &'static str {
        match self {
            Turn::New => "new",
            Turn::Same => "same",
            Turn::Broken => "broken",
        }
    }
}

/// A sound state of the dossier.
#[derive(Clone)]
pub struct Edition {
    /// Names what its answers follow from.
    pub name: String,
    /// Since when it is served.
    pub since: Moment,
    /// How much there is in it.
    pub counts: Counts,
    /// Bytes of its files.
    pub bytes: usize,
    /// The answers that are kept of it.
    pub answers: Answers,
}

impl Edition {
    /// The edition whose files were reported on, served from now on.
    pub fn new(answers: Answers, report: &Report) -> Edition {
        Edition {
            name: answers.revision().name().to_owned(),
            since: Moment::now(),
            counts: report.counts,
            bytes: report.sources.values().map(|file| file.text.len()).sum(),
            answers,
        }
    }
}

/// One reading of the dossier.
#[derive(Clone, Debug, Serialize)]
pub struct Reading {
    /// When it ended.
    pub at: Moment,
    /// What came of it.
    pub result: Turn,
    /// How many errors there are.
    pub errors: usize,
    /// How many warnings.
    pub warnings: usize,
    /// What is wrong, and what was counted, as `zeitstrahl check` prints it.
    pub diagnostics: String,
}

impl Reading {
    /// A reading that ends now.
    pub fn new(result: Turn, report: &Report) -> Reading {
        Reading {
            at: Moment::now(),
            result,
            errors: report.count(Severity::Error),
            warnings: report.count(Severity::Warning),
            diagnostics: render::text(report, render::Colour::Plain),
        }
    }

    /// One that broke off.
    pub fn failed(error: &dyn std::error::Error) -> Reading {
        Reading {
            at: Moment::now(),
            result: Turn::Broken,
            errors: 1,
            warnings: 0,
            diagnostics: format!("the dossier could not be read: {error}\n"),
        }
    }
}

/// What is served and what was read last. Clones are the same; whoever keeps the site in step with
/// its folder writes, and nothing flows back.
#[derive(Clone)]
pub struct Record(Arc<RwLock<Entry>>);

/// The record at a moment.
#[derive(Clone)]
pub struct Entry {
    /// The folder of the dossier.
    pub folder: PathBuf,
    /// What is served.
    pub edition: Edition,
    /// The last reading.
    pub reading: Reading,
}

impl Record {
    /// Begins with the first edition of a folder.
    pub fn new(folder: PathBuf, edition: Edition, reading: Reading) -> Record {
        Record(Arc::new(RwLock::new(Entry {
            folder,
            edition,
            reading,
        })))
    }

    /// The dossier was read again; perhaps another edition is served now.
    pub fn write(&self, reading: Reading, edition: Option<Edition>) {
        let mut entry = self.0.write().unwrap_or_else(PoisonError::into_inner);
        entry.reading = reading;
        if let Some(edition) = edition {
            entry.edition = edition;
        }
    }

    /// What there is to say now.
    pub fn read(&self) -> Entry {
        let entry = self.0.read().unwrap_or_else(PoisonError::into_inner);
        entry.clone()
    }
}
