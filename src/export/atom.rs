//! Atom feed (RFC 4287): one entry per event, in the order of the list.
//!
//! Ids are addresses of the site, which never change. Times are days of publication, so that the
//! feed changes with the dossier and not with the clock.

use super::xml::clean;
use super::{Format, scope};
use crate::i18n::phrases;
use crate::site::page_context::PageContext;
use crate::timeline::day::Day;
use crate::timeline::model::{ClaimIx, LocalText};
use crate::timeline::state::EventState;
use atom_syndication::{
    Category, Content, Entry, Feed, FixedDateTime, Generator, Link, Person, Text, WriteConfig,
};

/// Writes the events as a feed.
///
/// # Errors
/// If the writer fails, which it does not in memory.
pub fn write(context: PageContext<'_>, events: &[&EventState]) -> anyhow::Result<String> {
    let timeline = context.timeline();
    let own = context.data_url(Format::Atom);
    let updated = events.iter().map(|state| scope::updated(context, state));
    let feed = Feed {
        title: Text::plain(clean(&title(context, events.len()))),
        subtitle: Some(Text::plain(clean(timeline.standfirst.get(context.lang)))),
        id: own.clone(),
        // Without entries it is as old as what is known.
        updated: midnight(updated.max().unwrap_or_else(|| scope::known(context))),
        authors: vec![person(&timeline.title, context)],
        generator: Some(Generator {
            value: "Zeitstrahl".to_owned(),
            uri: None,
            version: Some(env!("CARGO_PKG_VERSION").to_owned()),
        }),
        links: vec![
            link("self", own, Format::Atom.media_type()),
            link("alternate", context.list_url(), "text/html"),
        ],
        entries: events.iter().map(|state| entry(context, state)).collect(),
        lang: Some(context.lang.code().to_owned()),
        ..Feed::default()
    };
    let config = WriteConfig { write_document_declaration: true, indent_size: Some(1) };
    let mut text = String::from_utf8(feed.write_with_config(Vec::new(), config)?)?;
    text.push('\n');
    Ok(text)
}

/// Title of the dossier, with the number of selected events if it is filtered.
fn title(context: PageContext<'_>, selected: usize) -> String {
    let title = context.timeline().title.get(context.lang);
    match scope::is_whole(context) {
        true => title.to_owned(),
        false => {
            let all = context.facts().events().len();
            let count = phrases::events_of(selected, all, context.lang);
            format!("{title} – {count}")
        }
    }
}

fn entry(context: PageContext<'_>, state: &EventState) -> Entry {
    let event = &context.timeline()[state.event];
    let page = context.event_url(state.event);
    Entry {
        title: Text::plain(clean(&format!(
            "{}{}{}",
            context.date(state),
            context.words().colon,
            context.title(state.event)
        ))),
        id: context.event_iri(state.event),
        updated: midnight(scope::updated(context, state)),
        published: scope::first_published(context, state).map(midnight),
        links: vec![link("alternate", page, "text/html")],
        categories: vec![Category {
            term: context.timeline()[event.storyline].id.clone(),
            scheme: None,
            label: Some(clean(context.storyline(event.storyline))),
        }],
        summary: (!event.summary.is_empty())
            .then(|| Text::plain(clean(event.summary.get(context.lang)))),
        content: Some(Content {
            content_type: Some("html".to_owned()),
            value: Some(clean(&content(context, state))),
            ..Content::default()
        }),
        ..Entry::default()
    }
}

/// Summary and quotes as HTML.
fn content(context: PageContext<'_>, state: &EventState) -> String {
    let quotes = state.claims.iter().map(|&claim| quote(context, claim));
    let summary = context.timeline()[state.event].summary.get(context.lang);
    maud::html! {
        @if !summary.is_empty() { p { (summary) } }
        @for quote in quotes { (quote) }
    }
    .into_string()
}

/// Passage of a claim with its claimant and source, as HTML.
pub(super) fn quote(context: PageContext<'_>, ix: ClaimIx) -> maud::Markup {
    let claim = &context.timeline()[ix];
    let article = &context.timeline()[claim.article];
    maud::html! {
        @if let Some(quote) = claim.quote() {
            blockquote lang=(article.lang) { p { (quote.exact) } }
        }
        p {
            (context.attribution(ix)) " – "
            a href=(context.claim_url(ix)) { (context.source(claim.article)) }
        }
    }
}

fn person(name: &LocalText, context: PageContext<'_>) -> Person {
    Person { name: clean(name.get(context.lang)), ..Person::default() }
}

fn link(rel: &str, href: String, media_type: &str) -> Link {
    Link { rel: rel.to_owned(), href, mime_type: Some(media_type.to_owned()), ..Link::default() }
}

/// Start of a day, UTC, limited to the years of four digits that RFC 3339 can write.
fn midnight(day: Day) -> FixedDateTime {
    let day = day.clamp(Day::FIRST_NAMED, Day::LAST_NAMED);
    day.date().and_time(chrono::NaiveTime::MIN).and_utc().fixed_offset()
}
