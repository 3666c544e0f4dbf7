//! The picture of a view for social cards: 1200 × 630 px of SVG, light theme only.
//!
//! A pure function of a [`Card`], which contains all words. It uses only the bundled font and
//! literal colours, so every machine draws the same picture. No text is smaller than 24 px, since
//! feeds show cards 500 px wide.

mod arcs;
mod axis;
mod board;
mod figures;
mod glyphs;
mod head;
mod labels;
mod notes;
mod paint;
mod plot;
mod rows;
#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod tests;
pub mod text;
mod window;

pub use paint::{INK, PAPER};
pub use window::window;

use crate::i18n::Lang;
use crate::timeline::day::Day;
use crate::timeline::drawing::{ConflictLink, DrawnEvent, Side};
use crate::timeline::model::{StorylineIx, Window};
use board::{OccupiedSpace, PlacedLabel};
use figures::LaneColor;
use maud::{Markup, html};
use paint::{AHEAD, INK_3, RULE_2, px};
use plot::CardPlot;
use rows::CardRow;
use std::collections::BTreeMap;
use text::Type;

/// Width of the picture in pixels, as expected by sites that show it.
pub const WIDTH: f64 = 1200.0;

/// Height of the picture in pixels.
pub const HEIGHT: f64 = 630.0;

/// Most marks on a card; the subtitle has the number of all events.
pub const MOST: usize = 5;

/// Margin at the left and right of all words.
const MARGIN: f64 = 64.0;

/// Font size of labels.
const LABEL: f64 = 28.0;

/// Font size of the words around the drawing; the smallest on the card.
const NOTE: f64 = 24.0;

/// Content of a view's card.
#[derive(Clone, Debug)]
pub struct Card {
    /// The language of the words.
    pub lang: Lang,
    /// Head line; at most two lines, shortened if longer.
    pub title: String,
    /// The filter in words, and the number of events; one line.
    pub subtitle: String,
    /// Numbers of claims and articles that everything rests on; one line.
    pub footer: String,
    /// The days of the drawing; [`window`] finds those that fit the items.
    pub window: Window,
    /// The state of knowledge: what comes after this day is only expected. `None` where nothing is
    /// dated; no day is shown then.
    pub day: Option<Day>,
    /// The storylines, from top to bottom.
    pub lanes: Vec<CardLane>,
    /// The result. Shown are the marks of the highest ranks within the window, at most [`MOST`] and
    /// only as many as fit.
    pub items: Vec<DrawnEvent>,
    /// Conflicts between two events.
    pub links: Vec<ConflictLink>,
}

/// A storyline.
#[derive(Clone, Debug)]
pub struct CardLane {
    /// The storyline.
    pub storyline: StorylineIx,
    /// Its name; written beside its rows where the card shows several.
    pub name: String,
    /// Number of its colour, 1–4 as on the page; larger numbers count as 4.
    pub number: usize,
}

/// Renders the card as an SVG document.
pub fn svg(card: &Card) -> String {
    let head = head::CardHead::new(card);
    let plot = CardPlot::new(card.window, card.day, head.bottom);
    let grid = axis::grid(card);
    let rows = rows::rows(card, plot);
    let mut board = OccupiedSpace::new(plot, &rows);
    let arcs = arcs::beside(card, plot, &rows, &mut board);
    let mut labels = Vec::new();
    for row in &rows {
        labels.extend(labels::of_row(card, plot, row, &mut board));
    }
    labels.extend(notes::lane_names(card, plot, &rows, &mut board));
    labels.extend(notes::nothing(card, plot, &mut board));
    labels.extend(notes::only_expected(card, plot, &rows, &mut board));
    let inks = rows.iter().map(|row| ink(card, row.item.lane));
    let inks: BTreeMap<usize, LaneColor> = inks.map(|ink| (ink.lane, ink)).collect();
    let name = format!(
        "{}. {}",
        text::tidy(&card.title),
        text::tidy(&card.subtitle)
    );
    let picture = html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(WIDTH) height=(HEIGHT)
            viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) role="img" aria-label=(name)
            font-family=(text::FAMILY) xml:lang=(card.lang.code())
        {
            defs { @for ink in inks.values() { (figures::gradients(*ink)) } }
            rect width=(WIDTH) height=(HEIGHT) fill=(PAPER) {}
            (head.markup)
            (axis::ground(plot, &grid))
            (separators(&rows))
            @for row in &rows { (figures(card, plot, row)) }
            (axis::lines(plot))
            @for row in &rows { (arcs::above_markup(plot, row)) }
            @for arc in &arcs { (arcs::beside_markup(arc)) }
            @for label in &labels { (label_markup(plot, label)) }
            (axis::words(card, plot, &grid))
            (head::foot(card))
        }
    };
    picture.into_string()
}

/// Colour of a storyline.
fn ink(card: &Card, storyline: StorylineIx) -> LaneColor {
    let lane = card.lanes.iter().find(|lane| lane.storyline == storyline);
    let lane = lane.map_or(4, |lane| lane.number).clamp(1, 4);
    LaneColor {
        colour: paint::lane(lane),
        lane,
    }
}

/// The lines between the rows of different storylines.
fn separators(rows: &[CardRow<'_>]) -> Markup {
    let pairs = rows.windows(2).filter_map(|pair| {
        let [above, below] = pair else { return None };
        (above.item.lane != below.item.lane).then_some(below.top)
    });
    html! {
        @for y in pairs { path d=(format!("M0 {}H{WIDTH}", px(y))) stroke=(RULE_2) stroke-width="1.5" {} }
    }
}

fn figures(card: &Card, plot: CardPlot, row: &CardRow<'_>) -> Markup {
    let ink = ink(card, row.item.lane);
    html! {
        @for (mark, figure) in &row.figures { (figures::figure(plot, mark.sign, *figure, row.y, ink)) }
    }
}

/// Draws a label with a halo, so that calendar lines do not run through it.
fn label_markup(plot: CardPlot, label: &PlacedLabel) -> Markup {
    let anchor = (label.side == Side::Left).then_some("end");
    let halo = if label.x > plot.ahead() { AHEAD } else { PAPER };
    html! {
        text x=(px(label.x)) y=(px(label.y)) font-size=(label.face.size)
            font-weight=[label.face.bold.then_some("700")] text-anchor=[anchor] fill=(label.colour)
            stroke=(halo) stroke-width="8" stroke-linejoin="round" paint-order="stroke"
        {
            (label.text)
            @if !label.attribution.is_empty() { " " tspan fill=(INK_3) { (label.attribution) } }
        }
    }
}

/// Draws a line of text.
fn set(face: Type, colour: &str, (x, y): (f64, f64), text: &str) -> Markup {
    let tracking = (face.tracking != 0.0).then(|| px(face.tracking * face.size));
    html! {
        text x=(px(x)) y=(px(y)) font-size=(face.size) font-weight=[face.bold.then_some("700")]
            letter-spacing=[tracking] fill=(colour) { (text) }
    }
}
