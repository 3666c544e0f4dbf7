//! Facets: for every value of every filter the number of events it would leave.
//!
//! Which claims match is decided in [`super::query`], which does the counting; here are the counts
//! and the order of their rows.

use super::model::{ArticleIx, Claim, EntityIx, EventIx, StorylineIx, Timeline};
use super::query::Missed;
use super::view::{Key, View};
use super::vocabulary::{Basis, EntityKind, EventKind, Mode};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// One row of a facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facet<T> {
    /// The value.
    pub value: T,
    /// Events left if this value alone were chosen under its key, all other filters as they are.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// The rows of all facets: every value that occurs in the whole dossier, also with count 0. Their
/// order depends on the dossier alone, so that rows never jump.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// Companies that take part in a claim; those of most events first, then by id.
    pub org: Vec<Facet<EntityIx>>,
    /// Storylines, in the order of the dossier.
    pub storyline: Vec<Facet<StorylineIx>>,
    /// Kinds of event, in the order of the vocabulary.
    pub kind: Vec<Facet<EventKind>>,
    /// Modes of claim, in the order of the vocabulary.
    pub mode: Vec<Facet<Mode>>,
    /// Whoever claims; those of most events first, then by id.
    pub by: Vec<Facet<EntityIx>>,
    /// Articles, in the order of the dossier.
    pub article: Vec<Facet<ArticleIx>>,
    /// What a date rests on, in the order of the vocabulary.
    pub basis: Vec<Facet<Basis>>,
    /// Events left if only disagreements were shown.
    pub disputed: usize,
}

/// Counts events per value, each event once.
#[derive(Clone, Debug)]
struct Tally {
    counts: Vec<usize>,
    /// The event each value was last counted for.
    last: Vec<Option<EventIx>>,
}

impl Tally {
    fn new(values: usize) -> Tally {
        Tally {
            counts: vec![0; values],
            last: vec![None; values],
        }
    }

    /// Counts `event` for `value`; all claims of one event have to come in a row.
    fn add(&mut self, value: usize, event: EventIx) {
        if self.last[value].replace(event) != Some(event) {
            self.counts[value] += 1;
        }
    }

    /// The positions that were counted at all.
    fn used(&self) -> Vec<usize> {
        let positions = 0..self.counts.len();
        positions.filter(|&at| self.counts[at] > 0).collect()
    }

    /// The counts of these positions.
    fn rows<T: Copy>(
        &self,
        positions: Vec<usize>,
        value: impl Fn(usize) -> T,
        chosen: impl Fn(T) -> bool,
    ) -> Vec<Facet<T>> {
        let row = |at| Facet {
            value: value(at),
            count: self.counts[at],
            chosen: chosen(value(at)),
        };
        positions.into_iter().map(row).collect()
    }
}

/// The rows of a vocabulary, in its order.
fn words<T: Copy + Ord>(
    whole: &Tally,
    left: &Tally,
    vocabulary: &[T],
    chosen: &BTreeSet<T>,
) -> Vec<Facet<T>> {
    left.rows(
        whole.used(),
        |at| vocabulary[at],
        |word| chosen.contains(&word),
    )
}

/// The counting behind [`Facets`]: one tally per key, by position.
#[derive(Clone, Debug)]
pub(super) struct Census {
    org: Tally,
    storyline: Tally,
    kind: Tally,
    mode: Tally,
    by: Tally,
    article: Tally,
    basis: Tally,
    disputed: Tally,
}

impl Census {
    pub fn new(timeline: &Timeline) -> Census {
        Census {
            org: Tally::new(timeline.entities.len()),
            storyline: Tally::new(timeline.storylines.len()),
            kind: Tally::new(EventKind::ALL.len()),
            mode: Tally::new(Mode::ALL.len()),
            by: Tally::new(timeline.entities.len()),
            article: Tally::new(timeline.articles.len()),
            basis: Tally::new(Basis::ALL.len()),
            disputed: Tally::new(1),
        }
    }

    /// Counts one claim of an event, given the keys that it or its event misses: for every key the
    /// values it has, provided that no other key is missed.
    pub fn count(&mut self, timeline: &Timeline, claim: &Claim, disputed: bool, missed: Missed) {
        let event = claim.event;
        if missed.at_most(Key::Org) {
            for party in claim.orgs.iter().filter(|party| party.role.takes_part()) {
                self.org.add(party.entity.0, event);
            }
        }
        if missed.at_most(Key::By) {
            for by in &claim.by {
                self.by.add(by.0, event);
            }
        }
        if missed.at_most(Key::Mode) {
            self.mode.add(claim.mode as usize, event);
        }
        if missed.at_most(Key::Article) {
            self.article.add(claim.article.0, event);
        }
        if missed.at_most(Key::Basis) {
            self.basis.add(claim.date.basis as usize, event);
        }
        if missed.at_most(Key::Storyline) {
            self.storyline.add(timeline[event].storyline.0, event);
        }
        if missed.at_most(Key::Kind) {
            self.kind.add(timeline[event].kind as usize, event);
        }
        if missed.at_most(Key::Disputed) && disputed {
            self.disputed.add(0, event);
        }
    }

    /// The rows: counts of this census for every value that the whole dossier has.
    pub fn facets(&self, timeline: &Timeline, view: &View) -> Facets {
        let whole = Census::of_all(timeline);
        let entities = |all: &Tally, left: &Tally, chosen: &BTreeSet<String>| {
            let mut used = all.used();
            used.sort_by_key(|&at| (Reverse(all.counts[at]), &timeline.entities[at].id));
            left.rows(used, EntityIx, |ix| chosen.contains(&timeline[ix].id))
        };
        let mut org = entities(&whole.org, &self.org, &view.org);
        org.retain(|row| timeline[row.value].kind == EntityKind::Company);
        Facets {
            org,
            storyline: (self.storyline).rows(whole.storyline.used(), StorylineIx, |ix| {
                view.storyline.contains(&timeline[ix].id)
            }),
            kind: words(&whole.kind, &self.kind, EventKind::ALL, &view.kind),
            mode: words(&whole.mode, &self.mode, Mode::ALL, &view.mode),
            by: entities(&whole.by, &self.by, &view.by),
            article: (self.article).rows(whole.article.used(), ArticleIx, |ix| {
                view.article.contains(&timeline[ix].id)
            }),
            basis: words(&whole.basis, &self.basis, Basis::ALL, &view.basis),
            disputed: self.disputed.counts[0],
        }
    }

    /// All claims of the dossier, nothing filtered.
    fn of_all(timeline: &Timeline) -> Census {
        let mut census = Census::new(timeline);
        for claim in timeline.events.iter().flat_map(|event| &event.claims) {
            census.count(timeline, &timeline[*claim], false, Missed::default());
        }
        census
    }
}
