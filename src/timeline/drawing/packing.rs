//! Packs a lane into rows: marks first, then conflict arcs, then labels where room is left.

use super::arcs::{Arc, ArcAnchor, place};
use super::candidate::Candidate;
use super::lane::{Headroom, LANE_FOOT, Label, LaneBody, Placed};
use super::{ConflictLink, Dimensions};
use crate::timeline::model::{ConflictIx, EventIx};
use crate::timeline::row_packing::{Block, Rows};
use crate::timeline::short_sort::sort_short;

/// The rows of a lane with everything placed in them.
pub(super) struct Packing<'a> {
    rows: Rows,
    placed: Vec<(Candidate<'a>, usize, Option<Label>)>,
    /// Conflicts with the events they join, the upper one first, and the leftmost mark in per cent.
    arcs: Vec<(ConflictIx, [EventIx; 2], f64)>,
}

impl<'a> Packing<'a> {
    /// Places the marks, then the arcs, then labels in the remaining room, by rank. `None` if the
    /// marks do not fit.
    pub fn new(
        mut candidates: Vec<Candidate<'a>>,
        links: &[ConflictLink],
        line: f64,
        metrics: Dimensions,
    ) -> Option<Self> {
        let line = Block::around(line, 1.0, 1.0);
        sort_short(&mut candidates, |a, b| a.item.order < b.item.order);
        let spread = Packing::rows_with_labels(&candidates, line, metrics);
        let (mut rows, places) = match spread {
            Some(spread) => spread,
            None => Packing::rows_of_marks(&candidates, metrics)?,
        };
        let anchors: Vec<ArcAnchor> = candidates
            .iter()
            .zip(&places)
            .map(|(candidate, &row)| ArcAnchor {
                event: candidate.item.event,
                x: candidate.start(),
                row,
            })
            .collect();
        let arcs = place(&anchors, links, &mut rows, metrics)
            .into_iter()
            .map(|(conflict, upper, lower)| {
                let (upper, lower) = (&anchors[upper], &anchors[lower]);
                (conflict, [upper.event, lower.event], upper.x.min(lower.x))
            })
            .collect();
        let mut placed: Vec<_> = candidates
            .into_iter()
            .zip(places)
            .map(|(candidate, row)| (candidate, row, None))
            .collect();
        sort_short(&mut placed, |(a, ..), (b, ..)| {
            (a.item.rank, a.item.order) > (b.item.rank, b.item.order)
        });
        let mut packing = Packing { rows, placed, arcs };
        packing.label_at(line, metrics.width, 0);
        packing.label_wider(line, metrics);
        Some(packing)
    }

    /// Rows in which every mark has room for its label too, or `None` if there are too few rows.
    /// Only the marks themselves are taken.
    fn rows_with_labels(
        candidates: &[Candidate<'a>],
        line: Block,
        metrics: Dimensions,
    ) -> Option<(Rows, Vec<usize>)> {
        let width = metrics.width;
        let mut roomy = Rows::new(width, metrics.max_rows);
        let mut rows = Rows::new(width, metrics.max_rows);
        let mut places = Vec::with_capacity(candidates.len());
        for candidate in candidates {
            let labelled = candidate
                .labels(Some(candidate.start()), line, width)
                .into_iter()
                .filter(|(_, block)| block.fits(width) && !block.collides(&line, width))
                .map(|(_, block)| candidate.core.join(block, width));
            let row = labelled.chain([candidate.core]).find_map(|block| roomy.place(block))?;
            rows.take(row, candidate.core);
            places.push(row);
        }
        Some((rows, places))
    }

    fn rows_of_marks(
        candidates: &[Candidate<'a>],
        metrics: Dimensions,
    ) -> Option<(Rows, Vec<usize>)> {
        let mut rows = Rows::new(metrics.width, metrics.max_rows);
        let places: Option<Vec<usize>> =
            (candidates.iter()).map(|candidate| rows.place(candidate.core)).collect();
        Some((rows, places?))
    }

    fn label_wider(&mut self, line: Block, metrics: Dimensions) {
        for (index, &width) in metrics.wider.iter().enumerate() {
            self.label_at(line, width, index + 1);
        }
    }

    /// Labels the marks that have no label yet and have room for one in their row at this width.
    fn label_at(&mut self, line: Block, width: f64, tier: usize) {
        for (candidate, row, label) in &mut self.placed {
            if label.is_some() {
                continue;
            }
            let event = candidate.item.event;
            let mut arcs = self.arcs.iter();
            let arc = arcs.find(|(_, ends, _)| ends.contains(&event));
            let places = candidate.labels(arc.map(|(.., x)| *x), line, width);
            let free = places.into_iter().find(|(_, block)| {
                block.fits(width)
                    && !block.collides(&line, width)
                    && self.rows.is_free_beside(*row, block, &candidate.core, width)
            });
            if let Some((found, block)) = free {
                self.rows.take(*row, block);
                *label = Some(Label { tier, ..found });
            }
        }
    }

    /// Turns rows into heights, and placements into marks and arcs. Returns the height in pixels as
    /// well.
    pub fn finish(self, y: f64, metrics: Dimensions) -> (LaneBody, f64) {
        let mut headrooms = vec![Headroom::None; self.rows.len()];
        for (candidate, row, label) in &self.placed {
            let headroom = match label {
                Some(label) if label.dy < 0.0 => candidate.headroom.with_label(),
                _ => candidate.headroom,
            };
            headrooms[*row] = headrooms[*row].max(headroom);
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
            .map(|(candidate, row, label)| Placed {
                event: candidate.item.event,
                figures: candidate.figures,
                y: tops[row],
                label,
                row,
                order: candidate.item.order,
            })
            .collect();
        sort_short(&mut marks, |a, b| a.order < b.order);
        let anchor = |event: EventIx| {
            let placed = marks.iter().find(|placed| placed.event == event)?;
            Some((placed.figures.first()?.1.ends().0, placed.y))
        };
        let arcs = self.arcs.iter().filter_map(|&(conflict, [upper, lower], _)| {
            Some(Arc {
                conflict,
                events: (upper, lower),
                upper: anchor(upper)?,
                lower: anchor(lower)?,
            })
        });
        let arcs = arcs.collect();
        (LaneBody::Marks { marks, arcs }, next - y + LANE_FOOT)
    }
}
