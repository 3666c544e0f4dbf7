//! The knowledge rail above the lanes: one stop per article, and the line where the sources end.

use super::svg::{pct, px};
use crate::i18n::date;
use crate::timeline::day::Day;
use crate::timeline::drawing::Drawing;
use crate::timeline::lanes::{Block, Edge};
use crate::timeline::model::{ArticleIx, Window};
use crate::timeline::scale::percent;
use crate::timeline::text_width::text_width;
use crate::timeline::view::View;
use crate::ui::stage::Stage;
use maud::{Markup, html};

/// The rail's height in the drawing.
const Y: f64 = 27.0;
/// Baseline of its labels.
const TEXT: f64 = 17.0;
/// Room for the handle.
const HANDLE: f64 = 16.0;
/// A stop this close to the line, in per cent, stands beside the handle.
const NEAR_HANDLE: f64 = 3.0;
/// More stops than this are drawn as ticks only.
const MAX_STOPS: usize = 24;

/// The rail with its stops and their labels.
pub fn rail(stage: Stage<'_>, drawing: &Drawing) -> Markup {
    let stops: Vec<(Day, ArticleIx)> = stage.facts.stops().collect();
    let mut taken: Vec<Block> = Vec::new();
    let state = state_label(stage, drawing, &mut taken);
    html! {
        line class="grid m" x1="0" x2="100%" y1=(px(Y)) y2=(px(Y)) {}
        @if stops.len() > MAX_STOPS {
            (ticks(stage, drawing, &stops))
        } @else {
            @for (index, &(_, article)) in stops.iter().enumerate() {
                (stop_view(stage, drawing, index + 1, article, &mut taken))
            }
        }
        (state)
    }
}

/// Too many articles to tell apart: one tick for each place where some were published.
fn ticks(stage: Stage<'_>, drawing: &Drawing, stops: &[(Day, ArticleIx)]) -> Markup {
    let mut path = String::new();
    let mut last = None;
    for &(day, _) in stops {
        // Places are told apart by the pixel, on a box of 1,000.
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
            data-published=(stage.facts.published.len())
        {
            path class="doc-br" d=(path) vector-effect="non-scaling-stroke" {}
        }
    }
}

/// "Stand: 14. September 2020" beside the handle.
fn state_label(stage: Stage<'_>, drawing: &Drawing, taken: &mut Vec<Block>) -> Markup {
    let day = date::day_short(stage.facts.day, stage.lang());
    let text = format!("{}: {day}", stage.words().known_on);
    let width = text_width(&text, 13.0, true);
    let x = percent(drawing.line);
    let right = Block {
        left: Edge {
            percent: x,
            px: -HANDLE / 2.0,
        },
        right: Edge {
            percent: x,
            px: HANDLE + width,
        },
    };
    let drawn = drawing.metrics.width;
    let (block, dx, anchor) = if right.right.at(drawn) <= drawn {
        (right, HANDLE, None)
    } else {
        (
            Block::around(x, HANDLE + width, HANDLE),
            -HANDLE,
            Some("end"),
        )
    };
    taken.push(block);
    html! { text.tb x=(pct(x)) y=(px(TEXT)) dx=(px(dx)) text-anchor=[anchor] { (text) } }
}

/// Where a stop stands on the drawing.
#[derive(Clone, Copy)]
enum Place {
    /// Before the window, or after it.
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

impl Place {
    fn of(days: Window, drawing: &Drawing) -> Place {
        let (x0, x1) = (drawing.scale.start(days.from), drawing.scale.end(days.to));
        match days.from == days.to {
            _ if x1 < 0.0 => Place::Outside(Beyond::Left),
            _ if x0 > 100.0 => Place::Outside(Beyond::Right),
            true => Place::Day(drawing.scale.middle(days.from)),
            false => Place::Between(x0.max(0.0), x1.min(100.0)),
        }
    }

