//! What a turn of the wheel, or two fingers on a trackpad, ask for.

use super::within;

/// A line of a wheel that counts in lines, in pixels.
const LINE: f64 = 16.0;

/// A page of a wheel that counts in pages, in pixels.
const PAGE: f64 = 400.0;

/// The zoom of a pixel, as an exponent of e: with it a trackpad's pinch follows the fingers.
const ZOOM: f64 = 0.01;

/// The most that a single turn zooms, in pixels: mice turn by a hundred at once.
const MOST: f64 = 40.0;

/// A turn, by its meaning.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Turn {
    /// Pans by so many pixels, to later days when positive.
    Pan(f64),
    /// Shows so many times as many days.
    Zoom(f64),
    /// Scrolls the page: none of the drawing's business.
    Page,
}

impl Turn {
    /// Reads a wheel event: how far to the right and down, the event's `deltaMode` (0 for pixels,
    /// 1 lines, 2 pages), whether Shift is held, and whether Control or Command is – which is how
    /// browsers report the pinch of a trackpad, too.
    pub fn new(right: f64, down: f64, mode: u32, shift: bool, zooms: bool) -> Turn {
        let unit = match mode {
            0 => 1.0,
            1 => LINE,
            _ => PAGE,
        };
        // Some systems turn Shift and wheel into a horizontal turn, others leave it to us.
        let right = if shift && right == 0.0 { down } else { right };
        if zooms {
            Turn::Zoom((within(down * unit, -MOST, MOST) * ZOOM).exp())
        } else if right != 0.0 && (shift || right.abs() > down.abs()) {
            Turn::Pan(right * unit)
        } else {
            Turn::Page
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_scrolls_as_everywhere_and_the_rest_moves_the_drawing() {
        for (right, down, mode, shift, zooms, turn) in [
            (0.0, 100.0, 0, false, false, Turn::Page),
            (30.0, 40.0, 0, false, false, Turn::Page),
            (0.0, 0.0, 0, false, false, Turn::Page),
            (0.0, 0.0, 0, true, false, Turn::Page),
            (f64::NAN, 3.0, 0, false, false, Turn::Page),
            (-40.0, 30.0, 0, false, false, Turn::Pan(-40.0)),
            (0.0, 100.0, 0, true, false, Turn::Pan(100.0)),
            (100.0, 0.0, 0, true, false, Turn::Pan(100.0)),
            (0.0, -3.0, 1, true, false, Turn::Pan(-48.0)),
            (1.0, 0.0, 2, false, false, Turn::Pan(400.0)),
            (0.0, 0.0, 0, false, true, Turn::Zoom(1.0)),
        ] {
            let read = Turn::new(right, down, mode, shift, zooms);
            assert_eq!(read, turn, "{right} {down}");
        }
    }

    #[test]
    fn zooming_there_and_back_ends_where_it_began_and_never_leaps() {
        let factor = |down: f64, mode: u32| match Turn::new(0.0, down, mode, false, true) {
            Turn::Zoom(factor) => factor,
            turn => panic!("{turn:?}"),
        };
        assert!(factor(-5.0, 0) < 1.0, "away from the reader: closer");
        for down in [1.0, 5.0, 100.0, f64::INFINITY] {
            assert!(
                (factor(down, 0) * factor(-down, 0) - 1.0).abs() < 1e-9,
                "{down}"
            );
            assert!(factor(down, 2) < 1.5, "{down}");
        }
    }
}
