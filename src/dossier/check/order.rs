//! Checks the order that events give themselves with `after`.

use super::{Checker, Finding};
use crate::dossier::format::Events;
use crate::dossier::parse::File;
use crate::dossier::report::{Code, Place, Problem};
use crate::timeline::day::Day;
use std::collections::BTreeSet;

impl Checker<'_> {
    /// Checks every `after`.
    pub(super) fn order(&mut self, file: &File<Events>, findings: &[Finding]) {
        let (path, events) = (&file.path, &file.value.event);
        let names = self.names;
        let next: Vec<Option<usize>> = (events.iter())
            .map(|event| names.events.resolve(event.value.after.as_ref()?, path, self.problems))
            .collect();
        if next.iter().all(Option::is_none) {
            return;
        }
        self.circles(file, &next);
        let days = self.days(events.len(), findings);
        for (event, other) in next.iter().enumerate() {
            let (Some(after), Some(other)) = (&events[event].value.after, *other) else { continue };
            let last = days[event].and_then(|(_, last)| last);
            let first = days[other].and_then(|(first, _)| first);
            if last.zip(first).is_some_and(|(last, first)| last < first) {
                let place = Place::at(path, after.span.clone());
                let message = format!("by its dates it comes before `{}`", after.value);
                self.problems.push(
                    Problem::new(Code::OrderAgainstDates, place, message)
                        .help("`after` orders events that begin on one day; take it away"),
                );
            }
        }
    }

    /// Reports events whose `after` leads back to themselves.
    fn circles(&mut self, file: &File<Events>, next: &[Option<usize>]) {
        let mut checked = vec![false; next.len()];
        for start in 0..next.len() {
            let (mut chain, mut at) = (BTreeSet::new(), Some(start));
            while let Some(event) = at.filter(|event| !checked[*event] && chain.insert(*event)) {
                at = next[event];
            }
            let closes = at.filter(|event| chain.contains(event));
            chain.iter().for_each(|event| checked[*event] = true);
            let after = closes.and_then(|event| file.value.event[event].value.after.as_ref());
            if let Some(after) = after {
                let place = Place::at(&file.path, after.span.clone());
                let message = format!("what comes after `{}` leads back to it", after.value);
                self.problems.push(
                    Problem::new(Code::CircularOrder, place, message)
                        .help("take one `after` of the circle away"),
                );
            }
        }
    }

    /// First and last possible day of each event by its claims; `None` inside for an open side,
    /// outside if it is undated.
    fn days(&self, events: usize, findings: &[Finding]) -> Vec<Option<(Option<Day>, Option<Day>)>> {
        let mut days: Vec<Option<(Option<Day>, Option<Day>)>> = vec![None; events];
        for (at, finding) in self.names.claims.iter().zip(findings) {
            let event = at.claim.event.as_ref().and_then(|id| self.names.events.get(&id.value));
            let (Some(event), Some(date)) = (event, &finding.date) else { continue };
            let (from, to) = (date.earliest(), date.latest());
            let (first, last) = days[event].unwrap_or((from, to));
            days[event] =
                Some((first.zip(from).map(|(a, b)| a.min(b)), last.zip(to).map(|(a, b)| a.max(b))));
        }
        days
    }
}
