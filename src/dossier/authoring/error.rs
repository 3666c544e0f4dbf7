//! Errors of the authoring commands.

use crate::dossier::write::WriteError;
use std::path::PathBuf;
use std::{fmt, io};

/// Error of an authoring command. Nothing was written, or it was undone.
#[derive(Debug)]
pub enum AuthoringError {
    /// There is no dossier in this folder.
    NoDossier(PathBuf),
    /// A file or folder cannot be read or written.
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The cause.
        error: io::Error,
    },
    /// The folder of a new dossier cannot be written.
    Folder(WriteError),
    /// A text that cannot become an article.
    BadText {
        /// The text file.
        path: PathBuf,
        /// The problem, as in "… is empty".
        what: &'static str,
        /// The remedy.
        advice: &'static str,
    },
    /// No id can be made from the file's name or headline, or the given id is invalid.
    BadId(String),
    /// An article with this id exists already.
    Taken(String),
    /// No article has this id.
    NoArticle {
        /// Its id.
        id: String,
        /// Folder of the dossier.
        dossier: PathBuf,
    },
    /// The dossier has errors, which must be fixed first.
    Broken(PathBuf),
    /// The article's language is not one whose date words are known.
    UnknownLanguage {
        /// Id of the article.
        id: String,
        /// Its language.
        lang: String,
    },
    /// The annotations would have errors with the additions.
    WouldBreak(PathBuf),
}

impl fmt::Display for AuthoringError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AuthoringError::NoDossier(path) => write!(
                f,
                "there is no dossier in {}; name its folder with --dossier, or begin one with \
                 `zeitstrahl new`",
                path.display()
            ),
            AuthoringError::Io { path, error } => write!(f, "{}: {error}", path.display()),
            AuthoringError::Folder(error) => error.fmt(f),
            AuthoringError::BadText { path, what, advice } => {
                write!(f, "{} {what}; {advice}", path.display())
            }
            AuthoringError::BadId(id) => write!(
                f,
                "`{id}` cannot be the id of an article; give one with --id: 1 to 64 of a–z, 0–9 \
                 and `-`, starting with a letter or digit"
            ),
            AuthoringError::Taken(id) => write!(
                f,
                "there is already an article `{id}`; give this one another id with --id"
            ),
            AuthoringError::NoArticle { id, dossier } => write!(
                f,
                "the dossier {} has no article `{id}`; add it with `zeitstrahl add`",
                dossier.display()
            ),
            AuthoringError::Broken(path) => write!(
                f,
                "the dossier {} has errors; mend them first: zeitstrahl check {0}",
                path.display()
            ),
            AuthoringError::UnknownLanguage { id, lang } => write!(
                f,
                "the article `{id}` is in `{lang}`; words for dates are known in `de` and `en`"
            ),
            AuthoringError::WouldBreak(path) => write!(
                f,
                "the suggestions do not fit into {}; print them without --write and copy what \
                 you need",
                path.display()
            ),
        }
    }
}

// The cause is part of each message, so `source` returns none: it would be printed twice.
impl std::error::Error for AuthoringError {}

impl From<WriteError> for AuthoringError {
    fn from(error: WriteError) -> AuthoringError {
        AuthoringError::Folder(error)
    }
}
