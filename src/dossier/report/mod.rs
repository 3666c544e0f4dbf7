//! What is wrong with a dossier, and how much was checked. How that is shown is in
//! [`super::render`].

mod code;

pub use code::{Code, Severity};

use super::digest::sha256_of_parts;
use super::source::Sources;
use std::ops::Range;
use std::path::Path;

/// A stretch of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Path within the dossier, `/` between segments; empty: the folder itself.
    pub file: String,
    /// Bytes in the file's text; `None`: the file as a whole.
    pub span: Option<Range<usize>>,
}

impl Place {
    /// A file as a whole.
    pub fn file(path: impl Into<String>) -> Place {
        Place {
            file: path.into(),
            span: None,
        }
    }

    /// Bytes `span` of a file.
    pub fn at(path: impl Into<String>, span: Range<usize>) -> Place {
        Place {
            file: path.into(),
            span: Some(span),
        }
    }
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What sort.
    pub code: Code,
    /// Where.
    pub place: Place,
    /// What is wrong; one sentence without a full stop.
    pub message: String,
    /// What to do about it, one piece of advice each.
    pub help: Vec<String>,
    /// Other places that belong to it, each with what is there.
    pub related: Vec<(Place, String)>,
}

impl Problem {
    /// A problem at a place.
    pub fn new(code: Code, place: Place, message: impl Into<String>) -> Problem {
        Problem {
            code,
            place,
            message: message.into(),
            help: Vec::new(),
            related: Vec::new(),
        }
    }

    /// Adds advice.
    #[must_use]
    pub fn help(mut self, advice: impl Into<String>) -> Problem {
        self.help.push(advice.into());
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn related(mut self, place: Place, label: impl Into<String>) -> Problem {
        self.related.push((place, label.into()));
        self
    }
}

/// How much there is in a dossier, drafts included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    /// Articles with annotations.
    pub articles: usize,
    /// Claims.
    pub claims: usize,
    /// Those of them that are drafts.
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

/// Everything a check found.
#[derive(Clone, Debug)]
pub struct Report {
    /// The folder as given.
    pub root: String,
    /// How much was checked.
    pub counts: Counts,
    /// What is wrong, by file and position.
    pub problems: Vec<Problem>,
    /// The files that could be read.
    pub sources: Sources,
}

impl Report {
    /// Names the content of all files that were read, whatever it says: SHA-256 in hexadecimal.
    pub fn digest(&self) -> String {
        let files = self.sources.iter();
        let texts = files.flat_map(|(path, source)| [path.as_str(), &source.text]);
        sha256_of_parts(texts)
    }

    /// A report on the folder `root`; brings the problems into order.
    pub fn new(
        root: &Path,
        counts: Counts,
        mut problems: Vec<Problem>,
        sources: Sources,
    ) -> Report {
        problems.sort_by_key(|problem| {
            let span = problem.place.span.clone().unwrap_or_default();
            (
                problem.place.file.clone(),
                span.start,
                span.end,
                problem.code,
            )
        });
        problems.dedup();
        Report {
            root: root.display().to_string(),
            counts,
            problems,
            sources,
        }
    }

    /// The path of a file as the reader of the report would open it: with the folder as given.
    pub fn path(&self, file: &str) -> String {
        if file.is_empty() {
            self.root.clone()
        } else {
            Path::new(&self.root).join(file).display().to_string()
        }
    }

    /// How many problems of a severity there are.
    pub fn count(&self, severity: Severity) -> usize {
        self.problems
            .iter()
            .filter(|problem| problem.code.severity() == severity)
            .count()
    }

    /// Whether there is no error, so that a timeline can be built.
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
        let given = vec![at("b", 1), at("a", 7), at("a", 2), at("b", 1)];
        let report = Report::new(Path::new("d"), Counts::default(), given, Sources::new());
        assert_eq!(report.problems, [at("a", 2), at("a", 7), at("b", 1)]);
        assert!(!report.is_sound());
    }
}
