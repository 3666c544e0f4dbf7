//! The picture of a view for social cards: 1200 × 630 px of SVG, light theme only.
//!
//! A pure function of a [`Card`], which contains all words. Layout, signs and style are those of the
//! page's drawing, enlarged; the only font is the bundled one, so every machine draws the same
//! picture. No text is smaller than 24 px, since feeds show cards 500 px wide.

mod days;
mod drawing;
mod head;
mod notes;
#[cfg(test)]
pub(crate) mod samples;
mod selection;
#[cfg(test)]
mod tests;
pub mod text;
mod window;

pub use window::window;

use crate::i18n::Lang;
use crate::timeline::day::Day;
use crate::timeline::drawing::{ConflictLink, DrawnEvent};
use crate::timeline::model::{StorylineIx, Window};
use crate::ui::timeline::picture::{STYLE, definitions};
use crate::ui::tokens::light;
use maud::{PreEscaped, html};

/// Width of the picture in pixels, as expected by sites that show it.
pub const WIDTH: f64 = 1200.0;

/// Height of the picture in pixels.
pub const HEIGHT: f64 = 630.0;

/// Most marks on a card; the subtitle has the number of all events.
pub const MOST: usize = 5;

/// Margin at the left and right of all words.
const MARGIN: f64 = 64.0;

/// Font size of the smallest words on the card.
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
    /// The state of knowledge: what comes after this day is only expected. `None` where no
    /// article is dated; it is not shown then.
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
    let name = format!("{}. {}", text::tidy(&card.title), text::tidy(&card.subtitle));
    let picture = html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(WIDTH) height=(HEIGHT)
            viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) role="img" aria-label=(name)
            xml:lang=(card.lang.code())
        {
            style { (PreEscaped(&*STYLE)) "svg { font-family: " (text::FAMILY) "; }" }
            (definitions())
            rect width=(WIDTH) height=(HEIGHT) fill=(light("paper")) {}
            (head.markup)
            (drawing::drawing(card, head.bottom))
            (head::foot(card))
        }
    };
    picture.into_string()
}
