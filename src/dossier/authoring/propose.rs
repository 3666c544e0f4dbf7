//! Turns the date phrases of a text into draft claims.

use super::mentions::EntityNames;
use crate::dossier::anchor::{AnchorError, Anchors, Selector, fold, within};
use crate::dossier::format::{ClaimDate, TomlClaim, TomlParty, field, list};
use crate::dossier::phrases::{Phrase, Publication, Reading, ReferencePoint, phrases, sentences};
use crate::i18n::Lang;
use crate::timeline::vocabulary::{Basis, Mode, Role};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Most words before or after a passage that are tried as context to tell it from repetitions.
const MAX_CONTEXT: usize = 12;

/// Known facts about an article.
#[derive(Debug)]
pub(super) struct Draft<'a> {
    /// Id of the article.
    pub id: &'a str,
    /// Its text.
    pub text: &'a str,
    /// Its language.
    pub lang: Lang,
    /// Publication date, if known.
    pub published: Option<Publication>,
    /// Basis of the publication date.
    pub published_basis: Basis,
    /// Existing claims, with the ranges of their date phrases.
    pub claimed: Vec<Claimed>,
    /// Ids of all claims of the dossier.
    pub taken: BTreeSet<String>,
}

/// A date phrase on which an existing claim rests.
#[derive(Clone, Debug)]
pub(super) struct Claimed {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// Id of the claim, if it has a date that others can count from.
    pub anchor: Option<String>,
}

/// Proposed claims.
#[derive(Clone, Debug, Default)]
pub(super) struct Proposal {
    /// The claims, as drafts, in the order of the text.
    pub claims: Vec<TomlClaim>,
    /// Number of claims without a date because the publication date is unknown.
    pub unpublished: usize,
}

/// Proposes a claim for every date phrase that is not claimed yet.
pub(super) fn propose(draft: &Draft<'_>, names: &EntityNames<'_>) -> Proposal {
    let found = phrases(draft.text, draft.lang, draft.published);
    let sentences = sentences(draft.text);
    let anchors = Anchors::new(draft.text);
    // An id may have 64 characters; hyphen and number take up to eleven of them.
    let stem = draft.id.get(..53).unwrap_or(draft.id);
    let mut free =
        (1_u32..).map(|number| format!("{stem}-{number}")).filter(|id| !draft.taken.contains(id));
    let mut ids: BTreeMap<usize, String> = BTreeMap::new();
    let mut proposal = Proposal::default();
    for (number, phrase) in found.iter().enumerate() {
        let overlaps = |claimed: &&Claimed| {
            claimed.range.start < phrase.range.end && phrase.range.start < claimed.range.end
        };
        if let Some(claimed) = draft.claimed.iter().find(overlaps) {
            ids.extend(claimed.anchor.clone().map(|id| (number, id)));
            continue;
        }
        let Some(passage) = passage(phrase, &sentences, draft.text, &anchors) else {
            continue;
        };
        let date = date(phrase, draft, &ids);
        let Some(id) = free.next() else { break };
        if date.edtf.is_some() {
            ids.insert(number, id.clone());
        }
        proposal.unpublished +=
            usize::from(matches!(phrase.reading, Reading::Undated { needs_publication: true }));
        let orgs = names
            .within(&passage.quote)
            .into_iter()
            .map(|id| TomlParty { id: field(id), role: field(Role::Mentioned) });
        proposal.claims.push(TomlClaim {
            id: field(id),
            orgs: list(orgs),
            quote: field(passage.quote),
            prefix: passage.prefix.and_then(field),
            suffix: passage.suffix.and_then(field),
            mode: field(Mode::Stated),
            date: field(date),
            draft: field(true),
            ..TomlClaim::default()
        });
    }
    proposal
}

fn date(phrase: &Phrase, draft: &Draft<'_>, ids: &BTreeMap<usize, String>) -> ClaimDate {
    let words = &draft.text[phrase.range.clone()];
    let undated =
        ClaimDate { phrase: field(words), basis: field(Basis::None), ..ClaimDate::default() };
    let derived = |edtf: &str, anchor: &str| ClaimDate {
        edtf: field(edtf),
        basis: field(Basis::Derived),
        anchor: field(anchor),
        ..undated.clone()
    };
    match &phrase.reading {
        Reading::Stated { edtf, lacks_year } => ClaimDate {
            edtf: field(edtf.as_str()),
            basis: field(Basis::Stated),
            // The year follows from the publication date and has the same basis, but is never
            // `Stated`.
            year_basis: match (lacks_year, draft.published_basis) {
                (false, _) => None,
                (true, Basis::Inferred) => field(Basis::Inferred),
                (true, _) => field(Basis::Derived),
            },
            ..undated
        },
        Reading::Derived { edtf, from: ReferencePoint::Published } => derived(edtf, "published"),
        Reading::Derived { edtf, from: ReferencePoint::Phrase(number) } => match ids.get(number) {
            Some(anchor) => derived(edtf, anchor),
            None => undated,
        },
        Reading::Undated { .. } => undated,
    }
}

/// A quote with the context that makes it unique.
struct UniqueQuote {
    quote: String,
    prefix: Option<String>,
    suffix: Option<String>,
}

/// Sentences around a phrase, with context. `None` if no context makes the quote unique.
fn passage(
    phrase: &Phrase,
    sentences: &[Range<usize>],
    text: &str,
    anchors: &Anchors<'_>,
) -> Option<UniqueQuote> {
    let first = sentences.get(sentences.partition_point(|one| one.end <= phrase.range.start))?;
    let last = sentences.get(sentences.partition_point(|one| one.end < phrase.range.end))?;
    let range = first.start.min(phrase.range.start)..last.end;
    let quote = &text[range.clone()];
    within(quote, &text[phrase.range.clone()])?;
    let is_unique = |prefix: Option<&str>, suffix: Option<&str>| {
        let selector = Selector { quote, prefix, suffix };
        match anchors.locate(selector) {
            Ok(found) => Ok(found.bytes == range),
            Err(AnchorError::Ambiguous(_)) => Ok(false),
            // Unreachable: the quote and its context come from the text.
            Err(_) => Err(()),
        }
    };
    let passage = |prefix: Option<&str>, suffix: Option<&str>| UniqueQuote {
        quote: quote.to_owned(),
        prefix: prefix.map(fold),
        suffix: suffix.map(fold),
    };
    if is_unique(None, None).ok()? {
        return Some(passage(None, None));
    }
    for words in 1..=MAX_CONTEXT {
        let prefix = last_words(&text[..range.start], words);
        let suffix = first_words(&text[range.end..], words);
        for (prefix, suffix) in [(prefix, None), (None, suffix), (prefix, suffix)] {
            if (prefix.is_some() || suffix.is_some()) && is_unique(prefix, suffix).ok()? {
                return Some(passage(prefix, suffix));
            }
        }
    }
    None
}

/// Last `words` words of the text, with the white space after them.
fn last_words(text: &str, words: usize) -> Option<&str> {
    let word = text.split_whitespace().rev().take(words).last()?;
    Some(&text[offset(word, text)..])
}

/// First `words` words of the text, with the white space before them.
fn first_words(text: &str, words: usize) -> Option<&str> {
    let word = text.split_whitespace().take(words).last()?;
    Some(&text[..offset(word, text) + word.len()])
}

/// Offset of a subslice `part` in `text`, in bytes.
fn offset(part: &str, text: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}
