//! Queries: the events that a view selects, and the facet counts for every other choice.

mod criteria;
mod parallel;

#[cfg(test)]
mod tests;

use super::facets::Facets;
use super::facts::{Facts, Ids};
use super::model::EventIx;
use super::view::{Order, View};
use criteria::Criteria;
pub(super) use criteria::Missed;
use std::collections::BTreeMap;

/// Result of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The matching events in the view's order: chronological (earliest day, an open or unknown
    /// start counts as the latest day; then narrower first; then the dossier's order) or reversed.
    /// Undated events are last in both; if the view shows one storyline, those of an article follow
    /// the last dated event of that article.
    pub events: Vec<EventIx>,
    /// The number of events each choice would leave.
    pub facets: Facets,
    /// Number of all known events, regardless of filters.
    pub total: usize,
}

/// Selects the events of `view`, and counts the facets in the same pass.
///
/// Any value of a key suffices; all keys must be met. The claim keys `org`, `mode`, `by`, `article`
/// and `basis` must be met by a single visible claim; `storyline`, `kind`, `disputed`, `q` and
/// `period` by the event. An event meets `period` if the date of a visible claim may lie in it.
/// Unknown ids match nothing. The view's `asof` is ignored: the facts have their own.
pub fn select(facts: &Facts, register: &dyn Ids, view: &View) -> Selection {
    let counted = parallel::counted(facts, &Criteria::new(facts, register, view));
    let mut events = counted.events;
    if view.order == Order::Newest {
        let dated = |event: &EventIx| facts.event(*event).is_some_and(|fact| fact.day.is_some());
        let dated = events.partition_point(dated);
        events[..dated].reverse();
    }
    if view.is_one_storyline() {
        events = beside_siblings(facts, &events);
    }
    Selection {
        events,
        facets: counted.census.facets(facts, register, view),
        total: facts.events().len(),
    }
}

/// Moves each undated event behind the last dated one that an article of its own reports as well.
fn beside_siblings(facts: &Facts, events: &[EventIx]) -> Vec<EventIx> {
    let known = || events.iter().filter_map(|&event| facts.event(event));
    let mut last_of = BTreeMap::new();
    for (at, fact) in known().enumerate().filter(|(_, fact)| fact.day.is_some()) {
        last_of.extend(facts.claims(fact).iter().map(|claim| (claim.article, at)));
    }
    let mut placed: Vec<(usize, EventIx)> = Vec::with_capacity(events.len());
    for (at, fact) in known().enumerate() {
        let siblings = facts.claims(fact).iter().filter_map(|claim| last_of.get(&claim.article));
        let beside = siblings.max().filter(|_| fact.day.is_none());
        placed.push((beside.copied().unwrap_or(at), fact.event));
    }
    placed.sort_by_key(|(at, _)| *at);
    placed.into_iter().map(|(_, event)| event).collect()
}
