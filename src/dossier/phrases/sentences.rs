//! Splits a text into sentences, the units that claims quote.

use std::ops::Range;

/// Words after which a full stop does not end the sentence.
const ABBREVIATIONS: [&str; 32] = [
    "abs", "anm", "art", "bzw", "ca", "co", "corp", "dr", "etc", "evtl", "gen", "ggf", "inc",
    "inkl", "jr", "ltd", "max", "min", "mio", "mr", "mrd", "mrs", "ms", "nr", "no", "prof", "rund",
    "sen", "sog", "st", "usw", "vgl",
];

/// Closing marks that belong to the sentence before them.
const CLOSING: [char; 8] = ['"', '“', '”', '’', '»', '«', ')', ']'];

/// Ranges of the sentences of a text, without surrounding white space. A line break ends a
/// sentence, and so does a colon before a capital.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    // One iterator for all marks keeps the search for the next letter linear.
    let mut letters = text.char_indices().filter(|(_, it)| it.is_alphanumeric()).peekable();
    let mut letter_from = |at: usize| {
        while letters.next_if(|(before, _)| *before < at).is_some() {}
        letters.peek().map(|(_, letter)| *letter)
    };
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        let mut from = start;
        for (at, mark) in line.char_indices() {
            let here = start + at;
            if here < from {
                continue;
            }
            if let Some(length) = ending(text, here, mark, &mut letter_from) {
                push(text, from..here + length, &mut found);
                from = here + length;
            }
        }
        push(text, from..end, &mut found);
        start = end;
    }
    found
}

/// Length in bytes of the marks at `at` that end the sentence, if it ends there. `letter_from`
/// returns the first letter or digit from a byte on; it is called with ascending offsets only.
fn ending(
    text: &str,
    at: usize,
    mark: char,
    letter_from: &mut impl FnMut(usize) -> Option<char>,
) -> Option<usize> {
    if !matches!(mark, '.' | '!' | '?' | '…' | ':') {
        return None;
    }
    let after = &text[at + mark.len_utf8()..];
    let closing: usize = (after.chars())
        .take_while(|letter| mark != ':' && CLOSING.contains(letter))
        .map(char::len_utf8)
        .sum();
    let length = mark.len_utf8() + closing;
    let rest = &text[at + length..];
    let next = rest.trim_start();
    let is_spaced = next.len() < rest.len();
    let opens = letter_from(text.len() - next.len())
        .is_some_and(|letter| letter.is_uppercase() || letter.is_numeric());
    let before = &text[..at];
    let last = before.chars().next_back();
    match mark {
        ':' => (is_spaced && next.starts_with(char::is_uppercase)).then_some(length),
        // "gehen.Das": the space is missing.
        '.' if !is_spaced && closing == 0 => {
            let mut letters = next.chars();
            let is_word = letters.next().is_some_and(char::is_uppercase)
                && letters.next().is_some_and(char::is_lowercase);
            (is_word && last.is_some_and(char::is_lowercase)).then_some(length)
        }
        '.' => (is_spaced && opens && !is_abbreviated(before)).then_some(length),
        _ => (is_spaced && opens).then_some(length),
    }
}

/// Tests whether a full stop after `before` belongs to its last word: an ordinal number, an initial
/// or an abbreviation.
fn is_abbreviated(before: &str) -> bool {
    let word = before.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    let is_ordinal =
        !word.is_empty() && word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit());
    let is_initial = word.chars().count() == 1;
    is_ordinal || is_initial || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

fn push(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let sentence = &text[range.clone()];
    let trimmed = sentence.trim_start();
    let start = range.end - trimmed.len();
    let trimmed = trimmed.trim_end();
    if trimmed.chars().any(char::is_alphanumeric) {
        found.push(start..start + trimmed.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        let cases: [(&str, &[&str]); 8] = [
            ("Eins. Zwei! Drei?", &["Eins.", "Zwei!", "Drei?"]),
            ("Am 20. September endet sie. Gut.", &["Am 20. September endet sie.", "Gut."]),
            (
                "Die Newspaper Co. Ltd. kam. Dann ging sie.",
                &["Die Newspaper Co. Ltd. kam.", "Dann ging sie."],
            ),
            ("in Betrieb gehen.Das Zentrum", &["in Betrieb gehen.", "Das Zentrum"]),
            ("auf www.tiktok.com zu sehen", &["auf www.tiktok.com zu sehen"]),
            ("Update: Nun berichtet er.", &["Update:", "Nun berichtet er."]),
            ("„Nein.“ Er ging (spät.) Dann", &["„Nein.“", "Er ging (spät.)", "Dann"]),
            ("Titel\n\n  Text.\u{a0}\n–\n", &["Titel", "Text."]),
        ];
        for (text, expected) in cases {
            let found: Vec<_> = sentences(text).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn sentences_stand_in_order_and_leave_out_no_word(text in "[a-zA-Zä0-9.:!?“ \n\u{a0}]{0,60}") {
            let found = sentences(&text);
            let mut end = 0;
            for range in &found {
                prop_assert!(end <= range.start && range.start < range.end);
                let between = &text[end..range.start];
                prop_assert!(!between.contains(char::is_alphanumeric));
                end = range.end;
            }
            prop_assert!(!text[end..].contains(char::is_alphanumeric));
        }
    }
}
