//! Conflicts between two events of one lane: a dashed arc at their side, with its sign.

use super::lane::Placed;
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
    /// Whether its sign has room at its side.
    pub sign: bool,
}

/// Farther apart than this, in per cent, an arc would cross half the drawing and tell nothing.
const MAX_APART: f64 = 4.0;

/// Where the sign stands: its centre lies this far to the left of the marks.
pub const SIGN_OFFSET: f64 = 27.0;

/// Half the sign's room.
const SIGN_HALF: f64 = 11.0;

pub(super) fn arcs(marks: &[Placed], links: &[Link], rows: &Rows, metrics: Metrics) -> Vec<Arc> {
    let place = |event: EventIx| {
        let placed = marks.iter().find(|placed| placed.event == event)?;
        let x = placed.figures.first()?.1.ends().0;
        Some((x, placed))
    };
    links
        .iter()
        .filter_map(|link| {
            let (a, b) = (place(link.a)?, place(link.b)?);
            let (upper, lower) = if a.1.y <= b.1.y { (a, b) } else { (b, a) };
            let near = (upper.0 - lower.0).abs() <= MAX_APART && upper.1.row != lower.1.row;
            near.then(|| {
                let x = upper.0.min(lower.0);
                let sign = Block::around(x, SIGN_OFFSET + SIGN_HALF, -SIGN_OFFSET + SIGN_HALF);
                let free = metrics.labels
                    && (upper.1.row..=lower.1.row)
                        .all(|row| rows.is_free(row, &sign, metrics.width))
                    && sign.fits(metrics.width);
                Arc {
                    conflict: link.conflict,
                    events: (upper.1.event, lower.1.event),
                    upper: (upper.0, upper.1.y),
                    lower: (lower.0, lower.1.y),
                    sign: free,
                }
            })
        })
        .filter(|arc| arc.sign)
        .collect()
}
