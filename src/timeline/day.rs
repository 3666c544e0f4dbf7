//! Calendar days as numbers, the only unit of time in the core.

use chrono::{Datelike, NaiveDate};

/// Days from the common era (0001-01-01 is day 1) to 1970-01-01, the zero of [`Day`].
const EPOCH_FROM_CE: i32 = 719_163;

/// A day of the proleptic Gregorian calendar, counted from 1970-01-01 (day 0).
///
/// Always within the range of `chrono` (about ±262,000 years), so that every conversion is total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// The earliest day that can be represented.
    pub const MIN: Day = Day::from_date(NaiveDate::MIN);
    /// The latest day that can be represented.
    pub const MAX: Day = Day::from_date(NaiveDate::MAX);

    /// 1 January 0001, the first day that an address can contain.
    pub const FIRST_NAMED: Day = Day(1 - EPOCH_FROM_CE);
    /// 31 December 9999, the last day that an address can contain: years have four digits.
    pub const LAST_NAMED: Day = Day(2_932_896);

    /// The day with this number, clamped to the representable range.
    pub fn new(number: i64) -> Day {
        let clamped = number.clamp(i64::from(Day::MIN.0), i64::from(Day::MAX.0));
        // The clamp keeps the value within `i32`.
        Day(clamped as i32)
    }

    /// The day of a calendar date; `None` if there is no such date or it cannot be represented.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Day> {
        NaiveDate::from_ymd_opt(year, month, day).map(Day::from_date)
    }

    /// The first day of a month. Months outside 1–12 carry into other years; the result is clamped
    /// to the representable range.
    pub fn first_of_month(year: i32, month: i32) -> Day {
        let months = i64::from(year) * 12 + i64::from(month) - 1;
        let year = months.div_euclid(12);
        // `rem_euclid(12)` is 0–11.
        let month = months.rem_euclid(12) as u32 + 1;
        i32::try_from(year)
            .ok()
            .and_then(|year| Day::from_ymd(year, month, 1))
            .unwrap_or(if year < 0 { Day::MIN } else { Day::MAX })
    }

    const fn from_date(date: NaiveDate) -> Day {
        // chrono's own `num_days_from_ce` is not `const`; a difference of two dates is.
        Day(date.signed_duration_since(UNIX_EPOCH).num_days() as i32)
    }

    /// The calendar date.
    pub fn date(self) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(self.0 + EPOCH_FROM_CE).unwrap_or(UNIX_EPOCH)
    }

    /// Days since 1970-01-01.
    pub const fn number(self) -> i32 {
        self.0
    }

    /// The year (astronomical: 0 is 1 BC).
    pub fn year(self) -> i32 {
        self.date().year()
    }

    /// The month, 1–12.
    pub fn month(self) -> u32 {
        self.date().month()
    }

    /// The day of the month, 1–31.
    pub fn day(self) -> u32 {
        self.date().day()
    }

    /// The day `days` later (earlier when negative), clamped.
    pub fn plus(self, days: i64) -> Day {
        Day::new(i64::from(self.0).saturating_add(days))
    }

    /// Days from `earlier` to this day; negative when it is later.
    pub fn since(self, earlier: Day) -> i64 {
        i64::from(self.0) - i64::from(earlier.0)
    }

    /// The last day of this day's month.
    pub fn end_of_month(self) -> Day {
        let date = self.date();
        self.plus(i64::from(date.num_days_in_month()) - i64::from(date.day()))
    }
}

const UNIX_EPOCH: NaiveDate = match NaiveDate::from_ymd_opt(1970, 1, 1) {
    Some(date) => date,
    None => unreachable!(),
};

impl std::fmt::Display for Day {
    /// ISO 8601, as `time datetime` requires; years outside 0–9999 have a sign.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Not `format("%Y-%m-%d")`: the same text, without strftime in the browser's bundle.
        self.date().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(year: i32, month: u32, day: u32) -> Day {
        Day::from_ymd(year, month, day).expect("a calendar date")
    }

    #[test]
    fn days_count_from_the_unix_epoch() {
        for (date, number) in [
            (day(1970, 1, 1), 0),
            (day(1969, 12, 31), -1),
            (day(2000, 3, 1), 11_017),
            (day(2020, 9, 14), 18_519),
            (day(1, 1, 1), 1 - EPOCH_FROM_CE),
        ] {
            assert_eq!(date.number(), number, "{date}");
        }
    }

