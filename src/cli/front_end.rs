//! Where the commands that write pages find what a browser loads with them.

use crate::files::{Bundle, Files};
use crate::server::Front;
use clap::Args;
use std::path::PathBuf;

/// The built front end.
#[derive(Args, Clone, Debug)]
pub struct FrontEnd {
    /// Folder of a front end that was built with this program, in place of the one within it
    #[arg(long, value_name = "DIR", env = "LEPTOS_SITE_ROOT")]
    site: Option<PathBuf>,
}

impl FrontEnd {
    /// Its files.
    ///
    /// # Errors
    /// When one cannot be read.
    pub fn open(self, bundle: Bundle) -> anyhow::Result<Front> {
        Ok(Front::open(&Files::named(self.site, bundle.front))?)
    }
}
