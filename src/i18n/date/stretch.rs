//! Stretches of whole days in the largest units that fit them exactly: windows of the drawing,
//! and bounds between which some day lies.

use super::calendar::{NO_BREAK, Third, Voice};
use super::words::{Part, Words, dashed, list, pair};
use crate::i18n::Lang;
use crate::timeline::day::Day;

/// A calendar unit at one end of a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Year(i32),
    Month(i32, u32),
    Day(Day),
}

/// The first and the last unit of a stretch, both of one kind.
fn units(from: Day, to: Day) -> (Unit, Unit) {
    let months = from.day() == 1 && to == to.end_of_month();
    if months && from.month() == 1 && to.month() == 12 {
        (Unit::Year(from.year()), Unit::Year(to.year()))
    } else if months {
        let month = |day: Day| Unit::Month(day.year(), day.month());
        (month(from), month(to))
    } else {
        (Unit::Day(from), Unit::Day(to))
    }
}

/// The third of a month that a stretch fills, if it is one.
fn third(from: Day, to: Day) -> Option<Third> {
    if (from.year(), from.month()) != (to.year(), to.month()) {
        return None;
    }
    match (from.day(), to.day()) {
        (1, 10) => Some(Third::Early),
        (11, 20) => Some(Third::Mid),
        (21, _) if to == to.end_of_month() => Some(Third::Late),
        _ => None,
    }
}

impl Unit {
    /// The one after it.
    fn next(self) -> Unit {
        match self {
            Unit::Year(year) => Unit::Year(year.saturating_add(1)),
            Unit::Month(year, 12) => Unit::Month(year.saturating_add(1), 1),
            Unit::Month(year, month) => Unit::Month(year, month + 1),
            Unit::Day(day) => Unit::Day(day.plus(1)),
        }
    }
}

impl Voice {
    /// All the days from one to another.
    pub(super) fn window(self, from: Day, to: Day) -> Words {
        let (first, last) = units(from, to);
        self.range(self.unit(first), self.unit(last))
    }

    /// Two ends with a dash, or the one that both are.
    pub(super) fn range(self, from: Words, to: Words) -> Words {
        if from == to { from } else { dashed(from, to) }
    }

    /// Some day from one to another, nobody says which.
    pub(super) fn between(self, from: Day, to: Day) -> Words {
        if let Some(third) = third(from, to) {
            return self.in_month_of(self.third_part(third), from);
        }
        let (first, last) = units(from, to);
        let ends = [first, last].map(|unit| self.unit(unit));
        match (first, last) {
            _ if first == last => self.unit(first),
            (Unit::Day(a), Unit::Day(b)) if a.plus(1) == b => self.neighbours(a, b),
            _ if first.next() == last => list(ends.into(), self.or()),
            _ => self.between_ends(ends),
        }
    }

    /// "zwischen 2012 und 2015".
    pub(super) fn between_ends(self, [from, to]: [Words; 2]) -> Words {
        let ends = pair(from, to, self.and());
        // Whole: two such phrases, or one and a plain date, must not share a month.
        Words::whole(ends.led_by(self.say("zwischen", "between")).to_string())
    }

    /// Either of two days in a row; German writes the night between them "13./14. September".
    fn neighbours(self, first: Day, second: Day) -> Words {
        if self.lang == Lang::De && first.month() == second.month() {
            let days = format!("{}./{}.", first.day(), second.day());
            self.in_month_of(Part::new(days, NO_BREAK), first)
        } else {
            list(vec![self.day(first), self.day(second)], self.or())
        }
    }

    fn unit(self, unit: Unit) -> Words {
        match unit {
            Unit::Year(year) => Words::of([self.year_part(i64::from(year))]),
            Unit::Month(year, month) => self.month(year, month),
            Unit::Day(day) => self.day(day),
        }
    }
}
