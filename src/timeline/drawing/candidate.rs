//! Placement candidates: the room an item takes in a row, and the possible places of its label.

use super::arcs::{ARC_ROOM, SIGN_HALF, SIGN_OFFSET};
use super::lane::{Headroom, Label, Side};
use super::{Dimensions, DrawnEvent};
use crate::timeline::mark::MarkShape;
use crate::timeline::row_packing::{Block, Edge};
use crate::timeline::scale::Scale;

/// Font size of labels in pixels, as in the style sheet.
const LABEL_SIZE: f64 = 13.0;
/// Pixels between the glyph's room and the text.
const LABEL_GAP: f64 = 1.0;
/// Baseline of a label, in pixels below the centre line.
const BASELINE: f64 = 4.0;
/// Baseline of a bar's label, which stands above the bar.
const ABOVE_BAR: f64 = -8.0;
/// Indent of a label within brackets, in pixels from the first one.
const WITHIN: f64 = 10.0;
/// Baseline of a label above a glyph, and above the arc between several dates.
const ABOVE_GLYPH: f64 = -12.0;
const ABOVE_ARC: f64 = -35.0;
/// Free space between such a label and the line or an arc in pixels, a little more than rows leave
/// between neighbours.
const CLEAR: f64 = 6.1;
/// Largest distance from a mark to a label that does not stand beside it, in pixels.
const NEAR: f64 = 27.0;

/// An item to be placed in a row.
pub(super) struct Candidate<'a> {
    pub item: &'a DrawnEvent,
    pub figures: Vec<(usize, MarkShape)>,
    pub core: Block,
    pub headroom: Headroom,
    /// Label width in pixels; `None` if labels are not drawn.
    text: Option<f64>,
    /// [`Dimensions::is_fixed`].
    is_fixed: bool,
}

/// Label with the room it takes.
type LabelPosition = (Label, Block);

