//! Occupied parts of the card, and the free room beside them.

use super::figures::extent;
use super::plot::{BOTTOM, CardPlot};
use super::rows::CardRow;
use super::text::Type;
use super::{MARGIN, WIDTH};
use crate::timeline::drawing::Side;

/// Distance from the middle of a row to the baseline of its text.
pub const BASELINE: f64 = 10.0;

/// Left limit of words within the drawing, clear of the first calendar line.
pub const LEFT: f64 = MARGIN + 8.0;

/// Right limit of words.
pub const RIGHT: f64 = WIDTH - MARGIN;

/// Half the height of a glyph, padding included.
const GLYPH: f64 = 22.0;

/// Smallest gap between a text and anything else.
const GAP: f64 = 10.0;

/// Largest distance from a mark to an obstacle that its text may be placed beyond.
const JUMP: f64 = 60.0;

/// A rectangle in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left and right edge.
    pub x: (f64, f64),
    /// Upper and lower edge.
    pub y: (f64, f64),
}

impl Rect {
    /// Room of a line of text, from the accents of capitals to the descenders.
    pub fn of_text(x: (f64, f64), baseline: f64, size: f64) -> Rect {
        let y = (baseline - 0.95 * size, baseline + 0.25 * size);
        Rect { x, y }
    }

    fn overlaps(&self, other: &Rect, gap: f64) -> bool {
        self.x.0 < other.x.1 + gap
            && other.x.0 < self.x.1 + gap
            && self.y.0 < other.y.1
            && other.y.0 < self.y.1
    }
}

/// A free stretch for a text, and the end the text starts from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FreeSpan {
    /// The end nearest to the mark.
    pub at: f64,
    /// Direction in which the text runs.
    pub side: Side,
    /// Width in pixels; more than 0.
    pub width: f64,
}

impl FreeSpan {
    /// Returns true if a text fits.
    pub fn holds(self, face: Type, text: &str) -> bool {
        self.width >= face.width(text)
    }
}

/// A placed label.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedLabel {
    /// The end nearest to the mark.
    pub x: f64,
    /// Direction in which the text runs.
    pub side: Side,
    /// The baseline.
    pub y: f64,
    /// Size and weight.
    pub face: Type,
    /// The colour of [`PlacedLabel::text`].
    pub colour: &'static str,
    /// The main words.
    pub text: String,
    /// Attribution in grey after the words; may be empty.
    pub attribution: String,
}

/// Occupied rectangles.
#[derive(Clone, Debug, Default)]
pub struct OccupiedSpace {
    taken: Vec<Rect>,
}

