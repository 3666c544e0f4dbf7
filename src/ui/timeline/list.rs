//! The list: every selected event under its month, with the silence between, one page at a time.
//! The list is the page; the drawing is a view of it.

use super::groups;
use super::pager::{Page, pager};
use crate::timeline::chronicle::{Group, chronicle};
use crate::timeline::model::EventIx;
use crate::ui::stage::Stage;
use maud::{Markup, html};

/// One page of the list.
pub struct Leaf {
    groups: Vec<Group>,
    page: Page,
}

impl Leaf {
    /// The page that the view asks for.
    pub fn new(stage: Stage<'_>) -> Leaf {
        let events = &stage.selection.events;
        Leaf {
            groups: chronicle(stage.facts, events, stage.view.order),
            page: Page::new(events, stage.view),
        }
    }

    /// The groups that the page shows, by their place among all, each with those of its events
    /// that the page shows.
    pub fn shown(&self) -> impl Iterator<Item = (usize, &[EventIx])> {
        let starts = self.groups.iter().scan(0, |next, group| {
            let start = *next;
            *next += group.events.len();
            Some(start)
        });
        let shown = self.groups.iter().zip(starts).map(|(group, start)| {
            let places = self.page.of(start..start + group.events.len());
            group.events.get(places).unwrap_or_default()
        });
        shown.enumerate().filter(|(_, events)| !events.is_empty())
    }

    /// The groups with what `rows` writes for their events, then the way to the other pages; or
    /// the way back where nothing is left.
    pub fn html(&self, stage: Stage<'_>, rows: impl Fn(&[EventIx]) -> Markup) -> Markup {
        html! {
            @if self.groups.is_empty() { (groups::empty(stage)) }
            @for (index, events) in self.shown() {
                (groups::section(stage, &self.groups, index, rows(events)))
            }
            (pager(stage, &self.groups, &self.page))
        }
    }
}
