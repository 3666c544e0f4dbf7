//! Gestures with one and two fingers.

use super::*;
use crate::timeline::day::Day;
use proptest::prelude::*;

/// A hundred days on 1000 px, in the middle of a thousand.
fn hand() -> Gesture {
    let bounds = Window::between(Day::new(0), Day::new(999));
    let shown = Viewport { from: 400.0, days: 100.0 };
    Gesture::new(shown, bounds, 1000.0)
}

fn shows(hand: &Gesture, from: f64, days: f64) {
    let shown = hand.viewport();
    let near = (shown.from - from).abs() < 1e-9 && (shown.days - days).abs() < 1e-9;
    assert!(near, "{shown:?} is not {days} days from {from}");
}

#[test]
fn four_pixels_are_a_click_and_five_a_drag() {
    let mut hand = hand();
    assert!(hand.press(1, (500.0, 50.0)));
    assert!(!hand.drag(1, (504.0, 90.0), 0.0));
    assert!(!hand.drags());
    assert!(hand.drag(1, (505.0, 50.0), 8.0));
    assert!(hand.drag(1, (500.0, 50.0), 16.0), "and stays one");
}

#[test]
fn one_finger_pans() {
    let mut hand = hand();
    hand.press(1, (500.0, 50.0));
    hand.drag(1, (400.0, 70.0), 0.0);
    shows(&hand, 410.0, 100.0);
    assert!(!hand.drag(2, (0.0, 0.0), 0.0), "a pointer that is not down");
    shows(&hand, 410.0, 100.0);
}

#[test]
fn two_fingers_zoom_around_their_middle_and_pan_with_it() {
    let mut hand = hand();
    hand.press(1, (400.0, 0.0));
    hand.press(2, (600.0, 0.0));
    assert!(!hand.press(3, (0.0, 0.0)), "a third one does nothing");
    hand.drag(1, (300.0, 0.0), 0.0);
    hand.drag(2, (700.0, 0.0), 0.0);
    shows(&hand, 425.0, 50.0);
    hand.drag(1, (400.0, 0.0), 8.0);
    hand.drag(2, (800.0, 0.0), 8.0);
    shows(&hand, 420.0, 50.0);
}

#[test]
fn the_drawing_stays_where_it_is_when_fingers_come_and_go() {
    let mut hand = hand();
    hand.press(1, (500.0, 0.0));
    hand.drag(1, (400.0, 0.0), 0.0);
    hand.press(2, (600.0, 0.0));
    shows(&hand, 410.0, 100.0);
    hand.drag(2, (800.0, 0.0), 8.0);
    let zoomed = hand.viewport();
    hand.release(1);
    shows(&hand, zoomed.from, zoomed.days);
    hand.drag(2, (810.0, 0.0), 16.0);
    shows(&hand, zoomed.from - zoomed.days * 0.01, zoomed.days);
    let panned = hand.viewport();
    hand.release(2);
    shows(&hand, panned.from, panned.days);
    assert!(hand.is_empty());
}

#[test]
fn one_finger_throws_and_two_do_not() {
    let mut hand = hand();
    hand.press(1, (500.0, 0.0));
    for tick in 0..10 {
        let time = f64::from(tick) * 8.0;
        hand.drag(1, (500.0 - time, 0.0), time);
    }
    assert!(hand.momentum(75.0).is_some());
    hand.press(2, (0.0, 0.0));
    assert!(hand.momentum(75.0).is_none());
}

#[test]
fn pinching_at_the_limit_moves_nothing() {
    let mut hand = hand();
    hand.base = Viewport { from: 400.0, days: 3.0 };
    hand.press(1, (100.0, 0.0));
    hand.press(2, (200.0, 0.0));
    hand.drag(1, (50.0, 0.0), 0.0);
    hand.drag(2, (250.0, 0.0), 0.0);
    shows(&hand, 400.0, 3.0);
}

proptest! {
    #[test]
    fn whatever_fingers_do_the_viewport_can_be_shown(
        width in any::<f64>(),
        moves in prop::collection::vec((0i32..4, any::<f64>(), any::<f64>(), any::<f64>(), 0..3), 0..30),
    ) {
        let mut hand = hand();
        hand.width = width;
        for (id, x, y, time, kind) in moves {
            match kind {
                0 => { hand.press(id, (x, y)); }
                1 => { hand.drag(id, (x, y), time); }
                _ => hand.release(id),
            }
            hand.momentum(time);
            let shown = hand.viewport();
            prop_assert!(shown.from.is_finite() && shown.days >= 3.0);
            prop_assert_eq!(shown.clamped(hand.bounds), shown);
        }
    }
}
