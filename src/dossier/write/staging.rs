//! A folder that appears as a whole or not at all, whenever the program is ended or the disk is full.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

/// Why a folder was not written.
#[derive(Debug)]
pub enum WriteError {
    /// The folder has something in it.
    NotEmpty(PathBuf),
    /// The path ends in no name, such as `/` or `..`.
    NoName(PathBuf),
    /// Another run is at work in this hidden folder.
    AtWork(PathBuf),
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
            WriteError::AtWork(path) => write!(
                f,
                "another run is at work in {}; wait until it is done",
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
/// [`Staging::publish`], it is deleted; what a run leaves that was killed, the next one deletes.
#[derive(Debug)]
pub struct Staging {
    hidden: PathBuf,
    target: PathBuf,
    marker: Option<&'static str>,
    is_published: bool,
    /// Locked as long as somebody is at work, which the system ends with the process.
    _lock: File,
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
        let staging = Staging {
            _lock: claim(&hidden)?,
            hidden,
            target,
            marker,
            is_published: false,
        };
        mend(&staging.target, marker).map_err(failed(&staging.target))?;
        Ok(staging)
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
        if let Content::Marked = Content::of(&self.target, self.marker)? {
            // The next run takes what lies under the hidden name for left behind unless it is locked.
            let _old = lock(&self.target)?;
            exchange(&self.hidden, &self.target).map_err(failed(&self.target))?;
            self.is_published = true;
            return fs::remove_dir_all(&self.hidden).map_err(failed(&self.hidden));
        }
        // Not every system renames onto an empty folder. That it is missing is fine, that it
        // has been filled meanwhile is found by renaming.
        let _ = fs::remove_dir(&self.target);
        fs::rename(&self.hidden, &self.target).map_err(failed(&self.target))?;
        self.is_published = true;
        Ok(())
    }
}

/// Gives two folders each other's names, in one step, so that at no moment one of them is missing.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        // Some file systems cannot.
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => in_turn(one, other),
        done => Ok(done?),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
use in_turn as exchange;

/// The same in three steps: whoever looks between them finds one of the folders under a third name.
fn in_turn(one: &Path, other: &Path) -> io::Result<()> {
    let third = beside(other, BEFORE).ok_or(io::ErrorKind::InvalidInput)?;
    fs::rename(other, &third)?;
    if let Err(error) = fs::rename(one, other) {
        fs::rename(&third, other)?;
        return Err(error);
    }
    fs::rename(&third, one)
}

/// Undoes or finishes what a run left that was killed within [`in_turn`].
fn mend(target: &Path, marker: Option<&str>) -> io::Result<()> {
    let before = beside(target, BEFORE);
    let is_ours = |before: &PathBuf| marker.is_some_and(|it| before.join(it).is_file());
    match before.filter(is_ours) {
        Some(before) if target.exists() => fs::remove_dir_all(before),
        Some(before) => fs::rename(before, target),
        None => Ok(()),
    }
}

/// Makes the hidden folder and locks it, in place of what a killed run has left there.
fn claim(hidden: &Path) -> Result<File, WriteError> {
    match fs::create_dir(hidden) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            // Nobody is at work on what can be locked.
            let _left = lock(hidden)?;
            fs::remove_dir_all(hidden).map_err(failed(hidden))?;
            fs::create_dir(hidden).map_err(failed(hidden))?;
        }
        made => made.map_err(failed(hidden))?,
    }
    lock(hidden)
}

/// Locks a folder, until what is returned is dropped or the process ends.
fn lock(folder: &Path) -> Result<File, WriteError> {
    let handle = match File::open(folder) {
        // It was there a moment ago.
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(WriteError::AtWork(folder.to_owned()));
        }
        opened => opened.map_err(failed(folder))?,
    };
    match handle.try_lock() {
        Ok(()) => Ok(handle),
        Err(TryLockError::WouldBlock) => Err(WriteError::AtWork(folder.to_owned())),
        // Where a file system has no locks nobody is kept out, as nobody was asked to stay out.
        Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok(handle),
        Err(TryLockError::Error(error)) => Err(failed(folder)(error)),
    }
}

/// What a folder is called for the moment in which another one takes its name.
const BEFORE: &str = ".before";

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

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    const MARKER: &str = ".mark";

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<_> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
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
            fs::write(
                each.join("was"),
                each.file_name().unwrap().as_encoded_bytes(),
            )
            .unwrap();
        }
        in_turn(&one, &other).unwrap();
        assert_eq!(fs::read_to_string(one.join("was")).unwrap(), "other");
        assert_eq!(fs::read_to_string(other.join("was")).unwrap(), "one");
        assert_eq!(names(folder.path()), ["one", "other"]);
        // What fails leaves both as they were.
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

    #[test]
    fn a_run_killed_while_names_change_is_mended() {
        let folder = TempDir::new().unwrap();
        let target = folder.path().join("site");
        let before = folder.path().join(".site.before");
        written(&target, "old").publish().unwrap();
        // Between the first step and the second.
        fs::rename(&target, &before).unwrap();
        drop(written(&target, "half"));
        assert_eq!(fs::read_to_string(target.join("a/b.txt")).unwrap(), "old");
        assert_eq!(names(folder.path()), ["site"]);
        // Between the second and the third.
        fs::rename(&target, &before).unwrap();
        fs::create_dir(&target).unwrap();
        fs::write(target.join(MARKER), "").unwrap();
        written(&target, "new").publish().unwrap();
        assert_eq!(fs::read_to_string(target.join("a/b.txt")).unwrap(), "new");
        assert_eq!(names(folder.path()), ["site"]);
    }
}
