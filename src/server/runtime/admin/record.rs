//! Record of the served edition and the last reload.

use super::timestamp::Timestamp;
use crate::dossier::render;
use crate::dossier::report::{Counts, Report, Severity};
use crate::server::metrics::ReloadResult;
use crate::server::middleware::response_cache::ResponseCache;
use serde::Serialize;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};

/// Valid state of the dossier.
#[derive(Clone)]
pub struct Edition {
    /// Short name of the revision.
    pub name: String,
    /// Start of being served.
    pub since: Timestamp,
    /// Numbers of articles, claims, events and so on.
    pub counts: Counts,
    /// Size of the files in bytes.
    pub bytes: usize,
    /// Response cache of the edition.
    pub response_cache: ResponseCache,
}

impl Edition {
    /// Edition whose files were reported on, served from now on.
    pub fn new(response_cache: ResponseCache, report: &Report) -> Edition {
        Edition {
            name: response_cache.revision().name().to_owned(),
            since: Timestamp::now(),
            counts: report.counts,
            bytes: report.sources.values().map(|file| file.text.len()).sum(),
            response_cache,
        }
    }
}

/// Reload of the dossier.
#[derive(Clone, Debug, Serialize)]
pub struct Reload {
    /// End of the reload.
    pub at: Timestamp,
    /// Result.
    pub result: ReloadResult,
    /// Number of errors.
    pub errors: usize,
    /// Number of warnings.
    pub warnings: usize,
    /// Number of notes.
    pub notes: usize,
    /// Diagnostics and counts, as `zeitstrahl check` prints them.
    pub diagnostics: String,
}

impl Reload {
    /// Reload that ends now.
    pub fn new(result: ReloadResult, report: &Report) -> Reload {
        Reload {
            at: Timestamp::now(),
            result,
            errors: report.count(Severity::Error),
            warnings: report.count(Severity::Warning),
            notes: report.count(Severity::Note),
            diagnostics: render::text(report, render::Colour::Plain),
        }
    }

    /// Reload whose task failed.
    pub fn failed(error: &dyn std::error::Error) -> Reload {
        Reload {
            at: Timestamp::now(),
            result: ReloadResult::Broken,
            errors: 1,
            warnings: 0,
            notes: 0,
            diagnostics: format!("the dossier could not be read: {error}\n"),
        }
    }
}

/// Served edition and last reload. Clones share it. Only reloading writes to it.
#[derive(Clone)]
pub struct Record(Arc<RwLock<RecordSnapshot>>);

/// Snapshot of the record.
#[derive(Clone)]
pub struct RecordSnapshot {
    /// Folder of the dossier.
    pub folder: PathBuf,
    /// Served edition.
    pub edition: Edition,
    /// Last reload.
    pub last_reload: Reload,
}

impl Record {
    /// Starts with the first edition of a folder.
    pub fn new(folder: PathBuf, edition: Edition, last_reload: Reload) -> Record {
        Record(Arc::new(RwLock::new(RecordSnapshot { folder, edition, last_reload })))
    }

    /// Stores a reload and, if there is one, the new edition.
    pub fn write(&self, last_reload: Reload, edition: Option<Edition>) {
        let mut entry = self.0.write().unwrap_or_else(PoisonError::into_inner);
        entry.last_reload = last_reload;
        if let Some(edition) = edition {
            entry.edition = edition;
        }
    }

    /// Snapshot of the current state.
    pub fn read(&self) -> RecordSnapshot {
        let entry = self.0.read().unwrap_or_else(PoisonError::into_inner);
        entry.clone()
    }
}
