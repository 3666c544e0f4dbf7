//! Room for connections. When there is none left, those that have not asked for anything for longest
//! make room: whoever only holds a connection must not keep a reader out.

use super::activity::Activity;
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

/// How long making room may take before a newcomer is turned away: closing a connection is a matter of
/// microseconds.
const MAKING_ROOM: Duration = Duration::from_millis(100);

/// One in so many makes room at a time, so that looking at all of them is paid for by many newcomers.
const SHARE: usize = 64;

/// All places. Clones are the same.
#[derive(Clone)]
pub struct Places {
    free: Arc<Semaphore>,
    taken: Arc<Taken>,
}

#[derive(Default)]
struct Taken {
    next: AtomicU64,
    by: Mutex<HashMap<u64, Arc<Activity>>>,
}

impl Taken {
    fn by(&self) -> MutexGuard<'_, HashMap<u64, Arc<Activity>>> {
        // Nothing that panics runs while it is held.
        self.by.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A place, free again when it is dropped.
pub struct Place {
    /// What the connection on it is doing.
    pub activity: Arc<Activity>,
    number: u64,
    taken: Arc<Taken>,
    _permit: OwnedSemaphorePermit,
}

impl Drop for Place {
    fn drop(&mut self) {
        self.taken.by().remove(&self.number);
    }
}

impl Places {
    /// That many places, all free.
    pub fn new(number: usize) -> Places {
        Places {
            free: Arc::new(Semaphore::new(number)),
            taken: Arc::default(),
        }
    }

    /// A place, if need be that of a connection that only waits. None where all are busy.
    pub async fn take(&self) -> Option<Place> {
        if let Some(place) = self.take_free() {
            return Some(place);
        }
        if self.make_room() == 0 {
            return None;
        }
        let permit = timeout(MAKING_ROOM, Arc::clone(&self.free).acquire_owned()).await;
        Some(self.place(permit.ok()?.ok()?))
    }

    /// A place that is free already.
    pub fn take_free(&self) -> Option<Place> {
        let permit = Arc::clone(&self.free).try_acquire_owned();
        permit.ok().map(|permit| self.place(permit))
    }

    fn place(&self, permit: OwnedSemaphorePermit) -> Place {
        let activity = Arc::new(Activity::new());
        let number = self.taken.next.fetch_add(1, Ordering::Relaxed);
        self.taken.by().insert(number, Arc::clone(&activity));
        Place {
            activity,
            number,
            taken: Arc::clone(&self.taken),
            _permit: permit,
        }
    }

    /// Asks those who have waited for longest to make room; says how many.
    fn make_room(&self) -> usize {
        let taken = self.taken.by();
        let waiting = taken.values().filter_map(|activity| {
            let since = activity.state().waiting()?;
            Some((since, activity))
        });
        let mut waiting: Vec<_> = waiting.collect();
        let asked = waiting.len().min(taken.len().div_ceil(SHARE));
        if asked > 0 {
            waiting.select_nth_unstable_by_key(asked - 1, |(since, _)| *since);
        }
        for (_, activity) in &waiting[..asked] {
            activity.want();
        }
        asked
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::time::{Instant, advance};

    #[tokio::test(start_paused = true)]
    async fn who_has_waited_for_longest_makes_room() {
        let places = Places::new(3);
        let mut held = Vec::new();
        for _ in 0..3 {
            held.push(places.take().await.unwrap());
            advance(Duration::from_secs(1)).await;
        }
        // The first is being answered.
        held[0].activity.state().asked(Instant::now());
        let second = held.remove(1);
        let leaving = tokio::spawn(async move { second.activity.wanted().await });
        assert!(places.take().await.is_some());
        leaving.await.unwrap();
    }

    #[tokio::test(start_paused = true)]
    async fn nobody_who_is_answered_makes_room() {
        let places = Places::new(1);
        let held = places.take().await.unwrap();
        held.activity.state().asked(Instant::now());
        assert!(places.take().await.is_none());
        drop(held);
        assert!(places.take_free().is_some());
        assert!(places.taken.by().is_empty());
    }

    #[tokio::test(start_paused = true)]
    async fn nobody_waits_for_ever_for_room() {
        let places = Places::new(1);
        // Asked to go, it does not.
        let _held = places.take().await.unwrap();
        assert!(places.take().await.is_none());
    }
}
