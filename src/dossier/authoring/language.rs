//! Which language a text is in, by its most common words.

use crate::i18n::Lang;

/// Words that are common in one language and no words of the other.
const COMMON: [(Lang, [&str; 30]); 2] = [
    (
        Lang::De,
        [
            "der", "die", "das", "und", "ist", "nicht", "ein", "eine", "einen", "dem", "den",
            "des", "mit", "von", "zu", "auf", "für", "sich", "im", "auch", "als", "wird", "werden",
            "sie", "er", "bei", "nach", "hat", "soll", "über",
        ],
    ),
    (
        Lang::En,
        [
            "the", "and", "of", "to", "is", "a", "that", "it", "for", "with", "as", "has", "have",
            "by", "from", "its", "are", "be", "would", "which", "said", "this", "will", "not",
            "their", "on", "had", "or", "at", "were",
        ],
    ),
];

/// The language of a text; `None` unless one has at least twice as many common words as the other.
pub(super) fn detect(text: &str) -> Option<Lang> {
    let mut counts = [0_usize; 2];
    for word in text.split(|letter: char| !letter.is_alphabetic()) {
        let word = word.to_lowercase();
        for (count, (_, common)) in counts.iter_mut().zip(&COMMON) {
            *count += usize::from(common.contains(&word.as_str()));
        }
    }
    let [(first, _), (second, _)] = COMMON;
    match counts {
        [german, english] if german >= 2 * english.max(1) => Some(first),
        [german, english] if english >= 2 * german.max(1) => Some(second),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_its_common_words() {
        for (text, lang) in [
            (
                "Der Bau wird nicht fertig, und das ist ein Problem.",
                Some(Lang::De),
            ),
            (
                "The building is not finished, and that is a problem.",
                Some(Lang::En),
            ),
            ("Le bâtiment n’est pas fini.", None),
            ("Der Titel „The House of the Rising Sun“ ist gut.", None),
            ("", None),
        ] {
            assert_eq!(detect(text), lang, "{text}");
        }
    }
}
