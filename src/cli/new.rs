//! `zeitstrahl new`: creates a dossier.

use crate::dossier::authoring::{LANGUAGES, NewDossier, begin};
use crate::i18n::{Lang, UnknownLang};
use clap::{Arg, ArgMatches, Args, Command, FromArgMatches};
use std::collections::BTreeMap;
use std::io::{BufRead, IsTerminal, Write};
use std::path::PathBuf;

/// Arguments of `new`.
#[derive(Clone, Debug, clap::Args)]
pub struct New {
    /// Output folder; must be new or empty
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// Title in every language; asked for, or derived from the folder name, if omitted
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// Titles in single languages.
    #[command(flatten)]
    pub titles: Titles,
    /// Languages of your own texts; the example is in the first one
    #[arg(long, value_name = "LANG,…", value_delimiter = ',', value_parser = language)]
    pub languages: Option<Vec<Lang>>,
}

/// An option per language: `--title-de`, `--title-en` and so on.
#[derive(Clone, Debug, Default)]
pub struct Titles(BTreeMap<Lang, String>);

fn option(lang: Lang) -> String {
    format!("title-{lang}")
}

impl Args for Titles {
    fn augment_args(command: Command) -> Command {
        Lang::ALL.into_iter().fold(command, |command, lang| {
            let name = option(lang);
            let title = Arg::new(name.clone()).long(name).value_name("TEXT");
            command.arg(title.help(format!("Title in {}", lang.english_name())))
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        Titles::augment_args(command)
    }
}

impl FromArgMatches for Titles {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Titles, clap::Error> {
        let titles = Lang::ALL.into_iter().filter_map(|lang| {
            let title: &String = matches.get_one(&option(lang))?;
            Some((lang, title.clone()))
        });
        Ok(Titles(titles.collect()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Titles::from_arg_matches(matches)?;
        Ok(())
    }
}

fn language(code: &str) -> Result<Lang, UnknownLang> {
    code.trim().parse()
}

/// Writes the dossier and prints the next steps. On a terminal, asks for missing arguments.
///
/// # Errors
/// Fails if the folder is not empty or cannot be written; nothing is left behind then.
pub fn new(arguments: &New) -> anyhow::Result<()> {
    let input = std::io::stdin();
    let beginning = if input.is_terminal() {
        ask(arguments, &mut input.lock(), &mut std::io::stderr())?
    } else {
        given(arguments)
    };
    begin(&arguments.folder, &beginning)?;
    let folder = arguments.folder.display();
    let mut out = std::io::stdout().lock();
    writeln!(out, "{folder}: a dossier with one article; README.md says how to go on")?;
    writeln!(out, "zeitstrahl check {folder}")?;
    writeln!(out, "zeitstrahl serve --dossier {folder}")?;
    Ok(())
}

/// Settings from the arguments alone.
fn given(arguments: &New) -> NewDossier {
    let Titles(mut titles) = arguments.titles.clone();
    let languages = match (&arguments.languages, &arguments.title) {
        (Some(languages), _) => languages.clone(),
        // Titles in single languages mean that the texts are in those languages.
        (None, None) if !titles.is_empty() => titles.keys().copied().collect(),
        (None, _) => LANGUAGES.to_vec(),
    };
    if let Some(title) = &arguments.title {
        for lang in &languages {
            titles.entry(*lang).or_insert_with(|| title.clone());
        }
    }
    NewDossier { languages, titles }
}

/// Settings from the arguments, with questions for missing ones. An empty answer keeps the default.
fn ask(
    arguments: &New,
    answers: &mut impl BufRead,
    out: &mut impl Write,
) -> std::io::Result<NewDossier> {
    let mut answer = |question: &str| {
        write!(out, "{question} ")?;
        out.flush()?;
        let mut line = String::new();
        answers.read_line(&mut line)?;
        Ok::<_, std::io::Error>(line.trim().to_owned())
    };
    let mut beginning = given(arguments);
    let is_titled = !beginning.titles.is_empty();
    if arguments.languages.is_none() && !is_titled {
        let codes = |languages: &[Lang], between| {
            let codes: Vec<&str> = languages.iter().map(|lang| lang.code()).collect();
            codes.join(between)
        };
        let named = answer(&format!(
            "Languages of your own texts (of {}; the main one first) [{}]:",
            codes(&Lang::ALL, ", "),
            codes(&LANGUAGES, ",")
        ))?;
        let languages: Vec<_> =
            named.split([',', ' ']).filter_map(|code| language(code).ok()).collect();
        if !languages.is_empty() {
            beginning.languages = languages;
        }
    }
    if !is_titled {
        for lang in beginning.languages.clone() {
            let title = answer(&format!("Title in {}:", lang.english_name()))?;
            if !title.is_empty() {
                beginning.titles.insert(lang, title);
            }
        }
    }
    Ok(beginning)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments() -> New {
        New {
            folder: PathBuf::from("mine"),
            title: None,
            titles: Titles::default(),
            languages: None,
        }
    }

    fn asked(arguments: &New, answers: &str) -> (NewDossier, String) {
        let mut out = Vec::new();
        let beginning = ask(arguments, &mut answers.as_bytes(), &mut out).unwrap();
        (beginning, String::from_utf8(out).unwrap())
    }

    #[test]
    fn what_was_not_given_is_asked_for() {
        let (beginning, questions) = asked(&arguments(), "en, de\nThe harbour\nDer Hafen\n");
        assert_eq!(beginning.languages, [Lang::En, Lang::De]);
        let titles = [(Lang::De, "Der Hafen"), (Lang::En, "The harbour")];
        assert_eq!(beginning.titles, titles.map(|(lang, title)| (lang, title.to_owned())).into());
        assert!(questions.contains("Title in English: Title in German: "), "{questions}");

        let (beginning, _) = asked(&arguments(), "\n\n\n");
        assert_eq!(beginning.languages, LANGUAGES);
        assert_eq!(beginning.titles, BTreeMap::new());
    }

    #[test]
    fn what_was_given_is_not_asked_for() {
        let titles = Titles([(Lang::En, "The harbour".to_owned())].into());
        let (beginning, questions) = asked(&New { titles, ..arguments() }, "");
        assert_eq!((beginning.languages, questions.as_str()), (vec![Lang::En], ""));
        let title = Some("Hafen".to_owned());
        let (beginning, questions) = asked(&New { title, ..arguments() }, "");
        assert_eq!((beginning.languages.as_slice(), questions.as_str()), (&LANGUAGES[..], ""));
    }
}
