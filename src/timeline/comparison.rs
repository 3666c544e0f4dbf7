//! Comparison of an event's claims: contradictions and notes first, side by side, then the rest,
//! each claim numbered once. Decides the order, not the presentation.

use super::model::{ClaimIx, ConflictIx, LocalText};
use super::placement::sort_key;
use super::sides::{SideClaims, sides};
use super::state::{EventState, Knowledge};
use super::vocabulary::ConflictKind;

/// The visible claims of an event in order of comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison<'t> {
    /// The visible conflicts: first contradictions, then notes; of each those among the event's own
    /// claims before those with other events, in the order of the timeline.
    pub disputes: Vec<ComparedConflict<'t>>,
    /// The claims that appear in no dispute, in the order of the timeline.
    pub rest: Vec<ComparedClaim>,
}

/// A conflict, arranged as sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedConflict<'t> {
    /// The conflict.
    pub conflict: ConflictIx,
    /// Its [`sides`]. Sorted by date in a conflict over dates whose sides are not named; in any
    /// other, sides with claims of this event come before the rest.
    pub sides: Vec<ComparedSide<'t>>,
    /// In a contradiction over dates, or one with named sides: claims of the event that take no part
    /// in it, have not been shown yet, and have dates compatible with every side.
    pub fitting: Vec<ComparedClaim>,
}

/// One side of a conflict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedSide<'t> {
    /// Its answer in a few words, if the authors gave one.
    pub label: Option<&'t LocalText>,
    /// Its claims, one or more: this event's before those of others, earlier articles first.
    pub claims: Vec<ComparedClaim>,
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

impl<'t> Comparison<'t> {
    /// Compares the visible claims of an event.
    pub fn new(knowledge: &'t Knowledge, state: &EventState) -> Comparison<'t> {
        let mut desk = Numbering { knowledge, state, numbered: Vec::new() };
        let mut disputes = Vec::new();
        for conflicts in [&state.conflicts, &state.notes] {
            let (own, shared): (Vec<ConflictIx>, Vec<ConflictIx>) =
                conflicts.iter().partition(|&&conflict| {
                    let mut claims = desk.visible(conflict);
                    claims.all(|claim| state.claims.contains(&claim))
                });
            let conflicts = own.into_iter().chain(shared);
            disputes.extend(conflicts.map(|conflict| desk.dispute(conflict)));
        }
        let rest = (state.claims.iter())
            .filter(|claim| !desk.numbered.contains(claim))
            .copied()
            .collect::<Vec<_>>();
        Comparison { disputes, rest: desk.entries(rest) }
    }

    /// The event's own claims by number; the first is at index 0.
    pub fn numbered(&self) -> Vec<ClaimIx> {
        let disputed = self.disputes.iter().flat_map(|dispute| {
            let sides = dispute.sides.iter().flat_map(|side| &side.claims);
            sides.chain(&dispute.fitting)
        });
        let entries = disputed.chain(&self.rest);
        entries
            .filter_map(|entry| match *entry {
                ComparedClaim::Own { claim, first: true, .. } => Some(claim),
                _ => None,
            })
            .collect()
    }
}

/// Working state: numbers claims as they are laid out.
struct Numbering<'t, 's> {
    knowledge: &'t Knowledge,
    state: &'s EventState,
    /// Claims in order of their numbers.
    numbered: Vec<ClaimIx>,
}

impl<'t> Numbering<'t, '_> {
    fn visible(&self, conflict: ConflictIx) -> impl Iterator<Item = ClaimIx> {
        let claims = self.knowledge.timeline()[conflict].claims.iter().copied();
        claims.filter(|&claim| self.knowledge.sees_claim(claim))
    }

    fn dispute(&mut self, ix: ConflictIx) -> ComparedConflict<'t> {
        let timeline = self.knowledge.timeline();
        let conflict = &timeline[ix];
        let over_dates = conflict.kind == ConflictKind::Date;
        let is_named = !conflict.sides.is_empty();
        let is_other = |claim: ClaimIx| !self.state.claims.contains(&claim);
        let mut claims: Vec<ClaimIx> = self.visible(ix).collect();
        claims.sort_by_key(|&claim| (is_other(claim), claim));
        let mut sides = sides(timeline, conflict, claims);
        if over_dates && !is_named {
            sides.sort_by_cached_key(|side| {
                let sort = sort_key(timeline, side.claims[0]);
                (sort.is_none(), sort, side.claims[0])
            });
        } else {
            sides.sort_by_key(|side| is_other(side.claims[0]));
        }
        let has_fitting = conflict.is_contradiction() && (over_dates || is_named);
        let fitting = if has_fitting { self.fitting(&sides, over_dates) } else { Vec::new() };
        let side = |side: SideClaims<'t>| ComparedSide {
            label: side.label,
            claims: self.entries(side.claims),
        };
        ComparedConflict {
            conflict: ix,
            sides: sides.into_iter().map(side).collect(),
            fitting: self.entries(fitting),
        }
    }

    /// The claims not shown yet whose dates are compatible with every side. Where dates are disputed,
    /// one without a date says nothing.
    fn fitting(&self, sides: &[SideClaims<'_>], over_dates: bool) -> Vec<ClaimIx> {
        let contested = || sides.iter().flat_map(|side| &side.claims).copied();
        let fits = |claim: ClaimIx| {
            let Some(own) = self.knowledge.date(claim) else { return !over_dates };
            let mut dates = contested().filter_map(|other| self.knowledge.date(other));
            dates.all(|date| !own.excludes(date))
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
