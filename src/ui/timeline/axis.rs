//! The wide drawing: knowledge rail, lanes, calendar axis.

use super::frame::Frame;
use super::marks::{self, Pen};
use super::rail;
use super::svg::{pct, px};
use super::ticks::{month_labels, tick_labels};
use crate::i18n::{date, phrases};
use crate::timeline::drawing::{Columns, Drawing, Lane, LaneBody, Metrics, Side};
use crate::timeline::model::EventIx;
use crate::ui::glyphs;
use crate::ui::scene::{Scene, lane_class};
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
            {month_labels(scene.lang, drawing)}
            {tick_labels(scene.lang, drawing)}
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

/// The lanes' names at the left of the drawing, each as high as its lane.
pub fn lane_names(scene: Scene<'_>, frame: &Frame) -> AnyView {
    let words = scene.words();
    let drawing = &frame.wide;
    let names = drawing.lanes.iter().map(|lane| {
        let storyline = &scene.timeline()[lane.storyline];
        let choice = crate::timeline::view::Choice::Storyline(&storyline.id);
        let href = scene.href(&scene.view.toggled(choice));
        let class = format!("lane-name {}", lane_class(scene.timeline(), lane.storyline));
        view! {
            <div>
                {strut(lane.height)}
                <a class=class href=href>
                    {scene.storyline(lane.storyline)}
                    <span class="n">{phrases::number(lane.inside, scene.lang)}</span>
                </a>
            </div>
        }
    });
    let earlier = (drawing.earlier.count > 0).then(|| {
        let nearest = drawing.earlier.nearest.unwrap_or(frame.full.from);
        let view = scene.view.with(|view| {
            let month = nearest.min(frame.window.from);
            view.from = Some(crate::timeline::ticks::Unit::Month.floor(month));
            view.to = Some(frame.window.to);
        });
        let text = phrases::earlier(drawing.earlier.count, scene.lang);
        view! { <a href=scene.href(&view) data-edge="earlier"><b>{text}</b></a> }
    });
    let undated = (drawing.undated > 0).then(|| {
        let text = format!("{} {}", drawing.undated, words.without_date);
        view! { <a href="#undated">{text}</a> }
    });
    view! {
        <div class="lanes">
            <div class="minor rail-label">{strut(drawing.top)}<b>{words.state_of_knowledge}</b></div>
            {names.collect_view()}
            <div class="edge-l">
                {strut(AXIS_HEIGHT)} <span class="edges">{undated}{earlier}</span>
            </div>
        </div>
    }
    .into_any()
}

/// A strut gives a row of the lane names its exact height without a `style` attribute.
pub fn strut(height: f64) -> AnyView {
    view! { <svg class="strut" width="0" height=px(height) aria-hidden="true"></svg> }.into_any()
}
