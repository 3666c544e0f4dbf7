//! The list as readers see it: events under headings, with the silence between them.

mod beginning;
mod silence;
mod window;

#[cfg(test)]
mod tests;

pub(super) use silence::extent;
pub use window::{full_window, opening_window};

use super::facts::Facts;
use super::model::EventIx;
use super::state::{EventState, Knowledge};
use super::view::Order;
use beginning::Beginning;

/// Days from the first to the last day of the longest month.
const LONGEST_MONTH: i32 = 30;

/// A run of events under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The silence between the group before (in the order of the list) and this one.
    pub gap: Option<Gap>,
    /// What the events have in common.
    pub heading: Heading,
    /// The events, in the order they were selected; at least one.
    pub events: Vec<EventIx>,
}

/// What the events of a group have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Heading {
    /// They begin in one month.
    Month {
        /// The year.
        year: i32,
        /// The month, 1–12.
        month: u32,
    },
    /// They are dated to more than a month, beginning in this year.
    Year(i32),
    /// They are dated to more than a month, after the day of knowledge ("expected after that").
    Ahead,
    /// They have no date.
    Undated,
}

/// Whole months in which certainly nothing is reported to have happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Gap {
    /// The first silent month: year and month 1–12.
    pub from: (i32, u32),
    /// The last silent month; not before `from`.
    pub to: (i32, u32),
    /// How long it is.
    pub length: GapLength,
}

/// How long a silence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GapLength {
    /// So many whole months at least; 1 or more.
    Months(u32),
    /// Nobody can say: one of its bounds is disputed, or something undetermined may lie within.
    Open,
}

/// Groups `events`, a selection in this order, under headings. The order stays as it is, so that
/// a heading may return: something dated to a year stands before all that follows on 2 January.
pub fn chronicle(facts: &Facts, events: &[EventIx], order: Order) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for fact in events.iter().filter_map(|&event| facts.event(event)) {
        match groups.last_mut() {
            Some(group) if group.heading == fact.heading => group.events.push(fact.event),
            _ => groups.push(Group {
                gap: None,
                heading: fact.heading,
                events: vec![fact.event],
            }),
        }
    }
    silence::fill(facts, &mut groups, order);
    groups
}

/// The heading that an event is listed under.
pub(super) fn heading(knowledge: &Knowledge<'_>, state: &EventState) -> Heading {
    let date = (state.dates.first()).and_then(|&claim| knowledge.date(claim));
    let (Some(beginning), Some((sort, _))) = (date.and_then(Beginning::of), state.sort) else {
        return Heading::Undated;
    };
    let vague = match beginning {
        // A start in the middle of a month is known to be in that month, however long it takes.
        Beginning::Within(from, to) => {
            from.day() == 1 && to.number() - from.number() > LONGEST_MONTH
        }
        Beginning::From(day) => (day.month(), day.day()) == (1, 1),
        Beginning::Until(day) => (day.month(), day.day()) == (12, 31),
    };
    match vague {
        true if sort > knowledge.day() => Heading::Ahead,
        true => Heading::Year(sort.year()),
        false => Heading::Month {
            year: sort.year(),
            month: sort.month(),
        },
    }
}
