//! From the format's types to the files of a dossier: what `zeitstrahl` writes looks as if a
//! person had written it, is the same for the same values, and is there as a whole or not at all.
//!
//! [`write`] takes a finished [`Manuscript`]; [`Folder`] takes file after file, for dossiers that
//! are too large to be held twice. Whether what is written makes sense is up to [`super::load`].

mod document;
mod staging;
#[cfg(test)]
mod tests;
mod value;

pub use document::{Document, Single, text};
pub use staging::{Staging, WriteError};

use super::format::{ArticleFile, Conflicts, Dossier, Entities, Events};
use super::read::{sidecar_path, text_path};
use super::schema;
use std::path::Path;

/// Every file of a dossier, before it is written.
#[derive(Clone, Debug, Default)]
pub struct Manuscript {
    /// `dossier.toml`.
    pub dossier: Dossier,
    /// `entities.toml`.
    pub entities: Entities,
    /// `events.toml`.
    pub events: Events,
    /// `conflicts.toml`.
    pub conflicts: Conflicts,
    /// The articles, in any order.
    pub articles: Vec<ArticleDraft>,
}

/// The files of one article, before they are written.
#[derive(Clone, Debug, Default)]
pub struct ArticleDraft {
    /// The base name of its files.
    pub id: String,
    /// Its annotations.
    pub file: ArticleFile,
    /// Its text, byte for byte; its hash has to be in the annotations ([`super::sha256`]). `None`
    /// for a source that is only linked to.
    pub text: Option<String>,
}

impl Manuscript {
    /// What each file says, by its path within the dossier.
    ///
    /// # Errors
    /// As [`text`] for the file.
    pub fn files(&self) -> impl Iterator<Item = (String, Result<String, toml::ser::Error>)> {
        let single = [
            (Dossier::NAME, text(&self.dossier)),
            (Entities::NAME, text(&self.entities)),
            (Events::NAME, text(&self.events)),
            (Conflicts::NAME, text(&self.conflicts)),
        ];
        let articles = self.articles.iter().flat_map(|article| {
            let sidecar = (sidecar_path(&article.id), text(&article.file));
            let contents = article.text.clone();
            let contents = contents.map(|contents| (text_path(&article.id), Ok(contents)));
            std::iter::once(sidecar).chain(contents)
        });
        let single = single.map(|(name, text)| (name.to_owned(), text));
        single.into_iter().chain(articles)
    }
}

/// Writes a dossier into a folder that is missing or empty.
///
/// # Errors
/// [`WriteError`] when the folder has something in it or cannot be written; nothing is left then.
pub fn write(manuscript: &Manuscript, target: &Path) -> Result<(), WriteError> {
    let mut folder = Folder::begin(target)?;
    folder.manuscript(manuscript)?;
    folder.publish().map(drop)
}

/// A dossier's folder in the making. Dropped before [`Folder::publish`], it leaves nothing.
#[derive(Debug)]
pub struct Folder {
    staging: Staging,
    bytes: usize,
}

impl Folder {
    /// Begins a folder that is to become `target`, which must be missing or empty.
    ///
    /// # Errors
    /// When it is neither, or something cannot be made.
    pub fn begin(target: &Path) -> Result<Folder, WriteError> {
        let staging = Staging::new(target)?;
        Ok(Folder { staging, bytes: 0 })
    }

    /// Writes every file of a dossier.
    ///
    /// # Errors
    /// When one of them cannot be written.
    pub fn manuscript(&mut self, manuscript: &Manuscript) -> Result<(), WriteError> {
        for (path, text) in manuscript.files() {
            let text = text.map_err(|error| self.staging.failed(&path, error))?;
            self.file(&path, &text)?;
        }
        Ok(())
    }

    /// Writes a file that a dossier has once.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn single<T: Single>(&mut self, document: &T) -> Result<(), WriteError> {
        self.document(T::NAME, document)
    }

    /// Writes an article: its annotations, and its text where it has one.
    ///
    /// # Errors
    /// When one of them cannot be written.
    pub fn article(
        &mut self,
        id: &str,
        file: &ArticleFile,
        text: Option<&str>,
    ) -> Result<(), WriteError> {
        self.document(&sidecar_path(id), file)?;
        text.map_or(Ok(()), |text| self.file(&text_path(id), text))
    }

    /// Where the files lie until they are published: there [`super::load`] can look at them.
    pub fn path(&self) -> &Path {
        self.staging.path()
    }

    /// Adds the schemas and gives the folder its name; how many bytes all files have together.
    ///
    /// # Errors
    /// When something cannot be written, or somebody has written into the target meanwhile.
    pub fn publish(mut self) -> Result<usize, WriteError> {
        for (name, text) in schema::files() {
            self.file(&format!("schema/{name}"), &text)?;
        }
        self.staging.publish()?;
        Ok(self.bytes)
    }

    fn document<T: Document>(&mut self, path: &str, document: &T) -> Result<(), WriteError> {
        let text = text(document).map_err(|error| self.staging.failed(path, error))?;
        self.file(path, &text)
    }

    /// Writes any other file, such as a `README.md`.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn file(&mut self, path: &str, text: &str) -> Result<(), WriteError> {
        self.bytes += text.len();
        self.staging.write(path, text)
    }
}