    #[test]
    fn only_calendar_dates_are_days() {
        for (year, month, day) in [(2020, 13, 1), (2020, 0, 1), (2021, 2, 29), (2020, 9, 0)] {
            assert_eq!(Day::from_ymd(year, month, day), None, "{year}-{month}-{day}");
        }
        assert!(Day::from_ymd(2020, 2, 29).is_some());
        assert_eq!(Day::from_ymd(i32::MAX, 1, 1), None);
    }

    #[test]
    fn text_is_iso_8601() {
        for (date, text) in [
            (day(2020, 9, 4), "2020-09-04"),
            (day(44, 3, 15), "0044-03-15"),
            (day(-43, 3, 15), "-0043-03-15"),
            (day(12_345, 1, 2), "+12345-01-02"),
        ] {
            assert_eq!(date.to_string(), text);
        }
    }

    #[test]
    fn four_digits_name_the_days_of_the_years_1_to_9999() {
        assert_eq!(Day::FIRST_NAMED, day(1, 1, 1));
        assert_eq!(Day::LAST_NAMED, day(9999, 12, 31));
    }

    #[test]
    fn months_beyond_the_year_carry() {
        for (year, month, first) in [
            (2020, 9, day(2020, 9, 1)),
            (2020, 13, day(2021, 1, 1)),
            (2020, 0, day(2019, 12, 1)),
            (2020, -12, day(2018, 12, 1)),
            (1970, 1 + 12 * 50, day(2020, 1, 1)),
        ] {
            assert_eq!(Day::first_of_month(year, month), first, "{year}, {month}");
        }
    }

    #[test]
    fn months_end_where_the_calendar_says() {
        for (date, end) in [
            (day(2020, 2, 1), day(2020, 2, 29)),
            (day(1900, 2, 28), day(1900, 2, 28)),
            (day(2020, 12, 5), day(2020, 12, 31)),
            (Day::MAX, Day::MAX),
            (Day::MIN, Day::MIN.plus(30)),
        ] {
            assert_eq!(date.end_of_month(), end, "{date}");
        }
    }

    #[test]
    fn the_ends_of_time_hold() {
        assert_eq!(Day::MAX.plus(1), Day::MAX);
        assert_eq!(Day::MIN.plus(-1), Day::MIN);
        assert_eq!(day(2020, 1, 1).plus(i64::MAX), Day::MAX);
        assert_eq!(day(2020, 1, 1).plus(i64::MIN), Day::MIN);
        assert_eq!(Day::MAX.date(), NaiveDate::MAX);
        assert_eq!(Day::MIN.date(), NaiveDate::MIN);
        assert_eq!(Day::first_of_month(i32::MAX, i32::MAX), Day::MAX);
        assert_eq!(Day::first_of_month(i32::MIN, i32::MIN), Day::MIN);
    }

    proptest! {
        #[test]
        fn every_number_gives_a_day_that_reads_back(number in any::<i64>()) {
            let day = Day::new(number);
            prop_assert!((Day::MIN..=Day::MAX).contains(&day));
            prop_assert_eq!(Day::new(i64::from(day.number())), day);
            prop_assert_eq!(Day::from_ymd(day.year(), day.month(), day.day()), Some(day));
        }

        #[test]
        fn the_day_number_grows_with_the_calendar(number in -5_000_000i64..5_000_000) {
            let (today, tomorrow) = (Day::new(number), Day::new(number).plus(1));
            prop_assert_eq!(today.date().succ_opt(), Some(tomorrow.date()));
            prop_assert_eq!(tomorrow.plus(-1), today);
        }

        #[test]
        fn a_month_runs_from_its_first_to_its_last_day(number in -5_000_000i64..5_000_000) {
            let day = Day::new(number);
            let first = Day::first_of_month(day.year(), day.month() as i32);
            let last = day.end_of_month();
            prop_assert!(first <= day && day <= last);
            prop_assert_eq!((first.year(), first.month(), first.day()),
                (day.year(), day.month(), 1));
            prop_assert_eq!((last.year(), last.month()), (day.year(), day.month()));
            prop_assert_eq!(last.plus(1).day(), 1);
        }

        #[test]
        fn carrying_months_goes_one_month_at_a_time(year in -9_999i32..9_999, month in -99i32..99) {
            let first = Day::first_of_month(year, month);
            prop_assert_eq!(first.day(), 1);
            prop_assert_eq!(first.end_of_month().plus(1), Day::first_of_month(year, month + 1));
            prop_assert_eq!(first, Day::first_of_month(year + 1, month - 12));
        }
    }
}
