//! Explanations where marks and labels leave room: names of lanes, and the meaning of the line.

use super::board::{BASELINE, FreeSpan, LEFT, OccupiedSpace, PlacedLabel, RIGHT, Rect};
use super::paint::{INK_3, lane};
use super::plot::{BOTTOM, CardPlot};
use super::rows::CardRow;
use super::text::{Type, tidy};
use super::{Card, LABEL, NOTE};
use crate::timeline::drawing::Side;

/// Largest width of a storyline's name; a longer one is shortened.
const LONGEST_NAME: f64 = 300.0;

/// Places the names of the storylines in their colours, if the card shows several: at the left, at
/// the right or before the line, in the first of their rows with room.
pub fn lane_names(
    card: &Card,
    plot: CardPlot,
    rows: &[CardRow<'_>],
    board: &mut OccupiedSpace,
) -> Vec<PlacedLabel> {
    let first = rows.first().map(|row| row.item.lane);
    if rows.iter().all(|row| Some(row.item.lane) == first) {
        return Vec::new();
    }
    let face = Type::bold(NOTE);
    let before_line = plot.line().map(|line| (line - 16.0, Side::Left));
    let names = card.lanes.iter().filter_map(|storyline| {
        let text = face.shorten(&tidy(&storyline.name), LONGEST_NAME);
        let own = rows
            .iter()
            .filter(|row| row.item.lane == storyline.storyline);
        let lines = own.flat_map(|row| {
            let above = row.label_above.then(|| row.baseline_above());
            [Some(row.y + BASELINE - 1.0), above].into_iter().flatten()
        });
        let places = lines.flat_map(|baseline| {
            let ends = [
                Some((LEFT, Side::Right)),
                Some((RIGHT, Side::Left)),
                before_line,
            ];
            let ends = ends.into_iter().flatten();
            ends.map(move |(x, side)| (x, side, baseline))
        });
        let label = place(board, places, face, &text)?;
        Some(PlacedLabel {
            colour: lane(storyline.number),
            ..label
        })
    });
    names.collect()
}

/// Explains an empty drawing, at the left or after the line.
pub fn nothing(card: &Card, plot: CardPlot, board: &mut OccupiedSpace) -> Option<PlacedLabel> {
    let baseline = (plot.top + BOTTOM) / 2.0 + BASELINE;
    let behind = (plot.ahead() + 24.0, Side::Right, baseline);
    let places = [(LEFT, Side::Right, baseline), behind];
    let text = match card.items.is_empty() {
        true => card.lang.words().empty_title,
        false => card.lang.words().nothing_dated,
    };
    let empty = card.items.is_empty() || card.day.is_none();
    empty.then(|| place(board, places, Type::regular(LABEL), text))?
}

/// Explains the tint, to the right of the line: in the lowest row with room, otherwise at the
/// bottom or the top.
pub fn only_expected(
    card: &Card,
    plot: CardPlot,
    rows: &[CardRow<'_>],
    board: &mut OccupiedSpace,
) -> Option<PlacedLabel> {
    card.day?;
    let below = BOTTOM - 18.0;
    let within = rows.iter().rev().map(|row| row.y + BASELINE - 1.0);
    let above = plot.top + 36.0;
    let lines = within.chain([below, above]);
    let x = (plot.ahead() + 24.0).max(LEFT);
    let places = lines.map(|baseline| (x, Side::Right, baseline));
    let text = card.lang.words().only_expected;
    let label = place(board, places, Type::regular(NOTE), text)?;
    Some(PlacedLabel {
        colour: INK_3,
        ..label
    })
}

/// Puts a text at the first free place. A place is the end to start from, the direction and the
/// baseline.
fn place(
    board: &mut OccupiedSpace,
    places: impl IntoIterator<Item = (f64, Side, f64)>,
    face: Type,
    text: &str,
) -> Option<PlacedLabel> {
    let width = face.width(text);
    let free = |&(at, side, baseline): &(f64, Side, f64)| {
        let x = match side {
            Side::Right => (at, at + width),
            Side::Left => (at - width, at),
        };
        x.0 >= LEFT && x.1 <= RIGHT && board.is_free(Rect::of_text(x, baseline, face.size))
    };
    let (at, side, baseline) = places.into_iter().find(free)?;
    Some(board.put(FreeSpan { at, side, width }, baseline, face, text))
}
