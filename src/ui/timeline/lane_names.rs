//! The names at the left of the wide drawing, each as high as its lane, and what lies before it.

use super::axis::AXIS_HEIGHT;
use super::frame::Frame;
use super::svg::px;
use crate::i18n::phrases;
use crate::timeline::ticks::Unit;
use crate::timeline::view::Choice;
use crate::ui::scene::{Scene, lane_class};
use leptos::prelude::*;

/// The lanes' names at the left of the drawing, each as high as its lane.
pub fn lane_names(scene: Scene<'_>, frame: &Frame) -> AnyView {
    let words = scene.words();
    let drawing = &frame.wide;
    let names = drawing.lanes.iter().map(|lane| {
        let storyline = &scene.timeline()[lane.storyline];
        let choice = Choice::Storyline(&storyline.id);
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
            view.from = Some(Unit::Month.floor(month));
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
fn strut(height: f64) -> AnyView {
    view! { <svg class="strut" width="0" height=px(height) aria-hidden="true"></svg> }.into_any()
}
