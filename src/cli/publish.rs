//! `zeitstrahl publish`: writes a dossier as static files for any web server or CDN.

use super::{FrontEnd, load, tell};
use crate::files::{Bundle, FileSet};
use crate::publish::{PublishSummary, check, publish as write_site};
use crate::site::Site;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

/// Lines of progress in a log.
const LINES: u64 = 10;

/// Arguments of `publish`.
#[derive(Clone, Debug, clap::Args)]
pub struct Publish {
    /// Folder of the dossier; the bundled dossier if omitted
    #[arg(value_name = "DIR")]
    pub dossier: Option<PathBuf>,
    /// Output folder; must be new, empty, or written by an earlier `publish`
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// URL at which readers reach the site: scheme, host and, unless it is the root, the path
    #[arg(long, value_name = "URL")]
    pub base_url: Site,
    #[command(flatten)]
    pub front: FrontEnd,
    /// Follow every link of the finished site and fail if one is broken
    #[arg(long)]
    pub check: bool,
}

/// Writes the site and prints its size. With `--check`, success means that no link is broken.
///
/// # Errors
/// Fails if the dossier has errors (its problems are printed), the front end was not built, or the
/// folder cannot be written; nothing has changed then.
pub async fn publish(arguments: Publish, bundle: Bundle) -> anyhow::Result<ExitCode> {
    let files = FileSet::named(arguments.dossier, bundle.dossier);
    let timeline = load(&files, "published")?;
    let front = arguments.front.open(bundle)?;
    let shell = front.shell(arguments.base_url).await?;
    let bar = bar();
    let shown = bar.clone();
    let progress = move |done: usize, all: usize| show(&shown, done as u64, all as u64);
    let written = write_site(timeline, shell, &front, &arguments.out, progress).await;
    bar.finish_and_clear();
    let PublishSummary { files, bytes, stored } = written?;
    let folder = arguments.out.display();
    let mut out = std::io::stdout().lock();
    writeln!(
        out,
        "{folder}: {files} files, {} MB; {} MB with their compressed copies",
        bytes.div_ceil(1_000_000),
        stored.div_ceil(1_000_000),
    )?;
    if !arguments.check {
        return Ok(ExitCode::SUCCESS);
    }
    let crawl = check(&arguments.out)?;
    write!(out, "{crawl}")?;
    Ok(match crawl.broken.is_empty() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    })
}

/// Progress bar on standard error, hidden unless that is a terminal.
fn bar() -> ProgressBar {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("{bar:40} {pos} of {len} files, {eta} left");
    // The template is valid; the default style would do as well.
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    if std::io::stderr().is_terminal() {
        bar.enable_steady_tick(Duration::from_millis(200));
    }
    bar
}

/// Reports progress: the bar on a terminal, `LINES` lines elsewhere.
fn show(bar: &ProgressBar, done: u64, all: u64) {
    bar.set_length(all);
    bar.set_position(done);
    let has_step = done * LINES / all > (done - 1) * LINES / all;
    if has_step && !std::io::stderr().is_terminal() {
        tell(&format!("{done} of {all} files\n"));
    }
}
