//! The knowledge rail above the lanes: one stop per article, and the line where the sources end.

use super::svg::{pct, px};
use crate::i18n::date;
use crate::timeline::date::Shape;
use crate::timeline::drawing::{Drawing, Metrics};
use crate::timeline::lanes::{Block, Edge};
use crate::timeline::model::ArticleIx;
use crate::timeline::state::Stop;
use crate::timeline::text_width::text_width;
use crate::timeline::view::View;
use crate::ui::scene::Scene;
use leptos::prelude::*;

/// The rail's height in the drawing.
const Y: f64 = 27.0;
/// Baseline of its labels.
const TEXT: f64 = 17.0;
/// Room for the handle.
const HANDLE: f64 = 16.0;
/// A stop this close to the line, in per cent, stands beside the handle.
const NEAR_HANDLE: f64 = 3.0;

/// The rail with its stops and their labels.
pub fn rail(scene: Scene<'_>, drawing: &Drawing) -> AnyView {
    let stops = scene.knowledge.stops();
    let mut taken: Vec<Block> = Vec::new();
    let state = state_label(scene, drawing, &mut taken);
    let views = stops
        .iter()
        .map(|stop| stop_view(scene, drawing, &stops, *stop, &mut taken));
    let views = views.collect_view();
    view! {
        <line class="grid m" x1="0" x2="100%" y1=px(Y) y2=px(Y) />
        {views}
        {state}
    }
    .into_any()
}

/// "Stand: 14. September 2020" beside the handle.
fn state_label(scene: Scene<'_>, drawing: &Drawing, taken: &mut Vec<Block>) -> AnyView {
    let day = date::day_short(scene.knowledge.day(), scene.lang);
    let text = format!("{}: {day}", scene.words().known_on);
    let width = text_width(&text, 13.0, true);
    let x = drawing.line.clamp(0.0, 100.0);
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
    let (block, dx, anchor) = if right.right.at(Metrics::WIDE.width) <= Metrics::WIDE.width {
        (right, HANDLE, None)
    } else {
        let left = Block::around(x, HANDLE + width, HANDLE);
        (left, -HANDLE, Some("end"))
    };
    taken.push(block);
    view! {
        <text class="tb" x=pct(x) y=px(TEXT) dx=px(dx) text-anchor=anchor>{text}</text>
    }
    .into_any()
}

