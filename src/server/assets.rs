//! Where the built front end lies and what its files are called.

use super::render;
use crate::ui::address;
use crate::ui::document::Shell;
use crate::ui::site::Site;
use anyhow::{Context, bail};
use leptos::config::LeptosOptions;
use leptos::hydration::HydrationScripts;
use leptos::prelude::*;
use std::path::{Path, PathBuf};

/// What all pages need to know about the front end built by cargo-leptos in `folder`, for pages
/// of `site`.
///
/// # Errors
/// When the front end was not built, with the command that builds it.
pub async fn shell(folder: &Path, site: Site) -> anyhow::Result<Shell> {
    let options = LeptosOptions::builder()
        .output_name("zeitstrahl")
        .site_root(folder.display().to_string())
        .site_pkg_dir("pkg")
        .hash_files(true)
        .build();
    let hashes = hash_file(&options)?;
    let text = std::fs::read_to_string(&hashes)
        .with_context(|| format!("{} cannot be read; run `make run`", hashes.display()))?;
    let named = |kind: &str| {
        let mut lines = text.lines().filter_map(|line| line.split_once(':'));
        let hash = lines.find(|(name, _)| name.trim() == kind);
        let path = hash.map(|(_, hash)| format!("pkg/zeitstrahl.{}.{kind}", hash.trim()));
        match path {
            Some(path) if folder.join(&path).exists() => Ok(address::file(&site, &path)),
            _ => bail!(
                "no front end in {} that belongs to this program; run `make run`, or name its folder with --site",
                folder.display()
            ),
        }
    };
    Ok(Shell {
        stylesheet: named("css")?,
        script: named("js")?,
        wasm: named("wasm")?,
        loader: loader(&options, &site.base).await?,
        options,
        site,
        policy: None,
        edition: None,
        watched: std::env::var_os("LEPTOS_WATCH").is_some(),
    })
}

/// The script with which Leptos loads islands. It is the same for every page but for a nonce,
/// and a nonce would make every answer a different one; so it is taken from what Leptos renders
/// once, and its hash allows it.
async fn loader(options: &LeptosOptions, base: &str) -> anyhow::Result<String> {
    let (options, base) = (options.clone(), base.to_owned());
    let html = render::html(move || {
        view! { <HydrationScripts options=options.clone() islands=true root=base.clone() /> }
            .into_any()
    })
    .await?;
    let script = html
        .split_once("<script")
        .and_then(|(_, rest)| rest.split_once('>'))
        .and_then(|(_, rest)| rest.split_once("</script>"));
    match script {
        Some((script, _)) => Ok(script.to_owned()),
        None => bail!("no island loader in what Leptos renders: {html}"),
    }
}

/// cargo-leptos writes the hashes beside the program, and Leptos looks for them there.
fn hash_file(options: &LeptosOptions) -> anyhow::Result<PathBuf> {
    let program = std::env::current_exe().context("the program's own path is unknown")?;
    Ok(program.with_file_name(options.hash_file.as_ref()))
}
