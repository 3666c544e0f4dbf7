//! A lane with too many events for single marks: counts in calendar bins, drawn as columns.
//!
//! The scale is linear and its maximum is printed: a root scale would misrepresent peaks. Empty
//! bins stay empty, so that gaps survive aggregation.

use super::DrawnEvent;
use crate::timeline::calendar_units::{COARSEST, UNITS, Unit};
use crate::timeline::day::Day;
use crate::timeline::model::Window;
use crate::timeline::scale::Scale;
use crate::timeline::state::Commitment;

/// A lane's columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Columns {
    /// The non-empty columns, from left to right.
    pub columns: Vec<Column>,
    /// The tallest column's count.
    pub max: usize,
    /// Events whose range is wider than a column. They are shown as a count, because any position
    /// would be invented.
    pub wide: usize,
    /// The lane's height in pixels.
    pub height: f64,
}

/// The column of one calendar bin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// Its days; its link narrows the window to them.
    pub window: Window,
    /// Left edge in per cent.
    pub x0: f64,
    /// Right edge in per cent.
    pub x1: f64,
    /// Events stated or announced.
    pub stated: usize,
    /// Events only reported.
    pub reported: usize,
    /// Events still ahead.
    pub ahead: usize,
    /// Disputed ones among these: events with several marks.
    pub disputed: usize,
}

impl Column {
    /// All events of the bin.
    pub const fn count(&self) -> usize {
        self.stated + self.reported + self.ahead
    }
}

/// Minimum width of a bin in pixels: narrower ones could not be touched with a finger or told
/// apart.
const MIN_BIN: f64 = 16.0;

/// Height of a lane of columns in pixels.
const HEIGHT: f64 = 96.0;

impl Columns {
    pub(super) fn new(items: &[&DrawnEvent], scale: Scale, width: f64) -> Columns {
        let pixels_per_day = scale.day_width() / 100.0 * width;
        let mut bins = UNITS.iter().filter(|row| row.is_bin).map(|row| row.unit);
        let unit = bins.find(|unit| unit.days() * pixels_per_day >= MIN_BIN).unwrap_or(COARSEST);
        let mut result = Columns { columns: empty(unit, scale), max: 0, wide: 0, height: HEIGHT };
        for item in items {
            // Of contradicting dates, the first one in the window counts.
            let Some(mark) = item.marks.iter().find(|m| m.figure(scale).is_some()) else {
                continue;
            };
            let bin = match mark.days() {
                // The window may cut off part of a bin and of an event in it.
                (Some(from), Some(to)) if unit.floor(from) == unit.floor(to) => result
                    .columns
                    .iter_mut()
                    .find(|column| column.window.contains(from.max(scale.window().from))),
                _ => None,
            };
            let Some(bin) = bin else {
                result.wide += 1;
                continue;
            };
            match mark.sign.commitment() {
                Commitment::Stated => bin.stated += 1,
                Commitment::Reported => bin.reported += 1,
                Commitment::Ahead => bin.ahead += 1,
            }
            bin.disputed += usize::from(item.marks.len() > 1);
        }
        result.columns.retain(|column| column.count() > 0);
        result.max = result.columns.iter().map(Column::count).max().unwrap_or(0);
        result
    }
}

fn empty(unit: Unit, scale: Scale) -> Vec<Column> {
    let window = scale.window();
    let mut bins = Vec::new();
    let mut start: Day = unit.floor(window.from);
    while start <= window.to {
        let next = unit.after(start);
        if next <= start {
            break;
        }
        let days = Window { from: start.max(window.from), to: next.plus(-1).min(window.to) };
        bins.push(Column {
            window: days,
            x0: scale.start(days.from),
            x1: scale.end(days.to),
            stated: 0,
            reported: 0,
            ahead: 0,
            disputed: 0,
        });
        start = next;
    }
    bins
}
