//! Search that ignores case, umlauts and punctuation.
//!
//! Texts are folded twice. The *plain* form is lower case without diacritics (`ä` → `a`, `é` → `e`,
//! `ß` → `ss`), with a single space for any run of other characters than letters and digits. The
//! *merged* form also drops the `e` of `ae`, `oe` and `ue`, the latter not after a vowel or `q`, so
//! that "Quelle" and "neue" stay unchanged: the rule of Lucene's `GermanNormalizationFilter`
//! (Snowball's German2). A term is found if its plain form occurs in the plain text or its merged
//! form in the merged text. So `ä`, `ae` and `a` match one another, and literal matches are always
//! found.

mod fold;

#[cfg(test)]
mod tests;

use super::short_sort::sort_short;
use fold::Fold;

/// Separates the texts of a haystack, so that no phrase matches across two of them.
const SEPARATOR: char = '\n';

/// Minimum length of a term that matches within a word, in letters. German compounds need infix
/// search ("zentrum" in "Datenzentrum"), but "US" should not find "aus": shorter terms match only
/// at the start of a word.
const MIN_INFIX: usize = 3;

/// Folded texts to be searched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Haystack(Fold);

impl Haystack {
    /// Folds the texts; a phrase never spans two of them.
    pub fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Haystack {
        let mut fold = Fold::default();
        for text in texts {
            fold.push(text);
            fold.separate(SEPARATOR);
        }
        Haystack(fold)
    }

    /// Returns true if the term occurs.
    pub fn has(&self, Term(term): &Term) -> bool {
        let Haystack(text) = self;
        contains(text.plain(), term.plain())
            || !(text.is_plain() && term.is_plain()) && contains(text.merged(), term.merged())
    }
}

/// Word or quoted phrase of a query, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Term(Fold);

/// The terms of a query, all of which must occur.
///
/// Terms are separated by white space. Words in quotation marks (`"…"`, `„…“`, `“…”`, `«…»`, `»…«`)
/// are one term, and so are words joined by punctuation. A query without letters and digits has no
/// terms and matches everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needle {
    terms: Vec<Term>,
}

impl Needle {
    /// The distinct terms of `query`.
    pub fn new(query: &str) -> Needle {
        let mut terms: Vec<Fold> = Vec::new();
        for (position, part) in query.split(is_quotation_mark).enumerate() {
            // Quotation marks alternate: every second part is quoted.
            if position % 2 == 1 {
                terms.push(Fold::of(part));
            } else {
                terms.extend(part.split_whitespace().map(Fold::of));
            }
        }
        terms.retain(|term| !term.is_empty());
        // Long terms are rare, so most texts are ruled out by the first.
        sort_short(&mut terms, |a, b| {
            let (a, b) = (a.plain(), b.plain());
            (b.len(), a) < (a.len(), b)
        });
        terms.dedup();
        Needle { terms: terms.into_iter().map(Term).collect() }
    }

    /// Returns true if there are no terms.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Returns true if each term occurs in at least one of the haystacks.
    pub fn matches<'h>(
        &self,
        haystacks: impl IntoIterator<Item = &'h Haystack, IntoIter: Clone>,
    ) -> bool {
        let haystacks = haystacks.into_iter();
        self.all(|_, term| haystacks.clone().any(|haystack| haystack.has(term)))
    }

    /// Returns true if `occurs` does so for each term and its number; the first that does not ends
    /// the search.
    pub fn all(&self, occurs: impl Fn(usize, &Term) -> bool) -> bool {
        self.terms.iter().enumerate().all(|(number, term)| occurs(number, term))
    }

    /// The terms, longest first.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }
}

/// Returns true if `term` occurs in `text`; a short one only at the start of a word.
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
