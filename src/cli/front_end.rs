//! Option of the commands that write pages: the front end that browsers load with them.

use crate::files::{Bundle, FileSet};
use crate::server::Assets;
use clap::Args;
use std::path::PathBuf;

/// The built front end.
#[derive(Args, Clone, Debug)]
pub struct FrontEnd {
    /// Folder of a front end built with this program, instead of the bundled one
    #[arg(long, value_name = "DIR", env = "LEPTOS_SITE_ROOT")]
    site: Option<PathBuf>,
}

impl FrontEnd {
    /// Opens the files of the front end.
    ///
    /// # Errors
    /// Fails if a file cannot be read.
    pub fn open(self, bundle: Bundle) -> anyhow::Result<Assets> {
        Ok(Assets::open(&FileSet::named(self.site, bundle.front))?)
    }
}
