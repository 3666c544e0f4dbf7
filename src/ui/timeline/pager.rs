//! The pages of a long list: where this one lies, the ones around it, and a way to every year.

use super::groups::anchor;
use crate::i18n::{date, phrases};
use crate::timeline::chronicle::{Group, Heading};
use crate::timeline::model::EventIx;
use crate::timeline::view::{Order, View};
use crate::ui::stage::Stage;
use maud::{Markup, html};
use std::ops::Range;

/// Rows of one page of the list: a row is some 40 elements, and a page stays below 6,000 of them.
pub const ROWS: usize = 60;

/// One page of the selected events.
pub struct Page {
    /// From 1.
    number: usize,
    /// How many there are, at least 1.
    count: usize,
    /// Positions in the selection.
    rows: Range<usize>,
}

impl Page {
    /// The page that the view asks for, or the last one there is.
    pub fn new(events: &[EventIx], view: &View) -> Page {
        let count = events.len().div_ceil(ROWS).max(1);
        // Page numbers are 32-bit.
        let number = (view.page as usize).clamp(1, count);
        let start = (number - 1) * ROWS;
        Page {
            number,
            count,
            rows: start..(start + ROWS).min(events.len()),
        }
    }

    /// Which of the events at these positions are on the page, counted from the first of them.
    pub fn of(&self, positions: Range<usize>) -> Range<usize> {
        let start = self.rows.start.max(positions.start);
        let end = self.rows.end.min(positions.end).max(start);
        start - positions.start..end - positions.start
    }
}

/// Where `id` stands in the list, on whichever of its pages: at the first event that it is about.
pub fn place(stage: Stage<'_>, id: &str, is_about: impl Fn(EventIx) -> bool) -> String {
    let events = &stage.selection.events;
    let here = Page::new(events, stage.view).rows;
    let place = events.iter().position(|&event| is_about(event));
    match place.filter(|place| !here.contains(place)) {
        Some(place) => format!("{}#{id}", to_page(stage, place / ROWS + 1)),
        None => format!("#{id}"),
    }
}

/// Links to the other pages; nothing where there is only one.
pub fn pager(stage: Stage<'_>, groups: &[Group], page: &Page) -> Markup {
    if page.count == 1 {
        return Markup::default();
    }
    let words = stage.words();
    let (before, after) = match stage.view.order {
        Order::Oldest => (words.earlier_events, words.later_events),
        Order::Newest => (words.later_events, words.earlier_events),
    };
    html! {
        nav.pager aria-label=(words.pages) {
            @if page.number > 1 {
                a href=(to_page(stage, page.number - 1)) rel="prev" { "‹ " (before) }
            }
            span.num { (phrases::page_of(page.number, page.count, stage.lang())) }
            @if page.number < page.count {
                a href=(to_page(stage, page.number + 1)) rel="next" { (after) " ›" }
            }
            (jump(stage, groups, page))
        }
    }
}

/// A link to the first heading of every year, and to the months of the years on this page.
fn jump(stage: Stage<'_>, groups: &[Group], page: &Page) -> Markup {
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
        let page = to_page(stage, places[index].start / ROWS + 1);
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
            months.push((date::month_short(year, month, stage.lang()), href(index)));
        }
    }
    html! {
        details.jump {
            summary { (stage.words().jump_to_month) }
            ul { @for (month, href) in &months { li { a href=(href) { (month) } } } }
            ul {
                @for (year, href) in &years {
                    li { a href=(href) { (date::year(*year, stage.lang())) } }
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

fn to_page(stage: Stage<'_>, number: usize) -> String {
    stage.href(&stage.view.with(|view| {
        // There are fewer events than 32-bit numbers.
        view.page = number as u32;
    }))
}
