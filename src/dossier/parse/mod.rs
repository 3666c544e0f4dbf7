//! Parses TOML into the types of the format and collects every problem on the way.
//!
//! Syntax errors are blanked out ([`recover`]), then everything that does not fit its [`ValueShape`] is
//! removed ([`prune`]). Each removal is a problem, and the rest deserializes. Semantic checks are
//! elsewhere.

mod pieces;
mod prune;
mod recover;
mod syntax;

use super::format::{ArticleFile, Conflicts, Entities, Events, FORMAT, TomlDossier};
use super::read::{DossierFiles, sidecar_path, text_path};
use super::report::{Code, Counts, Place, Problem, Problems};
use super::shape::ValueShape;
use super::source::SourceFile;
use crate::timeline::vocabulary::TextAccess;
use pieces::{MAX_PIECE, pieces, shifted};
use prune::Pruner;
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
    /// Its content.
    pub value: T,
    /// True if all its declarations are known. False if the file is missing or has syntax errors:
    /// then a name not found may still be declared in it.
    pub is_whole: bool,
}

/// The files of a dossier as written.
#[derive(Debug, Default)]
pub(super) struct Raw {
    pub dossier: File<TomlDossier>,
    pub entities: File<Entities>,
    pub events: File<Events>,
    pub conflicts: File<Conflicts>,
    /// Articles in the order of their ids.
    pub articles: Vec<RawArticle>,
}

/// One article as written.
#[derive(Debug)]
pub(super) struct RawArticle {
    /// The base name of its files.
    pub id: String,
    /// Path of its text.
    pub text: String,
    /// True if there is a file with its text.
    pub has_text: bool,
    /// Its annotations.
    pub file: File<ArticleFile>,
}

impl RawArticle {
    /// Tests whether it declares that it has no text.
    pub fn is_linked(&self) -> bool {
        let article = self.file.value.article.as_ref();
        let text = article.and_then(|article| article.value.text.as_ref());
        text.is_some_and(|text| text.value == TextAccess::None)
    }
}

impl Raw {
    /// Paths of the files that were not read completely.
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

