//! Connection limit. At the limit, the connections that have waited longest for a request are
//! closed, so that idle connections cannot lock readers out.

use super::activity::Activity;
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

/// Maximum time to wait for a slot after others were asked to close, which takes microseconds.
const EVICTION_TIMEOUT: Duration = Duration::from_millis(100);

/// One in this many connections is asked to close at a time, so that one scan makes room for
/// several.
const SHARE: usize = 64;

/// All slots. Clones share them.
#[derive(Clone)]
pub struct Slots {
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
        // No code that panics runs while the lock is held.
        self.by.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Slot of a connection, released on drop.
pub struct Slot {
    /// State of the connection.
    pub activity: Arc<Activity>,
    number: u64,
    taken: Arc<Taken>,
    _permit: OwnedSemaphorePermit,
}

impl Drop for Slot {
    fn drop(&mut self) {
        self.taken.by().remove(&self.number);
    }
}

impl Slots {
    /// Creates this number of free slots.
    pub fn new(number: usize) -> Slots {
        Slots { free: Arc::new(Semaphore::new(number)), taken: Arc::default() }
    }

    /// Takes a slot, if need be that of a waiting connection. `None` if all are busy.
    pub async fn take(&self) -> Option<Slot> {
        if let Some(place) = self.take_free() {
            return Some(place);
        }
        if self.evict_idle() == 0 {
            return None;
        }
        let permit = timeout(EVICTION_TIMEOUT, Arc::clone(&self.free).acquire_owned()).await;
        Some(self.place(permit.ok()?.ok()?))
    }

    /// Takes a free slot.
    pub fn take_free(&self) -> Option<Slot> {
        let permit = Arc::clone(&self.free).try_acquire_owned();
        permit.ok().map(|permit| self.place(permit))
    }

    fn place(&self, permit: OwnedSemaphorePermit) -> Slot {
        let activity = Arc::new(Activity::new());
        let number = self.taken.next.fetch_add(1, Ordering::Relaxed);
        self.taken.by().insert(number, Arc::clone(&activity));
        Slot { activity, number, taken: Arc::clone(&self.taken), _permit: permit }
    }

    /// Asks the connections that have waited longest to close; returns their number.
    fn evict_idle(&self) -> usize {
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
            activity.request_close();
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
        let places = Slots::new(3);
        let mut held = Vec::new();
        for _ in 0..3 {
            held.push(places.take().await.unwrap());
            advance(Duration::from_secs(1)).await;
        }
        // The first has a request in flight.
        held[0].activity.state().request_complete(Instant::now());
        let second = held.remove(1);
        let leaving = tokio::spawn(async move { second.activity.close_requested().await });
        assert!(places.take().await.is_some());
        leaving.await.unwrap();
    }

    #[tokio::test(start_paused = true)]
    async fn nobody_who_is_answered_makes_room() {
        let places = Slots::new(1);
        let held = places.take().await.unwrap();
        held.activity.state().request_complete(Instant::now());
        assert!(places.take().await.is_none());
        drop(held);
        assert!(places.take_free().is_some());
        assert!(places.taken.by().is_empty());
    }

    #[tokio::test(start_paused = true)]
    async fn nobody_waits_for_ever_for_room() {
        let places = Slots::new(1);
        // Asked to close, it does not.
        let _held = places.take().await.unwrap();
        assert!(places.take().await.is_none());
    }
}
