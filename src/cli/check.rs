//! `zeitstrahl check`: verifies a dossier and says what is wrong with it.

use super::colour;
use crate::dossier::render::{json, text};
use crate::dossier::report::Severity;
use crate::dossier::{Outcome, load_files, verify_quotes};
use crate::files::{Bundle, Files};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Arguments of `check`.
#[derive(Clone, Debug, clap::Args)]
pub struct Check {
    /// Folder of the dossier; without one, the dossier within the program
    #[arg(value_name = "DIR")]
    pub dossier: Option<PathBuf>,
    /// Fail on warnings as well
    #[arg(long)]
    pub deny_warnings: bool,
    /// How to print what was found
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// How a report is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For people: excerpts and advice
    #[default]
    Text,
    /// For machines: one JSON document
    Json,
}

/// Checks the dossier and prints the report: success without errors (and, on request, without
/// warnings).
///
/// # Errors
/// When the report cannot be written, or a quote of the finished timeline is not what stands in
/// its article – which would be a fault of this program.
pub fn check(arguments: Check, bundle: Bundle) -> anyhow::Result<ExitCode> {
    let files = Files::named(arguments.dossier, bundle.dossier);
    let Outcome { timeline, report } = load_files(&files);
    let mut out = std::io::stdout().lock();
    match arguments.format {
        Format::Text => out.write_all(text(&report, colour(&out)).as_bytes())?,
        Format::Json => out.write_all(json(&report)?.as_bytes())?,
    }
    if let Some(timeline) = &timeline {
        let quotes = verify_quotes(timeline).map_err(|moved| {
            anyhow::anyhow!(
                "the quote of `{}` is not what stands in its article",
                moved.claim
            )
        })?;
        if arguments.format == Format::Text {
            writeln!(out, "{quotes} quotes equal their articles byte for byte")?;
        }
    }
    out.flush()?;
    let is_denied = arguments.deny_warnings && report.count(Severity::Warning) > 0;
    Ok(if timeline.is_some() && !is_denied {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
