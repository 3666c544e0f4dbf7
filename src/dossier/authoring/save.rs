//! Atomic file writes: a file appears as a whole or not at all.

use super::AuthoringError;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

/// A file written under a hidden name beside its target. Deleted if dropped before
/// [`Saving::publish`].
#[derive(Debug)]
pub(super) struct Saving {
    hidden: PathBuf,
    target: PathBuf,
    is_published: bool,
}

impl Saving {
    /// Writes the hidden file.
    ///
    /// # Errors
    /// If the file cannot be written, for example because another command is at work.
    pub fn new(target: &Path, bytes: &[u8]) -> Result<Saving, AuthoringError> {
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let hidden = target.with_file_name(format!(".{name}.partial"));
        let failed = |error| AuthoringError::Io { path: hidden.clone(), error };
        let mut file = File::create_new(&hidden).map_err(failed)?;
        let saving =
            Saving { hidden: hidden.clone(), target: target.to_owned(), is_published: false };
        (file.write_all(bytes).and_then(|()| file.sync_all())).map_err(failed)?;
        Ok(saving)
    }

    /// Renames the file to its target, replacing an existing one.
    ///
    /// # Errors
    /// If it cannot be renamed.
    pub fn publish(mut self) -> Result<(), AuthoringError> {
        fs::rename(&self.hidden, &self.target)
            .map_err(|error| AuthoringError::Io { path: self.target.clone(), error })?;
        self.is_published = true;
        Ok(())
    }
}

impl Drop for Saving {
    fn drop(&mut self) {
        if !self.is_published {
            // A file that cannot be deleted stays; its name ends in `.partial`.
            let _ = fs::remove_file(&self.hidden);
        }
    }
}
