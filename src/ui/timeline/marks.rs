//! The marks of the drawing: glyphs, brackets, bars, and the arcs of a contradiction.

use super::figures::{date_arc, figure_view};
use super::svg::{pct, px};
use crate::i18n::Named;
use crate::timeline::drawing::{Arc, Item, Label, Metrics, Placed, Side};
use crate::timeline::mark::{Figure, Mark, Sign};
use crate::timeline::model::EventIx;
use crate::ui::stage::Stage;
use maud::{Markup, html};

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

/// One event's marks with its label, as a link that opens the event.
pub fn mark(stage: Stage<'_>, pen: Pen, item: &Item, placed: &Placed) -> Markup {
    let lane = stage.facts.lane_class(item.lane);
    let marks: Vec<(Mark, Figure)> = (placed.figures.iter())
        .map(|&(index, figure)| (item.marks[index], figure))
        .collect();
    let figures = html! {
        @for &(mark, figure) in &marks { (figure_view(pen, lane, mark, figure, placed.y)) }
    };
    if !pen.linked {
        return html! { g class={ "mark " (lane) } { (figures) } };
    }
    let sign = marks.first().map_or(Sign::Happened, |(mark, _)| mark.sign);
    html! {
        a class={ "mark " (lane) } href=(href(stage, placed.event))
            aria-label=(name(stage, placed.event, sign))
            data-mark=(stage.captions.event_id(placed.event))
            aria-current=[is_open(stage, placed.event).then_some("true")]
        {
            (hit(pen, &marks, placed.y))
            (figures)
            @for pair in marks.windows(2) {
                @if pen.metrics.labels { (date_arc(pair[0].1, pair[1].1, placed.y)) }
            }
            @if let Some(label) = placed.label { (label_view(pen, item, label, placed.y)) }
        }
    }
}

/// Where a mark leads: the view with its event open; what nobody had published yet to the line
/// that says so.
pub fn href(stage: Stage<'_>, event: EventIx) -> String {
    if stage.facts.event(event).is_none() {
        return "#later".to_owned();
    }
    let id = stage.captions.event_id(event);
    stage.href(&stage.view.with(|view| view.event = Some(id.to_owned())))
}

fn is_open(stage: Stage<'_>, event: EventIx) -> bool {
    stage.view.event.as_deref() == Some(stage.captions.event_id(event))
}

/// Date, status and headline.
fn name(stage: Stage<'_>, event: EventIx, sign: Sign) -> String {
    let Some(fact) = stage.facts.event(event) else {
        return stage.words().later_published.to_owned();
    };
    let mut name = stage.captions.date(event).into_owned();
    name.push_str(", ");
    name.push_str(sign.name(stage.lang()));
    if fact.disputed {
        name.push_str(", ");
        name.push_str(stage.words().disputed);
    }
    name.push_str(": ");
    name.push_str(stage.captions.title(event));
    name
}

/// The area that takes clicks and shows the focus: at least a square around the glyph.
fn hit(pen: Pen, marks: &[(Mark, Figure)], y: f64) -> Markup {
    let half = pen.metrics.half;
    let ends = marks.iter().map(|(_, figure)| figure.ends());
    let (x0, x1) = ends.fold((100.0_f64, 0.0_f64), |(a, b), (x0, x1)| {
        (a.min(x0), b.max(x1))
    });
    let size = px(2.0 * half);
    if (x1 - x0) / 100.0 * pen.metrics.width < 2.0 * half {
        return html! {
            svg.at x=(pct((x0 + x1) / 2.0)) y=(px(y)) {
                rect.hit x=(px(-half)) y=(px(-half)) width=(size) height=(size) rx="2" {}
            }
        };
    }
    html! {
        rect.hit x=(pct(x0)) y=(px(y - half)) width=(pct(x1 - x0)) height=(size) rx="2" {}
    }
}

fn label_view(pen: Pen, item: &Item, label: Label, y: f64) -> Markup {
    let mut class = String::from("halo");
    if label.at.percent >= pen.line {
        class.push_str(" on-ahead");
    }
    if label.tier > 0 {
        class.push_str(&format!(" p{}", label.tier));
    }
    let anchor = (label.side == Side::Left).then_some("end");
    let dx = (label.at.px != 0.0).then(|| px(label.at.px));
    html! {
        text class=(class) x=(pct(label.at.percent)) y=(px(y + label.dy)) dx=[dx]
            text-anchor=[anchor]
        {
            (item.label)
            @if !item.attribution.is_empty() { tspan.t2 { " " (item.attribution) } }
        }
    }
}

/// A conflict between two events: a dashed arc at their left with its sign.
pub fn side_arc(stage: Stage<'_>, arc: &Arc) -> Markup {
    let (upper, lower) = arc.events;
    let name = format!(
        "{}: {} – {}",
        stage.words().contradiction,
        stage.captions.label(upper),
        stage.captions.label(lower)
    );
    let height = arc.lower.1 - arc.upper.1;
    let x = arc.upper.0.min(arc.lower.0);
    let d = format!("M-9 0C-34 0 -34 {h} -9 {h}", h = px(height));
    let place = format!("translate(-28 {})", px(height / 2.0));
    html! {
        a.mark href=(href(stage, upper)) aria-label=(name)
            data-conflict=(stage.captions.conflict_id(arc.conflict))
        {
            svg.at x=(pct(x)) y=(px(arc.upper.1)) {
                path d=(d) class="conflict-arc" {}
                g transform=(place) {
                    rect.hit x="-12" y="-12" width="24" height="24" rx="2" {}
                    use href="#g-ne" {}
                }
            }
        }
    }
}
