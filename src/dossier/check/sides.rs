//! Checks the sides of declared conflicts.

use super::{Checker, Finding};
use crate::dossier::format::{Conflicts, Located, TomlConflict};
use crate::dossier::parse::File;
use crate::dossier::report::{Code, Place, Problem};
use crate::timeline::vocabulary::ConflictKind;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

impl Checker<'_> {
    /// Reports a conflict that names its claims in both forms.
    pub(super) fn forms(&mut self, path: &str, conflict: &TomlConflict) {
        if let (Some(claims), [_, ..]) = (&conflict.claims, &*conflict.sides) {
            let place = Place::at(path, claims.span.clone());
            self.problems.push(
                Problem::new(Code::ClaimsAndSides, place, "a conflict has `claims` or `sides`")
                    .help("keep `sides`, which say more"),
            );
        }
    }

    /// Reports a conflict without two claims or sides.
    pub(super) fn sizes(&mut self, path: &str, conflict: &TomlConflict) {
        let too_small = |span: &Range<usize>, message: &str, help: &str| {
            let place = Place::at(path, span.clone());
            Problem::new(Code::ConflictTooSmall, place, message).help(help)
        };
        let distinct = |claims: &Located<Vec<Located<String>>>| {
            claims.value.iter().map(|id| &id.value).collect::<BTreeSet<_>>().len()
        };
        if let [only] = &*conflict.sides {
            let message = "the conflict names one side only";
            let help = "name the two or more sides that disagree";
            self.problems.push(too_small(&only.span, message, help));
        }
        for claims in conflict.sides.iter().filter_map(|side| side.value.claims.as_ref()) {
            if distinct(claims) == 0 {
                let help = "name the claims that agree, one or more";
                self.problems.push(too_small(&claims.span, "the side names no claim", help));
            }
        }
        let id = conflict.id.iter().map(|id| &id.span);
        let (span, count) = match &conflict.claims {
            Some(claims) => (Some(&claims.span), distinct(claims)),
            None => (id.clone().next(), 0),
        };
        if let (Some(span), true) = (span, conflict.sides.is_empty() && count < 2) {
            let message = match count {
                0 => "the conflict names no claim",
                _ => "the conflict names one claim only",
            };
            let help = "name the two or more claims that disagree";
            self.problems.push(too_small(span, message, help));
        }
    }

    /// Reports a claim on two sides.
    pub(super) fn sides(&mut self, path: &str, conflict: &TomlConflict) {
        let mut side_of: BTreeMap<&str, (usize, &Range<usize>)> = BTreeMap::new();
        for (number, side) in conflict.sides.iter().enumerate() {
            for id in side.value.claims.iter().flat_map(|claims| &claims.value) {
                let (first, span) = *side_of.entry(&id.value).or_insert((number, &id.span));
                if first != number {
                    let place = Place::at(path, id.span.clone());
                    let message = format!("`{}` is on two sides of the conflict", id.value);
                    self.problems.push(
                        Problem::new(Code::ClaimOnTwoSides, place, message)
                            .help("leave it on one; a claim that fits every side is on none")
                            .related(Place::at(path, span.clone()), "the other side"),
                    );
                }
            }
        }
    }

    /// Reports sides that give the same date, or the same figures in a conflict over amounts.
    pub(super) fn agreeing_sides(&mut self, file: &File<Conflicts>, findings: &[Finding]) {
        for conflict in &file.value.conflict {
            let Some(kind) = conflict.value.r#type.as_ref().map(|kind| kind.value) else {
                continue;
            };
            let Some((one, other)) = self.agreeing(kind, &conflict.value, findings) else {
                continue;
            };
            let place = |id: &Located<String>| Place::at(&file.path, id.span.clone());
            let what = if kind == ConflictKind::Date { "date" } else { "figures" };
            let message = format!("`{}` and `{}` give the same {what}", one.value, other.value);
            self.problems.push(
                Problem::new(Code::SidesAgree, place(other), message)
                    .help("put claims that agree on one side of the conflict")
                    .related(place(one), "the other claim"),
            );
        }
    }

    /// Two claims of different sides that agree. In the short form claims that agree are one side:
    /// there it takes all of them.
    fn agreeing<'c>(
        &self,
        kind: ConflictKind,
        conflict: &'c TomlConflict,
        findings: &[Finding],
    ) -> Option<(&'c Located<String>, &'c Located<String>)> {
        let value = |id: &Located<String>| {
            self.value_of(kind, self.names.claim_ids.get(&id.value)?, findings)
        };
        if conflict.sides.is_empty() {
            let mut ids = conflict.claim_ids();
            let (first, second) = (ids.next()?, ids.next()?);
            let agreed = value(first)?;
            let agree = conflict.claim_ids().all(|id| value(id).as_ref() == Some(&agreed));
            return agree.then_some((first, second));
        }
        let mut seen = BTreeMap::new();
        for (side, claims) in conflict.sides.iter().enumerate() {
            for id in claims.value.claims.iter().flat_map(|claims| &claims.value) {
                let Some(value) = value(id) else { continue };
                let (earlier, first) = *seen.entry(value).or_insert((side, id));
                if earlier != side && first.value != id.value {
                    return Some((first, id));
                }
            }
        }
        None
    }

    /// What a claim says on the subject of a conflict; `None` if its sides cannot be compared.
    fn value_of<'f>(
        &'f self,
        kind: ConflictKind,
        claim: usize,
        findings: &'f [Finding],
    ) -> Option<Value<'f>> {
        match kind {
            ConflictKind::Date => Some(Value::Date(findings[claim].date.as_ref()?.as_str())),
            ConflictKind::Amount => {
                let figures = &self.names.claims[claim].claim.figures;
                let figures = figures.iter().filter_map(|figure| {
                    let unit = figure.value.unit.as_ref()?.value.as_str();
                    Some((figure.value.value.as_ref()?.value.to_bits(), unit))
                });
                Some(Value::Figures(figures.collect()))
                    .filter(|it| *it != Value::Figures(Vec::new()))
            }
            _ => None,
        }
    }
}

/// Value of a claim in a conflict.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Value<'a> {
    /// Its date, EDTF.
    Date(&'a str),
    /// Bits of each number, and its unit.
    Figures(Vec<(u64, &'a str)>),
}
