//! `zeitstrahl export`: a view of a dossier in the form another program reads.

use crate::dossier;
use crate::export::{self, Extract, Format, Texts};
use crate::files::{Bundle, Files};
use crate::i18n::{Lang, Named};
use crate::timeline::facts::Facts;
use crate::timeline::state::Knowledge;
use crate::ui::scene::Scene;
use crate::ui::site::Site;
use anyhow::{Context, bail};
use std::io::Write;
use std::path::PathBuf;

/// Arguments of `export`.
#[derive(Clone, Debug, clap::Args)]
pub struct Export {
    /// Folder of the dossier; without one, the dossier within the program
    #[arg(value_name = "DIR")]
    pub dossier: Option<PathBuf>,
    /// Form to write
    #[arg(long, value_enum)]
    pub format: Format,
    /// What to select, as in the address of a page: 'org=microsoft&kind=plan'
    #[arg(long, value_name = "QUERY", default_value = "")]
    pub view: String,
    /// Language of labels and links
    #[arg(long, value_name = "de|en", default_value = "de", value_parser = language)]
    pub lang: Lang,
    /// Scheme, host and perhaps path of the site that links lead to
    #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:3000")]
    pub origin: Site,
    /// File to write; standard output when absent
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// With the texts of all articles, also of those that readers are not shown in full
    #[arg(long)]
    pub all_texts: bool,
}

/// Writes the view. What of it was not understood is named on standard error.
///
/// # Errors
/// When the dossier is broken (its problems are printed) or the file cannot be written; it is there
/// as a whole or not at all.
pub fn export(arguments: Export, bundle: Bundle) -> anyhow::Result<()> {
    let files = Files::named(arguments.dossier, bundle.dossier);
    let outcome = dossier::load_files(&files);
    let Some(timeline) = outcome.timeline else {
        super::show(&outcome.report);
        bail!(
            "the dossier {} is broken; nothing is exported",
            files.path().display()
        );
    };
    let query = arguments.view.trim_start_matches('?');
    let reading = crate::timeline::view::read(query, &timeline);
    for ignored in &reading.ignored {
        let reason = ignored.reason.name(Lang::En);
        let (key, value) = (&ignored.key, &ignored.value);
        super::tell(&format!("warning: ignored {key}={value} – {reason}\n"));
    }
    let knowledge = Knowledge::new(&timeline, reading.view.asof);
    let scene = Scene {
        lang: arguments.lang,
        knowledge: &knowledge,
        facts: &Facts::new(&knowledge),
        view: &reading.view,
        site: &arguments.origin,
    };
    let texts = match arguments.all_texts {
        true => Texts::All,
        false => Texts::Shown,
    };
    let text = export::render(
        arguments.format,
        &Extract::new(scene, &reading.ignored, texts),
    )?;
    match &arguments.out {
        None => {
            let mut out = std::io::stdout().lock();
            out.write_all(text.as_bytes())?;
            out.flush()?;
        }
        Some(path) => {
            whole(path, &text).with_context(|| format!("cannot write {}", path.display()))?
        }
    }
    Ok(())
}

/// Writes the file beside its place first, so that nobody ever sees half of it.
fn whole(path: &std::path::Path, text: &str) -> std::io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = path.with_file_name(name);
    let written = std::fs::write(&part, text).and_then(|()| std::fs::rename(&part, path));
    if written.is_err() {
        // What is left of it is of no use; the first error is the one that matters.
        let _ = std::fs::remove_file(&part);
    }
    written
}

fn language(code: &str) -> Result<Lang, String> {
    code.parse()
        .map_err(|_| "there is German (de) and English (en)".to_owned())
}
