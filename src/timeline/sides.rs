//! Sides of a conflict: as its authors named them, else claims that agree form one side.

use super::model::{ClaimIx, Conflict, LocalText, Timeline};
use super::vocabulary::ConflictKind;

/// One side of a conflict among some of its claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideClaims<'t> {
    /// Its claims, one or more.
    pub claims: Vec<ClaimIx>,
    /// Its answer in a few words, if the authors gave one.
    pub label: Option<&'t LocalText>,
}

/// Groups `claims` of a conflict into its sides. Named sides keep their order, others that of each
/// side's first claim; sides without a claim are left out.
///
/// Where no sides are named, claims that share event, date and polarity are one. In a conflict over
/// dates the date alone decides, in one over amounts the figures. If that leaves fewer than two
/// sides, the disagreement lies in the words, and every claim is a side of its own, as in conflicts
/// over scope, names and modality.
pub fn sides<'t>(
    timeline: &'t Timeline,
    conflict: &'t Conflict,
    claims: impl IntoIterator<Item = ClaimIx>,
) -> Vec<SideClaims<'t>> {
    if conflict.sides.is_empty() {
        let sides = by_agreement(timeline, conflict, claims).into_iter();
        return sides.map(|claims| SideClaims { claims, label: None }).collect();
    }
    let claims: Vec<ClaimIx> = claims.into_iter().collect();
    let named = conflict.sides.iter().map(|side| SideClaims {
        claims: (claims.iter().copied()).filter(|claim| side.claims.contains(claim)).collect(),
        label: side.label.as_ref(),
    });
    named.filter(|side| !side.claims.is_empty()).collect()
}

fn by_agreement(
    timeline: &Timeline,
    conflict: &Conflict,
    claims: impl IntoIterator<Item = ClaimIx>,
) -> Vec<Vec<ClaimIx>> {
    let agrees = agreement(timeline, conflict);
    let mut sides: Vec<Vec<ClaimIx>> = Vec::new();
    for claim in claims {
        match sides.iter_mut().find(|side| agrees(side[0], claim)) {
            Some(side) => side.push(claim),
            None => sides.push(vec![claim]),
        }
    }
    sides
}

/// Returns a test for two claims being on the same side.
fn agreement<'t>(
    timeline: &'t Timeline,
    conflict: &Conflict,
) -> impl Fn(ClaimIx, ClaimIx) -> bool + use<'t> {
    let of_date =
        |one: ClaimIx, other: ClaimIx| timeline[one].date.value == timeline[other].date.value;
    let of_all = move |one: ClaimIx, other: ClaimIx| {
        let (a, b) = (&timeline[one], &timeline[other]);
        of_date(one, other) && a.event == b.event && a.polarity == b.polarity
    };
    let of_amount = |one: ClaimIx, other: ClaimIx| {
        let amounts = |claim: ClaimIx| {
            timeline[claim].figures.iter().map(|figure| (figure.value, figure.unit.as_str()))
        };
        amounts(one).eq(amounts(other))
    };
    let (kind, claims) = (conflict.kind, &conflict.claims);
    let splits = |agrees: &dyn Fn(ClaimIx, ClaimIx) -> bool| {
        claims.iter().any(|&claim| !agrees(claims[0], claim))
    };
    let by_amount = kind == ConflictKind::Amount && splits(&of_amount);
    let by_all = splits(&of_all);
    move |one, other| match kind {
        ConflictKind::Date => of_date(one, other),
        ConflictKind::Scope | ConflictKind::Name | ConflictKind::Modality => one == other,
        ConflictKind::Amount if by_amount => of_amount(one, other),
        ConflictKind::Outcome
        | ConflictKind::Status
        | ConflictKind::Amount
        | ConflictKind::Superseded
        | ConflictKind::External => match by_all {
            true => of_all(one, other),
            false => one == other,
        },
    }
}
