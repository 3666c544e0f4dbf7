//! `zeitstrahl serve`: verifies the dossier, then serves it.

mod admin;
mod limits;
mod reload_trigger;
mod shutdown;
mod watch;

use super::{FrontEnd, show};
use crate::dossier::{self, LoadOutcome};
use crate::files::{Bundle, FileSet};
use crate::server::middleware;
use crate::server::runtime::admin::Admin;
use crate::server::runtime::{connections, health};
use crate::server::{
    Contact, DefaultHeaders, Readiness, Reloader, Security, SiteBuilder, WorkLimits,
};
use crate::site::Site;
use crate::timeline::day::Day;
use admin::AdminListener;
use anyhow::{Context, bail};
use clap::Args;
use limits::ServerLimits;
use shutdown::{ShutdownPhases, until_stopped};
use std::io::Write;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use std::time::{SystemTime, UNIX_EPOCH};

/// Serve a dossier as a website
#[derive(Args, Clone, Debug)]
pub struct Serve {
    /// Folder of the dossier; the bundled dossier if omitted
    #[arg(long, value_name = "DIR", env = "ZEITSTRAHL_DOSSIER")]
    pub dossier: Option<PathBuf>,
    /// Address and port to listen on
    #[arg(
        long,
        value_name = "HOST:PORT",
        env = "ZEITSTRAHL_ADDR",
        default_value = "127.0.0.1:3000"
    )]
    pub addr: SocketAddr,
    #[command(flatten)]
    pub front: FrontEnd,
    /// Reload the dossier when its files change; an edit with errors changes nothing. SIGHUP from a
    /// service manager also reloads it, with or without this option
    #[arg(long, env = "ZEITSTRAHL_WATCH")]
    pub watch: bool,
    #[command(flatten)]
    pub admin: AdminListener,
    /// Size of the response cache in megabytes; 0 turns it off
    #[arg(long, value_name = "MB", env = "ZEITSTRAHL_CACHE_SIZE", default_value_t = 64)]
    pub cache_size: u64,
    /// Seconds to keep accepting connections after SIGTERM while `/readyz` already returns 503:
    /// the time a load balancer takes to notice
    #[arg(long, value_name = "SECONDS", env = "ZEITSTRAHL_SHUTDOWN_DELAY", default_value_t = 0)]
    pub shutdown_delay: u64,
    /// Seconds to give in-flight requests after the shutdown delay
    #[arg(long, value_name = "SECONDS", env = "ZEITSTRAHL_SHUTDOWN_TIMEOUT", default_value_t = 10)]
    pub shutdown_timeout: u64,
    /// Send HSTS: browsers use only https for this many seconds. Only for hosts that will never
    /// serve plain http again
    #[arg(
        long,
        value_name = "SECONDS",
        env = "ZEITSTRAHL_HSTS",
        num_args = 0..=1,
        default_missing_value = "31536000"
    )]
    pub hsts: Option<u32>,
    /// URL at which readers reach the site, for links in page heads: scheme, host and, if a proxy
    /// strips it, the path, as in `https://example.org/news`; by default the address listened on
    #[arg(long, value_name = "URL", env = "ZEITSTRAHL_BASE_URL")]
    pub base_url: Option<Site>,
    /// Contacts for vulnerability reports in /.well-known/security.txt: URIs separated by commas,
    /// the preferred one first. The file is valid for 180 days from the start of the server;
    /// without a contact there is none
    #[arg(long, value_name = "URI", env = "ZEITSTRAHL_SECURITY_CONTACT", value_delimiter = ',')]
    pub security_contact: Vec<Contact>,
    #[command(flatten)]
    pub limits: ServerLimits,
}

impl Serve {
    /// Runs until interrupted.
    ///
    /// # Errors
    /// Fails if the dossier has errors (they are printed), the front end was not built, or the
    /// address cannot be bound.
    pub async fn run(self, bundle: Bundle) -> anyhow::Result<()> {
        let dossier = FileSet::named(self.dossier, bundle.dossier);
        if let (true, FileSet::Program(_)) = (self.watch, &dossier) {
            bail!("the bundled dossier never changes; name a folder to watch with --dossier");
        }
        let LoadOutcome { timeline, report } = dossier::load_files(&dossier);
        show(&report);
        let Some(timeline) = timeline else {
            let folder = dossier.path().display();
            bail!("the dossier {folder} has errors; nothing is served");
        };
        let listener = tokio::net::TcpListener::bind(self.addr)
            .await
            .with_context(|| format!("cannot listen on {}; choose another --addr", self.addr))?;
        let addr = listener.local_addr()?;
        let admin = self.admin.bind().await?;
        let site = match self.base_url {
            Some(site) => site,
            None => format!("http://{addr}").parse()?,
        };
        let front = self.front.open(bundle)?;
        let builder = SiteBuilder {
            shell: front.shell(site).await?,
            front,
            dossier,
            program: program()?,
            security: Security::new(self.security_contact, today()),
            hsts: self.hsts,
            cache_capacity: self.cache_size << 20,
            limits: WorkLimits::new(self.limits.capacity()),
            metrics: Arc::default(),
        };
        let triggers = reload_trigger::listen(self.watch.then_some(builder.dossier.path()))?;
        let reloader = Reloader::begin(builder, timeline, &report);
        // Drops the text of every file.
        drop(report);
        let hot_swap = reloader.hot_swap();
        // Standard output may be closed; that is no reason to stop serving.
        let _ = writeln!(std::io::stdout(), "Zeitstrahl: http://{addr}/ (stop with Ctrl-C)");
        let (ready, metrics) = (Readiness::default(), reloader.metrics());
        if let Some(admin) = admin {
            let record = reloader.record();
            admin.serve(Admin::new(record, Arc::clone(&metrics), ready.clone()))?;
        }
        tokio::spawn(reloader.follow(triggers));
        let headers = DefaultHeaders::new(self.hsts);
        let limits = self.limits.request_limits(headers.clone());
        let site = middleware::limits::with_limits(hot_swap, limits, metrics);
        let site = health::routes(ready.clone(), headers.clone()).fallback_service(site);
        let phases = ShutdownPhases {
            delay: Duration::from_secs(self.shutdown_delay),
            timeout: Duration::from_secs(self.shutdown_timeout),
        };
        let limits = self.limits.connections();
        let serve = |stopped| connections::serve(listener, site, limits, headers, stopped);
        Ok(until_stopped(ready, phases, serve).await?)
    }
}

/// Hash of this executable, for entity tags: another build may render differently.
fn program() -> anyhow::Result<String> {
    let path = std::env::current_exe().context("cannot determine the path of this executable")?;
    let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    // No adversary can choose the executable, so a fast hash suffices.
    Ok(format!("{:032x}", xxhash_rust::xxh3::xxh3_128(&bytes)))
}

/// Today, read once at start. Nothing else that readers see depends on the clock.
fn today() -> Day {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH);
    let days = seconds.map_or(0, |seconds| seconds.as_secs() / 86_400);
    Day::new(i64::try_from(days).unwrap_or(i64::MAX))
}
