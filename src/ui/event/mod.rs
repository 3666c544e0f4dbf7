//! The event page: its claims side by side, why its date is what it is, and the articles with the
//! passages marked.

mod cite;
mod claim;
mod claims;
mod facts;
mod sources;
mod strip;
mod unknown;
mod why;

use crate::export::{Extract, jsonld};
use crate::i18n::{Lang, date, phrases};
use crate::timeline::comparison::Comparison;
use crate::timeline::model::EventIx;
use crate::timeline::state::EventState;
use crate::timeline::view::{Reading, View};
use crate::ui::document::Head;
use crate::ui::islands::Swipe;
use crate::ui::renditions;
use crate::ui::scene::Scene;
use crate::ui::site::Surface;
use crate::ui::timeline::ROWS;
use crate::ui::{address, chrome};
use leptos::prelude::*;

/// The page's head and body.
pub fn page(scene: Scene<'_>, event: EventIx, _reading: &Reading) -> (Head, AnyView) {
    let timeline = scene.timeline();
    let lane = scene.lane_class(timeline[event].storyline);
    let content = match scene.knowledge.event(event) {
        Some(state) => known(scene, state),
        None => unknown::unknown(scene, event),
    };
    let asof = scene.asof();
    let body = view! {
        {chrome::top(scene, |lang| address::event(scene.site, timeline, event, lang, asof))}
        <div class="page">{crumb(scene, event)}</div>
        <div class="page">
            <main class=format!("wrap one {lane}") id="liste" tabindex="-1">
                {content}
            </main>
        </div>
        {chrome::foot(scene)}
        <Swipe />
    };
    (head(scene, event), body.into_any())
}

fn known(scene: Scene<'_>, state: &EventState) -> AnyView {
    let comparison = Comparison::new(scene.knowledge, state);
    let numbers: Vec<_> = comparison.numbered().into_iter().zip(1..).collect();
    view! {
        <article>
            {facts::title(scene, state)}
            {body(scene, state, &comparison)}
            {why::why(scene, &numbers)}
            {cite::cite(scene, state, &numbers)}
        </article>
        {sources::sources(scene, &numbers)}
    }
    .into_any()
}

/// What the page and the panel have in common. The browser fills the panel with that of the
/// event's page, which it knows by this element.
fn body(scene: Scene<'_>, state: &EventState, comparison: &Comparison) -> AnyView {
    let lane = scene.lane_class(scene.timeline()[state.event].storyline);
    view! {
        <div data-body=scene.event_href(state.event)>
            <div class=lane>
                {facts::facts(scene, state)} {claims::claims(scene, state, comparison)}
            </div>
        </div>
    }
    .into_any()
}

/// What the panel shows below its head: date, facts and claims of the open event, if there is one.
pub fn panel(scene: Scene<'_>, open: Option<EventIx>) -> AnyView {
    match open.and_then(|event| scene.knowledge.event(event)) {
        Some(state) => body(scene, state, &Comparison::new(scene.knowledge, state)),
        None => view! { <div data-body=""></div> }.into_any(),
    }
}

/// Back to the event's row on the timeline, and its neighbours in time.
fn crumb(scene: Scene<'_>, event: EventIx) -> AnyView {
    let words = scene.words();
    let order = scene.facts.events();
    let place = place(scene, event);
    let neighbour = |place: Option<usize>| Some(order.get(place?)?.event);
    let previous = neighbour(place.and_then(|place| place.checked_sub(1)));
    let next = neighbour(place.map(|place| place + 1));
    let anchor = place
        .map(|_| format!("#{}", scene.timeline()[event].id))
        .unwrap_or_default();
    let back = format!("{}{anchor}", scene.href(&listing(scene, place)));
    let previous = previous.map(|event| {
        let text = format!("‹ {}", neighbour_label(scene, event));
        view! { <a href=scene.event_href(event) rel="prev" title=words.previous>{text}</a> }
    });
    let next = next.map(|event| {
        let text = format!("{} ›", neighbour_label(scene, event));
        view! { <a href=scene.event_href(event) rel="next" title=words.next>{text}</a> }
    });
    view! {
        <nav class="wrap crumb" aria-label=words.events>
            <a href=back>{format!("← {}", words.to_timeline)}</a>
            <span class="step">{previous} {next}</span>
        </nav>
    }
    .into_any()
}

fn neighbour_label(scene: Scene<'_>, event: EventIx) -> String {
    let dates = scene.knowledge.event(event).map(|state| scene.dates(state));
    match dates.as_deref() {
        Some([first, ..]) => format!("{} {}", date::short(first, scene.lang), scene.label(event)),
        _ => scene.label(event),
    }
}

/// The place of an event in the list of all that are known.
fn place(scene: Scene<'_>, event: EventIx) -> Option<usize> {
    let mut order = scene.facts.events().iter();
    order.position(|other| other.event == event)
}

/// The timeline without filters in the same state of knowledge, at the page that lists the event
/// of this place.
fn listing(scene: Scene<'_>, place: Option<usize>) -> View {
    View {
        asof: scene.asof(),
        // A dossier holds far fewer pages than numbers there are.
        page: place.map_or(1, |place| (place / ROWS) as u32 + 1),
        ..View::default()
    }
}

fn head(scene: Scene<'_>, event: EventIx) -> Head {
    let timeline = scene.timeline();
    let title = scene.title(event);
    let state = scene.knowledge.event(event);
    let (title, description) = match state {
        Some(state) => {
            let claims = scene.count_claims(&state.claims);
            let articles = phrases::articles(state.sources, scene.lang);
            let summary = timeline[event].summary.get(scene.lang);
            (
                format!("{title}: {}", scene.date(state)),
                format!("{summary} {claims}, {articles}."),
            )
        }
        None => (
            title.to_owned(),
            phrases::not_known_yet(&scene.day(), scene.lang),
        ),
    };
    let embed = scene.site.on(Surface::Embed);
    let open = listing(scene, None).with(|view| view.event = Some(timeline[event].id.clone()));
    let path = |lang: Lang| address::event(scene.site, timeline, event, lang, scene.asof());
    Head {
        title,
        description,
        path: path(scene.lang),
        alternates: Lang::ALL.map(|lang| (lang, path(lang))),
        kind: "article",
        image: None,
        embed: Some(address::timeline(&embed, scene.lang, &open)),
        renditions: state
            .map(|_| {
                renditions::of_event(scene.site, &timeline[event].id, scene.lang, scene.asof())
            })
            .unwrap_or_default(),
        linked_data: state.map(|state| jsonld::of_event(&Extract::with(scene, vec![state]))),
        shared: None,
    }
}
