//! The list: every selected event under its month, with the silence between. The list is the
//! page; the drawing is a view of it.

use super::chips;
use super::frame::Frame;
use super::row;
use crate::i18n::{date, phrases};
use crate::timeline::chronicle::{Gap, GapLength, Group, Heading, chronicle};
use crate::timeline::model::{EventIx, Window};
use crate::timeline::query::{Selection, select};
use crate::timeline::view::View;
use crate::ui::glyphs::{icon, icons};
use crate::ui::scene::Scene;
use leptos::prelude::*;

/// Result line and list, or the way back where nothing is left.
pub fn list(scene: Scene<'_>, frame: &Frame, selection: &Selection) -> AnyView {
    let body = if selection.events.is_empty() {
        empty(scene)
    } else {
        let groups = chronicle(scene.knowledge, &selection.events);
        let views = groups.iter().enumerate().map(|(index, group)| {
            // A heading may return further down; only its first place has the plain address.
            let before = groups[..index].iter();
            let again = before
                .filter(|other| other.heading == group.heading)
                .count();
            group_view(scene, frame, group, again)
        });
        views.collect_view().into_any()
    };
    let later = later(scene);
    view! {
        <main id="liste" class="events" tabindex="-1">
            <h2 class="vh">{scene.words().events}</h2>
            {chips::result(scene, selection)}
            {limit(scene, frame)}
            {later}
            {body}
        </main>
    }
    .into_any()
}

/// The offer to limit the list to what the drawing shows.
fn limit(scene: Scene<'_>, frame: &Frame) -> Option<impl IntoView + use<>> {
    let chosen = scene.view.from.is_some() || scene.view.to.is_some();
    (chosen && scene.view.period != Some(frame.window)).then(|| {
        let view = scene.view.refined(|view| view.period = Some(frame.window));
        view! {
            <p class="limit">
                {format!("{}: {}", scene.words().shown_window, date::window(frame.window, scene.lang))}
                " · "
                <a href=scene.href(&view)>{scene.words().limit_to_period}</a>
            </p>
        }
    })
}

fn group_view(scene: Scene<'_>, frame: &Frame, group: &Group, again: usize) -> AnyView {
    let gap = group.gap.map(|gap| gap_view(scene, gap));
    let (mut id, text) = heading(scene, group.heading);
    if again > 0 {
        id = format!("{id}-{}", again + 1);
    }
    let outside = outside(scene, frame, group.heading);
    let rows = group.events.iter().map(|&event| row::row(scene, event));
    let count = phrases::events(group.events.len(), scene.lang);
    view! {
        {gap}
        <section aria-labelledby=id.clone()>
            <h3 class="month" id=id.clone()>
                {text} " "
                <span class="n">{count}</span>
                {outside}
            </h3>
            <ol class="rows">{rows.collect_view()}</ol>
        </section>
    }
    .into_any()
}

fn heading(scene: Scene<'_>, heading: Heading) -> (String, String) {
    match heading {
        Heading::Month { year, month } => (
            format!("m{year}-{month:02}"),
            date::month(year, month, scene.lang),
        ),
        Heading::Year(year) => (format!("y{year}"), date::year(year, scene.lang)),
        Heading::Ahead => (
            "ahead".to_owned(),
            scene.words().expected_heading.to_owned(),
        ),
        Heading::Undated => (
            "undated".to_owned(),
            scene.words().undated_heading.to_owned(),
        ),
    }
}

/// In the margin of a month that the drawing does not show: a link that moves the window there.
fn outside(scene: Scene<'_>, frame: &Frame, heading: Heading) -> Option<impl IntoView + use<>> {
    let days = match heading {
        Heading::Month { year, month } => {
            let first = crate::timeline::day::Day::first_of_month(year, month as i32);
            Window::months_from(first, 1)
        }
        Heading::Year(year) => Window::year(year),
        Heading::Ahead | Heading::Undated => return None,
    };
    let apart = days.to < frame.window.from || days.from > frame.window.to;
    apart.then(|| {
        let view = scene.view.with(|view| {
            view.from = Some(days.from);
            view.to = Some(days.to);
        });
        let words = scene.words();
        view! {
            <span class="outside">
                {words.outside_window} " · "
                <a href=scene.href(&view)>{words.show_there}</a>
            </span>
        }
    })
}

fn gap_view(scene: Scene<'_>, gap: Gap) -> AnyView {
    let (class, text) = match gap.length {
        GapLength::Months(months) => {
            let months_text = date::month_range(gap.from, gap.to, scene.lang);
            let class = if months >= 12 { "gap long" } else { "gap" };
            (
                class,
                format!("{} · {months_text}", phrases::silence(months, scene.lang)),
            )
        }
        GapLength::Open => ("gap long", scene.words().gap_open.to_owned()),
    };
    view! { <p class=class><span>{text}</span></p> }.into_any()
}

/// What had happened by the day of knowledge although no article said so yet.
fn later(scene: Scene<'_>) -> Option<impl IntoView + use<>> {
    scene.view.asof?;
    let later = scene.knowledge.later();
    (!later.is_empty()).then(|| {
        let text = phrases::later_published(later.len(), scene.lang);
        let plain = scene.view.with(|view| view.asof = None);
        view! {
            <p class="later" id="later">
                {text} " · "
                <a href=scene.href(&plain)>{scene.words().all_articles}</a>
            </p>
        }
    })
}

/// Nothing is left: name the combination, offer the one change that helps most.
fn empty(scene: Scene<'_>) -> AnyView {
    let words = scene.words();
    let names = scene.view.filters().into_iter();
    let names: Vec<String> = names
        .map(|filter| chips::filter_name(scene, filter))
        .collect();
    let offers = scene.view.filters().into_iter().map(|filter| {
        let view = scene.view.without(filter);
        let left: Vec<EventIx> = select(scene.knowledge, &view).events;
        (left.len(), chips::filter_name(scene, filter), view)
    });
    let mut offers: Vec<(usize, String, View)> = offers.filter(|(left, ..)| *left > 0).collect();
    offers.sort_by_key(|(left, ..)| std::cmp::Reverse(*left));
    let offers = offers.into_iter().take(3).map(|(left, name, view)| {
        view! {
            <a class="button" href=scene.href(&view)>
                {icon(icons::CLOSE)}
                {format!("{name}: {}", phrases::events(left, scene.lang))}
            </a>
        }
    });
    view! {
        <div class="empty">
            <h3>{words.empty_title}</h3>
            <p>{format!("{}. {}", names.join(" + "), words.empty_hint)}</p>
            <p class="offers">
                {offers.collect_view()}
                <a href=scene.href(&scene.view.without_filters())>{words.remove_filters}</a>
            </p>
        </div>
    }
    .into_any()
}
