//! From a folder to the texts of its files: the only I/O of this room.
//!
//! Reads the files the format names and no others, never follows a link out of the folder, and
//! never loads more of a file than its limit.

mod memory;
mod reader;

pub(super) use memory::in_memory;

use super::report::{Code, Place, Problem};
use super::source::Sources;
use reader::Reader;
use std::fs;
use std::path::Path;

/// Largest `dossier.toml` or `articles/<id>.toml` in bytes: some 4,000 claims, more than anyone
/// annotates in one text. A larger file is the wrong file.
pub const MAX_SIDECAR_BYTES: u64 = 1 << 20;

/// Largest `entities.toml`, `events.toml` or `conflicts.toml` in bytes: these grow with the whole
/// dossier, and 128 MiB hold more than 250,000 events. A larger file is the wrong file.
pub const MAX_CATALOGUE_BYTES: u64 = 128 << 20;

/// Largest article text in bytes: the length of a thick book.
pub const MAX_TEXT_BYTES: u64 = 4 << 20;

/// Where articles are.
const ARTICLES: &str = "articles";

/// The files at the top of a dossier: name, limit, whether every dossier has it.
const TOP: [(&str, u64, bool); 4] = [
    ("dossier.toml", MAX_SIDECAR_BYTES, true),
    ("entities.toml", MAX_CATALOGUE_BYTES, true),
    ("events.toml", MAX_CATALOGUE_BYTES, true),
    ("conflicts.toml", MAX_CATALOGUE_BYTES, false),
];

/// What was read.
#[derive(Clone, Debug, Default)]
pub(super) struct Files {
    /// The texts, by path.
    pub sources: Sources,
    /// Ids of the articles that have annotations, in the order of their names, each with whether
    /// there is a text.
    pub articles: Vec<(String, bool)>,
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
pub(super) fn read(dir: &Path, problems: &mut Vec<Problem>) -> Files {
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
            return Files::default();
        }
    };
    let there = |name: &str| root.join(name).symlink_metadata().is_ok();
    if !TOP.iter().any(|(name, ..)| there(name)) && !there(ARTICLES) {
        problems.push(
            Problem::new(
                Code::FolderEmpty,
                Place::file(""),
                "there is no dossier in this folder",
            )
            .help("give the folder that holds `dossier.toml`, or start one there"),
        );
        return Files::default();
    }
    let mut reader = Reader {
        root: root.clone(),
        sources: Sources::new(),
        problems,
    };
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
    Files {
        sources: reader.sources,
        articles,
    }
}

/// An I/O error without the number of the operating system.
fn reason(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "there is no such file or folder".to_owned(),
        kind => kind.to_string(),
    }
}
