//! Conflicts between events, to be drawn as arcs.

use crate::timeline::facts::Facts;
use crate::timeline::model::{ConflictIx, EventIx};
use crate::timeline::query::Selection;

/// A conflict between two events, drawn as an arc if both have a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConflictLink {
    /// The conflict.
    pub conflict: ConflictIx,
    /// One event.
    pub a: EventIx,
    /// The other.
    pub b: EventIx,
}

/// The conflicts between selected events, one link for each pair of neighbours among the
/// conflict's sides.
pub fn links(facts: &Facts, selection: &Selection) -> Vec<ConflictLink> {
    if facts.disputes.is_empty() {
        return Vec::new();
    }
    let mut selected = vec![false; facts.event_count()];
    for event in &selection.events {
        selected[event.0] = true;
    }
    let pairs = facts.disputes.iter().flat_map(|dispute| {
        let sides = dispute.sides.iter().copied();
        let sides: Vec<EventIx> = sides.filter(|side| selected[side.0]).collect();
        let pairs = sides.windows(2).map(|pair| ConflictLink {
            conflict: dispute.conflict,
            a: pair[0],
            b: pair[1],
        });
        pairs.collect::<Vec<_>>()
    });
    pairs.collect()
}
