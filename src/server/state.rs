//! Application state: everything that handlers share.

use super::error::Error;
use super::handlers::assets::Assets;
use super::handlers::well_known::security::Security;
use super::headers::{self, DefaultHeaders};
use super::images::Images;
use super::knowledge_cache::KnowledgeCache;
use super::metrics::Metrics;
use super::middleware::concurrency_limit::{Capacity, ConcurrencyLimit};
use super::middleware::in_flight::InFlight;
use super::middleware::response_cache::ResponseCache;
use super::revision::Revision;
use crate::i18n::Lang;
use crate::site::page_context::PageContext;
use crate::site::{SiteForm, Surface};
use crate::timeline::model::Timeline;
use crate::timeline::view::View;
use crate::ui::document::Shell;
use axum::http::HeaderValue;
use std::sync::Arc;

/// More jobs than a process could run at the same time.
const UNLIMITED: usize = 1 << 16;

/// Limits on concurrent exports, which take CPU time and memory in proportion to the dossier.
const EXPORTS: Capacity = Capacity { at_once: 2, waiting: 32 };

/// Limits on concurrent images; the queue is worth a second on a small machine.
const IMAGES: Capacity = Capacity { at_once: 2, waiting: 32 };

/// Limits on work and memory. Clones share them; editions do, since clients of the last one still
/// count.
#[derive(Clone)]
pub struct WorkLimits {
    /// Concurrency limit for everything that is rendered besides exports and images.
    pub pages: ConcurrencyLimit,
    /// Concurrency limit for exports.
    pub exports: ConcurrencyLimit,
    /// Concurrency limit for images.
    pub images: ConcurrencyLimit,
    /// Large responses that clients are still reading.
    pub in_flight: InFlight,
}

impl WorkLimits {
    /// Creates limits with this capacity for pages.
    pub fn new(pages: Capacity) -> WorkLimits {
        WorkLimits {
            pages: ConcurrencyLimit::new(pages, Error::RendersBusy),
            exports: ConcurrencyLimit::new(EXPORTS, Error::ExportsBusy),
            images: ConcurrencyLimit::new(IMAGES, Error::RendersBusy),
            in_flight: InFlight::default(),
        }
    }

    /// No limits, for a caller that bounds its own work.
    pub fn unlimited() -> WorkLimits {
        let all = Capacity { at_once: UNLIMITED, waiting: 0 };
        WorkLimits {
            pages: ConcurrencyLimit::new(all, Error::RendersBusy),
            exports: ConcurrencyLimit::new(all, Error::ExportsBusy),
            images: ConcurrencyLimit::new(all, Error::RendersBusy),
            in_flight: InFlight::unlimited(),
        }
    }
}

/// Application state, visible to every handler.
#[derive(Clone)]
pub struct AppState {
    /// Validated dossier.
    pub timeline: Arc<Timeline>,
    /// Cache of states of knowledge, by day.
    pub knowledge_cache: Arc<KnowledgeCache>,
    /// Response cache.
    pub response_cache: ResponseCache,
    /// Image cache.
    pub images: Images,
    /// Limits on work and memory.
    pub limits: WorkLimits,
    /// Site and front end, as all pages need to know them.
    pub shell: Arc<Shell>,
    /// CSP of pages.
    pub policy: HeaderValue,
    /// Files of the front end.
    pub front: Assets,
    /// Shell and CSP of embeds.
    frame: (Arc<Shell>, HeaderValue),
    /// Contacts for vulnerability reports, if any.
    pub security: Option<Security>,
    /// Default headers of all responses.
    pub headers: DefaultHeaders,
}

impl AppState {
    /// Creates the state for this dossier and front end. `revision` covers everything that
    /// responses depend on; `cache_capacity` is the capacity of the response cache in bytes.
    pub fn new(
        timeline: impl Into<Arc<Timeline>>,
        shell: Shell,
        revision: Revision,
        cache_capacity: u64,
    ) -> AppState {
        // Published files cannot poll for a newer edition.
        let is_served = shell.site.form == SiteForm::Served;
        let edition = is_served.then(|| revision.name().to_owned());
        let of = |surface: Surface| {
            let mut shell =
                Shell { site: shell.site.on(surface), edition: edition.clone(), ..shell.clone() };
            shell.policy = headers::policy_in_files(&shell);
            let policy = headers::content_policy(&shell);
            (Arc::new(shell), policy)
        };
        let (page, policy) = of(Surface::Page);
        let limits = WorkLimits::new(Capacity::default());
        AppState {
            timeline: timeline.into(),
            knowledge_cache: Arc::default(),
            response_cache: ResponseCache::new(revision, cache_capacity)
                .with_in_flight(limits.in_flight.clone()),
            images: Images::new(limits.images.clone()),
            limits,
            policy,
            front: Assets::default(),
            frame: of(Surface::Embed),
            shell: page,
            security: None,
            headers: DefaultHeaders::new(None),
        }
    }

    /// State for rendering embeds.
    pub fn embedded(&self) -> AppState {
        let (shell, policy) = self.frame.clone();
        AppState { shell, policy, ..self.clone() }
    }

    /// Sets the files of the front end.
    pub fn with_front(self, front: Assets) -> AppState {
        AppState { front, ..self }
    }

    /// Records metrics in `metrics`.
    pub fn counted(self, metrics: Arc<Metrics>) -> AppState {
        let response_cache = self.response_cache.counted(metrics);
        AppState { response_cache, ..self }
    }

    /// Sets the contacts for vulnerability reports.
    pub fn with_security(self, security: Option<Security>) -> AppState {
        AppState { security, ..self }
    }

    /// Sets the HSTS `max-age` in seconds; `None` sends no header.
    pub fn with_hsts(self, seconds: Option<u32>) -> AppState {
        let headers = DefaultHeaders::new(seconds);
        AppState { headers, ..self }
    }

    /// Shares limits on work and memory with other states.
    pub fn with_limits(self, limits: WorkLimits) -> AppState {
        let response_cache = self.response_cache.with_in_flight(limits.in_flight.clone());
        let images = Images::new(limits.images.clone());
        AppState { limits, response_cache, images, ..self }
    }

    /// Calls `use_context` with the page context of a view.
    pub fn with_context<T>(
        &self,
        lang: Lang,
        view: &View,
        use_context: impl FnOnce(PageContext<'_>) -> T,
    ) -> T {
        let knowledge = self.knowledge_cache.get(&self.timeline, view.asof);
        use_context(PageContext::new(lang, &knowledge, view, &self.shell.site))
    }
}
