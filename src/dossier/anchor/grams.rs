//! Index of a text that finds a passage without reading the text again.
//!
//! The text is cut into adjacent grams of eight bytes. Any passage of fifteen bytes or more
//! contains a whole one that starts within its first eight bytes, so at most eight look-ups find
//! every candidate. (A sampled q-gram index, as full-text search engines use for substrings.)

/// Length of a gram in bytes: long enough to be rare, short enough to fit a word.
const GRAM: usize = 8;

/// Shortest passage in bytes that is certain to contain a whole gram of the text.
const SHORTEST: usize = 2 * GRAM - 1;

/// Cap on verification work, as a multiple of the text's length. Above it (each candidate may agree
/// with all of the passage but its last letter), fall back to a linear scan.
const DEAR: usize = 16;

/// The index of one text.
#[derive(Debug)]
pub(super) struct Grams {
    /// Every gram of the text with its offset, ascending.
    sorted: Vec<([u8; GRAM], usize)>,
}

impl Grams {
    /// Indexes a text.
    pub fn new(text: &str) -> Grams {
        let (grams, _) = text.as_bytes().as_chunks::<GRAM>();
        let mut sorted: Vec<_> =
            grams.iter().enumerate().map(|(number, gram)| (*gram, number * GRAM)).collect();
        sorted.sort_unstable();
        Grams { sorted }
    }

    /// Every position of `needle` in the indexed `text`, ascending and including overlapping ones.
    pub fn find(&self, text: &str, needle: &str) -> Vec<usize> {
        if needle.len() < SHORTEST {
            return scan(text, needle);
        }
        let mut starts = Vec::new();
        let mut candidates = 0;
        for (shift, gram) in needle.as_bytes().windows(GRAM).take(GRAM).enumerate() {
            let first = self.sorted.partition_point(|(other, _)| other.as_slice() < gram);
            let count = self.sorted[first..].partition_point(|(other, _)| other.as_slice() == gram);
            candidates += count;
            if candidates * needle.len() > DEAR * text.len() {
                return read_through(text.as_bytes(), needle.as_bytes());
            }
            let alike = self.sorted[first..first + count].iter();
            starts.extend(
                alike
                    .filter_map(|(_, at)| at.checked_sub(shift))
                    .filter(|start| text.as_bytes()[*start..].starts_with(needle.as_bytes())),
            );
        }
        starts.sort_unstable();
        starts
    }
}

/// Every position of a needle too short for the index.
fn scan(text: &str, needle: &str) -> Vec<usize> {
    let step = needle.chars().next().map_or(1, char::len_utf8);
    let next = |from: usize| text.get(from..)?.find(needle).map(|at| from + at);
    std::iter::successors(next(0), |start| next(start + step)).collect()
}

/// Every position of a needle, by a linear scan (Knuth–Morris–Pratt).
fn read_through(text: &[u8], needle: &[u8]) -> Vec<usize> {
    // borders[n - 1]: length of the longest proper prefix of `needle[..n]` that is also its suffix.
    let mut borders = vec![0; needle.len()];
    for at in 1..needle.len() {
        borders[at] = longer(needle, &borders, borders[at - 1], needle[at]);
    }
    let mut starts = Vec::new();
    let mut agreed = 0;
    for (at, byte) in text.iter().enumerate() {
        agreed = longer(needle, &borders, agreed, *byte);
        if agreed == needle.len() {
            starts.push(at + 1 - agreed);
            agreed = borders[agreed - 1];
        }
    }
    starts
}

/// Length of the needle's prefix that matches after one more byte (KMP transition).
fn longer(needle: &[u8], borders: &[usize], mut agreed: usize, byte: u8) -> usize {
    while agreed > 0 && needle[agreed] != byte {
        agreed = borders[agreed - 1];
    }
    agreed + usize::from(needle[agreed] == byte)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_index_finds_what_reading_finds(
            text in "[abä ]{0,120}",
            from in 0usize..120,
            length in 1usize..60,
        ) {
            let start = text.floor_char_boundary(from.min(text.len()));
            let end = text.floor_char_boundary((start + length).min(text.len()));
            let needle = &text[start..end];
            prop_assume!(!needle.is_empty());
            prop_assert_eq!(Grams::new(&text).find(&text, needle), scan(&text, needle));
        }

        #[test]
        fn reading_once_finds_the_same(text in "[ab]{0,80}", needle in "[ab]{1,9}") {
            let found = read_through(text.as_bytes(), needle.as_bytes());
            prop_assert_eq!(found, scan(&text, &needle));
        }
    }

    /// Comparing at each position would take 10¹¹ steps.
    #[test]
    fn much_that_looks_alike_is_read_once() {
        let text = "a".repeat(1 << 20);
        let grams = Grams::new(&text);
        let needle = "a".repeat(1 << 18);
        assert_eq!(grams.find(&text, &needle).len(), (1 << 20) - (1 << 18) + 1);
        assert!(grams.find(&text, &format!("{needle}b")).is_empty());
    }

    #[test]
    fn places_may_overlap() {
        let text = "a".repeat(40);
        let needle = "a".repeat(20);
        assert_eq!(Grams::new(&text).find(&text, &needle).len(), 21);
        assert_eq!(scan("aaaa", "aa"), [0, 1, 2]);
    }
}
