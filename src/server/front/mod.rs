//! The built front end: what browsers load with pages.

mod asset;
mod serve;
mod shell;

pub use serve::routes;

use crate::files::Files;
use asset::Asset;
use axum::body::Bytes;
use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

/// All files of the front end, in memory: some megabytes, whether they came from a folder or from the
/// program. Only what is in this table can be asked for. Clones are the same.
#[derive(Clone, Debug, Default)]
pub struct Front(Arc<BTreeMap<String, Asset>>);

impl Front {
    /// Takes the files as cargo-leptos leaves them, with their compressed twins.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn open(files: &Files) -> io::Result<Front> {
        let names = files.names()?;
        let bytes = |name: &str| files.read(name).map(asset::bytes);
        let mut assets = BTreeMap::new();
        for name in &names {
            if asset::is_twin(name, &names) {
                continue;
            }
            let mut asset = Asset::new(name, bytes(name)?);
            for (twin, encoding) in asset::twins(name) {
                if names.contains(&twin) {
                    asset.add(encoding, bytes(&twin)?);
                }
            }
            assets.insert(name.clone(), asset);
        }
        Ok(Front(Arc::new(assets)))
    }

    /// Every file as it is, by its name.
    pub fn files(&self) -> impl Iterator<Item = (&str, &Bytes)> {
        self.0.iter().map(|(name, asset)| (&**name, asset.plain()))
    }
}
