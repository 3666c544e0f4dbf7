//! Which events the card shows, and the row in which each of them stands.

use super::board::Board;
use super::figures::extent;
use super::plot::{BOTTOM, Plot};
use super::text::Type;
use super::{Card, LABEL, MOST, labels};
use crate::timeline::drawing::Item;
use crate::timeline::mark::{Figure, Mark};
use std::cmp::Reverse;

/// Space between the rows and the edges of the drawing.
const PAD: f64 = 9.0;
/// The least height of a row: a line of text, or a flag.
const LEAST: f64 = 46.0;
/// More would tear rows apart that belong together.
const MOST_HEIGHT: f64 = 64.0;

/// Above the glyphs, for arcs between dates that contradict each other.
const ARCS: f64 = 44.0;
/// Above all of that, for a label that has no room beside them.
const LABEL_ABOVE: f64 = 32.0;

/// An event in its row.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// The event.
    pub item: &'a Item,
    /// Its marks within the window; one at least.
    pub figures: Vec<(Mark, Figure)>,
    /// Whether its label stands above the marks, for want of room beside them.
    pub label_above: bool,
    /// The middle of its glyphs, in pixels.
    pub y: f64,
    /// The upper edge of the row, in pixels.
    pub top: f64,
}

impl<'a> Row<'a> {
    /// A row that has no place yet.
    fn new(item: &'a Item, figures: Vec<(Mark, Figure)>, plot: Plot) -> Row<'a> {
        let mut row = Row {
            item,
            figures,
            label_above: false,
            y: (plot.top + BOTTOM) / 2.0,
            top: plot.top,
        };
        let board = Board::new(plot, std::slice::from_ref(&row));
        row.label_above = !labels::has_room(plot, &row, &board);
        row
    }

    /// Whether its dates contradict each other; arcs join its marks then.
    pub fn is_contradiction(&self) -> bool {
        self.figures.len() > 1
    }

    /// The type of its label.
    pub fn face(&self) -> Type {
        match self.is_contradiction() {
            // The heading of its dates.
            true => Type::bold(LABEL),
            false => Type::regular(LABEL),
        }
    }

    /// From its left to its right end in pixels, glyphs included.
    pub fn extent(&self, plot: Plot) -> (f64, f64) {
        let extents = self.figures.iter().map(|(_, figure)| extent(plot, *figure));
        extents
            .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
            .unwrap_or_default()
    }

    /// The height of what stands above its glyphs.
    fn headroom(&self) -> f64 {
        let arcs = if self.is_contradiction() { ARCS } else { 0.0 };
        arcs + if self.label_above { LABEL_ABOVE } else { 0.0 }
    }

    /// The baseline of a label above the marks.
    pub fn baseline_above(&self) -> f64 {
        self.y - if self.is_contradiction() { 74.0 } else { 27.0 }
    }
}

/// The rows of a card, from top to bottom by lane and time: of the highest ranks, as many as there
/// is room for.
pub fn rows(card: &Card, plot: Plot) -> Vec<Row<'_>> {
    let mut candidates: Vec<_> = (card.items.iter())
        .map(|item| (item, figures(item, plot)))
        .filter(|(_, figures)| !figures.is_empty())
        .collect();
    candidates.sort_by_key(|(item, figures)| {
        // One side of a contradiction alone says little.
        let whole = figures.len() == item.marks.len().min(MOST);
        Reverse((whole, item.rank, item.order))
    });
    let height = BOTTOM - plot.top - 2.0 * PAD;
    let (mut marks, mut needed) = (0, 0.0);
    let mut rows = Vec::new();
    for (item, figures) in candidates {
        if marks == MOST || needed + LEAST > height {
            break;
        }
        let row = Row::new(item, figures, plot);
        let least = row.headroom() + LEAST;
        if marks + row.figures.len() <= MOST && needed + least <= height {
            marks += row.figures.len();
            needed += least;
            rows.push(row);
        }
    }
    let lane = |item: &Item| (card.lanes.iter()).position(|lane| lane.storyline == item.lane);
    rows.sort_by_key(|row| (lane(row.item).unwrap_or(usize::MAX), row.item.order));
    spread(&mut rows, plot.top + PAD, height);
    rows
}

/// The marks of an item within the window; more of them than the card shows nobody could tell
/// apart.
fn figures(item: &Item, plot: Plot) -> Vec<(Mark, Figure)> {
    let marks = item.marks.iter();
    let figures = marks.filter_map(|mark| Some((*mark, mark.figure(plot.scale)?)));
    figures.take(MOST).collect()
}

/// Gives the rows equal heights besides what stands above them, in the middle of what is there.
fn spread(rows: &mut [Row<'_>], top: f64, height: f64) {
    let above: f64 = rows.iter().map(|row| row.headroom()).sum();
    let count = rows.len().max(1) as f64;
    let each = ((height - above) / count).clamp(LEAST, MOST_HEIGHT);
    let mut next = top + ((height - above - each * rows.len() as f64) / 2.0).max(0.0);
    for row in rows {
        row.top = next;
        row.y = next + row.headroom() + each / 2.0;
        next = row.y + each / 2.0;
    }
}
