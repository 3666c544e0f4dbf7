//! Filters of a view, resolved to positions in the timeline and tested key by key.

use crate::timeline::facts::{ClaimFact, Fact, Facts, Finder, Ids};
use crate::timeline::model::{ArticleIx, EntityIx, StorylineIx};
use crate::timeline::search::Needle;
use crate::timeline::sorted_set::SortedSet;
use crate::timeline::view::{Key, View};

/// The keys whose filters are not met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::timeline) struct Missed(u16);

impl Missed {
    /// The key, if it is missed.
    fn when(missed: bool, key: Key) -> Missed {
        Missed(u16::from(missed) << key as u16)
    }

    /// Returns true if every filter is met.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns true if every filter is met, except possibly that of `key`.
    pub fn at_most(self, key: Key) -> bool {
        self.0 & !(1 << key as u16) == 0
    }

    /// Returns true if at most one filter is not met.
    pub fn at_most_one(self) -> bool {
        self.0.count_ones() <= 1
    }
}

impl std::ops::BitOr for Missed {
    type Output = Missed;

    fn bitor(self, other: Missed) -> Missed {
        Missed(self.0 | other.0)
    }
}

/// The filters of a view.
pub(super) struct Criteria<'a> {
    facts: &'a Facts,
    view: &'a View,
    org: Positions,
    by: Positions,
    article: Positions,
    storyline: Positions,
    kind: WordSet,
    mode: WordSet,
    basis: WordSet,
    /// True if any claim key has a filter.
    asks_claims: bool,
    finder: Option<Finder<'a>>,
}

impl<'a> Criteria<'a> {
    pub fn new(facts: &'a Facts, register: &'a dyn Ids, view: &'a View) -> Criteria<'a> {
        let needle = Needle::new(&view.q);
        let entities = |ids: &SortedSet<String>| {
            Positions::of(ids, facts.entities, |at| register.entity_id(EntityIx(at)))
        };
        Criteria {
            facts,
            view,
            org: entities(&view.org),
            by: entities(&view.by),
            article: Positions::of(&view.article, facts.published.len(), |at| {
                register.article_id(ArticleIx(at))
            }),
            storyline: Positions::of(&view.storyline, facts.colours.len(), |at| {
                register.storyline_id(StorylineIx(at))
            }),
            kind: WordSet::of(&mut view.kind.iter().map(|&kind| kind as u32)),
            mode: WordSet::of(&mut view.mode.iter().map(|&mode| mode as u32)),
            basis: WordSet::of(&mut view.basis.iter().map(|&basis| basis as u32)),
            asks_claims: !(view.org.is_empty()
                && view.by.is_empty()
                && view.article.is_empty()
                && view.mode.is_empty()
                && view.basis.is_empty()),
            finder: (!needle.is_empty()).then(|| register.finder(needle)),
        }
    }

    /// The event keys that the event misses. Searching is expensive, so an event that already
    /// misses two other keys is not searched.
    pub fn missed_by_event(&self, fact: &Fact) -> Missed {
        let missed = Missed::when(!self.storyline.allow(fact.storyline.0), Key::Storyline)
            | Missed::when(!self.kind.allow(fact.kind as u32), Key::Kind)
            | Missed::when(self.view.disputed && !fact.disputed, Key::Disputed)
            | Missed::when(!self.touches_period(fact), Key::Period);
        match &self.finder {
            Some(find) if missed.at_most_one() => missed | Missed::when(!find(fact.event), Key::Q),
            _ => missed,
        }
    }

    /// The claim keys that the claim misses.
    pub fn missed_by_claim(&self, claim: &ClaimFact) -> Missed {
        if !self.asks_claims {
            return Missed::default();
        }
        let org = self.org.allow_any(self.facts.parts(claim));
        let by = self.by.allow_any(self.facts.by(claim));
        Missed::when(!org, Key::Org)
            | Missed::when(!by, Key::By)
            | Missed::when(!self.mode.allow(claim.mode as u32), Key::Mode)
            | Missed::when(!self.article.allow(claim.article.0), Key::Article)
            | Missed::when(!self.basis.allow(claim.basis as u32), Key::Basis)
    }

    fn touches_period(&self, fact: &Fact) -> bool {
        let Some(period) = self.view.period else {
            return true;
        };
        let mut days = self.facts.days(fact).iter().flatten();
        days.any(|&(first, last)| period.touches(first, last))
    }
}

/// The chosen words of a vocabulary, one bit each; all bits if nothing is chosen.
#[derive(Clone, Copy)]
struct WordSet(u32);

impl WordSet {
    /// Not generic, to keep copies for each type out of the browser's bundle.
    fn of(chosen: &mut dyn Iterator<Item = u32>) -> WordSet {
        let bits = chosen.fold(0, |bits, number| bits | 1 << number);
        WordSet(if bits == 0 { u32::MAX } else { bits })
    }

    fn allow(self, number: u32) -> bool {
        self.0 >> number & 1 == 1
    }
}

/// Chosen ids by position; `None` if nothing is chosen.
struct Positions(Option<Vec<bool>>);

impl Positions {
    fn of<'r>(chosen: &SortedSet<String>, all: usize, id: impl Fn(usize) -> &'r str) -> Positions {
        let positions = || (0..all).map(|at| chosen.contains(id(at))).collect();
        Positions((!chosen.is_empty()).then(positions))
    }

    fn allow(&self, position: usize) -> bool {
        self.0.as_ref().is_none_or(|chosen| chosen[position])
    }

    fn allow_any(&self, entities: &[EntityIx]) -> bool {
        let Some(chosen) = &self.0 else {
            return true;
        };
        entities.iter().any(|entity| chosen[entity.0])
    }
}
