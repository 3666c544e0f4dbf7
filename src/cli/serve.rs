//! `zeitstrahl serve`: verify the dossier, then answer.

use super::load;
use crate::server::{AppState, Contact, Security, router, shell};
use crate::timeline::day::Day;
use crate::ui::site::Site;
use anyhow::Context;
use clap::Args;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

/// Serve a dossier as a web site.
#[derive(Args, Clone, Debug)]
pub struct Serve {
    /// Folder of the dossier.
    #[arg(long, value_name = "DIR", default_value = "seeds")]
    pub dossier: PathBuf,
    /// Address and port to listen on.
    #[arg(long, value_name = "HOST:PORT", default_value = "127.0.0.1:3000")]
    pub addr: SocketAddr,
    /// Folder of the built front end.
    #[arg(
        long,
        value_name = "DIR",
        env = "LEPTOS_SITE_ROOT",
        default_value = "target/site"
    )]
    pub site: PathBuf,
    /// Scheme and host under which readers reach the site, for links in page heads; by default
    /// what it listens on. A path, as in `https://example.org/news`, is for a proxy that takes it
    /// away.
    #[arg(long, value_name = "URL")]
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
}

impl Serve {
    /// Runs until interrupted.
    ///
    /// # Errors
    /// When the dossier is broken (its problems are printed), the front end was not built, or the
    /// address cannot be listened on.
    pub async fn run(self) -> anyhow::Result<()> {
        let timeline = load(&self.dossier, "served")?;
        let listener = tokio::net::TcpListener::bind(self.addr)
            .await
            .with_context(|| format!("cannot listen on {}; choose another --addr", self.addr))?;
        let addr = listener.local_addr()?;
        let site = match self.origin {
            Some(site) => site,
            None => format!("http://{addr}").parse()?,
        };
        let state = AppState::new(timeline, shell(&self.site, site).await?)
            .with_security(Security::new(self.security_contact, today()));
        println!("Zeitstrahl: http://{addr}/ (stop with Ctrl-C)");
        axum::serve(listener, router(state))
            .with_graceful_shutdown(interrupted())
            .await?;
        Ok(())
    }
}

/// The day of the start. The only look at the clock: what is served follows from the dossier.
fn today() -> Day {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH);
    let days = seconds.map_or(0, |seconds| seconds.as_secs() / 86_400);
    Day::new(i64::try_from(days).unwrap_or(i64::MAX))
}

/// Ctrl-C, or the signal a service manager sends.
async fn interrupted() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    // Without a handler for the signal the process simply runs until it is killed.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
