//! The knowledge axis above the lanes: one stop per article, and the line at which the sources end.

mod stop;

use super::svg::{pct, px};
use crate::i18n::date;
use crate::timeline::day::Day;
use crate::timeline::drawing::Drawing;
use crate::timeline::model::ArticleIx;
use crate::timeline::row_packing::{Block, Edge};
use crate::timeline::scale::percent;
use crate::timeline::text_width::text_width;
use crate::timeline::view::View;
use crate::ui::view_context::ViewContext;
use maud::{Markup, html};

/// Vertical position of the axis in the drawing.
const Y: f64 = 27.0;
/// Baseline of its labels.
const TEXT: f64 = 17.0;
/// Room for the handle.
const HANDLE: f64 = 16.0;
/// Most stops that are drawn with signs; more are drawn as ticks.
const MAX_STOPS: usize = 24;

/// The axis with its stops and their labels.
pub fn knowledge_axis(view_context: ViewContext<'_>, drawing: &Drawing) -> Markup {
    let stops: Vec<(Day, ArticleIx)> = view_context.facts.stops().collect();
    let mut taken: Vec<Block> = Vec::new();
    let state = match view_context.has_state() {
        true => state_label(view_context, drawing, &mut taken),
        false => Markup::default(),
    };
    html! {
        line class="grid m" x1="0" x2="100%" y1=(px(Y)) y2=(px(Y)) {}
        @if stops.len() > MAX_STOPS {
            (ticks(view_context, drawing, &stops))
        } @else {
            @for (index, &(_, article)) in stops.iter().enumerate() {
                (stop::stop(view_context, drawing, index + 1, article, &mut taken))
            }
        }
        (state)
    }
}

/// Ticks for too many articles to tell apart: one for each pixel at which some were published.
fn ticks(view_context: ViewContext<'_>, drawing: &Drawing, stops: &[(Day, ArticleIx)]) -> Markup {
    let mut path = String::new();
    let mut last = None;
    for &(day, _) in stops {
        // Positions are distinguished by the pixel, in a box of 1,000.
        let x = drawing.scale.middle(day) * 10.0;
        if (0.0..=1000.0).contains(&x) && last != Some(x.round()) {
            last = Some(x.round());
            path.push('M');
            path.push_str(&px(x));
            path.push_str(" 23v8");
        }
    }
    html! {
        svg width="100%" height="40" viewBox="0 0 1000 40" preserveAspectRatio="none"
            data-published=(view_context.facts.published.len())
        {
            path class="doc-br" d=(path) vector-effect="non-scaling-stroke" {}
        }
    }
}

/// The label "Stand: 14. September 2020" beside the handle.
fn state_label(view_context: ViewContext<'_>, drawing: &Drawing, taken: &mut Vec<Block>) -> Markup {
    let day = date::day_short(view_context.facts.day, view_context.lang());
    let text = [view_context.words().known_on, view_context.words().colon, &day].concat();
    let width = text_width(&text, 13.0, true);
    let x = percent(drawing.line);
    let right = Block {
        left: Edge { percent: x, px: -HANDLE / 2.0 },
        right: Edge { percent: x, px: HANDLE + width },
    };
    let drawn = drawing.metrics.width;
    let (block, dx, anchor) = if right.right.at(drawn) <= drawn {
        (right, HANDLE, None)
    } else {
        (Block::around(x, HANDLE + width, HANDLE), -HANDLE, Some("end"))
    };
    taken.push(block);
    html! { text.tb x=(pct(x)) y=(px(TEXT)) dx=(px(dx)) text-anchor=[anchor] { (text) } }
}

/// The line at which the sources end, with the handle: a pair of links to the stops around it.
pub fn line(view_context: ViewContext<'_>, drawing: &Drawing) -> Markup {
    if !(0.0..=100.0).contains(&drawing.line) {
        return Markup::default();
    }
    let (before, after) = neighbours(view_context);
    let half = |day: Option<Day>, x: &str, path: &str, name: &str, rel: &str| {
        html! {
            @if let Some(day) = day {
                a.mark href=(view_context.href(&known_at(view_context, day))) aria-label=(name) data-step=(rel) {
                    rect.hit x=(x) y="-12" width="24" height="24" rx="2" {}
                    path d=(path) class="handle-grip" {}
                }
            }
        }
    };
    let words = view_context.words();
    let x = pct(drawing.line);
    html! {
        line.asof x1=(x) x2=(x) y1=(px(Y)) y2=(px(drawing.bottom + 6.0)) {}
        svg.at x=(x) y=(px(Y)) {
            circle.handle r="11" {}
            (half(before, "-24", "M-3 -4L-7 0L-3 4", words.previous_article, "back"))
            (half(after, "0", "M3 -4L7 0L3 4", words.next_article, "forward"))
        }
    }
}

/// Stops before and after the state of knowledge.
pub fn neighbours(view_context: ViewContext<'_>) -> (Option<Day>, Option<Day>) {
    let days = || view_context.facts.stops().map(|(day, _)| day);
    let day = view_context.facts.day;
    (days().take_while(|stop| *stop < day).last(), days().find(|stop| *stop > day))
}

/// The view as known on a day; at the newest stop, the plain view.
pub fn known_at(view_context: ViewContext<'_>, day: Day) -> View {
    let newest = view_context.facts.stops().last().map(|(last, _)| last);
    view_context.view.refined(|view| {
        view.asof = (Some(day) != newest).then_some(day);
    })
}
