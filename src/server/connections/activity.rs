//! What a connection is doing, who waits for whom, and since when. Times come from the callers of
//! [`State`], so that it can be tested as a table.

use super::{Limits, PACE};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;
use tokio::time::Instant;

#[cfg(test)]
mod tests;

/// Where a connection is in the course of a request and its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// Nothing of a request has come.
    Idle,
    /// A request has begun and is not complete.
    Head,
    /// A request is being answered.
    Answering,
    /// The answer is complete, but not yet on its way in full.
    Answered,
}

/// Why a client is parted with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overdue {
    /// It was silent for too long.
    Idle,
    /// It has begun a request and not completed it in time.
    Head,
    /// It does not take its answer, or too slowly.
    Taking,
}

/// A stretch of time in which an answer has to move on.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    since: Instant,
    /// Bytes that had been taken when it began.
    taken: u64,
}

/// The state of a connection.
#[derive(Debug)]
pub struct State {
    phase: Phase,
    /// When the phase began.
    since: Instant,
    /// Since when nothing but the client is waited for: since before the phase, for a request that
    /// has only begun.
    waiting: Instant,
    /// There while the client takes its answer more slowly than it is given.
    stretch: Option<Stretch>,
    /// Bytes taken, ever.
    taken: u64,
}

impl State {
    /// A connection that was just accepted.
    pub fn new(now: Instant) -> State {
        State {
            phase: Phase::Idle,
            since: now,
            waiting: now,
            stretch: None,
            taken: 0,
        }
    }

    fn enter(&mut self, phase: Phase, now: Instant) {
        self.phase = phase;
        self.since = now;
    }

    /// Something has come from the client.
    pub fn received(&mut self, now: Instant) {
        if self.phase == Phase::Idle {
            self.enter(Phase::Head, now);
        }
    }

    /// A request is complete.
    pub fn asked(&mut self, now: Instant) {
        self.enter(Phase::Answering, now);
    }

    /// An answer is complete.
    pub fn answered(&mut self, now: Instant) {
        self.enter(Phase::Answered, now);
    }

    /// The client has taken this many bytes more.
    pub fn took(&mut self, bytes: usize) {
        self.taken += bytes as u64;
    }

    /// The client takes nothing more for now.
    pub fn stalled(&mut self, now: Instant) {
        let taken = self.taken;
        self.stretch.get_or_insert(Stretch { since: now, taken });
    }

    /// The client has taken all that there was.
    pub fn flushed(&mut self, now: Instant) {
        self.stretch = None;
        if self.phase == Phase::Answered {
            self.enter(Phase::Idle, now);
            self.waiting = now;
        }
    }

    /// Since when the client could send a request and has not, or not all of it.
    pub fn waiting(&self) -> Option<Instant> {
        matches!(self.phase, Phase::Idle | Phase::Head).then_some(self.waiting)
    }

    /// When there has to be something new, if nothing happens until then.
    pub fn deadline(&self, limits: &Limits) -> Option<Instant> {
        let taking = self.stretch.map(|stretch| stretch.since + limits.taking);
        let phase = match self.phase {
            Phase::Idle => Some(self.since + limits.idle),
            Phase::Head => Some(self.since + limits.head),
            Phase::Answering | Phase::Answered => None,
        };
        taking.into_iter().chain(phase).min()
    }

    /// What is overdue now, if anything. A stretch of time in which the answer has moved on far enough
    /// is followed by the next.
    pub fn overdue(&mut self, limits: &Limits, now: Instant) -> Option<Overdue> {
        if let Some(stretch) = self.stretch
            && now >= stretch.since + limits.taking
        {
            let least = PACE.saturating_mul(limits.taking.as_secs());
            if self.taken - stretch.taken < least.max(1) {
                return Some(Overdue::Taking);
            }
            let taken = self.taken;
            self.stretch = Some(Stretch { since: now, taken });
        }
        match self.phase {
            Phase::Idle if now >= self.since + limits.idle => Some(Overdue::Idle),
            Phase::Head if now >= self.since + limits.head => Some(Overdue::Head),
            _ => None,
        }
    }
}

/// The state of a connection for all who have to do with it.
#[derive(Debug)]
pub struct Activity {
    state: Mutex<State>,
    /// Its place is needed for somebody else.
    wanted: Notify,
}

impl Activity {
    /// A connection that was just accepted.
    pub fn new() -> Activity {
        Activity {
            state: Mutex::new(State::new(Instant::now())),
            wanted: Notify::new(),
        }
    }

    /// The state now.
    pub fn state(&self) -> MutexGuard<'_, State> {
        // Nothing that panics runs while it is held.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks it to make room.
    pub fn want(&self) {
        self.wanted.notify_one();
    }

    /// Waits until it is asked to make room.
    pub async fn wanted(&self) {
        self.wanted.notified().await;
    }
}
