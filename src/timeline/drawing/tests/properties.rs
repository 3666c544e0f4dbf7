//! What holds for every drawing, whatever is drawn and wherever the reader looks.

use super::*;
use crate::timeline::arbitrary;
use crate::timeline::date::arbitrary::fuzzy_date;
use crate::timeline::mark::Sign;
use proptest::collection::vec;
use proptest::prelude::*;
use std::ops::Range;

/// Free space that the layout promises between neighbours is not asked for here, only that they
/// do not touch; the tolerance is far below what a screen can show.
const TOLERANCE: f64 = 1e-6;

fn a_date() -> impl Strategy<Value = String> {
    let near = -20i64..90;
    let day = near.prop_map(|offset| day("2020-08-01").plus(offset));
    let stretch = (day.clone(), 0i64..40).prop_map(|(from, days)| (from, from.plus(days)));
    prop_oneof![
        6 => day.prop_map(|day| day.to_string()),
        1 => stretch.clone().prop_map(|(from, to)| format!("[{from}..{to}]")),
        1 => stretch.prop_map(|(from, to)| format!("{from}~/{to}")),
        1 => fuzzy_date().prop_map(|date| date.as_str().to_owned()),
        1 => proptest::sample::select(&arbitrary::DATES[..]).prop_map(str::to_owned),
    ]
}

/// Any window; most of them near the story, some of them beyond all measure.
fn a_window() -> impl Strategy<Value = Window> {
    let near = (-60i64..120, 0i64..150)
        .prop_map(|(from, days)| (day("2020-08-01").plus(from), days))
        .prop_map(|(from, days)| Window::between(from, from.plus(days)));
    let any = (any::<i32>(), any::<i32>())
        .prop_map(|(a, b)| Window::between(Day::new(a.into()), Day::new(b.into())));
    let extremes = [
        (Day::MIN, Day::MAX),
        (Day::MIN, Day::MIN),
        (Day::MAX, Day::MAX),
        (day("2020-09-15"), day("2020-09-15")),
    ];
    let extremes =
        proptest::sample::select(extremes.map(|(from, to)| Window { from, to }).to_vec());
    prop_oneof![8 => near, 1 => any, 1 => extremes]
}

fn a_board() -> impl Strategy<Value = Board> {
    let event = vec(a_date(), 1..3);
    let looks = vec((0usize..3, 0usize..35, 0u32..9), 40);
    let metrics = [
        Metrics::WIDE,
        Metrics::COMPACT,
        Metrics {
            max_rows: 3,
            ..Metrics::WIDE
        },
    ];
    (
        vec(event, 0..40),
        looks,
        a_window(),
        arbitrary::a_day(),
        vec((0usize..40, 0usize..40), 0..6),
        proptest::sample::select(metrics.to_vec()),
    )
        .prop_map(|(events, looks, window, day, links, metrics)| {
            let events: Vec<Vec<&str>> = (events.iter())
                .map(|dates| dates.iter().map(String::as_str).collect())
                .collect();
            let events: Vec<&[&str]> = events.iter().map(Vec::as_slice).collect();
            let mut board = Board::of(&events);
            for (item, (lane, letters, rank)) in board.items.iter_mut().zip(looks) {
                item.lane = StorylineIx(lane);
                item.label = "Anhörung in Dublin, dann Ende offen."
                    .chars()
                    .take(letters)
                    .collect();
                item.attribution = if rank > 5 { "laut WSJ" } else { "" }.to_owned();
                item.rank = rank;
            }
            board.links = (links.into_iter())
                .filter(|(a, b)| a != b)
                .map(|(a, b)| Link {
                    conflict: ConflictIx(0),
                    a: EventIx(a),
                    b: EventIx(b),
                })
                .collect();
            Board {
                window,
                day,
                metrics,
                ..board
            }
        })
}

