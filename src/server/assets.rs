//! Where the built front end lies and what its files are called.

use crate::ui::document::Shell;
use anyhow::{Context, bail};
use leptos::config::LeptosOptions;
use std::path::{Path, PathBuf};

/// What all pages need to know about the front end built by cargo-leptos in `site`.
///
/// # Errors
/// When the front end was not built, with the command that builds it.
pub fn shell(site: &Path, origin: String) -> anyhow::Result<Shell> {
    let options = LeptosOptions::builder()
        .output_name("zeitstrahl")
        .site_root(site.display().to_string())
        .site_pkg_dir("pkg")
        .hash_files(true)
        .build();
    let hashes = hash_file(&options)?;
    let text = std::fs::read_to_string(&hashes)
        .with_context(|| format!("{} cannot be read; run `make run`", hashes.display()))?;
    let hash = |kind: &str| {
        let mut lines = text.lines().filter_map(|line| line.split_once(':'));
        lines.find(|(name, _)| name.trim() == kind).map(|(_, hash)| hash.trim())
    };
    let Some(css) = hash("css") else {
        bail!("{} names no style sheet; run `make run`", hashes.display());
    };
    let stylesheet = format!("/pkg/zeitstrahl.{css}.css");
    if !site.join(stylesheet.trim_start_matches('/')).exists() {
        bail!(
            "no front end in {} that belongs to this program; run `make run`, or name its folder with --site",
            site.display()
        );
    }
    Ok(Shell {
        options,
        stylesheet,
        origin,
        watched: std::env::var_os("LEPTOS_WATCH").is_some(),
    })
}

/// cargo-leptos writes the hashes beside the program, and Leptos looks for them there.
fn hash_file(options: &LeptosOptions) -> anyhow::Result<PathBuf> {
    let program = std::env::current_exe().context("the program's own path is unknown")?;
    Ok(program.with_file_name(options.hash_file.as_ref()))
}
