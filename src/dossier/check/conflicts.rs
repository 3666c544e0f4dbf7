//! Checks declared conflicts and finds undeclared contradictions.

use super::{Checker, ClaimRef, Finding};
use crate::dossier::format::Conflicts;
use crate::dossier::parse::File;
use crate::dossier::report::{Code, Place, Problem};
use crate::timeline::date::FuzzyDate;
use std::collections::{BTreeMap, BTreeSet};

/// Most undeclared contradictions listed per event; one is enough to start an investigation.
const MAX_CONTRADICTIONS: usize = 5;

impl Checker<'_> {
    /// Checks `conflicts.toml`.
    pub(super) fn conflicts(&mut self, file: &File<Conflicts>) {
        let (path, names) = (&file.path, self.names);
        for conflict in &file.value.conflict {
            let conflict = &conflict.value;
            self.translated(path, &conflict.differs, "difference");
            self.translated(path, &conflict.question, "question");
            for id in conflict.claim_ids() {
                names.claim_ids.resolve(id, path, self.problems);
            }
            for side in &conflict.sides {
                self.translated(path, &side.value.label, "label of the side");
            }
            self.forms(path, conflict);
            self.sizes(path, conflict);
            self.sides(path, conflict);
        }
    }

    /// Reports claims about one event whose dates cannot both hold.
    pub(super) fn contradictions(&mut self, declared: &File<Conflicts>, findings: &[Finding]) {
        let names = self.names;
        let conflicts_of = self.conflicts_of(declared);
        let mut events: BTreeMap<usize, Vec<(usize, &FuzzyDate)>> = BTreeMap::new();
        for (number, (at, finding)) in names.claims.iter().zip(findings).enumerate() {
            let event = at.claim.event.as_ref().and_then(|id| names.events.get(&id.value));
            if let (Some(event), Some(date), false) = (event, &finding.date, at.claim.is_draft()) {
                events.entry(event).or_default().push((number, date));
            }
        }
        let is_declared = |one: usize, other: usize| {
            let of = |claim| conflicts_of.get(&claim);
            of(one).zip(of(other)).is_some_and(|(one, other)| !one.is_disjoint(other))
        };
        for dates in events.into_values() {
            let is_news = |one, other| !is_declared(one, other);
            for (one, other) in contradicting(&dates, MAX_CONTRADICTIONS, is_news) {
                self.contradiction(one.min(other), one.max(other));
            }
        }
    }

    /// The declared conflicts of each claim.
    pub(super) fn conflicts_of(
        &self,
        declared: &File<Conflicts>,
    ) -> BTreeMap<usize, BTreeSet<usize>> {
        let mut conflicts_of: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for (number, conflict) in declared.value.conflict.iter().enumerate() {
            for id in conflict.value.claim_ids() {
                if let Some(claim) = self.names.claim_ids.get(&id.value) {
                    conflicts_of.entry(claim).or_default().insert(number);
                }
            }
        }
        conflicts_of
    }

    fn contradiction(&mut self, one: usize, other: usize) {
        let place = |at: &ClaimRef<'_>| {
            let date = at.claim.date.as_ref();
            let edtf = date.and_then(|date| date.value.edtf.as_ref());
            let span = edtf.map_or_else(|| at.header.clone(), |edtf| edtf.span.clone());
            Place::at(at.path, span)
        };
        let id =
            |at: &ClaimRef<'_>| at.claim.id.as_ref().map_or("?".to_owned(), |id| id.value.clone());
        let (one, other) = (&self.names.claims[one], &self.names.claims[other]);
        let message = format!(
            "`{}` and `{}` are about one event, but their dates cannot both hold",
            id(one),
            id(other)
        );
        self.problems.push(
            Problem::new(Code::UndeclaredContradiction, place(other), message)
                .help("declare it as a `[[conflict]]` in conflicts.toml, or correct a date")
                .related(place(one), "the other date"),
        );
    }
}

/// Maximum number of pairs of claims compared per event. Nobody declares so many conflicts by hand,
/// and all pairs of a hundred thousand claims would take hours.
const MAX_PAIRS: usize = 1 << 20;

/// Up to `limit` pairs of claims whose dates exclude each other and that `is_news`.
///
/// Compares a date only with those that end before it begins, so the time depends on the number of
/// pairs found.
fn contradicting(
    dates: &[(usize, &FuzzyDate)],
    limit: usize,
    is_news: impl Fn(usize, usize) -> bool,
) -> Vec<(usize, usize)> {
    let mut by_end: Vec<_> =
        dates.iter().filter_map(|(claim, date)| Some((date.latest()?, *claim, *date))).collect();
    by_end.sort_by_key(|(latest, claim, _)| (*latest, *claim));
    let mut pairs = Vec::new();
    let mut left = MAX_PAIRS;
    for (claim, date) in dates {
        let Some(earliest) = date.earliest() else {
            continue;
        };
        let before = by_end.iter().take_while(|(latest, ..)| *latest < earliest);
        for (_, other, other_date) in before {
            if left == 0 {
                return pairs;
            }
            left -= 1;
            if other_date.excludes(date) && is_news(*other, *claim) {
                pairs.push((*other, *claim));
                if pairs.len() == limit {
                    return pairs;
                }
            }
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::cell::Cell;

    #[test]
    fn however_many_conflicts_are_declared_few_pairs_are_looked_at() {
        let dates: Vec<_> = (0..4_000)
            .map(|year| FuzzyDate::parse(&format!("{:04}", 1_000 + year)).unwrap())
            .collect();
        let numbered: Vec<_> = dates.iter().enumerate().collect();
        let looked = Cell::new(0);
        let is_news = |_, _| {
            looked.set(looked.get() + 1);
            false
        };
        assert_eq!(contradicting(&numbered, 1, is_news), []);
        assert_eq!(looked.get(), MAX_PAIRS);
    }

    proptest! {
        #[test]
        fn the_sweep_finds_what_comparing_all_pairs_finds(
            months in prop::collection::vec((1u32..=12, 1u32..=12, 0u8..4), 0..12),
        ) {
            let dates: Vec<_> = months
                .iter()
                .map(|(from, to, form)| {
                    let (from, to) = (from.min(to), from.max(to));
                    let text = match form {
                        0 => format!("2020-{from:02}"),
                        1 => format!("[2020-{from:02}..2020-{to:02}]"),
                        2 => format!("2020-{from:02}/.."),
                        _ => format!("[..2020-{to:02}]"),
                    };
                    FuzzyDate::parse(&text).unwrap()
                })
                .collect();
            let numbered: Vec<_> = dates.iter().enumerate().collect();
            let swept: BTreeSet<_> = contradicting(&numbered, usize::MAX, |_, _| true)
                .into_iter()
                .map(|(one, other)| (one.min(other), one.max(other)))
                .collect();
            let naive: BTreeSet<_> = (0..dates.len())
                .flat_map(|one| (one + 1..dates.len()).map(move |other| (one, other)))
                .filter(|(one, other)| dates[*one].excludes(&dates[*other]))
                .collect();
            prop_assert_eq!(swept, naive);
        }
    }
}
