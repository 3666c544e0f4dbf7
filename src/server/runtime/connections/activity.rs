//! Per-connection state machine for timeouts. Callers of [`ConnectionState`] pass the time, so it is tested
//! as a table.

use super::limits::{ConnectionLimits, LONGEST_DOWNLOAD, PACE};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;
use tokio::time::Instant;

#[cfg(test)]
mod tests;

/// Phase of a connection within a request and its response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// No byte of a request has arrived.
    Idle,
    /// A request has begun and is incomplete.
    Head,
    /// The request is complete, the response is not.
    Answering,
    /// The response is complete but not flushed.
    Answered,
}

/// Timeout that a connection has exceeded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overdue {
    /// Idle timeout: no request.
    Idle,
    /// Header timeout: an incomplete request.
    Head,
    /// Write timeout: the client reads the response too slowly or not at all.
    Taking,
}

/// Interval in which a response must make progress.
#[derive(Clone, Copy, Debug)]
struct ProgressWindow {
    since: Instant,
    /// Value of `ConnectionState::taken` at the start of the interval.
    taken: u64,
}

/// State of a connection.
#[derive(Debug)]
pub struct ConnectionState {
    phase: Phase,
    /// Start of the phase.
    since: Instant,
    /// Start of waiting for a request. Unlike `since`, it is not reset by the first byte of one.
    waiting: Instant,
    /// Present while the client reads more slowly than the server writes.
    stretch: Option<ProgressWindow>,
    /// Bytes written to the socket since the start of the connection.
    taken: u64,
    /// Size of the response in bytes, if it is known.
    size: u64,
}

impl ConnectionState {
    /// State of a connection that was just accepted.
    pub fn new(now: Instant) -> ConnectionState {
        ConnectionState {
            phase: Phase::Idle,
            since: now,
            waiting: now,
            stretch: None,
            taken: 0,
            size: 0,
        }
    }

    fn enter(&mut self, phase: Phase, now: Instant) {
        self.phase = phase;
        self.since = now;
    }

    /// Records bytes from the client.
    pub fn received(&mut self, now: Instant) {
        if self.phase == Phase::Idle {
            self.enter(Phase::Head, now);
        }
    }

    /// Records a complete request.
    pub fn asked(&mut self, now: Instant) {
        self.enter(Phase::Answering, now);
    }

    /// Records the size of a response that is about to be sent, in bytes.
    pub fn responding(&mut self, size: u64) {
        self.size = size;
    }

    /// Records a complete response.
    pub fn answered(&mut self, now: Instant) {
        self.enter(Phase::Answered, now);
    }

    /// Records bytes written to the socket.
    pub fn took(&mut self, bytes: usize) {
        self.taken += bytes as u64;
    }

    /// Records that the socket accepts no more bytes for now.
    pub fn stalled(&mut self, now: Instant) {
        let taken = self.taken;
        self.stretch.get_or_insert(ProgressWindow { since: now, taken });
    }

    /// Records that everything has been flushed.
    pub fn flushed(&mut self, now: Instant) {
        self.stretch = None;
        if self.phase == Phase::Answered {
            self.enter(Phase::Idle, now);
            self.waiting = now;
        }
    }

    /// Start of waiting for a request, if the connection has none in flight.
    pub fn waiting(&self) -> Option<Instant> {
        matches!(self.phase, Phase::Idle | Phase::Head).then_some(self.waiting)
    }

    /// Time at which `overdue` must be called if nothing happens before.
    pub fn deadline(&self, limits: &ConnectionLimits) -> Option<Instant> {
        let taking = self.stretch.map(|stretch| stretch.since + limits.taking);
        let phase = match self.phase {
            Phase::Idle => Some(self.since + limits.idle),
            Phase::Head => Some(self.since + limits.head),
            Phase::Answering | Phase::Answered => None,
        };
        taking.into_iter().chain(phase).min()
    }

    /// The timeout exceeded at `now`, if any. A write interval with sufficient progress is followed
    /// by the next.
    pub fn overdue(&mut self, limits: &ConnectionLimits, now: Instant) -> Option<Overdue> {
        if let Some(stretch) = self.stretch
            && now >= stretch.since + limits.taking
        {
            let pace = PACE.max(self.size / LONGEST_DOWNLOAD.as_secs());
            let least = pace.saturating_mul(limits.taking.as_secs());
            if self.taken - stretch.taken < least.max(1) {
                return Some(Overdue::Taking);
            }
            let taken = self.taken;
            self.stretch = Some(ProgressWindow { since: now, taken });
        }
        match self.phase {
            Phase::Idle if now >= self.since + limits.idle => Some(Overdue::Idle),
            Phase::Head if now >= self.since + limits.head => Some(Overdue::Head),
            _ => None,
        }
    }
}

/// State of a connection, shared by its socket, its responses and the connection limit.
#[derive(Debug)]
pub struct Activity {
    state: Mutex<ConnectionState>,
    /// Notified when the connection should close to make room.
    wanted: Notify,
}

impl Activity {
    /// State of a connection that was just accepted.
    pub fn new() -> Activity {
        Activity { state: Mutex::new(ConnectionState::new(Instant::now())), wanted: Notify::new() }
    }

    /// Locks the current state.
    pub fn state(&self) -> MutexGuard<'_, ConnectionState> {
        // No code that panics runs while the lock is held.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks the connection to make room.
    pub fn want(&self) {
        self.wanted.notify_one();
    }

    /// Waits until the connection is asked to make room.
    pub async fn wanted(&self) {
        self.wanted.notified().await;
    }
}
