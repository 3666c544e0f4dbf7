//! Marks on the card: glyphs, brackets and bars, as on the page but in pixels.

use super::glyphs::glyph;
use super::paint::{AHEAD, PAPER, px};
use super::plot::{CardPlot, ENLARGED};
use super::{MARGIN, WIDTH};
use crate::timeline::mark::{LineEnd, MarkShape, Sign};
use crate::timeline::state::Commitment;
use maud::{Markup, html};

/// Half the width of a glyph, padding included.
const HALF: f64 = 9.0 * ENLARGED;

/// Smallest width of a stretch; anything narrower is drawn as a glyph.
const NARROW: f64 = 18.0 * ENLARGED;

/// Distance from the first bracket to the glyph beside it.
const BESIDE: f64 = 14.0 * ENLARGED;

/// Colour of a lane, and the number in the ids of its gradients.
#[derive(Clone, Copy, Debug)]
pub struct LaneColor {
    /// The colour.
    pub colour: &'static str,
    /// The lane's number.
    pub lane: usize,
}

/// Ends of a figure in pixels. An end that the window cuts off is at the edge of the card.
pub fn ends(plot: CardPlot, figure: MarkShape) -> (f64, f64) {
    let (x0, x1) = figure.ends();
    let (left, right) = match figure {
        MarkShape::Point { .. } => (LineEnd::Hard, LineEnd::Hard),
        MarkShape::Bracket { left, right, .. } | MarkShape::Bar { left, right, .. } => {
            (left, right)
        }
    };
    let x0 = if left == LineEnd::Cut {
        0.0
    } else {
        plot.x(x0)
    };
    let x1 = if right == LineEnd::Cut {
        WIDTH
    } else {
        plot.x(x1)
    };
    (x0, x1)
}

/// Middle of a figure, where arcs start, kept away from the edges of the card.
pub fn middle(plot: CardPlot, figure: MarkShape) -> f64 {
    let (x0, x1) = ends(plot, figure);
    ((x0 + x1) / 2.0).clamp(MARGIN / 2.0, WIDTH - MARGIN / 2.0)
}

/// Returns true if a figure is drawn as a stretch, not as a glyph.
fn is_stretch(plot: CardPlot, figure: MarkShape) -> bool {
    let (x0, x1) = ends(plot, figure);
    x1 - x0 >= NARROW
}

/// Horizontal extent of a figure in pixels, glyphs included.
pub fn extent(plot: CardPlot, figure: MarkShape) -> (f64, f64) {
    if !is_stretch(plot, figure) {
        let middle = middle(plot, figure);
        return (middle - HALF, middle + HALF);
    }
    let (x0, x1) = ends(plot, figure);
    match figure {
        // A flag or triangle may stand inside the first bracket, or on the start of a bar.
        MarkShape::Bracket { .. } => (x0 - 4.0, (x1 + 4.0).max(x0 + BESIDE + HALF)),
        _ => (x0 - HALF, x1),
    }
}

/// Draws a figure in a row whose middle is at `y`.
pub fn figure(plot: CardPlot, sign: Sign, figure: MarkShape, y: f64, ink: LaneColor) -> Markup {
    let x = ends(plot, figure);
    match figure {
        MarkShape::Bracket { left, right, .. } if is_stretch(plot, figure) => {
            bracket(plot, sign, x, (left, right), y, ink)
        }
        MarkShape::Bar {
            solid0,
            solid1,
            left,
            right,
            ..
        } if is_stretch(plot, figure) => {
            let solid = (plot.x(solid0), plot.x(solid1));
            bar(plot, sign, x, solid, (left, right), y, ink)
        }
        _ => glyph_at(plot, sign, middle(plot, figure), y, ink),
    }
}

fn place(x: f64, y: f64) -> String {
    format!("translate({} {}) scale({ENLARGED})", px(x), px(y))
}

fn glyph_at(plot: CardPlot, sign: Sign, x: f64, y: f64, ink: LaneColor) -> Markup {
    let ground = if x > plot.ahead() { AHEAD } else { PAPER };
    html! { g transform=(place(x, y)) { (glyph(sign, ink.colour, ground)) } }
}

