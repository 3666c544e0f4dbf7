//! Writes the format's types as files of a dossier. The layout is that of hand-written files, equal
//! values give equal files, and a folder appears as a whole or not at all.
//!
//! [`write`] takes a finished [`DossierDraft`]; [`NewFolder`] takes one file at a time, for dossiers
//! that are too large to be held in memory twice. [`super::load`] checks the result.

mod document;
mod staging;
#[cfg(test)]
mod tests;
mod value;

pub use document::{Single, TomlRoot, text};
pub use staging::{Staging, WriteError};

use super::format::{ArticleFile, Conflicts, Entities, Events, TomlDossier};
use super::read::{sidecar_path, text_path};
use super::schema;
use std::path::Path;

/// All files of a dossier, before they are written.
#[derive(Clone, Debug, Default)]
pub struct DossierDraft {
    /// `dossier.toml`.
    pub dossier: TomlDossier,
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
    /// Its text, byte for byte; the annotations must contain its hash ([`super::sha256`]). `None`
    /// for a source that is only linked to.
    pub text: Option<String>,
}

impl DossierDraft {
    /// Path within the dossier and content of each file.
    ///
    /// # Errors
    /// As [`text`], per file.
    pub fn files(&self) -> impl Iterator<Item = (String, Result<String, toml::ser::Error>)> {
        let single = [
            (TomlDossier::NAME, text(&self.dossier)),
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
/// [`WriteError`] if the folder is not empty or cannot be written; nothing is left behind then.
pub fn write(draft: &DossierDraft, target: &Path) -> Result<(), WriteError> {
    let mut folder = NewFolder::begin(target)?;
    folder.draft(draft)?;
    folder.publish().map(drop)
}

/// A dossier's folder under construction. Deleted if dropped before [`NewFolder::publish`].
#[derive(Debug)]
pub struct NewFolder {
    staging: Staging,
    bytes: usize,
}

impl NewFolder {
    /// Begins a folder that is to become `target`, which must be missing or empty.
    ///
    /// # Errors
    /// If it is not, or a folder or file cannot be created.
    pub fn begin(target: &Path) -> Result<NewFolder, WriteError> {
        let staging = Staging::new(target)?;
        Ok(NewFolder { staging, bytes: 0 })
    }

    /// Writes every file of a dossier.
    ///
    /// # Errors
    /// If one of them cannot be written.
    pub fn draft(&mut self, draft: &DossierDraft) -> Result<(), WriteError> {
        for (path, text) in draft.files() {
            let text = text.map_err(|error| self.staging.failed(&path, error))?;
            self.file(&path, &text)?;
        }
        Ok(())
    }

    /// Writes a file that exists once per dossier.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn single<T: Single>(&mut self, document: &T) -> Result<(), WriteError> {
        self.document(T::NAME, document)
    }

    /// Writes an article: its annotations, and its text if it has one.
    ///
    /// # Errors
    /// If one of them cannot be written.
    pub fn article(
        &mut self,
        id: &str,
        file: &ArticleFile,
        text: Option<&str>,
    ) -> Result<(), WriteError> {
        self.document(&sidecar_path(id), file)?;
        text.map_or(Ok(()), |text| self.file(&text_path(id), text))
    }

    /// Temporary path of the files until they are published; [`super::load`] can read them there.
    pub fn path(&self) -> &Path {
        self.staging.path()
    }

    /// Adds the schemas and renames the folder to its target; returns the total size of the files
    /// in bytes.
    ///
    /// # Errors
    /// If a file cannot be written, or the target has been filled in the meantime.
    pub fn publish(mut self) -> Result<usize, WriteError> {
        for (name, text) in schema::files() {
            self.file(&format!("schema/{name}"), &text)?;
        }
        self.staging.publish()?;
        Ok(self.bytes)
    }

    fn document<T: TomlRoot>(&mut self, path: &str, document: &T) -> Result<(), WriteError> {
        let text = text(document).map_err(|error| self.staging.failed(path, error))?;
        self.file(path, &text)
    }

    /// Writes any other file, such as a `README.md`.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn file(&mut self, path: &str, text: &str) -> Result<(), WriteError> {
        self.bytes += text.len();
        self.staging.write(path, text)
    }
}
