//! Words around the lanes: their names, the meaning of the tint, the axis.

use super::Card;
use super::drawing::{BASELINE, DRAWN, NOTES};
use super::selection::{LABEL, Selection};
use super::text::{Type, tidy};
use crate::i18n::date;
use crate::timeline::drawing::Drawing;
use crate::timeline::row_packing::{Block, Edge};
use crate::ui::timeline::svg::{pct, px};
use crate::ui::timeline::ticks;
use maud::{Markup, html};

/// Font size of notes, as in the style sheet.
const NOTE: f64 = 12.0;
/// Space between two texts, and beside the knowledge line.
const GAP: f64 = 10.0;

/// Names of the lanes with their positions, if there are several: in one line, shortened if that
/// is too short.
pub fn names(card: &Card, selection: &Selection<'_>) -> Vec<(f64, String)> {
    if selection.storylines.len() < 2 {
        return Vec::new();
    }
    let names = selection.storylines.iter().map(|storyline| {
        let lane = card.lanes.iter().find(|lane| lane.storyline == *storyline);
        lane.map_or_else(String::new, |lane| tidy(&lane.name))
    });
    let names: Vec<String> = names.collect();
    let needed: f64 = names.iter().map(|name| bold_width(name) + GAP).sum();
    let each = if needed > DRAWN { DRAWN / names.len() as f64 - GAP } else { DRAWN };
    let mut x = 0.0;
    let placed = names.into_iter().map(|name| {
        let (at, name) = (x, Type::bold(LABEL).shorten(&name, each));
        x += bold_width(&name) + GAP;
        (at, name)
    });
    placed.collect()
}

/// Position of the words that explain the tint, at its left edge: above the lanes beside their
/// names, otherwise below them. `None` if there is no room.
pub fn expected_note(
    card: &Card,
    drawing: &Drawing,
    names: &[(f64, String)],
    height: f64,
) -> Option<(f64, f64)> {
    card.day?;
    let x = drawing.line.max(0.0) / 100.0 * DRAWN + GAP;
    let fits = x + Type::regular(NOTE).width(card.lang.words().only_expected) <= DRAWN;
    let names = names.last().map_or(0.0, |(x, name)| x + bold_width(name) + GAP);
    let above = (names <= x).then_some(BASELINE);
    let below = (drawing.bottom + NOTES <= height).then_some(height - NOTES + BASELINE);
    Some((x, above.or(below).filter(|_| fits)?))
}

/// Explains an empty drawing, at the left or after the line.
pub fn nothing(card: &Card, drawing: &Drawing) -> Markup {
    let text = match card.items.is_empty() {
        true => card.lang.words().empty_title,
        false => card.lang.words().nothing_dated,
    };
    let width = Type::regular(LABEL).width(text);
    let line = drawing.line / 100.0 * DRAWN;
    let free = |x: &f64| (line < *x || line > x + width) && x + width <= DRAWN;
    let x = [GAP, line + GAP].into_iter().find(free);
    html! {
        @if let Some(x) = x.filter(|_| !has_marks(card)) {
            @let class = if x > line { "halo on-ahead" } else { "halo" };
            text class=(class) x=(px(x)) y=(px(drawing.bottom / 2.0)) paint-order="stroke" { (text) }
        }
    }
}

/// Returns true if there is anything to draw.
fn has_marks(card: &Card) -> bool {
    card.items.iter().any(|item| !item.marks.is_empty())
}

/// Returns true if the card shows any day: one of an event, or that of the state of knowledge.
pub fn is_dated(card: &Card) -> bool {
    card.day.is_some() || has_marks(card)
}

/// The knowledge line with its label, and the labels of the calendar that this leaves room for.
pub fn calendar(card: &Card, drawing: &Drawing) -> Markup {
    let Some(day) = card.day else {
        return ticks::labels(card.lang, drawing, Vec::new());
    };
    let state = format!("{} {}", card.lang.words().known_on, date::day_short(day, card.lang));
    // Outside the window, the direction in which it lies.
    let inside = (0.0..=100.0).contains(&drawing.line);
    let state = match drawing.line {
        _ if inside => state,
        line if line < 0.0 => format!("← {state}"),
        _ => format!("{state} →"),
    };
    let width = Type::bold(NOTE).width(&state);
    let x = drawing.line / 100.0 * DRAWN - width / 2.0;
    let x = x.min(DRAWN - width).max(0.0);
    let edge = |px: f64| Edge { percent: 0.0, px };
    let taken = Block { left: edge(x), right: edge(x + width) };
    let line = pct(drawing.line);
    html! {
        @if inside {
            line.asof x1=(line) x2=(line) y1=(px(drawing.top)) y2=(px(drawing.bottom + 6.0)) {}
        }
        text.tb x=(px(x)) y=(px(drawing.bottom + 18.0)) font-size=(NOTE) { (state) }
        (ticks::labels(card.lang, drawing, vec![taken]))
    }
}

/// Width of a bold label, a name or a day.
pub fn bold_width(text: &str) -> f64 {
    Type::bold(LABEL).width(text)
}
