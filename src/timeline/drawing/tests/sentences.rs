//! The layout, case by case.

use super::*;

#[test]
fn a_point_is_labelled_at_its_right_and_at_its_left_where_something_is_in_the_way() {
    for (date, known_on, side, why) in [
        ("2020-08-10", "2020-12-31", Side::Right, "nothing in the way"),
        ("2020-09-12", "2020-09-14", Side::Left, "the line of knowledge"),
        ("2020-09-16", "2020-09-14", Side::Right, "already beyond the line"),
        ("2020-09-29", "2020-12-31", Side::Left, "the edge"),
        ("2020-08-01", "2020-12-31", Side::Right, "no room at the left"),
    ] {
        let placed = TestDrawing::of_dates(&[date]).known_on(known_on).placed();
        let label = placed[0].label.expect(why);
        assert_eq!(label.side, side, "{date}: {why}");
        assert_eq!(label.tier, 0, "{date}: {why}");
        let (x, _) = placed[0].figures[0].1.ends();
        assert_eq!(label.at.percent, x, "a label goes along with its mark");
        assert!(label.dy > 0.0, "its baseline is below the centre line");
    }
}

#[test]
fn a_bar_is_labelled_above_from_where_it_is_certain() {
    let lane = TestDrawing::of_dates(&["2020-08-04~/2020-09-20"]).lane();
    let LaneBody::Marks { marks, .. } = lane.body else {
        panic!("no single marks");
    };
    let (_, MarkShape::Bar { solid0, .. }) = marks[0].figures[0] else {
        panic!("no bar");
    };
    let label = marks[0].label.unwrap();
    assert!(label.dy < 0.0, "{label:?}");
    assert_eq!(label.at.percent, solid0);
    assert_eq!(lane.height, 24.0 + 12.0 + 4.0, "a row with room for a label above it");
}

#[test]
fn a_label_of_a_picture_goes_above_its_marks_or_across_the_line_if_nothing_is_free_beside_them() {
    for (dates, known_on, side, height) in [
        (&["2020-08-31"][..], "2020-12-31", Side::Right, 12.0),
        (&["2020-08-31", "2020-09-20"], "2020-12-31", Side::Right, 37.0),
        (&["2020-09-29"], "2020-09-26", Side::Left, 0.0),
    ] {
        let mut board = TestDrawing::of(&[dates]).known_on(known_on).on(PICTURE);
        board.items[0].label = "Angebot, das niemand ablehnen kann, nicht einmal hier".to_owned();
        let (lane, placed) = (board.lane(), board.placed());
        let label = placed[0].label.unwrap();
        assert_eq!(label.side, side, "{dates:?}");
        assert_eq!(label.dy < 0.0, side == Side::Right, "{dates:?}");
        assert_eq!(lane.height, height + 24.0 + 4.0, "{dates:?}");
        let wide = board.on(Dimensions { fixed: false, ..PICTURE });
        assert_eq!(wide.placed()[0].label, None, "{dates:?}");
    }
}

#[test]
fn contradicting_dates_are_several_figures_of_one_event_below_room_for_their_arc() {
    for (dates, figures) in [
        (&["2020-09-15", "2020-09-20"][..], 2),
        (&["2020-08-10", "2020-09-15", "2020-09-20"], 3),
        // One of the dates lies outside the window.
        (&["2020-09-15", "2020-10-20"], 1),
    ] {
        let lane = TestDrawing::of(&[dates]).lane();
        let headroom = if figures > 1 { 18.0 } else { 0.0 };
        assert_eq!(lane.height, headroom + 24.0 + 4.0, "{dates:?}");
        assert_eq!(lane.inside, 1, "{dates:?}");
        let LaneBody::Marks { marks, .. } = lane.body else {
            panic!("no single marks");
        };
        assert_eq!(marks[0].figures.len(), figures, "{dates:?}");
        let x: Vec<f64> = marks[0].figures.iter().map(|(_, figure)| figure.ends().0).collect();
        assert!(x.is_sorted(), "earliest first: {x:?}");
    }
}

#[test]
fn what_has_no_room_beside_its_neighbour_goes_to_the_next_row() {
    let rows = |dates: &[&str]| -> Vec<usize> {
        (TestDrawing::of_dates(dates).placed().iter()).map(|placed| placed.row).collect()
    };
    assert_eq!(rows(&["2020-08-05", "2020-09-05"]), [0, 0]);
    assert_eq!(rows(&["2020-08-05", "2020-08-06"]), [0, 1]);
    assert_eq!(rows(&["2020-08-05", "2020-08-05", "2020-08-06", "2020-09-05"]), [0, 1, 2, 0]);
}

