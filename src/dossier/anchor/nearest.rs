//! Finds the passage most similar to a quote that was not found: for an error message, never a
//! match.

use super::fold::Folded;

/// Fewest bytes that must agree for a passage to be shown.
const WORTH_SHOWING: usize = 8;

/// A passage that agrees with a quote up to some character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// Byte of the quote, as written, at which the two differ.
    pub quote_at: usize,
    /// Byte of the text at which they differ.
    pub text_at: usize,
    /// Character of the quote there; `None` at its end.
    pub in_quote: Option<char>,
    /// Character of the text there; `None` at its end.
    pub in_text: Option<char>,
}

/// Passage that shares the longest prefix with the quote, or the longest suffix if the prefix is
/// too short to identify a place.
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
    // A prefix of a third of the quote identifies the place; then differences read from the left.
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

/// Binary search for the greatest length up to `max` that `place` finds, with its position.
/// Requires that every shorter length is found too; length 0 always is.
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
