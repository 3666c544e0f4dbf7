//! Which events a view selects from what is known, and what every other choice would leave.

mod criteria;
mod stretches;

#[cfg(test)]
mod tests;

use super::facets::Facets;
use super::facts::{Facts, Register};
use super::model::EventIx;
use super::view::{Order, View};
use criteria::Criteria;
pub(super) use criteria::Missed;

/// What a view selects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The matching events in the view's order: chronological (earliest day, an open or unknown
    /// start by the latest day; then narrower first; then article order) or its reverse; undated
    /// ones last either way.
    pub events: Vec<EventIx>,
    /// What every choice would leave.
    pub facets: Facets,
    /// All events known, whatever the filters.
    pub total: usize,
}

/// Selects the events of `view`, and counts the facets in the same pass.
///
/// Within a key any value will do, all keys have to be met. The claim keys `org`, `mode`, `by`,
/// `article` and `basis` have to be met by one visible claim at once; `storyline`, `kind`,
/// `disputed`, `q` and `period` by the event. An event touches `period` when the date of some
/// visible claim may lie in it. Ids that the dossier does not have match nothing. The view's
/// `asof` is not looked at: it is the facts'.
pub fn select(facts: &Facts, register: &dyn Register, view: &View) -> Selection {
    let counted = stretches::counted(facts, &Criteria::new(facts, register, view));
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
