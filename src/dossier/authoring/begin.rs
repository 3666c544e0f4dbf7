//! Creates a new dossier.

use super::AuthoringError;
use super::sample;
use crate::dossier::write::NewFolder;
use crate::i18n::Lang;
use std::collections::BTreeMap;
use std::path::Path;

/// Languages of a new dossier if none are named.
pub const LANGUAGES: [Lang; 2] = [Lang::De, Lang::En];

/// Title and languages of a new dossier.
#[derive(Clone, Debug)]
pub struct NewDossier {
    /// Languages of the dossier's own texts, the sample article's language first; empty means
    /// [`LANGUAGES`].
    pub languages: Vec<Lang>,
    /// Titles by language. A missing one is taken from the first language that has one, else from
    /// the folder's name.
    pub titles: BTreeMap<Lang, String>,
}

/// Keeps git from converting the line ends of articles, which would change their hashes.
const ATTRIBUTES: &str = "articles/*.txt -text\n";

/// Writes a dossier with one short article into a folder that is missing or empty. It passes the
/// checks as it is.
///
/// # Errors
/// If the folder is not empty or cannot be written; nothing is left behind then.
pub fn begin(folder: &Path, beginning: &NewDossier) -> Result<(), AuthoringError> {
    let mut languages = Vec::new();
    for lang in &beginning.languages {
        if !languages.contains(lang) {
            languages.push(*lang);
        }
    }
    if languages.is_empty() {
        languages.extend(LANGUAGES);
    }
    let titles = beginning.titles.iter();
    let titles: BTreeMap<Lang, &str> = titles
        .map(|(lang, title)| (*lang, title.trim()))
        .filter(|(_, title)| !title.is_empty())
        .collect();
    let name = named_after(folder);
    let first = titles.values().next().copied().unwrap_or(&name);
    let title = |lang: &Lang| titles.get(lang).copied().unwrap_or(first);
    let readme = readme(languages.first().map_or(first, title));
    let titles = languages.iter().map(|lang| (*lang, title(lang)));
    let draft = sample::draft(&languages, titles.collect());
    let mut folder = NewFolder::begin(folder)?;
    folder.file("README.md", &readme)?;
    folder.file(".gitattributes", ATTRIBUTES)?;
    folder.draft(&draft)?;
    folder.publish()?;
    Ok(())
}

/// Turns the folder's name into a title.
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
