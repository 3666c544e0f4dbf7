//! Shows a view from the facts that came with the page, with the functions by which the server
//! writes the same parts.

use super::dom::{self, Place};
use super::dossier::Dossier;
use super::list;
use super::panel;
use super::state::Explorer;
use crate::timeline::model::{EventIx, Window};
use crate::timeline::query::{Selection, select};
use crate::timeline::view::View;
use crate::ui::stage::Stage;
use crate::ui::timeline::regions::Region;
use crate::ui::timeline::{Frame, chips};
use leptos::prelude::{document, window};
use maud::Markup;
use web_sys::Element;

/// When `style/narrow.css` applies.
pub const NARROW: &str = "(max-width: 64rem)";

impl Explorer {
    /// Draws again whenever the page changes between its two layouts.
    pub fn follow_width(&self) {
        let Ok(Some(query)) = window().match_media(NARROW) else {
            return;
        };
        let here = self.clone();
        let again = move |_| {
            // Where the facts do not suffice both drawings come from the server.
            here.paint(&here.view.borrow().clone());
        };
        dom::listen(&query, "change", Box::new(again));
    }

    /// Shows a view, or tells that the server has to.
    pub fn paint(&self, view: &View) -> bool {
        let dossier = self.dossier.borrow();
        let Some(dossier) = dossier.as_ref().filter(|dossier| dossier.holds(view)) else {
            return false;
        };
        let selection = select(&dossier.facts, &dossier.pack, view);
        let Some(rows) = dossier.rows(&selection.events) else {
            return false;
        };
        let frame = Frame::new(&dossier.facts, &dossier.pack, view, &selection);
        let stage = stage(dossier, view, &selection, &frame);
        let focus = Place::of_focus();
        self.write_all(stage);
        list::write(stage, dossier, rows);
        dossier.mark_open(view.event.as_deref());
        panel::fill();
        self.note(stage);
        if let Some(focus) = focus {
            focus.restore();
        }
        true
    }

    /// Draws another window, whatever the address says.
    pub fn draw(&self, window: Window) -> bool {
        let view = self.view.borrow().with(|view| {
            view.from = Some(window.from);
            view.to = Some(window.to);
        });
        let dossier = self.dossier.borrow();
        let Some(dossier) = dossier.as_ref().filter(|dossier| dossier.holds(&view)) else {
            return false;
        };
        let selection = select(&dossier.facts, &dossier.pack, &view);
        let frame = Frame::new(&dossier.facts, &dossier.pack, &view, &selection);
        let stage = stage(dossier, &view, &selection, &frame);
        let focus = Place::of_focus();
        let unseen = unseen();
        for region in Region::DRAWING {
            if !unseen.contains(&region) {
                self.write(region, region.html(stage));
            }
        }
        self.measure(stage);
        if let Some(focus) = focus {
            focus.restore();
        }
        true
    }

    fn write_all(&self, stage: Stage<'_>) {
        let unseen = unseen();
        for region in Region::ALL {
            if !unseen.contains(&region) {
                self.write(region, region.html(stage));
            }
        }
    }

    /// The events of the view, as far as this page knows them.
    pub fn selected(&self) -> Vec<EventIx> {
        let (dossier, view) = (self.dossier.borrow(), self.view.borrow());
        let dossier = dossier.as_ref().filter(|dossier| dossier.holds(&view));
        let select = |dossier: &Dossier| select(&dossier.facts, &dossier.pack, &view).events;
        dossier.map(select).unwrap_or_default()
    }

    /// Draws three windows, so that a gesture finds something beyond the edges of the middle one.
    pub fn draw_panorama(&self) {
        let (dossier, window) = (self.dossier.borrow(), self.drawn.get());
        let view = self.view.borrow().with(|view| {
            view.from = Some(window.from);
            view.to = Some(window.to);
        });
        let Some(dossier) = dossier.as_ref().filter(|dossier| dossier.holds(&view)) else {
            return;
        };
        let selection = select(&dossier.facts, &dossier.pack, &view);
        let frame = Frame::panorama(&dossier.facts, &dossier.pack, &view, &selection);
        let stage = stage(dossier, &view, &selection, &frame);
        for region in [Region::Axis, Region::LaneNames] {
            self.write(region, region.html(stage));
        }
        self.lifted.set(true);
        dom::set(&self.section, "data-lifted", "");
    }

    /// Writes a region if it has changed.
    pub fn write(&self, region: Region, html: Markup) {
        let mut written = self.written.borrow_mut();
        written.resize(Region::ALL.len(), None);
        let place = Region::ALL.iter().position(|other| *other == region);
        let (Some(last), Some(element)) = (
            place.and_then(|place| written.get_mut(place)),
            element(region),
        ) else {
            return;
        };
        let html = html.into_string();
        if last.as_ref() != Some(&html) {
            element.set_inner_html(&html);
            *last = Some(html);
        }
    }

    /// What the drawing tells scripts and style sheets about itself.
    fn measure(&self, stage: Stage<'_>) {
        self.drawn.set(stage.frame.window);
        self.put_down();
        for (name, value) in stage.frame.measures() {
            dom::set(&self.section, name, &value);
        }
    }

    /// The drawing is no longer under a hand.
    pub fn put_down(&self) {
        self.lifted.set(false);
        dom::unset(&self.section, "data-lifted");
        for plot in dom::find_all("section.axis svg.plot[style]") {
            dom::unset(&plot, "style");
        }
    }

    /// What is not in the page's body, or is only heard.
    fn note(&self, stage: Stage<'_>) {
        self.measure(stage);
        let title = chips::title(stage);
        document().set_title(&[&title, " – Zeitstrahl"].concat());
        self.announce(&chips::count(stage));
    }

    /// Says something to those who listen to the page.
    pub fn announce(&self, text: &str) {
        if let Some(element) = dom::find("[data-announce]")
            && element.text_content().as_deref() != Some(text)
        {
            element.set_text_content(Some(text));
        }
    }
}

/// The drawings that the present width does not show; they are drawn when it does.
fn unseen() -> &'static [Region] {
    match is_narrow() {
        true => &[Region::Axis, Region::LaneNames, Region::Overview],
        false => &[Region::Compact],
    }
}

/// Whether the page is laid out for phones; the limit is that of `style/narrow.css`.
pub fn is_narrow() -> bool {
    let query = window().match_media(NARROW);
    query.ok().flatten().is_some_and(|query| query.matches())
}

fn stage<'a>(
    dossier: &'a Dossier,
    view: &'a View,
    selection: &'a Selection,
    frame: &'a Frame,
) -> Stage<'a> {
    Stage {
        facts: &dossier.facts,
        captions: &dossier.pack,
        view,
        selection,
        frame,
    }
}

/// The element that holds a region.
pub fn element(region: Region) -> Option<Element> {
    dom::find(&["[data-region=\"", region.name(), "\"]"].concat())
}
