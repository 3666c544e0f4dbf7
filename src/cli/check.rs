//! `zeitstrahl check`: validates a dossier and reports its problems.

use super::colour;
use crate::dossier::render::{json, text};
use crate::dossier::report::Severity;
use crate::dossier::{LoadOutcome, load_files, verify_quotes};
use crate::files::{Bundle, FileSet};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Arguments of `check`.
#[derive(Clone, Debug, clap::Args)]
pub struct Check {
    /// Folder of the dossier; the bundled dossier if omitted
    #[arg(value_name = "DIR")]
    pub dossier: Option<PathBuf>,
    /// Fail on warnings too
    #[arg(long)]
    pub deny_warnings: bool,
    /// Output format of the report
    #[arg(long, value_enum, default_value_t)]
    pub format: ReportFormat,
}

/// Output format of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum ReportFormat {
    /// Text for people, with excerpts and advice
    #[default]
    Text,
    /// One JSON document for programs
    Json,
}

/// Checks the dossier and prints the report. The exit code is a success if there are no errors and,
/// with `--deny-warnings`, no warnings.
///
/// # Errors
/// Fails if the report cannot be written, or if a quote of the loaded timeline differs from its
/// article, which would be a bug in this program.
pub fn check(arguments: Check, bundle: Bundle) -> anyhow::Result<ExitCode> {
    let files = FileSet::named(arguments.dossier, bundle.dossier);
    let LoadOutcome { timeline, report } = load_files(&files);
    let mut out = std::io::stdout().lock();
    match arguments.format {
        ReportFormat::Text => out.write_all(text(&report, colour(&out)).as_bytes())?,
        ReportFormat::Json => out.write_all(json(&report)?.as_bytes())?,
    }
    if let Some(timeline) = &timeline {
        let quotes = verify_quotes(timeline).map_err(|moved| {
            anyhow::anyhow!("the quote of `{}` does not match its article", moved.claim)
        })?;
        if arguments.format == ReportFormat::Text {
            writeln!(out, "quotes that equal their articles byte for byte: {quotes}")?;
        }
    }
    out.flush()?;
    let is_denied = arguments.deny_warnings && report.count(Severity::Warning) > 0;
    Ok(if timeline.is_some() && !is_denied { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
