//! The marks of the drawing: glyphs, brackets, bars, and the arcs of a contradiction.

use super::figures::{date_arc, figure_view};
use super::svg::{pct, px};
use crate::i18n::Named;
use crate::timeline::drawing::{Arc, Dimensions, DrawnEvent, Label, Placed, Side};
use crate::timeline::mark::{Mark, MarkShape, Sign};
use crate::timeline::model::EventIx;
use crate::ui::view_context::ViewContext;
use maud::{Markup, html};

/// Settings for rendering a drawing's marks.
#[derive(Clone, Copy)]
pub struct MarkStyle {
    /// The sizes the layout was made with.
    pub metrics: Dimensions,
    /// The end of the state of knowledge, in per cent.
    pub line: f64,
    /// Scale of the glyphs.
    pub scale: f64,
    /// True if marks are links; those too small to be hit are not.
    pub linked: bool,
}

/// One event's marks with its label, as a link that opens the event.
pub fn mark(
    view_context: ViewContext<'_>,
    style: MarkStyle,
    item: &DrawnEvent,
    placed: &Placed,
) -> Markup {
    let lane = view_context.facts.lane_class(item.lane);
    let marks = figures(item, placed);
    let contents = contents(style, lane, item, placed);
    if !style.linked {
        return html! { g class={ "mark " (lane) } { (contents) } };
    }
    let sign = marks.first().map_or(Sign::Happened, |(mark, _)| mark.sign);
    html! {
        a class={ "mark " (lane) } href=(href(view_context, placed.event))
            aria-label=(name(view_context, placed.event, sign))
            data-mark=(view_context.labels.event_id(placed.event))
            aria-current=[is_open(view_context, placed.event).then_some("true")]
        {
            (hit(style, &marks, placed.y))
            (contents)
        }
    }
}

/// An event's marks with their figures.
fn figures(item: &DrawnEvent, placed: &Placed) -> Vec<(Mark, MarkShape)> {
    let figures = placed.figures.iter();
    let figures = figures.map(|&(index, figure)| (item.marks[index], figure));
    figures.collect()
}

/// An event's figures, the arcs between its dates, and its label.
pub fn contents(style: MarkStyle, lane: &str, item: &DrawnEvent, placed: &Placed) -> Markup {
    let marks = figures(item, placed);
    html! {
        @for &(mark, figure) in &marks { (figure_view(style, lane, mark, figure, placed.y)) }
        @for pair in marks.windows(2) {
            @if style.metrics.labels { (date_arc(style.metrics, pair[0].1, pair[1].1, placed.y)) }
        }
        @if let Some(label) = placed.label { (label_view(style, item, label, placed.y)) }
    }
}

/// Link of a mark: the view with its event open; for an event that no article had reported yet, the
/// line that says so.
pub fn href(view_context: ViewContext<'_>, event: EventIx) -> String {
    if view_context.facts.event(event).is_none() {
        return "#later".to_owned();
    }
    let id = view_context.labels.event_id(event);
    view_context.href(&view_context.view.with(|view| view.event = Some(id.to_owned())))
}

fn is_open(view_context: ViewContext<'_>, event: EventIx) -> bool {
    view_context.view.event.as_deref() == Some(view_context.labels.event_id(event))
}

/// Date, status and headline.
fn name(view_context: ViewContext<'_>, event: EventIx, sign: Sign) -> String {
    let Some(fact) = view_context.facts.event(event) else {
        return view_context.words().later_published.to_owned();
    };
    let mut name = view_context.labels.date(event).into_owned();
    name.push_str(", ");
    name.push_str(sign.name(view_context.lang()));
    if fact.disputed {
        name.push_str(", ");
        name.push_str(view_context.words().disputed);
    }
    name.push_str(view_context.words().colon);
    name.push_str(view_context.labels.title(event));
    name
}

/// Area that takes clicks and shows the focus: at least a square around the glyph.
fn hit(style: MarkStyle, marks: &[(Mark, MarkShape)], y: f64) -> Markup {
    let half = style.metrics.half;
    let ends = marks.iter().map(|(_, figure)| figure.ends());
    let (x0, x1) = ends.fold((100.0_f64, 0.0_f64), |(a, b), (x0, x1)| (a.min(x0), b.max(x1)));
    let size = px(2.0 * half);
    if (x1 - x0) / 100.0 * style.metrics.width < 2.0 * half {
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

fn label_view(style: MarkStyle, item: &DrawnEvent, label: Label, y: f64) -> Markup {
    let mut class = String::from("halo");
    let width = style.metrics.width;
    if label.at.at(width) >= style.line / 100.0 * width {
        class.push_str(" on-ahead");
    }
    if label.tier > 0 {
        class.push_str(&format!(" p{}", label.tier));
    }
    let anchor = (label.side == Side::Left).then_some("end");
    let dx = (label.at.px != 0.0).then(|| px(label.at.px));
    // Renderers of pictures do not know it as a style.
    let order = style.metrics.is_fixed().then_some("stroke");
    html! {
        text class=(class) x=(pct(label.at.percent)) y=(px(y + label.dy)) dx=[dx]
            text-anchor=[anchor] paint-order=[order]
        {
            (item.label)
            @if !item.attribution.is_empty() { " " tspan.t2 { (item.attribution) } }
        }
    }
}

/// A conflict between two events: a dashed arc at their left with its sign.
pub fn side_arc(view_context: ViewContext<'_>, arc: &Arc) -> Markup {
    let (upper, lower) = arc.events;
    let name = format!(
        "{}{}{} – {}",
        view_context.words().contradiction,
        view_context.words().colon,
        view_context.labels.label(upper),
        view_context.labels.label(lower)
    );
    html! {
        a.mark href=(href(view_context, upper)) aria-label=(name)
            data-conflict=(view_context.labels.conflict_id(arc.conflict))
        {
            (side_arc_view(arc))
        }
    }
}

/// The arc of [`side_arc`], with the area that takes clicks.
pub fn side_arc_view(arc: &Arc) -> Markup {
    let height = arc.lower.1 - arc.upper.1;
    let x = arc.upper.0.min(arc.lower.0);
    let d = format!("M-9 0C-34 0 -34 {h} -9 {h}", h = px(height));
    let place = format!("translate(-28 {})", px(height / 2.0));
    html! {
        svg.at x=(pct(x)) y=(px(arc.upper.1)) {
            path d=(d) class="conflict-arc" {}
            g transform=(place) {
                rect.hit x="-12" y="-12" width="24" height="24" rx="2" {}
                use href="#g-ne" {}
            }
        }
    }
}
