//! Semantic checks of a dossier: each value on its own, then all of them together.
//!
//! Checking does not stop at the first problem: an unresolved reference is reported and left empty.
//! Expensive results are passed on as [`Findings`], so that building does not compute them again.

mod article;
mod claim;
mod conflicts;
mod dates;
mod derivation;
mod dossier;
mod entity;
mod event;
mod figures;
mod index;
mod links;
mod names;
mod order;
mod quotes;
mod sides;
mod texts;
mod usage;

pub(super) use derivation::{DerivationTarget, DerivedBasis};
pub(super) use dossier::window;
pub use index::MAX_ID;
pub(super) use index::validate;
pub use links::is_hidden;
pub(super) use names::{ClaimRef, IdRegistry};

use super::parse::Raw;
use super::report::Problems;
use super::source::Sources;
use crate::timeline::date::FuzzyDate;
use crate::timeline::model::Quote;

/// Results of checking.
#[derive(Debug)]
pub(super) struct Findings<'a> {
    /// Index of all ids.
    pub names: IdRegistry<'a>,
    /// Publication dates, by article.
    pub published: Vec<Option<FuzzyDate>>,
    /// Findings per claim, in the order of [`IdRegistry::claims`].
    pub claims: Vec<Finding>,
    /// Resulting basis of each claim's date, in the same order.
    pub derived_bases: Vec<DerivedBasis>,
}

/// Results of checking one claim.
#[derive(Clone, Debug, Default)]
pub(super) struct Finding {
    /// Passage in its article.
    pub quote: Option<Quote>,
    /// Date of the event according to the claim.
    pub date: Option<FuzzyDate>,
}

/// Checks everything.
pub(super) fn check<'a>(raw: &'a Raw, sources: &Sources, problems: &mut Problems) -> Findings<'a> {
    for file in raw.partial() {
        problems.mark_partial(file);
    }
    let names = IdRegistry::collect(raw, problems);
    let languages = dossier::languages(&raw.dossier, problems);
    let mut checker = Checker { sources, names: &names, languages, problems };
    checker.dossier(&raw.dossier);
    checker.entities(&raw.entities);
    checker.events(&raw.events);
    let published = checker.articles(&raw.articles);
    let claims = checker.claims(&raw.articles);
    let derived_bases = checker.derived_bases(&raw.articles);
    checker.order(&raw.events, &claims);
    checker.conflicts(&raw.conflicts);
    checker.agreeing_sides(&raw.conflicts, &claims);
    if raw.conflicts.is_whole || !sources.contains_key(&raw.conflicts.path) {
        checker.contradictions(&raw.conflicts, &claims);
        checker.figures(&raw.conflicts);
    }
    checker.usage(raw);
    Findings { names, published, claims, derived_bases }
}

/// Shared state of all checks. The checks themselves are in the files of this folder.
struct Checker<'a> {
    sources: &'a Sources,
    names: &'a IdRegistry<'a>,
    /// Languages that the dossier promises.
    languages: Vec<crate::i18n::Lang>,
    problems: &'a mut Problems,
}
