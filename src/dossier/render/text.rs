//! Renders a report for a terminal: place, excerpt, message, advice.

use crate::dossier::report::{Counts, More, Place, Problem, Report, Severity};
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use std::fmt::Write;
use std::ops::Range;

/// Width of an excerpt in columns. Articles have one paragraph per line, so lines are cut around
/// the marked span.
const WIDTH: usize = 120;

/// Longest span that is underlined in full, in code points; the beginning of a quote is enough to
/// find it.
const MAX_UNDERLINED: usize = 60;

/// Use of terminal colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// ANSI colours.
    Ansi,
    /// No colours.
    Plain,
}

/// Longest run of lines an excerpt is taken from, in bytes. The renderer reads all of it, however
/// little of it is shown.
const MAX_LINES: usize = 1 << 16;

/// The problems in order, how many more there are, then the counts.
pub fn text(report: &Report, colour: Colour) -> String {
    let renderer = match colour {
        Colour::Ansi => Renderer::styled(),
        Colour::Plain => Renderer::plain(),
    }
    .term_width(WIDTH);
    let mut out = String::new();
    for problem in &report.problems {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{}\n", renderer.render(&groups(report, problem)));
    }
    if let Some(more) = more(report.more) {
        out.push_str(&format!("{more}\n\n"));
    }
    out.push_str(&summary(report));
    out
}

/// Line with the number of problems not shown; `None` if all are.
fn more(more: More) -> Option<String> {
    let of = |count, one, many| (count > 0).then(|| plural(count, one, many));
    let kinds = [
        of(more.errors, "error", "errors"),
        of(more.warnings, "warning", "warnings"),
        of(more.notes, "note", "notes"),
    ];
    let kinds: Vec<_> = kinds.into_iter().flatten().collect();
    (!kinds.is_empty()).then(|| format!("and {} more: {}", more.all(), kinds.join(", ")))
}

/// The counts in one or two lines.
fn summary(report: &Report) -> String {
    let Counts { articles, claims, drafts, events, entities, conflicts, storylines } =
        report.counts;
    let drafts = match drafts {
        0 => String::new(),
        drafts => format!(" ({} left out)", plural(drafts, "draft", "drafts")),
    };
    let notes = match report.count(Severity::Note) {
        0 => String::new(),
        notes => format!(", {}", plural(notes, "note", "notes")),
    };
    format!(
        "{}: {}, {}{drafts}, {}, {}, {}, {}\n{}, {}{notes}\n",
        report.root,
        plural(articles, "article", "articles"),
        plural(claims, "claim", "claims"),
        plural(events, "event", "events"),
        plural(entities, "entity", "entities"),
        plural(conflicts, "conflict", "conflicts"),
        plural(storylines, "storyline", "storylines"),
        plural(report.count(Severity::Error), "error", "errors"),
        plural(report.count(Severity::Warning), "warning", "warnings"),
    )
}

fn plural(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn groups<'a>(report: &'a Report, problem: &'a Problem) -> Vec<Group<'a>> {
    let level = match problem.code.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level.primary_title(problem.message.as_str()).id(problem.code.as_str());
    let mut group = excerpt(report, &problem.place, None, Group::with_title(title));
    for advice in &problem.help {
        group = group.element(Level::HELP.message(advice.as_str()));
    }
    let related = problem.related.iter().map(|(place, label)| {
        let title = Level::NOTE.secondary_title(label.as_str());
        excerpt(report, place, Some(label), Group::with_title(title))
    });
    std::iter::once(group).chain(related).collect()
}

/// Adds the lines around a place, and no more: the renderer processes all text it is given.
fn excerpt<'a>(
    report: &'a Report,
    place: &Place,
    label: Option<&str>,
    group: Group<'a>,
) -> Group<'a> {
    let path = report.path(&place.file);
    let (Some(source), Some(span)) = (report.sources.get(&place.file), &place.span) else {
        return group.element(Origin::path(path));
    };
    let span = underlined(&source.text, span);
    let lines = source.lines_around(&span);
    if lines.len() > MAX_LINES {
        let at = source.position(span.start);
        return group.element(Origin::path(path).line(at.line).char_column(at.column));
    }
    let kind = match label {
        Some(_) => AnnotationKind::Context,
        None => AnnotationKind::Primary,
    };
    let annotation: Annotation<'a> = kind.span(span.start - lines.start..span.end - lines.start);
    group.element(
        Snippet::source(&source.text[lines])
            .line_start(source.position(span.start).line)
            .path(path)
            .annotation(annotation),
    )
}

/// The start of a span: without line breaks, not too long, on character boundaries.
fn underlined(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(span.start);
    let end = text.ceil_char_boundary(span.end.max(start));
    let marked = &text[start..end];
    // A string over several lines opens with marks and a line break: skip to its words.
    let opening = ["'''\n", "\"\"\"\n", "'''\r\n", "\"\"\"\r\n"];
    let skipped = opening
        .iter()
        .find(|opening| marked.starts_with(**opening))
        .map_or(0, |opening| opening.len());
    let words = &marked[skipped..];
    let line = words.lines().next().unwrap_or_default();
    let length = line.char_indices().nth(MAX_UNDERLINED).map_or(line.len(), |(at, _)| at);
    start + skipped..start + skipped + length
}
