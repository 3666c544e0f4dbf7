//! The stop of one article on the knowledge axis.

use super::{HANDLE, TEXT, Y, known_at};
use crate::i18n::date;
use crate::timeline::drawing::Drawing;
use crate::timeline::model::{ArticleIx, Window};
use crate::timeline::row_packing::{Block, Edge};
use crate::timeline::scale::percent;
use crate::timeline::text_width::text_width;
use crate::ui::timeline::svg::{pct, px};
use crate::ui::view_context::ViewContext;
use maud::{Markup, html};

/// Distance in per cent within which a label ends before the handle.
const NEAR_HANDLE: f64 = 3.0;

/// Position of a stop on the drawing.
#[derive(Clone, Copy)]
enum StopPosition {
    /// Outside the window.
    Outside(Beyond),
    /// On one day.
    Day(f64),
    /// On some day between.
    Between(f64, f64),
}

#[derive(Clone, Copy)]
enum Beyond {
    Left,
    Right,
}

impl StopPosition {
    fn of(days: Window, drawing: &Drawing) -> StopPosition {
        let (x0, x1) = (drawing.scale.start(days.from), drawing.scale.end(days.to));
        match days.from == days.to {
            _ if x1 < 0.0 => StopPosition::Outside(Beyond::Left),
            _ if x0 > 100.0 => StopPosition::Outside(Beyond::Right),
            true => StopPosition::Day(drawing.scale.middle(days.from)),
            false => StopPosition::Between(x0.max(0.0), x1.min(100.0)),
        }
    }

    /// Start of its label, in per cent.
    fn label(self, drawing: &Drawing, days: Window) -> f64 {
        match self {
            StopPosition::Outside(Beyond::Left) => 0.0,
            StopPosition::Outside(Beyond::Right) => 100.0,
            StopPosition::Day(_) | StopPosition::Between(..) => {
                percent(drawing.scale.start(days.from))
            }
        }
    }
}

/// The `number`th stop, with its label if that fits beside the `taken` blocks.
pub fn stop(
    view_context: ViewContext<'_>,
    drawing: &Drawing,
    number: usize,
    article: ArticleIx,
    taken: &mut Vec<Block>,
) -> Markup {
    let Some(days) = view_context.facts.published[article.0] else {
        return Markup::default();
    };
    let words = view_context.words();
    let place = StopPosition::of(days, drawing);
    let text = match place {
        StopPosition::Outside(_) => {
            let month = date::month_short(days.to.year(), days.to.month(), view_context.lang());
            format!("{} {number} · {month}", words.article)
        }
        _ => format!("{} {number} · {}", words.article, view_context.labels.article(article)),
    };
    let label = label(drawing, place.label(drawing, days), &text, taken);
    let name = format!(
        "{}{}{} {number}, {}",
        words.state_of_knowledge,
        words.colon,
        words.article,
        view_context.labels.source(article)
    );
    html! {
        a.mark href=(view_context.href(&known_at(view_context, days.to))) aria-label=(name)
            data-stop=(view_context.labels.article_id(article))
        {
            (hit(place))
            (sign(place))
            (label)
        }
    }
}

fn hit(place: StopPosition) -> Markup {
    let (at, x, width) = match place {
        StopPosition::Outside(Beyond::Left) => (0.0, "-4", "120"),
        StopPosition::Outside(Beyond::Right) => (100.0, "-116", "120"),
        StopPosition::Day(x) => (x, "-13", "26"),
        StopPosition::Between(x0, x1) => ((x0 + x1) / 2.0, "-13", "26"),
    };
    html! {
        svg.at x=(pct(at)) y=(px(Y)) { rect.hit x=(x) y="-13" width=(width) height="26" rx="2" {} }
    }
}

fn sign(place: StopPosition) -> Markup {
    let sign = |x: f64, class: &str, d: &str| {
        html! { svg.at x=(pct(x)) y=(px(Y)) { path class=(class) d=(d) {} } }
    };
    match place {
        StopPosition::Outside(Beyond::Left) => sign(0.0, "doc-br", "M7 -4L2 0L7 4"),
        StopPosition::Outside(Beyond::Right) => sign(100.0, "doc-br", "M-7 -4L-2 0L-7 4"),
        StopPosition::Day(x) => sign(x, "doc", "M-4 -6H2L4 -4V6H-4Z"),
        StopPosition::Between(x0, x1) => html! {
            (sign(x0, "doc-br", "M5 -7H1V7H5"))
            (sign(x1, "doc-br", "M-5 -7H-1V7H-5"))
        },
    }
}

/// Label of a stop, shown from the narrowest width at which it fits.
fn label(drawing: &Drawing, place: f64, text: &str, taken: &mut Vec<Block>) -> Markup {
    let text_width = text_width(text, 12.0, false);
    let starting = Block {
        left: Edge { percent: place, px: 0.0 },
        right: Edge { percent: place, px: text_width },
    };
    // Beside the handle a label ends before it.
    let (end, gap) = match (drawing.line - place).abs() < NEAR_HANDLE {
        true => (drawing.line, HANDLE + 2.0),
        false => (place, HANDLE - 2.0),
    };
    let ending = Block {
        left: Edge { percent: end, px: -gap - text_width },
        right: Edge { percent: end, px: -gap },
    };
    let places = [(starting, place, None, None), (ending, end, Some(px(-gap)), Some("end"))];
    let metrics = drawing.metrics;
    let widths = std::iter::once(metrics.width).chain(metrics.wider.iter().copied());
    let found = widths.enumerate().find_map(|(tier, width)| {
        let mut free = places.iter().filter(|(block, ..)| {
            block.fits(width) && !taken.iter().any(|other| other.collides(block, width))
        });
        free.next().map(|place| (tier, place))
    });
    let Some((tier, (block, x, dx, anchor))) = found else {
        return Markup::default();
    };
    taken.push(*block);
    let class = match tier {
        0 => "t3".to_owned(),
        tier => format!("t3 p{tier}"),
    };
    html! {
        text class=(class) x=(pct(*x)) y=(px(TEXT)) dx=[dx] text-anchor=[*anchor] { (text) }
    }
}
