//! Tests of all pages on the bundled dossier, in both languages.

mod deadlines;
pub(crate) mod html;

use super::document::Head;
use super::{article, entity, event, method, problem};
use crate::dossier::tests::sound;
use crate::i18n::Lang;
use crate::server::render;
use crate::site::Site;
use crate::site::page_context::PageContext;
use crate::timeline::day::Day;
use crate::timeline::model::{ArticleIx, EntityIx, EventIx, Timeline};
use crate::timeline::passages::paragraphs;
use crate::timeline::state::Knowledge;
use crate::timeline::view::View;
use crate::timeline::vocabulary::TextAccess;
use leptos::prelude::*;
use std::sync::Arc;

fn bundled() -> Arc<Timeline> {
    Arc::new(sound("seeds"))
}

/// A page as HTML, without the document around it.
fn html<F>(timeline: &Arc<Timeline>, lang: Lang, asof: Option<Day>, page: F) -> String
where
    F: Fn(PageContext<'_>) -> (Head, AnyView) + Clone + Send + Sync + 'static,
{
    let timeline = Arc::clone(timeline);
    let view = View { asof, ..View::default() };
    let site: Site = "https://example.org".parse().unwrap();
    let rendered = render::html(move || {
        let knowledge = Knowledge::new(Arc::clone(&timeline), asof);
        let (head, body) = page(PageContext::new(lang, &knowledge, &view, &site));
        assert!(!head.title.is_empty() && !head.description.is_empty());
        body
    });
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(rendered).unwrap()
}

/// Every page of these kinds, with its name, as known on `asof`.
fn pages(timeline: &Arc<Timeline>, asof: Option<Day>) -> Vec<(String, String)> {
    let mut pages = Vec::new();
    for &lang in &timeline.languages {
        let mut add = |name: String, html: String| pages.push((format!("{lang}/{name}"), html));
        for index in 0..timeline.events.len() {
            let ix = EventIx(index);
            let page = html(timeline, lang, asof, move |context| event::page(context, ix));
            add(format!("event/{}", timeline[ix].id), page);
        }
        for index in 0..timeline.articles.len() {
            let ix = ArticleIx(index);
            let page = html(timeline, lang, None, move |context| article::page(context, ix));
            add(format!("article/{}", timeline[ix].id), page);
        }
        for index in 0..timeline.entities.len() {
            let ix = EntityIx(index);
            let page = html(timeline, lang, asof, move |context| entity::page(context, ix));
            add(format!("entity/{}", timeline[ix].id), page);
        }
        add("method".to_owned(), html(timeline, lang, None, method::page));
        let meant = Some(("Titel".to_owned(), "/de/event/x".to_owned()));
        add(
            "problem".to_owned(),
            html(timeline, lang, None, move |context| problem::not_found(context, meant.as_ref())),
        );
    }
    pages
}

/// Levels of the headings, in the order of the page.
fn headings(html: &str) -> Vec<u32> {
    let levels = html.split("<h").skip(1);
    levels.filter_map(|rest| rest.chars().next()?.to_digit(10)).collect()
}

fn assert_sound(name: &str, html: &str) {
    assert!(!html.contains(" style="), "{name}: inline style");
    let ids = html::values(html, "id");
    for (index, id) in ids.iter().enumerate() {
        assert!(!ids[..index].contains(id), "{name}: two elements #{id}");
    }
    for href in html::values(html, "href") {
        let target = href.strip_prefix('#').map(str::to_owned);
        assert!(target.is_none_or(|target| ids.contains(&target)), "{name}: nothing at {href}");
    }
    for target in html::values(html, "aria-labelledby") {
        assert!(ids.contains(&target), "{name}: no label #{target}");
    }
    let headings = headings(html);
    assert_eq!(headings.first(), Some(&1), "{name}");
    assert_eq!(headings.iter().filter(|level| **level == 1).count(), 1, "{name}");
    for pair in headings.windows(2) {
        assert!(pair[1] <= pair[0] + 1, "{name}: headings {headings:?}");
    }
    assert_eq!(html.matches("<main").count(), 1, "{name}");
}

#[test]
fn every_page_has_unique_ids_links_that_lead_somewhere_and_headings_in_order() {
    let timeline = bundled();
    for asof in [None, Day::from_ymd(2020, 8, 14), Day::from_ymd(2000, 1, 1)] {
        for (name, html) in pages(&timeline, asof) {
            assert_sound(&name, &html);
        }
    }
}

#[test]
fn an_event_page_shows_every_claim_in_full_once() {
    let timeline = bundled();
    for &lang in &timeline.languages {
        for (index, event) in timeline.events.iter().enumerate() {
            let ix = EventIx(index);
            let html = html(&timeline, lang, None, move |context| event::page(context, ix));
            let ids = html::values(&html, "id");
            for &claim in &event.claims {
                let id = timeline[claim].id.as_str();
                let passage = format!("passage-{id}");
                let place = format!("claim-{id}");
                assert_eq!(ids.iter().filter(|other| **other == place).count(), 1, "{place}");
                assert_eq!(ids.iter().filter(|other| **other == passage).count(), 1, "{id}");
            }
        }
    }
}

#[test]
fn an_article_page_shows_its_text_unchanged_with_every_claim_marked_once() {
    let timeline = bundled();
    for (index, data) in timeline.articles.iter().enumerate() {
        let html = html(&timeline, Lang::De, None, move |context| {
            article::page(context, ArticleIx(index))
        });
        let ids = html::values(&html, "id");
        for &claim in &data.claims {
            let id = timeline[claim].id.as_str();
            assert!(html.contains(&format!("id=\"{id}\"")), "{id}");
            assert_eq!(ids.iter().filter(|other| **other == id).count(), 1, "{id}");
        }
        let shown: Vec<String> = (html.split("<span class=\"para\">").skip(1))
            .filter_map(|rest| rest.split_once("</p>"))
            .map(|(paragraph, _)| {
                // The number and its hidden word end with the second closing tag.
                let (_, words) = paragraph.split_once("</span>").unwrap();
                let (_, words) = words.split_once("</span>").unwrap();
                html::text(words, "sup")
            })
            .collect();
        let paragraphs = paragraphs(&data.text).into_iter();
        let expected: Vec<&str> = paragraphs.map(|bytes| &data.text[bytes]).collect();
        assert_eq!(shown, expected, "{}", data.id);
    }
}

#[test]
fn links_between_pages_lead_to_places_that_exist() {
    let timeline = bundled();
    let pages = pages(&timeline, None);
    let ids = |(name, html): &(String, String)| (format!("/{name}"), html::values(html, "id"));
    let ids: Vec<(String, Vec<String>)> = pages.iter().map(ids).collect();
    let mut checked = 0;
    for (name, html) in &pages {
        for href in html::values(html, "href") {
            let Some((page, id)) = href.split_once('#').filter(|(page, _)| !page.is_empty()) else {
                continue;
            };
            // The timeline is not among these pages; its rows have the ids of events.
            let found = match ids.iter().find(|(other, _)| other == page) {
                Some((_, ids)) => ids.iter().any(|other| other == id),
                None => timeline.events.iter().any(|event| event.id == id),
            };
            assert!(found, "{name}: nothing at {href}");
            checked += 1;
        }
    }
    assert!(checked > 1000, "{checked} links");
}

#[test]
fn an_event_before_its_first_article_leads_to_where_it_is_known() {
    let timeline = bundled();
    let html = html(&timeline, Lang::De, Day::from_ymd(2000, 1, 1), |context| {
        event::page(context, EventIx(0))
    });
    let now = format!("/de/event/{}", timeline.events[0].id);
    assert!(html::values(&html, "href").contains(&now));
    assert!(html.contains("noch in keinem Artikel"));
    assert!(!html.contains("<blockquote"));
}

#[test]
fn of_an_article_shown_in_context_only_no_other_paragraph_is_sent() {
    let mut timeline = bundled();
    let data = Arc::make_mut(&mut timeline);
    data.articles[0].access = TextAccess::Context;
    let article = &timeline.articles[0];
    let quotes = || {
        let claims = article.claims.iter().copied();
        claims.filter_map(|claim| timeline[claim].quote())
    };
    let withheld: Vec<&str> = (paragraphs(&article.text).into_iter())
        .filter(|paragraph| {
            quotes().all(|quote| {
                quote.bytes.end <= paragraph.start || paragraph.end <= quote.bytes.start
            })
        })
        .map(|paragraph| &article.text[paragraph])
        .collect();
    assert!(!withheld.is_empty());
    let mut pages =
        vec![html(&timeline, Lang::De, None, |context| article::page(context, ArticleIx(0)))];
    for claim in &article.claims {
        let event = timeline[*claim].event;
        pages.push(html(&timeline, Lang::De, None, move |context| event::page(context, event)));
    }
    for html in &pages {
        assert!(html.contains("ausgelassen"));
        for paragraph in &withheld {
            assert!(!html::text(html, "title").contains(paragraph), "{paragraph}");
        }
    }
}
