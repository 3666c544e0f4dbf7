//! Months by name or number, and numbers as spreadsheets write them.

/// The months' names, German and English, lower case, with spellings that are no beginning of one.
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

/// The month, 1–12, that a word in lower case names; three letters of it are enough.
pub(super) fn named(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    if word.chars().count() < 3 {
        return None;
    }
    let months = (1..).zip(NAMES);
    let mut named = months.filter(|(_, names)| names.iter().any(|name| name.starts_with(word)));
    named.next().map(|(month, _)| month)
}

/// A whole number; spreadsheets write `2010.0` for 2010.
pub(super) fn whole(text: &str) -> Option<i64> {
    let text = text.trim();
    let digits = match text.split_once('.') {
        Some((whole, fraction)) if fraction.bytes().all(|digit| digit == b'0') => whole,
        Some(_) => return None,
        None => text,
    };
    digits.strip_prefix('+').unwrap_or(digits).parse().ok()
}
