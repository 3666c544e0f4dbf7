//! The command `zeitstrahl`, and the files embedded in it.

use clap::Parser;
use mimalloc::MiMalloc;
use rust_embed::RustEmbed;
use std::io::{self, Write};
use std::process::ExitCode;
use zeitstrahl::cli::Cli;
use zeitstrahl::files::{Bundle, Embedded};

/// The front end, built by cargo-leptos before the binary. Without it everything works but serving
/// and publishing.
#[derive(RustEmbed)]
#[folder = "target/site"]
#[allow_missing = true]
struct Front;

/// The bundled dossier.
#[derive(RustEmbed)]
#[folder = "seeds"]
struct Dossier;

/// Makes cargo recompile this file when cargo-leptos builds it: an artifact of a build without that
/// variable has no front end.
const _: Option<&str> = option_env!("LEPTOS_SITE_ROOT");

/// Signal number of a broken pipe. Rust ignores the signal and reports an error instead.
const SIGPIPE: u8 = 13;

/// Global allocator: loading a large dossier makes millions of allocations and frees most of them
/// before the first request. Mimalloc is faster at both, and returns the memory to the system.
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
        // As in `export | head`: the reader has closed the pipe. Exits like a program ended by
        // SIGPIPE.
        Err(error) if is_broken_pipe(&error) => ExitCode::from(128 + SIGPIPE),
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Returns true if the only failure is that the output pipe was closed.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let mut causes = error.chain().filter_map(|cause| cause.downcast_ref::<io::Error>());
    causes.any(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
