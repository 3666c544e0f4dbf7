//! Ids made from words.

use crate::dossier::check::MAX_ID;

/// The words as an id: lower case, umlauts written out, anything else a hyphen. Empty when nothing
/// is left.
pub(super) fn slug(words: &str) -> String {
    let mut id = String::with_capacity(words.len());
    for letter in words.chars().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '0'..='9' => id.push(letter),
            'ä' => id.push_str("ae"),
            'ö' => id.push_str("oe"),
            'ü' => id.push_str("ue"),
            'ß' => id.push_str("ss"),
            'à' | 'á' | 'â' | 'å' => id.push('a'),
            'è' | 'é' | 'ê' | 'ë' => id.push('e'),
            'ç' => id.push('c'),
            'ñ' => id.push('n'),
            '\'' | '’' => {}
            _ if id.is_empty() || id.ends_with('-') => {}
            _ => id.push('-'),
        }
    }
    if id.len() > MAX_ID {
        let end = id[..=MAX_ID].rfind('-').unwrap_or(MAX_ID);
        id.truncate(end);
    }
    id.truncate(id.trim_end_matches('-').len());
    id
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::check::validate;
    use proptest::prelude::*;

    #[test]
    fn words_become_ids() {
        for (words, id) in [
            ("Größenwahn: der Ärger", "groessenwahn-der-aerger"),
            ("003_3d24c", "003-3d24c"),
            (" museum’s -- café ", "museums-cafe"),
            ("„…“", ""),
        ] {
            assert_eq!(slug(words), id);
        }
    }

    proptest! {
        #[test]
        fn what_is_left_of_words_is_an_id(words in "\\PC{0,90}") {
            let id = slug(&words);
            prop_assert!(id.is_empty() || validate(&id).is_ok(), "{}", id);
        }
    }
}
