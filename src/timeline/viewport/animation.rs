//! Animation of a drawing from frame to frame: held by pointers, moved by the wheel or by its own
//! momentum, and finally snapping to whole days.

use super::{Momentum, Viewport};
use crate::timeline::model::Window;

/// Pause in milliseconds after which a wheel gesture counts as over: the wheel reports no end.
const WHEEL_REST: f64 = 150.0;

/// Duration of snapping to whole days after a gesture, in milliseconds.
const SNAP: f64 = 120.0;

/// Maximum distance in pixels that is too small for a visible snap.
const UNSEEN: f64 = 1.0;

/// State of a moving drawing. Times are milliseconds of one clock.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Animation {
    /// Held by pointers.
    Held,
    /// Moved by the wheel.
    Turned {
        /// Time of the last wheel event.
        last: f64,
    },
    /// Released with momentum.
    Thrown {
        /// The viewport at release.
        from: Viewport,
        /// The momentum at release.
        momentum: Momentum,
        /// The time of release.
        since: f64,
    },
    /// Snapping to whole days.
    Snapping {
        /// The viewport at the start.
        from: Viewport,
        /// The time of the start.
        since: f64,
    },
}

impl Animation {
    /// The final animation of a gesture, on a drawing `width` pixels wide; `None` if the viewport
    /// already shows whole days, up to an invisible distance.
    pub fn snapping(from: Viewport, width: f64, since: f64) -> Option<Animation> {
        let end = Viewport::of(from.snapped());
        let way = (from.from - end.from).abs().max((from.days - end.days).abs());
        (way / from.days * width > UNSEEN).then_some(Animation::Snapping { from, since })
    }

    /// The viewport at `now` on a drawing `width` pixels wide, given the one `shown` in the
    /// previous frame, and true if the animation is over.
    pub fn next(self, shown: Viewport, bounds: Window, width: f64, now: f64) -> (Viewport, bool) {
        match self {
            Animation::Held => (shown, false),
            Animation::Turned { last } => (shown, now - last > WHEEL_REST),
            Animation::Thrown { from, momentum, since } => {
                let offset = momentum.offset_at(now - since);
                let next = from.panned(-offset / width).clamped(bounds);
                // At the end of the period it stops, whatever momentum is left.
                let stays = now > since && next == shown;
                (next, stays || momentum.is_over(now - since))
            }
            Animation::Snapping { from, since } => {
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
    use crate::timeline::viewport::VelocityTracker;

    const WIDTH: f64 = 1000.0;

    fn bounds() -> Window {
        Window::between(Day::new(0), Day::new(999))
    }

    fn shown(from: f64) -> Viewport {
        Viewport { from, days: 100.0 }
    }

    /// Runs an animation at 60 frames per second, for at most a minute. Returns the final viewport
    /// and the number of frames.
    fn run(course: Animation, mut shown: Viewport) -> (Viewport, i32) {
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

    /// Released by a finger moving to the left at one pixel per millisecond.
    fn thrown(from: Viewport) -> Animation {
        let mut velocity = VelocityTracker::default();
        for tick in -10..=0 {
            velocity.push(8.0 * f64::from(tick), -8.0 * f64::from(tick));
        }
        let momentum = velocity.momentum(0.0).unwrap();
        Animation::Thrown { from, momentum, since: 0.0 }
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
        let course = Animation::Turned { last: 100.0 };
        assert_eq!(run(course, shown(400.3)), (shown(400.3), 16));
    }

    #[test]
    fn hands_hold_as_long_as_they_like() {
        assert_eq!(run(Animation::Held, shown(400.3)), (shown(400.3), 3600));
    }

    #[test]
    fn a_gesture_ends_at_whole_days_and_shows_the_way_there_if_it_is_seen() {
        assert_eq!(Animation::snapping(shown(400.0), WIDTH, 0.0), None);
        assert_eq!(Animation::snapping(shown(400.09), WIDTH, 0.0), None, "0.9 px");
        let course = Animation::snapping(shown(400.4), WIDTH, 0.0).unwrap();
        assert_eq!(run(course, shown(400.4)), (shown(400.0), 8));
    }
}
