//! Page of an event that no article had reported by the selected day.

use crate::i18n::phrases;
use crate::site::address;
use crate::site::page_context::PageContext;
use crate::timeline::model::{ArticleIx, EventIx};
use leptos::prelude::*;

/// Says that the event is not known yet; links to its current page and to the articles that
/// reported it later.
pub fn unknown(context: PageContext<'_>, event: EventIx) -> AnyView {
    let timeline = context.timeline();
    let words = context.words();
    let mut articles: Vec<ArticleIx> =
        (timeline[event].claims.iter()).map(|&claim| timeline[claim].article).collect();
    articles.sort();
    articles.dedup();
    let articles = articles.into_iter().map(|article| {
        let href = address::article(context.site, timeline, article, context.lang);
        view! {
            <li><a href=href>{context.source(article)}</a></li>
        }
    });
    let now = address::event(context.site, timeline, event, context.lang, None);
    view! {
        <article>
            <p class="kicker"><b>{context.storyline(timeline[event].storyline).to_owned()}</b></p>
            <h1>{context.title(event).to_owned()}</h1>
            <p class="summary">{phrases::not_known_yet(&context.day(), context.lang)}</p>
            <p><a class="button" href=now>{words.with_all_articles}</a></p>
            <h2>{words.later_reported_in}</h2>
            <ul class="plain">{articles.collect_view()}</ul>
        </article>
    }
    .into_any()
}
