//! Label priority: which events are labelled where there is not room for all.

use crate::timeline::facts::{Fact, Facts};
use crate::timeline::mark::Reach;
use crate::timeline::vocabulary::EventKind;

/// Label priority of an event: 4 if it is open, 3 if sources disagree about it, 2 for a deadline, 1
/// for an exact day, and 1 for each source, at most 3. Ties go to the later event.
pub fn label_priority(facts: &Facts, fact: &Fact, is_open: bool) -> u32 {
    let is_exact = matches!(facts.marks(fact), [mark] if matches!(mark.reach, Reach::Point(_)));
    4 * u32::from(is_open)
        + 3 * u32::from(fact.disputed)
        + 2 * u32::from(fact.kind == EventKind::Deadline)
        + u32::from(is_exact)
        + fact.sources
}
