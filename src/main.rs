//! The command `zeitstrahl`.

use clap::Parser;
use std::process::ExitCode;
use zeitstrahl::cli::Cli;

#[tokio::main]
async fn main() -> ExitCode {
    match Cli::parse().run().await {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
