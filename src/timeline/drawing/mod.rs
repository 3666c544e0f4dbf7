//! The layout of the drawing: lanes, rows, labels, arcs – places, not pixels on a screen.
//!
//! Words come in with the [`Item`]s and nothing here knows SVG, so the page, the share card and
//! the browser lay out the same way. `x` is per cent of the width, `y` and offsets are pixels.

mod arcs;
mod candidate;
mod columns;
mod lane;
mod overview;
mod packing;
#[cfg(test)]
mod tests;

pub use arcs::Arc;
pub use columns::{Column, Columns};
pub use lane::{Headroom, Label, Lane, LaneBody, Placed, Side};
pub use overview::{Overview, Square, Stretch};

use super::day::Day;
use super::mark::{Figure, Mark};
use super::model::{ConflictIx, EventIx, StorylineIx, Window};
use super::scale::Scale;
use super::ticks::Grid;

/// What is to be drawn for one event.
#[derive(Clone, Debug)]
pub struct Item {
    /// The event.
    pub event: EventIx,
    /// Its storyline's lane.
    pub lane: StorylineIx,
    /// Its marks; several where dates or outcomes contradict each other.
    pub marks: Vec<Mark>,
    /// The label: what happened …
    pub label: String,
    /// … and, in grey, according to whom; may be empty.
    pub attribution: String,
    /// Who gets room first: 4 × selected + 3 × disputed + 2 × deadline + sources (at most 3) +
    /// 1 for an exact date.
    pub rank: u32,
    /// Where it stands in chronological order; later wins ties of rank.
    pub order: usize,
}

/// The sizes of one rendering of the drawing.
#[derive(Clone, Copy, Debug)]
pub struct Metrics {
    /// The narrowest width it is shown at, in pixels.
    pub width: f64,
    /// Wider widths at which more labels find room, in pixels, rising.
    pub wider: &'static [f64],
    /// Height of the knowledge rail above the lanes.
    pub rail: f64,
    /// Height of a row.
    pub row: f64,
    /// Half the width of a glyph with its room.
    pub half: f64,
    /// Rows a lane may have before it turns into columns.
    pub max_rows: usize,
    /// Whether labels and lane names take room.
    pub labels: bool,
}

impl Metrics {
    /// The wide drawing. 745 px is its width in the narrowest window that shows it (1025 px); the
    /// others are the widths at 1280 and 1440 px. Twelve rows are what ten events on two
    /// neighbouring days need, as news has them; more cannot be taken in at a glance.
    pub const WIDE: Metrics = Metrics {
        width: 745.0,
        wider: &[928.0, 1088.0],
        rail: 40.0,
        row: 24.0,
        half: 12.0,
        max_rows: 12,
        labels: true,
    };

    /// The wide drawing, three windows wide.
    pub const PANORAMA: Metrics = Metrics {
        width: 3.0 * Metrics::WIDE.width,
        wider: &[3.0 * 928.0, 3.0 * 1088.0],
        ..Metrics::WIDE
    };

    /// More marks than this fit in no lane: every place of every row taken.
    pub fn capacity(&self) -> usize {
        // Widths and halves are positive and far below what `usize` holds.
        self.max_rows * (self.width / (2.0 * self.half)).ceil() as usize
    }

    /// Whether a stretch is too narrow, at the narrowest width, to be drawn as one; its glyph
    /// stands for it then.
    pub fn is_narrow(&self, figure: Figure) -> bool {
        let (x0, x1) = figure.ends();
        (x1 - x0) / 100.0 * self.width < 2.0 * self.half - 6.0
    }

    /// The phone's drawing: glyphs only.
    pub const COMPACT: Metrics = Metrics {
        width: 320.0,
        wider: &[],
        rail: 24.0,
        row: 14.0,
        half: 7.0,
        max_rows: 10,
        labels: false,
    };
}

/// Events beyond one edge of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outside {
    /// How many.
    pub count: usize,
    /// The nearest day of the nearest one.
    pub nearest: Option<Day>,
}

/// The finished layout.
#[derive(Clone, Debug)]
pub struct Drawing {
    /// The sizes it was laid out with.
    pub metrics: Metrics,
    /// Days to per cent.
    pub scale: Scale,
    /// The calendar grid.
    pub grid: Grid,
    /// One lane per storyline, from top to bottom.
    pub lanes: Vec<Lane>,
    /// Where the lanes begin.
    pub top: f64,
    /// Where they end.
    pub bottom: f64,
    /// The end of the state of knowledge, in per cent; 0 or less when the window begins after it,
    /// 100 or more when it ends before.
    pub line: f64,
    /// What lies before the window.
    pub earlier: Outside,
    /// What lies after it.
    pub later: Outside,
    /// How many events have no date and so no mark.
    pub undated: usize,
}

/// A conflict between two events, to be drawn as an arc where both have a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The conflict.
    pub conflict: ConflictIx,
    /// One event.
    pub a: EventIx,
    /// The other.
    pub b: EventIx,
}

impl Drawing {
    /// Lays out `items` in `lanes` storylines within `window`, as known at the end of `day`.
    pub fn new(
        window: Window,
        day: Day,
        lanes: usize,
        items: &[Item],
        links: &[Link],
        metrics: Metrics,
    ) -> Drawing {
        let scale = Scale::new(window);
        let line = scale.end(day);
        let mut y = metrics.rail;
        let lanes = (0..lanes)
            .map(StorylineIx)
            .map(|storyline| {
                let items: Vec<_> = items.iter().filter(|item| item.lane == storyline).collect();
                let lane = Lane::new(storyline, &items, links, scale, line, y, metrics);
                y += lane.height;
                lane
            })
            .collect();
        Drawing {
            metrics,
            scale,
            grid: Grid::new(window, metrics.width),
            lanes,
            top: metrics.rail,
            bottom: y,
            line,
            earlier: outside(items, window, Way::Earlier),
            later: outside(items, window, Way::Later),
            undated: items.iter().filter(|item| item.marks.is_empty()).count(),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Earlier,
    Later,
}

/// Counts the items all of whose marks lie beyond one edge.
fn outside(items: &[Item], window: Window, way: Way) -> Outside {
    let beyond = |mark: &Mark| match (way, mark.days()) {
        (Way::Earlier, (_, Some(to))) => (to < window.from).then_some(to),
        (Way::Later, (Some(from), _)) => (from > window.to).then_some(from),
        _ => None,
    };
    let mut result = Outside::default();
    for item in items.iter().filter(|item| !item.marks.is_empty()) {
        let days: Option<Vec<Day>> = item.marks.iter().map(beyond).collect();
        let Some(days) = days else { continue };
        result.count += 1;
        for day in days {
            result.nearest = Some(match (result.nearest, way) {
                (None, _) => day,
                (Some(nearest), Way::Earlier) => nearest.max(day),
                (Some(nearest), Way::Later) => nearest.min(day),
            });
        }
    }
    result
}
