//! Window arithmetic: ranges of whole days, their lengths and unions. Zooming is in
//! [`super::viewport`].

use super::day::Day;
use super::model::Window;

impl Window {
    /// The window between two days, in either order.
    pub fn between(a: Day, b: Day) -> Window {
        Window { from: a.min(b), to: a.max(b) }
    }

    /// The window of `months` whole months (at least one) that starts with the month of `day`.
    pub fn months_from(day: Day, months: i32) -> Window {
        let from = Day::first_of_month(day.year(), day.month() as i32);
        let end = Day::first_of_month(day.year(), day.month() as i32 + months.max(1));
        Window { from, to: end.plus(-1).max(from) }
    }

    /// The whole calendar year.
    pub fn year(year: i32) -> Window {
        Window::months_from(Day::first_of_month(year, 1), 12)
    }

    /// Length in days, at least 1.
    pub fn days(self) -> i64 {
        i64::from(self.to.number()) - i64::from(self.from.number()) + 1
    }

    /// Returns true if the day lies inside.
    pub fn contains(self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    /// Returns true if the range from `from` to `to`, `None` for an open side, shares a day with
    /// the window.
    pub fn touches(self, from: Option<Day>, to: Option<Day>) -> bool {
        from.is_none_or(|from| from <= self.to) && to.is_none_or(|to| to >= self.from)
    }

    /// The smallest window that contains both.
    pub fn union(self, other: Window) -> Window {
        Window { from: self.from.min(other.from), to: self.to.max(other.to) }
    }

    /// Moves the window by some days; its length is kept.
    pub fn translate(self, days: i64) -> Window {
        let from = self.from.plus(days);
        Window { from, to: from.plus(self.days() - 1) }
    }

    /// Widens the window to whole calendar years, for the overview.
    pub fn whole_years(self) -> Window {
        Window {
            from: Day::first_of_month(self.from.year(), 1),
            to: Day::first_of_month(self.to.year().saturating_add(1), 1).plus(-1).max(self.to),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn translating_keeps_the_length(from in -9_000i64..9_000, days in 1i64..9_000, by in -9_000i64..9_000) {
            let window = Window { from: Day::new(from), to: Day::new(from + days - 1) };
            prop_assert_eq!(window.translate(by).days(), window.days());
        }
    }
}
