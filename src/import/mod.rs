//! Brings timelines in: what was exported becomes a dossier.
//!
//! Server only. What cannot be carried over is told in a [`Ledger`].

mod input;
mod json;
#[cfg(test)]
mod json_tests;
mod ledger;

pub use input::{ImportError, Input};
pub use ledger::{Ledger, Note};

use crate::dossier::report::Counts;
use crate::dossier::report::Severity;
use crate::dossier::{load, write};
use std::path::Path;

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

/// Reads our own export and writes a dossier into a folder that is missing or empty.
///
/// # Errors
/// [`ImportError`] when the file cannot be read or used, or the folder cannot be written.
pub fn import_json(file: &Path, target: &Path) -> Result<Imported, ImportError> {
    let mut ledger = Ledger::default();
    let input = Input::read(file, &mut ledger)?;
    write::write(&json::manuscript(&input, &mut ledger)?, target)?;
    let report = load(target).report;
    if !report.is_sound() {
        return Err(ImportError::unsound(&report));
    }
    Ok(Imported {
        counts: report.counts,
        warnings: report.count(Severity::Warning),
        ledger,
    })
}
