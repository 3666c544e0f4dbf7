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
/// Undated ones are last in `events`.
fn beside_siblings(facts: &Facts, events: &[EventIx]) -> Vec<EventIx> {
    const NONE: usize = usize::MAX;
    let articles = |event: EventIx| {
        let claims = facts.event(event).map(|fact| facts.claims(fact)).unwrap_or_default();
        claims.iter().map(|claim| claim.article.0)
    };
    let is_dated = |event: EventIx| facts.event(event).is_some_and(|fact| fact.day.is_some());
    let mut last_of = vec![NONE; facts.published.len()];
    for (at, &event) in events.iter().enumerate().filter(|(_, event)| is_dated(**event)) {
        articles(event).for_each(|article| last_of[article] = at);
    }
    // Lists of the undated events behind each event, linked by position. No map and no sorting,
    // which would each ship to browsers as code of their own.
    let (mut first, mut next) = (vec![NONE; events.len()], vec![NONE; events.len()]);
    for (at, &event) in events.iter().enumerate().rev().filter(|(_, event)| !is_dated(**event)) {
        let places = articles(event).map(|article| last_of[article]);
        if let Some(place) = places.filter(|place| *place != NONE).max() {
            (next[at], first[place]) = (first[place], at);
        }
    }
    let mut placed = Vec::with_capacity(events.len());
    let is_moved = |event: EventIx| {
        !is_dated(event) && articles(event).any(|article| last_of[article] != NONE)
    };
    for (at, &event) in events.iter().enumerate().filter(|(_, event)| !is_moved(**event)) {
        placed.push(event);
        let mut sibling = first[at];
        while let Some(&event) = events.get(sibling) {
            placed.push(event);
            sibling = next[sibling];
        }
    }
    placed
}
