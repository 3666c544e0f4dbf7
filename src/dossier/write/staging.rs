//! A folder that appears as a whole or not at all.

use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

/// Why a folder was not written.
#[derive(Debug)]
pub enum WriteError {
    /// The folder has something in it.
    NotEmpty(PathBuf),
    /// The path ends in no name, such as `/` or `..`.
    NoName(PathBuf),
    /// The hidden folder of an earlier run that was interrupted, or of one that still runs.
    LeftBehind(PathBuf),
    /// A file or folder cannot be read or written.
    Io {
        /// Which.
        path: PathBuf,
        /// Why not.
        error: io::Error,
    },
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WriteError::NotEmpty(path) => write!(
                f,
                "the folder {} is not empty; name a new one, or empty it first",
                path.display()
            ),
            WriteError::NoName(path) => write!(
                f,
                "{} names no folder that could be made; name one, such as `mine`",
                path.display()
            ),
            WriteError::LeftBehind(path) => write!(
                f,
                "an earlier run was interrupted, or another one is at work; if not, delete {}",
                path.display()
            ),
            WriteError::Io { path, error } => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for WriteError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            WriteError::Io { error, .. } => Some(error),
            _ => None,
        }
    }
}

/// A folder under a hidden name beside the one it is going to be. Dropped before
/// [`Staging::publish`], it is deleted.
#[derive(Debug)]
pub struct Staging {
    hidden: PathBuf,
    target: PathBuf,
    is_published: bool,
}

impl Staging {
    /// Begins a folder that is to become `target`, which must be missing or empty.
    ///
    /// # Errors
    /// When it is neither, or something cannot be made.
    pub fn new(target: &Path) -> Result<Staging, WriteError> {
        let failed = |path: &Path| {
            let path = path.to_owned();
            move |error| WriteError::Io { path, error }
        };
        let target = std::path::absolute(target).map_err(failed(target))?;
        match fs::read_dir(&target) {
            Ok(mut entries) => {
                if entries.next().is_some() {
                    return Err(WriteError::NotEmpty(target));
                }
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(failed(&target)(error)),
        }
        let (Some(name), Some(parent)) = (target.file_name(), target.parent()) else {
            return Err(WriteError::NoName(target));
        };
        let mut hidden = std::ffi::OsString::from(".");
        hidden.push(name);
        hidden.push(".partial");
        let hidden = parent.join(hidden);
        fs::create_dir_all(parent).map_err(failed(parent))?;
        fs::create_dir(&hidden).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => WriteError::LeftBehind(hidden.clone()),
            _ => failed(&hidden)(error),
        })?;
        Ok(Staging {
            hidden,
            target,
            is_published: false,
        })
    }

    /// Where its files lie until it is published.
    pub fn path(&self) -> &Path {
        &self.hidden
    }

    /// Writes a file, and its folder where that is missing.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, name: &str, text: &str) -> Result<(), WriteError> {
        let path = self.hidden.join(name);
        let folder = path.parent().unwrap_or(&self.hidden);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, text))
            .map_err(|error| WriteError::Io { path, error })
    }

    /// Why a file cannot be written, where it is no fault of the disk.
    pub fn failed(
        &self,
        name: &str,
        error: impl std::error::Error + Send + Sync + 'static,
    ) -> WriteError {
        WriteError::Io {
            path: self.target.join(name),
            error: io::Error::other(error),
        }
    }

    /// Gives the folder its name.
    ///
    /// # Errors
    /// When it cannot be renamed, for example since somebody has written into the target.
    pub fn publish(mut self) -> Result<(), WriteError> {
        // Not every system renames onto an empty folder. That it is missing is fine, that it has
        // been filled meanwhile is found by renaming.
        let _ = fs::remove_dir(&self.target);
        fs::rename(&self.hidden, &self.target).map_err(|error| WriteError::Io {
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
