//! Default window of the drawing, for views that set none.

use crate::timeline::day::Day;
use crate::timeline::facts::Facts;
use crate::timeline::model::{EventIx, Window};
use crate::timeline::placement::bounds;
use crate::timeline::state::Knowledge;
use std::cmp::Reverse;

/// The default window: `given` if at least 70 % of `days` lie in it, else the shortest run of whole
/// months that holds as many. Ties go to the run with more days, then to the later one. `None` if
/// there are no days; `days` must be ascending.
pub fn opening_window(days: &[Day], given: Option<Window>) -> Option<Window> {
    let enough = (days.len() * 7).div_ceil(10).max(1);
    let held = |window: &Window| {
        let before = days.partition_point(|&day| day < window.from);
        days.partition_point(|&day| day <= window.to) - before
    };
    if let Some(given) = given.filter(|given| held(given) >= enough) {
        return Some(given);
    }
    let runs = days.iter().zip(days.iter().skip(enough - 1));
    let runs = runs.map(|(&first, &last)| Window {
        from: Day::first_of_month(first.year(), first.month() as i32),
        to: last.end_of_month(),
    });
    runs.min_by_key(|run| {
        let months = (run.to.year() - run.from.year()) * 12 + run.to.month() as i32
            - run.from.month() as i32;
        (months, Reverse(held(run)), Reverse(run.from))
    })
}

/// The default window of a view: the one of the whole dossier if it holds at least 70 % of the
/// selected dated events, else the best for the selection. `events` are in list order.
pub fn opening_of(facts: &Facts, events: &[EventIx]) -> Window {
    if events.len() == facts.events().len() {
        return facts.opening;
    }
    let known = events.iter().filter_map(|&event| facts.event(event));
    let mut days: Vec<Day> = known.filter_map(|fact| fact.day).collect();
    if days.first() > days.last() {
        days.reverse();
    }
    opening_window(&days, Some(facts.opening)).unwrap_or(facts.opening)
}

/// From the first to the last possible day of all dated events, with all contradicting dates; an
/// open side extends to the day of knowledge. `None` if no event is dated.
pub fn full_window(knowledge: &Knowledge) -> Option<Window> {
    (knowledge.events())
        .flat_map(|state| &state.dates)
        .filter_map(|&claim| match bounds(knowledge.timeline(), claim)? {
            (Some(from), Some(to)) => Some(Window { from, to }),
            (Some(from), None) => Some(Window { from, to: from.max(knowledge.day()) }),
            (None, Some(to)) => Some(Window { from: to.min(knowledge.day()), to }),
            (None, None) => None,
        })
        .reduce(|a, b| Window { from: a.from.min(b.from), to: a.to.max(b.to) })
}
