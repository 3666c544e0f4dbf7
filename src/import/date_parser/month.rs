//! Months by name or number, and numbers as written by spreadsheets.

/// Month names, German and English, lower case, including spellings that are not prefixes of a
/// name.
const NAMES: [&[&str]; 12] = [
    &["january", "januar", "jänner", "jaenner"],
    &["february", "februar", "feber"],
    &["march", "märz", "maerz", "mrz"],
    &["april"],
    &["may", "mai"],
    &["june", "juni"],
    &["july", "juli"],
    &["august"],
    &["september"],
    &["october", "oktober"],
    &["november"],
    &["december", "dezember"],
];

/// Month, 1–12, named by a word in lower case; the first three letters are enough.
pub(super) fn named(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    if word.chars().count() < 3 {
        return None;
    }
    let months = (1..).zip(NAMES);
    let mut named = months.filter(|(_, names)| names.iter().any(|name| name.starts_with(word)));
    named.next().map(|(month, _)| month)
}

/// Parses an integer; spreadsheets write `2010.0` for 2010.
pub(super) fn whole(text: &str) -> Option<i64> {
    let text = text.trim();
    let digits = match text.split_once('.') {
        Some((whole, fraction)) if fraction.bytes().all(|digit| digit == b'0') => whole,
        Some(_) => return None,
        None => text,
    };
    digits.strip_prefix('+').unwrap_or(digits).parse().ok()
}
