//! Who wishes a dossier to be read again: its editor, by saving a file, and whoever runs the server,
//! by SIGHUP, as service managers send it.

use anyhow::Context;
use notify::{Config, Event, PollWatcher, RecursiveMode, Watcher};
use std::io::IsTerminal;
use std::path::Path;
use std::time::Duration;
use tokio::sync::mpsc::{Receiver, Sender, channel};

/// How often the files are looked at. Looking instead of being told works on network drives and in
/// containers as well, and when the folder is replaced as a whole.
const LOOK: Duration = Duration::from_secs(1);

/// Wishes, until what comes with them is dropped; those about files only of a folder that is given.
///
/// # Errors
/// When the folder cannot be watched, or the signal not be heard.
pub fn listen(folder: Option<&Path>) -> anyhow::Result<(Option<PollWatcher>, Receiver<()>)> {
    // One wish that waits is as good as many.
    let (wish, wishes) = channel(1);
    hear_signals(wish.clone())?;
    let watcher = folder.map(|folder| watch(folder, wish));
    Ok((watcher.transpose()?, wishes))
}

fn watch(folder: &Path, wish: Sender<()>) -> anyhow::Result<PollWatcher> {
    let changed = move |event: notify::Result<Event>| match event {
        // Full: somebody wishes it already.
        Ok(_) => {
            let _ = wish.try_send(());
        }
        Err(error) => tracing::warn!(%error, "the dossier cannot be watched"),
    };
    let config = Config::default().with_poll_interval(LOOK);
    let mut watcher = PollWatcher::new(changed, config)?;
    watcher
        .watch(folder, RecursiveMode::Recursive)
        .with_context(|| format!("cannot watch {}", folder.display()))?;
    Ok(watcher)
}

/// Takes SIGHUP for a wish – but not in a terminal, which says by it that it was closed.
#[cfg(unix)]
fn hear_signals(wish: Sender<()>) -> anyhow::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    if std::io::stderr().is_terminal() {
        return Ok(());
    }
    let mut hangups = signal(SignalKind::hangup()).context("cannot listen for SIGHUP")?;
    tokio::spawn(async move {
        while hangups.recv().await.is_some() {
            // Full: somebody wishes it already.
            let _ = wish.try_send(());
        }
    });
    Ok(())
}

#[cfg(not(unix))]
fn hear_signals(_: Sender<()>) -> anyhow::Result<()> {
    Ok(())
}
