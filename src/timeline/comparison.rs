//! Comparison of an event's claims: contradictions first, side by side, then the rest, each claim
//! numbered once. Decides the order, not the presentation.

use super::model::{ClaimIx, ConflictIx};
use super::placement::sort_key;
use super::sides::sides;
use super::state::{EventState, Knowledge};
use super::vocabulary::ConflictKind;

/// The visible claims of an event in order of comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The visible contradictions: first those among the event's own claims, then those with other
    /// events, each in the order of the timeline.
    pub disputes: Vec<Contradiction>,
    /// The claims that appear in no dispute, in the order of the timeline.
    pub rest: Vec<ComparedClaim>,
}

/// A contradiction, arranged as sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The conflict.
    pub conflict: ConflictIx,
    /// The [`sides`] that contradict each other; each has at least one claim. Sorted by date in a
    /// conflict over dates; in any other, this event's claims come before those of others.
    pub sides: Vec<Vec<ComparedClaim>>,
    /// In a conflict over dates: claims of the event that take no part in it, have not been shown
    /// yet, and have dates compatible with every side.
    pub fitting: Vec<ComparedClaim>,
}

/// A claim at its place in the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComparedClaim {
    /// A claim about the event.
    Own {
        /// The claim.
        claim: ClaimIx,
        /// Its number, from 1 in order of first appearance.
        number: usize,
        /// True on first appearance, where it is shown in full; later only its number is shown.
        first: bool,
    },
    /// A claim about another event.
    Other(ClaimIx),
}

impl ComparedClaim {
    /// The claim.
    pub const fn claim(self) -> ClaimIx {
        match self {
            ComparedClaim::Own { claim, .. } | ComparedClaim::Other(claim) => claim,
        }
    }
}

impl Comparison {
    /// Compares the visible claims of an event.
    pub fn new(knowledge: &Knowledge, state: &EventState) -> Comparison {
        let mut desk = Numbering { knowledge, state, numbered: Vec::new() };
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
        Comparison { disputes, rest: desk.entries(rest) }
    }

    /// The event's own claims by number; the first is at index 0.
    pub fn numbered(&self) -> Vec<ClaimIx> {
        let disputed = (self.disputes.iter())
            .flat_map(|dispute| dispute.sides.iter().chain([&dispute.fitting]));
        let entries = disputed.flatten().chain(&self.rest);
        entries
            .filter_map(|entry| match *entry {
                ComparedClaim::Own { claim, first: true, .. } => Some(claim),
                _ => None,
            })
            .collect()
    }
}

/// Working state: numbers claims as they are laid out.
struct Numbering<'a> {
    knowledge: &'a Knowledge,
    state: &'a EventState,
    /// Claims in order of their numbers.
    numbered: Vec<ClaimIx>,
}

impl Numbering<'_> {
    fn visible(&self, conflict: ConflictIx) -> impl Iterator<Item = ClaimIx> {
        let claims = self.knowledge.timeline()[conflict].claims.iter().copied();
        claims.filter(|&claim| self.knowledge.sees_claim(claim))
    }

    fn dispute(&mut self, conflict: ConflictIx) -> Contradiction {
        let over_dates = self.knowledge.timeline()[conflict].kind == ConflictKind::Date;
        let mut claims: Vec<ClaimIx> = self.visible(conflict).collect();
        claims.sort_by_key(|claim| (!self.state.claims.contains(claim), *claim));
        let timeline = self.knowledge.timeline();
        let mut sides = sides(timeline, &timeline[conflict], claims);
        if over_dates {
            sides.sort_by_cached_key(|side| {
                let sort = sort_key(timeline, side[0]);
                (sort.is_none(), sort, side[0])
            });
        }
        let fitting = if over_dates { self.fitting(&sides) } else { Vec::new() };
        Contradiction {
            conflict,
            sides: sides.into_iter().map(|side| self.entries(side)).collect(),
            fitting: self.entries(fitting),
        }
    }

    /// The claims not shown yet whose dates are compatible with every side.
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

    fn entries(&mut self, claims: Vec<ClaimIx>) -> Vec<ComparedClaim> {
        claims.into_iter().map(|claim| self.entry(claim)).collect()
    }

    fn entry(&mut self, claim: ClaimIx) -> ComparedClaim {
        if !self.state.claims.contains(&claim) {
            return ComparedClaim::Other(claim);
        }
        let known = self.numbered.iter().position(|&other| other == claim);
        let index = known.unwrap_or_else(|| {
            self.numbered.push(claim);
            self.numbered.len() - 1
        });
        ComparedClaim::Own { claim, number: index + 1, first: known.is_none() }
    }
}

#[cfg(test)]
mod tests;
