//! Commands of the program: names, arguments and output.

mod add;
mod check;
#[cfg(test)]
mod docs_tests;
mod export;
mod front_end;
mod generate;
mod import;
pub(crate) mod logs;
mod new;
mod publish;
mod schema;
mod serve;
mod suggest;

use crate::dossier;
use crate::dossier::render::Colour;
use crate::dossier::report::Report;
use crate::files::{Bundle, FileSet};
use crate::timeline::model::Timeline;
use anyhow::bail;
use clap::{Parser, Subcommand};
use front_end::FrontEnd;
use logs::Logs;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;

/// A timeline in which every point leads to the exact sentence it comes from.
#[derive(Debug, Parser)]
#[command(version, args_conflicts_with_subcommands = true)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    serve: serve::Serve,
    #[command(flatten)]
    logs: Logs,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve a dossier as a website (the default)
    Serve(serve::Serve),
    /// Validate a dossier and report its problems
    Check(check::Check),
    /// Create a dossier
    New(new::New),
    /// Add an article to a dossier
    Add(add::Add),
    /// Propose claims for an article, with their dates, as drafts to edit
    Suggest(suggest::Suggest),
    /// Export a view of a dossier in a format that other programs read
    Export(export::Export),
    /// Generate an invented dossier of any size
    Generate(generate::Generate),
    /// Make a dossier from a timeline of another tool
    Import(import::Import),
    /// Write a dossier as static files for any web server or CDN
    Publish(publish::Publish),
    /// Write the JSON Schemas of the dossier format and of the JSON export
    Schema(schema::Schema),
}

impl Cli {
    /// Starts logging and runs the command. `bundle` holds the files within the program.
    ///
    /// # Errors
    /// Fails if the command cannot do its work. For `check`, problems of the dossier are no error
    /// but the report.
    pub async fn run(self, bundle: Bundle) -> anyhow::Result<ExitCode> {
        self.logs.begin();
        match self.command.unwrap_or(Command::Serve(self.serve)) {
            Command::Serve(serve) => serve.run(bundle).await.map(|()| ExitCode::SUCCESS),
            Command::Check(arguments) => check::check(arguments, bundle),
            Command::New(arguments) => new::new(&arguments).map(|()| ExitCode::SUCCESS),
            Command::Add(arguments) => add::add(&arguments).map(|()| ExitCode::SUCCESS),
            Command::Suggest(arguments) => suggest::suggest(&arguments).map(|()| ExitCode::SUCCESS),
            Command::Export(arguments) => {
                export::export(arguments, bundle).map(|()| ExitCode::SUCCESS)
            }
            Command::Generate(arguments) => {
                generate::generate(&arguments).map(|()| ExitCode::SUCCESS)
            }
            Command::Import(arguments) => import::import(arguments).map(|()| ExitCode::SUCCESS),
            Command::Publish(arguments) => publish::publish(arguments, bundle).await,
            Command::Schema(arguments) => schema::schema(&arguments).map(|()| ExitCode::SUCCESS),
        }
    }
}

/// Loads the dossier and prints its problems. Fails if it has errors; `done` is the participle in
/// the message "nothing is …".
fn load(files: &FileSet, done: &str) -> anyhow::Result<Timeline> {
    let outcome = dossier::load_files(files);
    show(&outcome.report);
    match outcome.timeline {
        Some(timeline) => Ok(timeline),
        None => bail!("the dossier {} is broken; nothing is {done}", files.path().display()),
    }
}

/// Prints the counts and problems of a report.
fn show(report: &Report) {
    tell(&dossier::render::text(report, colour(&std::io::stderr())));
}

/// Writes to standard error. Ignores failures, so that the work goes on without a reader.
fn tell(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// Chooses colours only for a terminal, and unless `NO_COLOR` is set (<https://no-color.org>).
fn colour(out: &impl IsTerminal) -> Colour {
    match is_coloured(out) {
        true => Colour::Ansi,
        false => Colour::Plain,
    }
}

fn is_coloured(out: &impl IsTerminal) -> bool {
    let declined = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    out.is_terminal() && !declined
}
