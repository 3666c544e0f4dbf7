//! Reload: builds a new site from each valid state of the dossier's folder and swaps it in. A state
//! with errors changes nothing.

use super::admin::{Edition, Record, Reload};
use super::hot_swap::HotSwap;
use crate::dossier::report::Report;
use crate::dossier::{self, LoadOutcome};
use crate::files::FileSet;
use crate::server::metrics::Metrics;
use crate::server::metrics::ReloadResult;
use crate::server::middleware::encoding::Encoding;
use crate::server::router::router;
use crate::server::state::{AppState, WorkLimits};
use crate::server::{Assets, Revision, Security};
use crate::timeline::model::Timeline;
use crate::ui::document::Shell;
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{ACCEPT_ENCODING, HOST};
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::mpsc::Receiver;
use tokio::time::timeout;
use tower::ServiceExt;

/// Debounce time before a reload: editors save a file in several steps, and authors save several
/// files.
const QUIET: Duration = Duration::from_millis(300);

/// Longest debounce time: triggers that keep coming must not put off the reload for ever.
const LONGEST_DEBOUNCE: Duration = Duration::from_secs(2);

/// Most pages of the served edition that the next one renders before it takes over.
const WARM: usize = 16;

/// Everything a site is built from that stays the same across reloads.
pub struct SiteBuilder {
    /// Files of the dossier.
    pub dossier: FileSet,
    /// Site and front end, as pages need to know them.
    pub shell: Shell,
    /// Files of the front end.
    pub front: Assets,
    /// Hash of the executable.
    pub program: String,
    /// Contacts for vulnerability reports.
    pub security: Option<Security>,
    /// HSTS `max-age` in seconds; `None` sends no header.
    pub hsts: Option<u32>,
    /// Capacity of the response cache in bytes.
    pub cache_capacity: u64,
    /// Limits on work and memory, shared by all editions.
    pub limits: WorkLimits,
    /// Metrics, summed over all editions.
    pub metrics: Arc<Metrics>,
}

impl SiteBuilder {
    /// Builds the site of a valid dossier and renders these pages, so that nobody has to wait for
    /// them in a new edition.
    fn build_warm(
        &self,
        timeline: Timeline,
        report: &Report,
        digest: &str,
        pages: Vec<(Encoding, String)>,
    ) -> (Router, Edition) {
        let (site, edition) = self.build(timeline, report, digest);
        for (encoding, address) in pages {
            let request = Request::get(address)
                .header(HOST, "localhost")
                .header(ACCEPT_ENCODING, encoding.header())
                .body(Body::empty());
            // Addresses of the cache were asked for before.
            if let Ok(request) = request {
                let Ok(_response) = Handle::current().block_on(site.clone().oneshot(request));
            }
        }
        (site, edition)
    }

    /// Builds the site of a valid dossier; `digest` is that of its files.
    fn build(&self, timeline: Timeline, report: &Report, digest: &str) -> (Router, Edition) {
        let front = [&self.shell.script, &self.shell.wasm, &self.shell.stylesheet];
        let settings =
            format!("{:?} {front:?} {:?} {:?}", self.shell.site, self.security, self.hsts);
        let revision = Revision::new(&[&self.program, &settings, digest]);
        let state = AppState::new(timeline, self.shell.clone(), revision, self.cache_capacity)
            .with_front(self.front.clone())
            .counted(Arc::clone(&self.metrics))
            .with_security(self.security.clone())
            .with_hsts(self.hsts)
            .with_limits(self.limits.clone());
        // Computes the latest state of knowledge now, so that the first request need not wait for
        // it.
        state.knowledge_cache.get(&state.timeline, None);
        let edition = Edition::new(state.response_cache.clone(), report);
        (router(state), edition)
    }
}

/// Keeps the served site in step with the dossier's folder.
pub struct Reloader {
    builder: Arc<SiteBuilder>,
    hot_swap: HotSwap,
    record: Record,
    /// Digest of the files of the served edition.
    digest: String,
}

