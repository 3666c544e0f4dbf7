//! A folder that appears as a whole or not at all.

use super::GenerateError;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A folder under a hidden name beside the one it is going to be. Dropped before
/// [`Staging::publish`], it is deleted.
#[derive(Debug)]
pub(super) struct Staging {
    hidden: PathBuf,
    target: PathBuf,
    is_published: bool,
}

impl Staging {
    /// Begins a folder that is to become `target`, which must be missing or empty.
    ///
    /// # Errors
    /// When it is neither, or something cannot be made.
    pub fn new(target: &Path) -> Result<Staging, GenerateError> {
        let failed = |path: &Path| {
            let path = path.to_owned();
            move |error| GenerateError::Io { path, error }
        };
        let target = std::path::absolute(target).map_err(failed(target))?;
        match fs::read_dir(&target) {
            Ok(mut entries) => {
                if entries.next().is_some() {
                    return Err(GenerateError::NotEmpty(target));
                }
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(failed(&target)(error)),
        }
        let (Some(name), Some(parent)) = (target.file_name(), target.parent()) else {
            return Err(GenerateError::NoName(target));
        };
        let mut hidden = std::ffi::OsString::from(".");
        hidden.push(name);
        hidden.push(".partial");
        let hidden = parent.join(hidden);
        fs::create_dir_all(parent).map_err(failed(parent))?;
        fs::create_dir(&hidden).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => GenerateError::LeftBehind(hidden.clone()),
            _ => failed(&hidden)(error),
        })?;
        Ok(Staging {
            hidden,
            target,
            is_published: false,
        })
    }

    /// Writes a file, and its folder where that is missing.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, name: &str, text: &str) -> Result<(), GenerateError> {
        let path = self.hidden.join(name);
        let folder = path.parent().unwrap_or(&self.hidden);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, text))
            .map_err(|error| GenerateError::Io { path, error })
    }

    /// Gives the folder its name.
    ///
    /// # Errors
    /// When it cannot be renamed, for example since somebody has written into the target.
    pub fn publish(mut self) -> Result<(), GenerateError> {
        // Not every system renames onto an empty folder. That it is missing is fine, that it has
        // been filled meanwhile is found by renaming.
        let _ = fs::remove_dir(&self.target);
        fs::rename(&self.hidden, &self.target).map_err(|error| GenerateError::Io {
            path: self.target.clone(),
            error,
        })?;
        self.is_published = true;
        Ok(())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if !self.is_published {
            // What cannot be deleted stays, under a name that says what it is.
            let _ = fs::remove_dir_all(&self.hidden);
        }
    }
}
