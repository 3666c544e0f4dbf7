//! `zeitstrahl generate`: invents a dossier for experiments and measurements.

use super::tell;
use crate::dossier::generate::{MAX_EVENTS, Settings, Summary, generate as invent};
use std::io::{IsTerminal, Write};
use std::path::PathBuf;

/// Claims between two lines of progress in a log.
const STEP: usize = 20_000;

/// Arguments of `generate`.
#[derive(Clone, Debug, clap::Args)]
pub struct Generate {
    /// Number of events
    #[arg(long, value_name = "N", default_value_t = 1_000,
          value_parser = clap::value_parser!(u64).range(1..=MAX_EVENTS))]
    pub events: u64,
    /// Random seed; the same seed and number of events give the same bytes
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
    /// Output folder; must be new or empty
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
}

/// Writes the dossier, then prints its size and the command that serves it.
///
/// # Errors
/// Fails if the folder is not empty or cannot be written; nothing is left behind then.
pub fn generate(arguments: &Generate) -> anyhow::Result<()> {
    let settings = Settings { events: arguments.events, seed: arguments.seed };
    let mut progress = Progress::default();
    let summary = invent(settings, &arguments.out, |written, all| {
        progress.report(written, all);
    });
    progress.finish();
    let Summary { events, claims, articles, entities, conflicts, bytes } = summary?;
    let folder = arguments.out.display();
    let size = match bytes {
        0..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        _ => format!("{} MB", bytes.div_ceil(1_000_000)),
    };
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "{folder}: events: {events}, claims: {claims}, articles: {articles}, entities: \
         {entities}, conflicts: {conflicts}; {size}"
    )?;
    writeln!(out, "zeitstrahl serve --dossier {folder}")?;
    Ok(())
}

/// Progress report: one line that is overwritten on a terminal, a line every `STEP` claims
/// elsewhere.
#[derive(Debug, Default)]
struct Progress {
    last: usize,
    has_line: bool,
}

impl Progress {
    fn report(&mut self, written: usize, all: usize) {
        let is_terminal = std::io::stderr().is_terminal();
        let step = if is_terminal { all / 100 } else { STEP };
        if written < self.last + step.max(1) {
            return;
        }
        self.last = written;
        if is_terminal {
            tell(&format!("\r{written} of {all} claims"));
            self.has_line = true;
        } else {
            tell(&format!("{written} of {all} claims\n"));
        }
    }

    /// Erases the line.
    fn finish(&mut self) {
        if self.has_line {
            tell("\r\x1b[K");
        }
    }
}
