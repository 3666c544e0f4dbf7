//! Context of a passage: enough words to tell it from every other occurrence in the text.

use std::ops::Range;

/// Initial length of the context on each side, in code points, as is common in annotation tools.
const LENGTH: usize = 32;

/// Text right before and right after these bytes. If passage and context occur more than once, the
/// context is extended, up to the whole text.
pub fn around(text: &str, bytes: Range<usize>) -> (&str, &str) {
    let mut length = LENGTH;
    loop {
        let start = back(&text[..bytes.start], length);
        let end = bytes.end + forth(&text[bytes.end..], length);
        let is_whole = start == 0 && end == text.len();
        if is_whole || text.matches(&text[start..end]).nth(1).is_none() {
            return (&text[start..bytes.start], &text[bytes.end..end]);
        }
        length *= 2;
    }
}

/// Byte offset of the last `count` code points.
fn back(text: &str, count: usize) -> usize {
    let mut starts = text.char_indices().rev();
    starts.nth(count.saturating_sub(1)).map_or(0, |(at, _)| at)
}

/// Byte offset of the end of the first `count` code points.
fn forth(text: &str, count: usize) -> usize {
    let mut starts = text.char_indices();
    starts.nth(count).map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_repeated_passage_takes_more() {
        let filler = "ä".repeat(40);
        let text = format!("one {filler} same {filler} two {filler} same {filler}");
        let second = text.rfind("same").unwrap();
        let (prefix, suffix) = around(&text, second..second + 4);
        let whole = format!("{prefix}same{suffix}");
        assert_eq!(text.matches(&whole).count(), 1);
        assert!(prefix.contains("two"), "{prefix}");
        let first = text.find("one").unwrap();
        let (prefix, suffix) = around(&text, first..first + 3);
        assert_eq!((prefix, suffix.chars().count()), ("", LENGTH));
    }

    proptest! {
        #[test]
        fn surroundings_and_passage_are_one_piece_of_the_text(
            text in "[ab ä]{1,200}",
            a in any::<prop::sample::Index>(),
            b in any::<prop::sample::Index>(),
        ) {
            let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let (a, b) = (*a.get(&bounds), *b.get(&bounds));
            let bytes = a.min(b)..a.max(b);
            let (prefix, suffix) = around(&text, bytes.clone());
            let whole = format!("{prefix}{}{suffix}", &text[bytes.clone()]);
            prop_assert_eq!(&text[bytes.start - prefix.len()..bytes.end + suffix.len()], &whole);
            let start = bytes.start - prefix.len();
            prop_assert!(whole.is_empty() || text.match_indices(&whole).all(|(at, _)| at == start));
        }
    }
}
