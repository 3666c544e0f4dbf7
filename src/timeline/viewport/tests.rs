//! Properties of every viewport, for any numbers from a browser.

use super::*;
use proptest::prelude::*;

fn window(from: i64, days: i64) -> Window {
    Window::between(Day::new(from), Day::new(from + days - 1))
}

fn viewport(from: f64, days: f64) -> Viewport {
    Viewport { from, days }
}

#[test]
fn panning_goes_by_parts_of_the_width() {
    let shown = viewport(100.0, 50.0);
    for (fraction, from) in [(0.0, 100.0), (0.5, 125.0), (-1.0, 50.0), (f64::NAN, 100.0)] {
        assert_eq!(shown.panned(fraction), viewport(from, 50.0), "{fraction}");
    }
}

#[test]
fn zooming_keeps_the_moment_under_the_pointer() {
    let shown = viewport(100.0, 50.0);
    for (factor, at, expected) in [
        (0.5, 0.0, viewport(100.0, 25.0)),
        (0.5, 0.5, viewport(112.5, 25.0)),
        (0.5, 1.0, viewport(125.0, 25.0)),
        (2.0, 0.5, viewport(75.0, 100.0)),
        (2.0, 7.0, viewport(50.0, 100.0)),
        (2.0, f64::NAN, shown),
        (0.0, 0.5, shown),
        (-1.0, 0.5, shown),
        (f64::INFINITY, 0.5, shown),
    ] {
        assert_eq!(shown.zoomed(factor, at), expected, "{factor} at {at}");
    }
}

#[test]
fn hands_stop_at_three_days_and_half_a_viewport_beyond_the_bounds() {
    let bounds = window(0, 1000);
    for (given, clamped) in [
        (viewport(400.0, 100.0), viewport(400.0, 100.0)),
        (viewport(-300.0, 100.0), viewport(-50.0, 100.0)),
        (viewport(5000.0, 100.0), viewport(950.0, 100.0)),
        (viewport(400.0, 1.0), viewport(399.0, 3.0)),
        (viewport(0.0, 9000.0), viewport(1000.0 - 550.0, 1100.0)),
    ] {
        let shown = given.clamped(bounds);
        assert!((shown.from - clamped.from).abs() < 1e-9, "{given:?} {shown:?}");
        assert!((shown.days - clamped.days).abs() < 1e-9, "{given:?} {shown:?}");
    }
    let day = window(0, 1);
    assert_eq!(viewport(0.0, 1.0).clamped(day), viewport(-1.0, 3.0));
}

#[test]
fn windows_within_the_bounds_stay_as_they_are() {
    let bounds = window(0, 1000);
    for (given, stays) in [
        (window(0, 1000), window(0, 1000)),
        (window(400, 3), window(400, 3)),
        (window(400, 1), window(399, 3)),
        (window(-50, 100), window(-50, 100)),
        (window(-90, 100), window(-50, 100)),
        (window(0, 2000), window(450, 1100)),
    ] {
        assert_eq!(bounded(given, bounds), stays);
    }
}

#[test]
fn zooming_on_at_the_limit_does_not_drift() {
    let bounds = window(0, 1000);
    let mut shown = viewport(400.0, 4.0);
    for _ in 0..9 {
        shown = shown.zoomed_within(0.8, 0.25, bounds);
    }
    assert_eq!(shown, viewport(400.25, 3.0));
}

#[test]
fn the_way_to_another_viewport_slows_down() {
    let (start, end) = (viewport(0.0, 10.0), viewport(8.0, 2.0));
    for (part, from, days) in
        [(-1.0, 0.0, 10.0), (0.0, 0.0, 10.0), (0.5, 7.0, 3.0), (1.0, 8.0, 2.0), (9.0, 8.0, 2.0)]
    {
        assert_eq!(start.towards(end, part), viewport(from, days), "{part}");
    }
}

#[test]
fn viewports_snap_to_the_nearest_whole_days() {
    for (from, days, snapped) in [
        (10.0, 30.0, window(10, 30)),
        (10.4, 30.0, window(10, 30)),
        (10.6, 30.0, window(11, 30)),
        (-0.5, 30.0, window(0, 30)),
        (10.2, 0.1, window(10, 1)),
        (10.5, 0.0, window(11, 1)),
    ] {
        let shown = viewport(from, days).snapped();
        assert_eq!(shown, snapped, "{days} days from {from}");
    }
}

