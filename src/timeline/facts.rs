//! Facts: the dossier as known on a day, reduced to the numbers and positions that filters, list
//! and drawing need. Texts are not included.
//!
//! The server builds [`Facts`] once per state of knowledge, and the browser receives them with the
//! page. Both compute selections, counts, groups and layouts from them.

mod build;
mod decode;
mod encode;
mod ids;
mod since;
#[cfg(test)]
mod tests;

pub use ids::{Finder, Ids};

use super::day::Day;
use super::list_groups::Heading;
use super::mark::Mark;
use super::model::{ArticleIx, ConflictIx, EntityIx, EventIx, StorylineIx, Window};
use super::vocabulary::{Basis, EventKind, Mode};
use std::ops::Range;

/// Everything known on [`Facts::day`].
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// The day of knowledge; later days lie ahead.
    pub day: Day,
    /// From the first to the last possible day of all dated events; the month of `day` if there are
    /// none.
    pub full: Window,
    /// The default window, for views that set none.
    pub opening: Window,
    /// Number of entities in the dossier.
    pub entities: usize,
    /// The colour of each storyline, 1–4.
    pub colours: Vec<u8>,
    /// Publication days of each article, by position; `None` if undated.
    pub published: Vec<Option<Window>>,
    /// The dated articles, in order of their latest possible publication day.
    pub(super) stops: Vec<ArticleIx>,
    /// The values of each facet.
    pub values: Values,
    /// Visible conflicts between events. Conflicts over dates are not included: they appear as
    /// marks of one event.
    pub disputes: Vec<EventConflict>,
    /// Events that had happened by the day although no article had said so yet.
    pub later: Vec<Trace>,
    /// The known events: dated ones in chronological order, then undated ones.
    pub(super) events: Vec<Fact>,
    /// Position of each event in `events`, by [`EventIx`]; [`UNKNOWN`] if none of its claims is
    /// visible.
    pub(super) positions: Vec<u32>,
    pub(super) claims: Vec<ClaimFact>,
    /// The days of each claim, kept separately because few filters need them.
    pub(super) days: Vec<Touched>,
    pub(super) parties: Vec<EntityIx>,
    pub(super) marks: Vec<Mark>,
    pub(super) loose: Vec<(Day, Day)>,
}

/// Value in `positions` for an event without a visible claim.
pub(super) const UNKNOWN: u32 = u32::MAX;

/// A range of one of the flat vectors of [`Facts`].
pub(super) type VecRange = Range<u32>;

/// Facts about one event.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The event.
    pub event: EventIx,
    /// Its storyline.
    pub storyline: StorylineIx,
    /// Its kind.
    pub kind: EventKind,
    /// True if sources disagree about it.
    pub disputed: bool,
    /// Number of articles that carry it, capped at 3.
    pub sources: u32,
    /// The day by which it is sorted; `None` if undated.
    pub day: Option<Day>,
    /// The heading under which it is listed.
    pub heading: Heading,
    /// The days it occupies in the calendar; `None` if undated.
    pub extent: Option<Extent>,
    pub(super) claims: VecRange,
    pub(super) marks: VecRange,
    pub(super) loose: VecRange,
}

/// The days that one or more events occupy in the calendar, each by the earliest of its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// First possible day.
    pub first: Day,
    /// First possible day if every disputed event took the latest of its dates.
    pub first_at_most: Day,
    /// Last possible day.
    pub last: Day,
}

impl Extent {
    /// The days that both together occupy.
    pub fn join(self, other: Extent) -> Extent {
        Extent {
            first: self.first.min(other.first),
            first_at_most: self.first_at_most.min(other.first_at_most),
            last: self.last.max(other.last),
        }
    }
}

/// The days that the date of a claim may touch, `None` for an open side; no pair if undated.
pub type Touched = Option<(Option<Day>, Option<Day>)>;

/// A visible claim, reduced to the values that filters need. Kept small, because selecting visits
/// every claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimFact {
    /// Its mode.
    pub mode: Mode,
    /// The basis of its date.
    pub basis: Basis,
    /// Its article.
    pub article: ArticleIx,
    /// Offsets in the flat vector: start of the participants, start of the claimants, end of the
    /// claimants.
    pub(super) parties: [u32; 3],
}

