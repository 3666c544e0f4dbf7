//! What is known on a day: the second clock.
//!
//! A [`Knowledge`] sees only what had been published by a day and computes every event's state
//! from that alone; which of the events a reader wants is in [`super::query`].

mod event;
mod since;
mod tense;
mod texts;

#[cfg(test)]
mod tests;

pub use event::{Commitment, EventState};
pub use tense::Tense;
pub use texts::Texts;

use super::date::FuzzyDate;
use super::day::Day;
use super::model::{Article, ArticleIx, Claim, ClaimIx, Conflict, ConflictIx, EventIx, Timeline};
use super::vocabulary::ConflictKind;
use std::sync::Arc;

/// A timeline as it is known at the end of a day.
#[derive(Clone, Debug)]
pub struct Knowledge<'t> {
    timeline: &'t Timeline,
    snapshot: Arc<Snapshot>,
}

/// What a [`Knowledge`] has computed, without the timeline it was computed from: a server keeps it
/// between requests.
#[derive(Debug)]
pub struct Snapshot {
    asof: Option<Day>,
    day: Day,
    /// By article.
    articles: Vec<bool>,
    /// By conflict.
    conflicts: Vec<bool>,
    /// By event; `None` when no claim about it is visible.
    events: Vec<Option<EventState>>,
    texts: Arc<Texts>,
}

/// A day on which knowledge grows: where the knowledge rail halts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stop {
    /// Latest possible publication day: the earliest `asof` at which the article is visible.
    pub day: Day,
    /// The article.
    pub article: ArticleIx,
}

impl<'t> Knowledge<'t> {
    /// What is known at the end of `asof`, or from all articles together.
    ///
    /// An article is visible when its latest possible publication day is not after `asof`; one
    /// without such a day is visible only without `asof`. A conflict is visible when two of its
    /// sides are: claims with the same date are one side of a conflict over dates, in any other
    /// conflict each claim is a side of its own.
    pub fn new(timeline: &'t Timeline, asof: Option<Day>) -> Knowledge<'t> {
        Knowledge::sharing(timeline, asof, Arc::default())
    }

    /// The same, sharing the texts of other states of the same timeline.
    pub fn sharing(timeline: &'t Timeline, asof: Option<Day>, texts: Arc<Texts>) -> Knowledge<'t> {
        let articles: Vec<bool> = (timeline.articles.iter())
            .map(|article| match asof {
                None => true,
                Some(asof) => published(article).is_some_and(|day| day <= asof),
            })
            .collect();
        let mut snapshot = Snapshot {
            asof,
            day: asof.unwrap_or_else(|| newest(timeline)),
            articles,
            conflicts: Vec::new(),
            events: Vec::new(),
            texts,
        };
        snapshot.conflicts = (timeline.conflicts.iter())
            .map(|conflict| snapshot.has_two_sides(timeline, conflict))
            .collect();
        snapshot.events = (0..timeline.events.len())
            .map(|index| snapshot.state(timeline, EventIx(index)))
            .collect();
        Knowledge::of(timeline, Arc::new(snapshot))
    }

    /// What was computed before from the same timeline.
    pub fn of(timeline: &'t Timeline, snapshot: Arc<Snapshot>) -> Knowledge<'t> {
        Knowledge { timeline, snapshot }
    }

    /// What is worth keeping.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.snapshot)
    }

    /// The whole timeline.
    pub fn timeline(&self) -> &'t Timeline {
        self.timeline
    }

    /// The day asked for; `None` when all articles count.
    pub fn asof(&self) -> Option<Day> {
        self.snapshot.asof
    }

    /// The day that "ahead" is relative to: `asof`, else the latest possible publication day of the
    /// newest article. Where no article is dated it is the latest day of any claim, and
    /// 1970-01-01 where there is none either.
    pub fn day(&self) -> Day {
        self.snapshot.day
    }

    /// Whether the article is visible.
    pub fn sees_article(&self, article: ArticleIx) -> bool {
        self.snapshot.articles[article.0]
    }

    /// Whether the claim is visible.
    pub fn sees_claim(&self, claim: ClaimIx) -> bool {
        self.sees_article(self.timeline[claim].article)
    }

    /// Whether two sides of the conflict are visible.
    pub fn sees_conflict(&self, conflict: ConflictIx) -> bool {
        self.snapshot.conflicts[conflict.0]
    }

    /// The event's state; `None` when no claim about it is visible.
    pub fn event(&self, event: EventIx) -> Option<&EventState> {
        self.snapshot.events[event.0].as_ref()
    }

    /// All events with a visible claim, in the order of [`Timeline::events`].
    pub fn events(&self) -> impl Iterator<Item = &EventState> {
        self.snapshot.events.iter().flatten()
    }

    /// What had happened by [`Knowledge::day`] although no article visible then says so: events
    /// that lie in the past by all claims together, the last possible day included. In the order
    /// of [`Timeline::events`].
    pub fn later(&self) -> Vec<EventIx> {
        let in_hindsight = Knowledge::new(self.timeline, None);
        (in_hindsight.events())
            .filter(|state| self.event(state.event).is_none() && state.tense == Tense::Past)
            .filter(|state| {
                let mut latest = state.dates.iter().map(|&claim| self.date(claim)?.latest());
                latest.all(|latest| latest.is_some_and(|day| day <= self.day()))
            })
            .map(|state| state.event)
            .collect()
    }

    /// The stops of the knowledge rail in the order of their days, whatever is visible; articles
    /// without a publication day have none.
    pub fn stops(&self) -> Vec<Stop> {
        let mut stops: Vec<Stop> = (self.timeline.articles.iter().enumerate())
            .filter_map(|(index, article)| {
                published(article).map(|day| Stop {
                    day,
                    article: ArticleIx(index),
                })
            })
            .collect();
        stops.sort();
        stops
    }

    /// The events that the visible claims of a conflict are about, each once, in the order of the
    /// claims.
    pub fn sides(&self, conflict: ConflictIx) -> Vec<EventIx> {
        let mut sides = Vec::new();
        for &claim in &self.timeline[conflict].claims {
            let event = self.timeline[claim].event;
            if self.sees_claim(claim) && !sides.contains(&event) {
                sides.push(event);
            }
        }
        sides
    }

    /// The claim's date.
    pub fn date(&self, claim: ClaimIx) -> Option<&'t FuzzyDate> {
        self.timeline[claim].date.value.as_ref()
    }
}

impl Snapshot {
    fn sees_claim(&self, timeline: &Timeline, claim: ClaimIx) -> bool {
        self.articles[timeline[claim].article.0]
    }

    fn has_two_sides(&self, timeline: &Timeline, conflict: &Conflict) -> bool {
        let mut visible =
            (conflict.claims.iter()).filter(|&&claim| self.sees_claim(timeline, claim));
        let Some(&first) = visible.next() else {
            return false;
        };
        let date = |claim: ClaimIx| timeline[claim].date.value.as_ref();
        match conflict.kind {
            ConflictKind::Date => visible.any(|&claim| date(claim) != date(first)),
            _ => visible.any(|&claim| claim != first),
        }
    }
}

/// The latest possible publication day.
pub(crate) fn published(article: &Article) -> Option<Day> {
    article.published.value.as_ref()?.latest()
}

/// The day all articles together stand for, see [`Knowledge::day`].
fn newest(timeline: &Timeline) -> Day {
    let claimed = |claim: &Claim| claim.date.value.as_ref()?.latest();
    (timeline.articles.iter().filter_map(published).max())
        .or_else(|| timeline.claims.iter().filter_map(claimed).max())
        .unwrap_or(Day::new(0))
}
