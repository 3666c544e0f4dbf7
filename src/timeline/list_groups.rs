//! List groups: events under headings, with the silent months between them.

mod beginning;
mod gaps;
mod window;

#[cfg(test)]
mod tests;

pub(super) use gaps::extent;
pub use window::{full_window, opening_of, opening_window};

use super::facts::{Fact, Facts};
use super::model::EventIx;
use super::state::{EventState, Knowledge};
use super::view::View;
use beginning::Beginning;

/// Days from the first to the last day of the longest month.
const LONGEST_MONTH: i32 = 30;

/// A run of events under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The gap between the previous group of the list and this one.
    pub gap: Option<Gap>,
    /// Property shared by all its events.
    pub heading: Heading,
    /// The events in the order of the selection; at least one.
    pub events: Vec<EventIx>,
}

/// Property shared by all events of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Heading {
    /// Events that begin in one month.
    Month {
        /// The year.
        year: i32,
        /// The month, 1–12.
        month: u32,
    },
    /// Events dated to more than a month, beginning in this year.
    Year(i32),
    /// Events dated to more than a month, after the day of knowledge ("expected after that").
    Ahead,
    /// Events without a date.
    Undated,
}

/// Whole months without a reported event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Gap {
    /// The first silent month: year, and month 1–12.
    pub from: (i32, u32),
    /// The last silent month; not before `from`.
    pub to: (i32, u32),
    /// Its length.
    pub length: GapLength,
}

/// Length of a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GapLength {
    /// Lower bound in whole months; 1 or more.
    Months(u32),
    /// Unknown: a bound is disputed, or an event of uncertain date may lie within.
    Open,
}

/// Groups `events`, selected for this view, under headings. Keeps the order, so a heading may
/// return: an event dated to a year precedes everything from 2 January on. An undated event beside a
/// dated one of its article, see [`View::is_one_storyline`], stands under the heading of that.
pub fn list_groups(facts: &Facts, events: &[EventIx], view: &View) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut dated: Option<&Fact> = None;
    for fact in events.iter().filter_map(|&event| facts.event(event)) {
        let is_sibling = |other: &Fact| {
            let articles = |of| facts.claims(of).iter().map(|claim| claim.article);
            view.is_one_storyline()
                && fact.day.is_none()
                && articles(fact).any(|it| articles(other).any(|own| own == it))
        };
        match groups.last_mut() {
            Some(group) if group.heading == fact.heading || dated.is_some_and(is_sibling) => {
                group.events.push(fact.event);
            }
            _ => groups.push(Group { gap: None, heading: fact.heading, events: vec![fact.event] }),
        }
        dated = Some(fact).filter(|fact| fact.day.is_some()).or(dated);
    }
    gaps::fill(facts, &mut groups, view.order);
    groups
}

/// The heading under which an event is listed.
pub(super) fn heading(knowledge: &Knowledge, state: &EventState) -> Heading {
    let first = state.dates.first();
    let beginning = first.and_then(|&claim| Beginning::of(knowledge.timeline(), claim));
    let (Some(beginning), Some((sort, _))) = (beginning, state.sort) else {
        return Heading::Undated;
    };
    let vague = match beginning {
        // A start in mid-month is known to lie in that month, however long the range.
        Beginning::Within(from, to) => {
            from.day() == 1 && to.number() - from.number() > LONGEST_MONTH
        }
        Beginning::From(day) => (day.month(), day.day()) == (1, 1),
        Beginning::Until(day) => (day.month(), day.day()) == (12, 31),
    };
    match vague {
        true if sort > knowledge.day() => Heading::Ahead,
        true => Heading::Year(sort.year()),
        false => Heading::Month { year: sort.year(), month: sort.month() },
    }
}
