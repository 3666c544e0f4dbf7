//! How a drawing in motion goes on from frame to frame: in a hand, by the wheel, by its own
//! momentum, and at last to whole days.

use super::{Momentum, Viewport};
use crate::timeline::model::Window;

/// A wheel that has not turned for so long, in milliseconds, is done: it tells no end itself.
const WHEEL_REST: f64 = 150.0;

/// How long the drawing takes to whole days when a gesture is over, in milliseconds.
const SNAP: f64 = 120.0;

/// A way to whole days up to this, in pixels, nobody sees.
const UNSEEN: f64 = 1.0;

/// Why a drawing moves. Times are milliseconds of one clock.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Course {
    /// Fingers hold it.
    Held,
    /// The wheel turned it.
    Turned {
        /// When it did so the last time.
        last: f64,
    },
    /// Fingers let go of it.
    Thrown {
        /// What it showed then.
        from: Viewport,
        /// How they did.
        momentum: Momentum,
        /// When they did.
        since: f64,
    },
    /// It goes to whole days.
    Snapping {
        /// What it showed before.
        from: Viewport,
        /// When it began.
        since: f64,
    },
}

impl Course {
    /// How a drawing `width` pixels wide ends a gesture; `None` where it shows whole days, as far
    /// as anybody sees.
    pub fn snapping(from: Viewport, width: f64, since: f64) -> Option<Course> {
        let end = Viewport::of(from.snapped());
        let way = (from.from - end.from)
            .abs()
            .max((from.days - end.days).abs());
        (way / from.days * width > UNSEEN).then_some(Course::Snapping { from, since })
    }

    /// What is shown at `now` by a drawing `width` pixels wide that showed `shown` in the frame
    /// before, and whether that is the end of the course.
    pub fn next(self, shown: Viewport, bounds: Window, width: f64, now: f64) -> (Viewport, bool) {
        match self {
            Course::Held => (shown, false),
            Course::Turned { last } => (shown, now - last > WHEEL_REST),
            Course::Thrown {
                from,
                momentum,
                since,
            } => {
                let offset = momentum.offset_at(now - since);
                let next = from.panned(-offset / width).clamped(bounds);
                // At the end of the period it stays, whatever momentum is left.
                let stays = now > since && next == shown;
                (next, stays || momentum.is_over(now - since))
            }
            Course::Snapping { from, since } => {
                let part = (now - since) / SNAP;
                let end = Viewport::of(from.snapped());
                (from.towards(end, part), part >= 1.0)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::day::Day;
    use crate::timeline::viewport::Trail;

    const WIDTH: f64 = 1000.0;

    fn bounds() -> Window {
        Window::between(Day::new(0), Day::new(999))
    }

    fn shown(from: f64) -> Viewport {
        Viewport { from, days: 100.0 }
    }

    /// Runs a course at 60 frames per second; returns what it shows in the end and the frames it
    /// took, of a minute at most.
    fn run(course: Course, mut shown: Viewport) -> (Viewport, i32) {
        for frame in 0..3600 {
            let now = f64::from(frame) * 1000.0 / 60.0;
            let (next, over) = course.next(shown, bounds(), WIDTH, now);
            shown = next;
            if over {
                return (shown, frame);
            }
        }
        (shown, 3600)
    }

    /// Let go by a finger that moved to the left at a pixel per millisecond.
    fn thrown(from: Viewport) -> Course {
        let mut trail = Trail::default();
        for tick in -10..=0 {
            trail.push(8.0 * f64::from(tick), -8.0 * f64::from(tick));
        }
        let momentum = trail.momentum(0.0).unwrap();
        Course::Thrown {
            from,
            momentum,
            since: 0.0,
        }
    }

    #[test]
    fn a_throw_coasts_to_later_days_and_ends() {
        let (end, frames) = run(thrown(shown(400.0)), shown(400.0));
        // 325 px of 1000 are 32.5 of 100 days.
        assert!((432.4..=432.5).contains(&end.from), "{end:?}");
        assert!((100..200).contains(&frames), "{frames}");
    }

    #[test]
    fn a_throw_ends_where_the_period_does() {
        let (end, frames) = run(thrown(shown(940.0)), shown(940.0));
        assert_eq!(end, shown(950.0));
        assert!(frames < 20, "{frames}");
    }

    #[test]
    fn a_wheel_is_done_once_it_has_not_turned_for_a_while() {
        let course = Course::Turned { last: 100.0 };
        assert_eq!(run(course, shown(400.3)), (shown(400.3), 16));
    }

    #[test]
    fn hands_hold_as_long_as_they_like() {
        assert_eq!(run(Course::Held, shown(400.3)), (shown(400.3), 3600));
    }

    #[test]
    fn a_gesture_ends_at_whole_days_and_shows_the_way_there_if_it_is_seen() {
        assert_eq!(Course::snapping(shown(400.0), WIDTH, 0.0), None);
        assert_eq!(Course::snapping(shown(400.09), WIDTH, 0.0), None, "0.9 px");
        let course = Course::snapping(shown(400.4), WIDTH, 0.0).unwrap();
        assert_eq!(run(course, shown(400.4)), (shown(400.0), 8));
    }
}
