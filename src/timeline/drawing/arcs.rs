//! Conflicts between two events of one lane: a dashed arc at their side, with its sign.

use super::{Link, Metrics};
use crate::timeline::lanes::{Block, Rows};
use crate::timeline::model::{ConflictIx, EventIx};

/// An arc between two marks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arc {
    /// The conflict.
    pub conflict: ConflictIx,
    /// The two events, the upper one first.
    pub events: (EventIx, EventIx),
    /// Its upper end: per cent and pixels.
    pub upper: (f64, f64),
    /// Its lower end.
    pub lower: (f64, f64),
}

/// Farther apart than this, in per cent, an arc would cross half the drawing and tell nothing.
const MAX_APART: f64 = 4.0;

/// Where the sign stands: its centre lies this far to the left of the marks.
pub const SIGN_OFFSET: f64 = 27.0;

/// Half the sign's room; more would come too close to the glyphs at its right.
const SIGN_HALF: f64 = 8.0;

/// Pixels that an arc and its sign take up at the left of the marks they join, the lower of which
/// may stand a little further right.
pub(super) const ARC_ROOM: f64 = SIGN_OFFSET + SIGN_HALF + 24.0;

/// A mark that an arc may start from: its event, the left end of its first figure, its row.
pub(super) struct Post {
    pub event: EventIx,
    pub x: f64,
    pub row: usize,
}

/// The links whose two marks stand close enough for an arc with room for its sign, as positions
/// in `posts`, the upper one first. The room is taken from the rows.
pub(super) fn place(
    posts: &[Post],
    links: &[Link],
    rows: &mut Rows,
    metrics: Metrics,
) -> Vec<(ConflictIx, usize, usize)> {
    if !metrics.labels {
        return Vec::new();
    }
    let find = |event: EventIx| posts.iter().position(|post| post.event == event);
    let mut arcs = Vec::new();
    for link in links {
        let (Some(a), Some(b)) = (find(link.a), find(link.b)) else {
            continue;
        };
        let (upper, lower) = if posts[a].row <= posts[b].row {
            (a, b)
        } else {
            (b, a)
        };
        let near = (posts[upper].x - posts[lower].x).abs() <= MAX_APART;
        let between = posts[upper].row..=posts[lower].row;
        // Next to each other an arc would have no room for its sign.
        if !near || posts[upper].row == posts[lower].row {
            continue;
        }
        let x = posts[upper].x.min(posts[lower].x);
        let sign = Block::around(x, SIGN_OFFSET + SIGN_HALF, SIGN_HALF - SIGN_OFFSET);
        let free = between
            .clone()
            .all(|row| rows.is_free(row, &sign, metrics.width));
        if free && sign.fits(metrics.width) {
            between.for_each(|row| rows.take(row, sign));
            arcs.push((link.conflict, upper, lower));
        }
    }
    arcs
}
