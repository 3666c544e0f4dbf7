//! Notes claims about one event whose figures differ.

use super::Checker;
use crate::dossier::format::{Conflicts, TomlFigure};
use crate::dossier::parse::File;
use crate::dossier::report::{Code, Place, Problem};
use std::collections::BTreeMap;

impl Checker<'_> {
    /// Notes figures of one unit and event that differ, once for each event and unit, unless a
    /// conflict is declared between their claims.
    pub(super) fn figures(&mut self, declared: &File<Conflicts>) {
        let names = self.names;
        let conflicts_of = self.conflicts_of(declared);
        // The first figure of each unit, by event.
        let mut first: BTreeMap<(usize, &str), (usize, &TomlFigure)> = BTreeMap::new();
        let mut noted = Vec::new();
        for (number, at) in names.claims.iter().enumerate() {
            let event = at.claim.event.as_ref().and_then(|id| names.events.get(&id.value));
            let (Some(event), false) = (event, at.claim.is_draft()) else { continue };
            for figure in &at.claim.figures {
                let Some(unit) = &figure.value.unit else { continue };
                let key = (event, unit.value.as_str());
                let (other, earlier) = *first.entry(key).or_insert((number, &figure.value));
                let value =
                    |figure: &TomlFigure| figure.value.as_ref().map(|value| value.value.to_bits());
                let of = |claim| conflicts_of.get(&claim);
                let is_declared = of(number).zip(of(other)).is_some_and(|(a, b)| !a.is_disjoint(b));
                if value(earlier) != value(&figure.value) && !is_declared && !noted.contains(&key) {
                    noted.push(key);
                    let mut problem = Problem::new(
                        Code::FiguresDiffer,
                        Place::at(at.path, figure.span.clone()),
                        format!("two figures in `{}` for one event differ", unit.value),
                    )
                    .help(
                        "if they contradict each other, declare a `[[conflict]]` of type `amount`",
                    );
                    if let Some(value) = &earlier.value {
                        let place = Place::at(names.claims[other].path, value.span.clone());
                        problem = problem.related(place, "the other figure");
                    }
                    self.problems.push(problem);
                }
            }
        }
    }
}
