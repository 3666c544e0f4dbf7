//! Shows a view from the facts that came with the page, with the functions by which the server
//! writes the same parts.

use super::dom::{self, Place};
use super::dossier::Dossier;
use super::list;
use super::panel;
use super::state::Explorer;
use crate::timeline::facts::Facts;
use crate::timeline::model::{EventIx, Window};
use crate::timeline::query::{Selection, select};
use crate::timeline::view::View;
use crate::ui::captions::Captions;
use crate::ui::stage::Stage;
use crate::ui::timeline::regions::Region;
use crate::ui::timeline::{Frame, chips};
use leptos::prelude::{document, window};
use web_sys::{Document, Element};

/// When `style/narrow.css` applies.
pub const NARROW: &str = "(max-width: 64rem)";

/// How much of a view could be shown from what is on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Painted {
    /// All of it.
    Whole,
    /// All but rows, from the first one that is not on the page.
    WithoutRows,
    /// Nothing: another state of knowledge, or a dossier too large to be on the page.
    Nothing,
}

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

    /// Shows a view as far as the page knows it.
    pub fn paint(&self, view: &View) -> Painted {
        let painted = self.staged(view, Frame::new, |stage, dossier| {
            let focus = Place::of_focus();
            self.write(&Region::ALL, stage);
            let is_whole = list::write(stage, dossier);
            dossier.mark_open(view.event.as_deref());
            panel::fill();
            self.note(stage);
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

    /// Takes the rows of another page into the list; tells whether none is missing now.
    pub fn complete(&self, page: &Document) -> bool {
        if let Some(dossier) = self.dossier.borrow().as_ref() {
            dossier.collect(page, |_| true);
        }
        self.rewrite_list()
    }

    /// Puts the rows that are here now into the list; tells whether none is missing.
    pub fn rewrite_list(&self) -> bool {
        let view = self.view.borrow();
        let complete = self.staged(&view, Frame::new, |stage, dossier| {
            let is_whole = list::write(stage, dossier);
            dossier.mark_open(view.event.as_deref());
            is_whole
        });
        complete.unwrap_or(false)
    }

    /// Draws another window, whatever the address says.
    pub fn draw(&self, window: Window) -> bool {
        let view = self.framed(window);
        let drawn = self.staged(&view, Frame::new, |stage, _| {
            let focus = Place::of_focus();
            self.write(&Region::DRAWING, stage);
            self.measure(stage);
            if let Some(focus) = focus {
                focus.restore();
            }
        });
        drawn.is_some()
    }

    /// Draws three windows, so that a gesture finds something beyond the edges of the middle one.
    pub fn draw_panorama(&self) {
        let view = self.framed(self.drawn.get());
        self.staged(&view, Frame::panorama, |stage, _| {
            self.write(&[Region::Axis, Region::LaneNames], stage);
            self.lifted.set(true);
            dom::set(&self.section, "data-lifted", "");
        });
    }

    /// The events of the view, as far as this page knows them.
    pub fn selected(&self) -> Vec<EventIx> {
        let (view, dossier) = (self.view.borrow(), self.dossier.borrow());
        let dossier = dossier.as_ref().filter(|dossier| dossier.holds(&view));
        dossier.map_or_else(Vec::new, |dossier| {
            select(&dossier.facts, &dossier.pack, &view).events
        })
    }

    /// Takes note of what the server wrote: what it would be written as here. So a first choice
    /// writes no more than any other, and finds the program warm.
    pub fn rehearse(&self) {
        let view = self.view.borrow();
        self.staged(&view, Frame::new, |stage, _| {
            let unseen = unseen();
            let seen = Region::ALL.map(|region| {
                (!unseen.contains(&region)).then(|| region.html(stage).into_string())
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

    /// Calls `show` with what a view selects, if what is on the page answers for it.
    pub fn staged<T>(
        &self,
        view: &View,
        frame: fn(&Facts, &dyn Captions, &View, &Selection) -> Frame,
        show: impl FnOnce(Stage<'_>, &Dossier) -> T,
    ) -> Option<T> {
        let dossier = self.dossier.borrow();
        let dossier = dossier.as_ref().filter(|dossier| dossier.holds(view))?;
        let selection = select(&dossier.facts, &dossier.pack, view);
        let frame = frame(&dossier.facts, &dossier.pack, view, &selection);
        let stage = Stage {
            facts: &dossier.facts,
            captions: &dossier.pack,
            view,
            selection: &selection,
            frame: &frame,
            site: &self.site,
        };
        Some(show(stage, dossier))
    }

    /// Writes those of the regions that are seen and have changed.
    fn write(&self, regions: &[Region], stage: Stage<'_>) {
        let unseen = unseen();
        let mut written = self.written.borrow_mut();
        written.resize(Region::ALL.len(), None);
        let mut changed = Vec::new();
        for (region, last) in Region::ALL.into_iter().zip(written.iter_mut()) {
            if !regions.contains(&region) || unseen.contains(&region) {
                continue;
            }
            let html = region.html(stage).into_string();
            if last.as_ref() != Some(&html)
                && let Some(element) = element(region)
            {
                changed.push((element, &*last.insert(html)));
            }
        }
        // To take a focused link out of a page that has changed, browsers first lay it out.
        if changed.iter().any(|(element, _)| dom::holds_focus(element)) {
            dom::let_go();
        }
        for (element, html) in changed {
            element.set_inner_html(html);
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

/// The element that holds a region.
pub fn element(region: Region) -> Option<Element> {
    dom::find(&["[data-region=\"", region.name(), "\"]"].concat())
}
