//! Conventions for reading words of a source as dates: the table of the method page.

use super::Lang;

/// Number of conventions.
const COUNT: usize = 14;

/// Words of a source, and the date they are read as.
#[derive(Clone, Copy, Debug)]
pub struct Convention {
    /// The words.
    pub words: &'static str,
    /// Their translation, for readers of a language that has no such table of its own.
    pub gloss: Option<&'static str>,
    /// The reading in words.
    pub reading: &'static str,
}

/// The conventions as explained in one language.
#[derive(Debug)]
pub struct Conventions {
    /// The language of the words.
    pub lang: Lang,
    /// The conventions, in the order of [`EDTF`].
    pub rows: [Convention; COUNT],
}

impl Lang {
    /// The conventions by which words are read as dates.
    pub const fn conventions(self) -> &'static Conventions {
        in_language!(self, glossary::CONVENTIONS)
    }
}

/// Examples of each convention; empty if the words give no date. Years and days are examples.
pub const EDTF: [&[&str]; COUNT] = [
    &["2012"],
    &["2022-37~", "2022-38~", "2022-39~"],
    &["[2020-08-01..2020-08-10]", "[2020-08-11..2020-08-20]", "[2020-08-21..2020-08-31]"],
    &["[..2021]"],
    &["2020-37~/.."],
    &["[2020-09-13,2020-09-14]"],
    &["[2020-08-08,2020-08-09]"],
    &["2020-09-14"],
    &["[2020-09-07..2020-09-13]"],
    &["[..2020-09-13]"],
    &["2020-08~/2020-09-13"],
    &["..2020-09-14/.."],
    &["[2020-09-15..]"],
    &[],
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::date::FuzzyDate;
    use crate::timeline::early_mid_late::EarlyMidLate;

    #[test]
    fn early_mid_and_late_are_the_thirds_that_dates_are_read_with() {
        let [_, years, months, ..] = EDTF;
        let expected = EarlyMidLate::ALL.map(|third| format!("2022-{}~", third.code()));
        assert_eq!(years, expected);
        let expected = EarlyMidLate::ALL.map(|third| {
            let days = third.of_month(2020, 8);
            format!("[{}..{}]", days.from, days.to)
        });
        assert_eq!(months, expected);
    }

    #[test]
    fn the_dates_of_the_conventions_are_dates() {
        for edtf in EDTF.into_iter().flatten() {
            assert!(FuzzyDate::parse(edtf).is_ok(), "{edtf}");
        }
    }
}
