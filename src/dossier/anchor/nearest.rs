//! The passage most like a quote that was not found: help for an error message, never a match.

use super::fold::Folded;

/// Fewest bytes that have to agree before a passage is worth showing.
const WORTH_SHOWING: usize = 8;

/// A passage that agrees with a quote up to some letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// Byte of the quote, as written, at which the two differ.
    pub quote_at: usize,
    /// Byte of the text at which they differ.
    pub text_at: usize,
    /// What the quote has there; `None` at its end.
    pub in_quote: Option<char>,
    /// What the text has there; `None` at its end.
    pub in_text: Option<char>,
}

/// The passage that shares the longest start with the quote – or the longest end, where the start
/// tells too little.
pub(super) fn nearest(text: &Folded, quote: &str) -> Option<Nearest> {
    let quote = Folded::new(quote);
    let (haystack, needle) = (text.as_str(), quote.as_str());
    let (head, start) = longest(needle.len(), |length| {
        haystack.find(&needle[..needle.floor_char_boundary(length)])
    });
    let (tail, end) = longest(needle.len(), |length| {
        let tail = &needle[needle.ceil_char_boundary(needle.len() - length)..];
        haystack.find(tail).map(|at| at + tail.len())
    });
    let head = needle.floor_char_boundary(head);
    let tail = needle.len() - needle.ceil_char_boundary(needle.len() - tail);
    if head.max(tail) < WORTH_SHOWING.max(needle.len() / 4) {
        return None;
    }
    // A third of the quote pins the place down; then differences read from the left.
    if head >= tail || head >= needle.len() / 3 {
        Some(Nearest {
            quote_at: quote.original(head),
            text_at: text.original(start + head),
            in_quote: needle[head..].chars().next(),
            in_text: haystack[start + head..].chars().next(),
        })
    } else {
        let (quote_end, text_end) = (needle.len() - tail, end - tail);
        let in_quote = needle[..quote_end].chars().next_back();
        let in_text = haystack[..text_end].chars().next_back();
        let width = |letter: Option<char>| letter.map_or(0, char::len_utf8);
        Some(Nearest {
            quote_at: quote.original(quote_end - width(in_quote)),
            text_at: text.original(text_end - width(in_text)),
            in_quote,
            in_text,
        })
    }
}

/// The greatest length up to `max` that `place` finds, and where. Relies on every shorter length
/// being found as well; a length of 0 always is.
fn longest(max: usize, place: impl Fn(usize) -> Option<usize>) -> (usize, usize) {
    let (mut length, mut at) = (0, 0);
    let (mut low, mut high) = (1, max);
    while low <= high {
        let middle = low + (high - low) / 2;
        match place(middle) {
            Some(found) => {
                (length, at) = (middle, found);
                low = middle + 1;
            }
            None => high = middle - 1,
        }
    }
    (length, at)
}
