//! The pages of a long list: where this one lies, the ones around it, and a way to every year.

use super::groups::anchor;
use crate::i18n::{date, phrases};
use crate::timeline::chronicle::{Group, Heading};
use crate::timeline::model::EventIx;
use crate::timeline::view::View;
use crate::ui::stage::Stage;
use leptos::prelude::*;
use std::ops::Range;

/// Rows of one page of the list: a row is some 40 elements, and a page stays below 6,000 of them.
/// Up to this many events a dossier is filtered in the browser.
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

/// Links to the other pages; nothing where there is only one.
pub fn pager(stage: Stage<'_>, groups: &[Group], page: &Page) -> AnyView {
    if page.count == 1 {
        return ().into_any();
    }
    let words = stage.words();
    let (before, after) = match stage.view.order {
        crate::timeline::view::Order::Oldest => (words.earlier_events, words.later_events),
        crate::timeline::view::Order::Newest => (words.later_events, words.earlier_events),
    };
    let step = |number: usize, rel: &'static str, text: String| {
        let there = (1..=page.count).contains(&number);
        there.then(|| view! { <a href=to_page(stage, number) rel=rel>{text}</a> })
    };
    let position = phrases::page_of(page.number, page.count, stage.lang());
    view! {
        <nav class="pager" aria-label=words.pages>
            {step(page.number - 1, "prev", format!("‹ {before}"))}
            <span class="num">{position}</span>
            {step(page.number + 1, "next", format!("{after} ›"))}
            {jump(stage, groups, page)}
        </nav>
    }
    .into_any()
}

/// A link to the first heading of every year, and to the months of the years on this page.
fn jump(stage: Stage<'_>, groups: &[Group], page: &Page) -> AnyView {
    let mut start = 0;
    let mut years: Vec<(i32, String)> = Vec::new();
    let mut months: Vec<(String, String)> = Vec::new();
    let mut near = Vec::new();
    let places: Vec<(usize, usize)> = (groups.iter())
        .map(|group| {
            let place = start;
            start += group.events.len();
            (place, start)
        })
        .collect();
    for (group, &(from, to)) in groups.iter().zip(&places) {
        if let Some(year) = year(group.heading)
            && !page.of(from..to).is_empty()
        {
            near.push(year);
        }
    }
    for (index, (group, &(from, _))) in groups.iter().zip(&places).enumerate() {
        let Some(year) = year(group.heading) else {
            continue;
        };
        let href = || {
            format!(
                "{}#{}",
                to_page(stage, from / ROWS + 1),
                anchor(groups, index)
            )
        };
        if years.last().is_none_or(|(last, _)| *last != year) {
            years.push((year, href()));
        }
        if let Heading::Month { year, month } = group.heading
            && near.contains(&year)
        {
            months.push((date::month_short(year, month, stage.lang()), href()));
        }
    }
    let years = years.into_iter().map(|(year, href)| {
        view! { <li><a href=href>{date::year(year, stage.lang())}</a></li> }
    });
    let months = months
        .into_iter()
        .map(|(month, href)| view! { <li><a href=href>{month}</a></li> });
    view! {
        <details class="jump">
            <summary>{stage.words().jump_to_month}</summary>
            <ul>{months.collect_view()}</ul>
            <ul>{years.collect_view()}</ul>
        </details>
    }
    .into_any()
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
