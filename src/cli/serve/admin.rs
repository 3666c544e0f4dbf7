//! Binds and serves the admin listener.

use crate::server::runtime::admin;
use crate::server::runtime::admin::Admin;
use anyhow::Context;
use clap::Args;
use std::net::SocketAddr;
use tokio::net::TcpListener;

/// Options for the admin listener.
#[derive(Args, Clone, Debug)]
pub struct AdminListener {
    /// Address and port of a second listener with `/status`, `/status.json` and `/metrics`. Not for
    /// readers: choose an address that only the machine or its private network reaches. Off by
    /// default
    #[arg(long, value_name = "HOST:PORT", env = "ZEITSTRAHL_ADMIN_ADDR")]
    admin_addr: Option<SocketAddr>,
    /// Host name under which the second listener is reached, besides IP addresses and localhost;
    /// requests for other hosts get 421
    #[arg(long, value_name = "NAME", env = "ZEITSTRAHL_ADMIN_HOST")]
    admin_host: Option<String>,
}

impl AdminListener {
    /// Binds the admin listener, if configured.
    ///
    /// # Errors
    /// Fails if the address cannot be bound.
    pub async fn bind(&self) -> anyhow::Result<Option<Bound>> {
        let Some(addr) = self.admin_addr else {
            return Ok(None);
        };
        let listener = TcpListener::bind(addr).await;
        let listener = listener
            .with_context(|| format!("cannot listen on {addr}; choose another --admin-addr"))?;
        Ok(Some(Bound { listener, host: self.admin_host.clone() }))
    }
}

/// A bound listener that does not accept connections yet.
pub struct Bound {
    listener: TcpListener,
    host: Option<String>,
}

impl Bound {
    /// Serves until the process ends, so that shutdown can be observed too.
    ///
    /// # Errors
    /// Fails if the system does not know the listener's address.
    pub fn serve(self, admin: Admin) -> anyhow::Result<()> {
        println!("Status: http://{}/status", self.listener.local_addr()?);
        tokio::spawn(async move {
            let served = axum::serve(self.listener, admin::routes(admin, self.host)).await;
            if let Err(error) = served {
                tracing::error!(%error, "admin listener failed");
            }
        });
        Ok(())
    }
}
