//! Layout of the drawing: lanes, rows, labels, arcs.
//!
//! [`DrawingInput`] holds what a view draws, [`Drawing`] where it stands. Texts come with the
//! [`DrawnEvent`]s and nothing here knows SVG, so the page, the share card and the browser share one
//! layout. `x` is per cent of the width; `y` and offsets are pixels.

mod arcs;
mod candidate;
mod columns;
mod input;
mod items;
mod lane;
mod lane_order;
mod links;
mod overview;
mod packing;
mod priority;
#[cfg(test)]
mod tests;

pub use arcs::Arc;
pub use columns::{Column, Columns};
pub use input::{DrawingInput, shown_window};
pub use items::LabelTexts;
pub use lane::{Headroom, Label, Lane, LaneBody, Placed, Side};
pub use lane_order::lane_order;
pub use links::{ConflictLink, links};
pub use overview::{LongRange, Overview, Square};
pub use priority::label_priority;

use super::day::Day;
use super::mark::{Mark, MarkShape};
use super::model::{EventIx, StorylineIx, Window};
use super::scale::Scale;
use super::text_width::text_width;
use super::ticks::Grid;

/// Input of the layout for one event.
#[derive(Clone, Debug)]
pub struct DrawnEvent {
    /// The event.
    pub event: EventIx,
    /// The storyline whose lane shows it.
    pub lane: StorylineIx,
    /// Its marks; several if dates or outcomes contradict each other.
    pub marks: Vec<Mark>,
    /// First part of the label: the event …
    pub label: String,
    /// … and second part, in grey: its source; may be empty.
    pub attribution: String,
    /// Its [`label_priority`]; 0 for a trace.
    pub rank: u32,
    /// Position in chronological order; the later wins ties of rank.
    pub order: usize,
}

/// Dimensions of one rendering of the drawing.
#[derive(Clone, Copy, Debug)]
pub struct Dimensions {
    /// Narrowest width at which it is shown, in pixels.
    pub width: f64,
    /// Wider widths at which more labels fit, in pixels, ascending.
    pub wider: &'static [f64],
    /// Height of the knowledge axis above the lanes, in pixels.
    pub knowledge_axis: f64,
    /// Height of a row in pixels.
    pub row: f64,
    /// Half the width of a glyph with its margin, in pixels.
    pub half: f64,
    /// Maximum rows of a lane; with more it turns into columns.
    pub max_rows: usize,
    /// True if labels and lane names take room.
    pub labels: bool,
    /// True if it is never wider than [`Dimensions::width`]. Labels without room beside their marks
    /// then go above them, or across the knowledge line.
    pub fixed: bool,
    /// Room right of the last of several dates for days in words, in pixels.
    pub days: f64,
    /// Measures a text of a font size, regular or bold, in pixels.
    pub text_width: fn(&str, f64, bool) -> f64,
}

impl Dimensions {
    /// The wide drawing. 745 px is its width in the narrowest window that shows it (1025 px); the
    /// others are its widths at 1280 and 1440 px. Twelve rows fit ten events on two neighbouring
    /// days, as is common in news; more cannot be taken in at a glance.
    pub const WIDE: Dimensions = Dimensions {
        width: 745.0,
        wider: &[928.0, 1088.0],
        knowledge_axis: 40.0,
        row: 24.0,
        half: 12.0,
        max_rows: 12,
        labels: true,
        fixed: false,
        days: 0.0,
        text_width,
    };

    /// The wide drawing at three times its width.
    pub const PANORAMA: Dimensions = Dimensions {
        width: 3.0 * Dimensions::WIDE.width,
        wider: &[3.0 * 928.0, 3.0 * 1088.0],
        ..Dimensions::WIDE
    };

    /// Returns [`Dimensions::fixed`]. The browser never draws such a picture, and so the program that
    /// it loads leaves out all that depends on it.
    pub fn is_fixed(&self) -> bool {
        cfg!(feature = "ssr") && self.fixed
    }

    /// Upper bound on the marks of a lane: every place of every row taken.
    pub fn capacity(&self) -> usize {
        // Widths are positive and far below the limit of `usize`.
        self.max_rows * (self.width / (2.0 * self.half)).ceil() as usize
    }

    /// Returns true if a range is too narrow, at the narrowest width, to be drawn as one; its glyph
    /// is drawn instead.
    pub fn is_narrow(&self, figure: MarkShape) -> bool {
        let (x0, x1) = figure.ends();
        (x1 - x0) / 100.0 * self.width < 2.0 * self.half - 6.0
    }

    /// The drawing on phones: glyphs only.
    pub const COMPACT: Dimensions = Dimensions {
        width: 320.0,
        wider: &[],
        knowledge_axis: 24.0,
        row: 14.0,
        half: 7.0,
        max_rows: 10,
        labels: false,
        ..Dimensions::WIDE
    };
}

/// Events beyond one edge of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outside {
    /// Their number.
    pub count: usize,
    /// The nearest day of the nearest event.
    pub nearest: Option<Day>,
}

/// The finished layout.
#[derive(Clone, Debug)]
pub struct Drawing {
    /// The dimensions used.
    pub metrics: Dimensions,
    /// Scale from days to per cent.
    pub scale: Scale,
    /// The calendar grid.
    pub grid: Grid,
    /// One lane per storyline, in the order of [`lane_order`].
    pub lanes: Vec<Lane>,
    /// Top edge of the lanes.
    pub top: f64,
    /// Bottom edge of the lanes.
    pub bottom: f64,
    /// End of the state of knowledge, in per cent; 0 or less if the window begins after it, 100 or
    /// more if it ends before.
    pub line: f64,
    /// Events before the window.
    pub earlier: Outside,
    /// Events after the window.
    pub later: Outside,
    /// Number of events without a date, which have no mark.
    pub undated: usize,
}

impl Drawing {
    /// Lays out `items` in `lanes` storylines within `window`, as known at the end of `day`.
    pub fn new(
        window: Window,
        day: Day,
        lanes: usize,
        items: &[DrawnEvent],
        links: &[ConflictLink],
        metrics: Dimensions,
    ) -> Drawing {
        let scale = Scale::new(window);
        let line = scale.end(day);
        let mut y = metrics.knowledge_axis;
        let lanes = lane_order(lanes)
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
            top: metrics.knowledge_axis,
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

/// Counts the items whose marks all lie beyond one edge.
fn outside(items: &[DrawnEvent], window: Window, way: Way) -> Outside {
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
