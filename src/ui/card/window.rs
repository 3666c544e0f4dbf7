//! Choice of the days on a card.

use super::MOST;
use crate::timeline::calendar_units::Unit;
use crate::timeline::day::Day;
use crate::timeline::drawing::DrawnEvent;
use crate::timeline::model::Window;
use crate::timeline::viewport::Viewport;
use std::cmp::Reverse;

/// Factor by which a run of marks has to be shorter than all of them for the card to show only that
/// run.
const CLOSER: i64 = 3;

/// Fewest days; fewer would leave labels no room beside their marks.
const LEAST_DAYS: i64 = 20;

/// Units at which a window may begin and end, each with the most that it may have of them; longer
/// windows are whole years.
const FINE: [(Unit, f64); 2] = [(Unit::MonthThird, 12.0), (Unit::Month, 48.0)];

/// Window of a card: the marks of the highest ranks, as far as their ends are known, with some room
/// around them. Leaves out marks far from the others; includes the end of the state of knowledge if
/// it is near. Without any mark, the month of that day.
pub fn window(items: &[DrawnEvent], day: Day) -> Window {
    let mut items: Vec<&DrawnEvent> = items.iter().collect();
    items.sort_by_key(|item| Reverse((item.rank, item.order)));
    let mut spans: Vec<Window> = items.into_iter().filter_map(span).take(MOST).collect();
    let Some(&first) = spans.first() else {
        return Window::months_from(day, 1);
    };
    spans.sort_by_key(|span| (span.from, span.to));
    let all = spans.iter().copied().fold(first, Window::union);
    // As on opening the page: the shortest run with 70 per cent of the marks and the highest rank.
    let most = (spans.len() * 7).div_ceil(10);
    let runs = spans.windows(most);
    let runs = runs.map(|run| run.iter().copied().reduce(Window::union));
    let runs = runs.flatten().filter(|run| run.union(first) == *run);
    let run = runs.min_by_key(|run| run.days()).unwrap_or(all);
    let shown = if run.days() * CLOSER < all.days() { run } else { all };
    let with_line = shown.union(Window::between(day, day));
    let near = with_line.days() <= shown.days() * 2;
    let held = around_line(if near { with_line } else { shown }, day);
    let wider = (LEAST_DAYS as f64 / held.days() as f64).max(1.1);
    whole(Viewport::of(held).zoomed(wider, 0.5).snapped())
}

/// Extends a window that contains the line so that the line is not left of the middle: what has
/// happened is before it, with labels further left.
fn around_line(window: Window, day: Day) -> Window {
    if !window.contains(day) {
        return window;
    }
    let from = day.plus(1 - window.to.since(day)).min(window.from);
    Window { from, ..window }
}

/// First to last known day of an item's marks.
fn span(item: &DrawnEvent) -> Option<Window> {
    let days = item.marks.iter().map(|mark| mark.days());
    let days = days.flat_map(|(from, to)| [from, to]).flatten();
    days.map(|day| Window::between(day, day)).reduce(Window::union)
}

/// Widens a window to whole calendar units of a fitting size.
fn whole(window: Window) -> Window {
    let days = window.days() as f64;
    let fitting = FINE.into_iter().find(|(unit, most)| days <= most * unit.days());
    let unit = fitting.map_or(Unit::Years(1), |(unit, _)| unit);
    Window { from: unit.floor(window.from), to: unit.after(unit.floor(window.to)).plus(-1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::fixtures::day;
    use crate::timeline::mark::{Mark, MarkExtent, Sign};
    use crate::timeline::model::{ClaimIx, EventIx, StorylineIx};

    fn items(reaches: &[MarkExtent]) -> Vec<DrawnEvent> {
        let item = |(order, extent): (usize, &MarkExtent)| DrawnEvent {
            event: EventIx(order),
            lane: StorylineIx(0),
            marks: vec![Mark { claim: ClaimIx(order), sign: Sign::Happened, extent: *extent }],
            label: String::new(),
            attribution: String::new(),
            rank: 1,
            order,
        };
        reaches.iter().enumerate().map(item).collect()
    }

    #[test]
    fn the_window_holds_all_marks_and_a_near_state_of_knowledge() {
        let point = |text: &str| MarkExtent::Point(day(text));
        let far = day("2031-01-01");
        for (reaches, known, window) in [
            (vec![], "2020-09-14", "2020-09-01–2020-09-30"),
            (vec![point("2020-09-14")], "2031-01-01", "2020-09-01–2020-09-30"),
            (vec![point("2020-09-13"), point("2020-09-20")], "2020-09-14", "2020-09-01–2020-09-30"),
            (
                ["2012-01-01", "2020-09-13", "2020-09-13", "2020-09-15"].map(point).into(),
                "2020-09-14",
                "2020-09-01–2020-09-30",
            ),
            (
                vec![MarkExtent::Between(None, Some(day("2021-12-31"))), point("2020-02-01")],
                "2020-09-14",
                "2019-04-01–2022-02-28",
            ),
        ] {
            let found = super::window(&items(&reaches), day(known));
            assert_eq!(format!("{}–{}", found.from, found.to), window);
            assert!(!found.contains(far));
        }
    }
}
