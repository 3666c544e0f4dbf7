//! What all pages need to know about the front end.

use super::Front;
use crate::server::render;
use crate::ui::address;
use crate::ui::document::Shell;
use crate::ui::site::Site;
use anyhow::{Context, bail};
use leptos::config::LeptosOptions;
use leptos::hydration::HydrationScripts;
use leptos::prelude::*;

/// What its files are called, and the folder they lie in.
const NAME: &str = "zeitstrahl";
const FOLDER: &str = "pkg";

/// Its files in one build.
struct Built {
    stylesheet: String,
    script: String,
    wasm: String,
}

impl Front {
    /// What all pages of `site` need to know.
    ///
    /// # Errors
    /// When the front end was not built, with the command that builds it.
    pub async fn shell(&self, site: Site) -> anyhow::Result<Shell> {
        let options = LeptosOptions::builder()
            .output_name(NAME)
            .site_pkg_dir(FOLDER)
            .build();
        let built = Built {
            stylesheet: self.built("css")?,
            script: self.built("js")?,
            wasm: self.built("wasm")?,
        };
        let address = |name: &str| address::file(&site, &format!("{FOLDER}/{name}"));
        Ok(Shell {
            stylesheet: address(&built.stylesheet),
            script: address(&built.script),
            wasm: address(&built.wasm),
            loader: loader(&options, &site.base, &built).await?,
            options,
            site,
            policy: None,
            edition: None,
            watched: std::env::var_os("LEPTOS_WATCH").is_some(),
        })
    }

    /// The one file of this kind that is named after the program and its own contents.
    fn built(&self, kind: &str) -> anyhow::Result<String> {
        let names = self.files().filter_map(|(name, _)| {
            let name = name.strip_prefix(FOLDER)?.strip_prefix('/')?;
            let rest = name.strip_prefix(NAME)?.strip_prefix('.')?;
            let hash = rest.strip_suffix(kind)?.strip_suffix('.')?;
            (!hash.contains('.')).then(|| name.to_owned())
        });
        let mut names = names.collect::<Vec<_>>();
        match (names.pop(), names.pop()) {
            (Some(name), None) => Ok(name),
            (None, _) => bail!(
                "there is no built front end; run `make build`, or name its folder with --site"
            ),
            (Some(one), Some(other)) => {
                bail!("{one} and {other} are of two builds; run `make build`")
            }
        }
    }
}

/// The script with which Leptos loads islands. It is the same for every page but for a nonce,
/// and a nonce would make every answer a different one; so it is taken from what Leptos renders
/// once, and its hash allows it. The names of files are put in here: Leptos would look for them beside the
/// program, which may stand alone.
async fn loader(options: &LeptosOptions, base: &str, built: &Built) -> anyhow::Result<String> {
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
    let (script, _) =
        script.with_context(|| format!("no island loader in what Leptos renders: {html}"))?;
    named(script, built).with_context(|| format!("the island loader names no files: {script}"))
}

/// The loader with the names of built files in its call, which stand there without their endings.
fn named(script: &str, built: &Built) -> Option<String> {
    let (function, call) = script.rsplit_once("(\"")?;
    // How Leptos calls the WebAssembly depends on how it was built itself.
    let plain = ["_bg", ""].map(|ending| format!("{NAME:?}, \"{NAME}{ending}\""));
    let plain = plain.iter().find(|plain| call.contains(plain.as_str()))?;
    let stem = |name: &str| name.rsplit_once('.').map(|(stem, _)| stem.to_owned());
    let names = format!("{:?}, {:?}", stem(&built.script)?, stem(&built.wasm)?);
    Some(format!("{function}(\"{}", call.replacen(plain, &names, 1)))
}
