//! The list: every selected event under its month, with the gaps between, one page at a time.
//! The list is the page; the drawing is a view of it.

use super::groups;
use super::pager::{ListPage, pager};
use crate::timeline::list_groups::{Group, list_groups};
use crate::timeline::model::EventIx;
use crate::ui::view_context::ViewContext;
use maud::{Markup, html};

/// One page of the list.
pub struct Leaf {
    groups: Vec<Group>,
    page: ListPage,
}

impl Leaf {
    /// The page that the view asks for.
    pub fn new(view_context: ViewContext<'_>) -> Leaf {
        let events = &view_context.selection.events;
        Leaf {
            groups: list_groups(view_context.facts, events, view_context.view),
            page: ListPage::new(events, view_context.view),
        }
    }

    /// Groups on the page, by their index among all groups, each with those of its events that are
    /// on the page.
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

    /// Renders the groups, with `rows` for their events, and the links to the other pages; links
    /// that remove filters if nothing is left.
    pub fn html(
        &self,
        view_context: ViewContext<'_>,
        rows: impl Fn(&[EventIx]) -> Markup,
    ) -> Markup {
        html! {
            @if self.groups.is_empty() { (groups::empty(view_context)) }
            @for (index, events) in self.shown() {
                (groups::section(view_context, &self.groups, index, rows(events)))
            }
            (pager(view_context, &self.groups, &self.page))
        }
    }
}
