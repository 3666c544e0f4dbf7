//! Years of EDTF in words: significant and masked digits, and numbers too large to write out.

use super::calendar::{DateStyle, NO_BREAK};
use super::words::{DateWords, dashed};
use edtf_core::{Bound, Date, Edtf, Year, YearKind};

impl DateStyle {
    /// A year on its own: plain, with significant digits, or masked.
    pub(super) fn year_words(self, year: &Year) -> DateWords {
        let words = match (year.value(), year.kind) {
            (Some(value), _) => DateWords::of([self.year_part(value)]),
            (None, YearKind::Standard { digits, .. }) => return self.masked_year(digits),
            (None, YearKind::Big { value }) => DateWords::of([self.year_part(value)]),
            (None, YearKind::Exponential { significand, exponent }) => {
                DateWords::whole(self.power(significand, exponent))
            }
        };
        if year.significant_digits.is_none() {
            return words;
        }
        let only_year = Date { year: *year, month: None, day: None };
        let bounds = Edtf::Date(only_year).bounds();
        match (bounds.earliest, bounds.latest) {
            (Bound::Date(first), Bound::Date(last)) if first.year == last.year => words,
            (Bound::Date(first), Bound::Date(last)) => {
                let [first, last] =
                    [first, last].map(|bound| DateWords::of([self.year_part(bound.year)]));
                self.about(words).noted(&format!(" ({})", dashed(first, last)))
            }
            _ => self.about(words),
        }
    }

    /// Years with masked digits. "190X" is neither "1900er-Jahre" nor "1900s": both also mean the
    /// century.
    fn masked_year(self, digits: [Option<u8>; 4]) -> DateWords {
        let grammar = self.grammar();
        match digits.map(|digit| digit.map(u32::from)) {
            [Some(m), Some(c), Some(d @ 1..), None] if m + c > 0 => {
                self.noun(&(grammar.decade)(m * 1000 + c * 100 + d * 10), None)
            }
            [Some(m), Some(c), None, None] => {
                self.noun(&(grammar.century)(m * 10 + c + 1, self.brief), None)
            }
            [Some(m), None, None, None] => self.noun(&(grammar.millennium)(m + 1), None),
            [None, None, None, None] => DateWords::whole(grammar.year_unknown),
            _ => {
                let filled = |fill: u8| {
                    let year = digits
                        .iter()
                        .fold(0, |year, digit| year * 10 + i64::from(digit.unwrap_or(fill)));
                    DateWords::of([self.year_part(year)])
                };
                self.between_ends([filled(0), filled(9)])
            }
        }
    }

    /// A year too large to write out, as a power of ten.
    fn power(self, significand: i64, exponent: u32) -> String {
        let digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        let exponent: String = exponent
            .to_string()
            .chars()
            .filter_map(|digit| digits.chars().nth(digit.to_digit(10)? as usize))
            .collect();
        let number = significand.unsigned_abs();
        let text = format!("{number}{NO_BREAK}×{NO_BREAK}10{exponent}");
        match significand < 0 {
            false => text,
            true => self.before_christ(&text),
        }
    }
}
