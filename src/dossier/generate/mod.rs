//! Invents dossiers of any size: for trying things out, for measuring, for tests.
//!
//! Companies and newspapers, affairs that flare up and fade, articles that report them sentence by
//! sentence, and the annotations of those: a dossier like any other, without errors or warnings,
//! and the same to the byte for the same settings. From chance (`rng`) follow who there is
//! (`cast`), what happens when (`chronology`), which article tells it (`press`), in which
//! words (`plot`, `dating`, `article`), where that disagrees (`disputes`), and the files.

mod article;
mod cast;
mod chronology;
mod dating;
mod disputes;
mod files;
mod plot;
mod press;
mod rng;
mod staging;
#[cfg(test)]
mod tests;
mod toml;

use super::schema;
use article::Author;
use cast::Cast;
use rng::Rng;
use staging::Staging;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fmt, io};

/// Most events of a dossier: so many fit into an `events.toml` that is still read
/// ([`super::MAX_CATALOGUE_BYTES`]).
pub const MAX_EVENTS: u64 = 250_000;

/// What to invent. The same settings give the same dossier, to the byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// How many events, 1 to [`MAX_EVENTS`]; numbers beyond count as the nearest of these.
    pub events: u64,
    /// Which of all possible dossiers of that size.
    pub seed: u64,
}

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Events.
    pub events: usize,
    /// Claims about them.
    pub claims: usize,
    /// Articles that make them.
    pub articles: usize,
    /// Companies, persons and bodies that are named.
    pub entities: usize,
    /// Declared disagreements.
    pub conflicts: usize,
    /// Bytes of all files together.
    pub bytes: usize,
}

/// Why there is no dossier.
#[derive(Debug)]
pub enum GenerateError {
    /// The folder has something in it.
    NotEmpty(PathBuf),
    /// The path ends in no name, such as `/` or `..`.
    NoName(PathBuf),
    /// The hidden folder of an earlier run that was interrupted, or of one that still runs.
    LeftBehind(PathBuf),
    /// A file or folder cannot be read or written.
    Io {
        /// Which.
        path: PathBuf,
        /// Why not.
        error: io::Error,
    },
}

impl fmt::Display for GenerateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            GenerateError::NotEmpty(path) => write!(
                f,
                "the folder {} is not empty; name a new one, or empty it first",
                path.display()
            ),
            GenerateError::NoName(path) => write!(
                f,
                "{} names no folder that could be made; name one, such as `invented`",
                path.display()
            ),
            GenerateError::LeftBehind(path) => write!(
                f,
                "an earlier run was interrupted, or another one is at work; if not, delete {}",
                path.display()
            ),
            GenerateError::Io { path, error } => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for GenerateError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            GenerateError::Io { error, .. } => Some(error),
            _ => None,
        }
    }
}

/// Invents a dossier and writes it into a folder that is missing or empty. `progress` is told now
/// and then how many claims of how many have been written.
///
/// The folder appears when everything is in it.
///
/// # Errors
/// [`GenerateError`] when the folder has something in it or cannot be written; nothing is left
/// then.
pub fn generate(
    settings: Settings,
    folder: &Path,
    mut progress: impl FnMut(usize, usize),
) -> Result<Summary, GenerateError> {
    let staging = Staging::new(folder)?;
    let settings = Settings {
        events: settings.events.clamp(1, MAX_EVENTS),
        ..settings
    };
    let mut rng = Rng::new(settings.seed);
    let cast = Cast::new(settings.events, &mut rng.fork());
    let mut events = chronology::events(settings.events, &cast, &mut rng.fork());
    let issues = press::issues(&mut events, &cast, &mut rng.fork());
    let total = issues.iter().map(|issue| issue.tellings.len()).sum();

    let mut summary = Summary {
        events: events.len(),
        articles: issues.len(),
        ..Summary::default()
    };
    let mut write = |name: &str, text: &str| {
        summary.bytes += text.len();
        staging.write(name, text)
    };
    let mut author = Author::new(&cast, &events, rng.fork());
    let mut named = BTreeSet::new();
    for issue in &issues {
        let article = author.write(issue);
        named.extend(issue.newspaper.map(|(newspaper, _)| newspaper));
        for claim in &article.claims {
            named.extend(&claim.sentence.by);
            named.extend(claim.sentence.parties.iter().map(|(entity, _)| *entity));
        }
        let sidecar = files::sidecar(&article, issue, &events, &cast);
        write(&format!("articles/{}.txt", issue.id), &article.text)?;
        write(&format!("articles/{}.toml", issue.id), &sidecar)?;
        summary.claims += article.claims.len();
        progress(summary.claims, total);
    }

    let mut rng = rng.fork();
    let conflicts: Vec<_> = (events.iter().zip(author.told()))
        .flat_map(|(event, told)| {
            disputes::conflicts(event, told, &files::title(event, &cast), &mut rng)
        })
        .collect();
    summary.entities = named.len();
    summary.conflicts = conflicts.len();
    let threads = events.iter().map(|event| event.thread).collect();
    write("dossier.toml", &files::dossier(settings, &threads))?;
    write("entities.toml", &files::entities(&cast, &named))?;
    write("events.toml", &files::events(&events, &cast))?;
    write("conflicts.toml", &files::conflicts(&conflicts))?;
    for (name, text) in schema::files() {
        write(&format!("schema/{name}"), &text)?;
    }
    staging.publish()?;
    Ok(summary)
}
