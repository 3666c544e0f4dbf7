//! An index of a text that finds a passage without reading the text again.
//!
//! The text is cut into grams of eight bytes, side by side. Wherever a passage of fifteen bytes or
//! more stands, one of its first eight grams is one of them: at most eight look-ups find every
//! candidate. (A sampled q-gram index, as full-text search engines use for substrings.)

/// Length of a gram in bytes: long enough to be rare, short enough to fit a word.
const GRAM: usize = 8;

/// Shortest passage in bytes that is certain to contain a whole gram of the text.
const SHORTEST: usize = 2 * GRAM - 1;

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
        let mut sorted: Vec<_> = grams
            .iter()
            .enumerate()
            .map(|(number, gram)| (*gram, number * GRAM))
            .collect();
        sorted.sort_unstable();
        Grams { sorted }
    }

    /// Every place of `needle` in the indexed `text`, ascending; overlapping ones included.
    pub fn find(&self, text: &str, needle: &str) -> Vec<usize> {
        if needle.len() < SHORTEST {
            return scan(text, needle);
        }
        let mut starts = Vec::new();
        for (shift, gram) in needle.as_bytes().windows(GRAM).take(GRAM).enumerate() {
            let first = self
                .sorted
                .partition_point(|(other, _)| other.as_slice() < gram);
            let alike = self.sorted[first..]
                .iter()
                .take_while(|(other, _)| other.as_slice() == gram);
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

/// Every place of a needle too short for the index.
fn scan(text: &str, needle: &str) -> Vec<usize> {
    let step = needle.chars().next().map_or(1, char::len_utf8);
    let next = |from: usize| text.get(from..)?.find(needle).map(|at| from + at);
    std::iter::successors(next(0), |start| next(start + step)).collect()
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
    }

    #[test]
    fn places_may_overlap() {
        let text = "a".repeat(40);
        let needle = "a".repeat(20);
        assert_eq!(Grams::new(&text).find(&text, &needle).len(), 21);
        assert_eq!(scan("aaaa", "aa"), [0, 1, 2]);
    }
}
