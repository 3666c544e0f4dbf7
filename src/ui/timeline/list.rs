//! The list: every selected event under its month, with the silence between, one page at a time.
//! The list is the page; the drawing is a view of it.

use super::groups;
use super::pager::{Page, pager};
use super::row;
use crate::timeline::chronicle::chronicle;
use crate::ui::scene::Scene;
use crate::ui::stage::Stage;
use leptos::prelude::*;
use maud::{Markup, PreEscaped, html};

/// The groups of this page, then the way to the others.
pub fn list(scene: Scene<'_>, stage: Stage<'_>) -> Markup {
    let selection = stage.selection;
    let groups = chronicle(stage.facts, &selection.events, stage.view.order);
    if groups.is_empty() {
        return groups::list(stage, &groups);
    }
    let page = Page::new(&selection.events, stage.view);
    let starts = groups.iter().scan(0, |next, group| {
        let start = *next;
        *next += group.events.len();
        Some(start)
    });
    html! {
        @for (index, start) in starts.enumerate() {
            @let events = &groups[index].events;
            @let shown = events.get(page.of(start..start + events.len())).unwrap_or_default();
            @if !shown.is_empty() {
                (groups::section(stage, &groups, index, html! {
                    @for &event in shown { (PreEscaped(row::row(scene, event).to_html())) }
                }))
            }
        }
        (pager(stage, &groups, &page))
    }
}
