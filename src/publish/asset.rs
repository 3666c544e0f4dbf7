//! The built front end: what has no page asks for it by name, so all of it is taken.

use super::{Summary, encoding};
use crate::dossier::write::Staging;
use anyhow::Context;
use std::fs;
use std::path::Path;

/// Copies the files of the front end, with twins of our own: those that a build left beside a
/// file may be of an earlier one.
///
/// # Errors
/// When one cannot be read or written.
pub fn copy(front: &Path, staging: &Staging) -> anyhow::Result<Summary> {
    let mut summary = Summary::default();
    let mut folders = vec![front.to_owned()];
    while let Some(folder) = folders.pop() {
        let read = || format!("{} cannot be read", folder.display());
        for entry in fs::read_dir(&folder).with_context(read)? {
            let path = entry.with_context(read)?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(front).unwrap_or(&path);
            let name = name.to_string_lossy().replace('\\', "/");
            if name.ends_with(".br") || name.ends_with(".gz") {
                continue;
            }
            let bytes =
                fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
            summary.add(encoding::write(staging, &name, &bytes)?);
        }
    }
    Ok(summary)
}
