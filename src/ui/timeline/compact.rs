//! The drawing on phones: the same lanes without labels; the fields of the calendar grid are the
//! targets.

use super::axis::{grid, zone};
use super::lanes::lanes;
use super::marks::MarkStyle;
use super::pager::place;
use super::svg::{pct, px};
use crate::i18n::date;
use crate::timeline::drawing::{Dimensions, DrawnEvent, Lane};
use crate::timeline::model::Window;
use crate::timeline::row_packing::{Block, Edge};
use crate::timeline::text_width::text_width;
use crate::ui::view_context::ViewContext;
use maud::{Markup, html};

/// Margin of the page on phones; the drawing itself runs from edge to edge.
const EDGE: f64 = 16.0;
/// Gap between two lane names.
const SPACE: f64 = 10.0;

/// The drawing without labels. Marks this small cannot be tapped: the fields of the grid are the
/// targets, and lead to their first event in the list.
pub fn compact(view_context: ViewContext<'_>) -> Markup {
    let drawing = view_context.frame.compact();
    let style =
        MarkStyle { metrics: Dimensions::COMPACT, line: drawing.line, scale: 0.75, linked: false };
    let words = view_context.words();
    let has_state = view_context.has_state();
    let day = date::day_short(view_context.facts.day, view_context.lang());
    let state = if has_state { format!("{} {day}", words.known_on) } else { String::new() };
    let window = date::window(view_context.frame.window, view_context.lang());
    html! {
        svg.plot height=(px(drawing.bottom + 24.0)) role="group"
            aria-label={ (words.axis) " " (window) }
        {
            @if has_state { (zone(drawing)) }
            (grid(drawing))
            g.inert { (lanes(view_context, drawing, style)) }
            @if has_state && (0.0..=100.0).contains(&drawing.line) {
                @let x = pct(drawing.line);
                line.asof x1=(x) x2=(x) y1=(px(drawing.top - 4.0)) y2=(px(drawing.bottom + 4.0)) {}
            }
            (months(view_context))
            (fields(view_context))
            text x="0" y="16" dx=(px(EDGE)) {
                @for (index, lane) in named(view_context, &state).into_iter().enumerate() {
                    tspan class={ "lt " (view_context.facts.lane_class(lane.storyline)) }
                        dx=[(index > 0).then(|| px(SPACE))]
                    {
                        (view_context.labels.storyline(lane.storyline))
                    }
                }
            }
            text.tb x="100%" y="16" dx=(px(-EDGE)) text-anchor="end" { (state) }
        }
    }
}

/// Lanes whose names fit before the state of knowledge.
fn named<'a>(view_context: ViewContext<'a>, state: &str) -> Vec<&'a Lane> {
    let mut room = Dimensions::COMPACT.width - 2.0 * EDGE - text_width(state, 13.0, true);
    let lanes = view_context.frame.compact().lanes.iter().filter(|lane| lane.inside > 0);
    let named = lanes.take_while(|lane| {
        room -= text_width(view_context.labels.storyline(lane.storyline), 13.0, true) + SPACE;
        room > 0.0
    });
    named.collect()
}

fn months(view_context: ViewContext<'_>) -> Markup {
    let drawing = view_context.frame.compact();
    let width = Dimensions::COMPACT.width;
    let mut taken: Vec<Block> = Vec::new();
    let mut labels = Vec::new();
    for tick in drawing.grid.ticks.iter().filter(|tick| tick.major) {
        let text = if view_context.frame.window.days() > 1100 {
            date::year(tick.day.year(), view_context.lang())
        } else {
            date::month_short(tick.day.year(), tick.day.month(), view_context.lang())
        };
        let block = Block {
            left: Edge { percent: tick.x, px: 4.0 },
            right: Edge { percent: tick.x, px: 4.0 + text_width(&text, 13.0, true) },
        };
        if block.fits(width) && !taken.iter().any(|other| other.collides(&block, width)) {
            taken.push(block);
            labels.push((tick.x, text));
        }
    }
    let y = px(drawing.bottom + 18.0);
    html! {
        @for (x, text) in labels { text.tb x=(pct(x)) y=(y) dx="4" { (text) } }
    }
}

/// One link per field of the grid that contains an event.
fn fields(view_context: ViewContext<'_>) -> Markup {
    let drawing = view_context.frame.compact();
    let ticks = &drawing.grid.ticks;
    let fields = ticks.iter().enumerate().filter_map(|(index, tick)| {
        let next = ticks.get(index + 1);
        let end = next.map_or(view_context.frame.window.to, |next| next.day.plus(-1));
        let days = Window::between(tick.day, end);
        let begins = |item: &&DrawnEvent| {
            let first = item.marks.first().and_then(|mark| mark.days().0);
            first.is_some_and(|day| days.contains(day))
                && view_context.facts.event(item.event).is_some()
        };
        let event = view_context.frame.items.iter().find(begins)?.event;
        let width = next.map_or(100.0, |next| next.x) - tick.x;
        Some((days, tick.x, width, event))
    });
    let (y, height) = (px(drawing.top), px(drawing.bottom - drawing.top));
    html! {
        @for (days, x, width, event) in fields {
            a.mark href=(place(view_context, view_context.labels.event_id(event), |it| it == event))
                aria-label={ (date::window(days, view_context.lang())) (view_context.words().colon) (view_context.labels.title(event)) }
            {
                rect.hit x=(pct(x)) y=(y) width=(pct(width)) height=(height) {}
            }
        }
    }
}
