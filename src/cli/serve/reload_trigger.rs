//! Reload triggers: file changes and SIGHUP, as service managers send it.

use super::watch::watch;
use std::io::IsTerminal;
use std::path::Path;
use tokio::sync::mpsc::{Receiver, Sender, channel};

/// Channel of reload requests; without a folder only SIGHUP triggers one.
///
/// # Errors
/// Fails if the signal handler cannot be installed.
pub fn listen(folder: Option<&Path>) -> anyhow::Result<Receiver<()>> {
    // One pending request is as good as many.
    let (trigger, triggers) = channel(1);
    forward_sighup(trigger.clone())?;
    if let Some(folder) = folder {
        watch(folder.to_owned(), trigger);
    }
    Ok(triggers)
}

/// Sends a reload request on SIGHUP, except in a terminal, where SIGHUP means that it was closed.
#[cfg(unix)]
fn forward_sighup(trigger: Sender<()>) -> anyhow::Result<()> {
    use anyhow::Context;
    use tokio::signal::unix::{SignalKind, signal};
    if std::io::stderr().is_terminal() {
        return Ok(());
    }
    let mut hangups = signal(SignalKind::hangup()).context("cannot listen for SIGHUP")?;
    tokio::spawn(async move {
        while hangups.recv().await.is_some() {
            // A full channel means that a reload is pending already.
            let _ = trigger.try_send(());
        }
    });
    Ok(())
}

#[cfg(not(unix))]
fn forward_sighup(_: Sender<()>) -> anyhow::Result<()> {
    Ok(())
}
