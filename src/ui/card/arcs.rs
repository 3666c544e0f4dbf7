//! Arcs for contradictions: above the dates of one event, and beside the rows of two events.

use super::Card;
use super::board::{LEFT, OccupiedSpace, Rect};
use super::figures::middle;
use super::glyphs::not_equal;
use super::labels::has_room;
use super::paint::{INK, px};
use super::plot::{CardPlot, ENLARGED};
use super::rows::CardRow;
use maud::{Markup, html};

/// Largest horizontal distance between the ends of an arc at the side; a longer one would cross
/// half the drawing.
const MAX_APART: f64 = 90.0;

/// Distance from the left end of the marks to the sign of an arc at the side; `SIGN` is half the
/// sign's room.
const OFFSET: f64 = 30.0;
const SIGN: f64 = 20.0;

/// A contradiction between the events of two neighbouring rows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beside {
    /// The upper end.
    upper: (f64, f64),
    /// The lower end.
    lower: (f64, f64),
    /// The middle of the sign.
    sign: (f64, f64),
}

/// Finds the arcs between contradicting events whose rows are neighbours and whose marks are near
/// enough to see what they join. Takes their room from the board.
pub fn beside(
    card: &Card,
    plot: CardPlot,
    rows: &[CardRow<'_>],
    board: &mut OccupiedSpace,
) -> Vec<Beside> {
    let pairs = rows.windows(2).filter_map(|pair| {
        let [upper, lower] = pair else { return None };
        let events = [upper.item.event, lower.item.event];
        let mut links = card.links.iter();
        let linked = links.any(|link| events == [link.a, link.b] || events == [link.b, link.a]);
        let single = !upper.is_contradiction() && !lower.is_contradiction();
        // A label between the two rows would cover the sign.
        (linked && single && !lower.label_above).then_some((upper, lower))
    });
    pairs
        .filter_map(|(upper, lower)| arc(plot, upper, lower, board))
        .collect()
}

fn arc(
    plot: CardPlot,
    upper: &CardRow<'_>,
    lower: &CardRow<'_>,
    board: &mut OccupiedSpace,
) -> Option<Beside> {
    let (a, b) = (upper.extent(plot).0, lower.extent(plot).0);
    let (near, far) = (a.min(b), a.max(b));
    let sign = (near - OFFSET, (upper.y + lower.y) / 2.0);
    let y = (upper.y, lower.y);
    let circle = Rect {
        x: (sign.0 - SIGN, sign.0),
        y,
    };
    if far - near > MAX_APART || circle.x.0 < LEFT || !board.is_free(circle) {
        return None;
    }
    let mut trial = board.clone();
    trial.take(Rect {
        x: (circle.x.0, near),
        y,
    });
    // The longer end runs on to its mark, above or below the nearer one.
    let y = if a > b { upper.y } else { lower.y };
    trial.take(Rect {
        x: (near, far),
        y: (y - 3.0, y + 3.0),
    });
    // Labels matter more than the arc.
    if ![upper, lower].iter().all(|row| has_room(plot, row, &trial)) {
        return None;
    }
    *board = trial;
    Some(Beside {
        upper: (a, upper.y),
        lower: (b, lower.y),
        sign,
    })
}

/// An arc at the side with its sign.
pub fn beside_markup(arc: &Beside) -> Markup {
    let d = format!(
        "M{} {}C{bend} {} {bend} {} {} {}",
        px(arc.upper.0),
        px(arc.upper.1),
        px(arc.upper.1),
        px(arc.lower.1),
        px(arc.lower.0),
        px(arc.lower.1),
        bend = px(arc.sign.0 - 14.0)
    );
    html! {
        (dashed(&d))
        (sign(arc.sign.0, arc.sign.1))
    }
}

/// The arcs above a row, from each date to the next one that contradicts it.
pub fn above_markup(plot: CardPlot, row: &CardRow<'_>) -> Markup {
    let middles: Vec<f64> = (row.figures.iter())
        .map(|(_, figure)| middle(plot, *figure))
        .collect();
    let (foot, top) = (px(row.y - 24.0), px(row.y - 72.0));
    html! {
        @for pair in middles.windows(2) {
            @let (a, b) = (px(pair[0]), px(pair[1]));
            (dashed(&format!("M{a} {foot}C{a} {top} {b} {top} {b} {foot}")))
        }
        @for pair in middles.windows(2) { (sign((pair[0] + pair[1]) / 2.0, row.y - 46.0)) }
    }
}

fn dashed(d: &str) -> Markup {
    html! { path d=(d) fill="none" stroke=(INK) stroke-width="2.5" stroke-dasharray="5 6" {} }
}

fn sign(x: f64, y: f64) -> Markup {
    html! {
        g transform=(format!("translate({} {}) scale({ENLARGED})", px(x), px(y))) { (not_equal()) }
    }
}
