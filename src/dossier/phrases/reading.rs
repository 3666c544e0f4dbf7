//! Maps matched patterns to the calendar.

use super::grammar::{CountUnit, Meaning};
use super::pattern::PatternSlots;
use super::publication::Publication;
use super::value::Value;
use crate::timeline::day::Day;

/// Meaning of a match, given the publication if known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// A date.
    At(Value, DateSource),
    /// A date that a preceding word no longer changes: EDTF.
    Fixed(String),
    /// Counts from the last dated phrase.
    Anchored(Anchored),
    /// No date follows from the text.
    Undated,
    /// A date would follow if the publication were known.
    Unpublished,
}

/// Source of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum DateSource {
    /// The words state all of it.
    Words,
    /// The words state all but the year.
    WordsButYear,
    /// It counts from publication.
    Publication,
}

/// Relation to the last dated phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchored {
    /// Before it.
    Before,
    /// Some weeks until it.
    ForWeeks,
    /// A number of units after it.
    Later(i32, CountUnit),
}

impl Anchored {
    /// The date in EDTF, counted from `anchor`.
    pub fn edtf(self, anchor: &Value) -> String {
        let from = anchor.from;
        match self {
            Anchored::Before => format!("[..{from}]"),
            Anchored::ForWeeks => {
                let start = from.plus(-28);
                let month = Value::month(start.year(), start.month() as i32).roughly();
                format!("{}/{from}", month.edtf)
            }
            Anchored::Later(count, CountUnit::Day) => {
                let later = |day: Day| day.plus(i64::from(count));
                Value::within(later(from), later(anchor.to)).edtf
            }
            Anchored::Later(count, CountUnit::Week) => {
                Value::day(from.plus(i64::from(count) * 7)).roughly().edtf
            }
            Anchored::Later(count, CountUnit::Month) => {
                Value::month(from.year(), from.month() as i32 + count).edtf
            }
            Anchored::Later(count, CountUnit::Year) => Value::year(from.year() + count).edtf,
        }
    }
}

/// Evaluates a match. With `is_past`, a date without a year is not after publication. `None` if the
/// words are not a date at all, such as 31 February.
pub(super) fn read(
    meaning: Meaning,
    slots: PatternSlots,
    published: Option<Publication>,
    is_past: bool,
) -> Option<Sense> {
    let PatternSlots { day, month, year, weekday, number, part, season } = slots;
    let number = number.and_then(|number| i32::try_from(number).ok());
    let dated = |in_year: &dyn Fn(i32) -> Option<Value>| match (year, published) {
        (Some(year), _) => in_year(year).map(|value| Sense::At(value, DateSource::Words)),
        // 2000 is a leap year, so that 29 February counts as a date.
        (None, None) => in_year(2000).map(|_| Sense::Unpublished),
        (None, Some(published)) => {
            in_year(2000)?;
            Some(match published.nearest(is_past, in_year) {
                Some(value) => Sense::At(value, DateSource::WordsButYear),
                None => Sense::Unpublished,
            })
        }
    };
    let counted = |value: &dyn Fn(Publication) -> Option<Value>| {
        let value = published.and_then(value);
        Some(value.map_or(Sense::Unpublished, |value| Sense::At(value, DateSource::Publication)))
    };
    match meaning {
        Meaning::Day => dated(&|year| Some(Value::day(Day::from_ymd(year, month?, day?)?))),
        Meaning::DayInFigures => {
            let day = Day::from_ymd(year?, u32::try_from(number?).ok()?, day?)?;
            Some(Sense::At(Value::day(day), DateSource::Words))
        }
        Meaning::Month => dated(&|year| Some(Value::month(year, i32::try_from(month?).ok()?))),
        Meaning::EarlyMidLateOfMonth => dated(&|year| {
            let days = part?.of_month(year, i32::try_from(month?).ok()?);
            Some(Value::within(days.from, days.to))
        }),
        Meaning::Year | Meaning::BareYear => Some(Sense::At(Value::year(year?), DateSource::Words)),
        Meaning::PartOfYear => {
            let value = Value::part_of_year(year?, part?.code(), true)?;
            Some(Sense::At(value, DateSource::Words))
        }
        Meaning::PartOfYearFromNow(later) => counted(&|published| {
            Value::part_of_year(published.only_year()? + later, part?.code(), true)
        }),
        Meaning::Season => dated(&|year| Value::part_of_year(year, 21 + season?, false)),
        Meaning::Quarter => {
            let quarter = u8::try_from(number?).ok()?;
            let value = Value::part_of_year(year?, 32 + quarter, false)?;
            Some(Sense::At(value, DateSource::Words))
        }
        Meaning::Half => {
            let half = u8::try_from(number?).ok().filter(|half| *half <= 2)?;
            let value = Value::part_of_year(year?, 39 + half, false)?;
            Some(Sense::At(value, DateSource::Words))
        }
        Meaning::Today(days) => counted(&|published| Some(published.days_after(days))),
        Meaning::Now | Meaning::Opening => counted(&|published| Some(published.days_after(0))),
        Meaning::Overnight => counted(&|published| Some(published.overnight())),
        Meaning::Weekday => counted(&|published| published.weekday(weekday?, true, 0)),
        Meaning::LastWeekday => counted(&|published| published.weekday(weekday?, false, 0)),
        Meaning::NextWeekday => counted(&|published| published.weekday(weekday?, true, 7)),
        Meaning::NightTo => counted(&|published| published.night_to(weekday?)),
        Meaning::Weekend(weeks) => counted(&|published| published.weekend(weeks)),
        Meaning::Week(weeks) => counted(&|published| Some(published.week(weeks))),
        Meaning::MonthFromNow(months) => counted(&|published| Some(published.month(months))),
        Meaning::YearFromNow(years) => counted(&|published| Some(published.year(years))),
        Meaning::FewDaysAgo => counted(&|published| Some(published.few_days_ago())),
        Meaning::Ago(unit) => counted(&|published| Some(published.after(-number?, unit))),
        Meaning::In(unit) => counted(&|published| Some(published.after(number?, unit))),
        Meaning::ForSince(unit) => Some(published.map_or(Sense::Unpublished, |published| {
            let start = published.after(-number.unwrap_or_default(), unit);
            Sense::Fixed(format!("{}/..", start.bound()))
        })),
        Meaning::State => {
            let state = published.map(Publication::state);
            Some(state.map_or(Sense::Unpublished, Sense::Fixed))
        }
        Meaning::Before => Some(Sense::Anchored(Anchored::Before)),
        Meaning::ForWeeks => Some(Sense::Anchored(Anchored::ForWeeks)),
        Meaning::Later(unit) => Some(Sense::Anchored(Anchored::Later(number?, unit))),
        Meaning::Undated => Some(Sense::Undated),
    }
}
