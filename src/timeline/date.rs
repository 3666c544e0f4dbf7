//! Dates as honest as their sources: EDTF (ISO 8601-2:2019 Annex A, levels 0–2).
//!
//! The one place of the core that knows the crate `edtf_core`. Everyone else asks a [`FuzzyDate`]
//! for its bounds and its [`Shape`]; words for it are in `crate::i18n::date`.

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
    /// Those of `edtf`: asked for by every sort and filter, so computed once.
    bounds: Bounds,
}

/// The text is not a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateError {
    /// Byte offset in the text where it goes wrong.
    pub offset: usize,
    /// What is wrong, in English, without a full stop.
    pub message: &'static str,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message)
    }
}

impl std::error::Error for DateError {}

impl FuzzyDate {
    /// Reads an EDTF expression. Whatever it accepts has its bounds and its ends in order.
    ///
    /// # Errors
    /// [`DateError`] with the byte offset when `text` is not valid EDTF, or when it ends before it
    /// starts.
    pub fn parse(text: &str) -> Result<FuzzyDate, DateError> {
        let edtf = Edtf::parse(text).map_err(|error| DateError {
            offset: error.offset,
            message: error.message,
        })?;
        let date = FuzzyDate {
            text: text.to_owned(),
            bounds: edtf.bounds(),
            edtf,
        };
        // `edtf_core` compares plain ends only: it lets "2021/2020.." pass.
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

    /// The parsed expression, for the room that words it.
    pub fn edtf(&self) -> &Edtf {
        &self.edtf
    }

    /// First possible day; `None` when open or unknown.
    pub fn earliest(&self) -> Option<Day> {
        day_of(self.bounds.earliest)
    }

    /// Last possible day; `None` when open or unknown.
    pub fn latest(&self) -> Option<Day> {
        day_of(self.bounds.latest)
    }

    /// Whether this and `other` cannot both hold: one is definitely before the other.
    ///
    /// A bound that is open or unknown excludes nothing; the other bound still may.
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

    /// The day by which something has begun that has no first possible day: of "began on or
    /// before 14 September 2020 and goes on" (`..2020-09-14/..`) all that is known is that it was
    /// so on that day.
    pub fn attested(&self) -> Option<Day> {
        match self.shape() {
            Shape::Lasting { start, .. } if self.earliest().is_none() => {
                start.within().map(|(_, limit)| limit)
            }
            _ => None,
        }
    }

    /// The days it may touch, `None` where that side is open. What is only attested counts from
    /// that day on: otherwise every state would belong to every period before.
    pub fn touched(&self) -> (Option<Day>, Option<Day>) {
        let earliest = self.earliest().or_else(|| self.attested());
        (earliest, self.latest())
    }

    /// Chronological order: earliest day – an open or unknown start counts as the latest day, or
    /// where that is open too as the day it is attested –, then narrower first (days in between;
    /// open is widest). `None` when there is no day at all.
    pub fn sort_key(&self) -> Option<(Day, i64)> {
        match (self.earliest(), self.latest()) {
            (Some(from), Some(to)) => {
                Some((from, i64::from(to.number()) - i64::from(from.number())))
            }
            (Some(day), None) | (None, Some(day)) => Some((day, i64::MAX)),
            (None, None) => self.attested().map(|day| (day, i64::MAX)),
        }
    }

    /// What it looks like.
    pub fn shape(&self) -> Shape {
        match &self.edtf {
            Edtf::Interval(Interval { start, end }) => {
                Shape::lasting(once((*start, *end)), self.earliest(), self.latest())
            }
            Edtf::Set(set) if shape::lists_several(set) => {
                let stretches = set.elements.iter().map(shape::stretch);
                Shape::lasting(stretches, self.earliest(), self.latest())
            }
            Edtf::Date(_) | Edtf::DateTime(_) | Edtf::Set(_) => self.happening(),
        }
    }

    /// Whether any part is marked as approximate or uncertain.
    pub fn is_approximate(&self) -> bool {
        self.edtf.is_approximate() || self.edtf.is_uncertain()
    }

    fn happening(&self) -> Shape {
        let approximate = self.is_approximate();
        let (from, to) = (self.earliest(), self.latest());
        match from {
            // The exact bounds decide, not the clamped days: a year too far away for `Day` would
            // shrink to one.
            Some(day) if self.bounds.earliest == self.bounds.latest => {
                Shape::Day { day, approximate }
            }
            _ => Shape::Between {
                from,
                to,
                approximate,
            },
        }
    }
}

impl fmt::Display for FuzzyDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// First and last possible day of one part of an expression, clamped to what [`Day`] holds; `None`
/// for years beyond every number.
pub(crate) fn days_of(date: &Date) -> Option<(Day, Day)> {
    let Bounds { earliest, latest } = Edtf::Date(*date).bounds();
    Some((day_of(earliest)?, day_of(latest)?))
}

/// A bound as a day; years beyond what [`Day`] holds are clamped.
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
