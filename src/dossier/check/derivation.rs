//! What derived dates count from: anchors are followed to their end, and the basis comes back.
//!
//! A date derived from something inferred is inferred itself; the same holds for its year alone.

use super::{Checker, ClaimRef};
use crate::dossier::format::{Field, Located, Published};
use crate::dossier::parse::RawArticle;
use crate::dossier::report::{Code, Place, Problem};
use crate::timeline::vocabulary::Basis;

/// The word in `date.anchor` for the publication day of the claim's article.
pub(super) const PUBLISHED: &str = "published";

/// What a derived date counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::dossier) enum Target {
    /// The publication day of the claim's article.
    Published,
    /// The date of the claim of this number.
    Claim(usize),
}

/// What a claim's date rests on, all things considered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::dossier) struct Standing {
    /// What the date rests on; `None` when nothing valid was written.
    pub basis: Option<Basis>,
    /// What its year rests on, where that differs.
    pub year_basis: Option<Basis>,
    /// What it counts from.
    pub anchor: Option<Target>,
}

impl Standing {
    /// What follows for a date that counts from this one: is its year known from the dossier?
    fn year(&self) -> Option<Basis> {
        self.year_basis.or(self.basis)
    }

    fn derived_from(mut self, anchor: Standing) -> Standing {
        if self.basis == Some(Basis::Derived) {
            if anchor.basis == Some(Basis::Inferred) {
                self.basis = Some(Basis::Inferred);
            } else if anchor.year() == Some(Basis::Inferred) {
                self.year_basis = self.year_basis.or(Some(Basis::Inferred));
            }
        }
        self
    }

    /// Drops a year's basis that says no more than the basis itself.
    fn settled(mut self) -> Standing {
        if self.year_basis == self.basis {
            self.year_basis = None;
        }
        self
    }
}

/// How far a claim has been followed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Visit {
    New,
    Open,
    Done,
}