    /// Where its label begins.
    fn label(self, drawing: &Drawing, days: Window) -> f64 {
        match self {
            Place::Outside(Beyond::Left) => 0.0,
            Place::Outside(Beyond::Right) => 100.0,
            Place::Day(_) | Place::Between(..) => percent(drawing.scale.start(days.from)),
        }
    }
}

fn stop_view(
    stage: Stage<'_>,
    drawing: &Drawing,
    number: usize,
    article: ArticleIx,
    taken: &mut Vec<Block>,
) -> Markup {
    let Some(days) = stage.facts.published[article.0] else {
        return Markup::default();
    };
    let words = stage.words();
    let place = Place::of(days, drawing);
    let text = match place {
        Place::Outside(_) => {
            let month = date::month_short(days.to.year(), days.to.month(), stage.lang());
            format!("{} {number} · {month}", words.article)
        }
        _ => format!(
            "{} {number} · {}",
            words.article,
            stage.captions.publisher(article)
        ),
    };
    let label = label(drawing, place.label(drawing, days), &text, taken);
    let name = format!(
        "{}: {} {number}, {}",
        words.state_of_knowledge,
        words.article,
        stage.captions.source(article)
    );
    html! {
        a.mark href=(stage.href(&known_at(stage, days.to))) aria-label=(name)
            data-stop=(stage.captions.article_id(article))
        {
            (hit(place))
            (sign(place))
            (label)
        }
    }
}

fn hit(place: Place) -> Markup {
    let (at, x, width) = match place {
        Place::Outside(Beyond::Left) => (0.0, "-4", "120"),
        Place::Outside(Beyond::Right) => (100.0, "-116", "120"),
        Place::Day(x) => (x, "-13", "26"),
        Place::Between(x0, x1) => ((x0 + x1) / 2.0, "-13", "26"),
    };
    html! {
        svg.at x=(pct(at)) y=(px(Y)) { rect.hit x=(x) y="-13" width=(width) height="26" rx="2" {} }
    }
}

fn sign(place: Place) -> Markup {
    let sign = |x: f64, class: &str, d: &str| {
        html! { svg.at x=(pct(x)) y=(px(Y)) { path class=(class) d=(d) {} } }
    };
    match place {
        Place::Outside(Beyond::Left) => sign(0.0, "doc-br", "M7 -4L2 0L7 4"),
        Place::Outside(Beyond::Right) => sign(100.0, "doc-br", "M-7 -4L-2 0L-7 4"),
        Place::Day(x) => sign(x, "doc", "M-4 -6H2L4 -4V6H-4Z"),
        Place::Between(x0, x1) => html! {
            (sign(x0, "doc-br", "M5 -7H1V7H5"))
            (sign(x1, "doc-br", "M-5 -7H-1V7H-5"))
        },
    }
}

/// The label of a stop, from the narrowest width at which it finds room.
fn label(drawing: &Drawing, place: f64, text: &str, taken: &mut Vec<Block>) -> Markup {
    let text_width = text_width(text, 12.0, false);
    let starting = Block {
        left: Edge {
            percent: place,
            px: 0.0,
        },
        right: Edge {
            percent: place,
            px: text_width,
        },
    };
    // Beside the handle a label ends before it.
    let (end, gap) = match (drawing.line - place).abs() < NEAR_HANDLE {
        true => (drawing.line, HANDLE + 2.0),
        false => (place, HANDLE - 2.0),
    };
    let ending = Block {
        left: Edge {
            percent: end,
            px: -gap - text_width,
        },
        right: Edge {
            percent: end,
            px: -gap,
        },
    };
    let places = [
        (starting, place, None, None),
        (ending, end, Some(px(-gap)), Some("end")),
    ];
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

/// The line where the sources end, with the handle: a pair of links to the stops around it.
pub fn line(stage: Stage<'_>, drawing: &Drawing) -> Markup {
    if !(0.0..=100.0).contains(&drawing.line) {
        return Markup::default();
    }
    let (before, after) = neighbours(stage);
    let half = |day: Option<Day>, x: &str, path: &str, name: &str, rel: &str| {
        html! {
            @if let Some(day) = day {
                a.mark href=(stage.href(&known_at(stage, day))) aria-label=(name) data-step=(rel) {
                    rect.hit x=(x) y="-12" width="24" height="24" rx="2" {}
                    path d=(path) class="handle-grip" {}
                }
            }
        }
    };
    let words = stage.words();
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

/// The stops before and after the state of knowledge.
pub fn neighbours(stage: Stage<'_>) -> (Option<Day>, Option<Day>) {
    let days = || stage.facts.stops().map(|(day, _)| day);
    let day = stage.facts.day;
    (
        days().take_while(|stop| *stop < day).last(),
        days().find(|stop| *stop > day),
    )
}

/// The view with the knowledge of a day; at the newest stop the plain view.
pub fn known_at(stage: Stage<'_>, day: Day) -> View {
    let newest = stage.facts.stops().last().map(|(last, _)| last);
    stage.view.refined(|view| {
        view.asof = (Some(day) != newest).then_some(day);
    })
}
