//! Ids from titles: what stands in addresses for ever.

use std::collections::BTreeSet;

/// Longest slug in letters: leaves room for a number within the 64 of an id.
const MAX: usize = 52;

/// Ids that have been given away.
#[derive(Clone, Debug, Default)]
pub struct Slugs {
    taken: BTreeSet<String>,
}

impl Slugs {
    /// An id nobody has yet: from the title, else from the first of `more` that tells it apart,
    /// else with a number. `fallback` is for titles without a Latin letter or digit.
    pub fn claim(&mut self, title: &str, more: &str, fallback: &str) -> String {
        let slug = match slug(title) {
            slug if slug.is_empty() || is_reserved(&slug) => fallback.to_owned(),
            slug => slug,
        };
        let more = self::slug(more);
        let dated = (!more.is_empty()).then(|| cut(&format!("{}-{more}", cut(&slug, 40)), 58));
        let numbered = (2..).map(|number: u32| format!("{slug}-{number}"));
        let candidates = std::iter::once(slug.clone()).chain(dated).chain(numbered);
        let mut free = candidates.filter(|id| !self.taken.contains(id));
        // Numbers do not run out.
        let id = free.next().unwrap_or(slug);
        self.taken.insert(id.clone());
        id
    }
}

/// `published` has a meaning of its own where claims are named.
fn is_reserved(slug: &str) -> bool {
    slug == "published"
}

/// A title as an id: a–z, digits and hyphens; empty when nothing of it is left.
pub fn slug(title: &str) -> String {
    let mut out = String::new();
    for letter in title.to_lowercase().chars() {
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
    cut(&out, MAX)
}

/// At most `max` letters, cut between words where there are some.
fn cut(slug: &str, max: usize) -> String {
    let short = match slug.get(..max) {
        Some(short) if slug.len() > max && !slug[max..].starts_with('-') => {
            short.rsplit_once('-').map_or(short, |(words, _)| words)
        }
        Some(short) => short,
        None => slug,
    };
    short.trim_matches('-').to_owned()
}

/// Latin letters with marks as those without, German ones as they are transcribed; empty: none.
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
    use proptest::prelude::*;

    #[test]
    fn a_slug_is_made_of_the_titles_words() {
        let cases = [
            ("The Big Bang", "the-big-bang"),
            ("  Größe – Übermaß!  ", "groesse-uebermass"),
            ("Lyon’s Café (1920)", "lyons-cafe-1920"),
            ("大爆炸", ""),
            (
                "A very long title that goes on and on and says everything twice",
                "a-very-long-title-that-goes-on-and-on-and-says",
            ),
        ];
        for (title, expected) in cases {
            assert_eq!(slug(title), expected, "{title}");
        }
        assert_eq!(slug(&"x".repeat(99)).len(), MAX);
    }

    #[test]
    fn nobody_shares_an_id() {
        let mut slugs = Slugs::default();
        let ids = ["1914", "1939", "1939", ""].map(|year| slugs.claim("War", year, "event"));
        assert_eq!(ids, ["war", "war-1939", "war-2", "war-3"]);
        assert_eq!(slugs.claim("戦", "", "event"), "event");
        assert_eq!(slugs.claim("Published", "", "event"), "event-2");
    }

    proptest! {
        #[test]
        fn every_id_is_one(titles in proptest::collection::vec("(\\PC|[a-zäß -]){0,80}", 1..20)) {
            let mut slugs = Slugs::default();
            let mut seen = BTreeSet::new();
            for title in titles {
                let id = slugs.claim(&title, &title, "event");
                prop_assert!((1..=64).contains(&id.len()), "{id}");
                prop_assert!(!id.starts_with('-'), "{id}");
                prop_assert!(id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{id}");
                prop_assert!(seen.insert(id));
            }
        }
    }
}
