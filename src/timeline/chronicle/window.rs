//! Which stretch of time the drawing frames when nobody has chosen one.

use crate::timeline::day::Day;
use crate::timeline::model::Window;
use crate::timeline::state::Knowledge;
use std::cmp::Reverse;

/// The window that shows most at a glance: the shortest run of whole months in which at least
/// 70 % of the dated events begin (VISUAL.md, section 4). Of equally short runs the one with more
/// events, then the later one. `None` when no event is dated.
pub fn opening_window(knowledge: &Knowledge<'_>) -> Option<Window> {
    let mut months: Vec<i32> = (knowledge.events())
        .filter_map(|state| state.sort)
        .map(|(day, _)| day.year() * 12 + day.month() as i32 - 1)
        .collect();
    months.sort_unstable();
    let enough = (months.len() * 7).div_ceil(10);
    let runs = months
        .iter()
        .zip(months.iter().skip(enough.checked_sub(1)?));
    let (&first, &last) = runs.min_by_key(|&(&first, &last)| {
        let before = months.partition_point(|&month| month < first);
        let held = months.partition_point(|&month| month <= last) - before;
        (last - first, Reverse(held), Reverse(first))
    })?;
    Some(Window {
        from: first_day(first),
        to: first_day(last + 1).plus(-1),
    })
}

/// The first day of a month counted since year 0.
fn first_day(month: i32) -> Day {
    Day::first_of_month(month.div_euclid(12), month.rem_euclid(12) + 1)
}

/// From the first to the last possible day of all dated events, all contradicting dates included;
/// what is open reaches to the day of knowledge. `None` when no event is dated.
pub fn full_window(knowledge: &Knowledge<'_>) -> Option<Window> {
    (knowledge.events())
        .flat_map(|state| &state.dates)
        .filter_map(|&claim| knowledge.date(claim))
        .filter_map(|date| match (date.earliest(), date.latest()) {
            (Some(from), Some(to)) => Some(Window { from, to }),
            (Some(from), None) => Some(Window {
                from,
                to: from.max(knowledge.day()),
            }),
            (None, Some(to)) => Some(Window {
                from: to.min(knowledge.day()),
                to,
            }),
            (None, None) => None,
        })
        .reduce(|a, b| Window {
            from: a.from.min(b.from),
            to: a.to.max(b.to),
        })
}
