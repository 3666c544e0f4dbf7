//! The days that a card's drawing should show.

use super::MOST;
use crate::timeline::day::Day;
use crate::timeline::drawing::Item;
use crate::timeline::model::Window;
use crate::timeline::ticks::Unit;
use crate::timeline::viewport::Viewport;
use std::cmp::Reverse;

/// A part of the marks this much closer together than all of them is what the card is about.
const CLOSER: i64 = 3;

/// Fewer days would leave labels no room beside their marks.
const LEAST_DAYS: i64 = 20;

/// The window of a card: it holds the marks of the highest ranks, as far as their ends are known,
/// with some room around them – without those that lie far from the others – and the end of the
/// state of knowledge where that is near. Without any mark it is the month of that day.
pub fn window(items: &[Item], day: Day) -> Window {
    let mut items: Vec<&Item> = items.iter().collect();
    items.sort_by_key(|item| Reverse((item.rank, item.order)));
    let mut stretches: Vec<Window> = items.into_iter().filter_map(stretch).take(MOST).collect();
    let Some(&first) = stretches.first() else {
        return Window::months_from(day, 1);
    };
    stretches.sort_by_key(|stretch| (stretch.from, stretch.to));
    let all = stretches.iter().copied().fold(first, Window::union);
    // As the page opens: the shortest run that holds 70 per cent, and what counts most.
    let most = (stretches.len() * 7).div_ceil(10);
    let runs = stretches.windows(most);
    let runs = runs.map(|run| run.iter().copied().reduce(Window::union));
    let runs = runs.flatten().filter(|run| run.union(first) == *run);
    let run = runs.min_by_key(|run| run.days()).unwrap_or(all);
    let shown = if run.days() * CLOSER < all.days() {
        run
    } else {
        all
    };
    let with_line = shown.union(Window::between(day, day));
    let near = with_line.days() <= shown.days() * 2;
    let held = around_line(if near { with_line } else { shown }, day);
    let wider = (LEAST_DAYS as f64 / held.days() as f64).max(1.1);
    whole(Viewport::of(held).zoomed(wider, 0.5).snapped())
}

/// The window with the line not left of its middle, if it holds the line: what has happened stands
/// before it, and its labels at the left of that.
fn around_line(window: Window, day: Day) -> Window {
    if !window.contains(day) {
        return window;
    }
    let from = day.plus(1 - window.to.since(day)).min(window.from);
    Window { from, ..window }
}

/// From the first to the last known day of an item's marks.
fn stretch(item: &Item) -> Option<Window> {
    let days = item.marks.iter().map(|mark| mark.days());
    let days = days.flat_map(|(from, to)| [from, to]).flatten();
    days.map(|day| Window::between(day, day))
        .reduce(Window::union)
}

/// Widened to whole units of the calendar, of a size that fits.
fn whole(window: Window) -> Window {
    let unit = match window.days() {
        ..=120 => Unit::Third,
        121..=1500 => Unit::Month,
        _ => Unit::Years(1),
    };
    Window {
        from: unit.floor(window.from),
        to: unit.after(unit.floor(window.to)).plus(-1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::mark::{Mark, Reach, Sign};
    use crate::timeline::model::{ClaimIx, EventIx, StorylineIx};
    use crate::timeline::sketch::day;

    fn items(reaches: &[Reach]) -> Vec<Item> {
        let item = |(order, reach): (usize, &Reach)| Item {
            event: EventIx(order),
            lane: StorylineIx(0),
            marks: vec![Mark {
                claim: ClaimIx(order),
                sign: Sign::Happened,
                reach: *reach,
            }],
            label: String::new(),
            attribution: String::new(),
            rank: 1,
            order,
        };
        reaches.iter().enumerate().map(item).collect()
    }

    #[test]
    fn the_window_holds_all_marks_and_a_near_state_of_knowledge() {
        let point = |text: &str| Reach::Point(day(text));
        let far = day("2031-01-01");
        for (reaches, known, window) in [
            (vec![], "2020-09-14", "2020-09-01–2020-09-30"),
            (
                vec![point("2020-09-14")],
                "2031-01-01",
                "2020-09-01–2020-09-30",
            ),
            (
                vec![point("2020-09-13"), point("2020-09-20")],
                "2020-09-14",
                "2020-09-01–2020-09-30",
            ),
            (
                ["2012-01-01", "2020-09-13", "2020-09-13", "2020-09-15"]
                    .map(point)
                    .into(),
                "2020-09-14",
                "2020-09-01–2020-09-30",
            ),
            (
                vec![
                    Reach::Between(None, Some(day("2021-12-31"))),
                    point("2020-02-01"),
                ],
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
