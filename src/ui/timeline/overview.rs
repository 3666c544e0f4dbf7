//! The overview below the axis: the whole period, the brush, the cone that joins both.

use super::frame::Frame;
use super::svg::{pct, px};
use crate::i18n::date;
use crate::timeline::state::Commitment;
use crate::ui::scene::{Scene, lane_class};
use leptos::prelude::*;

/// Height of the overview.
pub const HEIGHT: f64 = 58.0;
/// Its base line.
const BASE: f64 = 42.5;

/// The overview drawing.
pub fn overview(scene: Scene<'_>, frame: &Frame) -> AnyView {
    let overview = &frame.overview;
    let (brush0, brush1) = overview.brush;
    let cone = format!("M0 0H100L{brush1:.2} 100H{brush0:.2}Z");
    let years = overview.grid.ticks.iter().map(|tick| {
        let text = date::year(tick.day.year(), scene.lang);
        let fits = tick.major && tick.x < 96.0;
        view! {
            <line class="grid m" x1=pct(tick.x) x2=pct(tick.x) y1="39" y2="46" />
            {fits.then(|| view! { <text x=pct(tick.x) y="55" dx="4">{text}</text> })}
        }
    });
    let stretches = overview.stretches.iter().map(|stretch| {
        let class = format!("g {}", lane_class(scene.timeline(), stretch.lane));
        let fill = match stretch.commitment {
            Commitment::Stated if stretch.bracket => "tint",
            Commitment::Stated => "f",
            Commitment::Reported => "tint half",
            Commitment::Ahead => "hollow",
        };
        let y = BASE - 4.5 - stretch.level as f64 * 5.0;
        view! {
            <g class=class>
                <rect class=fill x=pct(stretch.x0) y=px(y) width=pct(stretch.x1 - stretch.x0) height="3" />
            </g>
        }
    });
    let squares = overview.squares.iter().map(|square| {
        let class = format!("at g {}", lane_class(scene.timeline(), square.lane));
        let fill = match square.commitment {
            Commitment::Ahead => "hollow",
            Commitment::Reported => "tint half",
            Commitment::Stated => "f",
        };
        let y = BASE - 5.0 - square.level as f64 * 5.0;
        view! {
            <svg class=class x=pct(square.x) y=px(y)>
                <rect class=fill x="-2" y="-1" width="4" height="4" />
            </svg>
        }
    });
    let grip = |x: f64| {
        view! {
            <svg class="at" x=pct(x) y="27">
                <rect class="grip" x="-3" y="-6" width="6" height="12" rx="2" />
            </svg>
        }
    };
    view! {
        <svg class="mini" height=px(HEIGHT) aria-hidden="true">
            <svg width="100%" height="12" viewBox="0 0 100 100" preserveAspectRatio="none">
                <path class="cone" d=cone />
            </svg>
            <line class="base" x1="0" x2="100%" y1=px(BASE) y2=px(BASE) />
            {years.collect_view()}
            {stretches.collect_view()}
            {squares.collect_view()}
            <rect
                class="brush"
                x=pct(brush0)
                y="12"
                width=pct((brush1 - brush0).max(0.2))
                height="31"
            />
            {grip(brush0)}
            {grip(brush1)}
        </svg>
    }
    .into_any()
}
