//! State of knowledge: the second clock.
//!
//! A [`Knowledge`] sees only the articles published by a day, and computes every event's state from
//! them alone. Selecting events is in [`super::query`].

mod event;
mod since;
mod tense;
mod texts;

#[cfg(test)]
mod tests;

pub(crate) use event::reports;
pub use event::{Commitment, EventState};
pub use tense::Tense;
pub use texts::FoldedTexts;

use super::date::FuzzyDate;
use super::day::Day;
use super::facts::Facts;
use super::model::{Article, ArticleIx, ClaimIx, Conflict, ConflictIx, EventIx, Timeline};
use super::sides::sides;
use std::sync::{Arc, OnceLock};

/// A timeline as known at the end of a day. A server keeps it between requests.
#[derive(Debug)]
pub struct Knowledge {
    timeline: Arc<Timeline>,
    asof: Option<Day>,
    day: Day,
    /// False if `day` is only a default.
    dated: bool,
    /// By article.
    articles: Vec<bool>,
    /// Visibility by conflict.
    conflicts: Vec<bool>,
    /// State by event; `None` if no claim about it is visible.
    events: Vec<Option<EventState>>,
    texts: Arc<FoldedTexts>,
    facts: OnceLock<Facts>,
}

/// A stop of the knowledge axis: a day on which an article appears.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct KnowledgeStop {
    /// Latest possible publication day: the first `asof` for which the article is visible.
    pub day: Day,
    /// The article.
    pub article: ArticleIx,
}

impl Knowledge {
    /// Computes the state of knowledge at the end of `asof`, or from all articles together.
    ///
    /// An article is visible if its latest possible publication day is not after `asof`; one
    /// without such a day is visible only without `asof`. A conflict is visible if two of its
    /// [`sides`] are.
    pub fn new(timeline: Arc<Timeline>, asof: Option<Day>) -> Knowledge {
        Knowledge::sharing(timeline, asof, Arc::default())
    }

    /// Like [`Knowledge::new`], sharing the texts of other states of the same timeline.
    pub fn sharing(
        timeline: Arc<Timeline>,
        asof: Option<Day>,
        texts: Arc<FoldedTexts>,
    ) -> Knowledge {
        let articles: Vec<bool> = (timeline.articles.iter())
            .map(|article| match asof {
                None => true,
                Some(asof) => published(article).is_some_and(|day| day <= asof),
            })
            .collect();
        let day = asof.or_else(|| newest(&timeline));
        let mut knowledge = Knowledge {
            timeline,
            asof,
            day: day.unwrap_or(Day::new(0)),
            dated: day.is_some(),
            articles,
            conflicts: Vec::new(),
            events: Vec::new(),
            texts,
            facts: OnceLock::new(),
        };
        knowledge.conflicts = (knowledge.timeline.conflicts.iter())
            .map(|conflict| knowledge.has_two_sides(conflict))
            .collect();
        knowledge.events = (0..knowledge.timeline.events.len())
            .map(|index| knowledge.state(EventIx(index)))
            .collect();
        knowledge
    }

    /// The whole timeline.
    pub fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// Its facts, computed on the first call.
    pub fn facts(&self) -> &Facts {
        self.facts.get_or_init(|| Facts::new(self))
    }

    /// The day asked for; `None` if all articles count.
    pub fn asof(&self) -> Option<Day> {
        self.asof
    }

    /// The day that "ahead" is relative to: `asof`, else the latest possible publication day of the
    /// newest article. Where no article is dated it is the latest day of any claim, and day 0
    /// where there is none either: no reader is shown that one, see [`Knowledge::is_dated`].
    pub fn day(&self) -> Day {
        self.day
    }

    /// Returns true if [`Knowledge::day`] was requested or follows from the dossier.
    pub fn is_dated(&self) -> bool {
        self.dated
    }

    /// Returns true if [`Knowledge::day`] was requested or is that of an article, so that it says what
    /// was known when.
    pub fn has_state(&self) -> bool {
        self.asof.is_some() || self.timeline.articles.iter().any(|it| published(it).is_some())
    }

    /// Returns true if the article is visible.
    pub fn sees_article(&self, article: ArticleIx) -> bool {
        self.articles[article.0]
    }

    /// Returns true if the claim is visible.
    pub fn sees_claim(&self, claim: ClaimIx) -> bool {
        self.sees_article(self.timeline[claim].article)
    }

