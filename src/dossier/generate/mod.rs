//! Invents dossiers of any size, for benchmarks, tests and trying things out.
//!
//! A dossier consists of affairs that flare up and fade, articles that report on them sentence by
//! sentence, and the annotations of those. It has neither errors nor warnings, and equal settings
//! give equal bytes. Random numbers (`rng`) determine the entities (`cast`), the events
//! (`chronology`), the articles that report them (`press`), their text (`plot`, `voice`, `dating`,
//! `article`), the contradictions (`disputes`) and finally the files. Words and templates are in
//! the TOML files of this folder.

mod article;
mod calendar;
mod cast;
mod chronology;
mod dating;
mod disputes;
mod files;
mod plot;
mod press;
mod rng;
mod sentence;
mod telling;
#[cfg(test)]
mod tests;
mod voice;

use super::write::{NewFolder, WriteError};
use crate::i18n::Lang;
use article::Author;
use cast::Cast;
use rng::Rng;
use serde::de::DeserializeOwned;
use std::path::Path;

/// Most events of a dossier; more would not fit into an `events.toml` that can be read
/// ([`super::MAX_CATALOGUE_BYTES`]).
pub const MAX_EVENTS: u64 = 250_000;

/// Languages of titles and summaries.
const LANGUAGES: [Lang; 2] = [Lang::De, Lang::En];

/// A text in each of [`LANGUAGES`].
type Both = [String; 2];

/// Size and seed of a dossier. Equal settings give equal bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Number of events, clamped to 1–[`MAX_EVENTS`].
    pub events: u64,
    /// Seed of the random numbers.
    pub seed: u64,
}

/// Size of a generated dossier.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Events.
    pub events: usize,
    /// Claims about them.
    pub claims: usize,
    /// Articles that make the claims.
    pub articles: usize,
    /// Entities that claims or articles name.
    pub entities: usize,
    /// Declared contradictions.
    pub conflicts: usize,
    /// Total size of all files in bytes.
    pub bytes: usize,
}

/// Writes an invented dossier into a folder that is missing or empty. `progress` receives the
/// number of claims written so far and the total, after each article.
///
/// The folder appears only once it is complete.
///
/// # Errors
/// [`WriteError`] if the folder is not empty or cannot be written; nothing is left behind then.
pub fn generate(
    settings: Settings,
    folder: &Path,
    mut progress: impl FnMut(usize, usize),
) -> Result<Summary, WriteError> {
    let mut folder = NewFolder::begin(folder)?;
    let settings = Settings { events: settings.events.clamp(1, MAX_EVENTS), ..settings };
    let mut rng = Rng::new(settings.seed);
    let cast = Cast::new(settings.events, &mut rng.fork());
    let mut events = chronology::events(settings.events, &cast, &mut rng.fork());
    let issues = press::issues(&mut events, &cast, &mut rng.fork());
    let total = issues.iter().map(|issue| issue.tellings.len()).sum();

    let mut summary =
        Summary { events: events.len(), articles: issues.len(), ..Summary::default() };
    let mut author = Author::new(&cast, &events, rng.fork());
    for issue in &issues {
        let (text, file) = author.write(issue);
        folder.article(&issue.id, &file, Some(&text))?;
        summary.claims += file.claim.len();
        progress(summary.claims, total);
    }

    let mut rng = rng.fork();
    let conflicts: Vec<_> = (events.iter().zip(&author.told))
        .flat_map(|(event, told)| {
            disputes::conflicts(event, told, &files::title(event, &cast), &mut rng)
        })
        .collect();
    summary.entities = author.named.len();
    summary.conflicts = conflicts.len();
    let threads = events.iter().map(|event| event.thread).collect();
    folder.single(&files::dossier(settings, &threads))?;
    folder.single(&files::entities(&cast, &author.named))?;
    folder.single(&files::events(&events, &cast))?;
    folder.single(&files::conflicts(conflicts))?;
    summary.bytes = folder.publish()?;
    Ok(summary)
}

/// Parses one of the TOML files of this folder.
#[expect(
    clippy::expect_used,
    reason = "the files are part of the program, and every test of the generator reads them"
)]
fn table<T: DeserializeOwned>(text: &str) -> T {
    toml::from_str(text).expect("a bundled table is valid")
}

/// Replaces each `{name}` by its value; `None` if one of them has no value.
fn fill(template: &str, value: impl Fn(&str) -> Option<String>) -> Option<String> {
    let mut out = String::with_capacity(2 * template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}')?;
        out.push_str(before);
        out.push_str(&value(name)?);
        rest = after;
    }
    out.push_str(rest);
    Some(out)
}
