//! `zeitstrahl new`: begins a dossier.

use crate::dossier::authoring::{Beginning, begin};
use crate::i18n::Lang;
use std::io::{BufRead, IsTerminal, Write};
use std::path::PathBuf;

/// Arguments of `new`.
#[derive(Clone, Debug, clap::Args)]
pub struct New {
    /// Folder to write into: a new or an empty one
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// Title in every language; by default it is asked for, or made from the folder's name
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// Title in German
    #[arg(long, value_name = "TEXT")]
    pub title_de: Option<String>,
    /// Title in English
    #[arg(long, value_name = "TEXT")]
    pub title_en: Option<String>,
    /// Languages of your own texts; the example is in the first one
    #[arg(long, value_name = "LANG,…", value_delimiter = ',', value_parser = language)]
    pub languages: Option<Vec<Lang>>,
}

fn language(code: &str) -> Result<Lang, String> {
    let lang = Lang::ALL
        .into_iter()
        .find(|lang| lang.code() == code.trim());
    lang.ok_or_else(|| "the languages are `de` and `en`".to_owned())
}

/// Writes the dossier, and to standard output what to do next. On a terminal it asks for what was
/// not given.
///
/// # Errors
/// When the folder has something in it or cannot be written; nothing is left then.
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
    writeln!(
        out,
        "{folder}: a dossier with one article; README.md says how to go on"
    )?;
    writeln!(out, "zeitstrahl check {folder}")?;
    writeln!(out, "zeitstrahl serve --dossier {folder}")?;
    Ok(())
}

/// What the arguments say.
fn given(arguments: &New) -> Beginning {
    let title = |own: &Option<String>| own.clone().or_else(|| arguments.title.clone());
    let titles = [title(&arguments.title_de), title(&arguments.title_en)];
    // Who gives a title in one language only writes in that language.
    let languages = match (&arguments.languages, &titles) {
        (Some(languages), _) => languages.clone(),
        (None, [Some(_), None]) => vec![Lang::De],
        (None, [None, Some(_)]) => vec![Lang::En],
        (None, _) => Lang::ALL.to_vec(),
    };
    Beginning {
        languages,
        title: titles,
    }
}

/// What the arguments say, and answers to what they do not. An empty answer leaves the default.
fn ask(
    arguments: &New,
    answers: &mut impl BufRead,
    out: &mut impl Write,
) -> std::io::Result<Beginning> {
    let mut answer = |question: &str| {
        write!(out, "{question} ")?;
        out.flush()?;
        let mut line = String::new();
        answers.read_line(&mut line)?;
        Ok::<_, std::io::Error>(line.trim().to_owned())
    };
    let mut beginning = given(arguments);
    let is_titled = beginning.title.iter().any(Option::is_some);
    if arguments.languages.is_none() && !is_titled {
        let named =
            answer("Languages of your own texts (de, en or both, the main one first) [de,en]:")?;
        let languages: Vec<_> = named
            .split([',', ' '])
            .filter_map(|code| language(code).ok())
            .collect();
        if !languages.is_empty() {
            beginning.languages = languages;
        }
    }
    if !is_titled {
        for lang in beginning.languages.clone() {
            let (name, title) = match lang {
                Lang::De => ("German", &mut beginning.title[0]),
                Lang::En => ("English", &mut beginning.title[1]),
            };
            *title = Some(answer(&format!("Title in {name}:"))?).filter(|title| !title.is_empty());
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
            title_de: None,
            title_en: None,
            languages: None,
        }
    }

    fn asked(arguments: &New, answers: &str) -> (Beginning, String) {
        let mut out = Vec::new();
        let beginning = ask(arguments, &mut answers.as_bytes(), &mut out).unwrap();
        (beginning, String::from_utf8(out).unwrap())
    }

    #[test]
    fn what_was_not_given_is_asked_for() {
        let (beginning, questions) = asked(&arguments(), "en, de\nThe harbour\nDer Hafen\n");
        assert_eq!(beginning.languages, [Lang::En, Lang::De]);
        assert_eq!(
            beginning.title,
            [Some("Der Hafen".to_owned()), Some("The harbour".to_owned())]
        );
        assert!(
            questions.contains("Title in English: Title in German: "),
            "{questions}"
        );

        let (beginning, _) = asked(&arguments(), "\n\n\n");
        assert_eq!(beginning.languages, Lang::ALL);
        assert_eq!(beginning.title, [None, None]);
    }

    #[test]
    fn what_was_given_is_not_asked_for() {
        let title_en = Some("The harbour".to_owned());
        let (beginning, questions) = asked(
            &New {
                title_en,
                ..arguments()
            },
            "",
        );
        assert_eq!(
            (beginning.languages, questions.as_str()),
            (vec![Lang::En], "")
        );
        let title = Some("Hafen".to_owned());
        let (beginning, questions) = asked(
            &New {
                title,
                ..arguments()
            },
            "",
        );
        assert_eq!(
            (beginning.languages.as_slice(), questions.as_str()),
            (&Lang::ALL[..], "")
        );
    }
}
