//! `zeitstrahl schema`: writes the JSON Schemas of the dossier format and of the JSON export.

use crate::dossier::schema;
use crate::export;
use anyhow::Context;
use std::fs;
use std::path::PathBuf;

/// Arguments of `schema`.
#[derive(Clone, Debug, clap::Args)]
pub struct Schema {
    /// Folder of the dossier; the schemas are written to its subfolder `schema`
    #[arg(value_name = "DIR", default_value = "seeds")]
    pub dossier: PathBuf,
}

/// Writes each schema to its own file.
///
/// # Errors
/// Fails if the folder cannot be created or a file cannot be written.
pub fn schema(arguments: &Schema) -> anyhow::Result<()> {
    let folder = arguments.dossier.join("schema");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let export = (export::schema::FILE, export::schema::text());
    for (name, text) in schema::files().into_iter().chain([export]) {
        let path = folder.join(name);
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}
