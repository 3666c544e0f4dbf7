//! The words of the calendar: months, days, years, seasons, and the small words around them.

use super::words::{Part, Words};
use crate::i18n::Lang;
use crate::timeline::day::Day;

/// Keeps a figure on the line of the word it belongs to.
pub(super) const NO_BREAK: &str = "\u{a0}";

const MONTHS_DE: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
/// As in print: short names stay whole, and September keeps its t.
const MONTHS_DE_BRIEF: [&str; 12] = [
    "Jan.", "Feb.", "März", "April", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.",
];
/// As in print: short names stay whole, and September keeps its t.
const MONTHS_EN_BRIEF: [&str; 12] = [
    "Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
];

/// A third of a month (days 1–10, 11–20, 21–last) or of a year (four months each).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Third {
    Early,
    Mid,
    Late,
}

/// A language at one of its two lengths.
#[derive(Clone, Copy, Debug)]
pub(super) struct Voice {
    pub(super) lang: Lang,
    pub(super) brief: bool,
}

impl Voice {
    pub(super) const fn full(lang: Lang) -> Voice {
        Voice { lang, brief: false }
    }

    pub(super) const fn brief(lang: Lang) -> Voice {
        Voice { lang, brief: true }
    }

    /// The wording of this language.
    pub(super) const fn say(self, de: &'static str, en: &'static str) -> &'static str {
        match self.lang {
            Lang::De => de,
            Lang::En => en,
        }
    }

    pub(super) const fn or(self) -> &'static str {
        self.say("oder", "or")
    }

    pub(super) const fn about(self) -> &'static str {
        self.say("etwa", "around")
    }

    pub(super) const fn and(self) -> &'static str {
        self.say("und", "and")
    }

    pub(super) fn month_name(self, month: u32) -> &'static str {
        let names = match (self.lang, self.brief) {
            (Lang::De, false) => &MONTHS_DE,
            (Lang::De, true) => &MONTHS_DE_BRIEF,
            (Lang::En, false) => &MONTHS_EN,
            (Lang::En, true) => &MONTHS_EN_BRIEF,
        };
        names[month.clamp(1, 12) as usize - 1]
    }

    pub(super) fn year_part(self, year: i64) -> Part {
        Part::word(self.year(year))
    }

    pub(super) fn month_part(self, month: u32) -> Part {
        Part::word(self.month_name(month))
    }

    pub(super) fn day_part(self, day: u32) -> Part {
        let text = match self.lang {
            Lang::De => format!("{day}."),
            Lang::En => day.to_string(),
        };
        Part::new(text, NO_BREAK)
    }

    pub(super) fn third_part(self, third: Third) -> Part {
        match (third, self.lang) {
            (Third::Early, _) => Part::word(self.say("Anfang", "early")),
            (Third::Mid, Lang::De) => Part::word("Mitte"),
            (Third::Mid, Lang::En) => Part::new("mid-", ""),
            (Third::Late, _) => Part::word(self.say("Ende", "late")),
        }
    }

    pub(super) fn month(self, year: i32, month: u32) -> Words {
        Words::of([self.month_part(month), self.year_part(i64::from(year))])
    }

    pub(super) fn day(self, day: Day) -> Words {
        self.in_month_of(self.day_part(day.day()), day)
    }

    /// Something finer than a month, in the month of `day`: "13./14. September 2020".
    pub(super) fn in_month_of(self, part: Part, day: Day) -> Words {
        let year = self.year_part(i64::from(day.year()));
        Words::of([part, self.month_part(day.month()), year])
    }

    /// The season with this EDTF code (21–32), without its year.
    pub(super) const fn season_name(self, code: u32) -> &'static str {
        match code % 4 {
            1 => self.say("Frühjahr", "spring"),
            2 => self.say("Sommer", "summer"),
            3 => self.say("Herbst", "autumn"),
            _ => self.say("Winter", "winter"),
        }
    }
}
