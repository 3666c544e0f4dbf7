//! The page of an event that no article had reported yet on the day asked for.

use crate::i18n::phrases;
use crate::timeline::model::{ArticleIx, EventIx};
use crate::ui::address;
use crate::ui::scene::Scene;
use leptos::prelude::*;

/// Says so, and leads to the day from which on it is known.
pub fn unknown(scene: Scene<'_>, event: EventIx) -> AnyView {
    let timeline = scene.timeline();
    let words = scene.words();
    let mut articles: Vec<ArticleIx> = (timeline[event].claims.iter())
        .map(|&claim| timeline[claim].article)
        .collect();
    articles.sort();
    articles.dedup();
    let articles = articles.into_iter().map(|article| {
        let href = address::article(scene.site, timeline, article, scene.lang);
        view! {
            <li><a href=href>{scene.source(article)}</a></li>
        }
    });
    let now = address::event(scene.site, timeline, event, scene.lang, None);
    view! {
        <article>
            <p class="kicker"><b>{scene.storyline(timeline[event].storyline).to_owned()}</b></p>
            <h1>{scene.title(event).to_owned()}</h1>
            <p class="summary">{phrases::not_known_yet(&scene.day(), scene.lang)}</p>
            <p><a class="button" href=now>{words.with_all_articles}</a></p>
            <h2>{words.later_reported_in}</h2>
            <ul class="plain">{articles.collect_view()}</ul>
        </article>
    }
    .into_any()
}
