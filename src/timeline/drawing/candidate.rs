//! Placement candidates: the room an item takes in a row, and the possible places of its label.

use super::arcs::ARC_ROOM;
use super::lane::{Headroom, Label, Side};
use super::{Dimensions, DrawnEvent};
use crate::timeline::mark::MarkShape;
use crate::timeline::row_packing::{Block, Edge};
use crate::timeline::scale::Scale;
use crate::timeline::text_width::text_width;

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
/// An item to be placed in a row.
pub(super) struct Candidate<'a> {
    pub item: &'a DrawnEvent,
    pub figures: Vec<(usize, MarkShape)>,
    pub core: Block,
    pub headroom: Headroom,
    /// Label width in pixels; `None` if labels are not drawn.
    text: Option<f64>,
}

impl<'a> Candidate<'a> {
    pub fn new(item: &'a DrawnEvent, scale: Scale, metrics: Dimensions) -> Option<Candidate<'a>> {
        let figures: Vec<_> = item
            .marks
            .iter()
            .enumerate()
            .filter_map(|(index, mark)| Some((index, mark.figure(scale)?)))
            .collect();
        let core = figures
            .iter()
            .map(|(_, figure)| block(*figure, metrics))
            .reduce(|a, b| a.join(b, metrics.width))?;
        let only_bar = matches!(figures[..], [(_, MarkShape::Bar { .. })]);
        let headroom = match figures.len() {
            1 if only_bar && metrics.labels => Headroom::Label,
            1 => Headroom::None,
            _ => Headroom::Arc,
        };
        let text = metrics.labels.then(|| {
            let space = if item.attribution.is_empty() { "" } else { " " };
            let text = format!("{}{space}{}", item.label, item.attribution);
            text_width(&text, LABEL_SIZE, false)
        });
        Some(Candidate {
            item,
            figures,
            core,
            headroom,
            text,
        })
    }

    /// The places its label could take, best first, with the label's own block. `drawing` is the
    /// width in pixels; places beyond the arc on its left are included only if `arc` is set.
    pub fn labels(&self, arc: bool, drawing: f64) -> Vec<(Label, Block)> {
        let Some(width) = self.text else {
            return Vec::new();
        };
        if self.headroom == Headroom::Label {
            let (x0, x1) = self.figures[0].1.ends();
            let solid = match self.figures[0].1 {
                MarkShape::Bar { solid0, solid1, .. } if solid0 < solid1 => solid0,
                _ => x0,
            };
            // Above the bar, from where it is certain, or from its start.
            let above = [solid, x0].into_iter().map(|x| {
                let left = Edge {
                    percent: x,
                    px: 0.0,
                };
                let right = Edge {
                    percent: x,
                    px: width,
                };
                (left, Side::Right, Block { left, right }, ABOVE_BAR)
            });
            // Or ending at its end, for bars that start close to the right edge.
            let at_end = {
                let right = Edge {
                    percent: x1,
                    px: 0.0,
                };
                let left = Edge {
                    percent: x1,
                    px: -width,
                };
                (right, Side::Left, Block { left, right }, ABOVE_BAR)
            };
            return above
                .chain([at_end])
                .map(|(at, side, block, dy)| {
                    let tier = 0;
                    (Label { at, side, dy, tier }, block)
                })
                .collect();
        }
        let right_of = Edge {
            px: self.core.right.px + LABEL_GAP,
            ..self.core.right
        };
        let left_of = Edge {
            px: self.core.left.px - LABEL_GAP,
            ..self.core.left
        };
        let beside = |at: Edge, side: Side| {
            let far = Edge {
                px: if side == Side::Right {
                    at.px + width
                } else {
                    at.px - width
                },
                ..at
            };
            let block = if side == Side::Right {
                Block {
                    left: at,
                    right: far,
                }
            } else {
                Block {
                    left: far,
                    right: at,
                }
            };
            let dy = BASELINE;
            let tier = 0;
            (Label { at, side, dy, tier }, block)
        };
        let beyond_arc = Edge {
            px: left_of.px - ARC_ROOM + self.core.left.px.abs(),
            ..left_of
        };
        let mut places = vec![beside(right_of, Side::Right), beside(left_of, Side::Left)];
        if arc {
            places.push(beside(beyond_arc, Side::Left));
        }
        // A long range has room within its brackets.
        if let [(_, MarkShape::Bracket { x0, x1, .. })] = self.figures[..]
            && (x1 - x0) / 100.0 * drawing >= width + 2.0 * WITHIN
        {
            let within = Edge {
                percent: x0,
                px: WITHIN,
            };
            places.push(beside(within, Side::Right));
        }
        places
    }
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
    let stretch = Block {
        left: Edge {
            percent: x0,
            px: -margin,
        },
        right: Edge {
            percent: x1,
            px: margin,
        },
    };
    if metrics.is_narrow(figure) {
        stretch.join(glyph, metrics.width)
    } else {
        stretch
    }
}
