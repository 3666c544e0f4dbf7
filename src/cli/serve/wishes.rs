//! Who wishes a dossier to be read again: its editor, by saving a file, and whoever runs the server,
//! by SIGHUP, as service managers send it.

use super::look::watch;
use std::io::IsTerminal;
use std::path::Path;
use tokio::sync::mpsc::{Receiver, Sender, channel};

/// Wishes; those about files only of a folder that is given.
///
/// # Errors
/// When the signal cannot be heard.
pub fn listen(folder: Option<&Path>) -> anyhow::Result<Receiver<()>> {
    // One wish that waits is as good as many.
    let (wish, wishes) = channel(1);
    hear_signals(wish.clone())?;
    if let Some(folder) = folder {
        watch(folder.to_owned(), wish);
    }
    Ok(wishes)
}

/// Takes SIGHUP for a wish – but not in a terminal, which says by it that it was closed.
#[cfg(unix)]
fn hear_signals(wish: Sender<()>) -> anyhow::Result<()> {
    use anyhow::Context;
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
