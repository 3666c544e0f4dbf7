//! The event page: its claims side by side, the reasons for its date, and the articles with the
//! passages marked.

mod cite;
mod claim;
mod claims;
mod facts;
mod sources;
mod strip;
mod unknown;
mod why;

use crate::export::jsonld;
use crate::i18n::{Lang, date, phrases};
use crate::site::Surface;
use crate::site::address;
use crate::site::alternates;
use crate::site::page_context::PageContext;
use crate::timeline::comparison::Comparison;
use crate::timeline::model::EventIx;
use crate::timeline::state::EventState;
use crate::timeline::view::View;
use crate::ui::chrome;
use crate::ui::document::Head;
use crate::ui::islands::Swipe;
use crate::ui::timeline::ROWS;
use leptos::prelude::*;

/// The page's head and body.
pub fn page(context: PageContext<'_>, event: EventIx) -> (Head, AnyView) {
    let timeline = context.timeline();
    let lane = context.lane_class(timeline[event].storyline);
    let content = match context.knowledge.event(event) {
        Some(state) => known(context, state),
        None => unknown::unknown(context, event),
    };
    let asof = context.asof();
    let body = view! {
        {chrome::top(context, |lang| address::event(context.site, timeline, event, lang, asof))}
        <div class="page">{crumb(context, event)}</div>
        <div class="page">
            <main class=format!("wrap one {lane}") id="liste" tabindex="-1">
                {content}
            </main>
        </div>
        {chrome::foot(context)}
        <Swipe />
    };
    (head(context, event), body.into_any())
}

fn known(context: PageContext<'_>, state: &EventState) -> AnyView {
    let comparison = Comparison::new(context.knowledge, state);
    let numbers: Vec<_> = comparison.numbered().into_iter().zip(1..).collect();
    view! {
        <article>
            {facts::title(context, state)}
            {body(context, state, &comparison)}
            {why::why(context, &numbers)}
            {cite::cite(context, state, &numbers)}
        </article>
        {sources::sources(context, &numbers)}
    }
    .into_any()
}

/// Content that page and panel share. The browser fills the panel with this element of the event's
/// page.
fn body(context: PageContext<'_>, state: &EventState, comparison: &Comparison) -> AnyView {
    let lane = context.lane_class(context.timeline()[state.event].storyline);
    view! {
        <div data-body=context.event_href(state.event)>
            <div class=lane>
                {facts::facts(context, state)} {claims::claims(context, state, comparison)}
            </div>
        </div>
    }
    .into_any()
}

/// Content of the panel below its head: date, facts and claims of the open event, if there is one.
pub fn panel(context: PageContext<'_>, open: Option<EventIx>) -> AnyView {
    match open.and_then(|event| context.knowledge.event(event)) {
        Some(state) => body(context, state, &Comparison::new(context.knowledge, state)),
        None => view! { <div data-body=""></div> }.into_any(),
    }
}

/// Links back to the event's row on the timeline, and to its neighbours in time.
fn crumb(context: PageContext<'_>, event: EventIx) -> AnyView {
    let words = context.words();
    let order = context.facts().events();
    let place = place(context, event);
    let neighbour = |place: Option<usize>| Some(order.get(place?)?.event);
    let previous = neighbour(place.and_then(|place| place.checked_sub(1)));
    let next = neighbour(place.map(|place| place + 1));
    let anchor = place.map(|_| format!("#{}", context.timeline()[event].id)).unwrap_or_default();
    let back = format!("{}{anchor}", context.href(&listing(context, place)));
    let previous = previous.map(|event| {
        let text = format!("‹ {}", neighbour_label(context, event));
        view! { <a href=context.event_href(event) rel="prev" title=words.previous>{text}</a> }
    });
    let next = next.map(|event| {
        let text = format!("{} ›", neighbour_label(context, event));
        view! { <a href=context.event_href(event) rel="next" title=words.next>{text}</a> }
    });
    view! {
        <nav class="wrap crumb" aria-label=words.events>
            <a href=back>{format!("← {}", words.to_timeline)}</a>
            <span class="step">{previous} {next}</span>
        </nav>
    }
    .into_any()
}

fn neighbour_label(context: PageContext<'_>, event: EventIx) -> String {
    let dates = context.knowledge.event(event).map(|state| context.dates(state));
    match dates.as_deref() {
        Some([first, ..]) => {
            format!("{} {}", date::short(first, context.lang), context.label(event))
        }
        _ => context.label(event),
    }
}

/// Position of an event in the list of all known events.
fn place(context: PageContext<'_>, event: EventIx) -> Option<usize> {
    let mut order = context.facts().events().iter();
    order.position(|other| other.event == event)
}

/// The timeline without filters in the same state of knowledge, at the page that lists the event at
/// this position.
fn listing(context: PageContext<'_>, place: Option<usize>) -> View {
    View {
        asof: context.asof(),
        // A dossier has far fewer pages than a `u32` can count.
        page: place.map_or(1, |place| (place / ROWS) as u32 + 1),
        ..View::default()
    }
}

fn head(context: PageContext<'_>, event: EventIx) -> Head {
    let timeline = context.timeline();
    let title = context.title(event);
    let state = context.knowledge.event(event);
    let (title, description) = match state {
        Some(state) => {
            let claims = context.count_claims(&state.claims);
            let articles = phrases::articles(state.sources, context.lang);
            let summary = timeline[event].summary.get(context.lang);
            (
                [title, context.words().colon, &context.date(state)].concat(),
                format!("{summary} {claims}, {articles}.").trim_start().to_owned(),
            )
        }
        None => (title.to_owned(), phrases::not_known_yet(&context.day(), context.lang)),
    };
    let embed = context.site.on(Surface::Embed);
    let open = listing(context, None).with(|view| view.event = Some(timeline[event].id.clone()));
    let path = |lang: Lang| address::event(context.site, timeline, event, lang, context.asof());
    Head {
        title,
        description,
        path: path(context.lang),
        alternates: context.in_languages(path),
        kind: "article",
        image: None,
        embed: Some(address::timeline(&embed, context.lang, &open)),
        renditions: state
            .map(|_| {
                alternates::of_event(
                    context.site,
                    &timeline[event].id,
                    context.lang,
                    context.asof(),
                )
            })
            .unwrap_or_default(),
        linked_data: state.map(|state| jsonld::of_event(context, state)),
        shared: None,
    }
}
