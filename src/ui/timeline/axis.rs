//! The wide drawing: knowledge axis, lanes, calendar axis.

use super::knowledge_axis;
use super::lanes::lanes;
use super::marks::MarkStyle;
use super::svg::{pct, px};
use super::ticks;
use crate::i18n::{date, phrases};
use crate::timeline::drawing::{Drawing, LaneBody};
use crate::ui::view_context::ViewContext;
use maud::{Markup, html};

/// Height of the calendar axis below the lanes.
pub const AXIS_HEIGHT: f64 = 26.0;

/// The drawing as a group of links; the list below has the same events.
pub fn axis(view_context: ViewContext<'_>) -> Markup {
    let drawing = view_context.frame.wide();
    let style =
        MarkStyle { metrics: drawing.metrics, line: drawing.line, scale: 1.0, linked: true };
    let words = view_context.words();
    let name = format!(
        "{} {}. {}",
        words.axis,
        date::window(view_context.frame.window, view_context.lang()),
        words.axis_same_as_list
    );
    html! {
        svg.plot height=(px(drawing.bottom + AXIS_HEIGHT)) role="group" aria-label=(name) {
            @if view_context.has_state() { (zone(drawing)) }
            (grid(drawing))
            (knowledge_axis::knowledge_axis(view_context, drawing))
            @if view_context.has_state() { (expected_note(view_context, drawing)) }
            (lanes(view_context, drawing, style))
            (ticks::labels(view_context.lang(), drawing, Vec::new()))
            @if drawing.later.count > 0 { (later(view_context, drawing)) }
            @if view_context.has_state() { (knowledge_axis::line(view_context, drawing)) }
        }
    }
}

/// The tint beyond the state of knowledge.
pub fn zone(drawing: &Drawing) -> Markup {
    let x = drawing.line.max(0.0);
    html! {
        @if x < 100.0 {
            rect.zone x=(pct(x)) y=(px(drawing.top)) width=(pct(100.0 - x))
                height=(px(drawing.bottom - drawing.top)) {}
        }
    }
}

/// Calendar lines and lines between the lanes.
pub fn grid(drawing: &Drawing) -> Markup {
    let class = |strong: bool| if strong { "grid m" } else { "grid" };
    html! {
        @for tick in &drawing.grid.ticks {
            line class=(class(tick.major)) x1=(pct(tick.x)) x2=(pct(tick.x)) y1=(px(drawing.top))
                y2=(px(drawing.bottom + 6.0)) {}
        }
        @for lane in &drawing.lanes {
            @let y = px((lane.y + lane.height).round() + 0.5);
            line class=(class(lane.y + lane.height >= drawing.bottom)) x1="0" x2="100%" y1=(y)
                y2=(y) {}
        }
    }
}

fn expected_note(view_context: ViewContext<'_>, drawing: &Drawing) -> Markup {
    // Only if the last lane leaves the place empty, and the tint is wide enough for the words.
    let empty = |body: &LaneBody| matches!(body, LaneBody::Empty | LaneBody::Pointer { .. });
    let lane = drawing.lanes.last().filter(|lane| empty(&lane.body));
    html! {
        @if let Some(lane) = lane {
            @if (0.0..78.0).contains(&drawing.line) {
                text.t3 x=(pct(drawing.line)) y=(px(lane.y + 17.0)) dx="10" {
                    (view_context.words().only_expected)
                }
            }
        }
    }
}

/// Link to the events after the window, which widens it.
fn later(view_context: ViewContext<'_>, drawing: &Drawing) -> Markup {
    let window = view_context.frame.window;
    let nearest = drawing.later.nearest.unwrap_or(view_context.facts.full.to);
    let view = view_context.view.with(|view| {
        view.from = Some(window.from);
        view.to = Some(nearest.max(window.to).end_of_month());
    });
    html! {
        a.mark href=(view_context.href(&view)) data-edge="later" {
            svg.at x="100%" y=(px(drawing.bottom + 12.0)) {
                rect.hit x="-74" y="-12" width="74" height="24" rx="2" {}
            }
            text.tb x="100%" y=(px(drawing.bottom + 18.0)) text-anchor="end" {
                (phrases::later(drawing.later.count, view_context.lang()))
            }
        }
    }
}
