//! Shows a view from the facts sent with the page, with the functions by which the server renders
//! the same parts.

use super::dom::{self, FocusPosition};
use super::dossier::LoadedDossier;
use super::list;
use super::panel;
use super::state::Explorer;
use crate::timeline::drawing::DrawingInput;
use crate::timeline::facts::Facts;
use crate::timeline::model::{EventIx, Window};
use crate::timeline::query::{Selection, select};
use crate::timeline::view::View;
use crate::ui::payload::Payload;
use crate::ui::timeline::regions::Region;
use crate::ui::timeline::{chips, measures};
use crate::ui::view_context::ViewContext;
use leptos::prelude::{document, window};
use web_sys::{Document, Element};

/// Media query of the narrow layout, as in `style/narrow.css`.
pub const NARROW: &str = "(max-width: 64rem)";

/// Part of a view that could be shown from data on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Painted {
    /// The whole view.
    Whole,
    /// All but the rows from the first missing one on.
    WithoutRows,
    /// Nothing: another state of knowledge, or a dossier too large to be on the page.
    Nothing,
}

impl Explorer {
    /// Redraws whenever the page changes between its two layouts.
    pub fn follow_width(&self) {
        let Ok(Some(query)) = window().match_media(NARROW) else {
            return;
        };
        let here = self.clone();
        let again = move |_| {
            // Without the facts, both drawings come from the server.
            here.paint(&here.view.borrow().clone());
        };
        dom::listen(&query, "change", Box::new(again));
    }

    /// Shows a view as far as the data on the page suffice.
    pub fn paint(&self, view: &View) -> Painted {
        let painted = self.staged(view, DrawingInput::new, |view_context, dossier| {
            let focus = FocusPosition::of_focus();
            self.write(&Region::ALL, view_context);
            let is_whole = list::write(view_context, dossier);
            dossier.mark_open(view.event.as_deref());
            panel::fill();
            self.note(view_context);
            if let Some(focus) = focus {
                focus.hold();
                focus.restore();
            }
            match is_whole {
                true => Painted::Whole,
                false => Painted::WithoutRows,
            }
        });
        painted.unwrap_or(Painted::Nothing)
    }

    /// Takes the rows of another page into the list; returns true if none is missing now.
    pub fn complete(&self, page: &Document) -> bool {
        if let Some(dossier) = self.dossier.borrow().as_ref() {
            dossier.collect(page, |_| true);
        }
        self.rewrite_list()
    }

    /// Puts the rows that are here into the list; returns true if none is missing.
    pub fn rewrite_list(&self) -> bool {
        let view = self.view.borrow();
        let complete = self.staged(&view, DrawingInput::new, |view_context, dossier| {
            let is_whole = list::write(view_context, dossier);
            dossier.mark_open(view.event.as_deref());
            is_whole
        });
        complete.unwrap_or(false)
    }

    /// Draws another window, whatever the address; returns true if the data on the page suffice.
    pub fn draw(&self, window: Window) -> bool {
        let view = self.framed(window);
        let drawn = self.staged(&view, DrawingInput::new, |view_context, _| {
            let focus = FocusPosition::of_focus();
            self.write(&Region::DRAWING, view_context);
            self.measure(view_context);
            if let Some(focus) = focus {
                focus.restore();
            }
        });
        drawn.is_some()
    }

    /// Draws three windows, so that a gesture has something to show beyond the edges of the middle
    /// one.
    pub fn draw_panorama(&self) {
        let view = self.framed(self.drawn.get());
        self.staged(&view, DrawingInput::panorama, |view_context, _| {
            self.write(&[Region::Axis, Region::LaneNames], view_context);
            self.is_panorama.set(true);
            dom::set(&self.section, "data-panorama", "");
        });
    }

    /// Events of the view, as far as this page knows them.
    pub fn selected(&self) -> Vec<EventIx> {
        let (view, dossier) = (self.view.borrow(), self.dossier.borrow());
        let dossier = dossier.as_ref().filter(|dossier| dossier.holds(&view));
        dossier.map_or_else(Vec::new, |dossier| select(&dossier.facts, &dossier.pack, &view).events)
    }

