//! Pages of a long list: the position of this one, links to its neighbours, and to every year.

use super::groups::anchor;
use crate::i18n::{date, phrases};
use crate::timeline::list_groups::{Group, Heading};
use crate::timeline::model::EventIx;
use crate::timeline::view::{Order, View};
use crate::ui::view_context::ViewContext;
use maud::{Markup, html};
use std::ops::Range;

/// Rows of one page of the list: a row has about 40 elements, and a page stays below 6,000.
pub const ROWS: usize = 60;

/// One page of the selected events.
pub struct ListPage {
    /// Number of the page, from 1.
    number: usize,
    /// Number of pages, at least 1.
    count: usize,
    /// Positions in the selection.
    rows: Range<usize>,
}

impl ListPage {
    /// The page that the view asks for, or the last one if there are fewer.
    pub fn new(events: &[EventIx], view: &View) -> ListPage {
        let count = events.len().div_ceil(ROWS).max(1);
        // Page numbers are 32-bit.
        let number = (view.page as usize).clamp(1, count);
        let start = (number - 1) * ROWS;
        ListPage { number, count, rows: start..(start + ROWS).min(events.len()) }
    }

    /// Part of the events at these positions that is on the page, counted from the first of them.
    pub fn of(&self, positions: Range<usize>) -> Range<usize> {
        let start = self.rows.start.max(positions.start);
        let end = self.rows.end.min(positions.end).max(start);
        start - positions.start..end - positions.start
    }
}

/// Link to `id` in the list, on whichever page: at the first event that it is about.
pub fn place(
    view_context: ViewContext<'_>,
    id: &str,
    is_about: impl Fn(EventIx) -> bool,
) -> String {
    let events = &view_context.selection.events;
    let here = ListPage::new(events, view_context.view).rows;
    let place = events.iter().position(|&event| is_about(event));
    match place.filter(|place| !here.contains(place)) {
        Some(place) => format!("{}#{id}", to_page(view_context, place / ROWS + 1)),
        None => format!("#{id}"),
    }
}

/// Links to the other pages; empty if there is only one.
pub fn pager(view_context: ViewContext<'_>, groups: &[Group], page: &ListPage) -> Markup {
    if page.count == 1 {
        return Markup::default();
    }
    let words = view_context.words();
    let (before, after) = match view_context.view.order {
        Order::Oldest => (words.earlier_events, words.later_events),
        Order::Newest => (words.later_events, words.earlier_events),
    };
    html! {
        nav.pager aria-label=(words.pages) {
            @if page.number > 1 {
                a href=(to_page(view_context, page.number - 1)) rel="prev" { "‹ " (before) }
            }
            span.num { (phrases::page_of(page.number, page.count, view_context.lang())) }
            @if page.number < page.count {
                a href=(to_page(view_context, page.number + 1)) rel="next" { (after) " ›" }
            }
            (jump(view_context, groups, page))
        }
    }
}

/// A link to the first heading of every year, and to the months of the years on this page.
fn jump(view_context: ViewContext<'_>, groups: &[Group], page: &ListPage) -> Markup {
    let mut end = 0;
    let places: Vec<Range<usize>> = (groups.iter())
        .map(|group| {
            let start = end;
            end += group.events.len();
            start..end
        })
        .collect();
    let shown = groups.iter().zip(&places);
    let shown = shown.filter(|(_, place)| !page.of((*place).clone()).is_empty());
    let near: Vec<i32> = shown.filter_map(|(group, _)| year(group.heading)).collect();
    let href = |index: usize| {
        let page = to_page(view_context, places[index].start / ROWS + 1);
        format!("{page}#{}", anchor(groups, index))
    };
    let mut years: Vec<(i32, String)> = Vec::new();
    let mut months: Vec<(String, String)> = Vec::new();
    for (index, group) in groups.iter().enumerate() {
        let Some(year) = year(group.heading) else {
            continue;
        };
        if years.last().is_none_or(|(last, _)| *last != year) {
            years.push((year, href(index)));
        }
        if let Heading::Month { year, month } = group.heading
            && near.contains(&year)
        {
            months.push((date::month_short(year, month, view_context.lang()), href(index)));
        }
    }
    html! {
        details.jump {
            summary { (view_context.words().jump_to_month) }
            ul { @for (month, href) in &months { li { a href=(href) { (month) } } } }
            ul {
                @for (year, href) in &years {
                    li { a href=(href) { (date::year(*year, view_context.lang())) } }
                }
            }
        }
    }
}

fn year(heading: Heading) -> Option<i32> {
    match heading {
        Heading::Month { year, .. } | Heading::Year(year) => Some(year),
        Heading::Ahead | Heading::Undated => None,
    }
}

fn to_page(view_context: ViewContext<'_>, number: usize) -> String {
    view_context.href(&view_context.view.with(|view| {
        // The number of events is far below 32 bits.
        view.page = number as u32;
    }))
}