/// The values of each facet, in row order. They depend on the dossier alone, so that rows never
/// jump.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values {
    /// Entities that take part in a claim: companies, governments, persons, groups, publishers; of
    /// each kind by number of events, then by id.
    pub org: Vec<EntityIx>,
    /// Storylines, in the order of their lanes.
    pub storyline: Vec<StorylineIx>,
    /// Kinds of event, in the order of the vocabulary.
    pub kind: Vec<EventKind>,
    /// Modes of claim, in the order of the vocabulary.
    pub mode: Vec<Mode>,
    /// Entities that make a claim, by number of events, then by id.
    pub by: Vec<EntityIx>,
    /// Articles, in the order of the dossier.
    pub article: Vec<ArticleIx>,
    /// Bases of dates, in the order of the vocabulary.
    pub basis: Vec<Basis>,
}

/// A conflict between events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventConflict {
    /// The conflict.
    pub conflict: ConflictIx,
    /// The events, each once, in the order of the conflict's claims.
    pub sides: Vec<EventIx>,
}

/// The dotted trace of an event that no article had reported yet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trace {
    /// The event.
    pub event: EventIx,
    /// Its storyline.
    pub storyline: StorylineIx,
    /// Its mark.
    pub mark: Mark,
}

impl Facts {
    /// All known events: dated ones in chronological order, then undated ones.
    pub fn events(&self) -> &[Fact] {
        &self.events
    }

    /// Returns true if any event or article is dated: otherwise there is nothing to draw, and
    /// [`Facts::day`] is no day that anybody named.
    pub fn is_dated(&self) -> bool {
        // Dated events come first.
        let first = self.events.first();
        !self.stops.is_empty() || first.is_some_and(|fact| fact.day.is_some())
    }

    /// Returns true if any article is dated: otherwise [`Facts::day`] is at best that of an event, and
    /// says nothing of what was known when.
    pub fn has_dated_article(&self) -> bool {
        !self.stops.is_empty()
    }

    /// Number of events in the dossier, known or not.
    pub fn event_count(&self) -> usize {
        self.positions.len()
    }

    /// The facts about an event; `None` if it has no visible claim.
    pub fn event(&self, event: EventIx) -> Option<&Fact> {
        let position = *self.positions.get(event.0)?;
        self.events.get(position as usize)
    }

    /// The visible claims of an event.
    pub fn claims(&self, fact: &Fact) -> &[ClaimFact] {
        part(&self.claims, &fact.claims)
    }

    /// The days of the visible claims of an event, in the order of the claims.
    pub fn days(&self, fact: &Fact) -> &[Touched] {
        part(&self.days, &fact.claims)
    }

    /// The marks of an event: one for its date, or one per side of a disagreement; none if undated.
    pub fn marks(&self, fact: &Fact) -> &[Mark] {
        part(&self.marks, &fact.marks)
    }

    /// The entities that take part in a claim.
    pub fn parts(&self, claim: &ClaimFact) -> &[EntityIx] {
        part(&self.parties, &(claim.parties[0]..claim.parties[1]))
    }

    /// The entities that make a claim.
    pub fn by(&self, claim: &ClaimFact) -> &[EntityIx] {
        part(&self.parties, &(claim.parties[1]..claim.parties[2]))
    }

    /// Ranges of days that the event may or may not occupy.
    pub(super) fn loose(&self, fact: &Fact) -> &[(Day, Day)] {
        part(&self.loose, &fact.loose)
    }

    /// CSS class for a storyline's colour.
    pub fn lane_class(&self, storyline: StorylineIx) -> &'static str {
        match self.colours.get(storyline.0) {
            Some(1) => "lane-1",
            Some(2) => "lane-2",
            Some(3) => "lane-3",
            _ => "lane-4",
        }
    }

    /// The days on which articles appear, each with its article, in chronological order.
    pub fn stops(&self) -> impl Iterator<Item = (Day, ArticleIx)> + '_ {
        let dated = |&article: &ArticleIx| Some((self.published[article.0]?.to, article));
        self.stops.iter().filter_map(dated)
    }
}

/// A range of a flat vector; empty if out of bounds.
fn part<'a, T>(all: &'a [T], part: &VecRange) -> &'a [T] {
    all.get(part.start as usize..part.end as usize).unwrap_or_default()
}
