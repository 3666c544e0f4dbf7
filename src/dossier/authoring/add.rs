//! Adds a text to a dossier as an article.

use super::AuthoringError;
use super::save::Saving;
use crate::dossier::check::validate;
use crate::dossier::format::{ArticleFile, FORMAT, TomlArticle, TomlDossier, TomlPublished, field};
use crate::dossier::read::{sidecar_path, text_path};
use crate::dossier::slug::slug;
use crate::dossier::write::text as toml;
use crate::dossier::{MAX_ID, MAX_TEXT_BYTES, sha256};
use crate::i18n::Lang;
use crate::timeline::vocabulary::Basis;
use std::fs;
use std::path::{Path, PathBuf};

/// Longest headline taken from a text, in code points; a longer first line is shortened.
const MAX_HEADLINE: usize = 200;

/// Optional metadata of a new article; what is missing is derived from the text.
#[derive(Clone, Debug, Default)]
pub struct Addition {
    /// The article's id; by default made from the file's name, else from the headline.
    pub id: Option<String>,
    /// Language of the text, BCP 47; by default guessed from its words.
    pub lang: Option<String>,
    /// The headline as printed; by default the first line.
    pub headline: Option<String>,
}

/// Result of [`add`].
#[derive(Clone, Debug)]
pub struct Added {
    /// Id of the article.
    pub id: String,
    /// Path of its text.
    pub text: PathBuf,
    /// Path of its annotations.
    pub sidecar: PathBuf,
    /// Its headline.
    pub headline: String,
    /// Its language.
    pub lang: String,
    /// Source of the language.
    pub guess: Guess,
}

/// Source of an article's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    /// Given by the caller.
    Given,
    /// Guessed from the text's most common words.
    Words,
    /// Taken from the dossier's first language, for lack of evidence in the text.
    Dossier,
}

/// Comment appended to the annotations of a new article.
const REMARK: &str = "
# When did it come out, and how do you know? Instead of `published.basis = \"none\"`, for example:
#   published.edtf = \"2024-05-03\"
#   published.basis = \"stated\"        # in the text itself; else \"inferred\", and why in `published.why.…`
# Who published it: `publisher.id`, an entity of kind \"publisher\", and `publisher.basis`.
# Then `zeitstrahl suggest` can propose claims.
";

/// Copies a text into the dossier, byte for byte, and writes its annotations: its hash, its
/// headline, and no claims yet. A text that is already in the folder `articles` is not copied.
///
/// # Errors
/// If there is no dossier, the text cannot be an article, or its id is taken. Nothing is written
/// then.
pub fn add(dossier: &Path, file: &Path, addition: &Addition) -> Result<Added, AuthoringError> {
    let io = |path: &Path| {
        let path = path.to_owned();
        move |error| AuthoringError::Io { path, error }
    };
    let catalogue = dossier.join("dossier.toml");
    if !catalogue.is_file() {
        return Err(AuthoringError::NoDossier(dossier.to_owned()));
    }
    let size = fs::metadata(file).map_err(io(file))?.len();
    if size > MAX_TEXT_BYTES {
        return Err(bad(file, "is larger than 4 MiB", "is it the right file?"));
    }
    let bytes = fs::read(file).map_err(io(file))?;
    let text = readable(file, &bytes)?;
    let headline = match &addition.headline {
        Some(headline) => headline.trim().to_owned(),
        None => headline(text),
    };
    if headline.is_empty() {
        return Err(bad(file, "has no headline", "give one with --headline"));
    }
    let id = id(file, &headline, addition.id.as_deref())?;
    let (lang, guess) = match (&addition.lang, Lang::detect(text)) {
        (Some(lang), _) => (lang.clone(), Guess::Given),
        (None, Some(lang)) => (lang.code().to_owned(), Guess::Words),
        (None, None) => {
            let catalogue = fs::read_to_string(&catalogue).map_err(io(&catalogue))?;
            (first_language(&catalogue).code().to_owned(), Guess::Dossier)
        }
    };
    let paths = [text_path(&id), sidecar_path(&id)].map(|path| dossier.join(path));
    let [text_path, sidecar] = &paths;
    let is_there = is_same(file, text_path);
    if sidecar.exists() || (text_path.exists() && !is_there) {
        return Err(AuthoringError::Taken(id));
    }
    let annotations = toml(&ArticleFile {
        format: field(FORMAT),
        article: field(TomlArticle {
            lang: field(lang.as_str()),
            headline: field(headline.as_str()),
            sha256: field(sha256(&bytes)),
            published: field(TomlPublished {
                basis: field(Basis::None),
                ..TomlPublished::default()
            }),
            ..TomlArticle::default()
        }),
        claim: Vec::new(),
    });
    let annotations =
        annotations.map_err(|error| io(sidecar)(std::io::Error::other(error)))? + REMARK;
    let folder = dossier.join("articles");
    fs::create_dir_all(&folder).map_err(io(&folder))?;
    let annotations = Saving::new(sidecar, annotations.as_bytes())?;
    if !is_there {
        Saving::new(text_path, &bytes)?.publish()?;
    }
    if let Err(error) = annotations.publish() {
        if !is_there {
            // A text without annotations would be an error of the dossier.
            let _ = fs::remove_file(text_path);
        }
        return Err(error);
    }
    let [text, sidecar] = paths;
    Ok(Added { id, text, sidecar, headline, lang, guess })
}

/// Decodes the bytes as a text that the loader accepts.
fn readable<'a>(file: &Path, bytes: &'a [u8]) -> Result<&'a str, AuthoringError> {
    let text = std::str::from_utf8(bytes)
        .map_err(|_| bad(file, "is not UTF-8", "save it as UTF-8, and nothing else"))?;
    if text.starts_with('\u{feff}') {
        return Err(bad(file, "starts with a byte order mark", "save it as UTF-8 without one"));
    }
    if text.trim().is_empty() {
        return Err(bad(file, "is empty", "save the article's text in it"));
    }
    Ok(text)
}

fn bad(file: &Path, what: &'static str, advice: &'static str) -> AuthoringError {
    AuthoringError::BadText { path: file.to_owned(), what, advice }
}

/// First non-empty line, shortened at a word boundary if it is too long for a headline.
fn headline(text: &str) -> String {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty());
    let words: Vec<_> = line.unwrap_or_default().split_whitespace().collect();
    let line = words.join(" ");
    match line.char_indices().nth(MAX_HEADLINE) {
        None => line,
        Some((end, _)) => {
            let end = line[..end].rfind(' ').unwrap_or(end);
            format!("{} …", &line[..end])
        }
    }
}

fn id(file: &Path, headline: &str, given: Option<&str>) -> Result<String, AuthoringError> {
    if let Some(id) = given {
        return match validate(id) {
            Ok(()) => Ok(id.to_owned()),
            Err(_) => Err(AuthoringError::BadId(id.to_owned())),
        };
    }
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    [slug(&name, MAX_ID), slug(headline, MAX_ID)]
        .into_iter()
        .find(|id| validate(id).is_ok())
        .ok_or_else(|| AuthoringError::BadId(name.into_owned()))
}

/// First language that `dossier.toml` lists; German if the file cannot be read or lists none.
fn first_language(catalogue: &str) -> Lang {
    let dossier = ::toml::from_str::<TomlDossier>(catalogue).ok();
    let languages = dossier.and_then(|dossier| dossier.languages);
    let first = languages.as_ref().and_then(|languages| languages.value.first());
    first.map_or(Lang::De, |lang| lang.value)
}

/// Tests whether two paths lead to the same file.
fn is_same(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}
