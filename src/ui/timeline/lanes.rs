//! Contents of a drawing's lanes: marks, pointers, columns.

use super::marks::{self, MarkStyle};
use super::svg::{pct, px};
use crate::i18n::{date, phrases};
use crate::timeline::drawing::{Column, Columns, Drawing, Lane, LaneBody, Side};
use crate::timeline::mark::Sign;
use crate::timeline::model::EventIx;
use crate::ui::glyphs;
use crate::ui::view_context::ViewContext;
use maud::{Markup, html};

/// The lanes' contents.
pub fn lanes(view_context: ViewContext<'_>, drawing: &Drawing, style: MarkStyle) -> Markup {
    html! {
        @for lane in &drawing.lanes {
            @match &lane.body {
                LaneBody::Empty => {},
                LaneBody::Pointer { event, side } => {
                    @if style.metrics.labels { (pointer(view_context, lane, *event, *side)) }
                },
                LaneBody::Marks { marks, arcs } => {
                    @for placed in marks {
                        (marks::mark(view_context, style, &view_context.frame.items[placed.order], placed))
                    }
                    @for arc in arcs { (marks::side_arc(view_context, arc)) }
                },
                LaneBody::Columns(columns) => { (columns_view(view_context, lane, columns, style)) },
            }
        }
    }
}

/// Pointer to the nearest event of a storyline that has none in this window, so that it never
/// vanishes.
fn pointer(view_context: ViewContext<'_>, lane: &Lane, event: EventIx, side: Side) -> Markup {
    let Some(fact) = view_context.facts.event(event) else {
        return Markup::default();
    };
    let labels = view_context.labels;
    let y = lane.y + 13.0;
    let sign = view_context.facts.marks(fact).first();
    let sign = glyphs::href(sign.map_or(Sign::Happened, |mark| mark.sign));
    let (x, hit, arrow, dx, text_dx, class, anchor) = match side {
        Side::Left => ("0%", "-4", "M7 -5L0 0L7 5", "20", "34", "halo", None),
        Side::Right => {
            let class = "halo on-ahead";
            ("100%", "-256", "M-7 -5L0 0L-7 5", "-20", "-34", class, Some("end"))
        }
    };
    html! {
        a class={ "mark " (view_context.facts.lane_class(lane.storyline)) }
            href=(marks::href(view_context, event))
            aria-label={ (labels.date(event)) (view_context.words().colon) (labels.title(event)) }
        {
            svg.at x=(x) y=(px(y)) {
                rect.hit x=(hit) y="-12" width="260" height="24" rx="2" {}
                path d=(arrow) class="l" {}
                use href=(sign) x=(dx) {}
            }
            text class=(class) x=(x) y=(px(y + 4.0)) dx=(text_dx) text-anchor=[anchor] {
                (labels.short_date(event)) " "
                tspan.t2 { (labels.label(event)) }
            }
        }
    }
}

/// Counted columns for a lane with too many events for single marks, each a link that narrows the
/// window. The visible columns are one path per fill; only their hit areas are an element each.
fn columns_view(
    view_context: ViewContext<'_>,
    lane: &Lane,
    columns: &Columns,
    style: MarkStyle,
) -> Markup {
    let lane_class = view_context.facts.lane_class(lane.storyline);
    let base = lane.height - 6.0;
    let room = columns.height - 26.0;
    let unit = room / columns.max.max(1) as f64;
    let top = px(lane.y + base - room);
    let height = px(lane.height);
    html! {
        line.grid x1="0" x2="100%" y1=(top) y2=(top) {}
        text class="t3 halo" x="0" y=(px(lane.y + 14.0)) dx="4" {
            "max. " (phrases::number(columns.max, view_context.lang()))
        }
        @if columns.wide > 0 {
            text class="t3 halo" x="0" y=(px(lane.y + 28.0)) dx="4" {
                "+ " (phrases::events(columns.wide, view_context.lang()))
            }
        }
        svg y=(px(lane.y)) width="100%" height=(height) viewBox={ "0 0 1000 " (height) }
            preserveAspectRatio="none"
        {
            g class={ "g " (lane_class) } {
                @for (class, d) in paths(columns, base, unit) {
                    path class=(class) d=(d) vector-effect="non-scaling-stroke" {}
                }
            }
        }
        @if style.linked {
            @for column in &columns.columns { (hit(view_context, lane, lane_class, column)) }
        }
    }
}

/// Columns of each fill, in a box 1,000 wide: the firmest at the bottom.
fn paths(columns: &Columns, base: f64, unit: f64) -> Vec<(&'static str, String)> {
    let mut paths = ["f", "tint half", "hollow"].map(|class| (class, String::new()));
    for column in &columns.columns {
        let mut y = base;
        let counts = [column.stated, column.reported, column.ahead];
        for ((_, path), count) in paths.iter_mut().zip(counts) {
            if count == 0 {
                continue;
            }
            let height = count as f64 * unit;
            y -= height;
            let (x, width) = (column.x0 * 10.0, (column.x1 - column.x0) * 9.2);
            let (width, height) = (px(width), px(height.max(1.0)));
            let parts = ["M", &px(x), " ", &px(y), "h", &width, "v", &height, "h-", &width, "z"];
            path.push_str(&parts.concat());
        }
    }
    paths.into_iter().filter(|(_, path)| !path.is_empty()).collect()
}

/// Link of a column. Not in the tab order: there are too many, and the keyboard has the list.
fn hit(view_context: ViewContext<'_>, lane: &Lane, lane_class: &str, column: &Column) -> Markup {
    let view = view_context.view.with(|view| {
        view.from = Some(column.window.from);
        view.to = Some(column.window.to);
    });
    html! {
        a class={ "mark " (lane_class) } href=(view_context.href(&view)) tabindex="-1"
            aria-label={
                (date::window(column.window, view_context.lang())) (view_context.words().colon)
                (phrases::events(column.count(), view_context.lang()))
            }
        {
            rect.hit x=(pct(column.x0)) y=(px(lane.y + 2.0)) width=(pct(column.x1 - column.x0))
                height=(px(lane.height - 4.0)) {}
        }
    }
}
