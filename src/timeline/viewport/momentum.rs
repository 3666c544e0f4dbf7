//! Momentum of a released drawing, with exponential decay.

use super::within;

/// Age limit of samples, in milliseconds: earlier movement does not affect the release.
const MEMORY: f64 = 100.0;

/// Minimum distance between samples, in milliseconds; closer ones are merged, as fast mice report a
/// thousand per second.
const SPACING: f64 = 6.0;

/// Maximum time without movement before a release, in milliseconds; after that, the pointer counts
/// as resting.
const REST: f64 = 50.0;

/// Minimum speed of a throw, in pixels per millisecond.
const SLOWEST: f64 = 0.1;

/// Maximum speed of a throw, in pixels per millisecond: about a screen's width in a third of a
/// second.
const FASTEST: f64 = 5.0;

/// Time in which the speed falls to 1/e, in milliseconds, as usual on phones.
const TIME_CONSTANT: f64 = 325.0;

/// Remaining distance, in pixels, that is too small to be seen.
const UNSEEN: f64 = 0.5;

/// Recent positions of a pointer.
#[derive(Clone, Debug, Default)]
pub struct VelocityTracker {
    /// Times in milliseconds and positions in pixels, in chronological order.
    samples: Vec<(f64, f64)>,
}

impl VelocityTracker {
    /// Adds the pointer's position `x`, in pixels, at `time`, in milliseconds of any clock.
    pub fn push(&mut self, time: f64, x: f64) {
        if !(time.is_finite() && x.is_finite()) {
            return;
        }
        self.samples.retain(|&(earlier, _)| time - MEMORY <= earlier && earlier < time);
        if let [.., (before, _), last] = &mut self.samples[..]
            && last.0 - *before < SPACING
        {
            *last = (time, x);
        } else {
            self.samples.push((time, x));
        }
    }

    /// Discards all samples, such as when another finger takes over.
    pub fn clear(&mut self) {
        self.samples.clear();
    }

    /// Momentum after a release at `time`; `None` if it does not count as a throw.
    pub fn momentum(&self, time: f64) -> Option<Momentum> {
        let &(last, _) = self.samples.last()?;
        let velocity = self.velocity();
        let thrown = time - last <= REST && velocity.abs() >= SLOWEST;
        thrown.then(|| Momentum { velocity: within(velocity, -FASTEST, FASTEST) })
    }

    /// Velocity as the median of the slopes between all pairs of samples (Theil–Sen estimator): a
    /// jerk of the finger at release does not count.
    fn velocity(&self) -> f64 {
        let mut slopes = Vec::new();
        for (index, &(time, x)) in self.samples.iter().enumerate() {
            let earlier = &self.samples[..index];
            slopes.extend(earlier.iter().map(|&(t, at)| (x - at) / (time - t)));
        }
        median(&slopes)
    }
}

/// The median of a few numbers; 0 if there are none.
fn median(values: &[f64]) -> f64 {
    // Counts instead of sorting: a sort would be the larger part of this file's code.
    let rank = values.len() / 2;
    let count = |is: &dyn Fn(f64) -> bool| values.iter().filter(|&&value| is(value)).count();
    let middle = values.iter().copied().find(|&candidate| {
        count(&|value| value < candidate) <= rank && rank < count(&|value| value <= candidate)
    });
    middle.unwrap_or(0.0)
}

/// Motion after a release: fast at first, over a finite distance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Momentum {
    /// The speed at release, in pixels per millisecond.
    velocity: f64,
}

impl Momentum {
    /// Distance travelled `ms` milliseconds after the release, in pixels.
    pub fn offset_at(self, ms: f64) -> f64 {
        self.velocity * TIME_CONSTANT * (1.0 - decay(ms))
    }

    /// Returns true if the remaining distance is too small to be seen.
    pub fn is_over(self, ms: f64) -> bool {
        self.velocity.abs() * TIME_CONSTANT * decay(ms) < UNSEEN
    }
}

/// The fraction of the speed that is left.
fn decay(ms: f64) -> f64 {
    (-ms.max(0.0) / TIME_CONSTANT).exp()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A pointer with constant velocity, sampled every 8 ms for 200 ms.
    fn steady(velocity: f64) -> VelocityTracker {
        let mut tracker = VelocityTracker::default();
        for tick in 0..=25 {
            let time = 8.0 * f64::from(tick);
            tracker.push(time, velocity * time);
        }
        tracker
    }

    #[test]
    fn a_throw_goes_on_at_the_speed_of_the_hand() {
        let momentum = steady(0.8).momentum(205.0).unwrap();
        assert!((momentum.velocity - 0.8).abs() < 1e-9);
        assert_eq!(momentum.offset_at(0.0), 0.0);
        let frame = momentum.offset_at(16.0);
        assert!((12.0..12.8).contains(&frame), "{frame}");
    }

    #[test]
    fn a_hand_that_rests_or_creeps_throws_nothing() {
        assert_eq!(steady(0.8).momentum(300.0), None, "at rest");
        assert_eq!(steady(0.05).momentum(200.0), None, "creeping");
        assert_eq!(VelocityTracker::default().momentum(0.0), None, "never moved");
        let mut tap = VelocityTracker::default();
        tap.push(1.0, 500.0);
        assert_eq!(tap.momentum(2.0), None, "one sample");
    }

    #[test]
    fn only_the_last_moments_count() {
        let mut velocity = steady(-2.0);
        for tick in 26..=40 {
            velocity.push(8.0 * f64::from(tick), 3.0 * 8.0 * f64::from(tick));
        }
        let momentum = velocity.momentum(320.0).unwrap();
        assert!((momentum.velocity - 3.0).abs() < 1e-9);
    }

    #[test]
    fn a_jerk_at_the_end_does_not_count() {
        let mut velocity = steady(1.0);
        velocity.push(208.0, 160.0);
        let momentum = velocity.momentum(208.0).unwrap();
        assert!((momentum.velocity - 1.0).abs() < 1e-9, "{momentum:?}");
    }

    #[test]
    fn a_fast_mouse_keeps_few_samples() {
        let mut tracker = VelocityTracker::default();
        for tick in 0..2000 {
            tracker.push(f64::from(tick), f64::from(tick));
        }
        assert!(tracker.samples.len() <= 18, "{}", tracker.samples.len());
        assert_eq!(tracker.samples.last(), Some(&(1999.0, 1999.0)));
    }

    proptest! {
        #[test]
        fn every_motion_ends_within_three_seconds_and_never_turns(
            samples in prop::collection::vec((any::<f64>(), any::<f64>()), 0..20),
            time in any::<f64>(),
            thrown in -50.0f64..50.0,
        ) {
            let mut velocity = VelocityTracker::default();
            for (time, x) in samples {
                velocity.push(time, x);
            }
            for momentum in [velocity.momentum(time), steady(thrown).momentum(200.0)].into_iter().flatten() {
                prop_assert!(momentum.is_over(3000.0));
                let mut offset = 0.0_f64;
                for frame in 0..180 {
                    let next = momentum.offset_at(f64::from(frame) * 16.7);
                    prop_assert!(next.abs() >= offset.abs() && next * offset >= 0.0);
                    offset = next;
                }
                prop_assert!(offset.abs() <= FASTEST * TIME_CONSTANT);
            }
        }
    }
}
