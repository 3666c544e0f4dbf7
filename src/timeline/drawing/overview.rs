//! The overview below the drawing: every dated event over the whole period, and the brush.

use super::DrawnEvent;
use crate::timeline::mark::MarkShape;
use crate::timeline::model::{StorylineIx, Window};
use crate::timeline::scale::{Scale, percent};
use crate::timeline::state::Commitment;
use crate::timeline::ticks::Grid;

/// The overview's layout.
#[derive(Clone, Debug)]
pub struct Overview {
    /// Scale from days to per cent.
    pub scale: Scale,
    /// Its calendar grid.
    pub grid: Grid,
    /// One square per event whose date is narrower than a square.
    pub squares: Vec<Square>,
    /// One line per event with a longer range.
    pub ranges: Vec<LongRange>,
    /// The brush: left and right edge in per cent, clipped.
    pub brush: (f64, f64),
}

/// One or more events at one place of the overview.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Square {
    /// The lane that gives the colour.
    pub lane: StorylineIx,
    /// The middle, in per cent.
    pub x: f64,
    /// Number of squares below it.
    pub level: usize,
    /// Commitment of its mark; decides the fill.
    pub commitment: Commitment,
}

/// An event with a range longer than a square.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LongRange {
    /// The lane that gives the colour.
    pub lane: StorylineIx,
    /// Left edge in per cent.
    pub x0: f64,
    /// Right edge in per cent.
    pub x1: f64,
    /// Commitment of its mark; decides the fill.
    pub commitment: Commitment,
    /// True for some day between two bounds (brackets), false for something lasting (a line).
    pub bracket: bool,
    /// Number of lines below it.
    pub level: usize,
}

/// Size of a square with the space to its neighbour, in pixels.
const SQUARE: f64 = 5.0;
/// Maximum level of a square; more merge into the topmost.
pub const MAX_LEVEL: usize = 6;
/// Maximum number of lines on top of each other.
const MAX_STRETCHES: usize = 3;

impl Overview {
    /// Lays out `items` over `whole`, with the brush around `window`, on a drawing `width` pixels
    /// wide.
    pub fn new(whole: Window, window: Window, items: &[DrawnEvent], width: f64) -> Overview {
        let scale = Scale::overview(whole, window);
        let slot = SQUARE / width * 100.0;
        let slots = (100.0 / slot).ceil() as usize + 1;
        let mut heights = vec![0_usize; slots];
        let mut ends = [f64::NEG_INFINITY; MAX_STRETCHES];
        let mut squares = Vec::new();
        let mut ranges = Vec::new();
        let dated =
            items.iter().flat_map(|item| item.marks.iter().map(move |mark| (item.lane, mark)));
        for (lane, mark) in dated {
            let Some(figure) = mark.figure(scale) else {
                continue;
            };
            let commitment = mark.sign.commitment();
            let (x0, x1) = figure.ends();
            if x1 - x0 <= slot * 2.0 {
                let index = (((x0 + x1) / 2.0 / slot).floor().max(0.0) as usize).min(slots - 1);
                if heights[index] < MAX_LEVEL {
                    squares.push(Square {
                        lane,
                        x: (index as f64 + 0.5) * slot,
                        level: heights[index],
                        commitment,
                    });
                    heights[index] += 1;
                }
            } else if let Some(level) = ends.iter().position(|&end| end <= x0) {
                ends[level] = x1;
                ranges.push(LongRange {
                    lane,
                    x0,
                    x1,
                    commitment,
                    bracket: matches!(figure, MarkShape::Bracket { .. }),
                    level,
                });
            }
        }
        Overview {
            scale,
            grid: Grid::new(scale.window(), width),
            squares,
            ranges,
            brush: (percent(scale.start(window.from)), percent(scale.end(window.to))),
        }
    }
}
