//! Counts: no event is lost or counted twice, for any drawing and window.

use super::geometry::{TOLERANCE, apart};
use super::random::{a_board, a_window};
use super::*;
use crate::timeline::arbitrary;
use crate::timeline::facts::Facts;
use crate::timeline::lang::Lang;
use crate::timeline::mark::Sign;
use proptest::prelude::*;

proptest! {
    // Each case is a whole drawing of up to forty events.
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn every_event_within_the_window_is_drawn_once_and_no_other(board in a_board()) {
        let drawing = board.draw();
        for lane in &drawing.lanes {
            let visible = |item: &&DrawnEvent| {
                item.lane == lane.storyline
                    && item.marks.iter().any(|mark| mark.figure(drawing.scale).is_some())
            };
            let expected = board.items.iter().filter(visible).map(|item| item.event);
            let mut expected: Vec<EventIx> = expected.collect();
            prop_assert_eq!(lane.inside, expected.len());
            match &lane.body {
                LaneBody::Marks { marks, .. } => {
                    let mut drawn: Vec<EventIx> = marks.iter().map(|placed| placed.event).collect();
                    drawn.sort();
                    expected.sort();
                    prop_assert_eq!(drawn, expected);
                    for placed in marks {
                        let all = &board.item(placed.event).marks;
                        prop_assert!((1..=all.len()).contains(&placed.figures.len()));
                        for (index, figure) in &placed.figures {
                            prop_assert_eq!(all[*index].figure(drawing.scale), Some(*figure));
                        }
                    }
                }
                LaneBody::Columns(columns) => {
                    let counted: usize = columns.columns.iter().map(Column::count).sum();
                    prop_assert_eq!(counted + columns.wide, expected.len());
                }
                LaneBody::Pointer { .. } | LaneBody::Empty => prop_assert!(expected.is_empty()),
            }
        }
    }

    #[test]
    fn columns_stand_side_by_side_and_none_is_empty(board in a_board()) {
        let full = Dimensions { max_rows: 0, ..board.metrics };
        let drawing = TestDrawing { metrics: full, ..board }.draw();
        for lane in &drawing.lanes {
            let LaneBody::Columns(columns) = &lane.body else {
                prop_assert_eq!(lane.inside, 0, "without rows there are only columns");
                continue;
            };
            let tallest = columns.columns.iter().map(Column::count).max();
            prop_assert_eq!(columns.max, tallest.unwrap_or(0));
            let mut end = 0.0;
            for column in &columns.columns {
                prop_assert!(column.count() > 0 && column.disputed <= column.count());
                prop_assert!(column.x0 >= end - TOLERANCE && column.x0 < column.x1);
                prop_assert!(column.x1 <= 100.0 + TOLERANCE);
                prop_assert_eq!(column.x0, drawing.scale.start(column.window.from));
                prop_assert_eq!(column.x1, drawing.scale.end(column.window.to));
                end = column.x1;
            }
        }
    }

    #[test]
    fn what_lies_outside_is_counted_with_its_nearest_day(board in a_board()) {
        let drawing = board.draw();
        let (mut earlier, mut later) = (Vec::new(), Vec::new());
        let (mut undated, mut inside, mut astride) = (0, 0, 0);
        for item in &board.items {
            let Window { from: first, to: last } = board.window;
            let days = || item.marks.iter().map(Mark::days);
            let before = days().filter_map(|(_, to)| to.filter(|to| *to < first));
            let after = days().filter_map(|(from, _)| from.filter(|from| *from > last));
            let (before, after): (Vec<Day>, Vec<Day>) = (before.collect(), after.collect());
            match (item.marks.len(), before.len(), after.len()) {
                (0, ..) => undated += 1,
                (all, count, _) if count == all => earlier.extend(before.iter().max()),
                (all, _, count) if count == all => later.extend(after.iter().min()),
                (all, before, after) if before + after == all => astride += 1,
                _ => inside += 1,
            }
        }
        prop_assert_eq!(drawing.undated, undated);
        prop_assert_eq!(drawing.earlier.count, earlier.len());
        prop_assert_eq!(drawing.later.count, later.len());
        prop_assert_eq!(drawing.earlier.nearest, earlier.iter().copied().max());
        prop_assert_eq!(drawing.later.nearest, later.iter().copied().min());
        prop_assert_eq!(drawing.lanes.iter().map(|lane| lane.inside).sum::<usize>(), inside);
        let outside = earlier.len() + later.len() + astride;
        prop_assert_eq!(board.items.len(), undated + inside + outside);
    }

    #[test]
    fn a_pointer_leads_to_the_nearest_event(board in a_board()) {
        let drawing = board.draw();
        let distance = |mark: &Mark| match mark.days() {
            (_, Some(to)) if to < board.window.from => board.window.from.since(to),
            (Some(from), _) => from.since(board.window.to),
            days => panic!("{days:?} lies in the window"),
        };
        let nearest = |marks: &mut dyn Iterator<Item = &Mark>| marks.map(distance).min();
        for lane in &drawing.lanes {
            let LaneBody::Pointer { event, .. } = lane.body else { continue };
            let items = board.items.iter().filter(|item| item.lane == lane.storyline);
            let marks = items.flat_map(|item| &item.marks);
            let mut news = marks.filter(|mark| mark.sign != Sign::Open);
            if let Some(expected) = nearest(&mut news) {
                let own = &board.item(event).marks;
                let mut own = own.iter().filter(|mark| mark.sign != Sign::Open);
                prop_assert_eq!(nearest(&mut own), Some(expected));
            }
        }
    }

    #[test]
    fn the_overview_is_bounded_and_nothing_in_it_overlaps(board in a_board(), whole in a_window()) {
        let overview = Overview::new(whole, board.window, &board.items, 745.0);
        let inside = |x: f64| (0.0..=100.0).contains(&x);
        prop_assert!(overview.squares.len() <= 745 / 5 * overview::MAX_LEVEL);
        let slot = 5.0 / 745.0 * 100.0;
        for (index, a) in overview.squares.iter().enumerate() {
            prop_assert!(inside(a.x) && a.level < overview::MAX_LEVEL);
            for b in &overview.squares[index + 1..] {
                prop_assert!(a.level != b.level || (a.x - b.x).abs() >= slot - TOLERANCE);
            }
            let below = overview.squares.iter().filter(|b| b.x == a.x && b.level < a.level).count();
            prop_assert_eq!(below, a.level, "no square floats");
        }
        for (index, a) in overview.ranges.iter().enumerate() {
            prop_assert!(inside(a.x0) && inside(a.x1) && a.x0 < a.x1);
            for b in &overview.ranges[index + 1..] {
                prop_assert!(a.level != b.level || apart(&(a.x0..a.x1), &(b.x0..b.x1)));
            }
        }
        let (left, right) = overview.brush;
        prop_assert!(inside(left) && inside(right) && left < right);
    }

    #[test]
    fn a_random_dossier_is_drawn_whole(
        timeline in arbitrary::timeline(),
        asof in proptest::option::of(arbitrary::a_day()),
        window in a_window(),
    ) {
        let knowledge = known(&timeline, asof);
        let events = select(&Facts::new(&knowledge), &knowledge, &View::default()).events;
        let items: Vec<DrawnEvent> = (events.iter().enumerate())
            .filter_map(|(order, &event)| Some(DrawnEvent {
                event,
                lane: timeline[event].storyline,
                marks: marks(&knowledge, knowledge.event(event)?),
                label: timeline[event].title.get(Lang::De).to_owned(),
                attribution: String::new(),
                rank: 1,
                order,
            }))
            .collect();
        let drawing = Drawing::new(window, knowledge.day(), 3, &items, &[], Dimensions::WIDE);
        let inside: usize = drawing.lanes.iter().map(|lane| lane.inside).sum();
        let outside = drawing.undated + drawing.earlier.count + drawing.later.count;
        prop_assert!(inside + outside <= items.len());
        // Only events with contradicting dates on both sides of the window are in neither count.
        let contested = items.iter().filter(|item| item.marks.len() > 1).count();
        prop_assert!(items.len() - inside - outside <= contested);
    }
}
