//! Words that explain the drawing where marks and labels leave room: whose lane this is, and what
//! the line means.

use super::board::{BASELINE, Board, LEFT, Label, RIGHT, Rect, Room};
use super::paint::{INK_3, lane};
use super::plot::{BOTTOM, Plot};
use super::rows::Row;
use super::text::{Type, tidy};
use super::{Card, LABEL, NOTE};
use crate::timeline::drawing::Side;

/// A longer name of a storyline is shortened.
const LONGEST_NAME: f64 = 300.0;

/// The names of the storylines in their colours, where the card shows several: at the left, at the
/// right or before the line, in the first row of each that leaves the place free.
pub fn lane_names(card: &Card, plot: Plot, rows: &[Row<'_>], board: &mut Board) -> Vec<Label> {
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
        Some(Label {
            colour: lane(storyline.number),
            ..label
        })
    });
    names.collect()
}

/// Why the drawing is empty, if it is: before or behind the line.
pub fn nothing(card: &Card, plot: Plot, board: &mut Board) -> Option<Label> {
    let baseline = (plot.top + BOTTOM) / 2.0 + BASELINE;
    let behind = (plot.ahead() + 24.0, Side::Right, baseline);
    let places = [(LEFT, Side::Right, baseline), behind];
    let text = card.lang.words().empty_title;
    let empty = card.items.is_empty();
    empty.then(|| place(board, places, Type::regular(LABEL), text))?
}

/// What the tint means: at the right of the line, as low as there is room.
pub fn only_expected(
    card: &Card,
    plot: Plot,
    rows: &[Row<'_>],
    board: &mut Board,
) -> Option<Label> {
    let below = BOTTOM - 18.0;
    let within = rows.iter().rev().map(|row| row.y + BASELINE - 1.0);
    let above = plot.top + 36.0;
    let lines = within.chain([below, above]);
    let x = (plot.ahead() + 24.0).max(LEFT);
    let places = lines.map(|baseline| (x, Side::Right, baseline));
    let text = card.lang.words().only_expected;
    let label = place(board, places, Type::regular(NOTE), text)?;
    Some(Label {
        colour: INK_3,
        ..label
    })
}

/// Puts a text at the first of some places that is free: the end it starts from, to which side it
/// runs, and its baseline.
fn place(
    board: &mut Board,
    places: impl IntoIterator<Item = (f64, Side, f64)>,
    face: Type,
    text: &str,
) -> Option<Label> {
    let width = face.width(text);
    let free = |&(at, side, baseline): &(f64, Side, f64)| {
        let x = match side {
            Side::Right => (at, at + width),
            Side::Left => (at - width, at),
        };
        x.0 >= LEFT && x.1 <= RIGHT && board.is_free(Rect::of_text(x, baseline, face.size))
    };
    let (at, side, baseline) = places.into_iter().find(free)?;
    Some(board.put(Room { at, side, width }, baseline, face, text))
}
