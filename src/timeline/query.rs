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

/// Result of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The matching events in the view's order: chronological (earliest day, an open or unknown
    /// start counts as the latest day; then narrower first; then article order) or reversed.
    /// Undated events are last in both.
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
    Selection {
        events,
        facets: counted.census.facets(facts, register, view),
        total: facts.events().len(),
    }
}
