//! Years in words: eras, thousands, decades and centuries, and figures too large to write out.

use super::calendar::{NO_BREAK, Voice};
use super::words::{Words, dashed};
use crate::i18n::Lang;
use edtf_core::{Bound, Date, Edtf, Year, YearKind};

impl Voice {
    /// A year in astronomical numbering, with its era where the figure needs one.
    pub(super) fn year(self, year: i64) -> String {
        match (year, self.lang) {
            (..=0, Lang::De) => format!("{}{NO_BREAK}v.{NO_BREAK}Chr.", self.years_before(year)),
            (..=0, Lang::En) => format!("{}{NO_BREAK}BC", self.years_before(year)),
            (1..100, Lang::De) => format!("{year}{NO_BREAK}n.{NO_BREAK}Chr."),
            (1..100, Lang::En) => format!("AD{NO_BREAK}{year}"),
            (100.., _) => self.grouped(year.unsigned_abs()),
        }
    }

    /// The number of a year before the era: there was no year zero.
    fn years_before(self, year: i64) -> String {
        self.grouped(year.unsigned_abs() + 1)
    }

    /// Thousands apart from five digits on; four-digit years are never split.
    fn grouped(self, number: u64) -> String {
        let digits = number.to_string();
        if digits.len() < 5 {
            return digits;
        }
        let mut text = String::with_capacity(digits.len() * 4 / 3);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push_str(self.say(".", ","));
            }
            text.push(digit);
        }
        text
    }

    /// A year on its own: plain, with significant digits, or masked.
    pub(super) fn year_words(self, year: &Year) -> Words {
        let words = match (year.value(), year.kind) {
            (Some(value), _) => Words::of([self.year_part(value)]),
            (None, YearKind::Standard { digits, .. }) => return self.masked_year(digits),
            (None, YearKind::Big { value }) => Words::of([self.year_part(value)]),
            (
                None,
                YearKind::Exponential {
                    significand,
                    exponent,
                },
            ) => Words::whole(self.power(significand, exponent)),
        };
        if year.significant_digits.is_none() {
            return words;
        }
        let only_year = Date {
            year: *year,
            month: None,
            day: None,
        };
        let bounds = Edtf::Date(only_year).bounds();
        match (bounds.earliest, bounds.latest) {
            (Bound::Date(first), Bound::Date(last)) if first.year == last.year => words,
            (Bound::Date(first), Bound::Date(last)) => {
                let [first, last] =
                    [first, last].map(|bound| Words::of([self.year_part(bound.year)]));
                words
                    .led_by(self.about())
                    .noted(&format!(" ({})", dashed(first, last)))
            }
            _ => words.led_by(self.about()),
        }
    }

    /// Years with open digits. "190X" is neither "1900er-Jahre" nor "1900s": both are used for the
    /// century as well.
    fn masked_year(self, digits: [Option<u8>; 4]) -> Words {
        match digits.map(|digit| digit.map(u32::from)) {
            [Some(m), Some(c), Some(d @ 1..), None] if m + c > 0 => {
                let decade = m * 1000 + c * 100 + d * 10;
                match self.lang {
                    Lang::De => Words::whole(format!("{decade}er-Jahre"))
                        .declined("den", format!("{decade}er-Jahren")),
                    Lang::En => Words::whole(format!("{decade}s")).with_article("the"),
                }
            }
            [Some(m), Some(c), None, None] => {
                let noun = match (self.lang, self.brief) {
                    (Lang::De, false) => "Jahrhundert",
                    (Lang::De, true) => "Jh.",
                    (Lang::En, false) => "century",
                    (Lang::En, true) => "c.",
                };
                self.numbered(m * 10 + c + 1, noun)
            }
            [Some(m), None, None, None] => {
                self.numbered(m + 1, self.say("Jahrtausend", "millennium"))
            }
            [None, None, None, None] => Words::whole(self.say("Jahr unbekannt", "year unknown")),
            _ => {
                let filled = |fill: u8| {
                    let year = digits.iter().fold(0, |year, digit| {
                        year * 10 + i64::from(digit.unwrap_or(fill))
                    });
                    Words::of([self.year_part(year)])
                };
                self.between_ends([filled(0), filled(9)])
            }
        }
    }

    /// "16. Jahrhundert", "16th century".
    fn numbered(self, number: u32, noun: &str) -> Words {
        let (ordinal, article) = match self.lang {
            Lang::De => (".", "dem"),
            Lang::En => (english_ordinal(number), "the"),
        };
        Words::whole(format!("{number}{ordinal}{NO_BREAK}{noun}")).with_article(article)
    }

    /// A year too large to be written out.
    fn power(self, significand: i64, exponent: u32) -> String {
        let digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        let exponent: String = exponent
            .to_string()
            .chars()
            .filter_map(|digit| digits.chars().nth(digit.to_digit(10)? as usize))
            .collect();
        let number = significand.unsigned_abs();
        let text = format!("{number}{NO_BREAK}×{NO_BREAK}10{exponent}");
        match (significand < 0, self.lang) {
            (false, _) => text,
            (true, Lang::De) => format!("{text}{NO_BREAK}v.{NO_BREAK}Chr."),
            (true, Lang::En) => format!("{text}{NO_BREAK}BC"),
        }
    }
}

fn english_ordinal(number: u32) -> &'static str {
    match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}
