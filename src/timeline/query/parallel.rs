//! Counting of events, in parallel for large dossiers: readers wait for it after every change of a
//! filter.

use super::criteria::Criteria;
use crate::timeline::facets::Census;
use crate::timeline::facts::Facts;
use crate::timeline::model::EventIx;
use std::ops::Range;

/// Counts over a range of events.
pub(super) struct Counted {
    /// The events that meet every filter, in order.
    pub events: Vec<EventIx>,
    /// The facet counts.
    pub census: Census,
}

/// Counts all events.
#[cfg(not(feature = "ssr"))]
pub(super) fn counted(facts: &Facts, criteria: &Criteria<'_>) -> Counted {
    Counted::of(facts, criteria, 0..facts.events().len())
}

/// Counts all events, in parallel if there are many.
#[cfg(feature = "ssr")]
pub(super) fn counted(facts: &Facts, criteria: &Criteria<'_>) -> Counted {
    /// Minimum number of events per thread; fewer are not worth one.
    const LEAST: usize = 10_000;

    let all = facts.events().len();
    if all <= LEAST {
        // Asking for the number of processors takes as long as counting a thousand events.
        return Counted::of(facts, criteria, 0..all);
    }
    let most = std::thread::available_parallelism().map_or(1, usize::from);
    side_by_side(facts, criteria, all.div_ceil(most).max(LEAST))
}

/// Counts all events in chunks of `size`, each but the first on a thread of its own.
///
/// The threads are spawned for the purpose: those of a shared pool may all be busy reloading a
/// dossier, and readers would wait for them.
#[cfg(feature = "ssr")]
fn side_by_side(facts: &Facts, criteria: &Criteria<'_>, size: usize) -> Counted {
    let all = facts.events().len();
    let chunk = |start: usize| start..all.min(start + size);
    std::thread::scope(|scope| {
        let count = |events| scope.spawn(move || Counted::of(facts, criteria, events));
        let others = (size..all).step_by(size).map(chunk);
        let others: Vec<_> = others.map(count).collect();
        let mut counted = Counted::of(facts, criteria, chunk(0));
        for other in others {
            match other.join() {
                Ok(other) => counted.add(other),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        counted
    })
}

impl Counted {
    /// Counts the events at these positions.
    fn of(facts: &Facts, criteria: &Criteria<'_>, positions: Range<usize>) -> Counted {
        let mut census = Census::new(facts);
        let mut events = Vec::new();
        for position in positions {
            let fact = &facts.events()[position];
            // The number of events is below `u32::MAX`.
            let position = position as u32;
            let missed = criteria.missed_by_event(fact);
            // No single choice leaves an event that misses two keys, or any of its claims.
            if !missed.at_most_one() {
                continue;
            }
            let mut meets = false;
            for claim in facts.claims(fact) {
                let by_claim = criteria.missed_by_claim(claim);
                meets |= by_claim.is_empty();
                let missed = missed | by_claim;
                if missed.at_most_one() {
                    census.claim(facts, position, claim, missed);
                }
            }
            if !meets {
                continue;
            }
            census.event(position, fact, missed);
            if missed.is_empty() {
                events.push(fact.event);
            }
        }
        Counted { events, census }
    }

    /// Appends the counts of the following events.
    #[cfg(feature = "ssr")]
    fn add(&mut self, next: Counted) {
        self.events.extend(next.events);
        self.census.add(&next.census);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::arbitrary;
    use crate::timeline::fixtures::known;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn chunks_come_to_the_same_as_all_at_once(
            timeline in arbitrary::timeline(),
            view in arbitrary::view(),
            size in 1..5_usize,
        ) {
            let knowledge = known(&timeline, view.asof);
            let facts = Facts::new(&knowledge);
            let criteria = Criteria::new(&facts, &knowledge, &view);
            let whole = Counted::of(&facts, &criteria, 0..facts.events().len());
            let parts = side_by_side(&facts, &criteria, size);
            prop_assert_eq!(parts.events, whole.events);
            let facets = |census: Census| census.facets(&facts, &knowledge, &view);
            prop_assert_eq!(facets(parts.census), facets(whole.census));
        }
    }
}
