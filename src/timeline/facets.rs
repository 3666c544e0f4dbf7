//! Facets: for each value of each filter, the number of events it would leave.
//!
//! [`super::query`] decides which claims match and drives the counting; this module holds the
//! counts and the order of the rows.

use super::facts::{ClaimFact, Fact, Facts, Ids};
use super::model::{ArticleIx, EntityIx, StorylineIx};
use super::query::Missed;
use super::view::{Key, View};
use super::vocabulary::{Basis, EventKind, Mode};

/// One row of a facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facet<T> {
    /// The value.
    pub value: T,
    /// Number of events left if this value alone were chosen under its key, with all other filters
    /// unchanged.
    pub count: usize,
    /// True if it is chosen.
    pub chosen: bool,
}

/// The rows of all facets: every value that occurs in the whole dossier, even with count 0. Their
/// order depends on the dossier alone, so that rows never jump.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// Entities that take part in a claim, in the order of [`Values::org`](super::facts::Values).
    pub org: Vec<Facet<EntityIx>>,
    /// Storylines, in the order of their lanes.
    pub storyline: Vec<Facet<StorylineIx>>,
    /// Kinds of event, in the order of the vocabulary.
    pub kind: Vec<Facet<EventKind>>,
    /// Modes of claim, in the order of the vocabulary.
    pub mode: Vec<Facet<Mode>>,
    /// Entities that make a claim, by number of events, then by id.
    pub by: Vec<Facet<EntityIx>>,
    /// Articles, in the order of the dossier.
    pub article: Vec<Facet<ArticleIx>>,
    /// Bases of dates, in the order of the vocabulary.
    pub basis: Vec<Facet<Basis>>,
    /// Number of events left if only disputed ones were shown.
    pub disputed: usize,
}

/// Counts events per value, each event at most once.
#[derive(Clone, Debug)]
struct FacetCounts(Vec<Cell>);

/// The count of one value.
#[derive(Clone, Copy, Debug)]
struct Cell {
    count: u32,
    /// Position of the last event counted for it.
    last: u32,
}

impl FacetCounts {
    fn new(values: usize) -> FacetCounts {
        let cell = Cell { count: 0, last: u32::MAX };
        FacetCounts(vec![cell; values])
    }

    /// Counts the event at a position for `value`. All claims of an event must be added
    /// consecutively.
    fn add(&mut self, value: usize, event: u32) {
        let cell = &mut self.0[value];
        // Branchless: this runs for every claim of a large dossier, and the branch would be
        // unpredictable.
        cell.count += u32::from(cell.last != event);
        cell.last = event;
    }

    /// Adds the counts of other events.
    #[cfg(feature = "ssr")]
    fn join(&mut self, others: &FacetCounts) {
        for (cell, other) in self.0.iter_mut().zip(&others.0) {
            cell.count += other.count;
        }
    }

    /// A row for each of these values; `at` maps a value to its position among the counts.
    fn rows<T: Copy>(
        &self,
        values: &[T],
        at: impl Fn(T) -> usize,
        chosen: impl Fn(T) -> bool,
    ) -> Vec<Facet<T>> {
        let row = |&value: &T| Facet {
            value,
            count: self.0[at(value)].count as usize,
            chosen: chosen(value),
        };
        values.iter().map(row).collect()
    }
}

/// The counting behind [`Facets`]: one list of counts per key.
#[derive(Clone, Debug)]
pub(super) struct Census {
    org: FacetCounts,
    storyline: FacetCounts,
    kind: FacetCounts,
    mode: FacetCounts,
    by: FacetCounts,
    article: FacetCounts,
    basis: FacetCounts,
    disputed: u32,
}

impl Census {
    pub fn new(facts: &Facts) -> Census {
        Census {
            org: FacetCounts::new(facts.entities),
            storyline: FacetCounts::new(facts.colours.len()),
            kind: FacetCounts::new(EventKind::ALL.len()),
            mode: FacetCounts::new(Mode::ALL.len()),
            by: FacetCounts::new(facts.entities),
            article: FacetCounts::new(facts.published.len()),
            basis: FacetCounts::new(Basis::ALL.len()),
            disputed: 0,
        }
    }

    /// Counts a claim of the event at position `event`, given the keys missed by the claim or its
    /// event: for each claim key, the claim's values, provided that no other key is missed.
    pub fn claim(&mut self, facts: &Facts, event: u32, claim: &ClaimFact, missed: Missed) {
        if missed.at_most(Key::Org) {
            for entity in facts.parts(claim) {
                self.org.add(entity.0, event);
            }
        }
        if missed.at_most(Key::By) {
            for entity in facts.by(claim) {
                self.by.add(entity.0, event);
            }
        }
        if missed.at_most(Key::Mode) {
            self.mode.add(claim.mode as usize, event);
        }
        if missed.at_most(Key::Article) {
            self.article.add(claim.article.0, event);
        }
        if missed.at_most(Key::Basis) {
            self.basis.add(claim.basis as usize, event);
        }
    }

    /// Counts an event, given the keys it misses, once a claim of it meets all claim keys: for each
    /// event key, the event's value, provided that no other key is missed.
    pub fn event(&mut self, event: u32, fact: &Fact, missed: Missed) {
        if missed.at_most(Key::Storyline) {
            self.storyline.add(fact.storyline.0, event);
        }
        if missed.at_most(Key::Kind) {
            self.kind.add(fact.kind as usize, event);
        }
        if missed.at_most(Key::Disputed) {
            self.disputed += u32::from(fact.disputed);
        }
    }

    /// Adds the counts of other events.
    #[cfg(feature = "ssr")]
    pub fn add(&mut self, others: &Census) {
        let pairs = [
            (&mut self.org, &others.org),
            (&mut self.storyline, &others.storyline),
            (&mut self.kind, &others.kind),
            (&mut self.mode, &others.mode),
            (&mut self.by, &others.by),
            (&mut self.article, &others.article),
            (&mut self.basis, &others.basis),
        ];
        for (counts, other) in pairs {
            counts.join(other);
        }
        self.disputed += others.disputed;
    }

    /// The rows: counts for every value in the whole dossier.
    pub fn facets(&self, facts: &Facts, register: &dyn Ids, view: &View) -> Facets {
        let values = &facts.values;
        let entity = |entity: EntityIx| entity.0;
        Facets {
            org: (self.org)
                .rows(&values.org, entity, |ix| view.org.contains(register.entity_id(ix))),
            storyline: (self.storyline).rows(
                &values.storyline,
                |ix| ix.0,
                |ix| view.storyline.contains(register.storyline_id(ix)),
            ),
            kind: (self.kind).rows(
                &values.kind,
                |kind| kind as usize,
                |kind| view.kind.contains(&kind),
            ),
            mode: (self.mode).rows(
                &values.mode,
                |mode| mode as usize,
                |mode| view.mode.contains(&mode),
            ),
            by: (self.by).rows(&values.by, entity, |ix| view.by.contains(register.entity_id(ix))),
            article: (self.article).rows(
                &values.article,
                |ix| ix.0,
                |ix| view.article.contains(register.article_id(ix)),
            ),
            basis: (self.basis).rows(
                &values.basis,
                |basis| basis as usize,
                |basis| view.basis.contains(&basis),
            ),
            disputed: self.disputed as usize,
        }
    }
}
