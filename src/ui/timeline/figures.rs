//! The figures of marks as SVG: glyphs, brackets, bars, and the arc between two dates.

use super::marks::MarkStyle;
use super::svg::{fixed, pct, px};
use crate::timeline::drawing::Dimensions;
use crate::timeline::mark::{LineEnd, Mark, MarkShape, Sign};
use crate::timeline::state::Commitment;
use crate::ui::glyphs;
use maud::{Markup, html};

/// Draws a mark on its scale, in a row whose middle is at `y`.
pub fn figure_view(style: MarkStyle, lane: &str, mark: Mark, figure: MarkShape, y: f64) -> Markup {
    match figure {
        MarkShape::Point { x } => glyph_at(style, mark.sign, x, y, 0.0),
        _ if style.metrics.is_narrow(figure) => {
            let (x0, x1) = figure.ends();
            glyph_at(style, mark.sign, (x0 + x1) / 2.0, y, 0.0)
        }
        MarkShape::Bracket { x0, x1, left, right } => {
            bracket(style, mark.sign, (x0, left), (x1, right), y)
        }
        MarkShape::Bar { x0, solid0, solid1, x1, left, right } => {
            let places = [x0, solid0, solid1, x1];
            bar(style, lane, mark.sign, places, (left, right), y)
        }
    }
}

fn glyph_at(style: MarkStyle, sign: Sign, x: f64, y: f64, dx: f64) -> Markup {
    let mut place = String::new();
    if dx != 0.0 {
        place = format!("translate({} 0)", px(dx));
    }
    if style.scale < 1.0 {
        if !place.is_empty() {
            place.push(' ');
        }
        place.push_str(&format!("scale({})", fixed(style.scale, 2)));
    }
    let transform = (!place.is_empty()).then_some(place);
    html! {
        svg.at x=(pct(x)) y=(px(y)) { use href=(glyphs::href(sign)) transform=[transform] {} }
    }
}

/// Draws "some day between": a tinted band within brackets. A sign without a band of its own stands
/// beside the first bracket; in the middle it would suggest a day.
fn bracket(
    style: MarkStyle,
    sign: Sign,
    left: (f64, LineEnd),
    right: (f64, LineEnd),
    y: f64,
) -> Markup {
    let band = match sign {
        Sign::Between => Some(("tint", y - 4.0 * style.scale, 8.0 * style.scale)),
        Sign::BetweenReported | Sign::BetweenUnchecked => Some(("tint half", y, 5.0 * style.scale)),
        _ => None,
    };
    let class = match sign {
        Sign::Later => "l later",
        Sign::BetweenAhead => "l d",
        _ => "l",
    };
    let own = match sign {
        Sign::Between
        | Sign::BetweenReported
        | Sign::BetweenUnchecked
        | Sign::BetweenAhead
        | Sign::Later => None,
        sign => Some(glyph_at(style, sign, left.0, y, 14.0)),
    };
    let height = 7.0 * style.scale;
    let width = right.0 - left.0;
    html! {
        @if let Some((class, top, height)) = band {
            rect class=(class) x=(pct(left.0)) y=(px(top)) width=(pct(width)) height=(px(height)) {}
        }
        // Expected events have no band, only the period in which they are expected.
        @if sign == Sign::BetweenAhead {
            line class="l dots thin" x1=(pct(left.0)) x2=(pct(right.0)) y1=(px(y)) y2=(px(y)) {}
        }
        (end_view(left, -1.0, height, class, y))
        (end_view(right, 1.0, height, class, y))
        @if let Some(own) = own { (own) }
    }
}

/// Draws the end of a range: a bracket that opens inwards, or an arrow that points outwards.
fn end_view((x, stop): (f64, LineEnd), way: f64, height: f64, class: &str, y: f64) -> Markup {
    let path = match stop {
        LineEnd::Cut => return Markup::default(),
        LineEnd::Hard => {
            let (inner, outer) = (px(-6.0 * way), px(-way));
            format!("M{inner} {}H{outer}V{}H{inner}", px(-height), px(height))
        }
        LineEnd::Arrow => format!("M{x} -5L0 0L{x} 5", x = px(-6.0 * way)),
    };
    html! {
        svg.at x=(pct(x)) y=(px(y)) { path d=(path) class=(class) {} }
    }
}

/// Draws a duration: solid where certain, fading where not, dotted beyond the state of knowledge.
fn bar(
    style: MarkStyle,
    lane: &str,
    sign: Sign,
    [x0, solid0, solid1, x1]: [f64; 4],
    (left, right): (LineEnd, LineEnd),
    y: f64,
) -> Markup {
    let thin = right == LineEnd::Arrow || left == LineEnd::Arrow;
    let height = if thin { 4.0 } else { 8.0 } * style.scale;
    let top = y - height / 2.0;
    let known = x1.min(style.line.max(x0));
    let rect = |class: Option<&str>, fill: Option<String>, from: f64, to: f64| {
        html! {
            @if to - from > 0.01 {
                rect x=(pct(from)) y=(px(top)) width=(pct(to - from)) height=(px(height))
                    class=[class] fill=[fill] {}
            }
        }
    };
    let number = lane.trim_start_matches("lane-");
    let dotted = matches!(sign, Sign::Expected | Sign::Threat | Sign::BetweenAhead | Sign::Later)
        || sign.commitment() == Commitment::Ahead;
    let solid0 = solid0.min(known);
    let solid1 = solid1.max(x0).min(known).max(solid0);
    let rest = if dotted { x0 } else { known };
    html! {
        @if !dotted {
            (rect(None, Some(format!("url(#in-{number})")), x0, solid0))
            (rect(Some("f"), None, solid0, solid1))
            (rect(None, Some(format!("url(#out-{number})")), solid1, known))
        }
        @if x1 - rest > 0.01 {
            line class="l dots" x1=(pct(rest)) x2=(pct(x1)) y1=(px(y)) y2=(px(y)) {}
        }
        @if left == LineEnd::Arrow { (end_view((x0, left), -1.0, 5.0, "l", y)) }
        @if right == LineEnd::Arrow { (end_view((x1, right), 1.0, 5.0, "l", y)) }
        @if matches!(sign, Sign::Threat | Sign::Denied | Sign::Deadline) {
            (glyph_at(style, sign, x0, y, 0.0))
        }
    }
}

/// Draws an arc with its sign above two contradicting dates of one event.
pub fn date_arc(metrics: Dimensions, a: MarkShape, b: MarkShape, y: f64) -> Markup {
    let middle = |figure: MarkShape| {
        let (x0, x1) = figure.ends();
        (x0 + x1) / 2.0
    };
    let (x0, x1) = (middle(a).min(middle(b)), middle(a).max(middle(b)));
    let (left, top, width) = (pct(x0), px(y - 26.0), x1 - x0);
    html! {
        @if metrics.is_fixed() {
            @let width = width / 100.0 * metrics.width;
            @let (near, far, end) = (px(width * 0.04), px(width * 0.96), px(width));
            svg.at x=(left) y=(top) {
                path d={ "M0 14C" (near) " -2.5 " (far) " -2.5 " (end) " 14" } class="conflict-arc" {}
            }
        } @else {
            svg x=(left) y=(top) width=(pct(width)) height="14" viewBox="0 0 100 100"
                preserveAspectRatio="none" overflow="visible"
            {
                path d="M0 100C4 -18 96 -18 100 100" class="conflict-arc"
                    vector-effect="non-scaling-stroke" {}
            }
        }
        svg.at x=(pct((x0 + x1) / 2.0)) y=(px(y - 22.0)) { use href="#g-ne" {} }
    }
}
