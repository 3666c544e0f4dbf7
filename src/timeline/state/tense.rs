//! Past, running, ahead – or nobody knows: where a date lies relative to the day of knowledge.

use crate::timeline::date::{End, FuzzyDate, Shape};
use crate::timeline::day::Day;

/// Where an event lies relative to the day of knowledge, never to the clock. What is least settled
/// comes last: of several contradicting dates the greatest tense counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tense {
    /// It lies in the past.
    Past,
    /// It was due, and no article published since says what became of it.
    OutcomeUnknown,
    /// It lasts, and had not ended.
    Running,
    /// It lies in the future, or is due and may still come.
    Ahead,
    /// It has no date.
    Undated,
}

/// What an event's tense depends on besides its date.
pub(super) struct Clock {
    /// The day of knowledge.
    pub day: Day,
    /// Whether the event is only expected – a plan, a deadline, or something that is planned or
    /// threatened by all claims – so that its day passing does not yet make it happen.
    pub pending: bool,
    /// Whether it is a deadline; one that lasts does run, whatever comes of it.
    pub is_deadline: bool,
    /// First possible day of the newest article that asserts something about the event rather
    /// than plan or threaten it.
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
            // It has an end that nobody names: saying that it goes on would be invented.
            End::Unknown => Tense::Past,
            End::Within { .. } | End::Open => Tense::Running,
        };
        match starts {
            Some((_, last)) if self.pending && !self.is_deadline => self.due(Some(last), now),
            _ => now,
        }
    }

    /// The tense of something expected by `last`: `settled` when an article that appeared then or
    /// afterwards has spoken.
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
