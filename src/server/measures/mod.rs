//! What the server counts while it answers, over all editions since its start. Counting is an
//! addition without a lock; who wants to know reads the sums ([`super::admin`]).

pub mod requests;

use super::admin::Turn;
use requests::Requests;
use std::sync::atomic::{AtomicU64, Ordering};

/// How often something happened.
#[derive(Debug, Default)]
pub struct Count(AtomicU64);

impl Count {
    /// Once more.
    pub fn one(&self) {
        self.add(1);
    }

    /// So many times more.
    pub fn add(&self, times: u64) {
        self.0.fetch_add(times, Ordering::Relaxed);
    }

    /// So far.
    pub fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// All that is counted.
#[derive(Debug, Default)]
pub struct Measures {
    /// What became of requests for answers that may be kept.
    pub answers: Answered,
    /// Requests of readers.
    pub requests: Requests,
    /// Readings of the dossier.
    pub readings: Readings,
}

/// Readings of the dossier, by what came of them.
#[derive(Debug, Default)]
pub struct Readings([Count; Turn::ALL.len()]);

impl Readings {
    /// How often this came of one.
    pub fn of(&self, turn: Turn) -> &Count {
        &self.0[turn as usize]
    }
}

/// What became of requests for answers that may be kept.
#[derive(Debug, Default)]
pub struct Answered {
    /// Answers that were there already.
    pub hits: Count,
    /// Answers that were not, and had to be made or waited for.
    pub misses: Count,
    /// Answers made: one for all who waited for the same.
    pub made: Count,
    /// Clients that were told they have the answer already.
    pub not_modified: Count,
}
