//! Active filters as chips that remove themselves, the count, and the order of the list.

use crate::i18n::{Lang, Named, date, phrases};
use crate::timeline::model::{ArticleIx, EntityIx, StorylineIx};
use crate::timeline::view::{Choice, Filter, Key, Order, View};
use crate::ui::address;
use crate::ui::glyphs::{drawn_icon, icons};
use crate::ui::site::Surface;
use crate::ui::stage::Stage;
use maud::{Markup, html};

/// The line above the list.
pub fn result(stage: Stage<'_>) -> Markup {
    let words = stage.words();
    let order = |order: Order, text: &str| {
        let view = stage.view.with(|view| view.order = order);
        html! {
            @if stage.view.order == order {
                span aria-current="true" { (text) }
            } @else {
                a href=(stage.href(&view)) { (text) }
            }
        }
    };
    html! {
        b.num data-count="" { (count(stage)) }
        (active(stage))
        @if stage.view.filter_count() > 1 {
            a.all href=(stage.href(&stage.view.without_filters())) { (words.remove_all) }
        }
        span.order {
            (order(Order::Oldest, words.oldest_first)) " · "
            (order(Order::Newest, words.newest_first))
        }
    }
}

/// "12 of 41 events".
pub fn count(stage: Stage<'_>) -> String {
    phrases::events_of(
        stage.selection.events.len(),
        stage.selection.total,
        stage.lang(),
    )
}

/// One chip per active filter, and one for an earlier state of knowledge.
pub fn active(stage: Stage<'_>) -> Markup {
    html! {
        @for filter in stage.view.filters() {
            (chip(stage, filter.key(), &name(stage, filter), &stage.view.without(filter)))
        }
        @if stage.view.asof.is_some() {
            @let day = date::day(stage.facts.day, stage.lang());
            @let text = format!("{}: {day}", stage.words().known_on);
            @let view = stage.view.refined(|view| view.asof = None);
            (chip(stage, Key::Asof, &text, &view))
        }
    }
}

fn chip(stage: Stage<'_>, key: Key, text: &str, without: &View) -> Markup {
    let name = match stage.lang() {
        Lang::De => format!("{text} entfernen"),
        Lang::En => format!("Remove {text}"),
    };
    html! {
        a class="chip on" href=(stage.href(without)) aria-label=(name) data-remove=(key.as_str()) {
            (text)
            (drawn_icon(icons::CLOSE))
        }
    }
}

/// A filter in words.
pub fn name(stage: Stage<'_>, filter: Filter<'_>) -> String {
    let lang = stage.lang();
    match filter {
        Filter::Query(q) => phrases::quoted(q, lang),
        Filter::Period(window) => date::window(window, lang),
        Filter::Choice(Choice::Org(id)) => entity(stage, id),
        Filter::Choice(Choice::By(id)) => phrases::according_to(&entity(stage, id), lang),
        Filter::Choice(Choice::Storyline(id)) => {
            let mut storylines = (0..stage.facts.colours.len()).map(StorylineIx);
            let found = storylines.find(|&ix| stage.captions.storyline_id(ix) == id);
            found
                .map_or(id, |ix| stage.captions.storyline(ix))
                .to_owned()
        }
        Filter::Choice(Choice::Article(id)) => {
            let mut articles = (0..stage.facts.published.len()).map(ArticleIx);
            let found = articles.find(|&ix| stage.captions.article_id(ix) == id);
            found
                .map_or(id, |ix| stage.captions.publisher(ix))
                .to_owned()
        }
        Filter::Choice(Choice::Kind(kind)) => kind.name(lang).to_owned(),
        Filter::Choice(Choice::Mode(mode)) => mode.name(lang).to_owned(),
        Filter::Choice(Choice::Basis(basis)) => basis.name(lang).to_owned(),
        Filter::Choice(Choice::Disputed) => stage.words().only_disputed.to_owned(),
    }
}

fn entity(stage: Stage<'_>, id: &str) -> String {
    let mut entities = (0..stage.facts.entities).map(EntityIx);
    let found = entities.find(|&ix| stage.captions.entity_id(ix) == id);
    found.map_or(id, |ix| stage.captions.entity(ix)).to_owned()
}

/// What the page is called in this view, without the site's name.
pub fn title(stage: Stage<'_>) -> String {
    let names = stage
        .view
        .filters()
        .into_iter()
        .map(|filter| name(stage, filter));
    let mut parts: Vec<String> = names.collect();
    parts.push(stage.captions.dossier().to_owned());
    if let Some(asof) = stage.view.asof {
        let day = date::day(asof, stage.lang());
        parts.push(format!("{} {day}", stage.words().known_on));
    }
    if stage.view.is_filtered() {
        parts.push(phrases::events(stage.selection.events.len(), stage.lang()));
    }
    parts.join(" · ")
}

/// The way from an embed to the page it is an excerpt of; pages have none.
pub fn whole(stage: Stage<'_>) -> Markup {
    html! {
        @if stage.site.surface == Surface::Embed {
            @let page = stage.site.on(Surface::Page);
            a href=(address::timeline(&page, stage.lang(), stage.view)) {
                (stage.words().open_whole)
            }
        }
    }
}

/// The phone's bar that opens the filters.
pub fn sheet(stage: Stage<'_>) -> Markup {
    html! {
        span.num { (count(stage)) }
        a href="#filter" {
            (drawn_icon(icons::FILTER)) " "
            (phrases::active_filters(stage.view.filter_count(), stage.lang()))
        }
    }
}
