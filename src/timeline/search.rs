//! Searching as people type: without regard to case, umlauts and punctuation.
//!
//! Texts are folded twice. The *plain* form is lower case without diacritics (`ä` → `a`, `é` →
//! `e`, `ß` → `ss`), everything but letters and digits a single space. The *merged* form also
//! drops the `e` of `ae`, `oe` and `ue`, the latter not after a vowel or `q`, so that "Quelle" and
//! "neue" stay what they are: the rule of Lucene's `GermanNormalizationFilter` (Snowball's
//! German2). A term is found when its plain form stands in the plain text or its merged form in
//! the merged text. So `ä`, `ae` and `a` meet whoever writes which, and what literally stands in a
//! text is always found.

mod fold;

#[cfg(test)]
mod tests;

use fold::Fold;

/// Separates the texts of a haystack, so that no phrase is found across two of them.
const SEPARATOR: char = '\n';

/// Most terms of a needle; further ones are left out.
const MAX_TERMS: usize = u128::BITS as usize;

/// Shortest term found within a word, in letters. German compounds have to be searched inside
/// ("zentrum" in "Datenzentrum"), but "US" is not meant to find "aus": shorter terms only begin
/// words.
const MIN_INFIX: usize = 3;

/// Folded texts that can be searched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Haystack(Fold);

impl Haystack {
    /// The folded texts; a phrase never spans two of them.
    pub fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Haystack {
        let mut fold = Fold::default();
        for text in texts {
            fold.push(text);
            fold.separate(SEPARATOR);
        }
        Haystack(fold)
    }
}

/// What is searched: the terms of a query, all of which have to occur.
///
/// Terms are separated by white space; words in quotation marks (`"…"`, `„…“`, `“…”`, `«…»`,
/// `»…«`) are one term, and so are words joined by punctuation. A query without letters and digits
/// has no terms and finds everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needle {
    terms: Vec<Fold>,
}

/// Which terms of a needle occurred somewhere, so that one needle can be sought in several places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found(u128);

impl std::ops::BitOr for Found {
    type Output = Found;

    fn bitor(self, other: Found) -> Found {
        Found(self.0 | other.0)
    }
}

impl Needle {
    /// The terms of `query`; at most 128.
    pub fn new(query: &str) -> Needle {
        let mut terms: Vec<Fold> = Vec::new();
        for (position, part) in query.split(is_quotation_mark).enumerate() {
            // Marks alternate: every second part stands inside.
            if position % 2 == 1 {
                terms.push(Fold::of(part));
            } else {
                terms.extend(part.split_whitespace().map(Fold::of));
            }
        }
        terms.retain(|term| !term.is_empty());
        terms.truncate(MAX_TERMS);
        Needle { terms }
    }

    /// Whether there is nothing to search for.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether all terms occur in `haystack`.
    pub fn matches(&self, haystack: &Haystack) -> bool {
        self.is_all(self.find(haystack))
    }

    /// Which terms occur in `haystack`.
    pub fn find(&self, haystack: &Haystack) -> Found {
        let Haystack(text) = haystack;
        let occurs = |term: &Fold| {
            let is_plain = text.is_plain() && term.is_plain();
            contains(text.plain(), term.plain())
                || !is_plain && contains(text.merged(), term.merged())
        };
        let found = (self.terms.iter().enumerate()).filter(|(_, term)| occurs(term));
        Found(found.fold(0, |found, (bit, _)| found | 1 << bit))
    }

    /// Whether `found` covers all terms.
    pub fn is_all(&self, found: Found) -> bool {
        found.0.count_ones() as usize == self.terms.len()
    }
}

/// Whether `term` stands in `text`; a short one only where a word begins.
fn contains(text: &str, term: &str) -> bool {
    if term.chars().nth(MIN_INFIX - 1).is_some() {
        return text.contains(term);
    }
    let begins_word = |at: usize| at == 0 || matches!(text.as_bytes()[at - 1], b' ' | b'\n');
    text.match_indices(term).any(|(at, _)| begins_word(at))
}

fn is_quotation_mark(character: char) -> bool {
    matches!(character, '"' | '„' | '“' | '”' | '«' | '»')
}
