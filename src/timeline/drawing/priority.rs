//! Label priority: which events are labelled where there is not room for all.

use crate::timeline::facts::{Fact, Facts};
use crate::timeline::mark::MarkExtent;
use crate::timeline::vocabulary::EventKind;

/// Label priority of an event: 4 if it is open, 3 if sources disagree about it, 2 for a deadline, 1
/// for an exact day, and 1 for each source, at most 3. Ties go to the later event.
pub fn label_priority(facts: &Facts, fact: &Fact, is_open: bool) -> u32 {
    let is_exact =
        matches!(facts.marks(fact), [mark] if matches!(mark.extent, MarkExtent::Point(_)));
    4 * u32::from(is_open)
        + 3 * u32::from(fact.disputed)
        + 2 * u32::from(fact.kind == EventKind::Deadline)
        + u32::from(is_exact)
        + fact.sources
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::fixtures::{Fixture, FixtureClaim, known};
    use crate::timeline::model::EventIx;

    #[test]
    fn each_reason_for_a_label_adds_its_points() {
        let timeline = Fixture {
            articles: vec!["2020-09-01".to_owned(), "2020-09-02".to_owned()],
            events: [EventKind::Happening, EventKind::Deadline, EventKind::Happening]
                .map(|kind| (kind, String::new()))
                .to_vec(),
            claims: vec![
                FixtureClaim::on(0, 0, "2020-08"),
                FixtureClaim::on(1, 0, "2020-08-15"),
                FixtureClaim::on(2, 0, "2020-08-15"),
                FixtureClaim::on(2, 1, "2020-08-15"),
            ],
            conflicts: Vec::new(),
        }
        .timeline();
        let knowledge = known(&timeline, None);
        let facts = knowledge.facts();
        for (event, points) in [(0, 1), (1, 4), (2, 3)] {
            let fact = facts.event(EventIx(event)).unwrap();
            assert_eq!(label_priority(facts, fact, false), points, "{event}");
            assert_eq!(label_priority(facts, fact, true), points + 4, "{event}");
        }
    }
}
