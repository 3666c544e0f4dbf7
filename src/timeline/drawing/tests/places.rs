//! Overlaps: nothing covers anything else, for any drawing and window.

use super::geometry::*;
use super::random::a_board;
use super::*;
use proptest::prelude::*;

proptest! {
    // Each case is a whole drawing of up to forty events.
    #![proptest_config(ProptestConfig::with_cases(80))]

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
                    let inside = text.start >= -TOLERANCE && text.end <= width + TOLERANCE;
                    prop_assert!(inside, "{text:?} at {width}");
                    for (other_index, other) in marks.iter().enumerate() {
                        if other_index == index || other.row != labelled.row {
                            continue;
                        }
                        let mark = room(other, board.metrics, width);
                        prop_assert!(apart(&text, &mark), "{text:?} on {mark:?} at {width}");
                        if let Some(other) = shown(&board, other, width) {
                            prop_assert!(apart(&text, &other), "{text:?} {other:?} at {width}");
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
                let mut row: Vec<_> = marks.iter().filter(|placed| placed.row == row).collect();
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
    fn the_sign_of_an_arc_stands_free(board in a_board()) {
        let drawing = board.draw();
        for (_, marks, arcs) in lanes_with_marks(&drawing) {
            for arc in arcs {
                prop_assert!(arc.upper.1 < arc.lower.1);
                for width in widths(board.metrics, 0) {
                    let x = arc.upper.0.min(arc.lower.0) / 100.0 * width - 27.0;
                    let sign = x - 8.0..x + 8.0;
                    let rows = arc.upper.1..=arc.lower.1;
                    for placed in marks.iter().filter(|placed| rows.contains(&placed.y)) {
                        let mark = room(placed, board.metrics, width);
                        prop_assert!(apart(&sign, &mark), "{sign:?} on {mark:?} at {width}");
                        if let Some(text) = shown(&board, placed, width) {
                            prop_assert!(apart(&sign, &text), "{sign:?} on {text:?} at {width}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn knowledge_axis_and_lanes_stack_without_holes(board in a_board()) {
        let drawing = board.draw();
        prop_assert_eq!(drawing.top, board.metrics.knowledge_axis);
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
}
