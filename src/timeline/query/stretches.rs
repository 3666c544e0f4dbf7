//! Goes through the events, where there are many on several processors: a reader waits for every
//! filter.

use super::criteria::Criteria;
use crate::timeline::facets::Census;
use crate::timeline::facts::Facts;
use crate::timeline::model::EventIx;
use std::ops::Range;

/// What a stretch of the events comes to.
pub(super) struct Counted {
    /// Those that meet every filter, in order.
    pub events: Vec<EventIx>,
    /// The facets of all.
    pub census: Census,
}

/// What all events come to.
#[cfg(not(feature = "ssr"))]
pub(super) fn counted(facts: &Facts, criteria: &Criteria<'_>) -> Counted {
    Counted::of(facts, criteria, 0..facts.events().len())
}

/// What all events come to.
#[cfg(feature = "ssr")]
pub(super) fn counted(facts: &Facts, criteria: &Criteria<'_>) -> Counted {
    /// Less is not worth a thread, in events.
    const LEAST: usize = 10_000;

    let all = facts.events().len();
    if all <= LEAST {
        // Asking how many processors there are takes as long as counting a thousand events.
        return Counted::of(facts, criteria, 0..all);
    }
    let most = std::thread::available_parallelism().map_or(1, usize::from);
    side_by_side(facts, criteria, all.div_ceil(most).max(LEAST))
}

/// The same, a thread for each stretch of so many events but the first.
///
/// They are started for the purpose. The threads of a pool may all be at work on a dossier that is
/// read anew, and a reader would wait until it is.
#[cfg(feature = "ssr")]
fn side_by_side(facts: &Facts, criteria: &Criteria<'_>, size: usize) -> Counted {
    let all = facts.events().len();
    let stretch = |start: usize| start..all.min(start + size);
    std::thread::scope(|scope| {
        let count = |events| scope.spawn(move || Counted::of(facts, criteria, events));
        let others = (size..all).step_by(size).map(stretch);
        let others: Vec<_> = others.map(count).collect();
        let mut counted = Counted::of(facts, criteria, stretch(0));
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
            // There are fewer events than 32-bit numbers.
            let position = position as u32;
            let missed = criteria.missed_by_event(fact);
            // An event that misses two keys is left by no single choice, nor is any of its claims.
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

    /// Adds the events that come next.
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
    use crate::timeline::state::Knowledge;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn stretches_come_to_the_same_as_all_at_once(
            timeline in arbitrary::timeline(),
            view in arbitrary::view(),
            size in 1..5_usize,
        ) {
            let knowledge = Knowledge::new(&timeline, view.asof);
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
