//! Errors of the authoring commands.

use crate::dossier::write::WriteError;
use std::io;
use std::path::PathBuf;

/// Error of an authoring command. Nothing was written, or it was undone. The cause is part of each
/// message, so none has a source: it would be printed twice.
#[derive(Debug, thiserror::Error)]
pub enum AuthoringError {
    /// There is no dossier in this folder.
    #[error(
        "there is no dossier in {0}; name its folder with --dossier, or begin one with `zeitstrahl new`"
    )]
    NoDossier(PathBuf),
    /// A file or folder cannot be read or written.
    #[error("{path}: {error}")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The cause.
        error: io::Error,
    },
    /// The folder of a new dossier cannot be written.
    #[error("{0}")]
    Folder(WriteError),
    /// A text that cannot become an article.
    #[error("{path} {what}; {advice}")]
    BadText {
        /// The text file.
        path: PathBuf,
        /// The problem, as in "… is empty".
        what: &'static str,
        /// The remedy.
        advice: &'static str,
    },
    /// No id can be made from the file's name or headline, or the given id is invalid.
    #[error(
        "`{0}` cannot be the id of an article; give one with --id: 1 to 64 of a–z, 0–9 and `-`, \
         starting with a letter or digit"
    )]
    BadId(String),
    /// An article with this id exists already.
    #[error("there is already an article `{0}`; give this one another id with --id")]
    Taken(String),
    /// No article has this id.
    #[error("the dossier {dossier} has no article `{id}`; add it with `zeitstrahl add`")]
    NoArticle {
        /// Its id.
        id: String,
        /// Folder of the dossier.
        dossier: PathBuf,
    },
    /// The dossier has errors, which must be fixed first.
    #[error("the dossier {0} has errors; mend them first: zeitstrahl check {0}")]
    Broken(PathBuf),
    /// The article's language is not one whose date words are known.
    #[error("the article `{id}` is in `{lang}`; words for dates are known in `de` and `en`")]
    UnknownLanguage {
        /// Id of the article.
        id: String,
        /// Its language.
        lang: String,
    },
    /// The annotations would have errors with the additions.
    #[error(
        "the suggestions do not fit into {0}; print them without --write and copy what you need"
    )]
    WouldBreak(PathBuf),
}

impl From<WriteError> for AuthoringError {
    fn from(error: WriteError) -> AuthoringError {
        AuthoringError::Folder(error)
    }
}
