//! Knowledge cache: the dossier as known on a day, computed once and shared between requests.

use crate::timeline::day::Day;
use crate::timeline::model::Timeline;
use crate::timeline::state::{FoldedTexts, Knowledge};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// Number of earlier days that are cached. Readers step from article to article; more than a
/// handful at once come from crawlers that try every day.
const KEPT: usize = 8;

/// Cache of states of knowledge.
#[derive(Default)]
pub struct KnowledgeCache {
    now: OnceLock<Arc<Knowledge>>,
    earlier: Mutex<VecDeque<(Day, Arc<Knowledge>)>>,
    texts: Arc<FoldedTexts>,
}

impl KnowledgeCache {
    /// State of knowledge at the end of `asof`. `timeline` must be the same on every call.
    pub fn get(&self, timeline: &Arc<Timeline>, asof: Option<Day>) -> Arc<Knowledge> {
        let compute = || {
            let texts = Arc::clone(&self.texts);
            Arc::new(Knowledge::sharing(Arc::clone(timeline), asof, texts))
        };
        let Some(day) = asof else {
            return Arc::clone(self.now.get_or_init(compute));
        };
        let lock = || self.earlier.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = lock().iter().find(|(kept, _)| *kept == day).map(|(_, kept)| Arc::clone(kept));
        if let Some(kept) = kept {
            return kept;
        }
        // Computed without the lock, so that requests for other days need not wait.
        let cached = compute();
        let mut earlier = lock();
        if earlier.len() >= KEPT {
            earlier.pop_front();
        }
        earlier.push_back((day, Arc::clone(&cached)));
        cached
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_of_knowledge_is_computed_once() {
        let (timeline, knowledge_cache) = (Arc::default(), KnowledgeCache::default());
        let get = |asof: Option<i64>| knowledge_cache.get(&timeline, asof.map(Day::new));
        for asof in [None, Some(1), Some(2)] {
            assert!(Arc::ptr_eq(&get(asof), &get(asof)));
        }
        assert!(!Arc::ptr_eq(&get(Some(1)), &get(Some(2))));
    }

    #[test]
    fn only_the_latest_days_are_kept() {
        let (timeline, knowledge_cache) = (Arc::default(), KnowledgeCache::default());
        for day in 0..100 {
            knowledge_cache.get(&timeline, Some(Day::new(day)));
        }
        assert_eq!(knowledge_cache.earlier.lock().unwrap().len(), KEPT);
    }
}
