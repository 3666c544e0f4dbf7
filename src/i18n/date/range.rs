//! Ranges of whole days in the largest units that fit them exactly: windows of the drawing, and
//! bounds of an unknown day.

use super::calendar::{DateStyle, NO_BREAK};
use super::words::{DatePart, DateWords, dashed, list, pair};
use crate::timeline::day::Day;
use crate::timeline::early_mid_late::EarlyMidLate;
use crate::timeline::model::Window;

/// A calendar unit at one end of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RangeUnit {
    Year(i32),
    Month(i32, u32),
    Day(Day),
}

/// The first and the last unit of a range, both of one kind.
fn units(from: Day, to: Day) -> (RangeUnit, RangeUnit) {
    let months = from.day() == 1 && to == to.end_of_month();
    if months && from.month() == 1 && to.month() == 12 {
        (RangeUnit::Year(from.year()), RangeUnit::Year(to.year()))
    } else if months {
        let month = |day: Day| RangeUnit::Month(day.year(), day.month());
        (month(from), month(to))
    } else {
        (RangeUnit::Day(from), RangeUnit::Day(to))
    }
}

impl RangeUnit {
    /// The unit after this one.
    fn next(self) -> RangeUnit {
        match self {
            RangeUnit::Year(year) => RangeUnit::Year(year.saturating_add(1)),
            RangeUnit::Month(year, 12) => RangeUnit::Month(year.saturating_add(1), 1),
            RangeUnit::Month(year, month) => RangeUnit::Month(year, month + 1),
            RangeUnit::Day(day) => RangeUnit::Day(day.plus(1)),
        }
    }
}

impl DateStyle {
    /// All days from `from` to `to`.
    pub(super) fn window(self, from: Day, to: Day) -> DateWords {
        let (first, last) = units(from, to);
        self.range(self.unit(first), self.unit(last))
    }

    /// Two ends with a dash, or one if they are equal.
    pub(super) fn range(self, from: DateWords, to: DateWords) -> DateWords {
        if from == to { from } else { dashed(from, to) }
    }

    /// Some unknown day from `from` to `to`.
    pub(super) fn between(self, from: Day, to: Day) -> DateWords {
        if let Some(third) = EarlyMidLate::as_month(Window { from, to }) {
            return self.in_month_of(self.third_part(third), from);
        }
        let (first, last) = units(from, to);
        let end = |unit| match unit {
            RangeUnit::Day(day) => self.with_article(self.day(day)),
            unit => self.unit(unit),
        };
        let ends = [first, last].map(end);
        match (first, last) {
            _ if first == last => self.unit(first),
            (RangeUnit::Day(a), RangeUnit::Day(b)) if a.plus(1) == b => self.neighbours(a, b),
            _ if first.next() == last => list(ends.into(), self.grammar().or),
            _ => self.between_ends(ends),
        }
    }

    /// "zwischen 2012 und 2015".
    pub(super) fn between_ends(self, [from, to]: [DateWords; 2]) -> DateWords {
        let grammar = self.grammar();
        let ends = match grammar.day_article {
            Some(_) => pair(from.articled(), to.articled(), grammar.and),
            None => pair(from, to, grammar.and),
        };
        // One piece: two such phrases, or one and a plain date, must not share a month.
        DateWords::whole(ends.led_by(grammar.between).to_string())
    }

    /// Either of two days in a row; German writes two in one month as "13./14. September".
    fn neighbours(self, first: Day, second: Day) -> DateWords {
        let grammar = self.grammar();
        match grammar.neighbours {
            Some(both) if first.month() == second.month() => {
                let days = both(first.day(), second.day());
                self.in_month_of(DatePart::new(days, NO_BREAK), first)
            }
            _ => list(vec![self.day(first), self.day(second)], grammar.or),
        }
    }

    /// The words of a day, with the article that the language needs after prepositions.
    pub(super) fn with_article(self, day: DateWords) -> DateWords {
        match self.grammar().day_article {
            Some(article) => day.with_article(article),
            None => day,
        }
    }

    fn unit(self, unit: RangeUnit) -> DateWords {
        match unit {
            RangeUnit::Year(year) => DateWords::of([self.year_part(i64::from(year))]),
            RangeUnit::Month(year, month) => self.month(year, month),
            RangeUnit::Day(day) => self.day(day),
        }
    }
}
