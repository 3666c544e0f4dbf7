//! Documents name only what exists: files, options, environment variables and `make` targets.

use super::Cli;
use clap::{Command, CommandFactory};
use std::fs;
use std::path::{Path, PathBuf};

/// Endings of file names that are checked even without a folder. Others, such as `.html`, are also
/// those of files on a published site.
const ENDINGS: [&str; 6] = [".css", ".md", ".mjs", ".rs", ".service", ".toml"];

/// Beginnings of paths outside the repository (what a build or a reader makes), and of media types.
const ELSEWHERE: [&str; 5] = ["target/", "node_modules/", "mine/", "site/", "text/"];

/// Sources of the names that documents may use.
struct KnownNames {
    command: Command,
    makefile: String,
}

impl KnownNames {
    fn new() -> KnownNames {
        let mut command = Cli::command();
        // Gives subcommands `--help` and the global options.
        command.build();
        let makefile = read("Makefile");
        KnownNames { command, makefile }
    }

    /// Messages about names in a line that do not exist. Code is a line of a block or of a file
    /// without Markdown.
    fn problems(&self, file: &str, line: &str, is_code: bool) -> Vec<String> {
        let mut problems = Vec::new();
        if is_code {
            problems.extend(self.make(line.trim_start().trim_start_matches("RUN ")));
            problems.extend(self.call(&line.replace('`', " ")));
        } else {
            for span in line.split('`').skip(1).step_by(2) {
                problems.extend(self.make(span));
                problems.extend(self.call(span));
                if let Some(flag) = long(span)
                    && !all(&self.command).into_iter().any(|each| has(each, flag))
                {
                    problems.push(format!("no command has the option --{flag}"));
                }
                if is_path(span) && !exists(file, span) {
                    problems.push(format!("there is no file or folder {span}"));
                }
            }
            let prose: String = line.split('`').step_by(2).collect();
            problems.extend(broken_links(file, &prose));
        }
        let words = line.split(|c: char| !c.is_ascii_uppercase() && c != '_');
        let names = words.filter(|word| word.len() > 11 && word.starts_with("ZEITSTRAHL_"));
        let unread = names.filter(|name| !self.reads(name));
        problems.extend(unread.map(|name| format!("no command reads the variable {name}")));
        problems
    }

    /// True of variables that a command reads, or the scripts that install tools.
    fn reads(&self, name: &str) -> bool {
        let commands = all(&self.command).into_iter();
        let mut arguments = commands.flat_map(Command::get_arguments);
        name == "ZEITSTRAHL_TOOLS" || arguments.any(|each| each.get_env() == Some(name.as_ref()))
    }

    /// Message about a `make` target that the Makefile does not have.
    fn make(&self, command: &str) -> Option<String> {
        let target = command.strip_prefix("make ")?.split_whitespace().next()?;
        let is_named = target.starts_with(|c: char| c.is_ascii_lowercase());
        let is_missing = is_named && !self.makefile.contains(&format!("\n{target}: "));
        is_missing.then(|| format!("the Makefile has no target {target}"))
    }

    /// Messages about options after the name of the program that the command does not have.
    fn call(&self, text: &str) -> Vec<String> {
        let mut problems = Vec::new();
        let mut words = text.split_whitespace();
        if !words.any(|word| word == "zeitstrahl" || word.ends_with("/zeitstrahl")) {
            return problems;
        }
        let mut command = &self.command;
        for word in words.take_while(|word| !word.starts_with(['#', '&', '|', '>', ';'])) {
            if let Some(flag) = long(word) {
                if !has(command, flag) {
                    let name = command.get_name();
                    problems.push(format!("{name} has no option --{flag}"));
                }
            } else if let Some(subcommand) = command.find_subcommand(word) {
                command = subcommand;
            }
        }
        problems
    }
}

fn has(command: &Command, flag: &str) -> bool {
    let mut arguments = command.get_arguments();
    arguments.any(|argument| argument.get_long() == Some(flag))
}