/// Draws "some day between": a tinted band within brackets. A sign without a band of its own stands
/// beside the first bracket; in the middle it would suggest a day.
fn bracket(
    plot: CardPlot,
    sign: Sign,
    (x0, x1): (f64, f64),
    (left, right): (LineEnd, LineEnd),
    y: f64,
    ink: LaneColor,
) -> Markup {
    let band = match sign {
        Sign::Between => Some((".26", -4.0, 8.0)),
        Sign::BetweenReported => Some((".45", 0.0, 5.0)),
        _ => None,
    };
    let (dashes, width) = match sign {
        Sign::Later => (Some("2 2.5"), "1.5"),
        // This dash puts one on each corner; at this size a broken corner would show.
        Sign::BetweenAhead => (Some("2 1.67"), "2"),
        _ => (None, "2"),
    };
    let own = !matches!(
        sign,
        Sign::Between | Sign::BetweenReported | Sign::BetweenAhead | Sign::Later
    );
    html! {
        @if let Some((opacity, top, height)) = band {
            rect x=(px(x0)) y=(px(y + top * ENLARGED)) width=(px(x1 - x0)) height=(px(height * ENLARGED))
                fill=(ink.colour) fill-opacity=(opacity) {}
        }
        @if sign == Sign::BetweenAhead { (dots((x0, x1), y, ink)) }
        (end((x0, left), -1.0, dashes, width, y, ink))
        (end((x1, right), 1.0, dashes, width, y, ink))
        @if own { (glyph_at(plot, sign, x0 + BESIDE, y, ink)) }
    }
}

/// Draws the end of a stretch: a bracket that opens inwards, or an arrow that points outwards.
fn end(
    (x, stop): (f64, LineEnd),
    way: f64,
    dashes: Option<&str>,
    width: &str,
    y: f64,
    ink: LaneColor,
) -> Markup {
    let d = match stop {
        LineEnd::Cut => return html! {},
        LineEnd::Hard => format!("M{} -7H{}V7H{}", -6.0 * way, -way, -6.0 * way),
        LineEnd::Arrow => format!("M{} -5L0 0L{} 5", -6.0 * way, -6.0 * way),
    };
    html! {
        path transform=(place(x, y)) d=(d) fill="none" stroke=(ink.colour) stroke-width=(width)
            stroke-dasharray=[dashes] {}
    }
}

/// Draws a duration: solid where certain, fading where not, dotted beyond the state of knowledge.
fn bar(
    plot: CardPlot,
    sign: Sign,
    (x0, x1): (f64, f64),
    (solid0, solid1): (f64, f64),
    (left, right): (LineEnd, LineEnd),
    y: f64,
    ink: LaneColor,
) -> Markup {
    let thin = left == LineEnd::Arrow || right == LineEnd::Arrow;
    let height = if thin { 4.0 } else { 8.0 } * ENLARGED;
    let ahead = sign.commitment() == Commitment::Ahead;
    let known = if ahead {
        x0
    } else {
        x1.min(plot.ahead().max(x0))
    };
    // A bar that the window cuts off continues to the card's edge as it was at the window's.
    let solid0 = if left == LineEnd::Cut && solid0 <= MARGIN {
        x0
    } else {
        solid0
    };
    let solid1 = if right == LineEnd::Cut && solid1 >= WIDTH - MARGIN {
        x1
    } else {
        solid1
    };
    let solid0 = solid0.clamp(x0, known);
    let solid1 = solid1.clamp(solid0, known);
    let part = |fill: &str, from: f64, to: f64| {
        html! {
            @if to - from > 0.1 {
                rect x=(px(from)) y=(px(y - height / 2.0)) width=(px(to - from)) height=(px(height))
                    fill=(fill) {}
            }
        }
    };
    let own = matches!(sign, Sign::Threat | Sign::Denied | Sign::Deadline);
    html! {
        (part(&format!("url(#in-{})", ink.lane), x0, solid0))
        (part(ink.colour, solid0, solid1))
        (part(&format!("url(#out-{})", ink.lane), solid1, known))
        @if x1 - known > 0.1 { (dots((known, x1), y, ink)) }
        @if left == LineEnd::Arrow { (end((x0, left), -1.0, None, "2", y, ink)) }
        @if right == LineEnd::Arrow { (end((x1, right), 1.0, None, "2", y, ink)) }
        @if own { (glyph_at(plot, sign, x0.max(MARGIN), y, ink)) }
    }
}

fn dots((x0, x1): (f64, f64), y: f64, ink: LaneColor) -> Markup {
    let d = format!("M{} {y}H{}", px(x0), px(x1), y = px(y));
    html! { path d=(d) fill="none" stroke=(ink.colour) stroke-width="4.4" stroke-dasharray="4.4 8.8" {} }
}

/// The gradients of bars whose ends are uncertain.
pub fn gradients(ink: LaneColor) -> Markup {
    html! {
        linearGradient id=(format!("in-{}", ink.lane)) {
            stop offset="0" stop-color=(ink.colour) stop-opacity="0" {}
            stop offset="1" stop-color=(ink.colour) {}
        }
        linearGradient id=(format!("out-{}", ink.lane)) {
            stop offset="0" stop-color=(ink.colour) {}
            stop offset="1" stop-color=(ink.colour) stop-opacity="0" {}
        }
    }
}
