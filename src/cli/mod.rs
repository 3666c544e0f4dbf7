//! The commands of the program: what they are called, what they take, what they print.

mod add;
mod check;
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
use crate::files::{Bundle, Files};
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
    /// Serve a dossier as a web site (the default)
    Serve(serve::Serve),
    /// Verify a dossier and say what is wrong with it
    Check(check::Check),
    /// Begin a dossier of your own
    New(new::New),
    /// Add an article to a dossier
    Add(add::Add),
    /// Propose claims for an article: what it says when, as drafts to edit
    Suggest(suggest::Suggest),
    /// Write a view of a dossier in a form that another program reads
    Export(export::Export),
    /// Invent a dossier of any size
    Generate(generate::Generate),
    /// Make a dossier of a timeline that another tool wrote
    Import(import::Import),
    /// Write a dossier as files for any web server or CDN
    Publish(publish::Publish),
    /// Write the JSON Schemas of the dossier format and of our JSON
    Schema(schema::Schema),
}

impl Cli {
    /// Runs the command, with what the program brings along, and logs what happens meanwhile.
    ///
    /// # Errors
    /// Whatever keeps the command from doing its work; what is wrong with a dossier is no error
    /// here but the report of `check`.
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

/// The dossier in these files; what is wrong with it is printed. `done` says what is not, where it is
/// broken.
fn load(files: &Files, done: &str) -> anyhow::Result<Timeline> {
    let outcome = dossier::load_files(files);
    show(&outcome.report);
    match outcome.timeline {
        Some(timeline) => Ok(timeline),
        None => bail!(
            "the dossier {} is broken; nothing is {done}",
            files.path().display()
        ),
    }
}

/// Prints what was counted and what is wrong.
fn show(report: &Report) {
    tell(&dossier::render::text(report, colour(&std::io::stderr())));
}

/// Says something on standard error. Where nobody hears it any more the work goes on.
fn tell(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

/// Colours only for people who see them and have not declined them (<https://no-color.org>).
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
