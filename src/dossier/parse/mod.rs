//! From TOML to the format's types, collecting everything that is wrong on the way.
//!
//! A file loses its syntax errors ([`recover`]), then whatever does not fit its [`Shape`]
//! ([`prune`]); each loss is a problem, and what is left deserialises. Whether the values make
//! sense together is not judged here.

mod prune;
mod recover;

use super::format::{ArticleFile, Conflicts, Dossier, Entities, Events, FORMAT};
use super::read::{Files, sidecar_path, text_path};
use super::report::{Code, Counts, Place, Problem};
use super::shape::Shape;
use super::source::Source;
use crate::timeline::vocabulary::TextAccess;
use rayon::prelude::*;
use recover::Recovered;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer};

/// One parsed file.
#[derive(Debug, Default)]
pub(super) struct File<T> {
    /// Its path within the dossier.
    pub path: String,
    /// What it says.
    pub value: T,
    /// Whether everything it declares is known. Not so when it is missing or has syntax errors:
    /// then nobody can say that a name is *not* declared there.
    pub is_whole: bool,
}

/// The files of a dossier as written.
#[derive(Debug, Default)]
pub(super) struct Raw {
    pub dossier: File<Dossier>,
    pub entities: File<Entities>,
    pub events: File<Events>,
    pub conflicts: File<Conflicts>,
    /// In the order of their ids.
    pub articles: Vec<RawArticle>,
}

/// One article as written.
#[derive(Debug)]
pub(super) struct RawArticle {
    /// The base name of its files.
    pub id: String,
    /// Path of its text.
    pub text: String,
    /// Whether there is a file with its text.
    pub has_text: bool,
    /// Its annotations.
    pub file: File<ArticleFile>,
}

impl RawArticle {
    /// Whether it says that it has no text.
    pub fn is_linked(&self) -> bool {
        let article = self.file.value.article.as_ref();
        let text = article.and_then(|article| article.value.text.as_ref());
        text.is_some_and(|text| text.value == TextAccess::None)
    }
}

impl Raw {
    /// Paths of the files of which something is not known.
    pub fn partial(&self) -> BTreeSet<&str> {
        let articles = self.articles.iter().map(|article| &article.file);
        let articles = articles.map(|file| (&file.path, file.is_whole));
        [
            (&self.dossier.path, self.dossier.is_whole),
            (&self.entities.path, self.entities.is_whole),
            (&self.events.path, self.events.is_whole),
            (&self.conflicts.path, self.conflicts.is_whole),
        ]
        .into_iter()
        .chain(articles)
        .filter(|(_, is_whole)| !is_whole)
        .map(|(path, _)| path.as_str())
        .collect()
    }

    /// How much there is.
    pub fn counts(&self) -> Counts {
        let claims = || {
            self.articles
                .iter()
                .flat_map(|article| &article.file.value.claim)
        };
        Counts {
            articles: self.articles.len(),
            claims: claims().count(),
            drafts: claims().filter(|claim| claim.value.is_draft()).count(),
            events: self.events.value.event.len(),
            entities: self.entities.value.entity.len(),
            conflicts: self.conflicts.value.conflict.len(),
            storylines: self.dossier.value.storyline.len(),
        }
    }
}

/// Parses every file, on all processors. What is wrong is told in the order of the files all the
/// same.
pub(super) fn dossier(files: &Files, problems: &mut Vec<Problem>) -> Raw {
    let ((mut raw, found), articles) = rayon::join(|| catalogues(files), || articles(files));
    problems.extend(found);
    for (article, found) in articles {
        raw.articles.push(article);
        problems.extend(found);
    }
    raw
}

/// The files at the top of the folder.
fn catalogues(files: &Files) -> (Raw, Vec<Problem>) {
    let mut problems = Vec::new();
    let raw = Raw {
        dossier: file(
            files,
            "dossier.toml",
            &Shape::of::<Dossier>(),
            &mut problems,
        ),
        entities: file(
            files,
            "entities.toml",
            &Shape::of::<Entities>(),
            &mut problems,
        ),
        events: file(files, "events.toml", &Shape::of::<Events>(), &mut problems),
        conflicts: file(
            files,
            "conflicts.toml",
            &Shape::of::<Conflicts>(),
            &mut problems,
        ),
        articles: Vec::new(),
    };
    (raw, problems)
}

/// The annotations of every article.
fn articles(files: &Files) -> Vec<(RawArticle, Vec<Problem>)> {
    let shape = Shape::of::<ArticleFile>();
    let article = |(id, has_text): &(String, bool)| {
        let mut problems = Vec::new();
        let article = RawArticle {
            id: id.clone(),
            text: text_path(id),
            has_text: *has_text,
            file: file(files, &sidecar_path(id), &shape, &mut problems),
        };
        (article, problems)
    };
    files.articles.par_iter().map(article).collect()
}

fn file<T>(files: &Files, path: &str, shape: &Shape, problems: &mut Vec<Problem>) -> File<T>
where
    T: DeserializeOwned + JsonSchema + Default,
{
    let source = files.sources.get(path).filter(|source| !source.is_broken);
    let parsed = source.and_then(|source| parse(source, shape, problems));
    let is_whole = parsed.as_ref().is_some_and(|(_, is_whole)| *is_whole);
    File {
        path: path.to_owned(),
        value: parsed.map(|(value, _)| value).unwrap_or_default(),
        is_whole,
    }
}

/// What the file says, and whether nothing of it was lost to bad syntax. `None` when it is in
/// another version of the format.
fn parse<T>(source: &Source, shape: &Shape, problems: &mut Vec<Problem>) -> Option<(T, bool)>
where
    T: DeserializeOwned + Default,
{
    let (mut table, errors) = DeTable::parse_recoverable(&source.text);
    // Parsing is what takes longest, and most files have no errors.
    let Recovered { text, faults } = match errors.is_empty() {
        true => Recovered::default(),
        false => recover::recover(&source.text),
    };
    if !errors.is_empty() {
        table = DeTable::parse_recoverable(&text).0;
    }
    for fault in &faults {
        let place = Place::at(&source.path, fault.span.clone());
        problems
            .push(Problem::new(Code::TomlSyntax, place, fault.message.as_str()).help(fault.help));
    }
    if let Some(problem) = other_version(source, table.get_ref()) {
        problems.push(problem);
        return None;
    }
    let header = table.span();
    prune::table(source, table.get_mut(), shape, &header, problems);
    match T::deserialize(Deserializer::from(table)) {
        Ok(value) => Some((value, faults.is_empty())),
        // Out of reach of the shape, such as a number beyond every range.
        Err(error) => {
            let place = Place::at(&source.path, error.span().unwrap_or_default());
            problems.push(Problem::new(Code::WrongType, place, error.message()));
            Some((T::default(), false))
        }
    }
}

/// A problem if the file names another version of the format: then nothing else in it can be
/// judged.
fn other_version(source: &Source, table: &DeTable<'_>) -> Option<Problem> {
    let format: &Spanned<DeValue<'_>> = table.get("format")?;
    let DeValue::Integer(version) = format.get_ref() else {
        return None;
    };
    let is_ours = u32::from_str_radix(version.as_str(), version.radix()) == Ok(FORMAT);
    (!is_ours).then(|| {
        let message = format!("format {version} is unknown");
        Problem::new(
            Code::UnknownFormat,
            Place::at(&source.path, format.span()),
            message,
        )
        .help(format!(
            "this program reads `format = {FORMAT}`; a newer one may read this file"
        ))
    })
}
