//! `zeitstrahl export`: writes a view of a dossier in a format that other programs read.

use crate::dossier;
use crate::export;
use crate::files::{Bundle, FileSet};
use crate::i18n::{Lang, Named};
use crate::site::Site;
use crate::site::format::Format;
use crate::site::page_context::{ExportedTexts, PageContext};
use crate::timeline::state::Knowledge;
use anyhow::{Context, bail};
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

/// Arguments of `export`.
#[derive(Clone, Debug, clap::Args)]
pub struct Export {
    /// Folder of the dossier; the bundled dossier if omitted
    #[arg(value_name = "DIR")]
    pub dossier: Option<PathBuf>,
    /// Output format
    #[arg(long, value_enum)]
    pub format: Format,
    /// Filter, as in the query of a page: 'org=microsoft&kind=plan'
    #[arg(long, value_name = "QUERY", default_value = "")]
    pub view: String,
    /// Language of labels and links, one of the dossier's; its main one if omitted
    #[arg(long, value_name = "LANG")]
    pub lang: Option<Lang>,
    /// Address of the site that links lead to: scheme, host and optionally a path
    #[arg(long, value_name = "URL", default_value = "http://127.0.0.1:3000")]
    pub base_url: Site,
    /// Output file; standard output if omitted
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Include the full texts of all articles, even of those not shown to readers in full
    #[arg(long)]
    pub all_texts: bool,
}

/// Writes the view. Parts of the query that are ignored are listed on standard error.
///
/// # Errors
/// Fails if the dossier has errors (its problems are printed) or the file cannot be written; it is
/// written completely or not at all.
pub fn export(arguments: Export, bundle: Bundle) -> anyhow::Result<()> {
    let files = FileSet::named(arguments.dossier, bundle.dossier);
    let outcome = dossier::load_files(&files);
    let Some(timeline) = outcome.timeline else {
        super::show(&outcome.report);
        bail!("the dossier {} is broken; nothing is exported", files.path().display());
    };
    let lang = arguments.lang.unwrap_or(timeline.main_language());
    if !timeline.languages.contains(&lang) {
        bail!("the dossier has no pages in {}", lang.english_name());
    }
    let query = arguments.view.trim_start_matches('?');
    let reading = crate::timeline::view::read(query, &timeline);
    for ignored in &reading.ignored {
        let reason = ignored.reason.name(Lang::En);
        let (key, value) = (&ignored.key, &ignored.value);
        super::tell(&format!("warning: ignored {key}={value} – {reason}\n"));
    }
    let knowledge = Knowledge::new(Arc::new(timeline), reading.view.asof);
    let context = PageContext {
        ignored: &reading.ignored,
        texts: match arguments.all_texts {
            true => ExportedTexts::All,
            false => ExportedTexts::Shown,
        },
        ..PageContext::new(lang, &knowledge, &reading.view, &arguments.base_url)
    };
    let text = export::render(arguments.format, context)?;
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

/// Writes to a file beside `path` and renames it, so that readers never see half a file.
fn whole(path: &std::path::Path, text: &str) -> std::io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = path.with_file_name(name);
    let written = std::fs::write(&part, text).and_then(|()| std::fs::rename(&part, path));
    if written.is_err() {
        // The partial file is useless. The first error is the one to report.
        let _ = std::fs::remove_file(&part);
    }
    written
}
