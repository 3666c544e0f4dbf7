//! Chronological order of the events of a state of knowledge.

use super::state::{EventState, Knowledge};
use std::collections::{BTreeMap, BTreeSet};

/// Events by earliest day (an open or unknown start counts as the latest day), then narrower first,
/// then in the order of the file; undated ones last, by article.
///
/// Among events that begin on one day, one that comes [`after`](super::model::Event::after) another
/// moves behind it.
pub fn order(knowledge: &Knowledge) -> Vec<&EventState> {
    let mut states: Vec<&EventState> = knowledge.events().collect();
    states.sort_by_key(|state| {
        // Claims are numbered in article order.
        let undated = state.sort.is_none().then(|| state.claims.first().copied());
        (undated, state.sort, state.event)
    });
    let days = states.chunk_by(|one, other| one.sort.map(|it| it.0) == other.sort.map(|it| it.0));
    days.flat_map(|day| in_told_order(knowledge, day)).collect()
}

/// The events of one day, each behind the one that it comes after. Of events that wait for each
/// other, which the checks rule out, all come last.
fn in_told_order<'s>(knowledge: &Knowledge, day: &[&'s EventState]) -> Vec<&'s EventState> {
    let here: BTreeSet<_> = day.iter().map(|state| state.event).collect();
    let after = |state: &EventState| {
        knowledge.timeline()[state.event].after.filter(|event| here.contains(event))
    };
    let mut waiting: BTreeMap<_, Vec<&EventState>> = BTreeMap::new();
    let mut ready: Vec<&EventState> = Vec::new();
    for state in day.iter().rev() {
        match after(state) {
            Some(event) => waiting.entry(event).or_default().push(state),
            None => ready.push(state),
        }
    }
    let mut order = Vec::with_capacity(day.len());
    while let Some(state) = ready.pop() {
        order.push(state);
        ready.extend(waiting.remove(&state.event).unwrap_or_default());
    }
    order.extend(waiting.into_values().flatten());
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::fixtures::{Fixture, known};
    use crate::timeline::model::EventIx;
    use proptest::prelude::*;

    fn ordered(dates: &[&str], after: &[(usize, usize)]) -> Vec<usize> {
        let mut timeline = Fixture::of_dates("2020-12-01", dates).timeline();
        for &(event, other) in after {
            timeline.events[event].after = Some(EventIx(other));
        }
        let knowledge = known(&timeline, None);
        order(&knowledge).iter().map(|state| state.event.0).collect()
    }

    #[test]
    fn events_of_a_day_follow_the_file_or_what_they_come_after() {
        let day = "2020-09-14";
        for (dates, after, expected) in [
            (&[day, day, day][..], &[][..], &[0, 1, 2][..]),
            (&[day, day, day], &[(0, 2)], &[1, 2, 0]),
            (&[day, day, day], &[(0, 1), (1, 2)], &[2, 1, 0]),
            (&[day, day, day], &[(0, 2), (1, 2)], &[2, 0, 1]),
            // The narrower date comes first, unless the authors know better.
            (&["2020-09", "2020-09-01"], &[], &[1, 0]),
            (&["2020-09", "2020-09-01"], &[(1, 0)], &[0, 1]),
            // Days decide before any word of the authors.
            (&["2020-09-13", day], &[(0, 1)], &[0, 1]),
            (&["", day, ""], &[], &[1, 0, 2]),
            (&[day, "..2020-09-14/..", "2020-09-14/.."], &[], &[1, 0, 2]),
        ] {
            assert_eq!(ordered(dates, after), expected, "{dates:?} {after:?}");
        }
    }

    proptest! {
        #[test]
        fn no_event_is_lost_whatever_waits_for_what(
            after in prop::collection::vec((0..6_usize, 0..6_usize), 0..8),
        ) {
            let mut order = ordered(&["2020-09-14"; 6], &after);
            order.sort_unstable();
            prop_assert_eq!(order, [0, 1, 2, 3, 4, 5]);
        }
    }
}
