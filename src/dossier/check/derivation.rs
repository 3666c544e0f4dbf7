//! Follows the anchors of derived dates to their end and computes the resulting basis.
//!
//! A date derived from an inferred date is inferred itself; the same holds for its year alone.

use super::{Checker, ClaimRef};
use crate::dossier::format::{Field, Located, TomlPublished};
use crate::dossier::parse::RawArticle;
use crate::dossier::report::{Code, Place, Problem};
use crate::timeline::vocabulary::Basis;

/// Value of `date.anchor` for the publication date of the claim's article.
pub(super) const PUBLISHED: &str = "published";

/// Maximum number of claims of a circle that are named; a longer one is cut anywhere.
const MAX_LINKS: usize = 10;

/// Reference point of a derived date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::dossier) enum DerivationTarget {
    /// The publication date of the claim's article.
    Published,
    /// The date of the claim with this number.
    Claim(usize),
}

/// Basis of a claim's date after following its anchors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::dossier) struct DerivedBasis {
    /// Basis of the date; `None` if no valid one was written.
    pub basis: Option<Basis>,
    /// Basis of its year, if different.
    pub year_basis: Option<Basis>,
    /// Date that it counts from.
    pub anchor: Option<DerivationTarget>,
}

impl DerivedBasis {
    /// Basis of the year.
    fn year(&self) -> Option<Basis> {
        self.year_basis.or(self.basis)
    }

    fn derived_from(mut self, anchor: DerivedBasis) -> DerivedBasis {
        if self.basis == Some(Basis::Derived) {
            if anchor.basis == Some(Basis::Inferred) {
                self.basis = Some(Basis::Inferred);
            } else if anchor.year() == Some(Basis::Inferred) {
                self.year_basis = self.year_basis.or(Some(Basis::Inferred));
            }
        }
        self
    }

    /// Drops a year basis that equals the basis.
    fn settled(mut self) -> DerivedBasis {
        if self.year_basis == self.basis {
            self.year_basis = None;
        }
        self
    }
}

/// State of a claim in the depth-first traversal of anchors.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Visit {
    New,
    Open,
    Done,
}

impl Checker<'_> {
    /// Resolves every anchor and the basis that follows from it.
    pub(super) fn derived_bases(&mut self, articles: &[RawArticle]) -> Vec<DerivedBasis> {
        let names = self.names;
        let mut derived_bases: Vec<_> =
            names.claims.iter().map(|at| self.written(at, &articles[at.article])).collect();
        let mut visits = vec![Visit::New; derived_bases.len()];
        for start in 0..derived_bases.len() {
            let mut chain = Vec::new();
            let mut next = Some(start);
            while let Some(claim) = next.filter(|claim| visits[*claim] == Visit::New) {
                visits[claim] = Visit::Open;
                chain.push(claim);
                next = match derived_bases[claim].anchor {
                    Some(DerivationTarget::Claim(anchor)) => Some(anchor),
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
                let anchor = match derived_bases[claim].anchor {
                    Some(DerivationTarget::Published) => published_standing(&articles[article]),
                    Some(DerivationTarget::Claim(anchor)) => derived_bases[anchor],
                    None => DerivedBasis::default(),
                };
                derived_bases[claim] = derived_bases[claim].derived_from(anchor).settled();
                visits[claim] = Visit::Done;
            }
        }
        derived_bases
    }

    /// The basis as written, with the anchor resolved.
    fn written(&mut self, at: &ClaimRef<'_>, article: &RawArticle) -> DerivedBasis {
        let Some(date) = at.claim.date.as_ref().map(|date| &date.value) else {
            return DerivedBasis::default();
        };
        let value = |basis: &Field<Basis>| basis.as_ref().map(|basis| basis.value);
        DerivedBasis {
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
    ) -> Option<DerivationTarget> {
        let place = Place::at(at.path, anchor.span.clone());
        let undated = |what: &str| {
            let message = format!("{what} has no date to count from");
            Problem::new(Code::AnchorUndated, place.clone(), message)
                .help("name an anchor with a date, or give the reason in `date.why` instead")
        };
        if anchor.value == PUBLISHED {
            if published(article).is_some_and(|published| published.edtf.is_none()) {
                self.problems.push(undated("the publication of this article"));
            }
            return Some(DerivationTarget::Published);
        }
        let names = self.names;
        let target = names.claim_ids.resolve(anchor, at.path, self.problems)?;
        let date = names.claims[target].claim.date.as_ref();
        if date.is_some_and(|date| date.value.edtf.is_none()) {
            self.problems.push(undated(&format!("the claim `{}`", anchor.value)));
        }
        if names.claims[target].claim.is_draft() && !at.claim.is_draft() {
            let message = format!("the claim `{}` is a draft", anchor.value);
            self.problems.push(
                Problem::new(Code::AnchorDraft, place, message)
                    .help("finish the draft, or make this claim a draft as well"),
            );
        }
        Some(DerivationTarget::Claim(target))
    }

    /// Reports a cycle, at the claim in it that comes first in the files.
    fn cycle(&mut self, cycle: &[usize]) {
        let Some(first) = cycle.iter().min() else {
            return;
        };
        let links: Vec<_> = cycle
            .iter()
            .skip_while(|claim| *claim != first)
            .chain(cycle.iter().take_while(|claim| *claim != first))
            .take(MAX_LINKS)
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
        let mut path: Vec<_> = links.iter().map(|(id, _)| format!("`{id}`")).collect();
        if let more @ 1.. = cycle.len().saturating_sub(MAX_LINKS) {
            path.push(format!("{more} more"));
        }
        let message = format!("dates that count from one another: {}", path.join(" → "));
        let problem = Problem::new(Code::AnchorCycle, place.clone(), message)
            .help("one of them needs an anchor outside the circle");
        self.problems.push(others.iter().fold(problem, |problem, (_, place)| {
            problem.related(place.clone(), "and this one counts on")
        }));
    }
}

fn published(article: &RawArticle) -> Option<&TomlPublished> {
    let article = article.file.value.article.as_ref()?;
    let published = article.value.published.as_ref()?;
    Some(&published.value)
}

fn published_standing(article: &RawArticle) -> DerivedBasis {
    let basis = published(article).and_then(|published| published.basis.as_ref());
    DerivedBasis { basis: basis.map(|basis| basis.value), ..DerivedBasis::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_derived_date_is_as_well_founded_as_its_anchor() {
        use Basis::{Derived, Inferred, Stated};
        let standing =
            |basis, year_basis| DerivedBasis { basis: Some(basis), year_basis, anchor: None };

        let cases = [
            (standing(Derived, None), standing(Stated, None), standing(Derived, None)),
            (standing(Derived, None), standing(Inferred, None), standing(Inferred, None)),
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
            (standing(Stated, None), standing(Inferred, None), standing(Stated, None)),
            (standing(Inferred, Some(Inferred)), standing(Stated, None), standing(Inferred, None)),
        ];
        for (written, anchor, expected) in cases {
            assert_eq!(written.derived_from(anchor).settled(), expected, "{written:?}");
        }
    }
}
