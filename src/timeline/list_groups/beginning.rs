//! Beginnings: the day on which something happens, or on which something lasting starts.

use crate::timeline::date::{End, FuzzyDate, Shape};
use crate::timeline::day::Day;
use crate::timeline::model::{ClaimIx, Timeline};
use crate::timeline::placement::due_day;

/// Possible days on which something happens or starts. The end of something lasting does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beginning {
    /// Some day from the first to the second, both inclusive.
    Within(Day, Day),
    /// This day or later.
    From(Day),
    /// This day or earlier.
    Until(Day),
}

impl Beginning {
    /// The beginning of what `claim` asserts; `None` if its date has neither bound.
    ///
    /// Something lasting with an unknown start is listed by its end, and counts as beginning there.
    pub fn of(timeline: &Timeline, claim: ClaimIx) -> Option<Beginning> {
        let claim = &timeline[claim];
        match due_day(timeline, claim) {
            Some(day) => Some(Beginning::Within(day, day)),
            None => Beginning::of_date(claim.date.value.as_ref()?),
        }
    }

    fn of_date(date: &FuzzyDate) -> Option<Beginning> {
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

    /// The days known from its bounds: a missing bound adds none.
    pub fn firm(self) -> (Day, Day) {
        match self {
            Beginning::Within(from, to) => (from, to),
            Beginning::From(day) | Beginning::Until(day) => (day, day),
        }
    }

    /// All possible days; something still ahead on `published` cannot have happened before.
    pub fn possible(self, published: Option<Day>) -> (Day, Day) {
        match self {
            Beginning::Within(from, to) => (from, to),
            Beginning::From(day) => (day, Day::MAX),
            Beginning::Until(day) => (published.unwrap_or(Day::MIN).min(day), day),
        }
    }
}
