//! `zeitstrahl import`: makes a dossier from a timeline of another tool.

use crate::i18n::Lang;
use crate::import::{ImportFormat, Imported, Options, import as bring_in};
use std::io::Write;
use std::path::PathBuf;

/// Arguments of `import`.
#[derive(Clone, Debug, clap::Args)]
pub struct Import {
    #[command(subcommand)]
    format: From,
}

/// Format to import.
#[derive(Clone, Debug, clap::Subcommand)]
enum From {
    /// TimelineJS: JSON (version 3 or 2), or its spreadsheet as CSV or TSV
    #[command(name = "timelinejs")]
    TimelineJs(ImportFiles),
    /// Our own JSON, as written by `export --format json` or served at /api/v1/timeline.json
    Json {
        /// File to import
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Output folder; must be new or empty
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// Table of events as CSV or TSV, with columns such as title, date, end, summary, link
    Csv(ImportFiles),
    /// Web annotations: W3C JSON-LD or a Hypothesis export
    Annotations {
        #[command(flatten)]
        files: ImportFiles,
        /// Annotated text in UTF-8; quotes are checked against it
        #[arg(long, value_name = "FILE")]
        text: Option<PathBuf>,
    },
}

/// Input, output and metadata, shared by the formats.
#[derive(Clone, Debug, clap::Args)]
struct ImportFiles {
    /// File to import
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Output folder; must be new or empty
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Language of the texts; guessed from their commonest words if omitted
    #[arg(long, value_name = "LANG")]
    lang: Option<Lang>,
    /// Title of the dossier, instead of the one in the file
    #[arg(long, value_name = "TITLE")]
    title: Option<String>,
    /// Address under which the timeline is published
    #[arg(long, value_name = "URL")]
    url: Option<String>,
}

impl ImportFiles {
    /// Arguments for a format that carries its own metadata.
    fn of(file: PathBuf, out: PathBuf) -> ImportFiles {
        ImportFiles { file, out, lang: None, title: None, url: None }
    }
}

/// Writes the dossier; what could not be carried over goes to standard error, a line each for the
/// first hundred things.
///
/// # Errors
/// Fails if the file cannot be used or the folder cannot be written; nothing is left behind then.
pub fn import(arguments: Import) -> anyhow::Result<()> {
    let (format, ImportFiles { file, out: target, lang, title, url }) = match arguments.format {
        From::TimelineJs(files) => (ImportFormat::TimelineJs, files),
        From::Csv(files) => (ImportFormat::Csv, files),
        From::Annotations { files, text } => (ImportFormat::Annotations { text }, files),
        From::Json { file, out } => (ImportFormat::Json, ImportFiles::of(file, out)),
    };
    let options = Options { lang, title, url };
    let Imported { counts, warnings, notes } = bring_in(&format, &file, &target, &options)?;
    super::tell(&notes.to_string());
    let folder = target.display();
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "{folder}: events: {}, claims: {}, storylines: {}; not carried over or changed: {}; \
         check: 0 errors, {warnings} warnings",
        counts.events,
        counts.claims,
        counts.storylines,
        notes.count(),
    )?;
    writeln!(out, "zeitstrahl serve --dossier {folder}")?;
    Ok(())
}
