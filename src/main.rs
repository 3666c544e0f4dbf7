//! The command `zeitstrahl`, and what it brings along.

use clap::Parser;
use mimalloc::MiMalloc;
use rust_embed::RustEmbed;
use std::io::{self, Write};
use std::process::ExitCode;
use zeitstrahl::cli::Cli;
use zeitstrahl::files::{Bundle, Embedded};

/// The front end, as cargo-leptos builds it before this. Without it the program does all but serve and
/// publish.
#[derive(RustEmbed)]
#[folder = "target/site"]
#[allow_missing = true]
struct Front;

/// The bundled dossier.
#[derive(RustEmbed)]
#[folder = "seeds"]
struct Dossier;

/// Compiled in so that this file is compiled again when cargo-leptos builds it: what another build
/// without it has left is without a front end.
const _: Option<&str> = option_env!("LEPTOS_SITE_ROOT");

/// The number of the signal that says so, which Rust ignores.
const SIGPIPE: u8 = 13;

/// Reading a large dossier allocates millions of pieces, and most are given back before the first
/// reader comes: this one is quicker at both, and returns the memory to the system.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

#[tokio::main]
async fn main() -> ExitCode {
    let bundle = Bundle {
        front: Embedded::new::<Front>("built-in front end"),
        dossier: Embedded::new::<Dossier>("bundled"),
    };
    match Cli::parse().run(bundle).await {
        Ok(code) => code,
        // As in `export | head`: whoever reads has enough. Other programs are ended by a signal then.
        Err(error) if is_unheard(&error) => ExitCode::from(128 + SIGPIPE),
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Whether all that went wrong is that nobody reads what is printed any more.
fn is_unheard(error: &anyhow::Error) -> bool {
    let mut causes = error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>());
    causes.any(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
