//! Derives ids from titles; ids are permanent parts of addresses.

use crate::dossier::slug::{cut, is_device, slug};
use std::collections::{BTreeMap, BTreeSet};

/// Longest slug in bytes; leaves room for a number within the 64 bytes of an id.
const MAX: usize = 52;

/// Registry of the ids in use.
#[derive(Clone, Debug, Default)]
pub struct Slugs {
    taken: BTreeSet<String>,
    /// By slug: below which number all have been given away. Ids never come back, so nobody has to
    /// count from the beginning.
    numbers: BTreeMap<String, u32>,
    /// Number of ids looked up.
    #[cfg(test)]
    lookups: usize,
}

impl Slugs {
    /// Claims a free id: from the title, else extended by `more`, else by a number. `fallback`
    /// replaces titles without a Latin letter or digit, and reserved ones.
    pub fn claim(&mut self, title: &str, more: &str, fallback: &str) -> String {
        let slug = match slug(title, MAX) {
            slug if slug.is_empty() || is_reserved(&slug) => fallback.to_owned(),
            slug => slug,
        };
        let more = self::slug(more, MAX);
        let dated = (!more.is_empty()).then(|| cut(&format!("{}-{more}", cut(&slug, 40)), 58));
        let mut named = std::iter::once(slug.clone()).chain(dated);
        let free = named.find(|id| self.is_free(id));
        let id = free.unwrap_or_else(|| self.numbered(&slug));
        self.taken.insert(id.clone());
        id
    }

    /// The slug with the first number that nobody has.
    fn numbered(&mut self, slug: &str) -> String {
        let first = self.numbers.get(slug).copied().unwrap_or(2);
        let mut free = (first..).map(|number| (number, format!("{slug}-{number}")));
        let free = free.find(|(_, id)| self.is_free(id));
        // Numbers do not run out.
        let (number, id) = free.unwrap_or_else(|| (first, slug.to_owned()));
        self.numbers.insert(slug.to_owned(), number.saturating_add(1));
        id
    }

    fn is_free(&mut self, id: &str) -> bool {
        #[cfg(test)]
        {
            self.lookups += 1;
        }
        !self.taken.contains(id)
    }
}

/// Tests for reserved ids: `published`, which anchors use for the day of publication, and names of
/// devices.
fn is_reserved(slug: &str) -> bool {
    slug == "published" || is_device(slug)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nobody_shares_an_id() {
        let mut slugs = Slugs::default();
        let ids = ["1914", "1939", "1939", ""].map(|year| slugs.claim("War", year, "event"));
        assert_eq!(ids, ["war", "war-1939", "war-2", "war-3"]);
        assert_eq!(slugs.claim("戦", "", "event"), "event");
        assert_eq!(slugs.claim("Published", "", "event"), "event-2");
        assert_eq!(slugs.claim("Con", "", "event"), "event-3");
    }

    #[test]
    fn many_equal_titles_take_a_few_lookups_each() {
        const MANY: usize = 10_000;
        let mut slugs = Slugs::default();
        // Numbers that other titles had before are passed by, once.
        for year in 2..100 {
            slugs.claim(&format!("War {year}"), "", "event");
        }
        for count in 1..=MANY {
            let id = slugs.claim("War", "x", "event");
            let expected = match count {
                1 => "war".to_owned(),
                2 => "war-x".to_owned(),
                count => format!("war-{}", 97 + count),
            };
            assert_eq!(id, expected);
        }
        assert!(slugs.lookups < 4 * MANY, "{}", slugs.lookups);
    }

    /// The model: count from the beginning each time.
    fn counted(taken: &BTreeSet<String>, title: &str) -> String {
        let slug = slug(title, MAX);
        let numbered = (2..).map(|number: u32| format!("{slug}-{number}"));
        let mut all = std::iter::once(slug.clone()).chain(numbered);
        all.find(|id| !taken.contains(id)).unwrap()
    }

    proptest! {
        #[test]
        fn ids_are_those_that_counting_from_the_beginning_gives(
            titles in proptest::collection::vec("[ab]( [2-5]){0,2}", 1..40)
        ) {
            let (mut slugs, mut taken) = (Slugs::default(), BTreeSet::new());
            for title in titles {
                let id = counted(&taken, &title);
                prop_assert_eq!(slugs.claim(&title, "", "event"), &id[..]);
                taken.insert(id);
            }
        }

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