impl<'a> Candidate<'a> {
    pub fn new(item: &'a DrawnEvent, scale: Scale, metrics: Dimensions) -> Option<Candidate<'a>> {
        let figures: Vec<_> = item
            .marks
            .iter()
            .enumerate()
            .filter_map(|(index, mark)| Some((index, mark.figure(scale)?)))
            .collect();
        let mut core = figures
            .iter()
            .map(|(_, figure)| block(*figure, metrics))
            .reduce(|a, b| a.join(b, metrics.width))?;
        if figures.len() > 1 {
            core.right.px += metrics.days;
        }
        let only_bar = matches!(figures[..], [(_, MarkShape::Bar { .. })]);
        let headroom = match figures.len() {
            1 if only_bar && metrics.labels => Headroom::Label,
            1 => Headroom::None,
            _ => Headroom::Arc,
        };
        let text = metrics.labels.then(|| {
            let space = if item.attribution.is_empty() { "" } else { " " };
            let text = format!("{}{space}{}", item.label, item.attribution);
            (metrics.text_width)(&text, LABEL_SIZE, false)
        });
        Some(Candidate { item, figures, core, headroom, text, is_fixed: metrics.is_fixed() })
    }

    /// Left end of its first figure, in per cent; arcs start there.
    pub fn start(&self) -> f64 {
        self.figures[0].1.ends().0
    }

    /// The places its label could take, best first, with the label's own block. `arc` is the
    /// leftmost start of an arc on its left, in per cent, `line` the knowledge line, `drawing` the
    /// width in pixels.
    pub fn labels(&self, arc: Option<f64>, line: Block, drawing: f64) -> Vec<LabelPosition> {
        let Some(width) = self.text else {
            return Vec::new();
        };
        let mut positions = Vec::new();
        if self.headroom == Headroom::Label {
            self.above_bar(width, &mut positions);
        } else {
            self.beside(arc, width, drawing, &mut positions);
        }
        if self.is_fixed {
            self.elsewhere(line, width, drawing, &mut positions);
        }
        positions
    }

    /// Above the bar, from where it is certain, or from its start; or ending at its end, for bars
    /// that start close to the right edge.
    fn above_bar(&self, width: f64, positions: &mut Vec<LabelPosition>) {
        let figure = self.figures[0].1;
        let (x0, x1) = figure.ends();
        let solid = match figure {
            MarkShape::Bar { solid0, solid1, .. } if solid0 < solid1 => solid0,
            _ => x0,
        };
        for (percent, side) in [(solid, Side::Right), (x0, Side::Right), (x1, Side::Left)] {
            positions.push(position(Edge { percent, px: 0.0 }, side, ABOVE_BAR, width));
        }
    }

    /// Beside the marks, beyond the arc at their left, or within brackets.
    fn beside(
        &self,
        arc: Option<f64>,
        width: f64,
        drawing: f64,
        positions: &mut Vec<LabelPosition>,
    ) {
        let (left, right) = (self.core.left, self.core.right);
        let mut push = |at, side| positions.push(position(at, side, BASELINE, width));
        let shifted = |edge: Edge, by: f64| Edge { px: edge.px + by, ..edge };
        let left_of = shifted(left, -LABEL_GAP);
        push(shifted(right, LABEL_GAP), Side::Right);
        push(left_of, Side::Left);
        if let Some(percent) = arc {
            let px = -(SIGN_OFFSET + SIGN_HALF + CLEAR);
            let beyond_arc = match self.is_fixed {
                true => Edge { percent, px },
                false => shifted(left_of, left.px.abs() - ARC_ROOM),
            };
            push(beyond_arc, Side::Left);
        }
        // A long range has room within its brackets.
        if let [(_, MarkShape::Bracket { x0, x1, .. })] = self.figures[..]
            && (x1 - x0) / 100.0 * drawing >= width + 2.0 * WITHIN
        {
            push(Edge { percent: x0, px: WITHIN }, Side::Right);
        }
    }

    /// Left of a knowledge line that is close to the marks; above them, on the side of the line
    /// where they begin or else on the other one, moved as far as the text needs.
    fn elsewhere(&self, line: Block, width: f64, drawing: f64, positions: &mut Vec<LabelPosition>) {
        let (left, right) = (self.core.left.at(drawing), self.core.right.at(drawing));
        let (before, after) = (line.left.at(drawing), line.right.at(drawing));
        let percent = self.core.left.percent;
        let edge = |x: f64| Edge { percent, px: x - percent / 100.0 * drawing };
        if (left - after).abs() < NEAR {
            let at = edge(left.min(before) - CLEAR);
            positions.push(position(at, Side::Left, BASELINE, width));
        }
        let mut parts = [(1.0, before - CLEAR), (after + CLEAR, drawing - 1.0)];
        if after < 0.0 || before > drawing {
            parts = [(1.0, drawing - 1.0); 2];
        } else if left > before {
            parts.reverse();
        }
        let dy = match self.headroom {
            Headroom::None => ABOVE_GLYPH,
            Headroom::Label => ABOVE_BAR,
            Headroom::Arc | Headroom::LabelAndArc => ABOVE_ARC,
        };
        // After the line, what has happened would look expected.
        let past = |(_, figure): &(usize, MarkShape)| figure.ends().1 <= line.left.percent;
        let parts = match self.figures.iter().all(past) {
            true => &parts[..1],
            false => &parts[..],
        };
        positions.extend(parts.iter().filter_map(|&(from, to)| {
            let at = left.min(to - width).max(from);
            let near = at < right + NEAR && at + width > left - NEAR;
            (near && at + width <= to).then(|| position(edge(at), Side::Right, dy, width))
        }));
    }
}

/// A label that runs from `at`, its end nearest to the mark, to one side.
fn position(at: Edge, side: Side, dy: f64, width: f64) -> LabelPosition {
    let (left, right) = match side {
        Side::Left => (at.px - width, at.px),
        Side::Right => (at.px, at.px + width),
    };
    let edge = |px| Edge { px, ..at };
    (Label { at, side, dy, tier: 0 }, Block { left: edge(left), right: edge(right) })
}

/// The room of a figure, glyphs included.
fn block(figure: MarkShape, metrics: Dimensions) -> Block {
    let (x0, x1) = figure.ends();
    let glyph = Block::around((x0 + x1) / 2.0, metrics.half, metrics.half);
    let margin = match figure {
        MarkShape::Point { .. } => return glyph,
        MarkShape::Bracket { .. } => 3.0,
        MarkShape::Bar { .. } => 0.0,
    };
    let range =
        Block { left: Edge { percent: x0, px: -margin }, right: Edge { percent: x1, px: margin } };
    if metrics.is_narrow(figure) { range.join(glyph, metrics.width) } else { range }
}
