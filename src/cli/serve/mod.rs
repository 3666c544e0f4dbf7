//! `zeitstrahl serve`: verify the dossier, then answer.

mod admin;
mod limits;
mod look;
mod stop;
mod wishes;

use super::{FrontEnd, show};
use crate::dossier::{self, Outcome};
use crate::files::{Bundle, Files};
use crate::server::admin::Admin;
use crate::server::{
    Contact, Editions, Press, Readiness, Security, admission, connections, health,
};
use crate::timeline::day::Day;
use crate::ui::site::Site;
use admin::AdminListener;
use anyhow::{Context, bail};
use clap::Args;
use limits::Limits;
use std::io::Write;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use std::time::{SystemTime, UNIX_EPOCH};
use stop::{Patience, until_stopped};

/// Serve a dossier as a web site.
#[derive(Args, Clone, Debug)]
pub struct Serve {
    /// Folder of the dossier; without one, the dossier within the program.
    #[arg(long, value_name = "DIR", env = "ZEITSTRAHL_DOSSIER")]
    pub dossier: Option<PathBuf>,
    /// Address and port to listen on.
    #[arg(
        long,
        value_name = "HOST:PORT",
        env = "ZEITSTRAHL_ADDR",
        default_value = "127.0.0.1:3000"
    )]
    pub addr: SocketAddr,
    #[command(flatten)]
    pub front: FrontEnd,
    /// Read the dossier again whenever its files change; a broken edit changes nothing. Under a
    /// service manager SIGHUP has it read again as well, with or without this.
    #[arg(long, env = "ZEITSTRAHL_WATCH")]
    pub watch: bool,
    #[command(flatten)]
    pub admin: AdminListener,
    /// Megabytes of pages that are kept ready; 0 keeps none.
    #[arg(
        long,
        value_name = "MB",
        env = "ZEITSTRAHL_CACHE",
        default_value_t = 64
    )]
    pub cache: u64,
    /// Seconds for which new readers are still answered after a signal to end, while `/readyz` already
    /// says 503: as long as a load balancer takes to notice.
    #[arg(
        long,
        value_name = "SECONDS",
        env = "ZEITSTRAHL_LEAVE",
        default_value_t = 0
    )]
    pub leave: u64,
    /// Seconds after which answers that are still under way are cut off then.
    #[arg(
        long,
        value_name = "SECONDS",
        env = "ZEITSTRAHL_FINISH",
        default_value_t = 10
    )]
    pub finish: u64,
    /// Tell browsers to use https only from now on, for this many seconds (HSTS); for sites whose
    /// host has nothing else, ever.
    #[arg(
        long,
        value_name = "SECONDS",
        env = "ZEITSTRAHL_HSTS",
        num_args = 0..=1,
        default_missing_value = "31536000"
    )]
    pub hsts: Option<u32>,
    /// Scheme and host under which readers reach the site, for links in page heads; by default
    /// what it listens on. A path, as in `https://example.org/news`, is for a proxy that takes it
    /// away.
    #[arg(long, value_name = "URL", env = "ZEITSTRAHL_ORIGIN")]
    pub origin: Option<Site>,
    /// Where to report a weakness, for /.well-known/security.txt: an address with its scheme,
    /// several with commas, the preferred one first. The file is valid for 180 days from the start
    /// of the server; without a contact there is none.
    #[arg(
        long,
        value_name = "URI",
        env = "ZEITSTRAHL_SECURITY_CONTACT",
        value_delimiter = ','
    )]
    pub security_contact: Vec<Contact>,
    #[command(flatten)]
    pub limits: Limits,
}

impl Serve {
    /// Runs until interrupted.
    ///
    /// # Errors
    /// When the dossier is broken (its problems are printed), the front end was not built, or the
    /// address cannot be listened on.
    pub async fn run(self, bundle: Bundle) -> anyhow::Result<()> {
        let dossier = Files::named(self.dossier, bundle.dossier);
        if let (true, Files::Program(_)) = (self.watch, &dossier) {
            bail!(
                "the dossier within the program never changes; name a folder to watch with --dossier"
            );
        }
        let Outcome { timeline, report } = dossier::load_files(&dossier);
        show(&report);
        let Some(timeline) = timeline else {
            let folder = dossier.path().display();
            bail!("the dossier {folder} is broken; nothing is served");
        };
        let listener = tokio::net::TcpListener::bind(self.addr)
            .await
            .with_context(|| format!("cannot listen on {}; choose another --addr", self.addr))?;
        let addr = listener.local_addr()?;
        let admin = self.admin.bind().await?;
        let site = match self.origin {
            Some(site) => site,
            None => format!("http://{addr}").parse()?,
        };
        let front = self.front.open(bundle)?;
        let press = Press {
            shell: front.shell(site).await?,
            front,
            dossier,
            program: program()?,
            security: Security::new(self.security_contact, today()),
            hsts: self.hsts,
            kept: self.cache << 20,
            room: self.limits.room(),
            measures: Arc::default(),
        };
        let wishes = wishes::listen(self.watch.then_some(press.dossier.path()))?;
        let editions = Editions::begin(press, timeline, &report);
        // It holds every file.
        drop(report);
        let live = editions.live();
        // Whoever started it may have stopped listening; readers have not.
        let _ = writeln!(
            std::io::stdout(),
            "Zeitstrahl: http://{addr}/ (stop with Ctrl-C)"
        );
        let (ready, measures) = (Readiness::default(), editions.measures());
        if let Some(admin) = admin {
            let record = editions.record();
            admin.serve(Admin::new(record, Arc::clone(&measures), ready.clone()))?;
        }
        tokio::spawn(editions.follow(wishes));
        let site = health::routes(ready.clone()).fallback_service(admission::around(
            live,
            self.limits.admission(),
            measures,
        ));
        let patience = Patience {
            leave: Duration::from_secs(self.leave),
            finish: Duration::from_secs(self.finish),
        };
        let limits = self.limits.connections();
        let serve = |stopped| connections::serve(listener, site, limits, stopped);
        Ok(until_stopped(ready, patience, serve).await?)
    }
}

/// Names this program, for tags of answers that another one would write differently.
fn program() -> anyhow::Result<String> {
    let path = std::env::current_exe().context("the program's own path is unknown")?;
    let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    // Nobody chooses programs so that they are taken for each other: a fast hash will do.
    Ok(format!("{:032x}", xxhash_rust::xxh3::xxh3_128(&bytes)))
}

/// The day of the start. Nothing else that readers see looks at the clock: what is served follows
/// from the dossier.
fn today() -> Day {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH);
    let days = seconds.map_or(0, |seconds| seconds.as_secs() / 86_400);
    Day::new(i64::try_from(days).unwrap_or(i64::MAX))
}
