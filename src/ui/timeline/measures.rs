//! Attributes by which the section of the drawing tells its measures to scripts and style sheets.

use crate::timeline::drawing::DrawingInput;
use crate::timeline::model::Window;

/// Attributes of the section around the drawing: the days it shows, the days it would show if the
/// view named none (both counted from 1970-01-01), and the height of its lanes in pixels.
pub fn measures(drawing: &DrawingInput) -> [(&'static str, String); 3] {
    [
        ("data-window", numbers(drawing.window)),
        ("data-opening", numbers(drawing.opening)),
        // Heights are whole numbers and far below the limit of `i64`.
        ("data-lanes", (drawing.wide().bottom as i64).to_string()),
    ]
}

/// First and last day, counted from 1970-01-01.
pub fn numbers(window: Window) -> String {
    format!("{},{}", window.from.number(), window.to.number())
}
