//! Days, months and years in the words of a language.

use super::language::{Calendar, Grammar};
use super::words::{DatePart, DateWords};
use crate::i18n::{Lang, phrases};
use crate::timeline::day::Day;
use crate::timeline::early_mid_late::EarlyMidLate;

/// Keeps a number on the line of the word it belongs to.
pub(in crate::i18n) const NO_BREAK: &str = "\u{a0}";

/// A language and one of its two lengths of wording.
#[derive(Clone, Copy, Debug)]
pub(super) struct DateStyle {
    pub(super) lang: Lang,
    pub(super) brief: bool,
}

impl DateStyle {
    pub(super) const fn full(lang: Lang) -> DateStyle {
        DateStyle { lang, brief: false }
    }

    pub(super) const fn brief(lang: Lang) -> DateStyle {
        DateStyle { lang, brief: true }
    }

    fn calendar(self) -> &'static Calendar {
        in_language!(self.lang, date::CALENDAR)
    }

    /// Words and connectives of EDTF expressions.
    pub(super) fn grammar(self) -> &'static Grammar {
        in_language!(self.lang, date::GRAMMAR)
    }

    pub(super) fn month_name(self, month: u32) -> &'static str {
        let calendar = self.calendar();
        let names = match self.brief {
            false => &calendar.months,
            true => &calendar.brief_months,
        };
        names[month.clamp(1, 12) as usize - 1]
    }

    /// A year in astronomical numbering, with its era if the number needs one.
    pub(super) fn year(self, year: i64) -> String {
        let calendar = self.calendar();
        match year {
            // There was no year zero.
            ..=0 => self.before_christ(&self.grouped(year.unsigned_abs() + 1)),
            1..100 => around(&year.to_string(), calendar.after_christ),
            100.. => self.grouped(year.unsigned_abs()),
        }
    }

    /// Adds the era to the number of a year BC.
    pub(super) fn before_christ(self, number: &str) -> String {
        around(number, self.calendar().before_christ)
    }

    /// Groups thousands from five digits on; four-digit years are never split.
    fn grouped(self, number: u64) -> String {
        phrases::grouped(&number.to_string(), self.calendar().thousands, 5)
    }

    pub(super) fn year_part(self, year: i64) -> DatePart {
        DatePart::word(self.year(year))
    }

    pub(super) fn month_part(self, month: u32) -> DatePart {
        DatePart::word(self.month_name(month))
    }

    pub(super) fn day_part(self, day: u32) -> DatePart {
        DatePart::new((self.calendar().day)(day), NO_BREAK)
    }

    pub(super) fn third_part(self, third: EarlyMidLate) -> DatePart {
        let (text, glue) = self.grammar().thirds[third as usize];
        DatePart::new(text, glue)
    }

    pub(super) fn month(self, year: i32, month: u32) -> DateWords {
        DateWords::of([self.month_part(month), self.year_part(i64::from(year))])
    }

    pub(super) fn day(self, day: Day) -> DateWords {
        self.in_month_of(self.day_part(day.day()), day)
    }

    /// A part finer than a month, in the month of `day`: "13./14. September 2020".
    pub(super) fn in_month_of(self, part: DatePart, day: Day) -> DateWords {
        let year = self.year_part(i64::from(day.year()));
        DateWords::of([part, self.month_part(day.month()), year])
    }
}

fn around(number: &str, [before, after]: [&str; 2]) -> String {
    [before, number, after].concat()
}
