//! Static assets: the files of the built front end.

mod asset;
mod serve;
mod shell;

pub use serve::routes;

use crate::files::FileSet;
use asset::Asset;
use axum::body::Bytes;
use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

/// All files of the front end, in memory (some megabytes). Only these can be requested, so paths
/// cannot escape. Clones share them.
#[derive(Clone, Debug, Default)]
pub struct Assets(Arc<BTreeMap<String, Asset>>);

impl Assets {
    /// Loads the files as built by cargo-leptos, with their precompressed variants.
    ///
    /// # Errors
    /// Fails if a file cannot be read.
    pub fn open(files: &FileSet) -> io::Result<Assets> {
        let names = files.names()?;
        let bytes = |name: &str| files.read(name).map(asset::bytes);
        let mut assets = BTreeMap::new();
        for name in &names {
            if asset::is_twin(name, &names) {
                continue;
            }
            let mut asset = Asset::new(name, bytes(name)?);
            for (twin, encoding) in asset::compressed_names(name) {
                if names.contains(&twin) {
                    asset.add(encoding, bytes(&twin)?);
                }
            }
            assets.insert(name.clone(), asset);
        }
        Ok(Assets(Arc::new(assets)))
    }

    /// Unencoded content of every file, by name.
    pub fn files(&self) -> impl Iterator<Item = (&str, &Bytes)> {
        self.0.iter().map(|(name, asset)| (&**name, asset.plain()))
    }
}