/// The pixels that a figure takes up, glyphs included, on a drawing of this width.
fn extent(figure: Figure, metrics: Metrics, width: f64) -> Range<f64> {
    let (x0, x1) = figure.ends();
    let (x0, x1) = (x0 / 100.0 * width, x1 / 100.0 * width);
    let middle = (x0 + x1) / 2.0;
    match figure {
        Figure::Bracket { .. } | Figure::Bar { .. } if !metrics.is_narrow(figure) => x0..x1,
        // Its glyph stands for it, at every width.
        _ => middle - metrics.half..middle + metrics.half,
    }
}

/// The pixels from the first to the last figure of an event.
fn room(placed: &Placed, metrics: Metrics, width: f64) -> Range<f64> {
    let extents = placed
        .figures
        .iter()
        .map(|(_, figure)| extent(*figure, metrics, width));
    extents
        .reduce(|a, b| a.start.min(b.start)..a.end.max(b.end))
        .unwrap()
}

/// The pixels of an event's label.
fn words(board: &Board, placed: &Placed, width: f64) -> Option<Range<f64>> {
    let label = placed.label?;
    let item = board.item(placed.event);
    let text = match item.attribution.as_str() {
        "" => item.label.clone(),
        attribution => format!("{} {attribution}", item.label),
    };
    let length = text_width(&text, 13.0, false);
    let at = label.at.at(width);
    Some(match label.side {
        Side::Left => at - length..at,
        Side::Right => at..at + length,
    })
}

fn apart(a: &Range<f64>, b: &Range<f64>) -> bool {
    a.end <= b.start + TOLERANCE || b.end <= a.start + TOLERANCE
}

/// The widths a label of this tier is shown at: from its own on.
fn widths(metrics: Metrics, tier: usize) -> Vec<f64> {
    let all: Vec<f64> = std::iter::once(metrics.width)
        .chain(metrics.wider.iter().copied())
        .collect();
    all[tier..].to_vec()
}

fn lanes_with_marks(drawing: &Drawing) -> impl Iterator<Item = (&Lane, &[Placed], &[Arc])> {
    drawing.lanes.iter().filter_map(|lane| match &lane.body {
        LaneBody::Marks { marks, arcs } => Some((lane, &marks[..], &arcs[..])),
        _ => None,
    })
}

