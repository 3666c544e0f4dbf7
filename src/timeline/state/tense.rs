//! Tense: position of a date relative to the day of knowledge.

use crate::timeline::date::{End, FuzzyDate, Shape};
use crate::timeline::day::Day;
use crate::timeline::vocabulary::vocabulary;

vocabulary! {
    /// Position of an event relative to the day of knowledge, never to the clock. The least settled
    /// comes last: of several contradicting dates, the greatest tense counts.
    Tense {
        /// In the past.
        Past = "past",
        /// Due, and no article published since reports the outcome.
        OutcomeUnknown = "outcome-unknown",
        /// Lasting, and not over yet.
        Running = "running",
        /// In the future, or due and still possible.
        Ahead = "ahead",
        /// Without a date.
        Undated = "undated",
    }
}

/// Inputs of an event's tense other than its date.
pub(super) struct Clock {
    /// The day of knowledge.
    pub day: Day,
    /// True if the event is only expected: a plan, a deadline, or something planned or threatened
    /// according to all claims. It does not count as having happened once its day has passed.
    pub pending: bool,
    /// True for deadlines: one with a duration counts as running, whatever its outcome.
    pub is_deadline: bool,
    /// First possible publication day of the newest article that asserts something about the event,
    /// rather than planning or threatening it.
    pub last_word: Option<Day>,
}

impl Clock {
    pub(super) fn tense(&self, date: &FuzzyDate) -> Tense {
        match date.shape() {
            Shape::Lasting { start, end } => self.lasting(start, end),
            Shape::Day { .. } | Shape::Between { .. } => {
                if date.earliest().is_some_and(|first| first > self.day) {
                    Tense::Ahead
                } else if self.pending {
                    self.due(date.latest(), Tense::Past)
                } else {
                    Tense::Past
                }
            }
        }
    }

    fn lasting(&self, start: End, end: End) -> Tense {
        let starts = match start {
            End::Within { from, to, .. } => Some((from, to)),
            End::Open | End::Unknown => None,
        };
        if starts.is_some_and(|(first, _)| first > self.day) {
            return Tense::Ahead;
        }
        let now = match end {
            End::Within { to, .. } if to < self.day || (to == self.day && !self.pending) => {
                return match self.pending {
                    true => self.due(Some(to), Tense::Past),
                    false => Tense::Past,
                };
            }
            // The end is unknown: saying that it goes on would be invented.
            End::Unknown => Tense::Past,
            End::Within { .. } | End::Open => Tense::Running,
        };
        match starts {
            Some((_, last)) if self.pending && !self.is_deadline => self.due(Some(last), now),
            _ => now,
        }
    }

    /// The tense of something expected by `last`: `settled` if an article published on that day or
    /// later makes an assertion about it.
    fn due(&self, last: Option<Day>, settled: Tense) -> Tense {
        match last {
            Some(last) if last < self.day => match self.last_word {
                Some(word) if word >= last => settled,
                _ => Tense::OutcomeUnknown,
            },
            _ => Tense::Ahead,
        }
    }
}
