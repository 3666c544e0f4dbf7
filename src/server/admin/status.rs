//! How the server is, for programs; [`super::page`] is the same for people.

use super::Admin;
use super::moment::Moment;
use super::record::Reading;
use crate::dossier::report::Counts;
use serde::Serialize;

/// How the server is at a moment.
#[derive(Clone, Debug, Serialize)]
pub struct Status {
    /// The version of the program.
    pub version: &'static str,
    /// Since when it runs.
    pub since: Moment,
    /// Whether new readers are welcome.
    pub ready: bool,
    /// What is served.
    pub edition: Edition,
    /// The last reading of the dossier.
    pub reading: Reading,
    /// The answers that are kept.
    pub cache: Cache,
}

/// What is served.
#[derive(Clone, Debug, Serialize)]
pub struct Edition {
    /// The folder of the dossier.
    pub folder: String,
    /// The name of the edition.
    pub name: String,
    /// Since when it is served.
    pub since: Moment,
    /// How much there is in it.
    pub counts: Counts,
    /// Bytes of its files.
    pub bytes: usize,
}

/// The answers that are kept. Entries and bytes are those of the edition that is served, the rest
/// was counted since the start.
#[derive(Clone, Debug, Serialize)]
pub struct Cache {
    /// How many there are.
    pub entries: u64,
    /// What they weigh.
    pub bytes: u64,
    /// What they may weigh at most.
    pub most: u64,
    /// How often one was there.
    pub hits: u64,
    /// How often one was not.
    pub misses: u64,
    /// How many were made.
    pub made: u64,
    /// How many clients had the answer already.
    pub not_modified: u64,
}

impl Status {
    /// How the server is now.
    pub async fn of(admin: &Admin) -> Status {
        let entry = admin.record.read();
        let edition = entry.edition;
        let kept = edition.answers.weighed().await;
        let counted = &admin.measures.answers;
        Status {
            version: env!("CARGO_PKG_VERSION"),
            since: admin.started,
            ready: admin.readiness.is_open(),
            edition: Edition {
                folder: entry.folder.display().to_string(),
                name: edition.name,
                since: edition.since,
                counts: edition.counts,
                bytes: edition.bytes,
            },
            reading: entry.reading,
            cache: Cache {
                entries: kept.entries,
                bytes: kept.bytes,
                most: kept.most,
                hits: counted.hits.get(),
                misses: counted.misses.get(),
                made: counted.made.get(),
                not_modified: counted.not_modified.get(),
            },
        }
    }
}
