//! Folds runs of white space to single spaces and maps offsets back to the original.

/// A text with every run of white space folded to one space, and a map back to the original.
///
/// White space is Unicode's `White_Space`: no-break spaces (U+00A0), thin spaces and line breaks
/// are included, zero-width spaces are not.
#[derive(Clone, Debug)]
pub struct Folded {
    text: String,
    /// Offsets (folded, original) behind each run that was not a single byte: from there on, the
    /// two differ by another amount. Ascending.
    shifts: Vec<(usize, usize)>,
}

impl Folded {
    /// Folds a text.
    pub fn new(original: &str) -> Folded {
        let mut text = String::with_capacity(original.len());
        let mut shifts = Vec::new();
        let mut rest = original;
        while let Some(start) = rest.find(char::is_whitespace) {
            let (word, tail) = rest.split_at(start);
            let behind = tail.trim_start();
            text.push_str(word);
            text.push(' ');
            if tail.len() - behind.len() != 1 {
                shifts.push((text.len(), original.len() - behind.len()));
            }
            rest = behind;
        }
        text.push_str(rest);
        Folded { text, shifts }
    }

    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Offset in the original of a folded offset. A space maps to the start of its run, the byte
    /// after it to the end of the run.
    pub fn original(&self, folded: usize) -> usize {
        let behind = self.shifts.partition_point(|(at, _)| *at <= folded);
        match behind.checked_sub(1).map(|last| self.shifts[last]) {
            Some((at, original)) => original + (folded - at),
            None => folded,
        }
    }
}

/// A text with every run of white space as one space.
pub fn fold(text: &str) -> String {
    Folded::new(text).text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_run_of_white_space_becomes_one_space() {
        let cases = [
            ("a b", "a b"),
            ("a\u{a0}\n b", "a b"),
            ("\r\n a\t", " a "),
            ("a\u{200b}b", "a\u{200b}b"),
            ("", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(fold(text), expected, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn every_letter_keeps_its_way_back(text in "[aä \u{a0}\n\u{2009}]{0,40}") {
            let folded = Folded::new(&text);
            for (at, letter) in folded.as_str().char_indices() {
                let original = &text[folded.original(at)..];
                if letter == ' ' {
                    prop_assert!(original.starts_with(char::is_whitespace));
                } else {
                    prop_assert!(original.starts_with(letter));
                }
            }
            prop_assert_eq!(folded.original(folded.as_str().len()), text.len());
        }

        #[test]
        fn folding_twice_changes_nothing(text in ".{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