impl Reloader {
    /// Starts with a valid dossier that has been read already.
    pub fn begin(builder: SiteBuilder, timeline: Timeline, report: &Report) -> Reloader {
        let digest = report.digest();
        let (site, edition) = builder.build(timeline, report, &digest);
        builder.metrics.reloads.of(ReloadResult::New).one();
        let last_reload = Reload::new(ReloadResult::New, report);
        Reloader {
            hot_swap: HotSwap::new(site),
            record: Record::new(builder.dossier.path().to_owned(), edition, last_reload),
            builder: Arc::new(builder),
            digest,
        }
    }

    /// Handle to the served site, which follows later reloads.
    pub fn hot_swap(&self) -> HotSwap {
        self.hot_swap.clone()
    }

    /// Handle to the served edition and the last reload.
    pub fn record(&self) -> Record {
        self.record.clone()
    }

    /// Metrics, summed over all editions.
    pub fn metrics(&self) -> Arc<Metrics> {
        Arc::clone(&self.builder.metrics)
    }

    /// Reloads after each request on the channel, once no other has come for a moment.
    pub async fn follow(mut self, mut triggers: Receiver<()>) {
        while triggers.recv().await.is_some() {
            debounce(&mut triggers).await;
            self.reload().await;
        }
    }

    /// Reads the dossier and serves it if it is valid and has changed. Requests are served
    /// meanwhile.
    pub async fn reload(&mut self) -> ReloadResult {
        let (builder, served) = (Arc::clone(&self.builder), self.digest.clone());
        let pages = self.record.read().edition.response_cache.shortest_pages(WARM);
        let read = tokio::task::spawn_blocking(move || {
            let LoadOutcome { timeline, report } = dossier::load_files(&builder.dossier);
            let digest = report.digest();
            let built = timeline
                .filter(|_| digest != served)
                .map(|timeline| builder.build_warm(timeline, &report, &digest, pages));
            (report, digest, built)
        });
        let (last_reload, edition) = match read.await {
            Ok((report, digest, Some((site, edition)))) => {
                self.hot_swap.replace(site);
                self.digest = digest;
                (Reload::new(ReloadResult::New, &report), Some(edition))
            }
            Ok((report, _, None)) if report.is_sound() => {
                (Reload::new(ReloadResult::Same, &report), None)
            }
            Ok((report, _, None)) => (Reload::new(ReloadResult::Broken, &report), None),
            Err(error) => (Reload::failed(&error), None),
        };
        let (result, text) = (last_reload.result, &last_reload.diagnostics);
        match result {
            ReloadResult::New => {
                tracing::info!("the dossier has changed; the new version is served\n{text}");
            }
            ReloadResult::Same => tracing::info!("the dossier has not changed"),
            ReloadResult::Broken => {
                tracing::warn!("the dossier has errors; the last valid version is served\n{text}");
            }
        }
        self.builder.metrics.reloads.of(result).one();
        self.record.write(last_reload, edition);
        result
    }
}

/// Waits until no trigger has come for [`QUIET`], at most [`LONGEST_DEBOUNCE`].
async fn debounce(triggers: &mut Receiver<()>) {
    let quiet = async { while let Ok(Some(())) = timeout(QUIET, triggers.recv()).await {} };
    // The longest time is over: reload in spite of the triggers.
    let _ = timeout(LONGEST_DEBOUNCE, quiet).await;
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::time::{Instant, interval};

    #[tokio::test(start_paused = true)]
    async fn triggers_are_gathered_for_two_seconds_at_most() {
        let (trigger, mut triggers) = tokio::sync::mpsc::channel(1);
        tokio::spawn(async move {
            let mut ticks = interval(Duration::from_millis(20));
            while !trigger.is_closed() {
                ticks.tick().await;
                let _ = trigger.try_send(());
            }
        });
        let start = Instant::now();
        let done = timeout(5 * LONGEST_DEBOUNCE, debounce(&mut triggers)).await;
        assert!(done.is_ok(), "triggers that keep coming put off the reload");
        let waited = start.elapsed();
        assert!(waited >= LONGEST_DEBOUNCE && waited < LONGEST_DEBOUNCE + QUIET, "{waited:?}");
        drop(triggers);
    }

    #[tokio::test(start_paused = true)]
    async fn one_trigger_is_followed_at_once() {
        let (_trigger, mut triggers) = tokio::sync::mpsc::channel(1);
        let start = Instant::now();
        debounce(&mut triggers).await;
        assert!(start.elapsed() <= QUIET + Duration::from_millis(1));
    }
}