/// A command with those below it.
fn all(command: &Command) -> Vec<&Command> {
    let below = command.get_subcommands().flat_map(all);
    std::iter::once(command).chain(below).collect()
}

/// The name of a long option at the beginning of a word.
fn long(word: &str) -> Option<&str> {
    let name = word.strip_prefix("--")?;
    name.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next()
}

/// Tells paths in the repository from dates with a slash, addresses of the site, globs and
/// placeholders.
fn is_path(span: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/');
    let is_file = match span.contains('/') {
        true => span.starts_with(|c: char| c.is_ascii_lowercase() || c == '.'),
        false => ENDINGS.iter().any(|ending| span.ends_with(ending)),
    };
    let is_elsewhere = ELSEWHERE.iter().any(|start| span.starts_with(start));
    is_file && !is_elsewhere && !span.contains("..") && span.chars().all(is_plain)
}

/// Looks in the repository, beside the document and in the bundled dossier.
fn exists(file: &str, path: &str) -> bool {
    let folders = [root().to_owned(), folder(file), root().join("seeds")];
    folders.iter().any(|folder| folder.join(path).exists())
}

/// Relative links in Markdown and images in HTML that lead nowhere.
fn broken_links(file: &str, prose: &str) -> Vec<String> {
    let prose = prose.replace("srcset=\"", "](").replace("src=\"", "](");
    let rests = prose.split("](").skip(1);
    let links = rests.filter_map(|rest| rest.split([')', '"', '#']).next());
    let relative = links.filter(|link| !link.contains(':') && !link.starts_with('/'));
    let broken = relative.filter(|link| !folder(file).join(link).exists());
    let broken = broken.map(|link| format!("the link {link} leads nowhere"));
    broken.collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder that a document is in.
fn folder(file: &str) -> PathBuf {
    root().join(file).parent().unwrap().to_owned()
}

fn read(file: &str) -> String {
    fs::read_to_string(root().join(file)).unwrap()
}

#[test]
fn docs_name_only_what_exists() {
    let mut files = vec!["README.md".to_owned(), "seeds/README.md".to_owned()];
    for folder in ["docs", "deploy"] {
        let entries = fs::read_dir(root().join(folder)).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        files.extend(names.map(|name| format!("{folder}/{name}")));
    }
    files.retain(|file| !file.ends_with(".png"));
    files.sort();
    let known = KnownNames::new();
    let mut problems = String::new();
    for file in files {
        let is_markdown = file.ends_with(".md");
        let mut is_block = false;
        for (line, number) in read(&file).lines().zip(1..) {
            if is_markdown && line.trim_start().starts_with("```") {
                is_block = !is_block;
                continue;
            }
            for problem in known.problems(&file, line, is_block || !is_markdown) {
                problems.push_str(&format!("{file}:{number}: {problem}\n"));
            }
        }
    }
    assert!(problems.is_empty(), "\n{problems}");
}

#[test]
fn what_does_not_exist_is_found() {
    let known = KnownNames::new();
    let found = |line, is_code| known.problems("README.md", line, is_code);
    let wrong = "[there](docs/nowhere.md) `src/nowhere/` `nowhere.toml` `--nowhere` `make nowhere` \
                 `zeitstrahl check --dossier mine` `ZEITSTRAHL_NOWHERE`";
    let right = "[guide](seeds/README.md#dates) [site](https://example.org/nowhere.md) [view](/de/) \
                 `articles/<id>.toml` `2020-08-01/2020-08-31` `A/B` `pkg/*` `events.toml` `--addr` \
                 `zeitstrahl import csv events.csv --out mine` `make run ADDR=127.0.0.1:8080`";
    assert_eq!(found(wrong, false).len(), 7, "{:#?}", found(wrong, false));
    assert_eq!(found(right, false), [""; 0]);
    let call = "target/release/zeitstrahl serve --nowhere # --comment";
    assert_eq!(found(call, true), ["serve has no option --nowhere"]);
    assert!(found("docker run --rm zeitstrahl", true).is_empty());
}
