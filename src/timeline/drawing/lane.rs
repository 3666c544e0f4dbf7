//! One lane: its marks in rows, its labels where there is room, or what replaces them.

use super::arcs::Arc;
use super::candidate::Candidate;
use super::columns::Columns;
use super::packing::Packing;
use super::{Item, Link, Metrics};
use crate::timeline::lanes::Edge;
use crate::timeline::mark::{Figure, Sign};
use crate::timeline::model::{EventIx, StorylineIx};
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
    pub(super) const fn px(self) -> f64 {
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
    /// The item's [`Item::order`].
    pub order: usize,
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

/// Empty space below the last row.
pub(super) const LANE_FOOT: f64 = 4.0;

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
        let shown = |item: &&&Item| item.marks.iter().any(|mark| mark.touches(scale.window()));
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
        Lane {
            storyline,
            y,
            height,
            inside,
            body,
        }
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
