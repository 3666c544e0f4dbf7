//! From the words of time in a text to claims for people to finish.

use super::mentions::Names;
use crate::dossier::anchor::{Anchors, Miss, Selector, fold, within};
use crate::dossier::format::{Claim, ClaimDate, Party, field, list};
use crate::dossier::phrases::{Anchor, Phrase, Publication, Reading, phrases, sentences};
use crate::i18n::Lang;
use crate::timeline::vocabulary::{Basis, Mode, Role};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Most words before or after a passage that are tried to tell it from its repetitions.
const MAX_CONTEXT: usize = 12;

/// An article, as far as it is known.
#[derive(Debug)]
pub(super) struct Draft<'a> {
    /// Id of the article.
    pub id: &'a str,
    /// Its text.
    pub text: &'a str,
    /// Its language.
    pub lang: Lang,
    /// When it came out, if that is known.
    pub published: Option<Publication>,
    /// What that rests on.
    pub published_basis: Basis,
    /// Claims that are there already: where their words of time stand.
    pub claimed: Vec<Claimed>,
    /// Ids of all claims of the dossier.
    pub taken: BTreeSet<String>,
}

/// Words of time that a claim rests on already.
#[derive(Clone, Debug)]
pub(super) struct Claimed {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// Id of the claim, if it has a date that others can count from.
    pub anchor: Option<String>,
}

/// What is proposed.
#[derive(Clone, Debug, Default)]
pub(super) struct Proposal {
    /// The claims, as drafts, in the order of the text.
    pub claims: Vec<Claim>,
    /// Those of them that have no date since publication is not known.
    pub unpublished: usize,
}

/// Proposes a claim for everything that says when and is not claimed yet.
pub(super) fn propose(draft: &Draft<'_>, names: &Names<'_>) -> Proposal {
    let found = phrases(draft.text, draft.lang, draft.published);
    let sentences = sentences(draft.text);
    let anchors = Anchors::new(draft.text);
    // An id may have 64 letters, the number up to ten of them.
    let stem = draft.id.get(..53).unwrap_or(draft.id);
    let mut free = (1_u32..)
        .map(|number| format!("{stem}-{number}"))
        .filter(|id| !draft.taken.contains(id));
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
        proposal.unpublished += usize::from(matches!(
            phrase.reading,
            Reading::Undated {
                needs_publication: true
            }
        ));
        let orgs = names.within(&passage.quote).into_iter().map(|id| Party {
            id: field(id),
            role: field(Role::Mentioned),
        });
        proposal.claims.push(Claim {
            id: field(id),
            orgs: list(orgs),
            quote: field(passage.quote),
            prefix: passage.prefix.and_then(field),
            suffix: passage.suffix.and_then(field),
            mode: field(Mode::Stated),
            date: field(date),
            draft: field(true),
            ..Claim::default()
        });
    }
    proposal
}

fn date(phrase: &Phrase, draft: &Draft<'_>, ids: &BTreeMap<usize, String>) -> ClaimDate {
    let words = &draft.text[phrase.range.clone()];
    let undated = ClaimDate {
        phrase: field(words),
        basis: field(Basis::None),
        ..ClaimDate::default()
    };
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
            // The year follows from publication, and is as well founded as that is.
            year_basis: match (lacks_year, draft.published_basis) {
                (false, _) => None,
                (true, Basis::Inferred) => field(Basis::Inferred),
                (true, _) => field(Basis::Derived),
            },
            ..undated
        },
        Reading::Derived {
            edtf,
            from: Anchor::Published,
        } => derived(edtf, "published"),
        Reading::Derived {
            edtf,
            from: Anchor::Phrase(number),
        } => match ids.get(number) {
            Some(anchor) => derived(edtf, anchor),
            None => undated,
        },
        Reading::Undated { .. } => undated,
    }
}

/// A quote, with what tells it from its repetitions.
struct Passage {
    quote: String,
    prefix: Option<String>,
    suffix: Option<String>,
}

/// The sentence around a phrase. `None` when nothing tells it from a repetition.
fn passage(
    phrase: &Phrase,
    sentences: &[Range<usize>],
    text: &str,
    anchors: &Anchors<'_>,
) -> Option<Passage> {
    let first = sentences.get(sentences.partition_point(|one| one.end <= phrase.range.start))?;
    let last = sentences.get(sentences.partition_point(|one| one.end < phrase.range.end))?;
    let range = first.start.min(phrase.range.start)..last.end;
    let quote = &text[range.clone()];
    within(quote, &text[phrase.range.clone()])?;
    let is_unique = |prefix: Option<&str>, suffix: Option<&str>| {
        let selector = Selector {
            quote,
            prefix,
            suffix,
        };
        match anchors.locate(selector) {
            Ok(found) => Ok(found.bytes == range),
            Err(Miss::Ambiguous(_)) => Ok(false),
            // Never: it stands in the text, with what is around it.
            Err(_) => Err(()),
        }
    };
    let passage = |prefix: Option<&str>, suffix: Option<&str>| Passage {
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

/// So many words at the end, with what follows them.
fn last_words(text: &str, words: usize) -> Option<&str> {
    let word = text.split_whitespace().rev().take(words).last()?;
    Some(&text[offset(word, text)..])
}

/// So many words at the start, with what precedes them.
fn first_words(text: &str, words: usize) -> Option<&str> {
    let word = text.split_whitespace().take(words).last()?;
    Some(&text[..offset(word, text) + word.len()])
}

/// Where a part of a text starts in it.
fn offset(part: &str, text: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}
