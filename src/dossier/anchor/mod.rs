//! Finds quotes in their article: exactly, or not at all.
//!
//! Runs of white space count as one space while matching; everything else is byte-exact. What is
//! found is shown in the file's own words. Nearness only ever serves the error message.

mod fold;
mod grams;
mod nearest;

pub use fold::{Folded, fold};
pub use nearest::Nearest;

use crate::timeline::model::Quote;
use grams::Grams;
use std::ops::Range;

/// Distance of the marks that code points are counted from, in bytes.
const MARK_STEP: usize = 1024;

/// A quote that stands in its article more often than this is ambiguous whatever stands around it:
/// looking at each place would take time in their number and in the length of that.
const MAX_PLACES: usize = 1_000;

/// An article's text, prepared for finding any number of quotes.
///
/// Preparing is linear in the text; finding a quote takes time in its own length and in the number
/// of places that look alike.
#[derive(Debug)]
pub struct Anchors<'a> {
    text: &'a str,
    folded: Folded,
    grams: Grams,
    /// Code points before each multiple of [`MARK_STEP`].
    marks: Vec<usize>,
}

/// A quote with what may help to tell it from its repetitions.
#[derive(Clone, Copy, Debug, Default)]
pub struct Selector<'a> {
    /// The passage.
    pub quote: &'a str,
    /// What stands right before it.
    pub prefix: Option<&'a str>,
    /// What stands right after it.
    pub suffix: Option<&'a str>,
}

/// Why a quote has no single place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Miss {
    /// There is nothing in it but white space.
    Blank,
    /// It does not stand in the text; [`Anchors::nearest`] may tell why.
    NotFound,
    /// It stands at these places (bytes of the text), but not after the prefix.
    Prefix(Vec<Range<usize>>),
    /// It stands at these places, but not before the suffix.
    Suffix(Vec<Range<usize>>),
    /// It stands at each of these places, and neither prefix nor suffix decides.
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
        Anchors {
            text,
            folded,
            grams,
            marks,
        }
    }

    /// The one place of a quote.
    ///
    /// # Errors
    /// [`Miss`] when there is no place, or more than one.
    pub fn locate(&self, selector: Selector<'_>) -> Result<Quote, Miss> {
        let needle = fold(selector.quote);
        if needle.trim().is_empty() {
            return Err(Miss::Blank);
        }
        let text = self.folded.as_str();
        let everywhere = self.grams.find(text, &needle);
        if everywhere.is_empty() {
            return Err(Miss::NotFound);
        }
        if everywhere.len() > MAX_PLACES {
            let some = &everywhere[..MAX_PLACES];
            return Err(Miss::Ambiguous(self.ranges(some, needle.len())));
        }
        let (prefix, suffix) = (selector.prefix.map(fold), selector.suffix.map(fold));
        let follows = |start: &usize| {
            let before = text[..*start].trim_end();
            prefix
                .as_deref()
                .is_none_or(|prefix| before.ends_with(prefix.trim_end()))
        };
        let precedes = |start: &usize| {
            let behind = text[*start + needle.len()..].trim_start();
            suffix
                .as_deref()
                .is_none_or(|suffix| behind.starts_with(suffix.trim_start()))
        };
        let ranges = |starts: &[usize]| self.ranges(starts, needle.len());
        let after_prefix: Vec<_> = everywhere.iter().copied().filter(follows).collect();
        if after_prefix.is_empty() {
            return Err(Miss::Prefix(ranges(&everywhere)));
        }
        let starts: Vec<_> = after_prefix.iter().copied().filter(precedes).collect();
        match (ranges(&starts).as_slice(), starts.is_empty()) {
            ([bytes], _) => Ok(self.quote(bytes.clone())),
            (_, true) => Err(Miss::Suffix(ranges(&after_prefix))),
            (places, false) => Err(Miss::Ambiguous(places.to_vec())),
        }
    }

    /// The passage most like a quote that was not found, as help for whoever wrote it. Reads the
    /// text several times.
    pub fn nearest(&self, quote: &str) -> Option<Nearest> {
        nearest::nearest(&self.folded, quote)
    }

    /// The passages of this length, in bytes of the folded text, in the text itself.
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

    /// Code points before a byte of the text.
    fn code_points(&self, offset: usize) -> usize {
        // A text that ends on a mark has no chunk behind it: count from the one before.
        let mark = (offset / MARK_STEP).min(self.marks.len().saturating_sub(1));
        let before = self.marks.get(mark).copied().unwrap_or_default();
        before + count_starts(&self.text.as_bytes()[mark * MARK_STEP..offset])
    }
}

/// The words of `passage` that equal `words` up to white space, as they stand in it.
pub fn within<'a>(passage: &'a str, words: &str) -> Option<&'a str> {
    let folded = Folded::new(passage);
    let needle = fold(words);
    let needle = needle.trim();
    let start = folded
        .as_str()
        .find(needle)
        .filter(|_| !needle.is_empty())?;
    Some(&passage[folded.original(start)..folded.original(start + needle.len())])
}

/// How many code points start in these bytes of UTF-8.
fn count_starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests;
