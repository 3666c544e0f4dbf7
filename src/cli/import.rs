//! `zeitstrahl import`: makes a dossier of a timeline that another tool wrote.

use crate::i18n::Lang;
use crate::import::{Format, Imported, Options, import as bring_in};
use std::io::Write;
use std::path::PathBuf;

/// Arguments of `import`.
#[derive(Clone, Debug, clap::Args)]
pub struct Import {
    #[command(subcommand)]
    format: From,
}

/// What to import.
#[derive(Clone, Debug, clap::Subcommand)]
enum From {
    /// A timeline of TimelineJS: its JSON (version 3 or 2) or its spreadsheet as CSV or TSV
    #[command(name = "timelinejs")]
    TimelineJs(Files),
    /// Our own export: what `export --format json` or /api/v1/timeline.json wrote
    Json {
        /// File to import
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Folder to write the dossier into: a new or an empty one
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// A table of events as CSV or TSV, with columns such as title, date, end, summary, link
    Csv(Files),
    /// Web annotations: W3C JSON-LD or an export of Hypothesis
    Annotations {
        #[command(flatten)]
        files: Files,
        /// The text that was annotated, as UTF-8; then quotes are checked against it
        #[arg(long, value_name = "FILE")]
        text: Option<PathBuf>,
    },
}

/// From where to where.
#[derive(Clone, Debug, clap::Args)]
struct Files {
    /// File to import
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Folder to write the dossier into: a new or an empty one
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Language of its texts, `de` or `en`; guessed by its commonest words when left out
    #[arg(long, value_name = "LANG")]
    lang: Option<Lang>,
    /// Title of the dossier, instead of the file's own
    #[arg(long, value_name = "TITLE")]
    title: Option<String>,
    /// Address under which the timeline is published
    #[arg(long, value_name = "URL")]
    url: Option<String>,
}

impl Files {
    /// Of a file that says everything itself.
    fn of(file: PathBuf, out: PathBuf) -> Files {
        Files {
            file,
            out,
            lang: None,
            title: None,
            url: None,
        }
    }
}

/// Writes the dossier; what could not be carried over goes to standard error, a line each.
///
/// # Errors
/// When the file cannot be used or the folder cannot be written; nothing is left then.
pub fn import(arguments: Import) -> anyhow::Result<()> {
    let (
        format,
        Files {
            file,
            out: target,
            lang,
            title,
            url,
        },
    ) = match arguments.format {
        From::TimelineJs(files) => (Format::TimelineJs, files),
        From::Csv(files) => (Format::Csv, files),
        From::Annotations { files, text } => (Format::Annotations { text }, files),
        From::Json { file, out } => (Format::Json, Files::of(file, out)),
    };
    let options = Options { lang, title, url };
    let Imported {
        counts,
        warnings,
        ledger,
    } = bring_in(&format, &file, &target, &options)?;
    for note in ledger.notes() {
        super::tell(&format!("{note}\n"));
    }
    let folder = target.display();
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "{folder}: events: {}, claims: {}, storylines: {}; not carried over or changed: {}; \
         check: 0 errors, {warnings} warnings",
        counts.events,
        counts.claims,
        counts.storylines,
        ledger.notes().len(),
    )?;
    writeln!(out, "zeitstrahl serve --dossier {folder}")?;
    Ok(())
}
