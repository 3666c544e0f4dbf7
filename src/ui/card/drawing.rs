//! The drawing of a card: layout and signs of the page, enlarged.
//!
//! All lengths but those of the card itself are pixels of the page, before the enlargement.

use super::days;
use super::notes::{calendar, expected_note, is_dated, names, nothing};
use super::selection::{Selection, shown};
use super::text::Type;
use super::{Card, MARGIN, WIDTH};
use crate::timeline::drawing::{Dimensions, Drawing, DrawnEvent, LaneBody, Placed};
use crate::timeline::model::StorylineIx;
use crate::ui::timeline::axis;
use crate::ui::timeline::marks::{MarkStyle, contents, side_arc_view};
use crate::ui::timeline::svg::px;
use maud::{Markup, html};

/// Lower edge of the lanes on the card, where the axis begins.
const BOTTOM: f64 = 519.0;
/// Width of the drawing: the page's 13 px labels become 28 px.
pub const DRAWN: f64 = 498.0;
/// Enlargement relative to the page.
const ENLARGED: f64 = (WIDTH - 2.0 * MARGIN) / DRAWN;
/// Height of the line above the lanes and of the one below them, for their names and the meaning of
/// the tint.
pub const NOTES: f64 = 17.0;
/// Baseline within that line.
pub const BASELINE: f64 = 12.75;
/// Least and largest height of a row; more would tear apart rows that belong together.
const ROW: (f64, f64) = (19.0, 29.0);

/// Renders the drawing from `top` down.
pub fn drawing(card: &Card, top: f64) -> Markup {
    let height = (BOTTOM - top) / ENLARGED;
    let selection = Selection::new(card, metrics(card), height);
    let names = names(card, &selection);
    let note = expected_note(card, &selection.drawing, &names, height);
    let Selection { events, storylines, drawing, .. } =
        &filled(card, selection, !names.is_empty(), note, height);
    let class = |lane: usize| lane_class(card, storylines.get(lane).copied());
    let style =
        MarkStyle { metrics: drawing.metrics, line: drawing.line, scale: 1.0, linked: false };
    let (width, height) = (WIDTH - 2.0 * MARGIN, BOTTOM - top);
    html! {
        svg x=(MARGIN) y=(px(top)) width=(width) height=(px(height))
            viewBox={ "0 0 " (DRAWN) " " (px(height / ENLARGED)) }
        {
            @if card.day.is_some() { (axis::zone(drawing)) }
            (axis::grid(drawing))
            line.asof x1="0" x2="100%" y1="0" y2="0" {}
            @for lane in &drawing.lanes {
                @if let LaneBody::Marks { marks, arcs } = &lane.body {
                    @for placed in marks {
                        @let item = &events[placed.order];
                        @let class = class(lane.storyline.0);
                        g class={ "mark " (class) } { (contents(style, &class, item, placed)) }
                        (days(card, drawing, item, placed))
                    }
                    @for arc in arcs { (side_arc_view(arc)) }
                }
            }
            @for (lane, (x, name)) in names.iter().enumerate() {
                text class={ "name " (class(lane)) } x=(px(*x)) y=(BASELINE) { (name) }
            }
            @if let Some((x, y)) = note {
                @let above_grid = !names.is_empty() && y == BASELINE;
                text class=(if above_grid { "t3" } else { "t3 halo on-ahead" }) x=(px(x)) y=(px(y))
                    paint-order="stroke"
                {
                    (card.lang.words().only_expected)
                }
            }
            (nothing(card, drawing))
            @if is_dated(card) { (calendar(card, drawing)) }
        }
    }
}

/// Dimensions of the densest drawing.
fn metrics(card: &Card) -> Dimensions {
    let rooms = card.items.iter().map(|item| days::room(card, &shown(card, item)));
    Dimensions {
        width: DRAWN,
        wider: &[],
        knowledge_axis: NOTES,
        row: ROW.0,
        max_rows: super::MOST,
        fixed: true,
        days: rooms.fold(0.0, f64::max),
        text_width: |text, size, bold| Type { bold, ..Type::regular(size) }.width(text),
        ..Dimensions::WIDE
    }
}

/// Makes the rows higher if there is room, and centres them above the note if it is below.
fn filled<'a>(
    card: &Card,
    selection: Selection<'a>,
    named: bool,
    note: Option<(f64, f64)>,
    height: f64,
) -> Selection<'a> {
    let rows = selection.drawing.lanes.iter().map(|lane| match &lane.body {
        LaneBody::Marks { marks, .. } => marks.iter().map(|it| it.row + 1).max().unwrap_or(0),
        _ => 0,
    });
    let rows = rows.sum::<usize>().max(1) as f64;
    let below = note.map_or(0.0, |(_, y)| if y > BASELINE { NOTES } else { 0.0 });
    let spare = height - below - selection.drawing.bottom;
    let row = (ROW.0 + spare / rows).min(ROW.1);
    let rest = spare - (row - ROW.0) * rows;
    let mut result =
        selection.resized(Dimensions { row, knowledge_axis: NOTES + rest / 2.0, ..metrics(card) });
    // Neither grid nor line run through the names.
    result.drawing.top = if named { NOTES } else { 0.0 };
    result.drawing.bottom = height;
    if let Some(last) = result.drawing.lanes.last_mut() {
        last.height = height - last.y;
    }
    result
}

/// Class of a storyline's colour.
fn lane_class(card: &Card, storyline: Option<StorylineIx>) -> String {
    let lane = card.lanes.iter().find(|lane| Some(lane.storyline) == storyline);
    let number = lane.map_or(4, |lane| lane.number).clamp(1, 4);
    format!("lane-{number}")
}

/// The days of contradicting dates beside their marks, where they have room.
fn days(card: &Card, drawing: &Drawing, item: &DrawnEvent, placed: &Placed) -> Markup {
    let line = drawing.line / 100.0 * DRAWN;
    html! {
        @for (x, day) in days::days(card, &item.marks) {
            text class=(if x > line { "tb halo on-ahead" } else { "tb halo" }) x=(px(x))
                y=(px(placed.y + 4.0)) paint-order="stroke"
            {
                (day)
            }
        }
    }
}
