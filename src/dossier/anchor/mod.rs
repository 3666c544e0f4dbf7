//! Finds quotes in their article: exactly, or not at all.
//!
//! Runs of white space count as one space while matching; everything else is byte-exact. A match is
//! reported in the file's own words. Near matches serve error messages only.

mod fold;
mod grams;
mod nearest;

pub use fold::{Folded, fold};
pub use nearest::Nearest;

use crate::timeline::model::Quote;
use grams::Grams;
use std::ops::Range;

/// Distance in bytes between two marks of the code point count.
const MARK_STEP: usize = 1024;

/// Most occurrences of a quote that are compared with prefix and suffix; above it, the quote is
/// ambiguous. Bounds the work, which is occurrences × length of the context.
const MAX_PLACES: usize = 1_000;

/// An article's text, prepared for finding any number of quotes.
///
/// Preparation is linear in the text. Finding a quote takes time in its length and in the number of
/// candidate positions.
#[derive(Debug)]
pub struct Anchors<'a> {
    text: &'a str,
    folded: Folded,
    grams: Grams,
    /// Code points before each multiple of [`MARK_STEP`].
    marks: Vec<usize>,
}

/// A quote with optional context that tells it from its repetitions.
#[derive(Clone, Copy, Debug, Default)]
pub struct Selector<'a> {
    /// The passage.
    pub quote: &'a str,
    /// Text right before it.
    pub prefix: Option<&'a str>,
    /// Text right after it.
    pub suffix: Option<&'a str>,
}

/// Reason why a quote has no single position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnchorError {
    /// It is blank.
    Blank,
    /// It is not in the text; [`Anchors::nearest`] may tell why.
    NotFound,
    /// It occurs in these ranges (bytes of the text), but not after the prefix.
    Prefix(Vec<Range<usize>>),
    /// It occurs in these ranges, but not before the suffix.
    Suffix(Vec<Range<usize>>),
    /// It occurs in each of these ranges, and prefix and suffix do not decide.
    Ambiguous(Vec<Range<usize>>),
}

impl<'a> Anchors<'a> {
    /// Prepares a text.
    pub fn new(text: &'a str) -> Anchors<'a> {
        let folded = Folded::new(text);
        let grams = Grams::new(folded.as_str());
        let mut code_points = 0;
        let marks = text
            .as_bytes()
            .chunks(MARK_STEP)
            .map(|chunk| {
                let before = code_points;
                code_points += count_starts(chunk);
                before
            })
            .collect();
        Anchors { text, folded, grams, marks }
    }

    /// Finds the single position of a quote.
    ///
    /// # Errors
    /// [`AnchorError`] if there is no position, or more than one.
    pub fn locate(&self, selector: Selector<'_>) -> Result<Quote, AnchorError> {
        let needle = fold(selector.quote);
        if needle.trim().is_empty() {
            return Err(AnchorError::Blank);
        }
        let text = self.folded.as_str();
        let everywhere = self.grams.find(text, &needle);
        if everywhere.is_empty() {
            return Err(AnchorError::NotFound);
        }
        if everywhere.len() > MAX_PLACES {
            let some = &everywhere[..MAX_PLACES];
            return Err(AnchorError::Ambiguous(self.ranges(some, needle.len())));
        }
        let (prefix, suffix) = (selector.prefix.map(fold), selector.suffix.map(fold));
        let follows = |start: &usize| {
            let before = text[..*start].trim_end();
            prefix.as_deref().is_none_or(|prefix| before.ends_with(prefix.trim_end()))
        };
        let precedes = |start: &usize| {
            let behind = text[*start + needle.len()..].trim_start();
            suffix.as_deref().is_none_or(|suffix| behind.starts_with(suffix.trim_start()))
        };
        let ranges = |starts: &[usize]| self.ranges(starts, needle.len());
        let after_prefix: Vec<_> = everywhere.iter().copied().filter(follows).collect();
        if after_prefix.is_empty() {
            return Err(AnchorError::Prefix(ranges(&everywhere)));
        }
        let starts: Vec<_> = after_prefix.iter().copied().filter(precedes).collect();
        match (ranges(&starts).as_slice(), starts.is_empty()) {
            ([bytes], _) => Ok(self.quote(bytes.clone())),
            (_, true) => Err(AnchorError::Suffix(ranges(&after_prefix))),
            (places, false) => Err(AnchorError::Ambiguous(places.to_vec())),
        }
    }

    /// Passage most similar to a quote that was not found, for an error message. Reads the text
    /// several times.
    pub fn nearest(&self, quote: &str) -> Option<Nearest> {
        nearest::nearest(&self.folded, quote)
    }

    /// Maps matches of `length` bytes in the folded text to ranges of the original text.
    fn ranges(&self, starts: &[usize], length: usize) -> Vec<Range<usize>> {
        let passage =
            |start: &usize| self.folded.original(*start)..self.folded.original(start + length);
        starts.iter().map(passage).collect()
    }

    fn quote(&self, bytes: Range<usize>) -> Quote {
        Quote {
            exact: self.text[bytes.clone()].to_owned(),
            position: self.code_points(bytes.start)..self.code_points(bytes.end),
            bytes,
        }
    }

    /// Number of code points before a byte of the text.
    fn code_points(&self, offset: usize) -> usize {
        // A text that ends on a mark has no chunk behind it: count from the previous mark.
        let mark = (offset / MARK_STEP).min(self.marks.len().saturating_sub(1));
        let before = self.marks.get(mark).copied().unwrap_or_default();
        before + count_starts(&self.text.as_bytes()[mark * MARK_STEP..offset])
    }
}

/// Finds `words` in `passage`, equal up to white space, and returns them as `passage` spells them.
pub fn within<'a>(passage: &'a str, words: &str) -> Option<&'a str> {
    let folded = Folded::new(passage);
    let needle = fold(words);
    let needle = needle.trim();
    let start = folded.as_str().find(needle).filter(|_| !needle.is_empty())?;
    Some(&passage[folded.original(start)..folded.original(start + needle.len())])
}

/// Number of code points that start in these bytes of UTF-8.
fn count_starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests;
