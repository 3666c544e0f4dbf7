//! The marks of the drawing: glyphs, brackets, bars, and the arcs of a contradiction.

use super::figures::{date_arc, figure_view};
use super::svg::{pct, px};
use crate::timeline::drawing::{Arc, Item, Label, Metrics, Placed, Side};
use crate::timeline::mark::{Figure, Mark, Sign};
use crate::ui::scene::{Scene, lane_class};
use leptos::prelude::*;

/// How a drawing's marks are rendered.
#[derive(Clone, Copy)]
pub struct Pen {
    /// The sizes the layout was made with.
    pub metrics: Metrics,
    /// The end of the state of knowledge, in per cent.
    pub line: f64,
    /// The factor glyphs are drawn at.
    pub scale: f64,
    /// Whether marks are links; too small to be hit, they are not.
    pub linked: bool,
}

/// One event's marks with its label, as a link to its row in the list.
pub fn mark(scene: Scene<'_>, pen: Pen, item: &Item, placed: &Placed) -> AnyView {
    let timeline = scene.timeline();
    let event = &timeline[placed.event];
    let lane = lane_class(timeline, event.storyline);
    let marks: Vec<(Mark, Figure)> = (placed.figures.iter())
        .map(|&(index, figure)| (item.marks[index], figure))
        .collect();
    let figures = marks
        .iter()
        .map(|&(mark, figure)| figure_view(pen, lane, mark, figure, placed.y))
        .collect_view();
    let arcs = marks
        .windows(2)
        .filter(|_| pen.metrics.labels)
        .map(|pair| date_arc(pair[0].1, pair[1].1, placed.y))
        .collect_view();
    let state = scene.knowledge.event(placed.event);
    let sign = marks.first().map_or(Sign::Happened, |(mark, _)| mark.sign);
    let name = match state {
        Some(state) => {
            let disputed = state.is_disputed().then_some(scene.words().disputed);
            let parts = [
                Some(scene.date(state)),
                Some(sign_name(scene, sign)),
                disputed.map(str::to_owned),
            ];
            let status: Vec<String> = parts.into_iter().flatten().collect();
            format!("{}: {}", status.join(", "), scene.title(placed.event))
        }
        None => scene.words().later_published.to_owned(),
    };
    let href = match state {
        Some(_) => format!("#{}", event.id),
        None => "#later".to_owned(),
    };
    let label = placed
        .label
        .map(|label| label_view(pen, item, label, placed.y));
    let class = format!("mark {lane}");
    if !pen.linked {
        return view! { <g class=class>{figures}</g> }.into_any();
    }
    view! {
        <a class=class href=href aria-label=name data-mark=event.id.clone()>
            {hit(pen, &marks, placed.y)}
            {figures}
            {arcs}
            {label}
        </a>
    }
    .into_any()
}

fn sign_name(scene: Scene<'_>, sign: Sign) -> String {
    use crate::i18n::Named;
    sign.name(scene.lang).to_owned()
}

/// The area that takes clicks and shows the focus: at least a square around the glyph.
fn hit(pen: Pen, marks: &[(Mark, Figure)], y: f64) -> AnyView {
    let half = pen.metrics.half;
    let ends = marks.iter().map(|(_, figure)| figure.ends());
    let (x0, x1) = ends.fold((100.0_f64, 0.0_f64), |(a, b), (x0, x1)| {
        (a.min(x0), b.max(x1))
    });
    if (x1 - x0) / 100.0 * pen.metrics.width < 2.0 * half {
        let middle = (x0 + x1) / 2.0;
        return view! {
            <svg class="at" x=pct(middle) y=px(y)>
                <rect class="hit" x=px(-half) y=px(-half) width=px(2.0 * half) height=px(2.0 * half) rx="2" />
            </svg>
        }
        .into_any();
    }
    view! {
        <rect
            class="hit"
            x=pct(x0)
            y=px(y - half)
            width=pct(x1 - x0)
            height=px(2.0 * half)
            rx="2"
        />
    }
    .into_any()
}

fn label_view(pen: Pen, item: &Item, label: Label, y: f64) -> AnyView {
    let mut class = String::from("halo");
    if label.at.percent >= pen.line {
        class.push_str(" on-ahead");
    }
    if label.tier > 0 {
        class.push_str(&format!(" p{}", label.tier));
    }
    let anchor = (label.side == Side::Left).then_some("end");
    let attribution = (!item.attribution.is_empty())
        .then(|| view! { <tspan class="t2">{format!(" {}", item.attribution)}</tspan> });
    let dx = (label.at.px != 0.0).then(|| px(label.at.px));
    view! {
        <text class=class x=pct(label.at.percent) y=px(y + label.dy) dx=dx text-anchor=anchor>
            {item.label.clone()}
            {attribution}
        </text>
    }
    .into_any()
}

/// A conflict between two events: a dashed arc at their left with its sign.
pub fn side_arc(scene: Scene<'_>, arc: &Arc) -> AnyView {
    let (events, conflict) = (arc.events, &scene.timeline()[arc.conflict]);
    let name = format!(
        "{}: {} – {}",
        scene.words().contradiction,
        scene.label(events.0),
        scene.label(events.1)
    );
    let height = arc.lower.1 - arc.upper.1;
    let x = arc.upper.0.min(arc.lower.0);
    let d = format!("M-9 0C-34 0 -34 {h} -9 {h}", h = px(height));
    let href = format!("#{}", scene.timeline()[events.0].id);
    view! {
        <a class="mark" href=href aria-label=name data-conflict=conflict.id.clone()>
            <svg class="at" x=pct(x) y=px(arc.upper.1)>
                <path d=d class="conflict-arc" />
                <g transform=format!("translate(-28 {})", px(height / 2.0))>
                    <rect class="hit" x="-12" y="-12" width="24" height="24" rx="2" />
                    <use href="#g-ne"></use>
                </g>
            </svg>
        </a>
    }
    .into_any()
}