#[test]
fn labels_that_find_no_room_appear_on_wider_drawings_in_the_end() {
    let one_row = Dimensions { max_rows: 1, ..Dimensions::WIDE };
    let tiers: Vec<Option<usize>> = (3..14)
        .map(|apart| {
            let dates: Vec<String> = ([24 - apart, 24, 24 + apart].iter())
                .map(|offset| day("2020-08-01").plus(*offset).to_string())
                .collect();
            let dates: Vec<&str> = dates.iter().map(String::as_str).collect();
            let mut board = TestDrawing::of_dates(&dates).on(one_row);
            // The neighbours have empty labels.
            board.items[1].rank = 0;
            board.items[0].label.clear();
            board.items[2].label.clear();
            board.placed()[1].label.map(|label| label.tier)
        })
        .collect();
    assert!(tiers.is_sorted_by_key(|tier| tier.map_or(0, |tier| 10 - tier)), "{tiers:?}");
    for tier in [None, Some(2), Some(1), Some(0)] {
        assert!(tiers.contains(&tier), "{tier:?} in {tiers:?}");
    }
}

#[test]
fn where_one_label_has_room_the_higher_rank_gets_it() {
    let one_row = Dimensions { max_rows: 1, wider: &[], ..Dimensions::WIDE };
    for favourite in [0, 1] {
        // The left edge and the knowledge line leave room for one label, between the marks.
        let mut board =
            TestDrawing::of_dates(&["2020-08-02", "2020-08-13"]).known_on("2020-08-14").on(one_row);
        board.items[favourite].rank = 9;
        let labelled: Vec<bool> = board.placed().iter().map(|p| p.label.is_some()).collect();
        assert_eq!(labelled, [favourite == 0, favourite == 1]);
    }
}

#[test]
fn a_lane_without_marks_in_the_window_points_to_its_nearest_event() {
    for (dates, expected) in [
        (&["2020-07-01", "2020-12-01"][..], Some((0, Side::Left))),
        (&["2020-01-01", "2020-10-02"], Some((1, Side::Right))),
        (&["[2019..]"], None),
        (&["2019-05/..", "2012"], None),
        (&["2021/..", "2022"], Some((1, Side::Right))),
        (&[""], None),
    ] {
        let board = TestDrawing::of_dates(dates);
        let lane = board.lane();
        let pointer = match lane.body {
            LaneBody::Pointer { event, side } => Some((event.0, side)),
            _ => None,
        };
        assert_eq!(pointer, expected, "{dates:?}");
        if pointer.is_some() {
            assert_eq!(lane.height, 24.0 + 2.0, "one row is left");
            assert_eq!(lane.inside, 0, "{dates:?}");
        }
    }
}

#[test]
fn a_lane_without_any_date_is_empty_and_its_events_are_counted_apart() {
    let drawing = TestDrawing::of_dates(&["", ""]).draw();
    assert!(matches!(drawing.lanes[0].body, LaneBody::Empty));
    assert_eq!(drawing.undated, 2);
    assert_eq!((drawing.earlier, drawing.later), (Outside::default(), Outside::default()));
}

#[test]
fn too_many_events_become_columns_of_a_unit_that_can_be_hit() {
    for (from, to, width) in [
        // A week, two months and two years on a drawing 745 px wide: days, thirds, months.
        ("2020-08-03", "2020-08-09", 1),
        ("2020-08-01", "2020-09-30", 11),
        ("2019-01-01", "2020-12-31", 31),
    ] {
        let dates: Vec<String> = (0..900)
            .map(|number| day(from).plus(number % day(to).since(day(from))).to_string())
            .collect();
        let dates: Vec<&str> = dates.iter().map(String::as_str).collect();
        let lane = TestDrawing::of_dates(&dates).within(from, to).lane();
        let LaneBody::Columns(columns) = lane.body else {
            panic!("no columns");
        };
        assert_eq!(lane.inside, 900);
        assert_eq!(columns.wide, 0, "each is known to the day");
        let longest = columns.columns.iter().map(|column| column.window.days()).max();
        assert_eq!(longest, Some(width), "{from}/{to}");
        assert!(columns.columns.iter().all(|column| column.stated == column.count()));
    }
}

