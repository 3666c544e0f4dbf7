//! Conflicts between two events of one lane: a dashed arc beside them, with a sign.

use super::{ConflictLink, Dimensions};
use crate::timeline::model::{ConflictIx, EventIx};
use crate::timeline::row_packing::{Block, Rows};

/// An arc between two marks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arc {
    /// The conflict.
    pub conflict: ConflictIx,
    /// The two events, the upper one first.
    pub events: (EventIx, EventIx),
    /// Its upper end: x in per cent of the width, y in pixels.
    pub upper: (f64, f64),
    /// Its lower end.
    pub lower: (f64, f64),
}

/// Maximum distance in per cent of the width: a longer arc would cross half the drawing and convey
/// nothing.
const MAX_APART: f64 = 4.0;

/// Distance from the marks to the sign's centre on their left, in pixels.
pub const SIGN_OFFSET: f64 = 27.0;

/// Half the width kept free for the sign, in pixels; more would come too close to the glyphs on its
/// right.
pub(super) const SIGN_HALF: f64 = 8.0;

/// Width of an arc and its sign, left of the marks they join, in pixels; the lower mark may lie a
/// little further right.
pub(super) const ARC_ROOM: f64 = SIGN_OFFSET + SIGN_HALF + 24.0;

/// A mark from which an arc may start: its event, the left end of its first figure, its row.
pub(super) struct ArcAnchor {
    pub event: EventIx,
    pub x: f64,
    pub row: usize,
}

/// The links whose marks are close enough for an arc and its sign, as positions in `anchors`, the
/// upper one first. Takes their room from the rows.
pub(super) fn place(
    anchors: &[ArcAnchor],
    links: &[ConflictLink],
    rows: &mut Rows,
    metrics: Dimensions,
) -> Vec<(ConflictIx, usize, usize)> {
    if !metrics.labels {
        return Vec::new();
    }
    let find = |event: EventIx| anchors.iter().position(|anchor| anchor.event == event);
    let mut arcs = Vec::new();
    for link in links {
        let (Some(a), Some(b)) = (find(link.a), find(link.b)) else {
            continue;
        };
        let (upper, lower) = if anchors[a].row <= anchors[b].row { (a, b) } else { (b, a) };
        let near = (anchors[upper].x - anchors[lower].x).abs() <= MAX_APART;
        let between = anchors[upper].row..=anchors[lower].row;
        // Two marks in one row leave no room for the sign.
        if !near || anchors[upper].row == anchors[lower].row {
            continue;
        }
        let x = anchors[upper].x.min(anchors[lower].x);
        let sign = Block::around(x, SIGN_OFFSET + SIGN_HALF, SIGN_HALF - SIGN_OFFSET);
        let free = between.clone().all(|row| rows.is_free(row, &sign, metrics.width));
        if free && sign.fits(metrics.width) {
            between.for_each(|row| rows.take(row, sign));
            arcs.push((link.conflict, upper, lower));
        }
    }
    arcs
}
