//! Sides of a conflict: claims that agree form one side.

use super::model::{ClaimIx, Conflict, Timeline};
use super::vocabulary::ConflictKind;

/// Groups the claims of a conflict into sides, in order of each side's first claim.
///
/// In a conflict over dates, claims with the same date are one side. In a conflict over outcome or
/// status, superseded claims or external knowledge, claims that also share event and polarity are.
/// If that leaves fewer than two sides, the disagreement lies in the words, and every claim is a
/// side of its own, as in conflicts over scope, names and modality.
pub fn sides(
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
    let (kind, claims) = (conflict.kind, &conflict.claims);
    let splits = claims.iter().any(|&claim| !of_all(claims[0], claim));
    move |one, other| match kind {
        ConflictKind::Date => of_date(one, other),
        ConflictKind::Scope | ConflictKind::Name | ConflictKind::Modality => one == other,
        ConflictKind::Outcome
        | ConflictKind::Status
        | ConflictKind::Superseded
        | ConflictKind::External => match splits {
            true => of_all(one, other),
            false => one == other,
        },
    }
}
