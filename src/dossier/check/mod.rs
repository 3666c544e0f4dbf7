//! Whether the values of a dossier make sense, each for itself and all together.
//!
//! Nothing stops at the first problem: what cannot be resolved is reported and left empty. What was
//! expensive to find out is handed on as [`Findings`], so that building does not find it again.

mod article;
mod catalogue;
mod claim;
mod conflicts;
mod dates;
mod derivation;
mod index;
mod links;
mod names;
mod quotes;
mod texts;
mod usage;

pub(super) use catalogue::window;
pub(super) use derivation::{Standing, Target};
pub use index::MAX_ID;
pub(super) use index::validate;
pub use links::is_hidden;
pub(super) use names::{ClaimRef, Names};

use super::parse::Raw;
use super::report::Problem;
use super::source::Sources;
use crate::timeline::date::FuzzyDate;
use crate::timeline::model::Quote;

/// What checking found out.
#[derive(Debug)]
pub(super) struct Findings<'a> {
    /// Who is who.
    pub names: Names<'a>,
    /// Publication dates, by article.
    pub published: Vec<Option<FuzzyDate>>,
    /// By claim, in the order of [`Names::claims`].
    pub claims: Vec<Finding>,
    /// What each claim's date rests on in the end, in the same order.
    pub standings: Vec<Standing>,
}

/// What checking found out about one claim.
#[derive(Clone, Debug, Default)]
pub(super) struct Finding {
    /// The passage in its article.
    pub quote: Option<Quote>,
    /// When it happens.
    pub date: Option<FuzzyDate>,
}

/// Checks everything.
pub(super) fn check<'a>(
    raw: &'a Raw,
    sources: &Sources,
    problems: &mut Vec<Problem>,
) -> Findings<'a> {
    let names = Names::collect(raw, problems);
    let languages = catalogue::languages(&raw.dossier, problems);
    let mut checker = Checker {
        sources,
        names: &names,
        languages,
        problems,
    };
    checker.dossier(&raw.dossier);
    checker.entities(&raw.entities);
    checker.events(&raw.events);
    let published = checker.articles(&raw.articles);
    let claims = checker.claims(&raw.articles);
    let standings = checker.standings(&raw.articles);
    checker.conflicts(&raw.conflicts);
    if raw.conflicts.is_whole || !sources.contains_key(&raw.conflicts.path) {
        checker.contradictions(&raw.conflicts, &claims);
    }
    checker.usage(raw);
    let partial = raw.partial();
    problems.retain(|problem| {
        !problem.code.is_absence() || !partial.contains(problem.place.file.as_str())
    });
    Findings {
        names,
        published,
        claims,
        standings,
    }
}

/// What every check needs at hand. The checks themselves are in the files of this folder.
struct Checker<'a> {
    sources: &'a Sources,
    names: &'a Names<'a>,
    /// The languages the dossier promises.
    languages: Vec<crate::i18n::Lang>,
    problems: &'a mut Vec<Problem>,
}
