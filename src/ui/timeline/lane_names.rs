//! The names at the left of the wide drawing, each as high as its lane, and what lies before it.

use super::axis::AXIS_HEIGHT;
use super::groups::UNDATED;
use super::pager::place;
use super::svg::px;
use crate::i18n::phrases;
use crate::timeline::chronicle::Heading;
use crate::timeline::model::EventIx;
use crate::timeline::ticks::Unit;
use crate::timeline::view::Choice;
use crate::ui::stage::Stage;
use maud::{Markup, html};

/// The lanes' names at the left of the drawing, each as high as its lane.
pub fn lane_names(stage: Stage<'_>) -> Markup {
    let words = stage.words();
    let drawing = stage.frame.wide();
    let is_undated = |event: EventIx| {
        let fact = stage.facts.event(event);
        fact.is_some_and(|fact| fact.heading == Heading::Undated)
    };
    html! {
        div class="minor rail-label" { (strut(drawing.top)) b { (words.state_of_knowledge) } }
        @for lane in &drawing.lanes {
            @let choice = Choice::Storyline(stage.captions.storyline_id(lane.storyline));
            div {
                (strut(lane.height))
                a class={ "lane-name " (stage.facts.lane_class(lane.storyline)) }
                    href=(stage.href(&stage.view.toggled(choice)))
                {
                    (stage.captions.storyline(lane.storyline))
                    span.n { (phrases::number(lane.inside, stage.lang())) }
                }
            }
        }
        div.edge-l {
            (strut(AXIS_HEIGHT))
            " "
            span.edges {
                @if drawing.undated > 0 {
                    a href=(place(stage, UNDATED, is_undated)) {
                        (drawing.undated) " " (words.without_date)
                    }
                }
                (earlier(stage))
            }
        }
    }
}

/// What lies before the window, as a link that widens it.
fn earlier(stage: Stage<'_>) -> Markup {
    let (frame, outside) = (stage.frame, stage.frame.wide().earlier);
    let nearest = outside.nearest.unwrap_or(stage.facts.full.from);
    let view = stage.view.with(|view| {
        view.from = Some(Unit::Month.floor(nearest.min(frame.window.from)));
        view.to = Some(frame.window.to);
    });
    html! {
        @if outside.count > 0 {
            a href=(stage.href(&view)) data-edge="earlier" {
                b { (phrases::earlier(outside.count, stage.lang())) }
            }
        }
    }
}

/// A strut gives a row of the lane names its exact height without a `style` attribute.
fn strut(height: f64) -> Markup {
    html! { svg.strut width="0" height=(px(height)) aria-hidden="true" {} }
}
