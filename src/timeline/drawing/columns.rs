//! A lane with too many events for single marks: counted columns over calendar bins.
//!
//! The scale is linear and its maximum is printed – a root scale would lie about peaks. Empty
//! bins stay empty: silence must survive aggregation.

use super::Item;
use crate::timeline::day::Day;
use crate::timeline::model::Window;
use crate::timeline::scale::Scale;
use crate::timeline::state::Commitment;
use crate::timeline::ticks::Unit;

/// A lane's columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Columns {
    /// The columns that hold something, from left to right.
    pub columns: Vec<Column>,
    /// The tallest column's count.
    pub max: usize,
    /// Events whose range is wider than a column: drawn as a count, since a place would be
    /// invented.
    pub wide: usize,
    /// The lane's height in pixels.
    pub height: f64,
}

/// One calendar bin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// Its days; the link narrows the window to them.
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
    /// Of all these, how many are disputed.
    pub disputed: usize,
}

impl Column {
    /// All events of the bin.
    pub const fn count(&self) -> usize {
        self.stated + self.reported + self.ahead
    }
}

/// Bins from fine to coarse with the mean length in days.
const BINS: [(Unit, f64); 9] = [
    (Unit::Day, 1.0),
    (Unit::Third, 10.0),
    (Unit::Month, 30.44),
    (Unit::Quarter, 91.3),
    (Unit::Years(1), 365.2),
    (Unit::Years(10), 3652.4),
    (Unit::Years(100), 36_524.0),
    (Unit::Years(1_000), 365_242.0),
    (Unit::Years(10_000), 3_652_420.0),
];

/// Narrower bins could not be hit with a finger or told apart.
const MIN_BIN: f64 = 16.0;

/// Height of a lane of columns.
const HEIGHT: f64 = 96.0;

impl Columns {
    pub(super) fn new(items: &[&Item], scale: Scale, width: f64) -> Columns {
        let unit = BINS
            .iter()
            .find(|(_, days)| days * scale.day_width() / 100.0 * width >= MIN_BIN)
            .map_or(Unit::Years(100_000), |(unit, _)| *unit);
        let mut result = Columns {
            columns: bins(unit, scale),
            max: 0,
            wide: 0,
            height: HEIGHT,
        };
        for item in items {
            // Of contradicting dates the first one in the window counts.
            let Some(mark) = item.marks.iter().find(|m| m.figure(scale).is_some()) else {
                continue;
            };
            let bin = match mark.days() {
                // The window may cut a bin, and what lies in it.
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

fn bins(unit: Unit, scale: Scale) -> Vec<Column> {
    let window = scale.window();
    let mut bins = Vec::new();
    let mut start: Day = unit.floor(window.from);
    while start <= window.to {
        let next = unit.after(start);
        if next <= start {
            break;
        }
        let days = Window {
            from: start.max(window.from),
            to: next.plus(-1).min(window.to),
        };
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