#[test]
fn a_drawing_stands_for_what_it_shows_and_does_not_distort() {
    let drawn = window(0, 100);
    assert_eq!(panorama_of(drawn), window(-100, 300));
    for (from, days, stands) in [
        (0.0, 100.0, true),
        (-100.0, 100.0, true),
        (-100.1, 100.0, false),
        (100.1, 100.0, false),
        (0.0, 50.0, true),
        (0.0, 49.0, false),
        (-100.0, 300.0, true),
        (0.0, 300.0, false),
        (f64::NAN, 100.0, false),
    ] {
        assert_eq!(viewport(from, days).is_drawn_by(drawn), stands, "{from} {days}");
    }
}

fn bounds() -> impl Strategy<Value = Window> {
    (-1_000_000i64..4_000_000, 1i64..5_000_000).prop_map(|(from, days)| window(from, days))
}

proptest! {
    #[test]
    fn a_window_comes_back_from_its_viewport(from in -719_162i64..2_000_000, days in 1i64..900_000) {
        let window = window(from, days);
        prop_assert_eq!(Viewport::of(window).snapped(), window);
    }

    #[test]
    fn panning_there_and_back_ends_where_it_began(
        from in -400_000i64..1_000_000,
        days in 1i64..100_000,
        by in -3.0f64..3.0,
    ) {
        let window = window(from, days);
        let there = Viewport::of(window).panned(by);
        // In between, only whole days count: the length changes by at most one.
        prop_assert!((there.snapped().days() - days).abs() <= 1);
        prop_assert_eq!(there.panned(-by).snapped(), window);
    }

    #[test]
    fn zooming_keeps_the_day_under_the_pointer_and_comes_back(
        from in -400_000i64..1_000_000,
        days in 3i64..30_000,
        factor in 0.05f64..10.0,
        at in 0.0f64..=1.0,
    ) {
        let window = window(from, days);
        let shown = Viewport::of(window);
        let zoomed = shown.zoomed(factor, at);
        let moment = |viewport: Viewport| viewport.from + viewport.days * at;
        prop_assert!((moment(zoomed) - moment(shown)).abs() < 1e-3);
        let snapped = Viewport::of(zoomed.snapped());
        prop_assert!((moment(snapped) - moment(shown)).abs() <= 1.0);
        prop_assert_eq!(zoomed.zoomed(1.0 / factor, at).snapped(), window);
    }

    #[test]
    fn clamping_is_done_once_and_for_all(from in any::<f64>(), days in any::<f64>(), bounds in bounds()) {
        let clamped = Viewport { from, days }.clamped(bounds);
        prop_assert!(clamped.from.is_finite() && clamped.days >= MIN_DAYS);
        prop_assert_eq!(clamped.clamped(bounds), clamped);
        prop_assert!(clamped.from >= f64::from(Day::FIRST_NAMED.number()));
        prop_assert!(clamped.from + clamped.days <= f64::from(Day::LAST_NAMED.number()) + 1.0);
    }

    #[test]
    fn half_of_a_clamped_viewport_shows_the_bounds(
        from in any::<f64>(),
        days in any::<f64>(),
        bounds in (-600_000i64..2_000_000, 1i64..400_000).prop_map(|(from, days)| window(from, days)),
    ) {
        let shown = Viewport { from, days }.clamped(bounds);
        let middle = shown.from + shown.days / 2.0;
        let all = Viewport::of(bounds);
        prop_assert!(all.from - 1e-6 <= middle && middle <= all.from + all.days + 1e-6);
        prop_assert!(shown.days <= (all.days * WIDER).max(MIN_DAYS));
    }

    #[test]
    fn no_number_panics(
        from in any::<f64>(),
        days in any::<f64>(),
        number in any::<f64>(),
        at in any::<f64>(),
        bounds in bounds(),
    ) {
        let given = Viewport { from, days };
        for shown in [
            given.panned(number),
            given.zoomed(number, at),
            given.zoomed_within(number, at, bounds),
            given.clamped(bounds).panned(number).zoomed(at, number),
        ] {
            let window = shown.snapped();
            prop_assert!(Day::FIRST_NAMED <= window.from && window.from <= window.to);
            prop_assert!(window.to <= Day::LAST_NAMED);
            shown.is_drawn_by(window);
        }
    }
}
