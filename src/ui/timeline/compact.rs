//! The phone's drawing: the same lanes without labels; month thirds are the targets.

use super::axis::{grid, zone};
use super::frame::Frame;
use super::lanes::lanes;
use super::marks::Pen;
use super::svg::{pct, px};
use crate::i18n::date;
use crate::timeline::drawing::{Item, Metrics};
use crate::timeline::lanes::{Block, Edge};
use crate::timeline::model::Window;
use crate::timeline::text_width::text_width;
use crate::ui::scene::{Scene, lane_class};
use leptos::prelude::*;

/// The page's margin on phones; the drawing itself runs from edge to edge.
const EDGE: f64 = 16.0;
/// Between two lane names.
const SPACE: f64 = 10.0;

/// The drawing without labels. Marks this small cannot be tapped: the fields of the grid are the
/// targets, and lead to their first event in the list.
pub fn compact(scene: Scene<'_>, frame: &Frame) -> AnyView {
    let drawing = &frame.compact;
    let pen = Pen {
        metrics: Metrics::COMPACT,
        line: drawing.line,
        scale: 0.75,
        linked: false,
    };
    let state = format!(
        "{} {}",
        scene.words().known_on,
        date::day_short(scene.knowledge.day(), scene.lang)
    );
    // Lane names as far as there is room before the state of knowledge.
    let mut room = Metrics::COMPACT.width - 2.0 * EDGE - text_width(&state, 13.0, true);
    let shown = drawing
        .lanes
        .iter()
        .filter(|lane| lane.inside > 0)
        .take_while(|lane| {
            room -= text_width(scene.storyline(lane.storyline), 13.0, true) + SPACE;
            room > 0.0
        });
    let names = shown.enumerate().map(|(index, lane)| {
        let class = format!("lt {}", lane_class(scene.timeline(), lane.storyline));
        let dx = (index > 0).then(|| px(SPACE));
        view! { <tspan class=class dx=dx>{scene.storyline(lane.storyline).to_owned()}</tspan> }
    });
    let names = names.collect_view();
    let name = format!(
        "{} {}",
        scene.words().axis,
        date::window(frame.window, scene.lang)
    );
    let line = (0.0..=100.0).contains(&drawing.line).then(|| {
        view! {
            <line
                class="asof"
                x1=pct(drawing.line)
                x2=pct(drawing.line)
                y1=px(drawing.top - 4.0)
                y2=px(drawing.bottom + 4.0)
            />
        }
    });
    view! {
        <svg class="plot" height=px(drawing.bottom + 24.0) role="group" aria-label=name>
            {zone(drawing)}
            {grid(drawing)}
            <g class="inert">{lanes(scene, frame, drawing, pen)}</g>
            {line}
            {months(scene, frame)}
            {fields(scene, frame)}
            <text x="0" y="16" dx=px(EDGE)>{names}</text>
            <text class="tb" x="100%" y="16" dx=px(-EDGE) text-anchor="end">{state}</text>
        </svg>
    }
    .into_any()
}

fn months(scene: Scene<'_>, frame: &Frame) -> AnyView {
    let drawing = &frame.compact;
    let width = Metrics::COMPACT.width;
    let mut taken: Vec<Block> = Vec::new();
    let mut labels = Vec::new();
    for tick in drawing.grid.ticks.iter().filter(|tick| tick.major) {
        let text = if frame.window.days() > 1100 {
            date::year(tick.day.year(), scene.lang)
        } else {
            date::month_short(tick.day.year(), tick.day.month(), scene.lang)
        };
        let block = Block {
            left: Edge {
                percent: tick.x,
                px: 4.0,
            },
            right: Edge {
                percent: tick.x,
                px: 4.0 + text_width(&text, 13.0, true),
            },
        };
        if block.fits(width) && !taken.iter().any(|other| other.collides(&block, width)) {
            taken.push(block);
            labels.push(view! {
                <text class="tb" x=pct(tick.x) y=px(drawing.bottom + 18.0) dx="4">{text}</text>
            });
        }
    }
    labels.collect_view().into_any()
}

/// One link per field of the grid that holds an event.
fn fields(scene: Scene<'_>, frame: &Frame) -> AnyView {
    let drawing = &frame.compact;
    let ticks = &drawing.grid.ticks;
    let fields = ticks.iter().enumerate().filter_map(|(index, tick)| {
        let next = ticks.get(index + 1);
        let end = next.map_or(frame.window.to, |next| next.day.plus(-1));
        let days = Window::between(tick.day, end);
        let begins = |item: &&Item| {
            let first = item.marks.first().and_then(|mark| mark.days().0);
            first.is_some_and(|day| days.contains(day))
                && scene.knowledge.event(item.event).is_some()
        };
        let event = frame.items.iter().find(begins)?.event;
        let width = next.map_or(100.0, |next| next.x) - tick.x;
        let href = format!("#{}", scene.timeline()[event].id);
        let name = format!("{}: {}", date::window(days, scene.lang), scene.title(event));
        Some(view! {
            <a class="mark" href=href aria-label=name>
                <rect
                    class="hit"
                    x=pct(tick.x)
                    y=px(drawing.top)
                    width=pct(width)
                    height=px(drawing.bottom - drawing.top)
                />
            </a>
        })
    });
    fields.collect_view().into_any()
}
