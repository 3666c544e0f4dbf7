//! Gestures with one and two fingers.

use super::*;
use crate::timeline::day::Day;
use proptest::prelude::*;

/// A hundred days on 1000 px, in the middle of a thousand.
fn gesture() -> Gesture {
    let bounds = Window::between(Day::new(0), Day::new(999));
    let shown = Viewport { from: 400.0, days: 100.0 };
    Gesture::new(shown, bounds, 1000.0)
}

fn shows(gesture: &Gesture, from: f64, days: f64) {
    let shown = gesture.viewport();
    let near = (shown.from - from).abs() < 1e-9 && (shown.days - days).abs() < 1e-9;
    assert!(near, "{shown:?} is not {days} days from {from}");
}

#[test]
fn four_pixels_are_a_click_and_five_a_drag() {
    let mut gesture = gesture();
    assert!(gesture.press(1, (500.0, 50.0)));
    assert!(!gesture.drag(1, (504.0, 90.0), 0.0));
    assert!(!gesture.drags());
    assert!(gesture.drag(1, (505.0, 50.0), 8.0));
    assert!(gesture.drag(1, (500.0, 50.0), 16.0), "and stays one");
}

#[test]
fn one_finger_pans() {
    let mut gesture = gesture();
    gesture.press(1, (500.0, 50.0));
    gesture.drag(1, (400.0, 70.0), 0.0);
    shows(&gesture, 410.0, 100.0);
    assert!(!gesture.drag(2, (0.0, 0.0), 0.0), "a pointer that is not down");
    shows(&gesture, 410.0, 100.0);
}

#[test]
fn two_fingers_zoom_around_their_middle_and_pan_with_it() {
    let mut gesture = gesture();
    gesture.press(1, (400.0, 0.0));
    gesture.press(2, (600.0, 0.0));
    assert!(!gesture.press(3, (0.0, 0.0)), "a third one does nothing");
    gesture.drag(1, (300.0, 0.0), 0.0);
    gesture.drag(2, (700.0, 0.0), 0.0);
    shows(&gesture, 425.0, 50.0);
    gesture.drag(1, (400.0, 0.0), 8.0);
    gesture.drag(2, (800.0, 0.0), 8.0);
    shows(&gesture, 420.0, 50.0);
}

#[test]
fn the_drawing_stays_where_it_is_when_fingers_come_and_go() {
    let mut gesture = gesture();
    gesture.press(1, (500.0, 0.0));
    gesture.drag(1, (400.0, 0.0), 0.0);
    gesture.press(2, (600.0, 0.0));
    shows(&gesture, 410.0, 100.0);
    gesture.drag(2, (800.0, 0.0), 8.0);
    let zoomed = gesture.viewport();
    gesture.release(1);
    shows(&gesture, zoomed.from, zoomed.days);
    gesture.drag(2, (810.0, 0.0), 16.0);
    shows(&gesture, zoomed.from - zoomed.days * 0.01, zoomed.days);
    let panned = gesture.viewport();
    gesture.release(2);
    shows(&gesture, panned.from, panned.days);
    assert!(gesture.is_empty());
}

#[test]
fn one_finger_throws_and_two_do_not() {
    let mut gesture = gesture();
    gesture.press(1, (500.0, 0.0));
    for tick in 0..10 {
        let time = f64::from(tick) * 8.0;
        gesture.drag(1, (500.0 - time, 0.0), time);
    }
    assert!(gesture.momentum(75.0).is_some());
    gesture.press(2, (0.0, 0.0));
    assert!(gesture.momentum(75.0).is_none());
}

#[test]
fn pinching_at_the_limit_moves_nothing() {
    let mut gesture = gesture();
    gesture.base = Viewport { from: 400.0, days: 3.0 };
    gesture.press(1, (100.0, 0.0));
    gesture.press(2, (200.0, 0.0));
    gesture.drag(1, (50.0, 0.0), 0.0);
    gesture.drag(2, (250.0, 0.0), 0.0);
    shows(&gesture, 400.0, 3.0);
}

proptest! {
    #[test]
    fn whatever_fingers_do_the_viewport_can_be_shown(
        width in any::<f64>(),
        moves in prop::collection::vec((0i32..4, any::<f64>(), any::<f64>(), any::<f64>(), 0..3), 0..30),
    ) {
        let mut gesture = gesture();
        gesture.width = width;
        for (id, x, y, time, kind) in moves {
            match kind {
                0 => { gesture.press(id, (x, y)); }
                1 => { gesture.drag(id, (x, y), time); }
                _ => gesture.release(id),
            }
            gesture.momentum(time);
            let shown = gesture.viewport();
            prop_assert!(shown.from.is_finite() && shown.days >= 3.0);
            prop_assert_eq!(shown.clamped(gesture.bounds), shown);
        }
    }
}
