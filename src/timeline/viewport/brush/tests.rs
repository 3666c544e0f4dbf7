//! Dragging and clicking a brush.

use super::*;
use proptest::prelude::*;

/// A brush on 2020 and 2021, 731 px wide: one pixel per day.
fn brush(from: i64, days: i64) -> Brush {
    let first = Day::first_of_month(2020, 1);
    let whole = Window::months_from(first, 24);
    let window = Window::between(first.plus(from), first.plus(from + days - 1));
    Brush::new(whole, window, 731.0)
}

/// First day and length of a window, counted from the overview's first day.
fn place(window: Window) -> (i64, i64) {
    let first = Day::first_of_month(2020, 1);
    (window.from.since(first), window.days())
}

#[test]
fn handles_are_24_pixels_around_the_edges_of_a_wide_brush() {
    let brush = brush(200, 100);
    for (x, part) in [
        (187.0, BrushPart::Outside),
        (188.5, BrushPart::Left),
        (211.5, BrushPart::Left),
        (213.0, BrushPart::Body),
        (287.0, BrushPart::Body),
        (288.5, BrushPart::Right),
        (311.5, BrushPart::Right),
        (313.0, BrushPart::Outside),
        (f64::NAN, BrushPart::Outside),
    ] {
        assert_eq!(brush.part(x), part, "{x}");
    }
}

#[test]
fn every_part_of_a_narrow_brush_is_24_pixels_wide() {
    let brush = brush(200, 4);
    for (x, part) in [
        (165.0, BrushPart::Outside),
        (167.0, BrushPart::Left),
        (189.0, BrushPart::Left),
        (191.0, BrushPart::Body),
        (213.0, BrushPart::Body),
        (215.0, BrushPart::Right),
        (237.0, BrushPart::Right),
        (239.0, BrushPart::Outside),
    ] {
        assert_eq!(brush.part(x), part, "{x}");
    }
}

#[test]
fn dragging_moves_what_was_taken_hold_of() {
    let brush = brush(200, 100);
    for (part, from, to, expected) in [
        (BrushPart::Left, 200.0, 150.0, (150, 150)),
        (BrushPart::Left, 200.0, 900.0, (297, 3)),
        (BrushPart::Left, 200.0, -900.0, (0, 300)),
        (BrushPart::Right, 300.0, 350.0, (200, 150)),
        (BrushPart::Right, 300.0, 0.0, (200, 3)),
        (BrushPart::Right, 300.0, 900.0, (200, 531)),
        (BrushPart::Body, 250.0, 260.4, (210, 100)),
        (BrushPart::Body, 250.0, -900.0, (0, 100)),
        (BrushPart::Body, 250.0, 9000.0, (631, 100)),
        (BrushPart::Outside, 500.5, 420.5, (420, 81)),
        (BrushPart::Outside, 600.5, 600.5, (600, 3)),
        (BrushPart::Outside, 730.5, 730.5, (728, 3)),
    ] {
        assert_eq!(place(brush.dragged(part, from, to)), expected, "{part:?} to {to}");
    }
}

#[test]
fn a_click_beside_the_brush_brings_it_there() {
    let brush = brush(200, 100);
    for (x, from) in [(500.5, 450), (10.0, 0), (720.0, 631)] {
        assert_eq!(place(brush.centred(x)), (from, 100), "{x}");
    }
}

fn part() -> impl Strategy<Value = BrushPart> {
    prop::sample::select(vec![
        BrushPart::Left,
        BrushPart::Right,
        BrushPart::Body,
        BrushPart::Outside,
    ])
}

proptest! {
    #[test]
    fn a_brush_stays_in_the_overview_and_can_always_be_taken_hold_of(
        first in 0i64..700,
        days in 1i64..900,
        part in part(),
        from in any::<f64>(),
        to in any::<f64>(),
    ) {
        let brush = brush(first, days);
        let all = brush.scale.window();
        for window in [brush.dragged(part, from, to), brush.centred(to)] {
            prop_assert!(all.from <= window.from && window.from <= window.to);
            prop_assert!(window.to <= all.to);
        }
        prop_assert!(brush.dragged(part, from, to).days() >= days.min(3));
    }

    #[test]
    fn a_brush_dragged_there_and_back_is_as_it_was(
        first in 50i64..300,
        days in 60i64..300,
        part in prop::sample::select(vec![BrushPart::Left, BrushPart::Right, BrushPart::Body]),
        by in -50i32..50,
    ) {
        let before = brush(first, days);
        let there = before.dragged(part, 0.0, f64::from(by));
        let back = Brush { window: there, ..before }.dragged(part, 0.0, f64::from(-by));
        prop_assert_eq!(back, before.window);
    }

    #[test]
    fn nothing_panics(from in any::<i64>(), to in any::<i64>(), width in any::<f64>(), x in any::<f64>(), part in part()) {
        let window = Window::between(Day::new(from), Day::new(to));
        let brush = Brush::new(Window::year(2020), window, width);
        prop_assert!(brush.dragged(part, x, -x).days() >= 1);
        prop_assert!(brush.centred(x).days() >= 1);
        brush.part(x);
    }
}
