//! Metrics: lock-free counters over all editions since the start of the process; the operator
//! endpoints read them.

mod counter;
mod requests;

pub use counter::Counter;

use crate::timeline::vocabulary::vocabulary;
use requests::Requests;

/// All metrics.
#[derive(Debug, Default)]
pub struct Metrics {
    /// Response cache.
    pub responses: ResponseCounters,
    /// Requests of readers.
    pub requests: Requests,
    /// Reloads of the dossier.
    pub reloads: ReloadCounters,
}

vocabulary! {
    /// Result of a reload.
    ReloadResult {
        /// The dossier has changed; a new edition is served.
        New = "new",
        /// The dossier has not changed.
        Same = "same",
        /// The dossier has errors; the last valid edition is still served.
        Broken = "broken",
    }
}

/// Reloads of the dossier by result.
#[derive(Debug, Default)]
pub struct ReloadCounters([Counter; ReloadResult::ALL.len()]);

impl ReloadCounters {
    /// Counter of a result.
    pub fn of(&self, result: ReloadResult) -> &Counter {
        &self.0[result as usize]
    }
}

/// Counters of the response cache.
#[derive(Debug, Default)]
pub struct ResponseCounters {
    /// Responses served from the cache.
    pub hits: Counter,
    /// Requests not found in the cache, which rendered or waited for another rendering.
    pub misses: Counter,
    /// Responses rendered, once for all concurrent requests.
    pub rendered: Counter,
    /// Conditional requests answered with 304.
    pub not_modified: Counter,
}
