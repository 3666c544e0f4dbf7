//! The entity page: what a company, person or authority does, says and publishes, and where it is
//! only mentioned.

mod sections;
mod traces;

use crate::i18n::{Lang, Named, phrases};
use crate::site::page_context::PageContext;
use crate::site::{address, alternates};
use crate::timeline::model::{EntityIx, EventIx};
use crate::timeline::query::select;
use crate::timeline::view::View;
use crate::ui::chrome;
use crate::ui::document::Head;
use leptos::prelude::*;
use sections::{involvements, mentions, publications, statements};
use traces::Traces;

/// The page's head and body.
pub fn page(context: PageContext<'_>, entity: EntityIx) -> (Head, AnyView) {
    let words = context.words();
    let traces = Traces::of(context, entity);
    let asof = context.asof();
    let timeline = context.timeline();
    let plain = View { asof, ..View::default() };
    let nothing = traces.is_empty().then(|| {
        let text = phrases::not_known_yet(&context.day(), context.lang);
        let now = address::entity(context.site, timeline, entity, context.lang, None);
        view! {
            <p class="summary">{text}</p>
            <p><a class="button" href=now>{words.with_all_articles}</a></p>
        }
    });
    let body = view! {
        {chrome::top(context, |lang| address::entity(context.site, timeline, entity, lang, asof))}
        <div class="page">
            <nav class="wrap crumb" aria-label=words.events>
                <a href=context.href(&plain)>{format!("← {}", words.to_timeline)}</a>
            </nav>
        </div>
        <div class="page">
            <main class="wrap prose" id="liste" tabindex="-1">
                {introduction(context, entity, &traces)}
                {nothing}
                {involvements(context, &traces)}
                {statements(context, entity, &traces)}
                {publications(context, entity, &traces)}
                {mentions(context, &traces)}
            </main>
        </div>
        {chrome::foot(context)}
    };
    (head(context, entity, &traces), body.into_any())
}

fn introduction(context: PageContext<'_>, ix: EntityIx, traces: &Traces) -> AnyView {
    let words = context.words();
    let entity = &context.timeline()[ix];
    let aliases = (!entity.aliases.is_empty()).then(|| {
        view! {
            <dt>{words.aliases}</dt>
            <dd>{entity.aliases.join(" · ")}</dd>
        }
    });
    let wikidata = entity.wikidata.as_ref().map(|item| {
        let href = format!("https://www.wikidata.org/wiki/{item}");
        view! {
            <dt>"Wikidata"</dt>
            <dd><a href=href rel="external">{item.clone()}</a></dd>
        }
    });
    let has_terms = aliases.is_some() || wikidata.is_some();
    let terms = has_terms.then(|| view! { <dl class="terms">{aliases} {wikidata}</dl> });
    let description = entity.description.as_ref().map(|description| {
        let own = description.lang_of(context.lang);
        let lang = (own != context.lang).then(|| own.code());
        view! { <p class="summary" lang=lang>{description.get(context.lang).to_owned()}</p> }
    });
    let takes_part = (!traces.roles.is_empty()).then(|| {
        let view =
            View { org: [entity.id.clone()].into(), asof: context.asof(), ..View::default() };
        let count = select(context.facts(), &context, &view).events.len();
        let text = format!("{} ({})", words.filter_by_this, phrases::events(count, context.lang));
        view! { <p><a class="button" href=context.href(&view)>{text}</a></p> }
    });
    view! {
        <p class="kicker">{entity.kind.name(context.lang)}</p>
        <h1>{entity.name.get(context.lang).to_owned()}</h1>
        {description}
        {terms}
        {takes_part}
    }
    .into_any()
}

fn head(context: PageContext<'_>, ix: EntityIx, traces: &Traces) -> Head {
    let timeline = context.timeline();
    let entity = &timeline[ix];
    let description = entity.description.as_ref().map(|text| text.get(context.lang));
    let mut events: Vec<EventIx> =
        (traces.roles.iter()).flat_map(|(_, events)| events).map(|&(event, _)| event).collect();
    events.sort();
    events.dedup();
    let counts = [
        phrases::events(events.len(), context.lang),
        phrases::claims(traces.claims.len(), context.lang),
    ];
    let path = |lang: Lang| address::entity(context.site, timeline, ix, lang, context.asof());
    // The events it takes part in.
    let own = View { org: [entity.id.clone()].into(), asof: context.asof(), ..View::default() };
    Head {
        title: format!("{} · {}", context.name(ix), timeline.title.get(context.lang)),
        description: [description.unwrap_or_default(), &counts.join(", ")]
            .join(" ")
            .trim()
            .to_owned(),
        path: path(context.lang),
        alternates: context.in_languages(path),
        kind: "website",
        image: None,
        embed: None,
        renditions: alternates::of_view(context.site, context.lang, &own),
        linked_data: None,
        shared: None,
    }
}
