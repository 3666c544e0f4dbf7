//! Atomic creation of a folder: it appears as a whole or not at all, even if the process is killed
//! or the disk is full.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Reason why a folder was not written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The folder is not empty.
    #[error("the folder {0} is not empty; name a new one, or empty it first")]
    NotEmpty(PathBuf),
    /// The path does not end in a name, such as `/` or `..`.
    #[error("{0} names no folder that could be made; name one, such as `mine`")]
    NoName(PathBuf),
    /// Another process is working in this hidden folder.
    #[error("another run is at work in {0}; wait until it is done")]
    AtWork(PathBuf),
    /// A file or folder cannot be read or written.
    #[error("{path}: {error}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The cause. Not a `source`, which would repeat what the message says.
        error: io::Error,
    },
}

/// A folder under a hidden name beside its target. Deleted if dropped before [`Staging::publish`];
/// the next run deletes what a killed one left behind.
#[derive(Debug)]
pub struct Staging {
    hidden: PathBuf,
    target: PathBuf,
    marker: Option<&'static str>,
    is_published: bool,
    /// Lock on the hidden folder; the system releases it when the process ends.
    _lock: File,
}

impl Staging {
    /// Begins a folder that is to become `target`, which must be missing or empty.
    ///
    /// # Errors
    /// If it is not, another process is working on it, or a folder cannot be created.
    pub fn new(target: &Path) -> Result<Staging, WriteError> {
        Staging::begin(target, None)
    }

    /// Begins a folder that is to become `target`. The target must be missing, empty, or contain a
    /// file named `marker`, which identifies folders written by this program; such a folder is
    /// replaced.
    ///
    /// # Errors
    /// If it is none of these, another process is working on it, or a folder cannot be created.
    pub fn replacing(target: &Path, marker: &'static str) -> Result<Staging, WriteError> {
        Staging::begin(target, Some(marker))
    }

    fn begin(target: &Path, marker: Option<&'static str>) -> Result<Staging, WriteError> {
        let named = std::path::absolute(target).map_err(failed(target))?;
        // A link to a folder stands for that folder; `..` is no name to replace.
        let target = match named.canonicalize() {
            Ok(folder) if named.file_name().is_some() => folder,
            _ => named,
        };
        if let Content::Foreign = Content::of(&target, marker)? {
            return Err(WriteError::NotEmpty(target));
        }
        let (Some(hidden), Some(parent)) = (beside(&target, ".partial"), target.parent()) else {
            return Err(WriteError::NoName(target));
        };
        fs::create_dir_all(parent).map_err(failed(parent))?;
        let staging =
            Staging { _lock: claim(&hidden)?, hidden, target, marker, is_published: false };
        mend(&staging.target, marker).map_err(failed(&staging.target))?;
        Ok(staging)
    }

    /// Temporary path of the files until the folder is published.
    pub fn path(&self) -> &Path {
        &self.hidden
    }

    /// Writes a file, and creates its folder if missing.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result<(), WriteError> {
        let path = self.hidden.join(name);
        let folder = path.parent().unwrap_or(&self.hidden);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, bytes))
            .map_err(|error| WriteError::Io { path, error })
    }

    /// Creates the error for a file that cannot be written for a reason other than I/O.
    pub fn failed(
        &self,
        name: &str,
        error: impl std::error::Error + Send + Sync + 'static,
    ) -> WriteError {
        WriteError::Io { path: self.target.join(name), error: io::Error::other(error) }
    }

    /// Renames the folder to its target and replaces a folder there.
    ///
    /// # Errors
    /// If it cannot be renamed, for example because the target has been filled in the meantime.
    pub fn publish(mut self) -> Result<(), WriteError> {
        if let Content::Marked = Content::of(&self.target, self.marker)? {
            // The exchange moves the old folder to the hidden name, where another run deletes it
            // unless it is locked.
            let _old = lock(&self.target)?;
            exchange(&self.hidden, &self.target).map_err(failed(&self.target))?;
            self.is_published = true;
            return fs::remove_dir_all(&self.hidden).map_err(failed(&self.hidden));
        }
        // Not every system can rename onto an empty folder. Ignore errors: a missing target is
        // fine, and a target that is not empty makes the rename fail.
        let _ = fs::remove_dir(&self.target);
        fs::rename(&self.hidden, &self.target).map_err(failed(&self.target))?;
        self.is_published = true;
        Ok(())
    }
}

/// Exchanges the names of two folders atomically, so that neither is ever missing.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        // Not supported by some file systems.
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => in_turn(one, other),
        done => Ok(done?),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
use in_turn as exchange;

/// Exchanges two folders in three steps, not atomically: in between, one of them has a third name.
fn in_turn(one: &Path, other: &Path) -> io::Result<()> {
    let third = beside(other, BEFORE).ok_or(io::ErrorKind::InvalidInput)?;
    fs::rename(other, &third)?;
    if let Err(error) = fs::rename(one, other) {
        fs::rename(&third, other)?;
        return Err(error);
    }
    fs::rename(&third, one)
}

/// Undoes or finishes an [`in_turn`] that was interrupted by the end of its process.
fn mend(target: &Path, marker: Option<&str>) -> io::Result<()> {
    let before = beside(target, BEFORE);
    let is_ours = |before: &PathBuf| marker.is_some_and(|it| before.join(it).is_file());
    match before.filter(is_ours) {
        Some(before) if target.exists() => fs::remove_dir_all(before),
        Some(before) => fs::rename(before, target),
        None => Ok(()),
    }
}

