//! Per-connection state machine for timeouts. Callers of [`ConnectionState`] pass the time, so it is tested
//! as a table.

use super::limits::{ConnectionLimits, LONGEST_DOWNLOAD, MIN_READ_RATE};
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
pub enum TimeoutKind {
    /// Idle timeout: no request.
    Idle,
    /// Header timeout: an incomplete request.
    Header,
    /// Write timeout: the client reads the response too slowly or not at all.
    Write,
}

/// Interval in which a response must make progress.
#[derive(Clone, Copy, Debug)]
struct ProgressWindow {
    since: Instant,
    /// Value of `ConnectionState::written` at the start of the interval.
    written: u64,
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
    progress: Option<ProgressWindow>,
    /// Bytes written to the socket since the start of the connection.
    written: u64,
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
            progress: None,
            written: 0,
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
    pub fn request_complete(&mut self, now: Instant) {
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
    pub fn wrote(&mut self, bytes: usize) {
        self.written += bytes as u64;
    }

    /// Records that the socket accepts no more bytes for now.
    pub fn stalled(&mut self, now: Instant) {
        let written = self.written;
        self.progress.get_or_insert(ProgressWindow { since: now, written });
    }

    /// Records that everything has been flushed.
    pub fn flushed(&mut self, now: Instant) {
        self.progress = None;
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
        let write = self.progress.map(|progress| progress.since + limits.write_timeout);
        let phase = match self.phase {
            Phase::Idle => Some(self.since + limits.idle_timeout),
            Phase::Head => Some(self.since + limits.header_timeout),
            Phase::Answering | Phase::Answered => None,
        };
        write.into_iter().chain(phase).min()
    }

    /// The timeout exceeded at `now`, if any. A write interval with sufficient progress is followed
    /// by the next.
    pub fn overdue(&mut self, limits: &ConnectionLimits, now: Instant) -> Option<TimeoutKind> {
        if let Some(progress) = self.progress
            && now >= progress.since + limits.write_timeout
        {
            let pace = MIN_READ_RATE.max(self.size / LONGEST_DOWNLOAD.as_secs());
            let least = pace.saturating_mul(limits.write_timeout.as_secs());
            if self.written - progress.written < least.max(1) {
                return Some(TimeoutKind::Write);
            }
            let written = self.written;
            self.progress = Some(ProgressWindow { since: now, written });
        }
        match self.phase {
            Phase::Idle if now >= self.since + limits.idle_timeout => Some(TimeoutKind::Idle),
            Phase::Head if now >= self.since + limits.header_timeout => Some(TimeoutKind::Header),
            _ => None,
        }
    }
}

/// State of a connection, shared by its socket, its responses and the connection limit.
#[derive(Debug)]
pub struct Activity {
    state: Mutex<ConnectionState>,
    /// Notified when the connection should close to make room.
    close_requested: Notify,
}

impl Activity {
    /// State of a connection that was just accepted.
    pub fn new() -> Activity {
        Activity {
            state: Mutex::new(ConnectionState::new(Instant::now())),
            close_requested: Notify::new(),
        }
    }

    /// Locks the current state.
    pub fn state(&self) -> MutexGuard<'_, ConnectionState> {
        // No code that panics runs while the lock is held.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks the connection to make room.
    pub fn request_close(&self) {
        self.close_requested.notify_one();
    }

    /// Waits until the connection is asked to make room.
    pub async fn close_requested(&self) {
        self.close_requested.notified().await;
    }
}
