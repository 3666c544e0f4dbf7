//! The entity page: what a company, person or authority does, says and publishes, and where it is
//! only mentioned.

mod sections;
mod traces;

use crate::i18n::{Lang, Named, phrases};
use crate::timeline::model::{EntityIx, EventIx};
use crate::timeline::query::select;
use crate::timeline::view::{Reading, View};
use crate::ui::document::Head;
use crate::ui::scene::Scene;
use crate::ui::{address, chrome, renditions};
use leptos::prelude::*;
use sections::{doings, mentions, publications, sayings};
use traces::Traces;

/// The page's head and body.
pub fn page(scene: Scene<'_>, entity: EntityIx, _reading: &Reading) -> (Head, AnyView) {
    let words = scene.words();
    let traces = Traces::of(scene, entity);
    let asof = scene.asof();
    let timeline = scene.timeline();
    let plain = View {
        asof,
        ..View::default()
    };
    let nothing = traces.is_empty().then(|| {
        let text = phrases::not_known_yet(&scene.day(), scene.lang);
        let now = address::entity(scene.site, timeline, entity, scene.lang, None);
        view! {
            <p class="summary">{text}</p>
            <p><a class="button" href=now>{words.with_all_articles}</a></p>
        }
    });
    let body = view! {
        {chrome::top(scene, |lang| address::entity(scene.site, timeline, entity, lang, asof))}
        <div class="page">
            <nav class="wrap crumb" aria-label=words.events>
                <a href=scene.href(&plain)>{format!("← {}", words.to_timeline)}</a>
            </nav>
        </div>
        <div class="page">
            <main class="wrap prose" id="liste" tabindex="-1">
                {introduction(scene, entity, &traces)}
                {nothing}
                {doings(scene, &traces)}
                {sayings(scene, entity, &traces)}
                {publications(scene, entity, &traces)}
                {mentions(scene, &traces)}
            </main>
        </div>
        {chrome::foot(scene)}
    };
    (head(scene, entity, &traces), body.into_any())
}

fn introduction(scene: Scene<'_>, ix: EntityIx, traces: &Traces) -> AnyView {
    let words = scene.words();
    let entity = &scene.timeline()[ix];
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
        let own = description.lang_of(scene.lang);
        let lang = (own != scene.lang).then(|| own.code());
        view! { <p class="summary" lang=lang>{description.get(scene.lang).to_owned()}</p> }
    });
    let takes_part = (!traces.roles.is_empty()).then(|| {
        let view = View {
            org: [entity.id.clone()].into(),
            asof: scene.asof(),
            ..View::default()
        };
        let count = select(scene.facts, &scene, &view).events.len();
        let text = format!(
            "{} ({})",
            words.filter_by_this,
            phrases::events(count, scene.lang)
        );
        view! { <p><a class="button" href=scene.href(&view)>{text}</a></p> }
    });
    view! {
        <p class="kicker">{entity.kind.name(scene.lang)}</p>
        <h1>{entity.name.get(scene.lang).to_owned()}</h1>
        {description}
        {terms}
        {takes_part}
    }
    .into_any()
}

fn head(scene: Scene<'_>, ix: EntityIx, traces: &Traces) -> Head {
    let timeline = scene.timeline();
    let entity = &timeline[ix];
    let description = entity.description.as_ref().map(|text| text.get(scene.lang));
    let mut events: Vec<EventIx> = (traces.roles.iter())
        .flat_map(|(_, events)| events)
        .map(|&(event, _)| event)
        .collect();
    events.sort();
    events.dedup();
    let counts = [
        phrases::events(events.len(), scene.lang),
        phrases::claims(traces.claims.len(), scene.lang),
    ];
    let path = |lang: Lang| address::entity(scene.site, timeline, ix, lang, scene.asof());
    // What it takes part in.
    let own = View {
        org: [entity.id.clone()].into(),
        asof: scene.asof(),
        ..View::default()
    };
    Head {
        title: format!("{} · {}", scene.name(ix), timeline.title.get(scene.lang)),
        description: [description.unwrap_or_default(), &counts.join(", ")]
            .join(" ")
            .trim()
            .to_owned(),
        path: path(scene.lang),
        alternates: Lang::ALL.map(|lang| (lang, path(lang))),
        kind: "website",
        image: None,
        embed: None,
        renditions: renditions::of_view(scene.site, scene.lang, &own),
        linked_data: None,
        shared: None,
    }
}
