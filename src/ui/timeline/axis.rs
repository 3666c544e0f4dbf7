//! The wide drawing: knowledge rail, lanes, calendar axis.

use super::frame::Frame;
use super::lanes::lanes;
use super::marks::Pen;
use super::rail;
use super::svg::{pct, px};
use super::ticks;
use crate::i18n::{date, phrases};
use crate::timeline::drawing::{Drawing, LaneBody, Metrics};
use crate::ui::scene::Scene;
use leptos::prelude::*;

/// Height of the calendar axis below the lanes.
pub const AXIS_HEIGHT: f64 = 26.0;

/// The drawing, a group of links; the same events stand below as a list.
pub fn axis(scene: Scene<'_>, frame: &Frame) -> AnyView {
    let drawing = &frame.wide;
    let pen = Pen {
        metrics: Metrics::WIDE,
        line: drawing.line,
        scale: 1.0,
        linked: true,
    };
    let words = scene.words();
    let name = format!(
        "{} {}. {}",
        words.axis,
        date::window(frame.window, scene.lang),
        words.axis_same_as_list
    );
    let later = (drawing.later.count > 0).then(|| later_link(scene, frame, drawing));
    view! {
        <svg class="plot" height=px(drawing.bottom + AXIS_HEIGHT) role="group" aria-label=name>
            {zone(drawing)}
            {grid(drawing)}
            {rail::rail(scene, drawing)}
            {expected_note(scene, drawing)}
            {lanes(scene, frame, drawing, pen)}
            {ticks::labels(scene.lang, drawing)}
            {later}
            {rail::line(scene, drawing)}
        </svg>
    }
    .into_any()
}

/// The tint beyond the state of knowledge.
pub fn zone(drawing: &Drawing) -> Option<impl IntoView + use<>> {
    let x = drawing.line.max(0.0);
    (x < 100.0).then(|| {
        view! {
            <rect
                class="zone"
                x=pct(x)
                y=px(drawing.top)
                width=pct(100.0 - x)
                height=px(drawing.bottom - drawing.top)
            />
        }
    })
}

/// Calendar lines and lines between the lanes.
pub fn grid(drawing: &Drawing) -> AnyView {
    let vertical = drawing.grid.ticks.iter().map(|tick| {
        let class = if tick.major { "grid m" } else { "grid" };
        view! {
            <line
                class=class
                x1=pct(tick.x)
                x2=pct(tick.x)
                y1=px(drawing.top)
                y2=px(drawing.bottom + 6.0)
            />
        }
    });
    let horizontal = drawing.lanes.iter().map(|lane| {
        let last = lane.y + lane.height >= drawing.bottom;
        let class = if last { "grid m" } else { "grid" };
        let y = px((lane.y + lane.height).round() + 0.5);
        view! { <line class=class x1="0" x2="100%" y1=y.clone() y2=y /> }
    });
    view! {
        {vertical.collect_view()}
        {horizontal.collect_view()}
    }
    .into_any()
}

fn expected_note(scene: Scene<'_>, drawing: &Drawing) -> Option<impl IntoView + use<>> {
    // Only where the last lane leaves the place empty and the tint is wide enough for the words.
    let lane = drawing.lanes.last()?;
    let free = matches!(lane.body, LaneBody::Empty | LaneBody::Pointer { .. });
    (free && (0.0..78.0).contains(&drawing.line)).then(|| {
        view! {
            <text class="t3" x=pct(drawing.line) y=px(lane.y + 17.0) dx="10">
                {scene.words().only_expected}
            </text>
        }
    })
}

fn later_link(scene: Scene<'_>, frame: &Frame, drawing: &Drawing) -> AnyView {
    let nearest = drawing.later.nearest.unwrap_or(frame.full.to);
    let view = scene.view.with(|view| {
        view.from = Some(frame.window.from);
        view.to = Some(nearest.max(frame.window.to).end_of_month());
    });
    let text = phrases::later(drawing.later.count, scene.lang);
    view! {
        <a class="mark" href=scene.href(&view) data-edge="later">
            <svg class="at" x="100%" y=px(drawing.bottom + 12.0)>
                <rect class="hit" x="-74" y="-12" width="74" height="24" rx="2" />
            </svg>
            <text class="tb" x="100%" y=px(drawing.bottom + 18.0) text-anchor="end">{text}</text>
        </a>
    }
    .into_any()
}
