//! The dossier as known on a day, reduced to what filters, list and drawing compute with: numbers
//! and positions, no texts.
//!
//! The server builds [`Facts`] once per state of knowledge; the browser gets the same facts with
//! the page. Whatever both compute – selections, counts, groups, layouts – is computed from here.

mod build;
mod decode;
mod encode;
mod register;
mod since;
#[cfg(test)]
mod tests;

pub use register::{Finder, Register};

use super::chronicle::Heading;
use super::day::Day;
use super::mark::Mark;
use super::model::{ArticleIx, ConflictIx, EntityIx, EventIx, StorylineIx, Window};
use super::vocabulary::{Basis, EventKind, Mode};
use std::ops::Range;

/// Everything that is known on [`Facts::day`].
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// The day of knowledge: what lies after it is ahead.
    pub day: Day,
    /// From the first to the last possible day of all dated events.
    pub full: Window,
    /// The window of a view that names none.
    pub opening: Window,
    /// How many entities the dossier has.
    pub entities: usize,
    /// The colour of each storyline, 1–4.
    pub colours: Vec<u8>,
    /// The articles of the dossier by position: when each was published; `None` when undated.
    pub published: Vec<Option<Window>>,
    /// The dated articles, by the day of their publication.
    pub(super) stops: Vec<ArticleIx>,
    /// The values of each facet.
    pub values: Values,
    /// Visible conflicts between events; those over one event's dates are marks of that event.
    pub disputes: Vec<Dispute>,
    /// What had happened by the day although no article said so yet.
    pub later: Vec<Trace>,
    /// The known events: dated ones in chronological order, then undated ones.
    pub(super) events: Vec<Fact>,
    /// By [`EventIx`]: position in `events`, [`UNKNOWN`] where no claim is visible.
    pub(super) positions: Vec<u32>,
    pub(super) claims: Vec<ClaimFact>,
    /// The days of each claim, apart: few filters ask for them.
    pub(super) days: Vec<Touched>,
    pub(super) parties: Vec<EntityIx>,
    pub(super) marks: Vec<Mark>,
    pub(super) loose: Vec<(Day, Day)>,
}

/// Marks an event in `positions` about which nothing is known.
pub(super) const UNKNOWN: u32 = u32::MAX;

/// A stretch of one of the flat vectors of [`Facts`].
pub(super) type Part = Range<u32>;

/// What is known of one event.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    /// The event.
    pub event: EventIx,
    /// Its storyline.
    pub storyline: StorylineIx,
    /// What sort of thing it is.
    pub kind: EventKind,
    /// Whether sources disagree about it.
    pub disputed: bool,
    /// How many articles carry it, 3 for more than three.
    pub sources: u32,
    /// The day it is listed under; `None` when undated.
    pub day: Option<Day>,
    /// The heading it is listed under.
    pub heading: Heading,
    /// What it takes of the calendar; `None` when undated.
    pub extent: Option<Extent>,
    pub(super) claims: Part,
    pub(super) marks: Part,
    pub(super) loose: Part,
}

/// What an event, or several, take of the calendar, by the earliest of each one's dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// First possible day.
    pub first: Day,
    /// The same if every disputed event took the latest of its dates.
    pub first_at_most: Day,
    /// Last possible day.
    pub last: Day,
}

impl Extent {
    /// What both together take.
    pub fn join(self, other: Extent) -> Extent {
        Extent {
            first: self.first.min(other.first),
            first_at_most: self.first_at_most.min(other.first_at_most),
            last: self.last.max(other.last),
        }
    }
}

/// The days that the date of a claim may touch, `None` where a side is open; no pair when undated.
pub type Touched = Option<(Option<Day>, Option<Day>)>;

/// A visible claim, as far as filters ask. Selecting goes through all of them, so they are small.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimFact {
    /// How it is put forward.
    pub mode: Mode,
    /// What its date rests on.
    pub basis: Basis,
    /// Where it stands.
    pub article: ArticleIx,
    /// In the flat vector: where those who take part begin, where those who claim it do, where they
    /// end.
    pub(super) parties: [u32; 3],
}

/// The values of each facet in the order of its rows. They depend on the dossier alone, so that
/// rows never jump.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values {
    /// Companies that take part in a claim; those of most events first, then by id.
    pub org: Vec<EntityIx>,
    /// Storylines, in the order of the dossier.
    pub storyline: Vec<StorylineIx>,
    /// Kinds of event, in the order of the vocabulary.
    pub kind: Vec<EventKind>,
    /// Modes of claim, in the order of the vocabulary.
    pub mode: Vec<Mode>,
    /// Whoever claims; those of most events first, then by id.
    pub by: Vec<EntityIx>,
    /// Articles, in the order of the dossier.
    pub article: Vec<ArticleIx>,
    /// What a date rests on, in the order of the vocabulary.
    pub basis: Vec<Basis>,
}

/// A conflict between events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// The conflict.
    pub conflict: ConflictIx,
    /// The events, each once, in the order of the conflict's claims.
    pub sides: Vec<EventIx>,
}

/// The dotted trace of something that nobody had published yet.
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

    /// How many events the dossier has, known or not.
    pub fn event_count(&self) -> usize {
        self.positions.len()
    }

    /// What is known of an event; `None` when nothing is.
    pub fn event(&self, event: EventIx) -> Option<&Fact> {
        let position = *self.positions.get(event.0)?;
        self.events.get(position as usize)
    }

    /// The visible claims of an event.
    pub fn claims(&self, fact: &Fact) -> &[ClaimFact] {
        part(&self.claims, &fact.claims)
    }

    /// The days of the visible claims of an event, in their order.
    pub fn days(&self, fact: &Fact) -> &[Touched] {
        part(&self.days, &fact.claims)
    }

    /// The marks of an event: one for its date, one per side where sources disagree; none when
    /// undated.
    pub fn marks(&self, fact: &Fact) -> &[Mark] {
        part(&self.marks, &fact.marks)
    }

    /// Who takes part in a claim.
    pub fn parts(&self, claim: &ClaimFact) -> &[EntityIx] {
        part(&self.parties, &(claim.parties[0]..claim.parties[1]))
    }

    /// Who claims it.
    pub fn by(&self, claim: &ClaimFact) -> &[EntityIx] {
        part(&self.parties, &(claim.parties[1]..claim.parties[2]))
    }

    /// Days that the event may take or not.
    pub(super) fn loose(&self, fact: &Fact) -> &[(Day, Day)] {
        part(&self.loose, &fact.loose)
    }

    /// The class that gives a storyline its colour.
    pub fn lane_class(&self, storyline: StorylineIx) -> &'static str {
        match self.colours.get(storyline.0) {
            Some(1) => "lane-1",
            Some(2) => "lane-2",
            Some(3) => "lane-3",
            _ => "lane-4",
        }
    }

    /// The days on which knowledge grows, each with the article that is published then, in the
    /// order of the days.
    pub fn stops(&self) -> impl Iterator<Item = (Day, ArticleIx)> + '_ {
        let dated = |&article: &ArticleIx| Some((self.published[article.0]?.to, article));
        self.stops.iter().filter_map(dated)
    }
}

/// A stretch of a flat vector; empty where it does not lie within.
fn part<'a, T>(all: &'a [T], part: &Part) -> &'a [T] {
    all.get(part.start as usize..part.end as usize)
        .unwrap_or_default()
}
