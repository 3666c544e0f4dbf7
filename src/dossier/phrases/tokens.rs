//! Splits a text into words, numbers and marks, each with its range.

use std::ops::Range;

/// One word, number or mark of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// The token in lower case, as patterns are written.
    pub word: String,
    /// Kind of token.
    pub kind: Kind,
    /// Bytes of the text.
    pub range: Range<usize>,
    /// True if it follows the previous token without white space.
    pub is_glued: bool,
}

/// Kind of token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters only.
    Word {
        /// True if it starts with a capital.
        is_capital: bool,
    },
    /// Digits only.
    Number,
    /// Anything else but white space. A line break is a mark too, so that no pattern matches across
    /// it.
    Mark,
}

/// Splits a text into tokens.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut letters = text.char_indices().peekable();
    while let Some((start, first)) = letters.next() {
        if first.is_whitespace() && first != '\n' {
            continue;
        }
        let kind = match first {
            first if first.is_alphabetic() => Kind::Word { is_capital: first.is_uppercase() },
            first if first.is_ascii_digit() => Kind::Number,
            _ => Kind::Mark,
        };
        let belongs = |letter: char| match kind {
            Kind::Word { .. } => letter.is_alphabetic(),
            Kind::Number => letter.is_ascii_digit(),
            Kind::Mark => false,
        };
        let mut end = start + first.len_utf8();
        while let Some((at, letter)) = letters.next_if(|(_, letter)| belongs(*letter)) {
            end = at + letter.len_utf8();
        }
        tokens.push(Token {
            word: text[start..end].to_lowercase(),
            kind,
            is_glued: tokens.last().is_some_and(|last| last.range.end == start),
            range: start..end,
        });
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_falls_into_words_numbers_and_marks() {
        let text = "Am 20.\u{a0}September, 1.600 „Über“\nx";
        let words: Vec<_> = tokens(text).into_iter().map(|token| token.word).collect();
        let expected =
            ["am", "20", ".", "september", ",", "1", ".", "600", "„", "über", "“", "\n", "x"];
        assert_eq!(words, expected);
        let glued = |at: usize| tokens(text)[at].is_glued;
        assert!(glued(2) && !glued(3) && glued(6) && glued(7));
    }
}
