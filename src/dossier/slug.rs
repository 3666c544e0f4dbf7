//! Ids made from words.

/// Converts words into an id of at most `max` bytes: a–z, digits and hyphens; empty if no
/// characters are left.
pub fn slug(words: &str, max: usize) -> String {
    let mut out = String::new();
    for letter in words.to_lowercase().chars() {
        match letter {
            'a'..='z' | '0'..='9' => out.push(letter),
            '\'' | '’' => {}
            letter => match folded(letter) {
                "" if out.is_empty() || out.ends_with('-') => {}
                "" => out.push('-'),
                letters => out.push_str(letters),
            },
        }
    }
    cut(&out, max)
}

/// Shortens an id to at most `max` bytes, at a hyphen if there is one.
pub fn cut(slug: &str, max: usize) -> String {
    let short = match slug.get(..max) {
        Some(short) if slug.len() > max && !slug[max..].starts_with('-') => {
            short.rsplit_once('-').map_or(short, |(words, _)| words)
        }
        Some(short) => short,
        None => slug,
    };
    short.trim_matches('-').to_owned()
}

/// Tests for a name that Windows reserves for a device in every folder and with every extension, so
/// that a dossier or a published site with such an id could not be unpacked there.
pub fn is_device(id: &str) -> bool {
    let ports = |kind: &str| matches!(id.strip_prefix(kind), Some(number) if matches!(number.as_bytes(), [b'0'..=b'9']));
    matches!(id, "con" | "prn" | "aux" | "nul") || ports("com") || ports("lpt")
}

/// Transliterates a Latin letter with a diacritic, the German ones by convention; empty for others.
fn folded(letter: char) -> &'static str {
    match letter {
        'ä' | 'æ' => "ae",
        'ö' | 'œ' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        'à' | 'á' | 'â' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => "i",
        'ł' | 'ľ' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ø' | 'ō' | 'ő' => "o",
        'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ť' | 'ţ' | 'ț' => "t",
        'þ' => "th",
        'ù' | 'ú' | 'û' | 'ū' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::MAX_ID;
    use crate::dossier::check::validate;
    use proptest::prelude::*;

    #[test]
    fn words_become_ids() {
        for (words, id) in [
            ("Größenwahn: der Ärger", "groessenwahn-der-aerger"),
            ("003_3d24c", "003-3d24c"),
            (" museum’s -- café (1920)", "museums-cafe-1920"),
            ("„…“", ""),
            ("大爆炸", ""),
        ] {
            assert_eq!(slug(words, MAX_ID), id);
        }
    }

    #[test]
    fn ids_are_cut_between_words() {
        let title = "A very long title that goes on and on and says everything twice";
        assert_eq!(slug(title, 52), "a-very-long-title-that-goes-on-and-on-and-says");
        assert_eq!(slug(&"x".repeat(99), 52).len(), 52);
    }

    proptest! {
        #[test]
        fn what_is_left_of_words_is_an_id(words in "\\PC{0,90}") {
            let id = slug(&words, MAX_ID);
            prop_assert!(id.is_empty() || is_device(&id) || validate(&id).is_ok(), "{}", id);
        }
    }
}
