//! Row packing: assigns marks to the rows of a lane, and finds room for labels beside them.
//!
//! The drawing has no fixed width: positions are per cent of it, glyphs and labels are pixels, so
//! the edges of a [`Block`] combine both. A block contains its own anchors, so two blocks that do
//! not collide at one width do not collide at any larger one. Packing at the narrowest width is
//! therefore valid for all.

/// A position on the axis: per cent of the drawing's width, plus pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edge {
    /// Per cent of the width.
    pub percent: f64,
    /// Offset in pixels to the right of that position; to the left if negative.
    pub px: f64,
}

impl Edge {
    /// The position in pixels on a drawing `width` pixels wide.
    pub fn at(self, width: f64) -> f64 {
        self.percent / 100.0 * width + self.px
    }
}

/// The part of a row that something occupies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Block {
    /// Left edge.
    pub left: Edge,
    /// Right edge.
    pub right: Edge,
}

/// Free space between neighbours, in pixels.
const GAP: f64 = 6.0;

impl Block {
    /// A block from `left` pixels before a position to `right` pixels after it.
    pub fn around(percent: f64, left: f64, right: f64) -> Block {
        Block { left: Edge { percent, px: -left }, right: Edge { percent, px: right } }
    }

    /// The smallest block that contains both on a drawing of this width; it still contains both on
    /// every wider one.
    pub fn join(self, other: Block, width: f64) -> Block {
        // As the drawing grows, an edge with the smaller percentage moves right more slowly. An
        // edge with the smallest of both therefore stays leftmost; likewise on the right.
        let edge = |percent: f64, at: f64| Edge { percent, px: at - percent / 100.0 * width };
        let left = self.left.at(width).min(other.left.at(width));
        let right = self.right.at(width).max(other.right.at(width));
        Block {
            left: edge(self.left.percent.min(other.left.percent), left),
            right: edge(self.right.percent.max(other.right.percent), right),
        }
    }

    /// Returns true if the two are closer than the gap on a drawing of this width.
    pub fn collides(&self, other: &Block, width: f64) -> bool {
        self.left.at(width) < other.right.at(width) + GAP
            && other.left.at(width) < self.right.at(width) + GAP
    }

    /// Returns true if it lies within the drawing.
    pub fn fits(&self, width: f64) -> bool {
        self.left.at(width) >= 0.0 && self.right.at(width) <= width
    }
}

/// The rows of one lane during packing.
#[derive(Clone, Debug)]
pub struct Rows {
    width: f64,
    max: usize,
    rows: Vec<Vec<Block>>,
}

impl Rows {
    /// Creates an empty set of at most `max` rows, on a drawing `width` pixels wide.
    pub const fn new(width: f64, max: usize) -> Rows {
        Rows { width, max, rows: Vec::new() }
    }

    /// Number of rows in use.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Returns true if nothing has been placed.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Returns true if `block` is free in `row` on a drawing of this width.
    pub fn is_free(&self, row: usize, block: &Block, width: f64) -> bool {
        self.rows
            .get(row)
            .is_none_or(|taken| !taken.iter().any(|other| other.collides(block, width)))
    }

    /// Returns true if `block` is free in `row`, ignoring `own`, the block it belongs to.
    pub fn is_free_beside(&self, row: usize, block: &Block, own: &Block, width: f64) -> bool {
        self.rows.get(row).is_none_or(|taken| {
            let mut others = taken.iter().filter(|other| *other != own);
            !others.any(|other| other.collides(block, width))
        })
    }

    /// Takes the first row in which `block` is free, opening a new one if allowed; `None` if the
    /// lane is full.
    pub fn place(&mut self, block: Block) -> Option<usize> {
        let limit = (self.rows.len() + 1).min(self.max);
        let row = (0..limit).find(|&row| self.is_free(row, &block, self.width))?;
        self.take(row, block);
        Some(row)
    }

    /// Marks `block` as taken in `row`.
    pub fn take(&mut self, row: usize, block: Block) {
        if self.rows.len() <= row {
            self.rows.resize(row + 1, Vec::new());
        }
        self.rows[row].push(block);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_collides_goes_to_the_next_row_and_a_full_lane_refuses() {
        let mut rows = Rows::new(1000.0, 2);
        let block = Block::around(50.0, 12.0, 100.0);
        assert_eq!(rows.place(block), Some(0));
        assert_eq!(rows.place(block), Some(1));
        assert_eq!(rows.place(block), None);
        assert_eq!(rows.place(Block::around(10.0, 12.0, 12.0)), Some(0));
    }

    fn blocks() -> impl Strategy<Value = Vec<Block>> {
        let block = (0.0f64..100.0, 0.0f64..200.0, 0.0f64..200.0)
            .prop_map(|(percent, left, right)| Block::around(percent, left, right));
        proptest::collection::vec(block, 0..60)
    }

    proptest! {
        #[test]
        fn joined_blocks_contain_both_at_this_width_and_at_any_larger_one(
            blocks in blocks(),
            wider in 1.0f64..4.0,
        ) {
            let joined = blocks.iter().copied().reduce(|a, b| a.join(b, 700.0));
            for (block, joined) in blocks.iter().zip(joined.iter().cycle()) {
                for width in [700.0, 700.0 * wider] {
                    prop_assert!(joined.left.at(width) <= block.left.at(width) + 1e-6);
                    prop_assert!(joined.right.at(width) >= block.right.at(width) - 1e-6);
                }
            }
        }

        #[test]
        fn placed_blocks_never_overlap_at_this_width_nor_at_any_larger_one(
            blocks in blocks(),
            wider in 1.0f64..4.0,
        ) {
            let width = 700.0;
            let mut rows = Rows::new(width, 6);
            let placed: Vec<_> = blocks
                .into_iter()
                .filter_map(|block| rows.place(block).map(|row| (row, block)))
                .collect();
            prop_assert!(rows.len() <= 6);
            for (i, (row, a)) in placed.iter().enumerate() {
                for (other_row, b) in &placed[i + 1..] {
                    if row == other_row {
                        prop_assert!(!a.collides(b, width));
                        prop_assert!(!a.collides(b, width * wider));
                    }
                }
            }
        }
    }
}
