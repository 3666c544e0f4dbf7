//! The drawing under the reader's hand: moved as it is while a gesture runs, drawn anew where it
//! comes to rest.

use super::dom;
use super::paint::is_narrow;
use super::state::Explorer;
use super::travel::Entry;
use crate::timeline::day::Day;
use crate::timeline::facts::Register;
use crate::timeline::model::Window;
use crate::timeline::order::sort_short;
use crate::timeline::viewport::{self, Viewport};
use crate::ui::timeline::svg::fixed;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, SvgElement};

/// How long a drawing rests before the address follows, in milliseconds: browsers limit how often
/// a page may write it.
const REST: i32 = 250;

impl Explorer {
    /// The days of the selected dated events, sorted.
    pub fn days(&self) -> Vec<Day> {
        let events = self.selected();
        let dossier = self.dossier.borrow();
        let Some(dossier) = dossier.as_ref() else {
            return Vec::new();
        };
        let facts = events
            .iter()
            .filter_map(|&event| dossier.facts.event(event));
        let mut days: Vec<Day> = facts.filter_map(|fact| fact.day).collect();
        sort_short(&mut days, |a, b| a < b);
        days
    }

    /// A gesture begins: more than the window is drawn, so that something comes in at its edges.
    /// The phone's drawing is moved as it is: it names lanes and days at its own edges.
    pub fn lift(&self) {
        self.preview.set(None);
        if !is_narrow() {
            self.draw_panorama();
        }
    }

    /// Moves and scales the present drawing.
    pub fn preview(&self, viewport: Viewport) {
        self.preview.set(Some(viewport));
        self.settle_preview();
    }

    /// Shows what a gesture shows by the drawing there is now.
    pub fn settle_preview(&self) {
        let Some(viewport) = self.preview.get() else {
            return;
        };
        let drawn = Viewport::of(self.window());
        // In widths of what is drawn.
        let scale = drawn.days / viewport.days;
        let shift = (drawn.from - viewport.from) / viewport.days;
        // Three windows are drawn, of which the middle one is the window.
        let shift = match self.lifted.get() {
            true => (shift - scale + 1.0) / 3.0,
            false => shift,
        };
        let transform = [
            "translateX(",
            &fixed(shift * 100.0, 3),
            "%) scaleX(",
            &fixed(scale, 4),
            ")",
        ];
        let transform = transform.concat();
        for plot in dom::find_all("section.axis svg.plot") {
            if let Some(plot) = plot.dyn_ref::<SvgElement>() {
                // A value that the browser does not understand changes nothing.
                let _ = plot.style().set_property("transform", &transform);
            }
        }
        if !self.lifted.get() && self.dossier.borrow().is_none() {
            self.fetch_drawing(&self.windowed(viewport.snapped()));
        }
    }

    /// Draws the axis in this window; the address stays.
    pub fn frame(&self, window: Window) {
        self.preview.set(None);
        if !self.draw(window) {
            self.preview.set(Some(Viewport::of(window)));
            self.settle_preview();
        }
    }

    /// The gesture is over: the address follows once nothing has moved for a while.
    pub fn rest(&self) {
        let shown = self.preview.get().map_or(self.window(), Viewport::snapped);
        let here = self.clone();
        self.later(REST, move || here.go(here.windowed(shown), Entry::Replace));
    }

    /// Shows a reader's choice.
    pub fn choose(&self, window: Window) {
        self.preview.set(None);
        self.go(self.windowed(window), Entry::Push);
    }

    /// Shows the whole period.
    pub fn fit(&self) {
        self.choose(self.bounds());
    }

    /// Brings an event's day into view and gives its mark the focus; returns whether it has one.
    pub fn reveal(&self, day: Day) -> bool {
        let events = self.selected();
        let id = {
            let dossier = self.dossier.borrow();
            let Some(dossier) = dossier.as_ref() else {
                return false;
            };
            let on_day = |event: &&_| {
                dossier
                    .facts
                    .event(**event)
                    .is_some_and(|it| it.day == Some(day))
            };
            let event = events.iter().find(on_day);
            event.map(|&event| dossier.pack.event_id(event).to_owned())
        };
        let window = viewport::revealing(self.window(), day);
        if window != self.window() {
            self.frame(window);
            self.rest();
        }
        let mark = id.and_then(|id| dom::find(&["[data-mark=\"", &id, "\"]"].concat()));
        if let Some(mark) = &mark {
            dom::focus(mark);
        }
        mark.is_some()
    }

    /// Shows or hides the help for the keyboard.
    pub fn help(&self) {
        let keys = dom::find("#keys");
        if let Some(keys) = keys.and_then(|keys| keys.dyn_into::<HtmlElement>().ok()) {
            // Fails only in browsers that know no popovers, and show the keys in the page.
            let _ = keys.toggle_popover();
        }
    }
}
