//! Collects problems: keeps the first hundred of each severity and counts the rest.

use super::{Code, Problem, Severity};
use std::collections::{BTreeMap, BTreeSet};

/// Maximum number of problems, notes and the like that are shown anywhere.
pub const SHOWN: usize = 100;

/// Problems in the order in which they are found.
#[derive(Clone, Debug, Default)]
pub struct Problems {
    /// The first of each severity; a flood of warnings hides no error.
    kept: BTreeMap<Severity, Vec<Problem>>,
    /// Number of further problems of each code.
    more: BTreeMap<Code, usize>,
    /// Files read only in part; absences in them are not reported.
    partial: BTreeSet<String>,
}

/// Numbers of problems not shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct More {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notes.
    pub notes: usize,
}

impl Problems {
    /// Adds a problem, unless it is there already, or is an absence in a file read only in part.
    pub fn push(&mut self, problem: Problem) {
        let is_partial = || self.partial.contains(&problem.place.file);
        if !problem.code.is_absence() || !is_partial() {
            self.push_with(problem.code, || problem);
        }
    }

    /// Adds a problem that is no absence; its message is only written if it will be shown.
    pub fn push_with(&mut self, code: Code, problem: impl FnOnce() -> Problem) {
        if !self.has_room(code) {
            *self.more.entry(code).or_default() += 1;
            return;
        }
        let problem = problem();
        let kept = self.kept.entry(code.severity()).or_default();
        if !kept.contains(&problem) {
            kept.push(problem);
        }
    }

    /// Returns true if a further problem of this code's severity would be shown.
    pub fn has_room(&self, code: Code) -> bool {
        self.kept.get(&code.severity()).is_none_or(|kept| kept.len() < SHOWN)
    }

    /// Returns true if there is a problem with this code.
    pub fn has(&self, code: Code) -> bool {
        let kept = self.kept.values().flatten();
        self.more.contains_key(&code) || kept.map(|problem| problem.code).any(|it| it == code)
    }

    /// Marks a file as read only in part.
    pub fn mark_partial(&mut self, file: &str) {
        self.partial.insert(file.to_owned());
    }

    /// Drops the absences reported so far.
    pub fn drop_absences(&mut self) {
        for kept in self.kept.values_mut() {
            kept.retain(|problem| !problem.code.is_absence());
        }
        self.more.retain(|code, _| !code.is_absence());
    }

    /// Adds what was found elsewhere.
    pub fn join(&mut self, other: Problems) {
        for problem in other.kept.into_values().flatten() {
            self.push(problem);
        }
        for (code, count) in other.more {
            *self.more.entry(code).or_default() += count;
        }
    }

    /// Those that are shown, errors before warnings before notes, and how many more there are.
    pub fn shown(self) -> (Vec<Problem>, More) {
        let mut more = More::default();
        for (code, count) in self.more {
            *more.of(code.severity()) += count;
        }
        let mut shown: Vec<Problem> = self.kept.into_values().flatten().collect();
        for problem in shown.drain(SHOWN.min(shown.len())..) {
            *more.of(problem.code.severity()) += 1;
        }
        (shown, more)
    }
}

impl More {
    /// Total number of problems.
    pub fn all(self) -> usize {
        self.errors + self.warnings + self.notes
    }

    /// Number of problems of a severity.
    pub fn count(mut self, severity: Severity) -> usize {
        *self.of(severity)
    }

    fn of(&mut self, severity: Severity) -> &mut usize {
        match severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
            Severity::Note => &mut self.notes,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Place;
    use super::*;

    fn problem(code: Code, at: usize) -> Problem {
        Problem::new(code, Place::at("f", at..at), "x")
    }

    #[test]
    fn a_flood_of_warnings_hides_no_error_and_takes_no_memory() {
        let mut problems = Problems::default();
        for at in 0..1_000_000 {
            problems.push(problem(Code::Draft, at));
            if at % 25_000 == 24_999 {
                problems.push(problem(Code::BadId, at));
            }
        }
        let kept = |severity| problems.kept[&severity].len();
        assert_eq!((kept(Severity::Error), kept(Severity::Warning)), (40, SHOWN));
        let (shown, more) = problems.shown();
        let errors = shown.iter().filter(|it| it.code == Code::BadId).count();
        assert_eq!((shown.len(), errors), (SHOWN, 40));
        let warnings = 1_000_000 - (SHOWN - 40);
        assert_eq!(more, More { warnings, ..More::default() });
    }

    #[test]
    fn what_nobody_reads_is_not_put_into_words() {
        let mut problems = Problems::default();
        let mut written = 0;
        for at in 0..10 * SHOWN {
            problems.push_with(Code::UnknownEvent, || {
                written += 1;
                problem(Code::UnknownEvent, at)
            });
        }
        assert_eq!(written, SHOWN);
        assert_eq!(problems.shown().1.errors, 9 * SHOWN);
    }

    #[test]
    fn the_same_is_told_once_also_when_it_was_found_twice() {
        let found = |from: usize, to: usize| {
            let mut problems = Problems::default();
            (from..to).for_each(|at| problems.push(problem(Code::BadDate, at)));
            problems
        };
        let mut problems = found(0, 3);
        problems.join(found(2, 4));
        let (shown, more) = problems.shown();
        let at = |problem: &Problem| problem.place.span.clone().unwrap().start;
        assert_eq!(shown.iter().map(at).collect::<Vec<_>>(), [0, 1, 2, 3]);
        assert_eq!(more.all(), 0);

        let mut problems = found(0, 150);
        problems.join(found(150, 300));
        let (shown, more) = problems.shown();
        assert_eq!((shown.len(), more.all()), (SHOWN, 200));
    }

    #[test]
    fn nothing_is_missed_in_what_could_not_be_read() {
        let mut problems = Problems::default();
        (0..200).for_each(|at| problems.push(problem(Code::MissingKey, at)));
        problems.push(problem(Code::BadUrl, 0));
        problems.drop_absences();
        problems.mark_partial("f");
        problems.push(problem(Code::NoEvidence, 0));
        assert!(!problems.has(Code::MissingKey) && !problems.has(Code::NoEvidence));
        // It came when there was no room left for it, and is counted.
        assert!(problems.has(Code::BadUrl));
        assert_eq!(problems.shown().1.errors, 1);
    }
}
