//! Copies the built front end: all of it, since scripts request files that no page links to.

use super::{PublishSummary, encoding};
use crate::dossier::write::Staging;
use crate::server::Assets;

/// Writes the files of the front end with compressed copies of our own: those that a build left
/// beside a file may belong to an earlier one.
///
/// # Errors
/// Fails if a file cannot be written.
pub fn copy(front: &Assets, staging: &Staging) -> anyhow::Result<PublishSummary> {
    let mut summary = PublishSummary::default();
    for (name, bytes) in front.files() {
        summary.add(encoding::write(staging, name, bytes)?);
    }
    Ok(summary)
}