    /// Returns true if two sides of the conflict are visible.
    pub fn sees_conflict(&self, conflict: ConflictIx) -> bool {
        self.conflicts[conflict.0]
    }

    /// The event's state; `None` if no claim about it is visible.
    pub fn event(&self, event: EventIx) -> Option<&EventState> {
        self.events[event.0].as_ref()
    }

    /// All events with a visible claim, in the order of [`Timeline::events`].
    pub fn events(&self) -> impl Iterator<Item = &EventState> {
        self.events.iter().flatten()
    }

    /// Events that are over by [`Knowledge::day`], their last possible day included, although no
    /// article visible then says so. All claims together, visible or not, decide that. In the order
    /// of [`Timeline::events`].
    pub fn later(&self) -> Vec<EventIx> {
        let in_hindsight = Knowledge::new(Arc::clone(&self.timeline), None);
        (in_hindsight.events())
            .filter(|state| self.event(state.event).is_none() && state.tense == Tense::Past)
            .filter(|state| {
                let mut latest = state.dates.iter().map(|&claim| self.date(claim)?.latest());
                latest.all(|latest| latest.is_some_and(|day| day <= self.day()))
            })
            .map(|state| state.event)
            .collect()
    }

    /// All stops of the knowledge axis in chronological order, visible or not; articles without a
    /// publication day have none.
    pub fn stops(&self) -> Vec<KnowledgeStop> {
        let mut stops: Vec<KnowledgeStop> = (self.timeline.articles.iter().enumerate())
            .filter_map(|(index, article)| {
                published(article).map(|day| KnowledgeStop { day, article: ArticleIx(index) })
            })
            .collect();
        stops.sort();
        stops
    }

    /// The events of the visible claims of a conflict, each once, in the order of the claims.
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

    /// Returns true if a side of a visible contradiction stands against the claim.
    pub fn is_contradicted(&self, claim: ClaimIx) -> bool {
        let conflicts = &self.timeline[self.timeline[claim].event].conflicts;
        conflicts.iter().any(|&conflict| {
            let of = &self.timeline[conflict];
            of.is_contradiction() && self.sees_conflict(conflict) && of.claims.contains(&claim)
        })
    }

    /// Returns true if nothing visible was said of the event before this claim of it: its article
    /// certainly came out before all others that speak of the event, and there are others.
    pub fn is_first(&self, state: &EventState, claim: ClaimIx) -> bool {
        let article = |claim: ClaimIx| self.timeline[claim].article;
        let day = |claim: ClaimIx| self.timeline[article(claim)].published.value.as_ref();
        let latest = day(claim).and_then(FuzzyDate::latest);
        let is_later = |other: ClaimIx| {
            let earliest = day(other).and_then(FuzzyDate::earliest);
            latest.zip(earliest).is_some_and(|(latest, earliest)| latest < earliest)
        };
        let mut others = state.claims.iter().filter(|&&other| article(other) != article(claim));
        let first = state.claims.first() == Some(&claim);
        first && others.clone().next().is_some() && others.all(|&other| is_later(other))
    }

    /// The claim's date.
    pub fn date(&self, claim: ClaimIx) -> Option<&FuzzyDate> {
        self.timeline[claim].date.value.as_ref()
    }

    fn has_two_sides(&self, conflict: &Conflict) -> bool {
        let claims = conflict.claims.iter().copied();
        let visible = claims.filter(|&claim| self.sees_claim(claim));
        sides(&self.timeline, conflict, visible).len() > 1
    }
}

/// The latest possible publication day.
pub(crate) fn published(article: &Article) -> Option<Day> {
    article.published.value.as_ref()?.latest()
}

/// The day all articles together stand for, see [`Knowledge::day`]; `None` where nothing is dated.
fn newest(timeline: &Timeline) -> Option<Day> {
    let claimed = |of: fn(&FuzzyDate) -> Option<Day>| {
        let dates = timeline.claims.iter().filter_map(|it| it.date.value.as_ref());
        dates.filter_map(of).max()
    };
    (timeline.articles.iter().filter_map(published).max())
        .or_else(|| claimed(FuzzyDate::latest))
        // What goes on has only a first day.
        .or_else(|| claimed(FuzzyDate::earliest))
}
