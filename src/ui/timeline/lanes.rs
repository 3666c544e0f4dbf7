//! What the lanes of a drawing hold: marks, pointers, columns.

use super::frame::Frame;
use super::marks::{self, Pen};
use super::svg::{pct, px};
use crate::i18n::{date, phrases};
use crate::timeline::drawing::{Columns, Drawing, Lane, LaneBody, Side};
use crate::timeline::model::EventIx;
use crate::ui::glyphs;
use crate::ui::scene::{Scene, lane_class};
use leptos::prelude::*;

/// The lanes' contents.
pub fn lanes(scene: Scene<'_>, frame: &Frame, drawing: &Drawing, pen: Pen) -> AnyView {
    let lanes = drawing.lanes.iter();
    lanes
        .map(|lane| match &lane.body {
            LaneBody::Empty => ().into_any(),
            LaneBody::Pointer { event, side } if pen.metrics.labels => {
                pointer(scene, lane, *event, *side)
            }
            LaneBody::Pointer { .. } => ().into_any(),
            LaneBody::Marks { marks, arcs } => {
                let arcs = arcs.iter().map(|arc| marks::side_arc(scene, arc));
                let marks = marks.iter().filter_map(|placed| {
                    let item = frame.item(placed.event)?;
                    Some(marks::mark(scene, pen, item, placed))
                });
                view! {
                    {marks.collect_view()}
                    {arcs.collect_view()}
                }
                .into_any()
            }
            LaneBody::Columns(columns) => columns_view(scene, lane, columns),
        })
        .collect_view()
        .into_any()
}

/// A storyline that has nothing in this window points to its nearest event, so that it never
/// vanishes.
fn pointer(scene: Scene<'_>, lane: &Lane, event: EventIx, side: Side) -> AnyView {
    let Some(state) = scene.knowledge.event(event) else {
        return ().into_any();
    };
    let y = lane.y + 13.0;
    let dates = scene.dates(state);
    let when = dates
        .first()
        .map(|d| date::short(d, scene.lang))
        .unwrap_or_default();
    let what = scene.label(event);
    let href = format!("#{}", scene.timeline()[event].id);
    let class = format!("mark {}", lane_class(scene.timeline(), lane.storyline));
    let sign = glyphs::href(scene.sign(state));
    let (x, hit, arrow, dx) = match side {
        Side::Left => ("0%", "-4", "M7 -5L0 0L7 5", "20"),
        Side::Right => ("100%", "-256", "M-7 -5L0 0L-7 5", "-20"),
    };
    let text = match side {
        Side::Left => view! {
            <text class="halo" x=x y=px(y + 4.0) dx="34">
                {format!("{when} ")}
                <tspan class="t2">{what}</tspan>
            </text>
        }
        .into_any(),
        Side::Right => view! {
            <text class="halo on-ahead" x=x y=px(y + 4.0) dx="-34" text-anchor="end">
                {format!("{when} ")}
                <tspan class="t2">{what}</tspan>
            </text>
        }
        .into_any(),
    };
    let name = format!("{}: {}", scene.date(state), scene.title(event));
    view! {
        <a class=class href=href aria-label=name>
            <svg class="at" x=x y=px(y)>
                <rect class="hit" x=hit y="-12" width="260" height="24" rx="2" />
                <path d=arrow class="l" />
                <use href=sign x=dx></use>
            </svg>
            {text}
        </a>
    }
    .into_any()
}

/// Too many for single marks: counted columns, each a link that narrows the window.
fn columns_view(scene: Scene<'_>, lane: &Lane, columns: &Columns) -> AnyView {
    let class = lane_class(scene.timeline(), lane.storyline);
    let base = lane.y + lane.height - 6.0;
    let room = columns.height - 26.0;
    let unit = room / columns.max.max(1) as f64;
    let bars = columns.columns.iter().map(|column| {
        let view = scene.view.with(|view| {
            view.from = Some(column.window.from);
            view.to = Some(column.window.to);
        });
        let name = format!(
            "{}: {}",
            date::window(column.window, scene.lang),
            phrases::events(column.count(), scene.lang)
        );
        let parts = [
            ("f", column.stated),
            ("tint half", column.reported),
            ("hollow", column.ahead),
        ];
        let mut y = base;
        let rects = parts
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(class, count)| {
                let height = count as f64 * unit;
                y -= height;
                view! {
                    <rect
                        class=class
                        x=pct(column.x0)
                        y=px(y)
                        width=pct((column.x1 - column.x0) * 0.92)
                        height=px(height.max(1.0))
                    />
                }
            });
        let rects = rects.collect_view();
        view! {
            <a class=format!("mark {class}") href=scene.href(&view) aria-label=name>
                <rect
                    class="hit"
                    x=pct(column.x0)
                    y=px(lane.y + 2.0)
                    width=pct(column.x1 - column.x0)
                    height=px(lane.height - 4.0)
                />
                {rects}
            </a>
        }
    });
    let most = phrases::number(columns.max, scene.lang);
    let wide = (columns.wide > 0).then(|| {
        let text = format!("+ {}", phrases::events(columns.wide, scene.lang));
        view! { <text class="t3 halo" x="0" y=px(lane.y + 28.0) dx="4">{text}</text> }
    });
    view! {
        <line class="grid" x1="0" x2="100%" y1=px(base - room) y2=px(base - room) />
        <text class="t3 halo" x="0" y=px(lane.y + 14.0) dx="4">{format!("max. {most}")}</text>
        {wide}
        {bars.collect_view()}
    }
    .into_any()
}
