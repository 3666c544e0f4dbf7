//! The drawing during a gesture: transformed while the gesture runs, redrawn where it comes to
//! rest.

use super::dom;
use super::history::HistoryUpdate;
use super::paint::is_narrow;
use super::state::Explorer;
use crate::timeline::day::Day;
use crate::timeline::facts::Ids;
use crate::timeline::model::Window;
use crate::timeline::short_sort::sort_short;
use crate::timeline::viewport::{self, Viewport};
use crate::ui::timeline::svg::fixed;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, SvgElement};

/// Delay until the address follows a drawing at rest, in milliseconds: browsers limit how often a
/// page may change it.
const REST: i32 = 250;

impl Explorer {
    /// The days of the selected dated events, sorted.
    pub fn days(&self) -> Vec<Day> {
        let events = self.selected();
        let dossier = self.dossier.borrow();
        let Some(dossier) = dossier.as_ref() else {
            return Vec::new();
        };
        let facts = events.iter().filter_map(|&event| dossier.facts.event(event));
        let mut days: Vec<Day> = facts.filter_map(|fact| fact.day).collect();
        sort_short(&mut days, |a, b| a < b);
        days
    }

    /// Begins a gesture: draws more than the window, so that its edges are not empty. The narrow
    /// drawing is not extended, since it names lanes and days at its own edges.
    pub fn begin_gesture(&self) {
        self.note_gesture();
        self.preview.set(None);
        if !is_narrow() {
            self.draw_panorama();
        }
    }

    /// Transforms the current drawing to show `viewport`.
    pub fn preview(&self, viewport: Viewport) {
        self.preview.set(Some(viewport));
        self.settle_preview();
    }

    /// Transforms the current drawing to show what the gesture shows.
    pub fn settle_preview(&self) {
        let Some(viewport) = self.preview.get() else {
            return;
        };
        let drawn = Viewport::of(self.window());
        // In widths of the drawn window.
        let scale = drawn.days / viewport.days;
        let shift = (drawn.from - viewport.from) / viewport.days;
        // Three windows are drawn, with the window in the middle.
        let shift = match self.is_panorama.get() {
            true => (shift - scale + 1.0) / 3.0,
            false => shift,
        };
        let transform =
            ["translateX(", &fixed(shift * 100.0, 3), "%) scaleX(", &fixed(scale, 4), ")"];
        let transform = transform.concat();
        for plot in dom::find_all("section.axis svg.plot") {
            if let Some(plot) = plot.dyn_ref::<SvgElement>() {
                // A value that the browser does not support changes nothing.
                let _ = plot.style().set_property("transform", &transform);
            }
        }
        if !self.is_panorama.get() && self.dossier.borrow().is_none() {
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

    /// Ends a gesture: the address follows after some time without movement.
    pub fn rest(&self) {
        let shown = self.preview.get().map_or(self.window(), Viewport::snapped);
        let is_here = || self.windowed(shown) == *self.view.borrow();
        // At the edge of time a key moves nothing.
        if !self.moved.get() && is_here() {
            return;
        }
        self.note_gesture();
        let here = self.clone();
        self.later(REST, move || here.go(here.windowed(shown), HistoryUpdate::Replace));
    }

    /// Shows a window chosen by the reader, as a new entry of the history.
    pub fn choose(&self, window: Window) {
        self.preview.set(None);
        self.go(self.windowed(window), HistoryUpdate::Push);
    }

    /// Shows the whole period.
    pub fn fit(&self) {
        self.choose(self.bounds());
    }

    /// Brings an event's day into view and focuses its mark; returns true if it has one.
    pub fn reveal(&self, day: Day) -> bool {
        let events = self.selected();
        let id = {
            let dossier = self.dossier.borrow();
            let Some(dossier) = dossier.as_ref() else {
                return false;
            };
            let on_day =
                |event: &&_| dossier.facts.event(**event).is_some_and(|it| it.day == Some(day));
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

    /// Shows or hides the keyboard help.
    pub fn help(&self) {
        let keys = dom::find("#keys");
        if let Some(keys) = keys.and_then(|keys| keys.dyn_into::<HtmlElement>().ok()) {
            // Fails only in browsers without popovers, which show the keys in the page.
            let _ = keys.toggle_popover();
        }
    }
}
