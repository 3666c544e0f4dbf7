//! Names at the left of the wide drawing, each as high as its lane, and the link to earlier events.

use super::axis::AXIS_HEIGHT;
use super::groups::UNDATED;
use super::pager::place;
use super::svg::px;
use crate::i18n::phrases;
use crate::timeline::calendar_units::Unit;
use crate::timeline::list_groups::Heading;
use crate::timeline::model::EventIx;
use crate::timeline::view::Choice;
use crate::ui::view_context::ViewContext;
use maud::{Markup, html};

/// The lanes' names at the left of the drawing, each as high as its lane.
pub fn lane_names(view_context: ViewContext<'_>) -> Markup {
    let words = view_context.words();
    let drawing = view_context.frame.wide();
    let is_undated = |event: EventIx| {
        let fact = view_context.facts.event(event);
        fact.is_some_and(|fact| fact.heading == Heading::Undated)
    };
    // Beside dated events they have no heading of their own.
    let first = (view_context.selection.events.iter())
        .find(|&&event| view_context.view.is_one_storyline() && is_undated(event));
    let undated = first.map_or(UNDATED, |&event| view_context.labels.event_id(event));
    html! {
        div class="minor rail-label" { (strut(drawing.top)) b { (words.state_of_knowledge) } }
        @for lane in &drawing.lanes {
            @let choice = Choice::Storyline(view_context.labels.storyline_id(lane.storyline));
            div {
                (strut(lane.height))
                a class={ "lane-name " (view_context.facts.lane_class(lane.storyline)) }
                    href=(view_context.href(&view_context.view.toggled(choice)))
                {
                    (view_context.labels.storyline(lane.storyline))
                    span.n { (phrases::number(lane.inside, view_context.lang())) }
                }
            }
        }
        div.edge-l {
            (strut(AXIS_HEIGHT))
            " "
            span.edges {
                @if drawing.undated > 0 {
                    a href=(place(view_context, undated, is_undated)) {
                        (drawing.undated) " " (words.without_date)
                    }
                }
                (earlier(view_context))
            }
        }
    }
}

/// Link to the events before the window, which widens it.
fn earlier(view_context: ViewContext<'_>) -> Markup {
    let (frame, outside) = (view_context.frame, view_context.frame.wide().earlier);
    let nearest = outside.nearest.unwrap_or(view_context.facts.full.from);
    let view = view_context.view.with(|view| {
        view.from = Some(Unit::Month.floor(nearest.min(frame.window.from)));
        view.to = Some(frame.window.to);
    });
    html! {
        @if outside.count > 0 {
            a href=(view_context.href(&view)) data-edge="earlier" {
                b { (phrases::earlier(outside.count, view_context.lang())) }
            }
        }
    }
}

/// Strut that gives a row of the lane names its exact height without a `style` attribute.
fn strut(height: f64) -> Markup {
    html! { svg.strut width="0" height=(px(height)) aria-hidden="true" {} }
}
