//! Background of the drawing: calendar lines, the tint beyond the state of knowledge, and the words
//! below.

use super::paint::{AHEAD, INK, INK_2, INK_3, RULE, RULE_2, px};
use super::plot::{BOTTOM, CardPlot, ENLARGED};
use super::text::Type;
use super::{Card, MARGIN, NOTE, WIDTH, set};
use crate::i18n::{Lang, date};
use crate::timeline::calendar_units::Unit;
use crate::timeline::ticks::{Grid, Tick};
use maud::{Markup, html};

/// Baseline of the words.
const BASELINE: f64 = BOTTOM + 38.0;

/// Smallest gap between two words.
const GAP: f64 = 20.0;

/// The grid of the window, as wide apart as the card's larger type needs it; empty where nothing is
/// dated.
pub fn grid(card: &Card) -> Grid {
    let mut grid = Grid::new(card.window, (WIDTH - 2.0 * MARGIN) / ENLARGED);
    if card.day.is_none() {
        grid.ticks.clear();
    }
    grid
}

/// The tint beyond the state of knowledge, and the calendar lines.
pub fn ground(plot: CardPlot, grid: &Grid) -> Markup {
    let (top, ahead) = (plot.top, plot.ahead());
    html! {
        @if ahead < WIDTH {
            rect x=(px(ahead)) y=(px(top)) width=(px(WIDTH - ahead)) height=(px(BOTTOM - top)) fill=(AHEAD) {}
        }
        @for tick in &grid.ticks {
            path d=(format!("M{} {}V{}", px(plot.x(tick.x)), px(top), px(BOTTOM + 8.0)))
                stroke=(if tick.major { RULE_2 } else { RULE }) stroke-width="1.5" {}
        }
        path d=(format!("M0 {BOTTOM}H{WIDTH}")) stroke=(RULE_2) stroke-width="1.5" {}
    }
}

/// The rule above the drawing and the line at the end of the state of knowledge.
pub fn lines(plot: CardPlot) -> Markup {
    html! {
        path d=(format!("M0 {}H{WIDTH}", px(plot.top))) stroke=(INK) stroke-width="3" {}
        @if let Some(x) = plot.line() {
            path d=(format!("M{} {}V{}", px(x), px(plot.top), px(BOTTOM + 8.0))) stroke=(INK) stroke-width="4" {}
        }
    }
}

/// Words along the axis, by priority: the state of knowledge, larger units, then the others that
/// fit.
pub fn words(card: &Card, plot: CardPlot, grid: &Grid) -> Markup {
    let mut taken: Vec<(f64, f64)> = Vec::new();
    let mut place = |text: &str, face: Type, middle: f64| {
        let width = face.width(text);
        let x = (middle - width / 2.0).clamp(MARGIN, WIDTH - MARGIN - width);
        let free = (taken.iter()).all(|(from, to)| x > to + GAP || x + width < from - GAP);
        free.then(|| {
            taken.push((x, x + width));
            x
        })
    };
    let bold = Type::bold(NOTE);
    let mut labels: Vec<(f64, Type, &str, String)> = Vec::new();
    let middle = plot.line().unwrap_or(plot.ahead());
    if let Some(state) = state(card, plot) {
        labels.extend(place(&state, bold, middle).map(|x| (x, bold, INK, state)));
    }
    let plain = Type::regular(NOTE);
    let named = grid.ticks.iter().find(|tick| tick.major);
    for major in [true, false] {
        for tick in grid.ticks.iter().filter(|tick| tick.major == major) {
            // Without a larger unit, month or year of the first tick would be unknown.
            let full = named.is_none() && grid.ticks.first() == Some(tick);
            let text = tick_words(card.lang, grid, tick, full);
            let colour = if major { INK_2 } else { INK_3 };
            labels.extend(place(&text, plain, plot.x(tick.x)).map(|x| (x, plain, colour, text)));
        }
    }
    html! {
        @for (x, face, colour, text) in &labels {
            (set(*face, colour, (*x, BASELINE), text))
        }
    }
}

/// Label of the line; outside the window, the direction in which it lies.
fn state(card: &Card, plot: CardPlot) -> Option<String> {
    let day = date::day_short(card.day?, card.lang);
    let text = format!("{} {day}", card.lang.words().known_on);
    Some(match plot.line() {
        Some(_) => text,
        None if plot.ahead() == 0.0 => format!("← {text}"),
        None => format!("{text} →"),
    })
}

fn tick_words(lang: Lang, grid: &Grid, tick: &Tick, full: bool) -> String {
    let day = tick.day;
    match (tick.unit, tick.major) {
        (_, true) if grid.major == Unit::Month => date::month(day.year(), day.month(), lang),
        (_, true) | (Unit::Years(_), _) => date::year(day.year(), lang),
        (Unit::Day | Unit::Third, _) if full => date::day_short(day, lang),
        (Unit::Day | Unit::Third, _) => date::day_number(day.day(), lang),
        (Unit::Month | Unit::Quarter, _) if full => {
            date::month_short(day.year(), day.month(), lang)
        }
        (Unit::Month | Unit::Quarter, _) => date::month_name_short(day.month(), lang).to_owned(),
    }
}
