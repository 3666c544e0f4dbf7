//! An event's claims set against each other: first what contradicts, side by side, then the rest,
//! every claim numbered once. Which order they are shown in is decided here; how, is not.

use super::date::FuzzyDate;
use super::model::{ClaimIx, ConflictIx};
use super::state::{EventState, Knowledge};
use super::vocabulary::ConflictKind;

/// The visible claims of an event in the order they are compared in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The visible contradictions: those that the event's own claims make out among themselves
    /// first, then those with other events, each in the order of the timeline.
    pub disputes: Vec<Dispute>,
    /// The claims that no dispute shows, in the order of the timeline.
    pub rest: Vec<Entry>,
}

/// A contradiction, read as an equation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// Which one.
    pub conflict: ConflictIx,
    /// What stands against each other; two or more, each with at least one claim. Claims with the
    /// same date are one side of a conflict over dates, by date; in any other each claim is a side
    /// of its own, this event's before those of others.
    pub sides: Vec<Vec<Entry>>,
    /// In a conflict over dates: claims of the event that take no part in it and whose dates can
    /// hold together with every side's.
    pub fitting: Vec<Entry>,
}

/// A claim at its place in the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A claim about the event.
    Own {
        /// The claim.
        claim: ClaimIx,
        /// Its number, from 1 in order of first appearance.
        number: usize,
        /// Whether it appears here for the first time; in full here, elsewhere by its number.
        first: bool,
    },
    /// A claim about another event.
    Other(ClaimIx),
}

impl Entry {
    /// The claim.
    pub const fn claim(self) -> ClaimIx {
        match self {
            Entry::Own { claim, .. } | Entry::Other(claim) => claim,
        }
    }
}

impl Comparison {
    /// Compares the visible claims of an event.
    pub fn new(knowledge: &Knowledge<'_>, state: &EventState) -> Comparison {
        let mut desk = Desk {
            knowledge,
            state,
            numbered: Vec::new(),
        };
        let (own, shared): (Vec<ConflictIx>, Vec<ConflictIx>) =
            (state.conflicts.iter()).partition(|&&conflict| {
                let mut claims = desk.visible(conflict);
                claims.all(|claim| state.claims.contains(&claim))
            });
        let conflicts = own.into_iter().chain(shared);
        let disputes = conflicts.map(|conflict| desk.dispute(conflict)).collect();
        let rest = (state.claims.iter())
            .filter(|claim| !desk.numbered.contains(claim))
            .copied()
            .collect::<Vec<_>>();
        Comparison {
            disputes,
            rest: desk.entries(rest),
        }
    }

    /// The event's own claims by number, the first one's at index 0.
    pub fn numbered(&self) -> Vec<ClaimIx> {
        let disputed = (self.disputes.iter())
            .flat_map(|dispute| dispute.sides.iter().chain([&dispute.fitting]));
        let entries = disputed.flatten().chain(&self.rest);
        entries
            .filter_map(|entry| match *entry {
                Entry::Own {
                    claim, first: true, ..
                } => Some(claim),
                _ => None,
            })
            .collect()
    }
}

/// Where claims are laid out one after another and get their numbers.
struct Desk<'a> {
    knowledge: &'a Knowledge<'a>,
    state: &'a EventState,
    /// By number.
    numbered: Vec<ClaimIx>,
}

impl Desk<'_> {
    fn visible(&self, conflict: ConflictIx) -> impl Iterator<Item = ClaimIx> {
        let claims = self.knowledge.timeline()[conflict].claims.iter().copied();
        claims.filter(|&claim| self.knowledge.sees_claim(claim))
    }

    fn dispute(&mut self, conflict: ConflictIx) -> Dispute {
        let over_dates = self.knowledge.timeline()[conflict].kind == ConflictKind::Date;
        let sides = if over_dates {
            self.sides_by_date(conflict)
        } else {
            let mut claims: Vec<ClaimIx> = self.visible(conflict).collect();
            claims.sort_by_key(|claim| (!self.state.claims.contains(claim), *claim));
            claims.into_iter().map(|claim| vec![claim]).collect()
        };
        let fitting = if over_dates {
            self.fitting(&sides)
        } else {
            Vec::new()
        };
        Dispute {
            conflict,
            sides: sides.into_iter().map(|side| self.entries(side)).collect(),
            fitting: self.entries(fitting),
        }
    }

    fn sides_by_date(&self, conflict: ConflictIx) -> Vec<Vec<ClaimIx>> {
        let mut sides: Vec<Vec<ClaimIx>> = Vec::new();
        for claim in self.visible(conflict) {
            let date = self.knowledge.date(claim);
            match (sides.iter_mut()).find(|side| self.knowledge.date(side[0]) == date) {
                Some(side) => side.push(claim),
                None => sides.push(vec![claim]),
            }
        }
        sides.sort_by_cached_key(|side| {
            let sort = self.knowledge.date(side[0]).and_then(FuzzyDate::sort_key);
            (sort.is_none(), sort, side[0])
        });
        sides
    }

    /// What has not been shown yet and can hold together with every side.
    fn fitting(&self, sides: &[Vec<ClaimIx>]) -> Vec<ClaimIx> {
        let contested = || sides.iter().flatten().copied();
        let fits = |claim: ClaimIx| {
            let own = self.knowledge.date(claim);
            own.is_some_and(|own| {
                let mut dates = contested().filter_map(|other| self.knowledge.date(other));
                dates.all(|date| !own.excludes(date))
            })
        };
        let claims = self.state.claims.iter().copied();
        claims
            .filter(|claim| !self.numbered.contains(claim))
            .filter(|&claim| contested().all(|other| other != claim) && fits(claim))
            .collect()
    }

    fn entries(&mut self, claims: Vec<ClaimIx>) -> Vec<Entry> {
        claims.into_iter().map(|claim| self.entry(claim)).collect()
    }

    fn entry(&mut self, claim: ClaimIx) -> Entry {
        if !self.state.claims.contains(&claim) {
            return Entry::Other(claim);
        }
        let known = self.numbered.iter().position(|&other| other == claim);
        let index = known.unwrap_or_else(|| {
            self.numbered.push(claim);
            self.numbered.len() - 1
        });
        Entry::Own {
            claim,
            number: index + 1,
            first: known.is_none(),
        }
    }
}

#[cfg(test)]
mod tests;