#[test]
fn a_disputed_date_counts_in_the_column_of_the_date_that_can_be_seen() {
    let mut events: Vec<&[&str]> = vec![&["2020-08-05"]; 400];
    events.push(&["2020-06-01", "2020-09-15"]);
    let LaneBody::Columns(columns) = TestDrawing::of(&events).lane().body else {
        panic!("no columns");
    };
    let counts: Vec<_> = columns.columns.iter().map(|c| (c.count(), c.disputed)).collect();
    assert_eq!(counts, [(400, 0), (1, 1)]);
}

#[test]
fn a_column_cut_by_the_edge_holds_what_reaches_beyond_it() {
    let mut dates = vec!["2020-08-20"; 400];
    dates.push("[2020-08-12..2020-08-16]");
    dates.push("[2020-08-16..2020-08-22]");
    let board = TestDrawing::of_dates(&dates).within("2020-08-15", "2020-09-30");
    let LaneBody::Columns(columns) = board.lane().body else {
        panic!("no columns");
    };
    assert_eq!(columns.columns[0].count(), 401, "within one third of the month");
    assert_eq!(columns.wide, 1, "across two");
}

#[test]
fn phones_get_marks_without_labels() {
    let board =
        TestDrawing::of_dates(&["2020-08-05", "2020-08-06/2020-09-20"]).on(Dimensions::COMPACT);
    let lane = board.lane();
    assert_eq!(lane.height, 14.0 + 4.0 + 14.0 * (rows(&lane) - 1) as f64);
    assert!(board.placed().iter().all(|placed| placed.label.is_none()));
}

fn rows(lane: &Lane) -> usize {
    let LaneBody::Marks { marks, .. } = &lane.body else {
        return 0;
    };
    marks.iter().map(|placed| placed.row + 1).max().unwrap_or(0)
}

#[test]
fn a_contradiction_between_neighbours_is_an_arc_where_they_stand_close_together() {
    for (dates, drawn) in [
        (["2020-09-14", "2020-09-14"], true),
        (["2020-09-13", "2020-09-14"], true),
        (["2020-08-20", "2020-09-14"], false),
        (["2020-09-14", "2020-11-14"], false),
    ] {
        let mut board = TestDrawing::of_dates(&dates);
        board.links.push(ConflictLink { conflict: ConflictIx(7), a: EventIx(0), b: EventIx(1) });
        let LaneBody::Marks { marks, arcs } = board.lane().body else {
            panic!("no single marks");
        };
        assert_eq!(arcs.len(), usize::from(drawn), "{dates:?}");
        for arc in arcs {
            assert_eq!(arc.conflict, ConflictIx(7));
            let place = |event: EventIx| {
                let placed = marks.iter().find(|placed| placed.event == event).unwrap();
                (placed.figures[0].1.ends().0, placed.y)
            };
            assert_eq!((arc.upper, arc.lower), (place(arc.events.0), place(arc.events.1)));
            assert!(arc.upper.1 < arc.lower.1);
        }
        board.metrics = Dimensions::COMPACT;
        let LaneBody::Marks { arcs, .. } = board.lane().body else {
            panic!("no single marks");
        };
        assert!(arcs.is_empty(), "phones have no room for arcs");
    }
}

#[test]
fn more_squares_on_one_day_than_fit_merge_into_the_topmost() {
    let board = TestDrawing::of_dates(&["2020-08-05"; 20]);
    let overview = Overview::new(board.window, board.window, &board.items, 745.0);
    let levels: Vec<usize> = overview.squares.iter().map(|square| square.level).collect();
    assert_eq!(levels, [0, 1, 2, 3, 4, 5]);
}

#[test]
fn the_overview_shows_whole_years_and_the_window_as_its_brush() {
    let board = TestDrawing::of_dates(&["2012", "2020-08-06", "2020-08-06/2020-12-20"]);
    let whole = Window { from: day("2012-01-01"), to: day("2020-12-31") };
    let overview = Overview::new(whole, board.window, &board.items, 745.0);
    assert_eq!(overview.scale.window(), whole);
    assert_eq!(overview.brush.0, overview.scale.start(board.window.from));
    assert_eq!(overview.brush.1, overview.scale.end(board.window.to));
    let kinds: Vec<bool> = overview.ranges.iter().map(|range| range.bracket).collect();
    assert_eq!(kinds, [true, false], "some day of 2012, and five months");
    assert_eq!(overview.squares.len(), 1);
}
