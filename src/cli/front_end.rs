//! Where the commands that write pages find what a browser loads with them.

use crate::server::{self, Shell};
use crate::ui::site::Site;
use clap::Args;
use std::path::PathBuf;

/// The built front end.
#[derive(Args, Clone, Debug)]
pub struct FrontEnd {
    /// Folder of the built front end
    #[arg(
        long,
        value_name = "DIR",
        env = "LEPTOS_SITE_ROOT",
        default_value = "target/site"
    )]
    site: PathBuf,
}

impl FrontEnd {
    /// What all pages of a site need to know about it.
    ///
    /// # Errors
    /// When it was not built.
    pub async fn shell(&self, site: Site) -> anyhow::Result<Shell> {
        server::shell(&self.site, site).await
    }
}
