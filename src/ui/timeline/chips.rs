//! Active filters as chips that remove themselves, the count, and the order of the list.

use crate::i18n::{Named, date, phrases};
use crate::site::Surface;
use crate::site::address;
use crate::timeline::model::{ArticleIx, EntityIx, StorylineIx};
use crate::timeline::view::{Choice, Filter, Key, Order, View};
use crate::ui::glyphs::{drawn_icon, icons};
use crate::ui::view_context::ViewContext;
use maud::{Markup, html};

/// The line above the list.
pub fn result(view_context: ViewContext<'_>) -> Markup {
    let words = view_context.words();
    let order = |order: Order, text: &str| {
        let view = view_context.view.with(|view| view.order = order);
        html! {
            @if view_context.view.order == order {
                span aria-current="true" { (text) }
            } @else {
                a href=(view_context.href(&view)) { (text) }
            }
        }
    };
    html! {
        b.num data-count="" { (count(view_context)) }
        (active(view_context))
        @if view_context.view.filter_count() > 1 {
            a.all href=(view_context.href(&view_context.view.without_filters())) { (words.remove_all) }
        }
        span.order {
            (order(Order::Oldest, words.oldest_first)) " · "
            (order(Order::Newest, words.newest_first))
        }
    }
}

/// Number of events, as in "12 of 41 events".
pub fn count(view_context: ViewContext<'_>) -> String {
    phrases::events_of(
        view_context.selection.events.len(),
        view_context.selection.total,
        view_context.lang(),
    )
}

/// One chip per active filter, and one for an earlier state of knowledge.
pub fn active(view_context: ViewContext<'_>) -> Markup {
    html! {
        @for filter in view_context.view.filters() {
            (chip(view_context, filter.key(), &name(view_context, filter), &view_context.view.without(filter)))
        }
        @if view_context.view.asof.is_some() {
            @let day = date::day(view_context.facts.day, view_context.lang());
            @let text = [view_context.words().known_on, view_context.words().colon, &day].concat();
            @let view = view_context.view.refined(|view| view.asof = None);
            (chip(view_context, Key::Asof, &text, &view))
        }
    }
}

fn chip(view_context: ViewContext<'_>, key: Key, text: &str, without: &View) -> Markup {
    let name = phrases::remove(text, view_context.lang());
    html! {
        a class="chip on" href=(view_context.href(without)) aria-label=(name) data-remove=(key.as_str()) {
            (text)
            (drawn_icon(icons::CLOSE))
        }
    }
}

/// A filter in words.
pub fn name(view_context: ViewContext<'_>, filter: Filter<'_>) -> String {
    let lang = view_context.lang();
    match filter {
        Filter::Query(q) => phrases::quoted(q, lang),
        Filter::Period(window) => date::window(window, lang),
        Filter::Choice(Choice::Org(id)) => entity(view_context, id),
        // Whether the name could follow a preposition is not known here.
        Filter::Choice(Choice::By(id)) => {
            [view_context.words().claimant, view_context.words().colon, &entity(view_context, id)]
                .concat()
        }
        Filter::Choice(Choice::Storyline(id)) => {
            let mut storylines = (0..view_context.facts.colours.len()).map(StorylineIx);
            let found = storylines.find(|&ix| view_context.labels.storyline_id(ix) == id);
            found.map_or(id, |ix| view_context.labels.storyline(ix)).to_owned()
        }
        Filter::Choice(Choice::Article(id)) => {
            let mut articles = (0..view_context.facts.published.len()).map(ArticleIx);
            let found = articles.find(|&ix| view_context.labels.article_id(ix) == id);
            found.map_or(id.into(), |ix| view_context.labels.article(ix)).into_owned()
        }
        Filter::Choice(Choice::Kind(kind)) => kind.name(lang).to_owned(),
        Filter::Choice(Choice::Mode(mode)) => mode.name(lang).to_owned(),
        Filter::Choice(Choice::Basis(basis)) => basis.name(lang).to_owned(),
        Filter::Choice(Choice::Disputed) => view_context.words().only_disputed.to_owned(),
    }
}

fn entity(view_context: ViewContext<'_>, id: &str) -> String {
    let mut entities = (0..view_context.facts.entities).map(EntityIx);
    let found = entities.find(|&ix| view_context.labels.entity_id(ix) == id);
    found.map_or(id, |ix| view_context.labels.entity(ix)).to_owned()
}

/// Title of the page in this view, without the site's name.
pub fn title(view_context: ViewContext<'_>) -> String {
    let names = view_context.view.filters().into_iter().map(|filter| name(view_context, filter));
    let mut parts: Vec<String> = names.collect();
    parts.push(view_context.labels.dossier().to_owned());
    if let Some(asof) = view_context.view.asof {
        let day = date::day(asof, view_context.lang());
        parts.push(format!("{} {day}", view_context.words().known_on));
    }
    if view_context.view.is_filtered() {
        parts.push(phrases::events(view_context.selection.events.len(), view_context.lang()));
    }
    parts.join(" · ")
}

/// Link from an embed to the page it is an excerpt of; empty on pages.
pub fn whole(view_context: ViewContext<'_>) -> Markup {
    html! {
        @if view_context.site.surface == Surface::Embed {
            @let page = view_context.site.on(Surface::Page);
            a href=(address::timeline(&page, view_context.lang(), view_context.view)) {
                (view_context.words().open_whole)
            }
        }
    }
}

/// Bar on phones that opens the filters.
pub fn sheet(view_context: ViewContext<'_>) -> Markup {
    html! {
        span.num { (count(view_context)) }
        a href="#filter" {
            (drawn_icon(icons::FILTER)) " "
            (phrases::active_filters(view_context.view.filter_count(), view_context.lang()))
        }
    }
}