impl OccupiedSpace {
    /// Creates a board with the knowledge line and all glyphs.
    pub fn new(plot: CardPlot, rows: &[CardRow<'_>]) -> OccupiedSpace {
        let line = plot.line().map(|x| Rect {
            x: (x - 6.0, x + 6.0),
            y: (plot.top, BOTTOM),
        });
        let figures = rows.iter().flat_map(|row| {
            let y = (row.y - GLYPH, row.y + GLYPH);
            let extents = row.figures.iter().map(|(_, figure)| extent(plot, *figure));
            extents.map(move |x| Rect { x, y })
        });
        OccupiedSpace {
            taken: line.into_iter().chain(figures).collect(),
        }
    }

    /// Marks a rectangle as taken.
    pub fn take(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    /// Returns true if nothing occupies the rectangle or is close to its left or right.
    pub fn is_free(&self, rect: Rect) -> bool {
        !self.taken.iter().any(|other| other.overlaps(&rect, GAP))
    }

    /// Rooms for a line of text beside `from`, the nearest first: up to the next obstacle, and
    /// beyond it if it is close.
    pub fn rooms(&self, from: f64, side: Side, baseline: f64, size: f64) -> Vec<FreeSpan> {
        let line = Rect::of_text((LEFT, RIGHT), baseline, size);
        let way = if side == Side::Right { 1.0 } else { -1.0 };
        // Distances are measured from `from` in the direction of the side.
        let along = |x: f64| (x - from) * way;
        let end = along(if way > 0.0 { line.x.1 } else { line.x.0 });
        let mut obstacles: Vec<(f64, f64)> = (self.taken.iter())
            .filter(|rect| rect.y.0 < line.y.1 && line.y.0 < rect.y.1)
            .map(|rect| (along(rect.x.0), along(rect.x.1)))
            .map(|(a, b)| (a.min(b), a.max(b)))
            .filter(|(_, far)| *far > 0.0)
            .collect();
        obstacles.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut rooms = Vec::new();
        let mut at = GAP;
        for (near, far) in obstacles.into_iter().chain([(end + GAP, f64::INFINITY)]) {
            let width = near - GAP - at;
            if width > 0.0 {
                let at = from + at * way;
                rooms.push(FreeSpan { at, side, width });
            }
            if near > at + JUMP {
                break;
            }
            at = at.max(far + GAP);
        }
        rooms
    }

    /// Puts a text into a room that holds it, and occupies its rectangle.
    pub fn put(&mut self, room: FreeSpan, baseline: f64, face: Type, text: &str) -> PlacedLabel {
        self.put_attributed(room, baseline, face, text, "")
    }

    /// [`OccupiedSpace::put`] with an attribution in grey after the text.
    pub fn put_attributed(
        &mut self,
        room: FreeSpan,
        baseline: f64,
        face: Type,
        text: &str,
        attribution: &str,
    ) -> PlacedLabel {
        let width = face.width(&joined(text, attribution));
        let x = match room.side {
            Side::Right => (room.at, room.at + width),
            Side::Left => (room.at - width, room.at),
        };
        self.take(Rect::of_text(x, baseline, face.size));
        PlacedLabel {
            x: room.at,
            side: room.side,
            y: baseline,
            face,
            colour: super::paint::INK,
            text: text.to_owned(),
            attribution: attribution.to_owned(),
        }
    }
}

/// Text and attribution as one string.
pub fn joined(text: &str, attribution: &str) -> String {
    match attribution {
        "" => text.to_owned(),
        attribution => format!("{text} {attribution}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn board(obstacles: &[(f64, f64)]) -> OccupiedSpace {
        let y = (90.0, 110.0);
        let taken = obstacles.iter().map(|&x| Rect { x, y }).collect();
        OccupiedSpace { taken }
    }

    fn rooms(obstacles: &[(f64, f64)], from: f64, side: Side) -> Vec<(f64, f64)> {
        let rooms = board(obstacles).rooms(from, side, 110.0, 28.0);
        rooms.iter().map(|room| (room.at, room.width)).collect()
    }

    #[test]
    fn an_empty_row_has_room_up_to_the_margins() {
        assert_eq!(rooms(&[], 500.0, Side::Right), [(510.0, 626.0)]);
        assert_eq!(rooms(&[], 500.0, Side::Left), [(490.0, 418.0)]);
    }

    #[test]
    fn room_ends_before_an_obstacle_and_goes_on_beyond_a_close_one() {
        let line = (520.0, 524.0);
        assert_eq!(rooms(&[line], 500.0, Side::Right), [(534.0, 602.0)]);
        assert_eq!(rooms(&[line], 400.0, Side::Right), [(410.0, 100.0)]);
        assert_eq!(
            rooms(&[line], 450.0, Side::Right),
            [(460.0, 50.0), (534.0, 602.0)]
        );
        assert_eq!(rooms(&[line], 540.0, Side::Left), [(510.0, 438.0)]);
    }

    #[test]
    fn other_rows_are_no_obstacles() {
        let mut board = board(&[]);
        board.take(Rect {
            x: (0.0, 1200.0),
            y: (200.0, 220.0),
        });
        assert_eq!(board.rooms(500.0, Side::Right, 110.0, 28.0).len(), 1);
    }
}
