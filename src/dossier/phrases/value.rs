//! Dates of phrases: an EDTF expression with its first and last day.

use crate::timeline::date::FuzzyDate;
use crate::timeline::day::Day;

/// Most days that are listed one by one; more become a range, gaps included.
const MAX_LISTED: usize = 8;

/// A date on the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Value {
    /// The date, EDTF.
    pub edtf: String,
    /// First possible day.
    pub from: Day,
    /// Last possible day.
    pub to: Day,
}

impl Value {
    /// Parses an expression with two bounds; `None` for anything else.
    pub fn parse(edtf: &str) -> Option<Value> {
        let date = FuzzyDate::parse(edtf).ok()?;
        Some(Value { edtf: edtf.to_owned(), from: date.earliest()?, to: date.latest()? })
    }

    /// A day.
    pub fn day(day: Day) -> Value {
        Value { edtf: day.to_string(), from: day, to: day }
    }

    /// A month; months outside 1–12 carry into neighbouring years.
    pub fn month(year: i32, month: i32) -> Value {
        let from = Day::first_of_month(year, month);
        Value {
            edtf: format!("{:04}-{:02}", from.year(), from.month()),
            from,
            to: from.end_of_month(),
        }
    }

    /// A year.
    pub fn year(year: i32) -> Value {
        Value {
            edtf: format!("{year:04}"),
            from: Day::first_of_month(year, 1),
            to: Day::first_of_month(year, 12).end_of_month(),
        }
    }

    /// A part of a year by its EDTF code: 21–24 seasons, 33–36 quarters, 37–39 thirds, 40–41
    /// halves.
    pub fn part_of_year(year: i32, part: u8, approximate: bool) -> Option<Value> {
        let mark = if approximate { "~" } else { "" };
        Value::parse(&format!("{year:04}-{part}{mark}"))
    }

    /// Some day of a period.
    pub fn within(from: Day, to: Day) -> Value {
        let edtf = match to.since(from) {
            ..=0 => return Value::day(from),
            1 => format!("[{from},{to}]"),
            _ => format!("[{from}..{to}]"),
        };
        Value { edtf, from, to }
    }

    /// One of these days; `None` if the list is empty.
    pub fn one_of(mut days: Vec<Day>) -> Option<Value> {
        days.sort_unstable();
        days.dedup();
        let (from, to) = (*days.first()?, *days.last()?);
        let is_gapless = to.since(from) + 1 == days.len() as i64;
        if is_gapless || days.len() > MAX_LISTED {
            return Some(Value::within(from, to));
        }
        let days: Vec<_> = days.iter().map(Day::to_string).collect();
        let edtf = format!("[{}]", days.join(","));
        Some(Value { edtf, from, to })
    }

    /// Marks the date as approximate.
    pub fn roughly(self) -> Value {
        Value { edtf: format!("{}~", self.edtf), ..self }
    }

    /// This date or any before it: "bis 2021".
    pub fn or_before(&self) -> String {
        format!("[..{}]", self.end(self.to))
    }

    /// This date or any after it: "ab 2021".
    pub fn or_after(&self) -> String {
        format!("[{}..]", self.end(self.from))
    }

    /// This date as one end of a lasting period.
    pub fn bound(&self) -> String {
        if !self.edtf.starts_with('[') {
            self.edtf.clone()
        } else if self.from == self.to {
            self.from.to_string()
        } else if self.from.end_of_month() == self.to.end_of_month() {
            Value::month(self.from.year(), self.from.month() as i32).roughly().edtf
        } else {
            format!("{}~", self.from)
        }
    }

    /// The expression itself for a whole day, month or year; otherwise `day`.
    fn end(&self, day: Day) -> String {
        let is_plain = (self.edtf.bytes()).all(|b| b.is_ascii_digit() || b == b'-');
        let is_calendar = match self.edtf.get(5..7).map(str::parse::<u32>) {
            None => true,
            Some(month) => month.is_ok_and(|month| month <= 12),
        };
        if is_plain && is_calendar { self.edtf.clone() } else { day.to_string() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Value::parse(text).unwrap().from
    }

    #[test]
    fn days_are_listed_as_the_conventions_do() {
        let days = |texts: &[&str]| {
            Value::one_of(texts.iter().map(|text| day(text)).collect()).unwrap().edtf
        };
        let (thirteenth, fourteenth, fifteenth) = ("2020-09-13", "2020-09-14", "2020-09-15");
        assert_eq!(days(&[thirteenth, thirteenth]), "2020-09-13");
        assert_eq!(days(&[fourteenth, thirteenth]), "[2020-09-13,2020-09-14]");
        assert_eq!(days(&[thirteenth, fourteenth, fifteenth]), "[2020-09-13..2020-09-15]");
        assert_eq!(
            days(&["2020-09-01", "2020-09-08", fifteenth]),
            "[2020-09-01,2020-09-08,2020-09-15]"
        );
        assert_eq!(Value::one_of(vec![]), None);
    }

    #[test]
    fn ends_of_dates_are_named_as_coarsely_as_they_are() {
        let cases = [
            ("2021", "[..2021]", "[2021..]", "2021"),
            ("2021-08", "[..2021-08]", "[2021-08..]", "2021-08"),
            ("2021-08-03", "[..2021-08-03]", "[2021-08-03..]", "2021-08-03"),
            ("2022-37~", "[..2022-04-30]", "[2022-01-01..]", "2022-37~"),
            ("[2020-08-01..2020-08-10]", "[..2020-08-10]", "[2020-08-01..]", "2020-08~"),
            ("[2020-08-31,2020-09-01]", "[..2020-09-01]", "[2020-08-31..]", "2020-08-31~"),
        ];
        for (edtf, before, after, bound) in cases {
            let value = Value::parse(edtf).unwrap();
            assert_eq!(value.or_before(), before);
            assert_eq!(value.or_after(), after);
            assert_eq!(value.bound(), bound);
            for text in [before, after, bound] {
                assert!(FuzzyDate::parse(text).is_ok(), "{text}");
            }
        }
    }
}