proptest! {
    #[test]
    fn marks_of_a_row_never_overlap_at_any_width(board in a_board()) {
        let drawing = board.draw();
        for (_, marks, _) in lanes_with_marks(&drawing) {
            for (index, a) in marks.iter().enumerate() {
                for b in marks[index + 1..].iter().filter(|b| b.row == a.row) {
                    for width in widths(board.metrics, 0) {
                        let (a, b) = (room(a, board.metrics, width), room(b, board.metrics, width));
                        prop_assert!(apart(&a, &b), "{a:?} {b:?} at {width}");
                    }
                }
            }
        }
    }

    #[test]
    fn labels_never_touch_one_another_a_foreign_mark_or_the_edge(board in a_board()) {
        let drawing = board.draw();
        for (_, marks, _) in lanes_with_marks(&drawing) {
            for (index, labelled) in marks.iter().enumerate() {
                let Some(label) = labelled.label else { continue };
                for width in widths(board.metrics, label.tier) {
                    let text = words(&board, labelled, width).unwrap();
                    prop_assert!(text.start >= -TOLERANCE && text.end <= width + TOLERANCE, "{text:?}");
                    for (other_index, other) in marks.iter().enumerate() {
                        if other_index == index || other.row != labelled.row {
                            continue;
                        }
                        let mark = room(other, board.metrics, width);
                        prop_assert!(apart(&text, &mark), "label {text:?}, mark {mark:?} at {width}");
                        let shown = other.label.is_some_and(|other| width >= widths(board.metrics, other.tier)[0]);
                        if shown {
                            let other = words(&board, other, width).unwrap();
                            prop_assert!(apart(&text, &other), "labels {text:?} {other:?} at {width}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn a_label_covers_neither_its_own_ends_nor_the_line_of_knowledge(board in a_board()) {
        let drawing = board.draw();
        for (_, marks, _) in lanes_with_marks(&drawing) {
            for placed in marks {
                let Some(label) = placed.label else { continue };
                for width in widths(board.metrics, label.tier) {
                    let text = words(&board, placed, width).unwrap();
                    let line = drawing.line / 100.0 * width;
                    prop_assert!(apart(&text, &(line..line)), "{text:?} across the line {line}");
                    let beside = label.dy > 0.0;
                    for (_, figure) in placed.figures.iter().filter(|_| beside) {
                        let drawn = extent(*figure, board.metrics, width);
                        for end in [drawn.start, drawn.end] {
                            prop_assert!(apart(&text, &(end..end)), "{text:?} across {end}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn nothing_stands_between_a_label_and_its_mark(board in a_board()) {
        let drawing = board.draw();
        for (_, marks, _) in lanes_with_marks(&drawing) {
            for placed in marks {
                let Some(label) = placed.label else { continue };
                let foreign = marks.iter().filter(|other| {
                    other.row == placed.row && other.event != placed.event
                });
                for other in foreign {
                    for width in widths(board.metrics, label.tier) {
                        let text = words(&board, placed, width).unwrap();
                        let mark = room(placed, board.metrics, width);
                        let between = text.end.min(mark.end)..text.start.max(mark.start);
                        if between.start >= between.end {
                            continue;
                        }
                        let other = room(other, board.metrics, width);
                        prop_assert!(apart(&between, &other), "{other:?} within {between:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn rows_have_room_for_what_stands_in_them(board in a_board()) {
        let drawing = board.draw();
        for (lane, marks, _) in lanes_with_marks(&drawing) {
            let rows = marks.iter().map(|placed| placed.row + 1).max().unwrap_or(0);
            prop_assert!((1..=board.metrics.max_rows).contains(&rows));
            let half = board.metrics.row / 2.0;
            let mut floor = lane.y;
            for row in 0..rows {
                let mut row: Vec<&Placed> = marks.iter().filter(|placed| placed.row == row).collect();
                prop_assert!(!row.is_empty(), "rows are filled from the top");
                row.sort_by(|a, b| a.y.total_cmp(&b.y));
                prop_assert_eq!(row[0].y, row[row.len() - 1].y, "one centre line a row");
                let top = row.iter().map(|placed| match placed.label {
                    Some(label) => (placed.y - half).min(placed.y + label.dy - 12.0),
                    None => placed.y - half,
                });
                let top = top.fold(f64::INFINITY, f64::min);
                prop_assert!(top >= floor - TOLERANCE, "{top} above {floor}");
                floor = row[0].y + half;
            }
            prop_assert!(floor <= lane.y + lane.height);
        }
    }

    #[test]
    fn rail_and_lanes_stack_without_holes(board in a_board()) {
        let drawing = board.draw();
        prop_assert_eq!(drawing.top, board.metrics.rail);
        let mut y = drawing.top;
        for (index, lane) in drawing.lanes.iter().enumerate() {
            prop_assert_eq!(lane.storyline, StorylineIx(index));
            prop_assert_eq!(lane.y, y);
            prop_assert!(lane.height >= board.metrics.row);
            y += lane.height;
        }
        prop_assert_eq!(drawing.bottom, y);
    }

    #[test]
    fn everything_lies_within_the_drawing(board in a_board()) {
        let drawing = board.draw();
        let inside = |x: f64| (0.0..=100.0).contains(&x);
        for (lane, marks, arcs) in lanes_with_marks(&drawing) {
            for placed in marks {
                prop_assert!((lane.y..=lane.y + lane.height).contains(&placed.y));
                for (_, figure) in &placed.figures {
                    let (x0, x1) = figure.ends();
                    prop_assert!(inside(x0) && inside(x1) && x0 <= x1, "{figure:?}");
                }
            }
            for (x, y) in arcs.iter().flat_map(|arc| [arc.upper, arc.lower]) {
                prop_assert!(inside(x) && (lane.y..=lane.y + lane.height).contains(&y));
            }
        }
        for tick in &drawing.grid.ticks {
            prop_assert!(inside(tick.x));
        }
    }

    #[test]
    fn every_event_within_the_window_is_drawn_once_and_no_other(board in a_board()) {
        let drawing = board.draw();
        for lane in &drawing.lanes {
            let visible = |item: &&Item| {
                item.lane == lane.storyline
                    && item.marks.iter().any(|mark| mark.figure(drawing.scale).is_some())
            };
            let mut expected: Vec<EventIx> = board.items.iter().filter(visible).map(|item| item.event).collect();
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
        let full = Metrics { max_rows: 0, ..board.metrics };
        let drawing = Board { metrics: full, ..board }.draw();
        for lane in &drawing.lanes {
            let LaneBody::Columns(columns) = &lane.body else {
                prop_assert_eq!(lane.inside, 0, "without rows there are only columns");
                continue;
            };
            prop_assert_eq!(columns.max, columns.columns.iter().map(Column::count).max().unwrap_or(0));
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
            let bounds = item.marks.iter().map(|mark| mark.days());
            let before: Vec<Day> = bounds.clone().filter_map(|(_, to)| to).filter(|to| *to < board.window.from).collect();
            let after: Vec<Day> = bounds.filter_map(|(from, _)| from).filter(|from| *from > board.window.to).collect();
            match (item.marks.len(), before.len(), after.len()) {
                (0, ..) => undated += 1,
                (all, before_count, _) if before_count == all => earlier.extend(before.iter().max()),
                (all, _, after_count) if after_count == all => later.extend(after.iter().min()),
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
        prop_assert_eq!(board.items.len(), undated + earlier.len() + later.len() + astride + inside);
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
                let mut own = board.item(event).marks.iter().filter(|mark| mark.sign != Sign::Open);
                prop_assert_eq!(nearest(&mut own), Some(expected));
            }
        }
    }

    #[test]
    fn the_sign_of_an_arc_stands_free(board in a_board()) {
        let drawing = board.draw();
        for (_, marks, arcs) in lanes_with_marks(&drawing) {
            for arc in arcs {
                prop_assert!(arc.upper.1 < arc.lower.1);
                for width in widths(board.metrics, 0) {
                    let x = arc.upper.0.min(arc.lower.0) / 100.0 * width - 27.0;
                    let sign = x - 8.0..x + 8.0;
                    let rows = marks.iter().filter(|placed| (arc.upper.1..=arc.lower.1).contains(&placed.y));
                    for placed in rows {
                        let mark = room(placed, board.metrics, width);
                        prop_assert!(apart(&sign, &mark), "sign {sign:?}, mark {mark:?} at {width}");
                        let shown = placed.label.is_some_and(|label| width >= widths(board.metrics, label.tier)[0]);
                        if shown {
                            let text = words(&board, placed, width).unwrap();
                            prop_assert!(apart(&sign, &text), "sign {sign:?}, label {text:?} at {width}");
                        }
                    }
                }
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
        for (index, a) in overview.stretches.iter().enumerate() {
            prop_assert!(inside(a.x0) && inside(a.x1) && a.x0 < a.x1);
            for b in &overview.stretches[index + 1..] {
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
        let knowledge = Knowledge::new(&timeline, asof);
        let events = select(&knowledge, &View::default()).events;
        let items: Vec<Item> = (events.iter().enumerate())
            .filter_map(|(order, &event)| Some(Item {
                event,
                lane: timeline[event].storyline,
                marks: marks(&knowledge, knowledge.event(event)?),
                label: timeline[event].title.de.clone().unwrap_or_default(),
                attribution: String::new(),
                rank: 1,
                order,
            }))
            .collect();
        let drawing = Drawing::new(window, knowledge.day(), 3, &items, &[], Metrics::WIDE);
        let inside: usize = drawing.lanes.iter().map(|lane| lane.inside).sum();
        let outside = drawing.undated + drawing.earlier.count + drawing.later.count;
        prop_assert!(inside + outside <= items.len());
        // Only contradicting dates on either side of the window are in neither count.
        let contested = items.iter().filter(|item| item.marks.len() > 1).count();
        prop_assert!(items.len() - inside - outside <= contested);
    }
}
