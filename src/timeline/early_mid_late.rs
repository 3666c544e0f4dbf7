//! Early, mid and late: the thirds of a month and of a year as they are read by convention, in
//! German "Anfang", "Mitte" and "Ende".

use super::day::Day;
use super::model::Window;

/// A third of a month or of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EarlyMidLate {
    /// The 1st–10th, or January to April.
    Early,
    /// The 11th–20th, or May to August.
    Mid,
    /// The 21st–last day, or September to December.
    Late,
}

impl EarlyMidLate {
    /// The thirds, in the order of the calendar.
    pub const ALL: [EarlyMidLate; 3] = [EarlyMidLate::Early, EarlyMidLate::Mid, EarlyMidLate::Late];

    /// Days of a month, 1–12.
    pub fn of_month(self, year: i32, month: i32) -> Window {
        let first = Day::first_of_month(year, month);
        let from = first.plus(10 * self as i64);
        let to = match self {
            EarlyMidLate::Late => first.end_of_month(),
            EarlyMidLate::Early | EarlyMidLate::Mid => from.plus(9),
        };
        Window { from, to }
    }

    /// Four months of a year.
    pub fn of_year(self, year: i32) -> Window {
        Window::months_from(Day::first_of_month(year, 4 * self as i32 + 1), 4)
    }

    /// The third of a month that contains `day`.
    pub fn around(day: Day) -> Window {
        let part = match day.day() {
            ..=10 => EarlyMidLate::Early,
            11..=20 => EarlyMidLate::Mid,
            _ => EarlyMidLate::Late,
        };
        part.of_month(day.year(), day.month() as i32)
    }

    /// The third of a month that has exactly these days; `None` if there is none.
    pub fn as_month(days: Window) -> Option<EarlyMidLate> {
        let month = |part: &EarlyMidLate| part.of_month(days.from.year(), days.from.month() as i32);
        EarlyMidLate::ALL.into_iter().find(|part| month(part) == days)
    }

    /// The third of a year that has exactly these days; `None` if there is none.
    pub fn as_year(days: Window) -> Option<EarlyMidLate> {
        let year = days.from.year();
        EarlyMidLate::ALL.into_iter().find(|part| part.of_year(year) == days)
    }

    /// EDTF's code for the third of a year, 37–39, in the place of a month.
    pub const fn code(self) -> u8 {
        37 + self as u8
    }

    /// The third of a year with this EDTF code; `None` for every other code.
    pub fn of_code(code: u32) -> Option<EarlyMidLate> {
        let mut all = EarlyMidLate::ALL.into_iter();
        all.find(|part| u32::from(part.code()) == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::date::FuzzyDate;
    use crate::timeline::fixtures::day;

    #[test]
    fn thirds_start_on_the_first_eleventh_and_twenty_first() {
        for (given, from, to) in [
            ("2020-08-01", "2020-08-01", "2020-08-10"),
            ("2020-08-20", "2020-08-11", "2020-08-20"),
            ("2020-08-31", "2020-08-21", "2020-08-31"),
            ("2020-02-29", "2020-02-21", "2020-02-29"),
        ] {
            let part = EarlyMidLate::around(day(given));
            assert_eq!((part.from, part.to), (day(from), day(to)), "{given}");
            assert!(EarlyMidLate::as_month(part).is_some());
            assert_eq!(EarlyMidLate::as_year(part), None);
        }
    }

    #[test]
    fn thirds_of_a_year_are_those_of_edtf() {
        for part in EarlyMidLate::ALL {
            let date = FuzzyDate::parse(&format!("2022-{}", part.code())).unwrap();
            let days = part.of_year(2022);
            assert_eq!((date.earliest(), date.latest()), (Some(days.from), Some(days.to)));
            assert_eq!(EarlyMidLate::as_year(days), Some(part));
            assert_eq!(EarlyMidLate::of_code(part.code().into()), Some(part));
        }
        assert_eq!(EarlyMidLate::of_code(40), None);
    }
}
