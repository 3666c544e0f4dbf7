//! Files of the front end and of the dossier, read from a folder or embedded in the binary.

use rust_embed::{EmbeddedFile, RustEmbed};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Files embedded in the binary at build time. A debug build reads them from their source folder
/// instead.
#[derive(Clone, Copy)]
pub struct Embedded {
    name: &'static str,
    get: fn(&str) -> Option<EmbeddedFile>,
    names: fn() -> Vec<Cow<'static, str>>,
}

/// Everything embedded in the binary.
#[derive(Clone, Copy, Debug)]
pub struct Bundle {
    /// The front end.
    pub front: Embedded,
    /// The dossier served when none is named.
    pub dossier: Embedded,
}

/// A set of files, addressed by name.
#[derive(Clone, Debug)]
pub enum FileSet {
    /// Files in a folder and its subfolders.
    Folder(PathBuf),
    /// Files embedded in the binary.
    Program(Embedded),
}

impl Embedded {
    /// The files of an embedded folder; `name` stands for it in messages.
    pub fn new<E: RustEmbed>(name: &'static str) -> Embedded {
        Embedded { name, get: E::get, names: || E::iter().collect() }
    }

    /// Name used for the folder in messages.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The bytes of a file.
    pub fn get(&self, name: &str) -> Option<Cow<'static, [u8]>> {
        (self.get)(name).map(|file| file.data)
    }

    /// The names of all files, with `/` between folders.
    pub fn names(&self) -> BTreeSet<String> {
        (self.names)().into_iter().map(Cow::into_owned).collect()
    }
}

impl fmt::Debug for Embedded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Embedded({})", self.name)
    }
}

impl FileSet {
    /// The named folder, or else the embedded files.
    pub fn named(folder: Option<PathBuf>, bundled: Embedded) -> FileSet {
        match folder {
            Some(folder) => FileSet::Folder(folder),
            None => FileSet::Program(bundled),
        }
    }

    /// Location, for messages.
    pub fn path(&self) -> &Path {
        match self {
            FileSet::Folder(folder) => folder,
            FileSet::Program(embedded) => Path::new(embedded.name),
        }
    }

    /// The names of all files, with `/` between folders.
    ///
    /// # Errors
    /// If a folder cannot be read; the message names it.
    pub fn names(&self) -> io::Result<BTreeSet<String>> {
        let root = match self {
            FileSet::Folder(folder) => folder,
            FileSet::Program(embedded) => return Ok(embedded.names()),
        };
        let mut names = BTreeSet::new();
        let mut folders = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).map_err(unreadable(&folder))? {
                let path = entry.map_err(unreadable(&folder))?.path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let name = path.strip_prefix(root).unwrap_or(&path);
                names.insert(name.to_string_lossy().replace('\\', "/"));
            }
        }
        Ok(names)
    }

    /// The bytes of one of [`FileSet::names`].
    ///
    /// # Errors
    /// If the file cannot be read; the message names it.
    pub fn read(&self, name: &str) -> io::Result<Cow<'static, [u8]>> {
        match self {
            FileSet::Folder(folder) => {
                let path = folder.join(name);
                fs::read(&path).map(Cow::Owned).map_err(unreadable(&path))
            }
            FileSet::Program(embedded) => embedded
                .get(name)
                .ok_or_else(|| unreadable(&self.path().join(name))(io::ErrorKind::NotFound.into())),
        }
    }
}

/// Adds the path to an error.
fn unreadable(path: &Path) -> impl Fn(io::Error) -> io::Error + use<> {
    let path = path.to_owned();
    move |error| io::Error::new(error.kind(), format!("{} cannot be read: {error}", path.display()))
}