fn stop_view(
    scene: Scene<'_>,
    drawing: &Drawing,
    stops: &[Stop],
    stop: Stop,
    taken: &mut Vec<Block>,
) -> AnyView {
    let article = &scene.timeline()[stop.article];
    let Some(published) = &article.published.value else {
        return ().into_any();
    };
    let scale = drawing.scale;
    let (from, to) = match published.shape() {
        Shape::Day { day, .. } => (day, day),
        _ => (published.earliest().unwrap_or(stop.day), stop.day),
    };
    let (x0, x1) = (scale.start(from), scale.end(to));
    let outside = (x1 < 0.0).then_some(-1.0).or((x0 > 100.0).then_some(1.0));
    let place = match outside {
        Some(-1.0) => 0.0,
        Some(_) => 100.0,
        None => x0.clamp(0.0, 100.0),
    };
    let number = number(stops, stop.article);
    let text = match outside {
        Some(_) => format!(
            "{} {number} · {}",
            scene.words().article,
            date::month_short(to.year(), to.month(), scene.lang)
        ),
        None => format!(
            "{} {number} · {}",
            scene.words().article,
            scene.publisher(stop.article)
        ),
    };
    let text_width = text_width(&text, 12.0, false);
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
    let widths = std::iter::once(Metrics::WIDE.width).chain(Metrics::WIDE.wider.iter().copied());
    let choice = widths.enumerate().find_map(|(tier, width)| {
        let places = [
            (starting, place, 0.0, None),
            (ending, end, -gap, Some("end")),
        ];
        let mut free = places.into_iter().filter(|(block, ..)| {
            block.fits(width) && !taken.iter().any(|other| other.collides(block, width))
        });
        free.next().map(|place| (tier, place))
    });
    let label = choice.map(|(tier, (block, x, dx, anchor))| {
        taken.push(block);
        let dx = (dx != 0.0).then(|| px(dx));
        let class = match tier {
            0 => "t3".to_owned(),
            tier => format!("t3 p{tier}"),
        };
        view! { <text class=class x=pct(x) y=px(TEXT) dx=dx text-anchor=anchor>{text.clone()}</text> }
    });
    let name = format!(
        "{}: {} {number}, {}",
        scene.words().state_of_knowledge,
        scene.words().article,
        scene.source(stop.article)
    );
    let mark = match outside {
        Some(way) => {
            let path = if way < 0.0 {
                "M7 -4L2 0L7 4"
            } else {
                "M-7 -4L-2 0L-7 4"
            };
            view! { <svg class="at" x=pct(place) y=px(Y)><path d=path class="doc-br" /></svg> }
                .into_any()
        }
        None if from == to => view! {
            <svg class="at" x=pct(scale.middle(from)) y=px(Y)>
                <path d="M-4 -6H2L4 -4V6H-4Z" class="doc" />
            </svg>
        }
        .into_any(),
        None => view! {
            <svg class="at" x=pct(x0) y=px(Y)><path d="M5 -7H1V7H5" class="doc-br" /></svg>
            <svg class="at" x=pct(x1.min(100.0)) y=px(Y)>
                <path d="M-5 -7H-1V7H-5" class="doc-br" />
            </svg>
        }
        .into_any(),
    };
    let hit = match outside {
        Some(way) => {
            let x = if way < 0.0 { -4.0 } else { -116.0 };
            view! {
                <svg class="at" x=pct(place) y=px(Y)>
                    <rect class="hit" x=px(x) y="-13" width="120" height="26" rx="2" />
                </svg>
            }
            .into_any()
        }
        None => view! {
            <svg class="at" x=pct((x0 + x1.min(100.0)) / 2.0) y=px(Y)>
                <rect class="hit" x="-13" y="-13" width="26" height="26" rx="2" />
            </svg>
        }
        .into_any(),
    };
    let href = scene.href(&known_at(scene, stops, stop));
    view! {
        <a class="mark" href=href aria-label=name data-stop=article.id.clone()>
            {hit}
            {mark}
            {label}
        </a>
    }
    .into_any()
}

/// The line where the sources end, with the handle: a pair of links to the stops around it.
pub fn line(scene: Scene<'_>, drawing: &Drawing) -> AnyView {
    if !(0.0..=100.0).contains(&drawing.line) {
        return ().into_any();
    }
    let stops = scene.knowledge.stops();
    let day = scene.knowledge.day();
    let before = stops.iter().rev().find(|stop| stop.day < day);
    let after = stops.iter().find(|stop| stop.day > day);
    let half = |stop: Option<&Stop>, x: &'static str, path: &'static str, name: &'static str| {
        stop.map(|stop| {
            let href = scene.href(&known_at(scene, &stops, *stop));
            view! {
                <a class="mark" href=href aria-label=name>
                    <rect class="hit" x=x y="-12" width="24" height="24" rx="2" />
                    <path d=path class="handle-grip" />
                </a>
            }
        })
    };
    let words = scene.words();
    view! {
        <line
            class="asof"
            x1=pct(drawing.line)
            x2=pct(drawing.line)
            y1=px(Y)
            y2=px(drawing.bottom + 6.0)
        />
        <svg class="at" x=pct(drawing.line) y=px(Y)>
            <circle r="11" class="handle" />
            {half(before, "-24", "M-3 -4L-7 0L-3 4", words.previous_article)}
            {half(after, "0", "M3 -4L7 0L3 4", words.next_article)}
        </svg>
    }
    .into_any()
}

/// The view with the knowledge of a stop; at the newest one the plain view.
fn known_at(scene: Scene<'_>, stops: &[Stop], stop: Stop) -> View {
    let newest = stops.last().map(|last| last.day);
    scene.view.refined(|view| {
        view.asof = (Some(stop.day) != newest).then_some(stop.day);
    })
}

fn number(stops: &[Stop], article: ArticleIx) -> usize {
    stops
        .iter()
        .position(|stop| stop.article == article)
        .map_or(0, |index| index + 1)
}
