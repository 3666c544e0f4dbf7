//! Keyboard movement along the axis: in steps, and from one event to the next.

use super::nearest;
use crate::timeline::day::Day;
use crate::timeline::model::Window;

/// Distance of a revealed event from the edge, as a fraction of the window: room for its label.
const MARGIN: f64 = 0.05;

/// Moves the window by a fraction of its length, at least one day; to later days if positive.
pub fn step(window: Window, fraction: f64) -> Window {
    let days = nearest(window.days() as f64 * fraction.abs());
    let days = days.max(1);
    window.translate(if fraction < 0.0 { -days } else { days })
}

/// The first of the ascending `days` after `current`.
pub fn next_event(days: &[Day], current: Day) -> Option<Day> {
    days.get(days.partition_point(|&day| day <= current)).copied()
}

/// The last of the ascending `days` before `current`.
pub fn previous_event(days: &[Day], current: Day) -> Option<Day> {
    let before = days.partition_point(|&day| day < current);
    days[..before].last().copied()
}

/// Moves the window just enough to show `day` at a twentieth of its length from the edge; unchanged
/// if the day is in view.
pub fn revealing(window: Window, day: Day) -> Window {
    let margin = (window.days() as f64 * MARGIN) as i64;
    if window.contains(day) {
        window
    } else if day < window.from {
        window.translate(day.since(window.from).saturating_sub(margin))
    } else {
        window.translate(day.since(window.to).saturating_add(margin))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn window(from: i64, days: i64) -> Window {
        Window::between(Day::new(from), Day::new(from + days - 1))
    }

    #[test]
    fn steps_go_by_parts_of_the_window_and_by_one_day_at_least() {
        for (days, fraction, from) in
            [(100, 0.15, 15), (100, -0.15, -15), (3, 0.15, 1), (3, -0.15, -1), (1, 0.0, 1)]
        {
            assert_eq!(step(window(0, days), fraction), window(from, days));
        }
        assert_eq!(step(window(0, 9), f64::NAN), window(1, 9));
    }

    #[test]
    fn events_follow_each_other_by_day() {
        let days = [3, 5, 5, 9].map(Day::new);
        for (current, previous, next) in [
            (2, None, Some(3)),
            (3, None, Some(5)),
            (4, Some(3), Some(5)),
            (5, Some(3), Some(9)),
            (9, Some(5), None),
            (10, Some(9), None),
        ] {
            let current = Day::new(current);
            assert_eq!(previous_event(&days, current), previous.map(Day::new));
            assert_eq!(next_event(&days, current), next.map(Day::new));
        }
        assert_eq!(next_event(&[], Day::MIN), None);
        assert_eq!(previous_event(&[], Day::MAX), None);
    }

    #[test]
    fn a_day_out_of_sight_comes_in_at_the_nearer_edge() {
        let shown = window(0, 100);
        for (day, from) in [(0, 0), (99, 0), (-1, -6), (-50, -55), (100, 6), (120, 26)] {
            let revealed = revealing(shown, Day::new(day));
            assert_eq!(revealed, window(from, 100), "{day}");
        }
    }

    proptest! {
        #[test]
        fn what_is_revealed_is_seen_in_a_window_of_the_same_length(
            from in -700_000i64..2_000_000,
            days in 1i64..400_000,
            day in -700_000i64..2_000_000,
        ) {
            let (shown, day) = (window(from, days), Day::new(day));
            let revealed = revealing(shown, day);
            prop_assert!(revealed.contains(day));
            prop_assert_eq!(revealed.days(), shown.days());
            prop_assert_eq!(revealing(revealed, day), revealed);
        }
    }
}
