//! Shapes of dates, independent of their notation.

use super::days_of;
use crate::timeline::day::Day;
use edtf_core::{IntervalEndpoint, Set, SetElement, SetKind};
use std::cmp::Reverse;

/// The shape of a date; decides its mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One known day.
    Day {
        /// The day.
        day: Day,
        /// Marked as approximate or uncertain (`~`, `?`, `%`).
        approximate: bool,
    },
    /// Some day within bounds; the day itself is unknown. `None` is an open bound.
    Between {
        /// First possible day.
        from: Option<Day>,
        /// Last possible day.
        to: Option<Day>,
        /// Marked as approximate or uncertain: the bounds are approximate too.
        approximate: bool,
    },
    /// An interval: something lasts from one end to the other.
    Lasting {
        /// Its start.
        start: End,
        /// Its end.
        end: End,
    },
}

impl Shape {
    /// An interval from the first start to the last end of `intervals`, all of which lie within the
    /// given bounds.
    pub(super) fn lasting(
        intervals: impl Iterator<Item = (IntervalEndpoint, IntervalEndpoint)> + Clone,
        earliest: Option<Day>,
        latest: Option<Day>,
    ) -> Shape {
        let starts = intervals.clone().map(|(start, _)| end_of(start));
        let ends = intervals.map(|(_, end)| end_of(end));
        // `None` (open or unknown) is less than any day, so it wins on both sides.
        let start = starts.min_by_key(|end| end.within().map(|(from, _)| from));
        let end = ends.min_by_key(|end| end.within().map(|(_, to)| Reverse(to)));
        Shape::Lasting {
            start: start.map_or(End::Unknown, |end| end.narrowed(earliest, latest)),
            end: end.map_or(End::Unknown, |end| end.narrowed(earliest, latest)),
        }
    }
}

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Some day within these bounds, both inclusive; equal if the day is known.
    Within {
        /// First possible day.
        from: Day,
        /// Last possible day.
        to: Day,
        /// Marked as approximate or uncertain, or only a limit ("2020 or earlier").
        approximate: bool,
    },
    /// No end (`..`): it goes on.
    Open,
    /// An unknown end (empty).
    Unknown,
}

impl End {
    /// First and last possible day; `None` if open or unknown.
    pub fn within(self) -> Option<(Day, Day)> {
        match self {
            End::Within { from, to, .. } => Some((from, to)),
            End::Open | End::Unknown => None,
        }
    }

    /// This end, narrowed to bounds of the whole: something that started "in 2020" and was over on
    /// 10 May started before that.
    fn narrowed(self, earliest: Option<Day>, latest: Option<Day>) -> End {
        match self {
            End::Within { from, to, approximate } => End::Within {
                from: earliest.map_or(from, |earliest| from.max(earliest)),
                to: latest.map_or(to, |latest| to.min(latest)),
                approximate,
            },
            End::Open | End::Unknown => self,
        }
    }

    /// Returns true if this end lies before the first possible day of `start`.
    pub(super) fn is_before(self, start: End) -> bool {
        match (self.within(), start.within()) {
            (Some((_, last)), Some((first, _))) => last < first,
            _ => false,
        }
    }
}

/// Returns true if a set means "all of these" and has more than one date.
pub(super) fn lists_several(set: &Set) -> bool {
    set.kind == SetKind::AllMembers && !matches!(set.elements[..], [SetElement::Date(_)])
}

/// Start and end of one member of a set.
pub(super) fn interval(element: &SetElement) -> (IntervalEndpoint, IntervalEndpoint) {
    use IntervalEndpoint::{Date, Open};
    match *element {
        SetElement::Date(date) => (Date(date), Date(date)),
        SetElement::OnOrBefore(date) => (Open, Date(date)),
        SetElement::OnOrAfter(date) => (Date(date), Open),
        SetElement::Range(from, to) => (Date(from), Date(to)),
    }
}

fn end_of(endpoint: IntervalEndpoint) -> End {
    let (date, limit) = match endpoint {
        IntervalEndpoint::Open => return End::Open,
        IntervalEndpoint::Unknown => return End::Unknown,
        IntervalEndpoint::Date(date) => (date, false),
        IntervalEndpoint::OnOrBefore(date) | IntervalEndpoint::OnOrAfter(date) => (date, true),
    };
    days_of(&date).map_or(End::Unknown, |(from, to)| End::Within {
        from,
        to,
        approximate: limit || date.is_approximate() || date.is_uncertain(),
    })
}
