//! One lane: its marks in rows, its labels where there is room, or what replaces them.

use super::arcs::{ARC_ROOM, Arc, Post, place};
use super::columns::Columns;
use super::{Item, Link, Metrics};
use crate::timeline::lanes::{Block, Edge, Rows};
use crate::timeline::mark::{Figure, Sign};
use crate::timeline::model::{ConflictIx, EventIx, StorylineIx};
use crate::timeline::scale::Scale;
use crate::timeline::text_width::text_width;

/// One storyline's lane.
#[derive(Clone, Debug)]
pub struct Lane {
    /// The storyline.
    pub storyline: StorylineIx,
    /// Its top edge.
    pub y: f64,
    /// Its height.
    pub height: f64,
    /// How many events it shows within the window.
    pub inside: usize,
    /// What it holds.
    pub body: LaneBody,
}

/// What a lane holds.
#[derive(Clone, Debug)]
pub enum LaneBody {
    /// Nothing: the filters leave no dated event.
    Empty,
    /// Nothing in this window; the nearest event lies to the left or right.
    Pointer {
        /// The nearest event.
        event: EventIx,
        /// Where it lies.
        side: Side,
    },
    /// Single marks.
    Marks {
        /// The marks with their places.
        marks: Vec<Placed>,
        /// Conflicts between them.
        arcs: Vec<Arc>,
    },
    /// Too many for single marks.
    Columns(Columns),
}

/// Left or right of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// To the left.
    Left,
    /// To the right.
    Right,
}

/// Room above a row's centre line for what stands above it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Headroom {
    /// None.
    #[default]
    None,
    /// For a label above a bar.
    Label,
    /// For an arc with its sign.
    Arc,
}

impl Headroom {
    const fn px(self) -> f64 {
        match self {
            Headroom::None => 0.0,
            Headroom::Label => 12.0,
            Headroom::Arc => 18.0,
        }
    }
}

/// An event in its place.
#[derive(Clone, Debug)]
pub struct Placed {
    /// The event.
    pub event: EventIx,
    /// Its marks within the window: index in [`Item::marks`] and figure.
    pub figures: Vec<(usize, Figure)>,
    /// The centre line.
    pub y: f64,
    /// Its label, where there is room.
    pub label: Option<Label>,
    /// The row within the lane.
    pub row: usize,
}

/// Where a label stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// The end nearest to the mark.
    pub at: Edge,
    /// Whether it runs to the left or right of that place.
    pub side: Side,
    /// Pixels from the centre line to its baseline.
    pub dy: f64,
    /// 0: always shown; n: only from the nth of [`Metrics::wider`] on.
    pub tier: usize,
}

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
/// Empty space below the last row.
const LANE_FOOT: f64 = 4.0;

/// An item on its way into a row.
struct Candidate<'a> {
    item: &'a Item,
    figures: Vec<(usize, Figure)>,
    core: Block,
    headroom: Headroom,
    /// Label width; `None` when labels are not drawn.
    text: Option<f64>,
}

impl Lane {
    pub(super) fn new(
        storyline: StorylineIx,
        items: &[&Item],
        links: &[Link],
        scale: Scale,
        line: f64,
        y: f64,
        metrics: Metrics,
    ) -> Lane {
        let candidates: Vec<_> = items
            .iter()
            .filter_map(|item| Candidate::new(item, scale, metrics))
            .collect();
        let inside = candidates.len();
        let (body, height) = if candidates.is_empty() {
            let body = nearest(items, scale).unwrap_or(LaneBody::Empty);
            (body, metrics.row + 2.0)
        } else if let Some(packing) = Packing::new(candidates, links, line, metrics) {
            packing.finish(y, metrics)
        } else {
            let columns = Columns::new(items, scale, metrics.width);
            let height = columns.height + LANE_FOOT;
            (LaneBody::Columns(columns), height)
        };
        Lane {
            storyline,
            y,
            height,
            inside,
            body,
        }
    }
}

