//! Selection of the events on the card, and their rows.

use super::board::OccupiedSpace;
use super::figures::extent;
use super::plot::{BOTTOM, CardPlot};
use super::text::Type;
use super::{Card, LABEL, MOST, labels};
use crate::timeline::drawing::DrawnEvent;
use crate::timeline::mark::{Mark, MarkShape};
use std::cmp::Reverse;

/// Padding between the rows and the edges of the drawing.
const PAD: f64 = 9.0;
/// Smallest height of a row: a line of text, or a flag.
const LEAST: f64 = 46.0;
/// Largest height of a row; more would tear apart rows that belong together.
const MOST_HEIGHT: f64 = 64.0;

/// Room above the glyphs for arcs between dates that contradict each other.
const ARCS: f64 = 44.0;
/// Room above all of that for a label that does not fit beside the marks.
const LABEL_ABOVE: f64 = 32.0;

/// An event in its row.
#[derive(Clone, Debug)]
pub struct CardRow<'a> {
    /// The event.
    pub item: &'a DrawnEvent,
    /// Its marks within the window; at least one.
    pub figures: Vec<(Mark, MarkShape)>,
    /// True if its label is above the marks, for lack of room beside them.
    pub label_above: bool,
    /// The middle of its glyphs, in pixels.
    pub y: f64,
    /// The upper edge of the row, in pixels.
    pub top: f64,
}

impl<'a> CardRow<'a> {
    /// Creates a row without a position.
    fn new(item: &'a DrawnEvent, figures: Vec<(Mark, MarkShape)>, plot: CardPlot) -> CardRow<'a> {
        let mut row = CardRow {
            item,
            figures,
            label_above: false,
            y: (plot.top + BOTTOM) / 2.0,
            top: plot.top,
        };
        let board = OccupiedSpace::new(plot, std::slice::from_ref(&row));
        row.label_above = !labels::has_room(plot, &row, &board);
        row
    }

    /// Returns true if its dates contradict each other; arcs join its marks then.
    pub fn is_contradiction(&self) -> bool {
        self.figures.len() > 1
    }

    /// The type of its label.
    pub fn face(&self) -> Type {
        match self.is_contradiction() {
            // It heads its dates.
            true => Type::bold(LABEL),
            false => Type::regular(LABEL),
        }
    }

    /// Horizontal extent in pixels, glyphs included.
    pub fn extent(&self, plot: CardPlot) -> (f64, f64) {
        let extents = self.figures.iter().map(|(_, figure)| extent(plot, *figure));
        extents
            .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
            .unwrap_or_default()
    }

    /// Height of the room above its glyphs.
    fn headroom(&self) -> f64 {
        let arcs = if self.is_contradiction() { ARCS } else { 0.0 };
        arcs + if self.label_above { LABEL_ABOVE } else { 0.0 }
    }

    /// The baseline of a label above the marks.
    pub fn baseline_above(&self) -> f64 {
        self.y - if self.is_contradiction() { 74.0 } else { 27.0 }
    }
}

/// Rows of a card, from top to bottom by lane and time: those of the highest ranks, as many as fit.
pub fn rows(card: &Card, plot: CardPlot) -> Vec<CardRow<'_>> {
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
        let row = CardRow::new(item, figures, plot);
        let least = row.headroom() + LEAST;
        if marks + row.figures.len() <= MOST && needed + least <= height {
            marks += row.figures.len();
            needed += least;
            rows.push(row);
        }
    }
    let lane = |item: &DrawnEvent| (card.lanes.iter()).position(|lane| lane.storyline == item.lane);
    rows.sort_by_key(|row| (lane(row.item).unwrap_or(usize::MAX), row.item.order));
    spread(&mut rows, plot.top + PAD, height);
    rows
}

/// Marks of an item within the window, at most [`MOST`]; more could not be told apart.
fn figures(item: &DrawnEvent, plot: CardPlot) -> Vec<(Mark, MarkShape)> {
    let marks = item.marks.iter();
    let figures = marks.filter_map(|mark| Some((*mark, mark.figure(plot.scale)?)));
    figures.take(MOST).collect()
}

/// Gives the rows equal heights besides their headroom, and centres them in the available room.
fn spread(rows: &mut [CardRow<'_>], top: f64, height: f64) {
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
