//! Active filters as chips that remove themselves, the count, and the order of the list.

use crate::i18n::{Lang, Named, date, phrases};
use crate::timeline::query::Selection;
use crate::timeline::view::{Choice, Filter, Key, Known, Order, View};
use crate::ui::glyphs::{icon, icons};
use crate::ui::scene::Scene;
use leptos::prelude::*;

/// The line above the list.
pub fn result(scene: Scene<'_>, selection: &Selection) -> AnyView {
    let words = scene.words();
    let count = phrases::events_of(selection.events.len(), selection.total, scene.lang);
    let all = (scene.view.filter_count() > 1).then(|| {
        view! { <a class="all" href=scene.href(&scene.view.without_filters())>{words.remove_all}</a> }
    });
    let order = |order: Order, text: &'static str| {
        if scene.view.order == order {
            view! { <span aria-current="true">{text}</span> }.into_any()
        } else {
            let view = scene.view.with(|view| view.order = order);
            view! { <a href=scene.href(&view)>{text}</a> }.into_any()
        }
    };
    view! {
        <div class="result">
            <b class="num" data-count="">{count}</b>
            {active(scene)}
            {all}
            <span class="order">
                {order(Order::Oldest, words.oldest_first)} " · "
                {order(Order::Newest, words.newest_first)}
            </span>
        </div>
    }
    .into_any()
}

/// One chip per active filter, and one for an earlier state of knowledge.
pub fn active(scene: Scene<'_>) -> AnyView {
    let filters = scene.view.filters();
    let chips = filters.into_iter().map(|filter| {
        let key = filter.key().as_str();
        chip(
            scene,
            key,
            filter_name(scene, filter),
            &scene.view.without(filter),
        )
    });
    let asof = scene.view.asof.map(|_| {
        let text = format!("{}: {}", scene.words().known_on, scene.day());
        let view = scene.view.refined(|view| view.asof = None);
        chip(scene, Key::Asof.as_str(), text, &view)
    });
    view! {
        {chips.collect_view()}
        {asof}
    }
    .into_any()
}

fn chip(scene: Scene<'_>, key: &'static str, text: String, without: &View) -> AnyView {
    let name = match scene.lang {
        Lang::De => format!("{text} entfernen"),
        Lang::En => format!("Remove {text}"),
    };
    view! {
        <a class="chip on" href=scene.href(without) aria-label=name data-remove=key>
            {text}
            {icon(icons::CLOSE)}
        </a>
    }
    .into_any()
}

/// A filter in words.
pub fn filter_name(scene: Scene<'_>, filter: Filter<'_>) -> String {
    let lang = scene.lang;
    match filter {
        Filter::Query(q) => phrases::quoted(q, lang),
        Filter::Period(window) => date::window(window, lang),
        Filter::Choice(Choice::Org(id)) => entity_name(scene, id),
        Filter::Choice(Choice::By(id)) => phrases::according_to(&entity_name(scene, id), lang),
        Filter::Choice(Choice::Storyline(id)) => {
            let storylines = scene.timeline().storylines.iter();
            let found = storylines
                .filter(|storyline| storyline.id == id)
                .map(|s| s.name.get(lang));
            found.collect()
        }
        Filter::Choice(Choice::Article(id)) => {
            let articles =
                (0..scene.timeline().articles.len()).map(crate::timeline::model::ArticleIx);
            let found = articles.filter(|&ix| scene.timeline()[ix].id == id);
            found.map(|ix| scene.publisher(ix)).collect()
        }
        Filter::Choice(Choice::Kind(kind)) => kind.name(lang).to_owned(),
        Filter::Choice(Choice::Mode(mode)) => mode.name(lang).to_owned(),
        Filter::Choice(Choice::Basis(basis)) => basis.name(lang).to_owned(),
        Filter::Choice(Choice::Disputed) => scene.words().only_disputed.to_owned(),
    }
}

fn entity_name(scene: Scene<'_>, id: &str) -> String {
    let timeline = scene.timeline();
    let known = timeline.resolve(Key::Org, id).unwrap_or(id);
    let entity = timeline.entities.iter().find(|entity| entity.id == known);
    entity
        .map_or(id, |entity| entity.name.get(scene.lang))
        .to_owned()
}
