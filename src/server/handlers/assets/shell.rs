//! Front end as pages need to know it: paths of its files, and the inline script that loads
//! islands.

use super::Assets;
use crate::server::render;
use crate::site::Site;
use crate::site::address;
use crate::ui::document::Shell;
use anyhow::{Context, bail};
use leptos::config::LeptosOptions;
use leptos::hydration::HydrationScripts;
use leptos::prelude::*;

/// Base name of the files, and their folder.
const NAME: &str = "zeitstrahl";
const FOLDER: &str = "pkg";

/// Names of the files of one build.
struct Built {
    stylesheet: String,
    script: String,
    wasm: String,
}

impl Assets {
    /// Front end for all pages of `site`.
    ///
    /// # Errors
    /// Fails if the front end was not built; the message names the command that builds it.
    pub async fn shell(&self, site: Site) -> anyhow::Result<Shell> {
        let options = LeptosOptions::builder().output_name(NAME).site_pkg_dir(FOLDER).build();
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

    /// Name of the only file `zeitstrahl.<hash>.<kind>`.
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
                bail!("{one} and {other} are from two builds; run `make build`")
            }
        }
    }
}

/// Inline script of Leptos that loads islands, as rendered once. The CSP allows it by its hash:
/// Leptos would use a nonce, which makes every response unique. File names are inserted here, since
/// Leptos would look up the hashes next to the executable, which may stand alone.
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
        script.with_context(|| format!("no island loader in the HTML of Leptos: {html}"))?;
    named(script, built).with_context(|| format!("the island loader names no files: {script}"))
}

/// Inserts the names of built files, without extensions, into the call at the end of the loader.
fn named(script: &str, built: &Built) -> Option<String> {
    let (function, call) = script.rsplit_once("(\"")?;
    // The name of the WebAssembly file depends on the environment in which Leptos was compiled.
    let plain = ["_bg", ""].map(|ending| format!("{NAME:?}, \"{NAME}{ending}\""));
    let plain = plain.iter().find(|plain| call.contains(plain.as_str()))?;
    let stem = |name: &str| name.rsplit_once('.').map(|(stem, _)| stem.to_owned());
    let names = format!("{:?}, {:?}", stem(&built.script)?, stem(&built.wasm)?);
    Some(format!("{function}(\"{}", call.replacen(plain, &names, 1)))
}
