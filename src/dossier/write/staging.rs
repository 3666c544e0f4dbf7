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
    marker: Option<&'static str>,
    is_published: bool,
}

impl Staging {
    /// Begins a folder that is to become `target`, which must be missing or empty.
    ///
    /// # Errors
    /// When it is neither, or something cannot be made.
    pub fn new(target: &Path) -> Result<Staging, WriteError> {
        Staging::begin(target, None)
    }

    /// Begins a folder that is to become `target`, which may also be one that holds a file of the
    /// name `marker`, as everything has that is written here; it is replaced.
    ///
    /// # Errors
    /// When it is none of these, or something cannot be made.
    pub fn replacing(target: &Path, marker: &'static str) -> Result<Staging, WriteError> {
        Staging::begin(target, Some(marker))
    }

    fn begin(target: &Path, marker: Option<&'static str>) -> Result<Staging, WriteError> {
        let target = std::path::absolute(target).map_err(failed(target))?;
        if let Content::Foreign = Content::of(&target, marker)? {
            return Err(WriteError::NotEmpty(target));
        }
        let (Some(hidden), Some(parent)) = (beside(&target, ".partial"), target.parent()) else {
            return Err(WriteError::NoName(target));
        };
        fs::create_dir_all(parent).map_err(failed(parent))?;
        fs::create_dir(&hidden).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => WriteError::LeftBehind(hidden.clone()),
            _ => failed(&hidden)(error),
        })?;
        Ok(Staging {
            hidden,
            target,
            marker,
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
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result<(), WriteError> {
        let path = self.hidden.join(name);
        let folder = path.parent().unwrap_or(&self.hidden);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, bytes))
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

    /// Gives the folder its name, in place of the one that had it.
    ///
    /// # Errors
    /// When it cannot be renamed, for example since somebody has written into the target.
    pub fn publish(mut self) -> Result<(), WriteError> {
        let before = match Content::of(&self.target, self.marker)? {
            Content::Marked => beside(&self.target, ".before"),
            Content::Nothing | Content::Foreign => None,
        };
        match &before {
            Some(before) => fs::rename(&self.target, before).map_err(failed(before))?,
            // Not every system renames onto an empty folder. That it is missing is fine, that it
            // has been filled meanwhile is found by renaming.
            None => {
                let _ = fs::remove_dir(&self.target);
            }
        }
        if let Err(error) = fs::rename(&self.hidden, &self.target) {
            if let Some(before) = &before {
                fs::rename(before, &self.target).map_err(failed(before))?;
            }
            return Err(failed(&self.target)(error));
        }
        self.is_published = true;
        match before {
            Some(before) => fs::remove_dir_all(&before).map_err(failed(&before)),
            None => Ok(()),
        }
    }
}

/// What is where a folder is to be.
enum Content {
    /// Nothing, or an empty folder.
    Nothing,
    /// A folder with the marker.
    Marked,
    /// Something else.
    Foreign,
}

impl Content {
    fn of(target: &Path, marker: Option<&str>) -> Result<Content, WriteError> {
        match fs::read_dir(target) {
            Ok(mut entries) => Ok(match entries.next() {
                None => Content::Nothing,
                Some(_) if marker.is_some_and(|marker| target.join(marker).is_file()) => {
                    Content::Marked
                }
                Some(_) => Content::Foreign,
            }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Content::Nothing),
            Err(error) => Err(failed(target)(error)),
        }
    }
}

/// A hidden name beside a path; `None` where that ends in no name.
fn beside(target: &Path, ending: &str) -> Option<PathBuf> {
    let mut name = std::ffi::OsString::from(".");
    name.push(target.file_name()?);
    name.push(ending);
    Some(target.with_file_name(name))
}

/// The error of a path.
fn failed(path: &Path) -> impl FnOnce(io::Error) -> WriteError + use<> {
    let path = path.to_owned();
    move |error| WriteError::Io { path, error }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if !self.is_published {
            // What cannot be deleted stays, under a name that says what it is.
            let _ = fs::remove_dir_all(&self.hidden);
        }
    }
}
