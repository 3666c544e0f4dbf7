//! "Did you mean …": finds the allowed word nearest to a misspelt one.

/// Most candidates to compare with; above it, nothing is suggested because comparing is too slow.
const MAX_CANDIDATES: usize = 5_000;

/// Longest word to compare, in bytes; a longer one is not a misspelt id or key. Comparing takes
/// time and memory in the product of both lengths.
const MAX_WORD: usize = 2 * super::MAX_ID;

/// The candidate nearest to `word`, if within the tolerance.
pub(super) fn nearest<'a>(
    word: &str,
    candidates: impl ExactSizeIterator<Item = &'a str>,
) -> Option<&'a str> {
    if candidates.len() > MAX_CANDIDATES || word.len() > MAX_WORD {
        return None;
    }
    // Tolerate a third of the letters; more differences mean another word.
    let letters = word.chars().count();
    let tolerance = letters.max(3) / 3;
    candidates
        .filter(|candidate| candidate.chars().count().abs_diff(letters) <= tolerance)
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= tolerance)
        .min()
        .map(|(_, candidate)| candidate)
}

/// "did you mean `…`?", if a candidate is near enough.
pub(super) fn did_you_mean<'a>(
    word: &str,
    candidates: impl ExactSizeIterator<Item = &'a str>,
) -> Option<String> {
    nearest(word, candidates).map(|candidate| format!("did you mean `{candidate}`?"))
}

/// Formats words as a list: `a`, `b`, `c`.
pub(super) fn list<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<_> = words.into_iter().map(|word| format!("`{word}`")).collect();
    quoted.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_recognised_and_another_word_is_not() {
        let modes = ["stated", "announced", "reported", "planned"];
        let near = |word| nearest(word, modes.iter().copied());
        assert_eq!(near("sttaed"), Some("stated"));
        assert_eq!(near("anounced"), Some("announced"));
        assert_eq!(near("told"), None);
        assert_eq!(near(""), None);
        assert_eq!(near(&"planned".repeat(1 << 20)), None);
    }
}
