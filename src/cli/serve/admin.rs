//! The listener for whoever runs the server.

use crate::server::admin::{self, Admin};
use anyhow::Context;
use clap::Args;
use std::net::SocketAddr;
use tokio::net::TcpListener;

/// Where to look at the server from outside of the site.
#[derive(Args, Clone, Debug)]
pub struct AdminListener {
    /// Address and port of a second listener, with `/status`, `/status.json` and `/metrics`: not for
    /// readers, so one that only the machine or its private network reaches. Off by default.
    #[arg(long, value_name = "HOST:PORT", env = "ZEITSTRAHL_ADMIN_ADDR")]
    admin_addr: Option<SocketAddr>,
}

impl AdminListener {
    /// Begins to listen, if that is wished.
    ///
    /// # Errors
    /// When the address cannot be listened on.
    pub async fn bind(&self) -> anyhow::Result<Option<Bound>> {
        let Some(addr) = self.admin_addr else {
            return Ok(None);
        };
        let listener = TcpListener::bind(addr).await;
        let listener = listener
            .with_context(|| format!("cannot listen on {addr}; choose another --admin-addr"))?;
        Ok(Some(Bound(listener)))
    }
}

/// A listener that nobody is answered on yet.
pub struct Bound(TcpListener);

impl Bound {
    /// Answers until the process ends, so that its end can be watched as well.
    ///
    /// # Errors
    /// When the system does not know the listener's address.
    pub fn serve(self, admin: Admin) -> anyhow::Result<()> {
        println!("Status: http://{}/status", self.0.local_addr()?);
        tokio::spawn(async move {
            let served = axum::serve(self.0, admin::routes(admin)).await;
            if let Err(error) = served {
                tracing::error!(%error, "nobody can look at the server any more");
            }
        });
        Ok(())
    }
}