/// Creates the hidden folder and locks it; deletes one left behind by a killed run.
fn claim(hidden: &Path) -> Result<File, WriteError> {
    match fs::create_dir(hidden) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            // If it can be locked, no process is working in it.
            let _left = lock(hidden)?;
            fs::remove_dir_all(hidden).map_err(failed(hidden))?;
            fs::create_dir(hidden).map_err(failed(hidden))?;
        }
        made => made.map_err(failed(hidden))?,
    }
    lock(hidden)
}

/// Locks a folder until the returned handle is dropped or the process ends.
fn lock(folder: &Path) -> Result<File, WriteError> {
    let handle = match File::open(folder) {
        // The folder existed a moment ago: another process has removed or renamed it.
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(WriteError::AtWork(folder.to_owned()));
        }
        opened => opened.map_err(failed(folder))?,
    };
    match handle.try_lock() {
        Ok(()) => Ok(handle),
        Err(TryLockError::WouldBlock) => Err(WriteError::AtWork(folder.to_owned())),
        // On a file system without locks, go on without one.
        Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok(handle),
        Err(TryLockError::Error(error)) => Err(failed(folder)(error)),
    }
}

/// Suffix of the third name in [`in_turn`].
const BEFORE: &str = ".before";

/// State of a target path.
enum Content {
    /// Missing, or an empty folder.
    Nothing,
    /// A folder with the marker.
    Marked,
    /// A folder with other content.
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

/// Hidden name beside a path; `None` if the path does not end in a name.
fn beside(target: &Path, ending: &str) -> Option<PathBuf> {
    let mut name = std::ffi::OsString::from(".");
    name.push(target.file_name()?);
    name.push(ending);
    Some(target.with_file_name(name))
}

/// Attaches a path to an I/O error.
fn failed(path: &Path) -> impl FnOnce(io::Error) -> WriteError + use<> {
    let path = path.to_owned();
    move |error| WriteError::Io { path, error }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if !self.is_published {
            // A folder that cannot be deleted stays; its name ends in `.partial`.
            let _ = fs::remove_dir_all(&self.hidden);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    const MARKER: &str = ".mark";

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<_> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn written(target: &Path, text: &str) -> Staging {
        let staging = Staging::replacing(target, MARKER).unwrap();
        staging.write(MARKER, "").unwrap();
        staging.write("a/b.txt", text).unwrap();
        staging
    }

    #[test]
    fn a_folder_takes_the_place_of_its_predecessor() {
        let folder = TempDir::new().unwrap();
        let target = folder.path().join("site");
        for text in ["first", "second"] {
            written(&target, text).publish().unwrap();
            assert_eq!(fs::read_to_string(target.join("a/b.txt")).unwrap(), text);
            assert_eq!(names(folder.path()), ["site"]);
        }
    }

    #[test]
    fn without_a_way_to_exchange_names_they_are_changed_in_turn() {
        let folder = TempDir::new().unwrap();
        let [one, other] = ["one", "other"].map(|name| folder.path().join(name));
        for each in [&one, &other] {
            fs::create_dir(each).unwrap();
            fs::write(each.join("was"), each.file_name().unwrap().as_encoded_bytes()).unwrap();
        }
        in_turn(&one, &other).unwrap();
        assert_eq!(fs::read_to_string(one.join("was")).unwrap(), "other");
        assert_eq!(fs::read_to_string(other.join("was")).unwrap(), "one");
        assert_eq!(names(folder.path()), ["one", "other"]);
        // A failure leaves both as they were.
        assert!(in_turn(&folder.path().join("missing"), &other).is_err());
        assert_eq!(fs::read_to_string(other.join("was")).unwrap(), "one");
    }

    #[test]
    fn only_one_run_is_at_work_and_what_a_killed_one_left_is_deleted() {
        let folder = TempDir::new().unwrap();
        let target = folder.path().join("site");
        let first = written(&target, "first");
        let second = Staging::replacing(&target, MARKER).unwrap_err();
        assert!(matches!(second, WriteError::AtWork(_)), "{second}");
        first.publish().unwrap();

        let left = folder.path().join(".site.partial");
        fs::create_dir(&left).unwrap();
        fs::write(left.join("half"), "a pag").unwrap();
        written(&target, "second").publish().unwrap();
        assert_eq!(names(&target), [MARKER, "a"]);
        assert_eq!(names(folder.path()), ["site"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_an_empty_folder_stands_for_the_folder() {
        let folder = TempDir::new().unwrap();
        let (target, link) = (folder.path().join("site"), folder.path().join("link"));
        fs::create_dir(&target).unwrap();
        std::os::unix::fs::symlink(&target, &link).unwrap();
        for text in ["first", "second"] {
            written(&link, text).publish().unwrap();
            assert_eq!(fs::read_to_string(target.join("a/b.txt")).unwrap(), text);
        }
        assert_eq!(names(folder.path()), ["link", "site"]);
    }

    #[test]
    fn a_run_killed_while_names_change_is_mended() {
        let folder = TempDir::new().unwrap();
        let target = folder.path().join("site");
        let before = folder.path().join(".site.before");
        written(&target, "old").publish().unwrap();
        // Between the first and the second step.
        fs::rename(&target, &before).unwrap();
        drop(written(&target, "half"));
        assert_eq!(fs::read_to_string(target.join("a/b.txt")).unwrap(), "old");
        assert_eq!(names(folder.path()), ["site"]);
        // Between the second and the third step.
        fs::rename(&target, &before).unwrap();
        fs::create_dir(&target).unwrap();
        fs::write(target.join(MARKER), "").unwrap();
        written(&target, "new").publish().unwrap();
        assert_eq!(fs::read_to_string(target.join("a/b.txt")).unwrap(), "new");
        assert_eq!(names(folder.path()), ["site"]);
    }
}
