use super::*;
use crate::timeline::arbitrary;
use crate::timeline::fixtures::known;
use crate::timeline::list_groups::list_groups;
use crate::timeline::query::select;
use crate::timeline::view::View;
use proptest::prelude::*;

/// The positions of events among the known ones.
fn places(facts: &Facts, events: &[EventIx]) -> Vec<u32> {
    events.iter().map(|event| facts.positions[event.0]).collect()
}

proptest! {
    #[test]
    fn what_travelled_selects_and_groups_the_same(
        timeline in arbitrary::timeline(),
        view in arbitrary::view(),
    ) {
        // Texts are not part of the encoded facts.
        let view = View { q: String::new(), ..view };
        let knowledge = known(&timeline, view.asof);
        let here = Facts::new(&knowledge);
        let there = Facts::decode(&here.encode()).unwrap();
        let (at_home, abroad) =
            (select(&here, &knowledge, &view), select(&there, &knowledge, &view));
        prop_assert_eq!(places(&here, &at_home.events), places(&there, &abroad.events));
        prop_assert_eq!(at_home.facets, abroad.facets);
        prop_assert_eq!(at_home.total, abroad.total);
        let groups = list_groups(&here, &at_home.events, &view);
        let others = list_groups(&there, &abroad.events, &view);
        prop_assert_eq!(groups.len(), others.len());
        for (group, other) in groups.iter().zip(&others) {
            prop_assert_eq!(group.heading, other.heading);
            prop_assert_eq!(group.gap, other.gap);
        }
    }

    #[test]
    fn what_travelled_is_drawn_the_same(
        timeline in arbitrary::timeline(),
        asof in prop::option::of(arbitrary::a_day()),
    ) {
        let here = Facts::new(&known(&timeline, asof));
        let there = Facts::decode(&here.encode()).unwrap();
        prop_assert_eq!(there.encode(), here.encode());
        prop_assert_eq!((there.full, there.opening), (here.full, here.opening));
        prop_assert!(there.stops().eq(here.stops()));
        for (fact, other) in here.events().iter().zip(there.events()) {
            prop_assert_eq!(here.marks(fact), there.marks(other));
        }
        let traces = here.later.iter().zip(&there.later);
        prop_assert!(traces.into_iter().all(|(here, there)| here.mark == there.mark));
        prop_assert_eq!(there.later.len(), here.later.len());
    }

    #[test]
    fn any_numbers_are_read_without_panic(numbers in prop::collection::vec(-3..40_i32, 0..200)) {
        let _ = Facts::decode(&numbers);
    }
}
