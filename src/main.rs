//! The command `zeitstrahl`.

use clap::Parser;
use mimalloc::MiMalloc;
use std::process::ExitCode;
use tracing_subscriber::EnvFilter;
use zeitstrahl::cli::Cli;

/// Reading a large dossier allocates millions of pieces, and most are given back before the first
/// reader comes: this one is quicker at both, and returns the memory to the system.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

#[tokio::main]
async fn main() -> ExitCode {
    // The pictures of views leave out what only screens need of the style sheet, as they should.
    let usual = || EnvFilter::new("warn,zeitstrahl=info,simplecss=error");
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| usual());
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
    match Cli::parse().run().await {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
