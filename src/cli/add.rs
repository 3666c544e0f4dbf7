//! `zeitstrahl add`: adds a text to a dossier as an article.

use crate::dossier::authoring::{Added, Addition, Guess, add as add_to};
use std::io::Write;
use std::path::PathBuf;

/// Arguments of `add`.
#[derive(Clone, Debug, clap::Args)]
pub struct Add {
    /// Text of the article: UTF-8, with the headline in the first line
    #[arg(value_name = "ARTICLE.txt")]
    pub text: PathBuf,
    /// Folder of the dossier
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub dossier: PathBuf,
    /// Id of the article, part of its address; derived from the file name if omitted
    #[arg(long)]
    pub id: Option<String>,
    /// Language of the text, such as `de` or `en`; guessed from its words if omitted
    #[arg(long, value_name = "TAG")]
    pub lang: Option<String>,
    /// Headline as printed; the first line if omitted
    #[arg(long, value_name = "TEXT")]
    pub headline: Option<String>,
}

/// Adds the article and prints its id, language and headline.
///
/// # Errors
/// Fails if there is no dossier, the text cannot be an article, or its id is taken; nothing is
/// written then.
pub fn add(arguments: &Add) -> anyhow::Result<()> {
    let Add { text, dossier, id, lang, headline } = arguments;
    let addition = Addition { id: id.clone(), lang: lang.clone(), headline: headline.clone() };
    let Added { id, text, sidecar, headline, lang, guess } = add_to(dossier, text, &addition)?;
    let guess = match guess {
        Guess::Given => "",
        Guess::Words => " (guessed from its words)",
        Guess::Dossier => " (not recognised: taken from the dossier; --lang would set it)",
    };
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}: the article `{id}`, `{lang}`{guess}: {headline}", text.display())?;
    writeln!(out, "{}: when did it come out, and who published it?", sidecar.display())?;
    writeln!(out, "zeitstrahl suggest {}", text.display())?;
    Ok(())
}
