//! A new dossier.

use super::AuthoringError;
use super::sample;
use crate::dossier::format::Localized;
use crate::dossier::write::Folder;
use crate::i18n::Lang;
use std::path::Path;

/// What a new dossier is called, and in which languages.
#[derive(Clone, Debug)]
pub struct Beginning {
    /// The languages of our own texts, the first one that of the sample article; none counts as
    /// all.
    pub languages: Vec<Lang>,
    /// The title; where it is missing in a language, that of the other one or of the folder's name
    /// is taken.
    pub title: [Option<String>; 2],
}

/// What git needs to know: line ends of articles are theirs.
const ATTRIBUTES: &str = "articles/*.txt -text\n";

/// Writes a dossier with one short article into a folder that is missing or empty. It passes the
/// checks as it is.
///
/// # Errors
/// When the folder has something in it or cannot be written; nothing is left then.
pub fn begin(folder: &Path, beginning: &Beginning) -> Result<(), AuthoringError> {
    let mut languages = Vec::new();
    for lang in &beginning.languages {
        if !languages.contains(lang) {
            languages.push(*lang);
        }
    }
    if languages.is_empty() {
        languages.extend(Lang::ALL);
    }
    let [de, en] = beginning.title.each_ref().map(|title| {
        let title = title.as_deref().unwrap_or_default().trim();
        (!title.is_empty()).then(|| title.to_owned())
    });
    let name = || named_after(folder);
    let titles = [
        de.clone().or_else(|| en.clone()).unwrap_or_else(name),
        en.or(de).unwrap_or_else(name),
    ];
    let [de, en] = titles;
    let title = match languages.as_slice() {
        [Lang::De] => Localized::one(Lang::De, de),
        [Lang::En] => Localized::one(Lang::En, en),
        _ => Localized::both(de, en),
    };
    let wording = |lang| match lang {
        Lang::De => title.de.clone(),
        Lang::En => title.en.clone(),
    };
    let heading = languages.first().and_then(|lang| wording(*lang));
    let readme = readme(heading.as_ref().map_or("", |title| title.value.as_str()));
    let manuscript = sample::manuscript(&languages, title);
    let mut folder = Folder::begin(folder)?;
    folder.file("README.md", &readme)?;
    folder.file(".gitattributes", ATTRIBUTES)?;
    folder.manuscript(&manuscript)?;
    folder.publish()?;
    Ok(())
}

/// The folder's name as a title.
fn named_after(folder: &Path) -> String {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let name = name.replace(['-', '_'], " ");
    let mut letters = name.trim().chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => "Zeitstrahl".to_owned(),
    }
}

fn readme(title: &str) -> String {
    format!(
        "# {title}\n\n\
         A dossier for Zeitstrahl: articles, and what they claim, sentence by sentence.\n\n\
         1. Edit `dossier.toml`: title, standfirst, storylines.\n\
         2. `zeitstrahl add ARTICLE.txt` copies a text into `articles/` and begins its annotations.\n\
         3. `zeitstrahl suggest articles/ARTICLE.txt --write` proposes claims, as drafts. Choose an event for\n   \
            each (`events.toml`), check what it says, take `draft` away.\n\
         4. `zeitstrahl check .` says what is wrong, where, and what to do.\n\
         5. `zeitstrahl serve --dossier .` shows it on http://127.0.0.1:3000.\n\n\
         `articles/{article}.txt`, its annotations and what they refer to in `events.toml` and `entities.toml`\n\
         are only an example; delete them once you have an article of your own.\n",
        article = sample::ARTICLE
    )
}
