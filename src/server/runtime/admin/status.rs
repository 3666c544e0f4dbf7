//! Status of the server as data for JSON; [`super::page`] renders it as HTML.

use super::Admin;
use super::record::Reload;
use super::timestamp::Timestamp;
use crate::dossier::report::Counts;
use serde::Serialize;

/// Status of the server.
#[derive(Clone, Debug, Serialize)]
pub struct Status {
    /// Version of the program.
    pub version: &'static str,
    /// Start of the process.
    pub since: Timestamp,
    /// False during shutdown.
    pub ready: bool,
    /// Served edition.
    pub edition: EditionStatus,
    /// Last reload of the dossier.
    pub last_reload: Reload,
    /// Response cache.
    pub cache: Cache,
}

/// Served edition.
#[derive(Clone, Debug, Serialize)]
pub struct EditionStatus {
    /// Folder of the dossier.
    pub folder: String,
    /// Name of the edition.
    pub name: String,
    /// Start of being served.
    pub since: Timestamp,
    /// Numbers of articles, claims, events and so on.
    pub counts: Counts,
    /// Size of the files in bytes.
    pub bytes: usize,
}

/// Response cache. Entries and bytes are those of the served edition; the counters run since the
/// start of the process.
#[derive(Clone, Debug, Serialize)]
pub struct Cache {
    /// Number of entries.
    pub entries: u64,
    /// Size in bytes.
    pub bytes: u64,
    /// Capacity in bytes.
    pub most: u64,
    /// Requests served from the cache.
    pub hits: u64,
    /// Requests not found in the cache.
    pub misses: u64,
    /// Responses rendered.
    pub rendered: u64,
    /// Conditional requests answered with 304.
    pub not_modified: u64,
}

impl Status {
    /// Collects the current status.
    pub async fn of(admin: &Admin) -> Status {
        let entry = admin.record.read();
        let edition = entry.edition;
        let kept = edition.response_cache.weighed().await;
        let counted = &admin.metrics.responses;
        Status {
            version: env!("CARGO_PKG_VERSION"),
            since: admin.started,
            ready: admin.readiness.is_open(),
            edition: EditionStatus {
                folder: entry.folder.display().to_string(),
                name: edition.name,
                since: edition.since,
                counts: edition.counts,
                bytes: edition.bytes,
            },
            last_reload: entry.last_reload,
            cache: Cache {
                entries: kept.entries,
                bytes: kept.bytes,
                most: kept.most,
                hits: counted.hits.get(),
                misses: counted.misses.get(),
                rendered: counted.rendered.get(),
                not_modified: counted.not_modified.get(),
            },
        }
    }
}
