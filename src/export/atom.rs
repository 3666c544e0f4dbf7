//! Atom feed (RFC 4287): one entry per event, in the order of the list.
//!
//! Ids are addresses of the site, which never change. Times are days of publication, so that the
//! feed changes with the dossier and not with the clock.

use super::xml::clean;
use super::{Extract, Format};
use crate::i18n::phrases;
use crate::timeline::day::Day;
use crate::timeline::model::{ClaimIx, LocalText};
use crate::timeline::state::EventState;
use atom_syndication::{
    Category, Content, Entry, Feed, FixedDateTime, Generator, Link, Person, Text, WriteConfig,
};

/// Writes the extract as a feed.
///
/// # Errors
/// If the writer fails, which it does not in memory.
pub fn write(extract: &Extract<'_>) -> anyhow::Result<String> {
    let context = extract.context;
    let timeline = context.timeline();
    let own = extract.data(Format::Atom);
    let updated = extract.events.iter().map(|state| extract.updated(state));
    let feed = Feed {
        title: Text::plain(clean(&title(extract))),
        subtitle: Some(Text::plain(clean(timeline.standfirst.get(context.lang)))),
        id: own.clone(),
        // Without entries it is as old as what is known.
        updated: midnight(updated.max().unwrap_or_else(|| extract.known())),
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
        lang: Some(context.lang.code().to_owned()),
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

/// Title of the dossier, with the number of selected events if it is filtered.
fn title(extract: &Extract<'_>) -> String {
    let context = extract.context;
    let title = context.timeline().title.get(context.lang);
    match extract.is_whole() {
        true => title.to_owned(),
        false => {
            let count = phrases::events_of(extract.events.len(), extract.total, context.lang);
            format!("{title} – {count}")
        }
    }
}

fn entry(extract: &Extract<'_>, state: &EventState) -> Entry {
    let context = extract.context;
    let event = &context.timeline()[state.event];
    let page = extract.event_page(state.event);
    Entry {
        title: Text::plain(clean(&format!(
            "{}{}{}",
            context.date(state),
            context.words().colon,
            context.title(state.event)
        ))),
        id: extract.event_id(state.event),
        updated: midnight(extract.updated(state)),
        published: extract.first_published(state).map(midnight),
        links: vec![link("alternate", page, "text/html")],
        categories: vec![Category {
            term: context.timeline()[event.storyline].id.clone(),
            scheme: None,
            label: Some(clean(context.storyline(event.storyline))),
        }],
        summary: Some(Text::plain(clean(event.summary.get(context.lang)))),
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
    let context = extract.context;
    let quotes = state.claims.iter().map(|&claim| quote(extract, claim));
    maud::html! {
        p { (context.timeline()[state.event].summary.get(context.lang)) }
        @for quote in quotes { (quote) }
    }
    .into_string()
}

/// Passage of a claim with its claimant and source, as HTML.
pub(super) fn quote(extract: &Extract<'_>, ix: ClaimIx) -> maud::Markup {
    let context = extract.context;
    let claim = &context.timeline()[ix];
    let article = &context.timeline()[claim.article];
    maud::html! {
        @if let Some(quote) = claim.quote() {
            blockquote lang=(article.lang) { p { (quote.exact) } }
        }
        p {
            (context.voice(ix)) " – "
            a href=(extract.claim_page(ix)) { (context.source(claim.article)) }
        }
    }
}

fn person(name: &LocalText, extract: &Extract<'_>) -> Person {
    Person {
        name: clean(name.get(extract.context.lang)),
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

/// Start of a day, UTC, limited to the years of four digits that RFC 3339 can write.
fn midnight(day: Day) -> FixedDateTime {
    let day = day.clamp(Day::FIRST_NAMED, Day::LAST_NAMED);
    day.date()
        .and_time(chrono::NaiveTime::MIN)
        .and_utc()
        .fixed_offset()
}
