//! Renders a report as one JSON document.

use crate::dossier::report::{Counts, Place, Report, Severity};
use serde::Serialize;

/// The document. Lines and columns start at 1; columns count Unicode code points; ends are
/// exclusive.
#[derive(Serialize)]
struct ReportJson<'a> {
    dossier: &'a str,
    counts: Counts,
    errors: usize,
    warnings: usize,
    notes: usize,
    problems: Vec<ProblemJson<'a>>,
    /// Number of problems that are not listed.
    more: usize,
}

#[derive(Serialize)]
struct ProblemJson<'a> {
    #[serde(flatten)]
    at: At,
    code: &'static str,
    severity: String,
    message: &'a str,
    help: &'a [String],
    related: Vec<Related<'a>>,
}

#[derive(Serialize)]
struct Related<'a> {
    #[serde(flatten)]
    at: At,
    message: &'a str,
}

/// A place; without lines if it is the whole file.
#[derive(Serialize)]
struct At {
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<usize>,
}

/// Renders the report as indented JSON with a line break at the end.
///
/// # Errors
/// Those of `serde_json`; text and numbers cause none.
pub fn json(report: &Report) -> serde_json::Result<String> {
    let document = ReportJson {
        dossier: &report.root,
        counts: report.counts,
        errors: report.count(Severity::Error),
        warnings: report.count(Severity::Warning),
        notes: report.count(Severity::Note),
        problems: (report.problems.iter())
            .map(|problem| ProblemJson {
                at: at(report, &problem.place),
                code: problem.code.as_str(),
                severity: problem.code.severity().to_string(),
                message: &problem.message,
                help: &problem.help,
                related: (problem.related.iter())
                    .map(|(place, message)| Related { at: at(report, place), message })
                    .collect(),
            })
            .collect(),
        more: report.more.all(),
    };
    serde_json::to_string_pretty(&document).map(|text| text + "\n")
}

fn at(report: &Report, place: &Place) -> At {
    let source = report.sources.get(&place.file);
    let range = source
        .zip(place.span.clone())
        .map(|(source, span)| (source.position(span.start), source.position(span.end)));
    At {
        file: report.path(&place.file),
        line: range.map(|(start, _)| start.line),
        column: range.map(|(start, _)| start.column),
        end_line: range.map(|(_, end)| end.line),
        end_column: range.map(|(_, end)| end.column),
    }
}
