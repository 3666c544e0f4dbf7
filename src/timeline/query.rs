//! Which events a view selects from what is known, and what every other choice would leave.

mod criteria;

#[cfg(test)]
mod tests;

use super::facets::{Census, Facets};
use super::model::EventIx;
use super::state::{EventState, Knowledge};
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
    /// All events known to the knowledge, whatever the filters.
    pub total: usize,
}

/// Selects the events of `view`, and counts the facets in the same pass.
///
/// Within a key any value will do, all keys have to be met. The claim keys `org`, `mode`, `by`,
/// `article` and `basis` have to be met by one visible claim at once; `storyline`, `kind`,
/// `disputed`, `q` and `period` by the event. An event touches `period` when the date of some
/// visible claim may lie in it. Ids that the timeline does not have match nothing. The view's
/// `asof` is not looked at: it is the knowledge's.
pub fn select(knowledge: &Knowledge<'_>, view: &View) -> Selection {
    let timeline = knowledge.timeline();
    let criteria = Criteria::new(knowledge, view);
    let mut census = Census::new(timeline);
    let mut matching = Vec::new();
    let mut total = 0;
    for state in knowledge.events() {
        total += 1;
        let missed = criteria.missed_by_event(state);
        // An event that misses two keys is left by no single choice, nor is any of its claims.
        if !missed.at_most_one() {
            continue;
        }
        let mut matches = false;
        for &claim in &state.claims {
            let claim = &timeline[claim];
            let missed = missed | criteria.missed_by_claim(claim);
            census.count(timeline, claim, state.is_disputed(), missed);
            matches |= missed.is_empty();
        }
        if matches {
            matching.push(state);
        }
    }
    Selection {
        events: ordered(matching, view.order),
        facets: census.facets(timeline, view),
        total,
    }
}

/// In the order of the list.
fn ordered(states: Vec<&EventState>, order: Order) -> Vec<EventIx> {
    let (mut dated, mut undated): (Vec<_>, Vec<_>) =
        (states.into_iter()).partition(|state| state.sort.is_some());
    // Claims are numbered in article order.
    dated.sort_by_key(|state| (state.sort, state.claims.first().copied()));
    undated.sort_by_key(|state| state.claims.first().copied());
    if order == Order::Newest {
        dated.reverse();
    }
    let states = dated.into_iter().chain(undated);
    states.map(|state| state.event).collect()
}
