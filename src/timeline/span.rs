//! The window arithmetic of the drawing: stretches of whole days, their lengths and unions.
//! Zooming is in [`super::viewport`].

use super::day::Day;
use super::model::Window;

impl Window {
    /// The window between two days, in either order.
    pub fn between(a: Day, b: Day) -> Window {
        Window {
            from: a.min(b),
            to: a.max(b),
        }
    }

    /// The whole months from the one `day` lies in, `months` long (at least one).
    pub fn months_from(day: Day, months: i32) -> Window {
        let from = Day::first_of_month(day.year(), day.month() as i32);
        let end = Day::first_of_month(day.year(), day.month() as i32 + months.max(1));
        Window {
            from,
            to: end.plus(-1).max(from),
        }
    }

    /// The whole calendar year.
    pub fn year(year: i32) -> Window {
        Window::months_from(Day::first_of_month(year, 1), 12)
    }

    /// Length in days, at least 1.
    pub fn days(self) -> i64 {
        i64::from(self.to.number()) - i64::from(self.from.number()) + 1
    }

    /// Whether the day lies inside.
    pub fn contains(self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    /// Whether what lasts from the first to the second day, `None` where that side is open, has a
    /// day in common with the window.
    pub fn touches(self, from: Option<Day>, to: Option<Day>) -> bool {
        from.is_none_or(|from| from <= self.to) && to.is_none_or(|to| to >= self.from)
    }

    /// Both windows and what lies between them.
    pub fn union(self, other: Window) -> Window {
        Window {
            from: self.from.min(other.from),
            to: self.to.max(other.to),
        }
    }

    /// Moved by some days, its length kept.
    pub fn translate(self, days: i64) -> Window {
        let from = self.from.plus(days);
        Window {
            from,
            to: from.plus(self.days() - 1),
        }
    }

    /// Widened to whole calendar years, for the overview.
    pub fn whole_years(self) -> Window {
        Window {
            from: Day::first_of_month(self.from.year(), 1),
            to: Day::first_of_month(self.to.year().saturating_add(1), 1)
                .plus(-1)
                .max(self.to),
        }
    }
}

/// The first day of the month third that contains `day`: the 1st, 11th or 21st.
pub fn third_start(day: Day) -> Day {
    let offset = match day.day() {
        1..=10 => day.day() - 1,
        11..=20 => day.day() - 11,
        _ => day.day() - 21,
    };
    day.plus(-i64::from(offset))
}

/// The first day of the month third after the one that starts at `start`.
pub fn next_third(start: Day) -> Day {
    if start.day() >= 21 {
        Day::first_of_month(start.year(), start.month() as i32 + 1)
    } else {
        start.plus(10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        let mut parts = text.split('-').map(|part| part.parse::<i32>().unwrap());
        let (year, month, day) = (
            parts.next().unwrap(),
            parts.next().unwrap(),
            parts.next().unwrap(),
        );
        Day::from_ymd(year, month as u32, day as u32).unwrap()
    }

    #[test]
    fn thirds_start_on_the_first_eleventh_and_twenty_first() {
        for (given, start, next) in [
            ("2020-08-01", "2020-08-01", "2020-08-11"),
            ("2020-08-20", "2020-08-11", "2020-08-21"),
            ("2020-08-31", "2020-08-21", "2020-09-01"),
            ("2020-02-29", "2020-02-21", "2020-03-01"),
        ] {
            assert_eq!(third_start(day(given)), day(start), "{given}");
            assert_eq!(next_third(day(start)), day(next), "{given}");
        }
    }

    proptest! {
        #[test]
        fn translating_keeps_the_length(from in -9_000i64..9_000, days in 1i64..9_000, by in -9_000i64..9_000) {
            let window = Window { from: Day::new(from), to: Day::new(from + days - 1) };
            prop_assert_eq!(window.translate(by).days(), window.days());
        }
    }
}
