//! Where files lie that the program is given or brings along: front end and dossier. Both may be a
//! folder, or part of the program itself.

use rust_embed::{EmbeddedFile, RustEmbed};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Files that became part of the program when it was built. In a debug build they are read from where they
/// would have been taken.
#[derive(Clone, Copy)]
pub struct Embedded {
    name: &'static str,
    get: fn(&str) -> Option<EmbeddedFile>,
    names: fn() -> Vec<Cow<'static, str>>,
}

/// What the program brings along.
#[derive(Clone, Copy, Debug)]
pub struct Bundle {
    /// The front end it was built with.
    pub front: Embedded,
    /// The dossier that is served where none is named.
    pub dossier: Embedded,
}

/// Files by their names.
#[derive(Clone, Debug)]
pub enum Files {
    /// Those in a folder and in what is in it.
    Folder(PathBuf),
    /// Those within the program.
    Program(Embedded),
}

impl Embedded {
    /// The files of an embedded folder; `name` stands for it in messages.
    pub fn new<E: RustEmbed>(name: &'static str) -> Embedded {
        Embedded {
            name,
            get: E::get,
            names: || E::iter().collect(),
        }
    }

    /// What stands for the folder in messages.
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

impl Files {
    /// The folder that was named, else what the program brings along.
    pub fn named(folder: Option<PathBuf>, bundled: Embedded) -> Files {
        match folder {
            Some(folder) => Files::Folder(folder),
            None => Files::Program(bundled),
        }
    }

    /// Where they are, as messages say it.
    pub fn path(&self) -> &Path {
        match self {
            Files::Folder(folder) => folder,
            Files::Program(embedded) => Path::new(embedded.name),
        }
    }

    /// The names of all files, with `/` between folders.
    ///
    /// # Errors
    /// When a folder cannot be read; the message names it.
    pub fn names(&self) -> io::Result<BTreeSet<String>> {
        let root = match self {
            Files::Folder(folder) => folder,
            Files::Program(embedded) => return Ok(embedded.names()),
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

    /// The bytes of one of [`Files::names`].
    ///
    /// # Errors
    /// When it cannot be read; the message names it.
    pub fn read(&self, name: &str) -> io::Result<Cow<'static, [u8]>> {
        match self {
            Files::Folder(folder) => {
                let path = folder.join(name);
                fs::read(&path).map(Cow::Owned).map_err(unreadable(&path))
            }
            Files::Program(embedded) => embedded
                .get(name)
                .ok_or_else(|| unreadable(&self.path().join(name))(io::ErrorKind::NotFound.into())),
        }
    }
}

/// The error of a path.
fn unreadable(path: &Path) -> impl Fn(io::Error) -> io::Error + use<> {
    let path = path.to_owned();
    move |error| {
        io::Error::new(
            error.kind(),
            format!("{} cannot be read: {error}", path.display()),
        )
    }
}
