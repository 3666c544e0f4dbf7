//! Problems of a dossier and counts of what was checked. Rendering is in [`super::render`].

mod code;
mod problems;

pub use code::{Code, Severity};
pub use problems::{More, Problems, SHOWN};

use super::digest::sha256_of_parts;
use super::source::Sources;
use std::ops::Range;
use std::path::Path;

/// A range of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Path within the dossier, with `/` between segments; empty for the folder itself.
    pub file: String,
    /// Bytes in the file's text; `None` for the file as a whole.
    pub span: Option<Range<usize>>,
}

impl Place {
    /// A file as a whole.
    pub fn file(path: impl Into<String>) -> Place {
        Place { file: path.into(), span: None }
    }

    /// Bytes `span` of a file.
    pub fn at(path: impl Into<String>, span: Range<usize>) -> Place {
        Place { file: path.into(), span: Some(span) }
    }
}

/// One problem of a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Kind of problem.
    pub code: Code,
    /// Place of the problem.
    pub place: Place,
    /// Error message: one sentence without a full stop.
    pub message: String,
    /// Pieces of advice.
    pub help: Vec<String>,
    /// Other places involved, each with a label.
    pub related: Vec<(Place, String)>,
}

impl Problem {
    /// A problem at a place.
    pub fn new(code: Code, place: Place, message: impl Into<String>) -> Problem {
        Problem {
            code,
            place,
            message: shortened(message.into()),
            help: Vec::new(),
            related: Vec::new(),
        }
    }

    /// Adds advice.
    #[must_use]
    pub fn help(mut self, advice: impl Into<String>) -> Problem {
        self.help.push(shortened(advice.into()));
        self
    }

    /// Adds a related place.
    #[must_use]
    pub fn related(mut self, place: Place, label: impl Into<String>) -> Problem {
        self.related.push((place, label.into()));
        self
    }
}

/// Longest sentence about a problem in bytes: words that it quotes from a file may have any length.
const LONGEST: usize = 1_000;

/// The beginning of a long sentence.
fn shortened(mut sentence: String) -> String {
    if sentence.len() > LONGEST {
        sentence.truncate(sentence.floor_char_boundary(LONGEST));
        sentence.push('…');
    }
    sentence
}

/// Sizes of a dossier, drafts included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    /// Articles with annotations.
    pub articles: usize,
    /// Claims.
    pub claims: usize,
    /// Claims that are drafts.
    pub drafts: usize,
    /// Events.
    pub events: usize,
    /// Entities.
    pub entities: usize,
    /// Declared conflicts.
    pub conflicts: usize,
    /// Storylines.
    pub storylines: usize,
}

/// Result of checking a dossier.
#[derive(Clone, Debug)]
pub struct Report {
    /// The folder as given.
    pub root: String,
    /// Counts of what was checked.
    pub counts: Counts,
    /// Problems by file and position: the first [`SHOWN`] problems, errors before warnings before
    /// notes.
    pub problems: Vec<Problem>,
    /// Number of further problems.
    pub more: More,
    /// The files that could be read.
    pub sources: Sources,
}

impl Report {
    /// Digest of all files that were read: SHA-256 in hexadecimal.
    pub fn digest(&self) -> String {
        let files = self.sources.iter();
        let texts = files.flat_map(|(path, source)| [path.as_str(), &source.text]);
        sha256_of_parts(texts)
    }

    /// A report on the folder `root`; brings the problems into order.
    pub fn new(root: &Path, counts: Counts, problems: Problems, sources: Sources) -> Report {
        let (mut problems, more) = problems.shown();
        problems.sort_by_key(|problem| {
            let span = problem.place.span.clone().unwrap_or_default();
            (problem.place.file.clone(), span.start, span.end, problem.code)
        });
        Report { root: root.display().to_string(), counts, problems, more, sources }
    }

    /// Path of a file from the reader's working directory: the folder as given, joined with `file`.
    pub fn path(&self, file: &str) -> String {
        if file.is_empty() {
            self.root.clone()
        } else {
            Path::new(&self.root).join(file).display().to_string()
        }
    }

    /// Number of problems of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        let is_one = |problem: &&Problem| problem.code.severity() == severity;
        self.problems.iter().filter(is_one).count() + self.more.count(severity)
    }

    /// Tests whether there are no errors, so that a timeline can be built.
    pub fn is_sound(&self) -> bool {
        self.count(Severity::Error) == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_stand_in_the_order_of_files_and_positions_and_only_once() {
        let at = |file: &str, start| Problem::new(Code::BadId, Place::at(file, start..9), "x");
        let mut given = Problems::default();
        for problem in [at("b", 1), at("a", 7), at("a", 2), at("b", 1)] {
            given.push(problem);
        }
        let report = Report::new(Path::new("d"), Counts::default(), given, Sources::new());
        assert_eq!(report.problems, [at("a", 2), at("a", 7), at("b", 1)]);
        assert!(!report.is_sound());
    }

    #[test]
    fn a_sentence_is_no_longer_than_anybody_reads() {
        let place = || Place::file("f");
        let long =
            Problem::new(Code::BadId, place(), "ä".repeat(LONGEST)).help("a".repeat(LONGEST));
        assert_eq!(long.message.chars().count(), LONGEST / 2 + 1);
        assert_eq!(long.help, ["a".repeat(LONGEST)]);
    }
}
