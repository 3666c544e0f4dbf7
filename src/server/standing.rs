//! The dossier as it is known on a day, computed once and kept for later requests.

use crate::timeline::day::Day;
use crate::timeline::facts::Facts;
use crate::timeline::model::Timeline;
use crate::timeline::state::{Knowledge, Snapshot, Texts};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// Earlier states of knowledge that are kept. Readers step from article to article; more than a
/// handful at once come from machines that try every day.
const KEPT: usize = 8;

/// What is known on one day.
pub struct Standing {
    /// For [`Knowledge::of`].
    pub snapshot: Arc<Snapshot>,
    /// What pages compute with.
    pub facts: Facts,
}

impl Standing {
    /// What is known at the end of `asof`, or from all articles together; the texts are those of
    /// all states of the timeline.
    pub fn new(timeline: &Timeline, asof: Option<Day>, texts: Arc<Texts>) -> Standing {
        let knowledge = Knowledge::sharing(timeline, asof, texts);
        Standing {
            facts: Facts::new(&knowledge),
            snapshot: knowledge.snapshot(),
        }
    }
}

/// The states of knowledge that were asked for lately.
#[derive(Default)]
pub struct Standings {
    now: OnceLock<Arc<Standing>>,
    earlier: Mutex<VecDeque<(Day, Arc<Standing>)>>,
    texts: Arc<Texts>,
}

impl Standings {
    /// What is known at the end of `asof`; always asked with the same timeline.
    pub fn get(&self, timeline: &Timeline, asof: Option<Day>) -> Arc<Standing> {
        let compute = || Arc::new(Standing::new(timeline, asof, Arc::clone(&self.texts)));
        let Some(day) = asof else {
            return Arc::clone(self.now.get_or_init(compute));
        };
        let lock = || self.earlier.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = lock()
            .iter()
            .find(|(kept, _)| *kept == day)
            .map(|(_, kept)| Arc::clone(kept));
        if let Some(kept) = kept {
            return kept;
        }
        // Computed outside the lock: other days must not wait for this one.
        let standing = compute();
        let mut earlier = lock();
        if earlier.len() >= KEPT {
            earlier.pop_front();
        }
        earlier.push_back((day, Arc::clone(&standing)));
        standing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_of_knowledge_is_computed_once() {
        let (timeline, standings) = (Timeline::default(), Standings::default());
        let get = |asof: Option<i64>| standings.get(&timeline, asof.map(Day::new));
        for asof in [None, Some(1), Some(2)] {
            assert!(Arc::ptr_eq(&get(asof), &get(asof)));
        }
        assert!(!Arc::ptr_eq(&get(Some(1)), &get(Some(2))));
    }

    #[test]
    fn only_the_latest_days_are_kept() {
        let (timeline, standings) = (Timeline::default(), Standings::default());
        for day in 0..100 {
            standings.get(&timeline, Some(Day::new(day)));
        }
        assert_eq!(standings.earlier.lock().unwrap().len(), KEPT);
    }
}
