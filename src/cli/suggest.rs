//! `zeitstrahl suggest`: proposes claims for an article.

use super::tell;
use crate::dossier::authoring::{Suggestions, suggest as suggest_for};
use anyhow::Context;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Arguments of `suggest`.
#[derive(Clone, Debug, clap::Args)]
pub struct Suggest {
    /// Text of an article in a dossier; with --dossier, its id is enough
    #[arg(value_name = "ARTICLE.txt")]
    pub text: PathBuf,
    /// Folder of the dossier; the one that contains the text if omitted
    #[arg(long, value_name = "DIR")]
    pub dossier: Option<PathBuf>,
    /// Write the drafts into the article's annotations instead of printing them
    #[arg(long)]
    pub write: bool,
}

/// Prints the proposed claims, or adds them after the existing ones.
///
/// # Errors
/// Fails if there is no such article or the dossier has errors; nothing is written then.
pub fn suggest(arguments: &Suggest) -> anyhow::Result<()> {
    let id = arguments.text.file_stem().unwrap_or_default().to_string_lossy();
    let dossier = match &arguments.dossier {
        Some(dossier) => dossier.clone(),
        None => around(&arguments.text).with_context(|| {
            format!(
                "{} is in no dossier; add it with `zeitstrahl add`, or name the dossier with \
                 --dossier",
                arguments.text.display()
            )
        })?,
    };
    let suggestions = suggest_for(&dossier, &id)?;
    let Suggestions { claims, unpublished, toml, sidecar, .. } = &suggestions;
    let sidecar = sidecar.display();
    if arguments.write {
        suggestions.write()?;
        writeln!(std::io::stdout(), "{sidecar}: {} added", drafts(*claims))?;
    } else {
        std::io::stdout().lock().write_all(toml.as_bytes())?;
        let drafts = drafts(*claims);
        tell(&format!("{drafts} for {sidecar}; --write adds what is suggested\n"));
    }
    if *unpublished > 0 {
        tell(&format!(
            "{unpublished} of them have no date, since it is not known when the article came out: \
             give `published` in {sidecar}, delete them, and run this again\n"
        ));
    }
    Ok(())
}

fn drafts(count: usize) -> String {
    match count {
        1 => "1 draft of a claim".to_owned(),
        count => format!("{count} drafts of claims"),
    }
}

/// Dossier of an article's text: the folder above `articles`, if it has a `dossier.toml`.
fn around(text: &Path) -> Option<PathBuf> {
    let named = text.parent().and_then(Path::parent);
    let dossier = match named {
        Some(here) if here.as_os_str().is_empty() => PathBuf::from("."),
        Some(named) => named.to_owned(),
        None => std::path::absolute(text).ok()?.parent()?.parent()?.to_owned(),
    };
    dossier.join("dossier.toml").is_file().then_some(dossier)
}
