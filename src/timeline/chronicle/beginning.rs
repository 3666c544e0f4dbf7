//! When something becomes news: the day it happens, or the day something lasting starts.

use crate::timeline::date::{End, FuzzyDate, Shape};
use crate::timeline::day::Day;

/// The possible days on which something happens or starts; its end is no news of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beginning {
    /// Some day from the first to the second, both included.
    Within(Day, Day),
    /// This day or later.
    From(Day),
    /// This day or earlier.
    Until(Day),
}

impl Beginning {
    /// The beginning of `date`; `None` when it has neither bound.
    ///
    /// Something lasting without a known start is listed by its end, and so begins there.
    pub fn of(date: &FuzzyDate) -> Option<Beginning> {
        let of_end = |end| match end {
            End::Within { from, to, .. } => Some(Beginning::Within(from, to)),
            End::Open | End::Unknown => None,
        };
        match date.shape() {
            Shape::Lasting { start, end } => of_end(start).or_else(|| of_end(end)),
            Shape::Day { day, .. } => Some(Beginning::Within(day, day)),
            Shape::Between { from, to, .. } => match (from, to) {
                (Some(from), Some(to)) => Some(Beginning::Within(from, to)),
                (Some(from), None) => Some(Beginning::From(from)),
                (None, Some(to)) => Some(Beginning::Until(to)),
                (None, None) => None,
            },
        }
    }

    /// The days that are certainly taken into account: a missing bound adds none.
    pub fn firm(self) -> (Day, Day) {
        match self {
            Beginning::Within(from, to) => (from, to),
            Beginning::From(day) | Beginning::Until(day) => (day, day),
        }
    }

    /// All possible days; something that lay ahead on `published` cannot have been before.
    pub fn possible(self, published: Option<Day>) -> (Day, Day) {
        match self {
            Beginning::Within(from, to) => (from, to),
            Beginning::From(day) => (day, Day::MAX),
            Beginning::Until(day) => (published.unwrap_or(Day::MIN).min(day), day),
        }
    }
}
