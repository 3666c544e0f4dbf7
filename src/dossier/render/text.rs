//! A report as text for a terminal: place, excerpt, what is wrong, what to do.

use crate::dossier::report::{Counts, Place, Problem, Report, Severity};
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use std::fmt::Write;
use std::ops::Range;

/// Width of an excerpt in columns. Articles have one paragraph per line; the lines are cut around
/// what matters.
const WIDTH: usize = 120;

/// Longest stretch that is underlined in full, in code points: of a whole quote its beginning is
/// enough to find it.
const MAX_UNDERLINED: usize = 60;

/// Whether to use terminal colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// ANSI colours.
    Ansi,
    /// None.
    Plain,
}

/// Every problem in order, then the counts.
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
    out.push_str(&summary(report));
    out
}

/// The counts in one or two lines.
fn summary(report: &Report) -> String {
    let Counts {
        articles,
        claims,
        drafts,
        events,
        entities,
        conflicts,
        storylines,
    } = report.counts;
    let drafts = match drafts {
        0 => String::new(),
        drafts => format!(" ({} left out)", plural(drafts, "draft", "drafts")),
    };
    format!(
        "{}: {}, {}{drafts}, {}, {}, {}, {}\n{}, {}\n",
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
    };
    let title = level
        .primary_title(problem.message.as_str())
        .id(problem.code.as_str());
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

/// Adds the lines around a place, as few as possible: the renderer reads all it is given.
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

/// The beginning of a span: on one line, not too long, on character boundaries.
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
    let length = line
        .char_indices()
        .nth(MAX_UNDERLINED)
        .map_or(line.len(), |(at, _)| at);
    start + skipped..start + skipped + length
}
