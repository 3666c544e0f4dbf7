//! Positions in pixels, computed from the finished layout alone.

use super::*;
use std::ops::Range;

/// Tolerance in pixels, far below what a screen can show. The tests require only that neighbours do
/// not touch, not the gap that the layout leaves.
pub const TOLERANCE: f64 = 1e-6;

/// The pixels that a figure takes on a drawing of this width, glyphs included.
pub fn extent(figure: MarkShape, metrics: Dimensions, width: f64) -> Range<f64> {
    let (x0, x1) = figure.ends();
    let (x0, x1) = (x0 / 100.0 * width, x1 / 100.0 * width);
    let middle = (x0 + x1) / 2.0;
    match figure {
        MarkShape::Bracket { .. } | MarkShape::Bar { .. } if !metrics.is_narrow(figure) => x0..x1,
        // Replaced by its glyph, at every width.
        _ => middle - metrics.half..middle + metrics.half,
    }
}

/// The pixels from the first to the last figure of an event.
pub fn room(placed: &Placed, metrics: Dimensions, width: f64) -> Range<f64> {
    let extents = placed.figures.iter().map(|(_, figure)| extent(*figure, metrics, width));
    extents.reduce(|a, b| a.start.min(b.start)..a.end.max(b.end)).unwrap()
}

/// The pixels of an event's label at this width, shown or not.
pub fn words(board: &TestDrawing, placed: &Placed, width: f64) -> Option<Range<f64>> {
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

/// The pixels of an event's label, if it is shown at this width.
pub fn shown(board: &TestDrawing, placed: &Placed, width: f64) -> Option<Range<f64>> {
    let tier = placed.label?.tier;
    let shown = widths(board.metrics, tier).contains(&width);
    shown.then(|| words(board, placed, width)).flatten()
}

/// Returns true if two ranges do not touch.
pub fn apart(a: &Range<f64>, b: &Range<f64>) -> bool {
    a.end <= b.start + TOLERANCE || b.end <= a.start + TOLERANCE
}

/// The widths at which a label of this tier is shown.
pub fn widths(metrics: Dimensions, tier: usize) -> Vec<f64> {
    let all: Vec<f64> =
        std::iter::once(metrics.width).chain(metrics.wider.iter().copied()).collect();
    all[tier..].to_vec()
}

/// The lanes that show single marks.
pub fn lanes_with_marks(drawing: &Drawing) -> impl Iterator<Item = (&Lane, &[Placed], &[Arc])> {
    drawing.lanes.iter().filter_map(|lane| match &lane.body {
        LaneBody::Marks { marks, arcs } => Some((lane, &marks[..], &arcs[..])),
        _ => None,
    })
}
