//! Suggests claims for an article: as text to copy from, or appended to its annotations.

use super::AuthoringError;
use super::mentions::EntityNames;
use super::propose::{Claimed, Draft, Proposal, propose};
use super::save::Saving;
use crate::dossier::anchor::{Anchors, Selector, within};
use crate::dossier::format::{ArticleFile, Field, TomlPublished};
use crate::dossier::parse::{self, Raw, RawArticle};
use crate::dossier::phrases::{Publication, is_read};
use crate::dossier::read::{self, DossierFiles};
use crate::dossier::report::Problems;
use crate::dossier::source::SourceFile;
use crate::dossier::{examine, write};
use crate::i18n::Lang;
use crate::timeline::date::FuzzyDate;
use crate::timeline::vocabulary::Basis;
use std::path::{Path, PathBuf};

/// Claims suggested for an article.
#[derive(Clone, Debug)]
pub struct Suggestions {
    /// Number of claims.
    pub claims: usize,
    /// Number of claims without a date because the article's publication date is unknown.
    pub unpublished: usize,
    /// The claims as TOML; empty if there are none.
    pub toml: String,
    /// Path of the annotations that they belong to.
    pub sidecar: PathBuf,
    /// The whole annotations file including the suggestions.
    sidecar_text: String,
}

/// Comment above the suggestions.
const REMARK: &str = "
# Suggested by `zeitstrahl suggest`: for each, choose an event, see to quote, mode, by, roles and date,
# then take `draft` away – or take the whole claim away.
";

/// Proposes claims for the date phrases of the article `id` that are not claimed yet.
///
/// # Errors
/// If there is no such article, its language is not supported, or the dossier has errors, with or
/// without the suggestions.
pub fn suggest(dossier: &Path, id: &str) -> Result<Suggestions, AuthoringError> {
    let mut problems = Problems::default();
    let files = read::read(dossier, &mut problems);
    let raw = parse::dossier(&files, &mut problems);
    if !files.sources.contains_key("dossier.toml") {
        return Err(AuthoringError::NoDossier(dossier.to_owned()));
    }
    let article = (raw.articles.iter()).find(|article| article.id == id);
    let article = article.ok_or_else(|| AuthoringError::NoArticle {
        id: id.to_owned(),
        dossier: dossier.to_owned(),
    })?;
    if !examine(dossier, files.clone(), problems).report.is_sound() {
        return Err(AuthoringError::Broken(dossier.to_owned()));
    }
    let proposal = proposal(&raw, article, &files)?;
    let path = &article.file.path;
    let sidecar = dossier.join(path);
    let failed = |error| AuthoringError::Io { path: sidecar.clone(), error };
    let claims = proposal.claims.len();
    let toml = match claims {
        0 => String::new(),
        _ => {
            let document = ArticleFile {
                claim: proposal.claims.into_iter().map(Into::into).collect(),
                ..ArticleFile::default()
            };
            let text =
                write::text(&document).map_err(|error| failed(std::io::Error::other(error)))?;
            // All but the first line, which names the schema.
            let claims = text.split_once('\n').map_or("", |(_, claims)| claims);
            format!("{REMARK}{claims}")
        }
    };
    let before = files.sources.get(path).map_or("", |source| &source.text);
    let gap = if before.ends_with('\n') { "" } else { "\n" };
    let sidecar_text = format!("{before}{gap}{toml}");
    let mut files = files;
    files.sources.insert(path.clone(), SourceFile::new(path.as_str(), sidecar_text.as_str()));
    let is_small = sidecar_text.len() as u64 <= read::MAX_SIDECAR_BYTES;
    if !is_small || !examine(dossier, files, Problems::default()).report.is_sound() {
        return Err(AuthoringError::WouldBreak(sidecar));
    }
    Ok(Suggestions { claims, unpublished: proposal.unpublished, toml, sidecar, sidecar_text })
}

impl Suggestions {
    /// Appends the suggestions to the annotations and leaves the existing text as it is.
    ///
    /// # Errors
    /// If the file cannot be written; it is unchanged then.
    pub fn write(&self) -> Result<(), AuthoringError> {
        if self.claims == 0 {
            return Ok(());
        }
        Saving::new(&self.sidecar, self.sidecar_text.as_bytes())?.publish()
    }
}

fn proposal(
    raw: &Raw,
    article: &RawArticle,
    files: &DossierFiles,
) -> Result<Proposal, AuthoringError> {
    let text = files.sources.get(&article.text).map_or("", |source| &source.text);
    let file = &article.file.value;
    let of = file.article.as_ref().map(|article| &article.value);
    let lang = of.and_then(|article| article.lang.as_ref()).map_or("", |lang| &lang.value);
    let base = lang.split('-').next().unwrap_or_default();
    let known: Option<Lang> = base.parse().ok();
    let known = known.filter(|lang| is_read(*lang));
    let lang = known.ok_or_else(|| AuthoringError::UnknownLanguage {
        id: article.id.clone(),
        lang: lang.to_owned(),
    })?;
    let TomlPublished { edtf, basis, .. } = of
        .and_then(|article| article.published.clone())
        .map(|published| published.value)
        .unwrap_or_default();
    let published = edtf.and_then(|edtf| FuzzyDate::parse(&edtf.value).ok());
    let claims = raw.articles.iter().flat_map(|article| &article.file.value.claim);
    let draft = Draft {
        id: &article.id,
        text,
        lang,
        published: published.and_then(|date| Publication::new(&date)),
        published_basis: basis.map_or(Basis::None, |basis| basis.value),
        claimed: claimed(file, text),
        taken: claims.filter_map(|claim| Some(claim.value.id.as_ref()?.value.clone())).collect(),
    };
    Ok(propose(&draft, &EntityNames::new(&raw.entities.value)))
}

/// Ranges of the date phrases on which claims rest already.
fn claimed(file: &ArticleFile, text: &str) -> Vec<Claimed> {
    let anchors = Anchors::new(text);
    let value = |field: &'_ Field<String>| field.as_ref().map(|field| field.value.clone());
    let mut claimed = Vec::new();
    for claim in file.claim.iter().map(|claim| &claim.value) {
        let Some(date) = claim.date.as_ref().map(|date| &date.value) else {
            continue;
        };
        let (Some(quote), Some(phrase)) = (&claim.quote, &date.phrase) else {
            continue;
        };
        let found = anchors.locate(Selector {
            quote: &quote.value,
            prefix: value(&claim.prefix).as_deref(),
            suffix: value(&claim.suffix).as_deref(),
        });
        let Ok(found) = found else { continue };
        let Some(words) = within(&found.exact, &phrase.value) else {
            continue;
        };
        let start = found.bytes.start + (words.as_ptr() as usize - found.exact.as_ptr() as usize);
        claimed.push(Claimed {
            range: start..start + words.len(),
            anchor: date.edtf.as_ref().and_then(|_| value(&claim.id)),
        });
    }
    claimed
}
