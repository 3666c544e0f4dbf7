//! A feed: RFC 4287, one entry for each event in the order of the list.
//!
//! Its ids are addresses of the site, which never change; its times are days of publication, so
//! that the feed changes when the dossier does and not when somebody asks.

use super::xml::clean;
use super::{Extract, Format};
use crate::i18n::phrases;
use crate::timeline::day::Day;
use crate::timeline::model::{ClaimIx, LocalText};
use crate::timeline::state::EventState;
use atom_syndication::{
    Category, Content, Entry, Feed, FixedDateTime, Generator, Link, Person, Text, WriteConfig,
};

/// The extract as a feed.
///
/// # Errors
/// When the writer fails, which it does not on memory.
pub fn write(extract: &Extract<'_>) -> anyhow::Result<String> {
    let scene = extract.scene;
    let timeline = scene.timeline();
    let own = extract.data(Format::Atom);
    let updated = extract.events.iter().map(|state| extract.updated(state));
    let feed = Feed {
        title: Text::plain(clean(&title(extract))),
        subtitle: Some(Text::plain(clean(timeline.standfirst.get(scene.lang)))),
        id: own.clone(),
        // Without entries it is as old as what is known.
        updated: midnight(updated.max().unwrap_or(scene.knowledge.day())),
        authors: vec![person(&timeline.title, extract)],
        generator: Some(Generator {
            value: "Zeitstrahl".to_owned(),
            uri: None,
            version: Some(env!("CARGO_PKG_VERSION").to_owned()),
        }),
        links: vec![
            link("self", own, Format::Atom.media_type()),
            link("alternate", extract.page(), "text/html"),
        ],
        entries: extract
            .events
            .iter()
            .map(|state| entry(extract, state))
            .collect(),
        lang: Some(scene.lang.code().to_owned()),
        ..Feed::default()
    };
    let config = WriteConfig {
        write_document_declaration: true,
        indent_size: Some(1),
    };
    let mut text = String::from_utf8(feed.write_with_config(Vec::new(), config)?)?;
    text.push('\n');
    Ok(text)
}

/// The dossier's title, and how many events of how many.
fn title(extract: &Extract<'_>) -> String {
    let scene = extract.scene;
    let title = scene.timeline().title.get(scene.lang);
    match extract.is_whole() {
        true => title.to_owned(),
        false => {
            let count = phrases::events_of(extract.events.len(), extract.total, scene.lang);
            format!("{title} – {count}")
        }
    }
}

fn entry(extract: &Extract<'_>, state: &EventState) -> Entry {
    let scene = extract.scene;
    let event = &scene.timeline()[state.event];
    let page = extract.event_page(state.event);
    Entry {
        title: Text::plain(clean(&format!(
            "{}: {}",
            scene.date(state),
            scene.title(state.event)
        ))),
        id: extract.event_id(state.event),
        updated: midnight(extract.updated(state)),
        published: Some(midnight(extract.first_published(state))),
        links: vec![link("alternate", page, "text/html")],
        categories: vec![Category {
            term: scene.timeline()[event.storyline].id.clone(),
            scheme: None,
            label: Some(clean(scene.storyline(event.storyline))),
        }],
        summary: Some(Text::plain(clean(event.summary.get(scene.lang)))),
        content: Some(Content {
            content_type: Some("html".to_owned()),
            value: Some(clean(&content(extract, state))),
            ..Content::default()
        }),
        ..Entry::default()
    }
}

/// Summary and quotes as HTML.
fn content(extract: &Extract<'_>, state: &EventState) -> String {
    let scene = extract.scene;
    let quotes = state.claims.iter().map(|&claim| quote(extract, claim));
    maud::html! {
        p { (scene.timeline()[state.event].summary.get(scene.lang)) }
        @for quote in quotes { (quote) }
    }
    .into_string()
}

/// A claim's passage with who says it and where, as HTML.
pub(super) fn quote(extract: &Extract<'_>, ix: ClaimIx) -> maud::Markup {
    let scene = extract.scene;
    let claim = &scene.timeline()[ix];
    let article = &scene.timeline()[claim.article];
    maud::html! {
        @if let Some(quote) = claim.quote() {
            blockquote lang=(article.lang) { p { (quote.exact) } }
        }
        p {
            (scene.voice(ix)) " – "
            a href=(extract.claim_page(ix)) { (scene.source(claim.article)) }
        }
    }
}

fn person(name: &LocalText, extract: &Extract<'_>) -> Person {
    Person {
        name: clean(name.get(extract.scene.lang)),
        ..Person::default()
    }
}

fn link(rel: &str, href: String, media_type: &str) -> Link {
    Link {
        rel: rel.to_owned(),
        href,
        mime_type: Some(media_type.to_owned()),
        ..Link::default()
    }
}

/// The beginning of a day, UTC; RFC 3339 writes years of four digits.
fn midnight(day: Day) -> FixedDateTime {
    let day = day.clamp(Day::FIRST_NAMED, Day::LAST_NAMED);
    day.date()
        .and_time(chrono::NaiveTime::MIN)
        .and_utc()
        .fixed_offset()
}