    /// Numbers of articles, claims, events and so on.
    pub fn counts(&self) -> Counts {
        let claims = || self.articles.iter().flat_map(|article| &article.file.value.claim);
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

/// Parses every file, on all processors. Problems are in the order of the files.
pub(super) fn dossier(files: &DossierFiles, problems: &mut Problems) -> Raw {
    let ((mut raw, found), articles) = rayon::join(|| shared_files(files), || articles(files));
    problems.join(found);
    problems.join(articles.1);
    raw.articles = articles.0;
    raw
}

/// The files at the top of the folder.
fn shared_files(files: &DossierFiles) -> (Raw, Problems) {
    let mut problems = Problems::default();
    let raw = Raw {
        dossier: file(files, "dossier.toml", &ValueShape::of::<TomlDossier>(), &mut problems),
        entities: file(files, "entities.toml", &ValueShape::of::<Entities>(), &mut problems),
        events: file(files, "events.toml", &ValueShape::of::<Events>(), &mut problems),
        conflicts: file(files, "conflicts.toml", &ValueShape::of::<Conflicts>(), &mut problems),
        articles: Vec::new(),
    };
    (raw, problems)
}

/// The annotations of every article.
fn articles(files: &DossierFiles) -> (Vec<RawArticle>, Problems) {
    let shape = ValueShape::of::<ArticleFile>();
    let add = |(mut articles, mut problems): (Vec<_>, Problems),
               (id, has_text): &(String, bool)| {
        articles.push(RawArticle {
            id: id.clone(),
            text: text_path(id),
            has_text: *has_text,
            file: file(files, &sidecar_path(id), &shape, &mut problems),
        });
        (articles, problems)
    };
    let join = |(mut articles, mut problems): (Vec<_>, Problems), (more, found)| {
        articles.extend(more);
        problems.join(found);
        (articles, problems)
    };
    let files = files.articles.par_iter();
    files.fold(Default::default, add).reduce(Default::default, join)
}

fn file<T>(files: &DossierFiles, path: &str, shape: &ValueShape, problems: &mut Problems) -> File<T>
where
    T: DeserializeOwned + JsonSchema + Default + Append,
{
    let source = files.sources.get(path).filter(|source| !source.is_broken);
    let mut found = Problems::default();
    let parsed = source.and_then(|source| parse(source, shape, &mut found));
    problems.join(found);
    let is_whole = parsed.as_ref().is_some_and(|(_, is_whole)| *is_whole);
    File {
        path: path.to_owned(),
        value: parsed.map(|(value, _)| value).unwrap_or_default(),
        is_whole,
    }
}

/// Parses a file piece by piece; the flag is false if parts were lost to syntax errors. `None` if the
/// file has another version of the format.
fn parse<T>(source: &SourceFile, shape: &ValueShape, problems: &mut Problems) -> Option<(T, bool)>
where
    T: DeserializeOwned + Default + Append,
{
    let mut recovered = recover::recover(&source.text);
    let (mut whole, mut lost) = (T::default(), Problems::default());
    let mut pruner = Pruner::new(source);
    let mut version = None;
    let whole_file = 0..recovered.text.len();
    let pieces = if T::IN_PIECES { pieces(&recovered.text) } else { vec![whole_file] };
    for piece in pieces {
        if piece.len() > MAX_PIECE {
            recovered = recovered.given_up_at(&piece);
            break;
        }
        let (mut table, errors) = DeTable::parse_recoverable(&recovered.text[piece.clone()]);
        if !errors.is_empty() {
            recovered = recovered.without_all(&piece, errors);
            if recovered.is_given_up {
                break;
            }
            table = DeTable::parse_recoverable(&recovered.text[piece.clone()]).0;
        }
        let header = table.span().start + piece.start..table.span().end + piece.start;
        let mut table = shifted(table.into_inner(), piece.start);
        version = other_version(source, &table);
        if version.is_some() {
            break;
        }
        pruner.file(&mut table, shape, &header);
        match T::deserialize(Deserializer::from(Spanned::new(header, table))) {
            Ok(value) => whole.append(value),
            // Out of reach of the shape, such as a number beyond every range.
            Err(error) => {
                let place = Place::at(&source.path, error.span().unwrap_or_default());
                lost.push(Problem::new(Code::WrongType, place, error.message()));
            }
        }
    }
    if recovered.is_given_up {
        whole = T::default();
    }
    report(source, &recovered, problems);
    if let Some(problem) = version {
        problems.push(problem);
        return None;
    }
    let (mut found, is_judged) = pruner.finish();
    let is_lost = lost.has(Code::WrongType);
    if is_lost {
        found.drop_absences();
    }
    problems.join(found);
    problems.join(lost);
    Some((whole, recovered.faults.is_empty() && is_judged && !is_lost))
}

/// Reports the syntax errors of a file.
fn report(source: &SourceFile, recovered: &Recovered<'_>, problems: &mut Problems) {
    let faults = &recovered.faults;
    for (number, fault) in faults.iter().enumerate() {
        let place = Place::at(&source.path, fault.span.clone());
        let problem = Problem::new(Code::TomlSyntax, place, fault.message.as_str());
        let is_last = recovered.is_given_up && number + 1 == faults.len();
        problems.push(match is_last {
            true => problem
                .help(fault.help)
                .help("the rest of the file is not judged; there may be more errors in it"),
            false => problem.help(fault.help),
        });
    }
    if !faults.is_empty() {
        problems.mark_partial(&source.path);
    }
}

/// Content of a file that may be put together from pieces.
trait Append {
    /// True for files that grow with the whole dossier.
    const IN_PIECES: bool;

    fn append(&mut self, piece: Self);
}

macro_rules! append {
    (lists: $($list:ident $field:ident),*; whole: $($whole:ident),*) => {
        $(impl Append for $list {
            const IN_PIECES: bool = true;

            fn append(&mut self, piece: $list) {
                self.$field.extend(piece.$field);
            }
        })*
        $(impl Append for $whole {
            const IN_PIECES: bool = false;

            fn append(&mut self, file: $whole) {
                *self = file;
            }
        })*
    };
}

append! {
    lists: Events event, Entities entity, Conflicts conflict;
    whole: TomlDossier, ArticleFile
}

/// Reports a file in another version of the format, in which nothing else can be checked.
fn other_version(source: &SourceFile, table: &DeTable<'_>) -> Option<Problem> {
    let format: &Spanned<DeValue<'_>> = table.get("format")?;
    let DeValue::Integer(version) = format.get_ref() else {
        return None;
    };
    let is_ours = u32::from_str_radix(version.as_str(), version.radix()) == Ok(FORMAT);
    (!is_ours).then(|| {
        let message = format!("format {version} is unknown");
        Problem::new(Code::UnknownFormat, Place::at(&source.path, format.span()), message)
            .help(format!("this program reads `format = {FORMAT}`; a newer one may read this file"))
    })
}
