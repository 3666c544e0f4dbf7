//! An item on its way into a row: the room it takes, and where its label could stand.

use super::arcs::ARC_ROOM;
use super::lane::{Headroom, Label, Side};
use super::{Item, Metrics};
use crate::timeline::lanes::{Block, Edge};
use crate::timeline::mark::Figure;
use crate::timeline::scale::Scale;
use crate::timeline::text_width::text_width;

/// Font size of labels, as in the style sheet.
const LABEL_SIZE: f64 = 13.0;
/// From the glyph's room to the text.
const LABEL_GAP: f64 = 1.0;
/// Baseline below the centre line.
const BASELINE: f64 = 4.0;
/// A bar's label stands above it.
const ABOVE_BAR: f64 = -8.0;
/// A label within brackets begins this far behind the first one.
const WITHIN: f64 = 10.0;
/// An item on its way into a row.
pub(super) struct Candidate<'a> {
    pub item: &'a Item,
    pub figures: Vec<(usize, Figure)>,
    pub core: Block,
    pub headroom: Headroom,
    /// Label width; `None` when labels are not drawn.
    text: Option<f64>,
}

impl<'a> Candidate<'a> {
    pub fn new(item: &'a Item, scale: Scale, metrics: Metrics) -> Option<Candidate<'a>> {
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
        let only_bar = matches!(figures[..], [(_, Figure::Bar { .. })]);
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

    /// The places its label could take on a drawing of this width, best first, with the block of
    /// the label alone; beyond the arc at its left only where there may be one.
    pub fn labels(&self, arc: bool, drawing: f64) -> Vec<(Label, Block)> {
        let Some(width) = self.text else {
            return Vec::new();
        };
        if self.headroom == Headroom::Label {
            let (x0, x1) = self.figures[0].1.ends();
            let solid = match self.figures[0].1 {
                Figure::Bar { solid0, solid1, .. } if solid0 < solid1 => solid0,
                _ => x0,
            };
            // Above the bar, from where it is certain, or from its beginning.
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
            // Or to the left of its end, for bars that begin close to the right edge.
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
        // A long stretch has room within its brackets.
        if let [(_, Figure::Bracket { x0, x1, .. })] = self.figures[..]
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

/// The room a figure takes up, glyphs included.
fn block(figure: Figure, metrics: Metrics) -> Block {
    let (x0, x1) = figure.ends();
    let glyph = Block::around((x0 + x1) / 2.0, metrics.half, metrics.half);
    let margin = match figure {
        Figure::Point { .. } => return glyph,
        Figure::Bracket { .. } => 3.0,
        Figure::Bar { .. } => 0.0,
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
