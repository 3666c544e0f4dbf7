//! Links from event to event along the axis, for pointers and keys: each opens an event and brings
//! its day into the window. They are addresses, since only the server knows the events of a large
//! dossier.

use super::toolbar::windowed;
use crate::timeline::day::Day;
use crate::timeline::model::{EventIx, Window};
use crate::timeline::view::{Order, View};
use crate::timeline::viewport::revealing;
use crate::ui::view_context::ViewContext;

/// Views one event back and one event on: from the open event, otherwise from the edges of the
/// window.
pub fn steps(view_context: ViewContext<'_>) -> [Option<View>; 2] {
    let known = |&event: &EventIx| Some((event, view_context.facts.event(event)?.day?));
    // In the order of the list, from which undated events are left out.
    let mut dated: Vec<(EventIx, Day)> =
        view_context.selection.events.iter().filter_map(known).collect();
    if view_context.view.order == Order::Newest {
        dated.reverse();
    }
    let open = view_context.view.event.as_deref();
    let open = open.and_then(|id| {
        let is_open = |(event, _): &(EventIx, Day)| view_context.labels.event_id(*event) == id;
        dated.iter().position(is_open)
    });
    let days: Vec<Day> = dated.iter().map(|&(_, day)| day).collect();
    let window = view_context.frame.window;
    around(&days, open, window).map(|place| {
        let &(event, day) = dated.get(place?)?;
        let id = view_context.labels.event_id(event).to_owned();
        let mut view = windowed(view_context, revealing(window, day));
        view.event = Some(id);
        Some(view)
    })
}

/// Positions before and after the open one in `days`, which are sorted. If none is open, these are
/// the last one not after the window's end, and the first one not before its start.
fn around(days: &[Day], open: Option<usize>, window: Window) -> [Option<usize>; 2] {
    let (before, after) = match open {
        Some(open) => (open, open + 1),
        None => (
            days.partition_point(|&day| day <= window.to),
            days.partition_point(|&day| day < window.from),
        ),
    };
    [before.checked_sub(1), (after < days.len()).then_some(after)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_go_by_place_from_the_open_event_and_by_day_from_the_edges() {
        let days = [2, 5, 5, 9].map(Day::new);
        let window = |from, to| Window::between(Day::new(from), Day::new(to));
        for (open, (from, to), expected) in [
            (Some(0), (0, 9), [None, Some(1)]),
            (Some(1), (0, 9), [Some(0), Some(2)]),
            (Some(3), (0, 1), [Some(2), None]),
            (None, (3, 8), [Some(2), Some(1)]),
            (None, (2, 9), [Some(3), Some(0)]),
            (None, (6, 7), [Some(2), Some(3)]),
            (None, (-5, 1), [None, Some(0)]),
            (None, (10, 20), [Some(3), None]),
        ] {
            assert_eq!(around(&days, open, window(from, to)), expected, "{open:?} {from}–{to}");
        }
        assert_eq!(around(&[], None, window(0, 9)), [None, None]);
    }
}
