//! Reads the files of a dossier from a folder or from memory.
//!
//! Reads only the files that the format knows, never follows a link out of the folder, and never
//! loads more of a file than its limit.

mod memory;
mod reader;

pub(super) use memory::in_memory;

use super::report::{Code, Place, Problem, Problems};
use super::source::Sources;
use reader::FolderReader;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// Largest `dossier.toml` or `articles/<id>.toml` in bytes: some 4,000 claims, more than anyone
/// annotates in one text. A larger file is probably the wrong one.
pub const MAX_SIDECAR_BYTES: u64 = 1 << 20;

/// Largest `entities.toml`, `events.toml` or `conflicts.toml` in bytes. These grow with the whole
/// dossier, and 128 MiB hold more than 250,000 events. A larger file is probably the wrong one.
pub const MAX_CATALOGUE_BYTES: u64 = 128 << 20;

/// Largest article text in bytes: the length of a thick book.
pub const MAX_TEXT_BYTES: u64 = 4 << 20;

/// Folder of the articles.
const ARTICLES: &str = "articles";

/// Files at the top of a dossier: name, size limit, and true if required.
const TOP: [(&str, u64, bool); 4] = [
    ("dossier.toml", MAX_SIDECAR_BYTES, true),
    ("entities.toml", MAX_CATALOGUE_BYTES, true),
    ("events.toml", MAX_CATALOGUE_BYTES, true),
    ("conflicts.toml", MAX_CATALOGUE_BYTES, false),
];

/// Files that were read.
#[derive(Clone, Debug, Default)]
pub(super) struct DossierFiles {
    /// The texts, by path.
    pub sources: Sources,
    /// Ids of the articles with annotations, sorted; true if the article has a text.
    pub articles: Vec<(String, bool)>,
    /// Latest modification time of the files; `None` for files outside a folder.
    pub changed: Option<SystemTime>,
}

/// Path of an article's annotations.
pub(super) fn sidecar_path(id: &str) -> String {
    format!("{ARTICLES}/{id}.toml")
}

/// Path of an article's text.
pub(super) fn text_path(id: &str) -> String {
    format!("{ARTICLES}/{id}.txt")
}

/// Reads the folder.
pub(super) fn read(dir: &Path, problems: &mut Problems) -> DossierFiles {
    let root = match dir.canonicalize().and_then(|root| {
        fs::read_dir(&root)?;
        Ok(root)
    }) {
        Ok(root) => root,
        Err(error) => {
            let message = format!("the folder cannot be read: {}", reason(&error));
            problems.push(
                Problem::new(Code::FolderUnreadable, Place::file(""), message)
                    .help("give the folder that holds `dossier.toml`"),
            );
            return DossierFiles::default();
        }
    };
    let there = |name: &str| root.join(name).symlink_metadata().is_ok();
    if !TOP.iter().any(|(name, ..)| there(name)) && !there(ARTICLES) {
        problems.push(
            Problem::new(Code::FolderEmpty, Place::file(""), "there is no dossier in this folder")
                .help("give the folder that holds `dossier.toml`, or start one there"),
        );
        return DossierFiles::default();
    }
    let mut reader =
        FolderReader { root: root.clone(), sources: Sources::new(), changed: None, problems };
    for (name, limit, required) in TOP {
        if there(name) {
            reader.file(name, limit);
        } else if required {
            let message = format!("`{name}` is missing");
            let help = format!("create `{name}`; every dossier has one");
            reader
                .problems
                .push(Problem::new(Code::FileMissing, Place::file(name), message).help(help));
        }
    }
    let articles = reader.articles();
    DossierFiles { sources: reader.sources, changed: reader.changed, articles }
}

/// Describes an I/O error without its OS error number.
fn reason(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "there is no such file or folder".to_owned(),
        kind => kind.to_string(),
    }
}
