//! The list: every selected event under its month, with the silence between, one page at a time.
//! The list is the page; the drawing is a view of it.

use super::groups::{anchor, empty, gap, heading};
use super::pager;
use super::row;
use crate::timeline::chronicle::{Group, chronicle};
use crate::ui::scene::Scene;
use crate::ui::stage::Stage;
use leptos::prelude::*;

/// The groups of this page, or the way back where nothing is left.
pub fn list(scene: Scene<'_>, stage: Stage<'_>) -> AnyView {
    let selection = stage.selection;
    if selection.events.is_empty() {
        return view! { <div data-list="" inner_html=empty(stage).into_string()></div> }.into_any();
    }
    let groups = chronicle(stage.facts, &selection.events, stage.view.order);
    let page = pager::Page::new(&selection.events, stage.view);
    let mut start = 0;
    let views = groups.iter().enumerate().filter_map(|(index, group)| {
        let end = start + group.events.len();
        let shown = page.of(start..end);
        start = end;
        let rows = group.events.get(shown)?;
        if rows.is_empty() {
            return None;
        }
        let rows = rows
            .iter()
            .map(|&event| row::row(scene, event))
            .collect_view();
        Some(section(stage, &groups, index, group, rows.into_any()))
    });
    let views = views.collect_view();
    view! {
        <div data-list="">{views}</div>
        {pager::pager(stage, &groups, &page)}
    }
    .into_any()
}

fn section(
    stage: Stage<'_>,
    groups: &[Group],
    index: usize,
    group: &Group,
    rows: AnyView,
) -> AnyView {
    let id = anchor(groups, index);
    view! {
        <section aria-labelledby=id.clone()>
            <div class="silence" inner_html=gap(stage, group.gap).into_string()></div>
            <h3 class="month" id=id.clone() inner_html=heading(stage, group).into_string()></h3>
            <ol class="rows">{rows}</ol>
        </section>
    }
    .into_any()
}