impl<'a> Candidate<'a> {
    fn new(item: &'a Item, scale: Scale, metrics: Metrics) -> Option<Candidate<'a>> {
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
    fn labels(&self, arc: bool, drawing: f64) -> Vec<(Label, Block)> {
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

/// The rows of a lane with everything placed.
struct Packing<'a> {
    rows: Rows,
    placed: Vec<(Candidate<'a>, usize, Option<Label>)>,
    /// Conflicts with the events they join, the upper one first.
    arcs: Vec<(ConflictIx, EventIx, EventIx)>,
}

impl<'a> Packing<'a> {
    /// Packs the marks, joins what contradicts each other, then gives labels what room is left, in
    /// order of rank. `None` when the marks do not fit.
    fn new(
        mut candidates: Vec<Candidate<'a>>,
        links: &[Link],
        line: f64,
        metrics: Metrics,
    ) -> Option<Self> {
        let line = Block::around(line, 1.0, 1.0);
        candidates.sort_by_key(|candidate| candidate.item.order);
        let spread = Packing::rows_with_labels(&candidates, line, metrics);
        let (mut rows, places) = match spread {
            Some(spread) => spread,
            None => Packing::rows_of_marks(&candidates, metrics)?,
        };
        let posts: Vec<Post> = candidates
            .iter()
            .zip(&places)
            .map(|(candidate, &row)| Post {
                event: candidate.item.event,
                x: candidate.figures[0].1.ends().0,
                row,
            })
            .collect();
        let arcs = place(&posts, links, &mut rows, metrics)
            .into_iter()
            .map(|(conflict, upper, lower)| (conflict, posts[upper].event, posts[lower].event))
            .collect();
        let mut placed: Vec<_> = candidates
            .into_iter()
            .zip(places)
            .map(|(candidate, row)| (candidate, row, None))
            .collect();
        placed.sort_by_key(|(c, _, _)| std::cmp::Reverse((c.item.rank, c.item.order)));
        let mut packing = Packing { rows, placed, arcs };
        packing.label_at(line, metrics.width, 0);
        packing.label_wider(line, metrics);
        Some(packing)
    }

    /// Rows in which every mark has room for its label as well, if there are enough rows; only
    /// the marks themselves are taken.
    fn rows_with_labels(
        candidates: &[Candidate<'a>],
        line: Block,
        metrics: Metrics,
    ) -> Option<(Rows, Vec<usize>)> {
        let width = metrics.width;
        let mut roomy = Rows::new(width, metrics.max_rows);
        let mut rows = Rows::new(width, metrics.max_rows);
        let mut places = Vec::with_capacity(candidates.len());
        for candidate in candidates {
            let labelled = candidate
                .labels(true, width)
                .into_iter()
                .filter(|(_, block)| block.fits(width) && !block.collides(&line, width))
                .map(|(_, block)| candidate.core.join(block, width));
            let row = labelled
                .chain([candidate.core])
                .find_map(|block| roomy.place(block))?;
            rows.take(row, candidate.core);
            places.push(row);
        }
        Some((rows, places))
    }

    fn rows_of_marks(candidates: &[Candidate<'a>], metrics: Metrics) -> Option<(Rows, Vec<usize>)> {
        let mut rows = Rows::new(metrics.width, metrics.max_rows);
        let places: Option<Vec<usize>> = (candidates.iter())
            .map(|candidate| rows.place(candidate.core))
            .collect();
        Some((rows, places?))
    }

    fn label_wider(&mut self, line: Block, metrics: Metrics) {
        for (index, &width) in metrics.wider.iter().enumerate() {
            self.label_at(line, width, index + 1);
        }
    }

    /// Labels what has none yet and finds room in its own row at this width.
    fn label_at(&mut self, line: Block, width: f64, tier: usize) {
        for (candidate, row, label) in &mut self.placed {
            if label.is_some() {
                continue;
            }
            let event = candidate.item.event;
            let arc = self.arcs.iter().any(|(_, a, b)| [*a, *b].contains(&event));
            let free = candidate.labels(arc, width).into_iter().find(|(_, block)| {
                block.fits(width)
                    && !block.collides(&line, width)
                    && self
                        .rows
                        .is_free_beside(*row, block, &candidate.core, width)
            });
            if let Some((found, block)) = free {
                self.rows.take(*row, block);
                *label = Some(Label { tier, ..found });
            }
        }
    }

    /// Rows become heights, places become marks and arcs.
    fn finish(self, y: f64, metrics: Metrics) -> (LaneBody, f64) {
        let mut headrooms = vec![Headroom::None; self.rows.len()];
        for (candidate, row, _) in &self.placed {
            headrooms[*row] = headrooms[*row].max(candidate.headroom);
        }
        let mut tops = Vec::with_capacity(headrooms.len());
        let mut next = y;
        for headroom in &headrooms {
            tops.push(next + headroom.px() + metrics.row / 2.0);
            next += headroom.px() + metrics.row;
        }
        let mut marks: Vec<_> = self
            .placed
            .into_iter()
            .map(|(candidate, row, label)| {
                let placed = Placed {
                    event: candidate.item.event,
                    figures: candidate.figures,
                    y: tops[row],
                    label,
                    row,
                };
                (candidate.item.order, placed)
            })
            .collect();
        marks.sort_by_key(|(order, _)| *order);
        let marks: Vec<_> = marks.into_iter().map(|(_, placed)| placed).collect();
        let post = |event: EventIx| {
            let placed = marks.iter().find(|placed| placed.event == event)?;
            Some((placed.figures.first()?.1.ends().0, placed.y))
        };
        let arcs = self.arcs.iter().filter_map(|&(conflict, upper, lower)| {
            Some(Arc {
                conflict,
                events: (upper, lower),
                upper: post(upper)?,
                lower: post(lower)?,
            })
        });
        let arcs = arcs.collect();
        (LaneBody::Marks { marks, arcs }, next - y + LANE_FOOT)
    }
}

/// The pointer of a lane that is empty in this window.
fn nearest(items: &[&Item], scale: Scale) -> Option<LaneBody> {
    let window = scale.window();
    items
        .iter()
        .flat_map(|item| item.marks.iter().map(move |mark| (item.event, mark)))
        .filter_map(|(event, mark)| {
            let (distance, side) = match mark.days() {
                (_, Some(to)) if to < window.from => (window.from.since(to), Side::Left),
                (Some(from), _) if from > window.to => (from.since(window.to), Side::Right),
                _ => return None,
            };
            // What goes on is background; news comes first.
            Some(((mark.sign == Sign::Open, distance, event), side))
        })
        .min_by_key(|(nearness, _)| *nearness)
        .map(|((_, _, event), side)| LaneBody::Pointer { event, side })
}
