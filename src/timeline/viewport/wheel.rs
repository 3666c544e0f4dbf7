//! Wheel events: turns of a wheel, or two fingers on a trackpad.

use super::within;

/// Pixels per line, for wheels that count in lines.
const LINE: f64 = 16.0;

/// Pixels per page, for wheels that count in pages.
const PAGE: f64 = 400.0;

/// Zoom per pixel, as an exponent of e, chosen so that a trackpad's pinch follows the fingers.
const ZOOM: f64 = 0.01;

/// Maximum zoom of a single event, in pixels: mice report about a hundred at once.
const MOST: f64 = 40.0;

/// Meaning of a wheel event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WheelAction {
    /// Pans by this many pixels, to later days if positive.
    Pan(f64),
    /// Multiplies the number of days shown by this factor.
    Zoom(f64),
    /// Scrolls the page; the drawing ignores it.
    Page,
}

impl WheelAction {
    /// Interprets a wheel event: its distances to the right and down, its `deltaMode` (0 for
    /// pixels, 1 lines, 2 pages), the state of Shift, and that of Control or Command, which
    /// browsers also report for the pinch of a trackpad.
    pub fn new(right: f64, down: f64, mode: u32, shift: bool, zooms: bool) -> WheelAction {
        let unit = match mode {
            0 => 1.0,
            1 => LINE,
            _ => PAGE,
        };
        // Some systems turn Shift and wheel into a horizontal scroll, others do not.
        let right = if shift && right == 0.0 { down } else { right };
        if zooms {
            WheelAction::Zoom((within(down * unit, -MOST, MOST) * ZOOM).exp())
        } else if right != 0.0 && (shift || right.abs() > down.abs()) {
            WheelAction::Pan(right * unit)
        } else {
            WheelAction::Page
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_scrolls_as_everywhere_and_the_rest_moves_the_drawing() {
        for (right, down, mode, shift, zooms, turn) in [
            (0.0, 100.0, 0, false, false, WheelAction::Page),
            (30.0, 40.0, 0, false, false, WheelAction::Page),
            (0.0, 0.0, 0, false, false, WheelAction::Page),
            (0.0, 0.0, 0, true, false, WheelAction::Page),
            (f64::NAN, 3.0, 0, false, false, WheelAction::Page),
            (-40.0, 30.0, 0, false, false, WheelAction::Pan(-40.0)),
            (0.0, 100.0, 0, true, false, WheelAction::Pan(100.0)),
            (100.0, 0.0, 0, true, false, WheelAction::Pan(100.0)),
            (0.0, -3.0, 1, true, false, WheelAction::Pan(-48.0)),
            (1.0, 0.0, 2, false, false, WheelAction::Pan(400.0)),
            (0.0, 0.0, 0, false, true, WheelAction::Zoom(1.0)),
        ] {
            let read = WheelAction::new(right, down, mode, shift, zooms);
            assert_eq!(read, turn, "{right} {down}");
        }
    }

    #[test]
    fn zooming_there_and_back_ends_where_it_began_and_never_leaps() {
        let factor = |down: f64, mode: u32| match WheelAction::new(0.0, down, mode, false, true) {
            WheelAction::Zoom(factor) => factor,
            turn => panic!("{turn:?}"),
        };
        assert!(factor(-5.0, 0) < 1.0, "away from the reader: closer");
        for down in [1.0, 5.0, 100.0, f64::INFINITY] {
            assert!((factor(down, 0) * factor(-down, 0) - 1.0).abs() < 1e-9, "{down}");
            assert!(factor(down, 2) < 1.5, "{down}");
        }
    }
}
