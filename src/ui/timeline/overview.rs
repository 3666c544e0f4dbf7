//! The overview below the axis: the whole period, the brush, the cone that joins both.

use super::svg::{fixed, pct, px};
use crate::i18n::date;
use crate::timeline::drawing::{LongRange, Square};
use crate::timeline::short_sort::sort_short;
use crate::timeline::state::Commitment;
use crate::ui::view_context::ViewContext;
use maud::{Markup, html};

/// Height of the overview.
pub const HEIGHT: f64 = 58.0;
/// Its base line.
const BASE: f64 = 42.5;
/// Width of a square, in thousandths of the drawing's width.
const SQUARE: f64 = 5.0;

/// Label of the overview: the years that it shows.
pub fn years(view_context: ViewContext<'_>) -> Markup {
    let window = view_context.frame.overview().scale.window();
    html! { (view_context.words().overview) " " (date::window(window, view_context.lang())) }
}

/// The overview drawing.
pub fn overview(view_context: ViewContext<'_>) -> Markup {
    let overview = view_context.frame.overview();
    let (brush0, brush1) = overview.brush;
    let cone = format!("M0 0H100L{} 100H{}Z", fixed(brush1, 2), fixed(brush0, 2));
    html! {
        svg.mini height=(px(HEIGHT)) aria-hidden="true" {
            svg width="100%" height="12" viewBox="0 0 100 100" preserveAspectRatio="none" {
                path.cone d=(cone) {}
            }
            line.base x1="0" x2="100%" y1=(px(BASE)) y2=(px(BASE)) {}
            @for tick in &overview.grid.ticks {
                line class="grid m" x1=(pct(tick.x)) x2=(pct(tick.x)) y1="39" y2="46" {}
                @if tick.major && tick.x < 96.0 {
                    text x=(pct(tick.x)) y="55" dx="4" {
                        (date::year(tick.day.year(), view_context.lang()))
                    }
                }
            }
            @for range in &overview.ranges { (range_view(view_context, range)) }
            (squares_view(view_context, &overview.squares))
            rect.brush x=(pct(brush0)) y="12" width=(pct((brush1 - brush0).max(0.2))) height="31" {}
            (handle(brush0))
            (handle(brush1))
        }
    }
}

fn range_view(view_context: ViewContext<'_>, range: &LongRange) -> Markup {
    let fill = match range.commitment {
        Commitment::Stated if range.bracket => "tint",
        commitment => fill(commitment),
    };
    let y = BASE - 4.5 - range.level as f64 * 5.0;
    html! {
        g class={ "g " (view_context.facts.lane_class(range.lane)) } {
            rect class=(fill) x=(pct(range.x0)) y=(px(y)) width=(pct(range.x1 - range.x0))
                height="3" {}
        }
    }
}

/// Draws all squares of one colour and fill as one path, in a box that is stretched to the
/// drawing's width: a thousand events are a dozen elements.
fn squares_view(view_context: ViewContext<'_>, squares: &[Square]) -> Markup {
    let mut paths: Vec<((&str, &str), String)> = Vec::new();
    for square in squares {
        let lane = view_context.facts.lane_class(square.lane);
        let look = (lane, fill(square.commitment));
        let at = paths.iter().position(|(of, _)| *of == look).unwrap_or_else(|| {
            paths.push((look, String::new()));
            paths.len() - 1
        });
        let path = &mut paths[at].1;
        let y = BASE - 6.0 - square.level as f64 * 5.0;
        path.push('M');
        path.push_str(&fixed(square.x * 10.0 - SQUARE / 2.0, 1));
        path.push(' ');
        path.push_str(&fixed(y, 1));
        path.push_str("h5v4h-5z");
    }
    sort_short(&mut paths, |(a, _), (b, _)| a < b);
    let view_box = "0 0 1000 58";
    html! {
        svg width="100%" height=(px(HEIGHT)) viewBox=(view_box) preserveAspectRatio="none" {
            @for ((lane, fill), d) in &paths {
                g class={ "g " (lane) } {
                    path class=(fill) d=(d) vector-effect="non-scaling-stroke" {}
                }
            }
        }
    }
}

fn fill(commitment: Commitment) -> &'static str {
    match commitment {
        Commitment::Stated => "f",
        Commitment::Reported => "tint half",
        Commitment::Ahead => "hollow",
    }
}

fn handle(x: f64) -> Markup {
    html! {
        svg.at x=(pct(x)) y="27" { rect.brush-handle x="-3" y="-6" width="6" height="12" rx="2" {} }
    }
}
