//! One lane: marks in rows, labels where there is room, or the columns that replace them.

use super::arcs::Arc;
use super::candidate::Candidate;
use super::columns::Columns;
use super::packing::Packing;
use super::{ConflictLink, Dimensions, DrawnEvent};
use crate::timeline::mark::{MarkShape, Sign};
use crate::timeline::model::{EventIx, StorylineIx};
use crate::timeline::row_packing::Edge;
use crate::timeline::scale::Scale;

/// One storyline's lane.
#[derive(Clone, Debug)]
pub struct Lane {
    /// The storyline.
    pub storyline: StorylineIx,
    /// Its top edge.
    pub y: f64,
    /// Its height.
    pub height: f64,
    /// Number of its events within the window.
    pub inside: usize,
    /// Its content.
    pub body: LaneBody,
}

/// Content of a lane.
#[derive(Clone, Debug)]
pub enum LaneBody {
    /// Nothing: no dated event passes the filters.
    Empty,
    /// Nothing in this window; points to the nearest event on the left or right.
    Pointer {
        /// The nearest event.
        event: EventIx,
        /// Its direction.
        side: Side,
    },
    /// Single marks.
    Marks {
        /// The marks with their places.
        marks: Vec<Placed>,
        /// Conflicts between them.
        arcs: Vec<Arc>,
    },
    /// Columns, if there are too many events for single marks.
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

/// Room above a row's centre line, for a label or an arc.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Headroom {
    /// No extra room.
    #[default]
    None,
    /// Room for a label above a bar.
    Label,
    /// Room for an arc with its sign.
    Arc,
    /// Room for an arc below a label.
    LabelAndArc,
}

impl Headroom {
    pub(super) const fn px(self) -> f64 {
        match self {
            Headroom::None => 0.0,
            Headroom::Label => 12.0,
            Headroom::Arc => 18.0,
            Headroom::LabelAndArc => 37.0,
        }
    }

    /// Room for a label above everything else.
    pub(super) const fn with_label(self) -> Headroom {
        match self {
            Headroom::None | Headroom::Label => Headroom::Label,
            Headroom::Arc | Headroom::LabelAndArc => Headroom::LabelAndArc,
        }
    }
}

/// A placed event.
#[derive(Clone, Debug)]
pub struct Placed {
    /// The event.
    pub event: EventIx,
    /// Its marks within the window: index in [`DrawnEvent::marks`] and figure.
    pub figures: Vec<(usize, MarkShape)>,
    /// Its centre line.
    pub y: f64,
    /// Its label, if there is room.
    pub label: Option<Label>,
    /// The row within the lane.
    pub row: usize,
    /// The item's [`DrawnEvent::order`].
    pub order: usize,
}

/// Position of a label.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// The end nearest to the mark.
    pub at: Edge,
    /// Direction of the text from that end.
    pub side: Side,
    /// Pixels from the centre line to its baseline.
    pub dy: f64,
    /// Width from which it is shown: 0 is always, n from the nth of [`Dimensions::wider`] on.
    pub tier: usize,
}

/// Space below the last row, in pixels.
pub(super) const LANE_FOOT: f64 = 4.0;

impl Lane {
    pub(super) fn new(
        storyline: StorylineIx,
        items: &[&DrawnEvent],
        links: &[ConflictLink],
        scale: Scale,
        line: f64,
        y: f64,
        metrics: Dimensions,
    ) -> Lane {
        let shown =
            |item: &&&DrawnEvent| item.marks.iter().any(|mark| mark.touches(scale.window()));
        let inside = items.iter().filter(shown).count();
        let packing = || {
            let candidates = items.iter().filter(shown);
            let candidates = candidates.filter_map(|item| Candidate::new(item, scale, metrics));
            Packing::new(candidates.collect(), links, line, metrics)
        };
        let (body, height) = if inside == 0 {
            let body = nearest(items, scale).unwrap_or(LaneBody::Empty);
            (body, metrics.row + 2.0)
        } else if let Some(packing) = (inside <= metrics.capacity()).then(packing).flatten() {
            packing.finish(y, metrics)
        } else {
            let columns = Columns::new(items, scale, metrics.width);
            let height = columns.height + LANE_FOOT;
            (LaneBody::Columns(columns), height)
        };
        Lane { storyline, y, height, inside, body }
    }
}

/// The pointer of a lane without events in this window.
fn nearest(items: &[&DrawnEvent], scale: Scale) -> Option<LaneBody> {
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
            // Ongoing states are background; other events come first.
            Some(((mark.sign == Sign::Open, distance, event), side))
        })
        .min_by_key(|(nearness, _)| *nearness)
        .map(|((_, _, event), side)| LaneBody::Pointer { event, side })
}
