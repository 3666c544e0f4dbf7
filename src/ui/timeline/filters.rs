//! The filter rail: every value is a link that keeps all the others, search is a GET form. On
//! phones the same form is a sheet, opened by the address `#filter`.

use crate::i18n::{Named, phrases};
use crate::timeline::facets::Facet;
use crate::timeline::query::Selection;
use crate::timeline::view::{Choice, Key};
use crate::ui::glyphs::{icon, icons};
use crate::ui::scene::{Scene, lane_class};
use leptos::prelude::*;

/// The filter form.
pub fn filters(scene: Scene<'_>, selection: &Selection) -> AnyView {
    let words = scene.words();
    let facets = &selection.facets;
    let timeline = scene.timeline();
    let result = selection.events.len();
    let row = |choice: Choice<'_>, name: String, count: usize, lane: Option<&'static str>| {
        facet_row(scene, choice, name, count, result, lane)
    };
    let companies = facets.org.iter().map(|facet: &Facet<_>| {
        let entity = &timeline[facet.value];
        row(
            Choice::Org(&entity.id),
            scene.name(facet.value).to_owned(),
            facet.count,
            None,
        )
    });
    let storylines = facets.storyline.iter().map(|facet| {
        let lane = lane_class(timeline, facet.value);
        let name = scene.storyline(facet.value).to_owned();
        row(
            Choice::Storyline(&timeline[facet.value].id),
            name,
            facet.count,
            Some(lane),
        )
    });
    let modes = facets.mode.iter().map(|facet| {
        let name = facet.value.name(scene.lang).to_owned();
        row(Choice::Mode(facet.value), name, facet.count, None)
    });
    let articles = facets.article.iter().map(|facet| {
        let name = scene.publisher(facet.value).to_owned();
        row(
            Choice::Article(&timeline[facet.value].id),
            name,
            facet.count,
            None,
        )
    });
    let claimants = facets.by.iter().map(|facet| {
        let name = scene.name(facet.value).to_owned();
        row(
            Choice::By(&timeline[facet.value].id),
            name,
            facet.count,
            None,
        )
    });
    let kinds = facets.kind.iter().map(|facet| {
        let name = facet.value.name(scene.lang).to_owned();
        row(Choice::Kind(facet.value), name, facet.count, None)
    });
    let bases = facets.basis.iter().map(|facet| {
        let name = facet.value.name(scene.lang).to_owned();
        row(Choice::Basis(facet.value), name, facet.count, None)
    });
    let disputed = row(
        Choice::Disputed,
        words.only_disputed.to_owned(),
        facets.disputed,
        None,
    );
    let apply = phrases::show_events(result, scene.lang);
    view! {
        <form class="filters" id="filter" method="get" action=format!("/{}/", scene.lang) aria-label=words.filters>
            <div class="sheet-head">
                {words.filters}
                <a href="#liste" aria-label=words.close_filters>{icon(icons::CLOSE)}</a>
            </div>
            {search(scene)}
            <ul class="first">{disputed}</ul>
            {group(words.companies, companies.collect_view().into_any())}
            {group(words.storyline, storylines.collect_view().into_any())}
            {group(words.claim_mode, modes.collect_view().into_any())}
            {group(words.source, articles.collect_view().into_any())}
            {folded(scene, Key::By, words.claimant, claimants.collect_view().into_any())}
            {folded(scene, Key::Kind, words.event_kind, kinds.collect_view().into_any())}
            {folded(scene, Key::Basis, words.date_basis, bases.collect_view().into_any())}
            <a class="sheet-apply" href="#liste">{apply}</a>
        </form>
    }
    .into_any()
}

fn group(title: &'static str, rows: AnyView) -> AnyView {
    view! {
        <h2>{title}</h2>
        <ul>{rows}</ul>
    }
    .into_any()
}

/// A group that few readers need, folded unless one of its values is chosen.
fn folded(scene: Scene<'_>, key: Key, title: &'static str, rows: AnyView) -> AnyView {
    let open = scene
        .view
        .filters()
        .iter()
        .any(|filter| filter.key() == key);
    view! {
        <details class="fold" open=open>
            <summary>{title}</summary>
            <ul>{rows}</ul>
        </details>
    }
    .into_any()
}

fn facet_row(
    scene: Scene<'_>,
    choice: Choice<'_>,
    name: String,
    count: usize,
    result: usize,
    lane: Option<&'static str>,
) -> AnyView {
    let chosen = scene.view.has(choice);
    let mut class = String::from("facet");
    if count == 0 {
        class.push_str(" zero");
    }
    if let Some(lane) = lane {
        class.push(' ');
        class.push_str(lane);
    }
    let key = choice.key();
    let org = (key == Key::Org).then(|| choice.value().to_owned());
    let share = (count * 100).checked_div(result).unwrap_or(0).min(100);
    let bar = (count > 0).then(|| {
        view! {
            <svg class="bar" aria-hidden="true"><rect width=format!("{share}%") height="3" /></svg>
        }
    });
    let events = phrases::events(count, scene.lang);
    let label = format!("{name}: {events}");
    view! {
        <li>
            <a
                class=class
                href=scene.href(&scene.view.toggled(choice))
                aria-label=label
                aria-current=chosen.then_some("true")
                data-org=org
            >
                <span class="box"></span>
                <span>{name}</span>
                <span class="n">{phrases::number(count, scene.lang)}</span>
                {bar}
            </a>
        </li>
    }
    .into_any()
}

/// The search field, with everything else of the view as hidden fields, so that searching keeps
/// the filters.
fn search(scene: Scene<'_>) -> AnyView {
    let words = scene.words();
    let view = scene.view.refined(|view| view.q.clear());
    let kept = Key::ALL.into_iter().filter_map(|key| {
        let value = view.value(key);
        (!value.is_empty() && key != Key::Q)
            .then(|| view! { <input type="hidden" name=key.as_str() value=value /> })
    });
    view! {
        <div class="search">
            <label class="vh" for="q">{words.search_label}</label>
            <input id="q" name="q" type="search" placeholder=words.search_hint value=scene.view.q.clone() maxlength="200" />
            <button type="submit" aria-label=words.search>{icon(icons::SEARCH)}</button>
        </div>
        {kept.collect_view()}
    }
    .into_any()
}

/// The phone's row of quick filters: active ones first, then what narrows most.
pub fn quick_filters(scene: Scene<'_>, selection: &Selection) -> AnyView {
    let timeline = scene.timeline();
    let facets = &selection.facets;
    let storylines = facets.storyline.iter().map(|facet| {
        let id = timeline[facet.value].id.as_str();
        (
            Choice::Storyline(id),
            scene.storyline(facet.value),
            facet.count,
        )
    });
    let companies = facets.org.iter().take(5).map(|facet| {
        let id = timeline[facet.value].id.as_str();
        (Choice::Org(id), scene.name(facet.value), facet.count)
    });
    let disputed = (
        Choice::Disputed,
        scene.words().only_disputed,
        facets.disputed,
    );
    let chips = std::iter::once(disputed).chain(storylines).chain(companies);
    let chips = chips.filter(|&(choice, _, count)| count > 0 && !scene.view.has(choice));
    let chips = chips.map(|(choice, name, count)| {
        view! {
            <a class="chip" href=scene.href(&scene.view.toggled(choice))>
                {name.to_owned()}
                <span class="n">{phrases::number(count, scene.lang)}</span>
            </a>
        }
    });
    view! {
        <nav class="chips" aria-label=scene.words().quick_filters>
            {super::chips::active(scene)}
            {chips.collect_view()}
        </nav>
    }
    .into_any()
}
