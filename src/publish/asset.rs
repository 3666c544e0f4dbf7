//! The built front end: what has no page asks for it by name, so all of it is taken.

use super::{Summary, encoding};
use crate::dossier::write::Staging;
use crate::server::Front;

/// Writes the files of the front end, with twins of our own: those that a build left beside a
/// file may be of an earlier one.
///
/// # Errors
/// When one cannot be written.
pub fn copy(front: &Front, staging: &Staging) -> anyhow::Result<Summary> {
    let mut summary = Summary::default();
    for (name, bytes) in front.files() {
        summary.add(encoding::write(staging, name, bytes)?);
    }
    Ok(summary)
}
