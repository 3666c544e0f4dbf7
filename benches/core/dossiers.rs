//! Dossiers for the benchmarks: the bundled one, and generated ones of given sizes.

use std::cell::{LazyCell, OnceCell};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;
use zeitstrahl::dossier::{self, generate};
use zeitstrahl::timeline::model::Timeline;

/// A dossier, generated and loaded on first use, so that benchmarks filtered out by name cost
/// nothing.
pub struct Dossier {
    /// Number of its events.
    pub events: u64,
    folder: Lazy<Folder>,
    timeline: OnceCell<Arc<Timeline>>,
}

type Lazy<T> = LazyCell<T, Box<dyn FnOnce() -> T>>;

/// A folder, and the guard that removes it if it was generated.
type Folder = (PathBuf, Option<TempDir>);

/// The dossier of each size.
pub fn all() -> Vec<Dossier> {
    let dossier = |events, folder: Box<dyn FnOnce() -> Folder>| Dossier {
        events,
        folder: LazyCell::new(folder),
        timeline: OnceCell::new(),
    };
    let bundled = || (Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds"), None);
    let mut all = vec![dossier(46, Box::new(bundled))];
    let sizes = [2_000, 100_000].into_iter();
    all.extend(sizes.map(|events| dossier(events, Box::new(move || invented(events)))));
    all
}

fn invented(events: u64) -> Folder {
    let kept = TempDir::new().unwrap();
    let folder = kept.path().join("dossier");
    let settings = generate::Settings { events, seed: 1 };
    generate::generate(settings, &folder, |_, _| ()).unwrap();
    (folder, Some(kept))
}

impl Dossier {
    /// Its folder, generated on first use.
    pub fn folder(&self) -> &Path {
        &self.folder.0
    }

    /// Its timeline, loaded on first use.
    pub fn timeline(&self) -> &Arc<Timeline> {
        let load = || Arc::new(dossier::load(self.folder()).timeline.unwrap());
        self.timeline.get_or_init(load)
    }
}
