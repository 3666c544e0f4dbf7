//! Input of the drawing in a view: window, items and links, and the layouts computed from them.

use super::items::{LabelTexts, items};
use super::{ConflictLink, Dimensions, Drawing, DrawnEvent, Overview, links};
use crate::timeline::day::Day;
use crate::timeline::facts::Facts;
use crate::timeline::list_groups::opening_of;
use crate::timeline::model::Window;
use crate::timeline::query::Selection;
use crate::timeline::view::View;
use std::cell::OnceCell;

/// The drawing of a view. Each layout is computed on demand: a browser shows one of them at a time.
pub struct DrawingInput {
    /// The days it shows.
    pub window: Window,
    /// The days it would show if the view named none.
    pub opening: Window,
    /// Items to draw: one per selected event, then the traces of what was published later.
    pub items: Vec<DrawnEvent>,
    /// Days that the wide drawing is laid out for: the window, or more during a gesture.
    drawn: (Window, Dimensions),
    /// The day of knowledge.
    day: Day,
    lanes: usize,
    /// The whole period, for the overview.
    whole: Window,
    links: Vec<ConflictLink>,
    wide: OnceCell<Drawing>,
    compact: OnceCell<Drawing>,
    overview: OnceCell<Overview>,
}

impl DrawingInput {
    /// The selection in the view's window.
    pub fn new(
        facts: &Facts,
        texts: &impl LabelTexts,
        view: &View,
        selection: &Selection,
    ) -> DrawingInput {
        let opening = opening_of(facts, &selection.events);
        let window = shown_window(facts, view, opening);
        DrawingInput {
            window,
            opening,
            items: items(facts, texts, view, selection, window),
            drawn: (window, Dimensions::WIDE),
            day: facts.day,
            lanes: facts.colours.len(),
            whole: facts.full.union(facts.opening).union(opening),
            links: links(facts, selection),
            wide: OnceCell::new(),
            compact: OnceCell::new(),
            overview: OnceCell::new(),
        }
    }

    /// The same drawing three windows wide, for a gesture that is about to move it.
    pub fn panorama(
        facts: &Facts,
        texts: &impl LabelTexts,
        view: &View,
        selection: &Selection,
    ) -> DrawingInput {
        let input = DrawingInput::new(facts, texts, view, selection);
        let days = input.window.days();
        let wider = Window { from: input.window.from.plus(-days), to: input.window.to.plus(days) };
        DrawingInput { drawn: (wider, Dimensions::PANORAMA), ..input }
    }

    /// The layout with labels.
    pub fn wide(&self) -> &Drawing {
        let (window, metrics) = self.drawn;
        self.wide.get_or_init(|| self.layout(window, metrics))
    }

    /// The layout for phones.
    pub fn compact(&self) -> &Drawing {
        self.compact.get_or_init(|| self.layout(self.window, Dimensions::COMPACT))
    }

    /// The layout of the overview.
    pub fn overview(&self) -> &Overview {
        let layout = || Overview::new(self.whole, self.window, &self.items, Dimensions::WIDE.width);
        self.overview.get_or_init(layout)
    }

    fn layout(&self, window: Window, metrics: Dimensions) -> Drawing {
        Drawing::new(window, self.day, self.lanes, &self.items, &self.links, metrics)
    }
}

/// Window that the view asks for; `opening` if it names none.
pub fn shown_window(facts: &Facts, view: &View, opening: Window) -> Window {
    match (view.from, view.to) {
        (None, None) => opening,
        (from, to) => Window::between(from.unwrap_or(facts.full.from), to.unwrap_or(facts.full.to)),
    }
}