    /// Renders what the server has rendered, and keeps it for comparison. The first choice then
    /// rewrites no more than any other, and finds the program warm.
    pub fn prerender(&self) {
        let view = self.view.borrow();
        self.staged(&view, DrawingInput::new, |view_context, _| {
            let unseen = unseen();
            let seen = Region::ALL.map(|region| {
                (!unseen.contains(&region)).then(|| region.html(view_context).into_string())
            });
            self.written.replace(seen.into());
        });
    }

    fn framed(&self, window: Window) -> View {
        self.view.borrow().with(|view| {
            view.from = Some(window.from);
            view.to = Some(window.to);
        })
    }

    /// Calls `show` with the selection of a view, if the data on the page suffice.
    pub fn staged<T>(
        &self,
        view: &View,
        frame: fn(&Facts, &Payload, &View, &Selection) -> DrawingInput,
        show: impl FnOnce(ViewContext<'_>, &LoadedDossier) -> T,
    ) -> Option<T> {
        let dossier = self.dossier.borrow();
        let dossier = dossier.as_ref().filter(|dossier| dossier.holds(view))?;
        let selection = select(&dossier.facts, &dossier.pack, view);
        let frame = frame(&dossier.facts, &dossier.pack, view, &selection);
        let view_context = ViewContext {
            facts: &dossier.facts,
            labels: &dossier.pack,
            view,
            selection: &selection,
            frame: &frame,
            site: &self.site,
        };
        Some(show(view_context, dossier))
    }

    /// Rewrites the regions that are visible and have changed.
    fn write(&self, regions: &[Region], view_context: ViewContext<'_>) {
        let unseen = unseen();
        let mut written = self.written.borrow_mut();
        written.resize(Region::ALL.len(), None);
        let mut changed = Vec::new();
        for (region, last) in Region::ALL.into_iter().zip(written.iter_mut()) {
            if !regions.contains(&region) || unseen.contains(&region) {
                continue;
            }
            let html = region.html(view_context).into_string();
            if last.as_ref() != Some(&html)
                && let Some(element) = element(region)
            {
                changed.push((element, &*last.insert(html)));
            }
        }
        // Browsers lay out a changed page before they remove a focused link from it.
        if changed.iter().any(|(element, _)| dom::holds_focus(element)) {
            dom::blur();
        }
        for (element, html) in changed {
            element.set_inner_html(html);
        }
    }

    /// Updates what the drawing tells scripts and style sheets about itself.
    fn measure(&self, view_context: ViewContext<'_>) {
        self.drawn.set(view_context.frame.window);
        self.end_panorama();
        for (name, value) in measures(view_context.frame) {
            dom::set(&self.section, name, &value);
        }
    }

    /// Ends the transformation of the drawing by a gesture.
    pub fn end_panorama(&self) {
        self.is_panorama.set(false);
        dom::unset(&self.section, "data-panorama");
        for plot in dom::find_all("section.axis svg.plot[style]") {
            dom::unset(&plot, "style");
        }
    }

    /// Updates what is outside the page's body, or only announced.
    fn note(&self, view_context: ViewContext<'_>) {
        self.measure(view_context);
        let title = chips::title(view_context);
        document().set_title(&[&title, " – Zeitstrahl"].concat());
        self.announce(&chips::count(view_context));
    }

    /// Announces a text to users of screen readers.
    pub fn announce(&self, text: &str) {
        if let Some(element) = dom::find("[data-announce]")
            && element.text_content().as_deref() != Some(text)
        {
            element.set_text_content(Some(text));
        }
    }
}

/// Drawings that the current layout hides; they are drawn when it shows them.
fn unseen() -> &'static [Region] {
    match is_narrow() {
        true => &[Region::Axis, Region::LaneNames, Region::Overview],
        false => &[Region::Compact],
    }
}

/// Returns true in the narrow layout; the limit is that of `style/narrow.css`.
pub fn is_narrow() -> bool {
    let query = window().match_media(NARROW);
    query.ok().flatten().is_some_and(|query| query.matches())
}

/// The element that holds a region.
pub fn element(region: Region) -> Option<Element> {
    dom::find(&["[data-region=\"", region.name(), "\"]"].concat())
}
