//! Publishes a dossier as a folder of files for any web server or CDN.
//!
//! There is no second way of rendering: [`plan`] lists the files of a site, our own router answers
//! each, and [`check`] reads the finished folder as a crawler would. The folder appears as a whole.

mod asset;
mod check;
mod encoding;
mod plan;
#[cfg(test)]
mod tests;

pub use check::{Broken, check};

use crate::dossier::write::Staging;
use crate::server::{AppState, Assets, Revision, Shell, WorkLimits, router};
use crate::timeline::model::Timeline;
use crate::ui::payload::Delivery;
use anyhow::{Context, bail};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt;
use plan::{Plan, PlannedFile};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::task::JoinSet;
use tower::ServiceExt;

/// Marker file: this folder was written by `publish`. It contains the address of the site.
pub const MARKER: &str = ".zeitstrahl-site";

/// Totals of what was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PublishSummary {
    /// Files, without their compressed copies.
    pub files: usize,
    /// Bytes of these files.
    pub bytes: u64,
    /// Bytes including compressed copies.
    pub stored: u64,
}

/// State shared by the workers.
struct Work<P> {
    router: Router,
    entries: Vec<PlannedFile>,
    staging: Staging,
    next: AtomicUsize,
    done: AtomicUsize,
    progress: P,
}

/// Writes the site of a dossier into a folder that is missing, empty, or was written by an earlier
/// run. `shell` names the site; its form is ignored. `progress` gets the number of files written
/// and the total.
///
/// The folder appears, or is replaced, when it is complete.
///
/// # Errors
/// Fails if the dossier has too many events for files, the folder holds anything else, a page
/// cannot be rendered, or a file cannot be written; the previous content is untouched then, and
/// nothing else is left behind.
pub async fn publish<P>(
    timeline: Timeline,
    shell: Shell,
    front: &Assets,
    out: &Path,
    progress: P,
) -> anyhow::Result<PublishSummary>
where
    P: Fn(usize, usize) + Send + Sync + 'static,
{
    let events = timeline.events.len();
    if Delivery::of_events(events) == Delivery::Never {
        bail!(
            "{events} events are too many for files, of which a browser would have to fetch all; \
             serve them with `zeitstrahl serve`"
        );
    }
    let staging = Staging::replacing(out, MARKER)?;
    let address = format!("{}{}/\n", shell.site.origin, shell.site.base);
    staging.write(MARKER, address)?;
    let timeline = Arc::new(timeline);
    let plan = Plan::new(&timeline, &shell.site);
    let state = AppState::new(timeline, plan.shell(shell), Revision::new(&[]), 0)
        // One job per worker.
        .with_limits(WorkLimits::unlimited());
    let mut summary = asset::copy(front, &staging)?;
    let work = Arc::new(Work {
        router: router(state),
        entries: plan.entries,
        staging,
        next: AtomicUsize::new(0),
        done: AtomicUsize::new(0),
        progress,
    });
    let mut workers = JoinSet::new();
    for _ in 0..std::thread::available_parallelism()?.get() {
        let work = Arc::clone(&work);
        workers.spawn(async move { work.run().await });
    }
    while let Some(finished) = workers.join_next().await {
        match finished.map_err(anyhow::Error::from).flatten() {
            Ok(written) => summary.add(written),
            Err(error) => {
                // No worker may write into the folder while it is deleted.
                workers.shutdown().await;
                return Err(error);
            }
        }
    }
    let Some(work) = Arc::into_inner(work) else {
        bail!("a worker outlived its work");
    };
    work.staging.publish()?;
    Ok(summary)
}

impl<P: Fn(usize, usize)> Work<P> {
    /// Writes files until none is left.
    async fn run(&self) -> anyhow::Result<PublishSummary> {
        let mut summary = PublishSummary::default();
        while let Some(entry) = self.entries.get(self.next.fetch_add(1, Ordering::Relaxed)) {
            let bytes = self.answer(entry).await?;
            summary.add(encoding::write(&self.staging, &entry.file, &bytes)?);
            let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
            (self.progress)(done, self.entries.len());
        }
        Ok(summary)
    }

    async fn answer(&self, entry: &PlannedFile) -> anyhow::Result<Bytes> {
        let request = Request::builder().uri(&entry.address).body(Body::empty());
        let request = request.with_context(|| format!("{} is not an address", entry.address))?;
        let Ok(answer) = self.router.clone().oneshot(request).await;
        let status = answer.status();
        let expected = match entry.is_missing {
            true => StatusCode::NOT_FOUND,
            false => StatusCode::OK,
        };
        if status != expected {
            bail!("{} cannot be written: its page answers with {status}", entry.file);
        }
        let body = answer.into_body().collect().await;
        let body = body.with_context(|| format!("{} breaks off", entry.address))?;
        Ok(body.to_bytes())
    }
}

impl PublishSummary {
    fn add(&mut self, other: PublishSummary) {
        self.files += other.files;
        self.bytes += other.bytes;
        self.stored += other.stored;
    }
}
