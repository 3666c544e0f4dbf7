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
#[cfg(test)]
mod tests;

use super::write::{Folder, WriteError};
use article::Author;
use cast::Cast;
use rng::Rng;
use std::collections::BTreeSet;
use std::path::Path;

/// Most events of a dossier: so many fit into an `events.toml` that is still read
/// ([`super::MAX_CATALOGUE_BYTES`]).
pub const MAX_EVENTS: u64 = 250_000;

/// A text of ours, German and English.
type Both = [String; 2];

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

/// Invents a dossier and writes it into a folder that is missing or empty. `progress` is told now
/// and then how many claims of how many have been written.
///
/// The folder appears when everything is in it.
///
/// # Errors
/// [`WriteError`] when the folder has something in it or cannot be written; nothing is left
/// then.
pub fn generate(
    settings: Settings,
    folder: &Path,
    mut progress: impl FnMut(usize, usize),
) -> Result<Summary, WriteError> {
    let mut folder = Folder::begin(folder)?;
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
        folder.article(&issue.id, &sidecar, Some(&article.text))?;
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
    folder.single(&files::dossier(settings, &threads))?;
    folder.single(&files::entities(&cast, &named))?;
    folder.single(&files::events(&events, &cast))?;
    folder.single(&files::conflicts(&conflicts))?;
    summary.bytes = folder.publish()?;
    Ok(summary)
}