impl Checker<'_> {
    /// Resolves every anchor and what follows from it.
    pub(super) fn standings(&mut self, articles: &[RawArticle]) -> Vec<Standing> {
        let names = self.names;
        let mut standings: Vec<_> = names
            .claims
            .iter()
            .map(|at| self.written(at, &articles[at.article]))
            .collect();
        let mut visits = vec![Visit::New; standings.len()];
        for start in 0..standings.len() {
            let mut chain = Vec::new();
            let mut next = Some(start);
            while let Some(claim) = next.filter(|claim| visits[*claim] == Visit::New) {
                visits[claim] = Visit::Open;
                chain.push(claim);
                next = match standings[claim].anchor {
                    Some(Target::Claim(anchor)) => Some(anchor),
                    _ => None,
                };
            }
            if let Some(cycle) = next
                .filter(|claim| visits[*claim] == Visit::Open)
                .and_then(|claim| chain.iter().position(|other| *other == claim))
            {
                self.cycle(&chain[cycle..]);
            }
            for claim in chain.into_iter().rev() {
                let article = names.claims[claim].article;
                let anchor = match standings[claim].anchor {
                    Some(Target::Published) => published_standing(&articles[article]),
                    Some(Target::Claim(anchor)) => standings[anchor],
                    None => Standing::default(),
                };
                standings[claim] = standings[claim].derived_from(anchor).settled();
                visits[claim] = Visit::Done;
            }
        }
        standings
    }

    /// What is written, with the anchor resolved.
    fn written(&mut self, at: &ClaimRef<'_>, article: &RawArticle) -> Standing {
        let Some(date) = at.claim.date.as_ref().map(|date| &date.value) else {
            return Standing::default();
        };
        let value = |basis: &Field<Basis>| basis.as_ref().map(|basis| basis.value);
        Standing {
            basis: value(&date.basis),
            year_basis: value(&date.year_basis),
            anchor: (date.anchor.as_ref()).and_then(|anchor| self.anchor(at, anchor, article)),
        }
    }

    fn anchor(
        &mut self,
        at: &ClaimRef<'_>,
        anchor: &Located<String>,
        article: &RawArticle,
    ) -> Option<Target> {
        let place = Place::at(at.path, anchor.span.clone());
        let undated = |what: &str| {
            let message = format!("{what} has no date to count from");
            Problem::new(Code::AnchorUndated, place.clone(), message)
                .help("name an anchor with a date, or give the reason in `date.why` instead")
        };
        if anchor.value == PUBLISHED {
            if published(article).is_some_and(|published| published.edtf.is_none()) {
                self.problems
                    .push(undated("the publication of this article"));
            }
            return Some(Target::Published);
        }
        let names = self.names;
        let target = names.claim_ids.resolve(anchor, at.path, self.problems)?;
        let date = names.claims[target].claim.date.as_ref();
        if date.is_some_and(|date| date.value.edtf.is_none()) {
            self.problems
                .push(undated(&format!("the claim `{}`", anchor.value)));
        }
        if names.claims[target].claim.is_draft() && !at.claim.is_draft() {
            let message = format!("the claim `{}` is a draft", anchor.value);
            self.problems.push(
                Problem::new(Code::AnchorDraft, place, message)
                    .help("finish the draft, or make this claim a draft as well"),
            );
        }
        Some(Target::Claim(target))
    }

    /// Reports a circle, at the claim that comes first in it.
    fn cycle(&mut self, cycle: &[usize]) {
        let Some(first) = cycle.iter().min() else {
            return;
        };
        let links: Vec<_> = cycle
            .iter()
            .skip_while(|claim| *claim != first)
            .chain(cycle.iter().take_while(|claim| *claim != first))
            .filter_map(|claim| {
                let at = &self.names.claims[*claim];
                let anchor = at.claim.date.as_ref()?.value.anchor.as_ref()?;
                let id = at.claim.id.as_ref().map_or("?", |id| &id.value);
                Some((id, Place::at(at.path, anchor.span.clone())))
            })
            .collect();
        let Some(((_, place), others)) = links.split_first() else {
            return;
        };
        let path: Vec<_> = links.iter().map(|(id, _)| format!("`{id}`")).collect();
        let message = format!("dates that count from one another: {}", path.join(" → "));
        let problem = Problem::new(Code::AnchorCycle, place.clone(), message)
            .help("one of them needs an anchor outside the circle");
        self.problems
            .push(others.iter().fold(problem, |problem, (_, place)| {
                problem.related(place.clone(), "and this one counts on")
            }));
    }
}

fn published(article: &RawArticle) -> Option<&Published> {
    let article = article.file.value.article.as_ref()?;
    let published = article.value.published.as_ref()?;
    Some(&published.value)
}

fn published_standing(article: &RawArticle) -> Standing {
    let basis = published(article).and_then(|published| published.basis.as_ref());
    Standing {
        basis: basis.map(|basis| basis.value),
        ..Standing::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_derived_date_is_as_well_founded_as_its_anchor() {
        use Basis::{Derived, Inferred, Stated};
        let standing = |basis, year_basis| Standing {
            basis: Some(basis),
            year_basis,
            anchor: None,
        };
        let cases = [
            (
                standing(Derived, None),
                standing(Stated, None),
                standing(Derived, None),
            ),
            (
                standing(Derived, None),
                standing(Inferred, None),
                standing(Inferred, None),
            ),
            (
                standing(Derived, None),
                standing(Stated, Some(Inferred)),
                standing(Derived, Some(Inferred)),
            ),
            (
                standing(Derived, Some(Stated)),
                standing(Stated, Some(Inferred)),
                standing(Derived, Some(Stated)),
            ),
            (
                standing(Stated, None),
                standing(Inferred, None),
                standing(Stated, None),
            ),
            (
                standing(Inferred, Some(Inferred)),
                standing(Stated, None),
                standing(Inferred, None),
            ),
        ];
        for (written, anchor, expected) in cases {
            assert_eq!(
                written.derived_from(anchor).settled(),
                expected,
                "{written:?}"
            );
        }
    }
}
