//! Gaps between groups: whole months without a reported event.

use super::beginning::Beginning;
use super::{Gap, GapLength, Group, Heading};
use crate::timeline::day::Day;
use crate::timeline::facts::{Extent, Facts};
use crate::timeline::model::{Claim, EventIx};
use crate::timeline::state::{Commitment, EventState, Knowledge};
use crate::timeline::view::Order;
use crate::timeline::vocabulary::EventKind;

/// Sets the gap before each group, in list order.
pub(super) fn fill(facts: &Facts, groups: &mut [Group], order: Order) {
    let dated =
        (groups.iter()).position(|group| group.heading == Heading::Undated).unwrap_or(groups.len());
    let groups = &mut groups[..dated];
    let mut loose = Vec::new();
    let mut extents: Vec<Extent> =
        (groups.iter()).filter_map(|group| taken(facts, &group.events, &mut loose)).collect();
    let newest_first = order == Order::Newest;
    if newest_first {
        extents.reverse();
    }
    for (earlier, gap) in gaps(&extents, &loose).into_iter().enumerate() {
        // A gap belongs to the group below it in the list.
        let below = match newest_first {
            true => groups.len() - 1 - earlier,
            false => earlier + 1,
        };
        if let Some(group) = groups.get_mut(below) {
            group.gap = gap;
        }
    }
}

/// Extent of a group in the calendar; appends to `loose` other days on which its events may lie.
/// `None` if none is dated.
fn taken(facts: &Facts, events: &[EventIx], loose: &mut Vec<(Day, Day)>) -> Option<Extent> {
    let known = events.iter().filter_map(|&event| facts.event(event));
    let extents = known.filter_map(|fact| {
        loose.extend(facts.loose(fact));
        fact.extent
    });
    extents.reduce(Extent::join)
}

/// The gap after each of the chronologically ordered extents but the last; `loose` are ranges of
/// days that may or may not be occupied.
fn gaps(extents: &[Extent], loose: &[(Day, Day)]) -> Vec<Option<Gap>> {
    let mut following: Vec<(Day, Day)> =
        (extents.iter()).map(|extent| (extent.first, extent.first_at_most)).collect();
    for at in (1..following.len()).rev() {
        let (first, at_most) = following[at];
        let before = &mut following[at - 1];
        *before = (before.0.min(first), before.1.min(at_most));
    }
    let mut last = Day::MIN;
    (extents.iter().zip(following.iter().skip(1)))
        .map(|(extent, &(first, at_most))| {
            last = last.max(extent.last);
            let months = month(first) - month(last) - 1;
            if months < 1 {
                return None;
            }
            let from = Day::first_of_month(last.year(), last.month() as i32 + 1);
            let to = Day::first_of_month(first.year(), first.month() as i32).plus(-1);
            let intruded = (loose.iter()).any(|&(first, last)| first <= to && last >= from);
            let length = match u32::try_from(months) {
                Ok(months) if !intruded && month(first) == month(at_most) => {
                    GapLength::Months(months)
                }
                _ => GapLength::Open,
            };
            Some(Gap { from: (from.year(), from.month()), to: (to.year(), to.month()), length })
        })
        .collect()
}

/// Extent of an event in the calendar, and the ranges of days that it may occupy as well. The
/// extent is `None` if it is undated.
pub(in crate::timeline) fn extent(
    knowledge: &Knowledge,
    state: &EventState,
) -> (Option<Extent>, Vec<(Day, Day)>) {
    let timeline = knowledge.timeline();
    let mut loose = Vec::new();
    let mut extent: Option<Extent> = None;
    for &claim in &state.dates {
        let Some(beginning) = Beginning::of(timeline, claim) else {
            continue;
        };
        let (first, last) = beginning.firm();
        let possible = beginning.possible(expected_since(knowledge, &timeline[claim]));
        match &mut extent {
            None => {
                extent = Some(Extent { first, first_at_most: first, last });
                if possible != (first, last) {
                    loose.push(possible);
                }
            }
            Some(extent) => {
                extent.first_at_most = extent.first_at_most.max(first);
                loose.push(possible);
            }
        }
    }
    (extent, loose)
}

/// First possible publication day of a claim about the future.
fn expected_since(knowledge: &Knowledge, claim: &Claim) -> Option<Day> {
    let timeline = knowledge.timeline();
    let is_ahead = Commitment::of(claim.mode) == Commitment::Ahead
        || matches!(timeline[claim.event].kind, EventKind::Plan | EventKind::Deadline);
    let published = timeline[claim.article].published.value.as_ref()?;
    is_ahead.then(|| published.earliest()).flatten()
}

/// Months since year 0.
fn month(day: Day) -> i32 {
    day.year() * 12 + day.month() as i32 - 1
}
