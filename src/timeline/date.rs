//! Dates as precise as their sources: EDTF (ISO 8601-2:2019 Annex A, levels 0–2).
//!
//! The only module besides `crate::i18n::date` that uses the crate `edtf_core`. Other code asks a
//! [`FuzzyDate`] for its bounds and its [`Shape`].

#[cfg(test)]
pub(crate) mod arbitrary;
mod shape;
#[cfg(test)]
mod tests;

use super::day::Day;
use edtf_core::{Bound, BoundDate, Bounds, Date, Edtf, Interval};
use std::fmt;
use std::iter::once;

pub use shape::{End, Shape};

/// A date that may be vague, open or one of several: an EDTF expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FuzzyDate {
    text: String,
    edtf: Edtf,
    /// Bounds of `edtf`, cached because every sort and filter needs them.
    bounds: Bounds,
}

/// Error: the text is not a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateError {
    /// Byte offset of the error in the text.
    pub offset: usize,
    /// Description in English, without a full stop.
    pub message: &'static str,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message)
    }
}

impl std::error::Error for DateError {}

impl FuzzyDate {
    /// Parses an EDTF expression. Bounds and ends of an accepted date are in order.
    ///
    /// # Errors
    /// [`DateError`] with the byte offset if `text` is not valid EDTF, or if it ends before it
    /// starts.
    pub fn parse(text: &str) -> Result<FuzzyDate, DateError> {
        let edtf = Edtf::parse(text)
            .map_err(|error| DateError { offset: error.offset, message: error.message })?;
        let date = FuzzyDate { text: text.to_owned(), bounds: edtf.bounds(), edtf };
        // `edtf_core` compares plain ends only: it accepts "2021/2020..".
        match date.shape() {
            Shape::Lasting { start, end } if end.is_before(start) => Err(DateError {
                offset: text.find('/').map_or(0, |slash| slash + 1),
                message: "ends before it starts",
            }),
            _ => Ok(date),
        }
    }

    /// The expression as written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The parsed expression, for wording it.
    pub fn edtf(&self) -> &Edtf {
        &self.edtf
    }

    /// First possible day; `None` if open or unknown.
    pub fn earliest(&self) -> Option<Day> {
        day_of(self.bounds.earliest)
    }

    /// Last possible day; `None` if open or unknown.
    pub fn latest(&self) -> Option<Day> {
        day_of(self.bounds.latest)
    }

    /// Returns true if this date and `other` cannot both hold: one is definitely before the other.
    ///
    /// An open or unknown bound excludes nothing; the other bound still may.
    pub fn excludes(&self, other: &FuzzyDate) -> bool {
        // Bounds, not `Edtf::relation`: that calls everything possible as soon as one of the four
        // bounds is unknown, although "ends on 13 September" already rules out 2021.
        self.is_over_before(other) || other.is_over_before(self)
    }

    fn is_over_before(&self, other: &FuzzyDate) -> bool {
        matches!(
            (self.bounds.latest, other.bounds.earliest),
            (Bound::Date(latest), Bound::Date(earliest)) if latest < earliest
        )
    }

    /// The day by which something without a first possible day has begun: "began on or before 14
    /// September 2020 and goes on" (`..2020-09-14/..`) is attested on that day only.
    pub fn attested(&self) -> Option<Day> {
        match self.shape() {
            Shape::Lasting { start, .. } if self.earliest().is_none() => {
                start.within().map(|(_, limit)| limit)
            }
            _ => None,
        }
    }

    /// First and last day the date may touch, `None` for an open side. A date that is only attested
    /// counts from that day on: otherwise every such state would belong to every earlier period.
    pub fn touched(&self) -> (Option<Day>, Option<Day>) {
        let earliest = self.earliest().or_else(|| self.attested());
        (earliest, self.latest())
    }

    /// Chronological sort key: earliest day, then width in days, narrower first. Without an
    /// earliest day, the latest day counts; open dates are widest. What is only attested on a day
    /// went on before it, and precedes everything else of that day. `None` if there is no day.
    pub fn sort_key(&self) -> Option<(Day, i64)> {
        match (self.earliest(), self.latest()) {
            (Some(from), Some(to)) => {
                Some((from, i64::from(to.number()) - i64::from(from.number())))
            }
            (Some(day), None) | (None, Some(day)) => Some((day, i64::MAX)),
            (None, None) => self.attested().map(|day| (day, -1)),
        }
    }

    /// The shape of the date.
    pub fn shape(&self) -> Shape {
        match &self.edtf {
            Edtf::Interval(Interval { start, end }) => {
                Shape::lasting(once((*start, *end)), self.earliest(), self.latest())
            }
            Edtf::Set(set) if shape::lists_several(set) => {
                let intervals = set.elements.iter().map(shape::interval);
                Shape::lasting(intervals, self.earliest(), self.latest())
            }
            Edtf::Date(_) | Edtf::DateTime(_) | Edtf::Set(_) => self.happening(),
        }
    }

    /// Returns true if any part is marked as approximate or uncertain.
    pub fn is_approximate(&self) -> bool {
        self.edtf.is_approximate() || self.edtf.is_uncertain()
    }

    fn happening(&self) -> Shape {
        let approximate = self.is_approximate();
        let (from, to) = (self.earliest(), self.latest());
        match from {
            // Compares the exact bounds, not the clamped days: a year outside the range of `Day`
            // would shrink to one day.
            Some(day) if self.bounds.earliest == self.bounds.latest => {
                Shape::Day { day, approximate }
            }
            _ => Shape::Between { from, to, approximate },
        }
    }
}

impl fmt::Display for FuzzyDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// First and last possible day of one part of an expression, clamped to the range of [`Day`];
/// `None` for years too large to compute.
pub(crate) fn days_of(date: &Date) -> Option<(Day, Day)> {
    let Bounds { earliest, latest } = Edtf::Date(*date).bounds();
    Some((day_of(earliest)?, day_of(latest)?))
}

/// A bound as a day; years outside the range of [`Day`] are clamped.
fn day_of(bound: Bound) -> Option<Day> {
    let Bound::Date(BoundDate { year, month, day }) = bound else {
        return None;
    };
    let clamped = if year < 0 { Day::MIN } else { Day::MAX };
    Some(
        i32::try_from(year)
            .ok()
            .and_then(|year| Day::from_ymd(year, u32::from(month), u32::from(day)))
            .unwrap_or(clamped),
    )
}
