//! Labels of rows: beside the marks if there is room, otherwise above them.

use super::board::{BASELINE, FreeSpan, LEFT, OccupiedSpace, PlacedLabel, RIGHT, joined};
use super::figures::{ends, extent};
use super::plot::CardPlot;
use super::rows::CardRow;
use super::text::{Type, tidy};
use super::{Card, LABEL};
use crate::i18n::date;
use crate::timeline::drawing::Side;
use crate::timeline::mark::{Mark, MarkShape, Reach};

/// Smallest useful width of a label.
const LEAST_WIDTH: f64 = 90.0;

/// Distance from the knowledge line to a label above a stretch that crosses it.
const FROM_LINE: f64 = 14.0;

/// Places a row's labels: the days that contradict each other, and the event.
pub fn of_row(
    card: &Card,
    plot: CardPlot,
    row: &CardRow<'_>,
    board: &mut OccupiedSpace,
) -> Vec<PlacedLabel> {
    let text = tidy(&row.item.label);
    let attribution = tidy(&row.item.attribution);
    if text.is_empty() {
        return Vec::new();
    }
    let mut trial = board.clone();
    let mut labels = days(card, plot, row, &mut trial).unwrap_or_default();
    let baseline = if row.label_above {
        row.baseline_above()
    } else {
        row.y + BASELINE
    };
    let mut rooms = rooms(plot, row, &trial, &labels);
    if !labels.is_empty() && !rooms.iter().any(|room| room.holds(row.face(), &text)) {
        // The event matters more than the days, which the axis shows as well.
        labels.clear();
        trial = board.clone();
        rooms = self::rooms(plot, row, &trial, &labels);
    }
    *board = trial;
    let label = fill(board, &rooms, baseline, row.face(), &text, &attribution);
    let behind_days = !labels.is_empty();
    labels.extend(label.map(|label| match label.side {
        // Two bold texts side by side would read as one.
        Side::Right if behind_days => PlacedLabel {
            face: Type::regular(LABEL),
            ..label
        },
        _ => label,
    }));
    labels
}

/// Returns true if a row's label fits beside its marks without its attribution. Always true above
/// the marks and for an empty label.
pub fn has_room(plot: CardPlot, row: &CardRow<'_>, board: &OccupiedSpace) -> bool {
    let text = tidy(&row.item.label);
    let rooms = rooms(plot, row, board, &[]);
    let elsewhere = row.label_above || text.is_empty();
    elsewhere || rooms.iter().any(|room| room.holds(row.face(), &text))
}

/// Places the day beside each of several marks; `None` unless all fit.
fn days(
    card: &Card,
    plot: CardPlot,
    row: &CardRow<'_>,
    board: &mut OccupiedSpace,
) -> Option<Vec<PlacedLabel>> {
    if !row.is_contradiction() {
        return None;
    }
    let face = Type::bold(LABEL);
    let baseline = row.y + BASELINE;
    let one_year = card.window.from.year() == card.window.to.year();
    let day_label = |&(mark, figure): &(Mark, MarkShape)| {
        let Reach::Point(day) = mark.reach else {
            return None;
        };
        let text = match one_year {
            true => date::day_of_year(day, card.lang),
            false => date::day_short(day, card.lang),
        };
        let end = extent(plot, figure).1;
        let rooms = board.rooms(end, Side::Right, baseline, LABEL);
        let room = rooms.first().filter(|room| room.holds(face, &text))?;
        Some(board.put(*room, baseline, face, &text))
    };
    row.figures.iter().map(day_label).collect()
}

/// Rooms for a row's label, the best first.
fn rooms(
    plot: CardPlot,
    row: &CardRow<'_>,
    board: &OccupiedSpace,
    days: &[PlacedLabel],
) -> Vec<FreeSpan> {
    if row.label_above {
        return above(plot, row);
    }
    let baseline = row.y + BASELINE;
    let (left, right) = row.extent(plot);
    let days_end = days.iter().map(|day| day.x + day.face.width(&day.text));
    let right = days_end.fold(right, f64::max);
    let mut at_right = board.rooms(right, Side::Right, baseline, LABEL);
    // Right of the line, something that has happened would look expected.
    let ends = row.figures.iter().map(|(_, figure)| ends(plot, *figure).1);
    let past = |line: &f64| ends.clone().all(|end| end <= *line);
    if let Some(line) = plot.line().filter(past) {
        at_right.retain(|room| room.at < line);
    }
    let at_left = board.rooms(left, Side::Left, baseline, LABEL);
    // Days stand to the right of their marks, so their heading goes to the left.
    let (first, second) = match days {
        [] => (at_right, at_left),
        _ => (at_left, at_right),
    };
    let mut rooms = Vec::new();
    for index in 0..first.len().max(second.len()) {
        rooms.extend(first.get(index).into_iter().chain(second.get(index)));
    }
    rooms
}

/// Room above the marks: over the certain part, or further left if a long text needs it. Only the
/// line can be in the way there.
fn above(plot: CardPlot, row: &CardRow<'_>) -> Vec<FreeSpan> {
    let (left, right) = row.extent(plot);
    let start = match row.figures[..] {
        [(_, MarkShape::Bar { solid0, solid1, .. })] if solid0 < solid1 => plot.x(solid0),
        _ => left,
    };
    let parts = match plot.line() {
        Some(line) => vec![(LEFT, line - FROM_LINE), (line + FROM_LINE, RIGHT)],
        None => vec![(LEFT, RIGHT)],
    };
    let text = joined(&tidy(&row.item.label), &tidy(&row.item.attribution));
    let width = row.face().width(&text);
    let over = |&(from, to): &(f64, f64)| from < right && to > left && from < to;
    let room = |(from, to): (f64, f64)| {
        let at = start.min(to - width).max(from);
        FreeSpan {
            at,
            side: Side::Right,
            width: to - at,
        }
    };
    let mut rooms: Vec<FreeSpan> = parts.into_iter().filter(over).map(room).collect();
    // The part in which the stretch begins comes first.
    rooms.sort_by_key(|room| room.at + room.width < start);
    rooms
}

/// Puts a label into the first room that holds it: whole, otherwise without attribution, otherwise
/// shortened.
fn fill(
    board: &mut OccupiedSpace,
    rooms: &[FreeSpan],
    baseline: f64,
    face: Type,
    text: &str,
    attribution: &str,
) -> Option<PlacedLabel> {
    for attribution in [attribution, ""] {
        let whole = joined(text, attribution);
        if let Some(room) = rooms.iter().find(|room| room.holds(face, &whole)) {
            return Some(board.put_attributed(*room, baseline, face, text, attribution));
        }
    }
    let widest = rooms.iter().max_by(|a, b| a.width.total_cmp(&b.width))?;
    let text = face.shorten(text, widest.width);
    let worth = widest.width >= LEAST_WIDTH && !text.is_empty();
    worth.then(|| board.put(*widest, baseline, face, &text))
}
