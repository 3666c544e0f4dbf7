//! The entity page: what a company, person or authority does, says and publishes, and where it is
//! only mentioned.

use crate::i18n::{Lang, Named, date, phrases};
use crate::timeline::model::{ArticleIx, ClaimIx, EntityIx, EventIx};
use crate::timeline::query::select;
use crate::timeline::view::{Reading, View};
use crate::timeline::vocabulary::Role;
use crate::ui::document::Head;
use crate::ui::glyphs::glyph;
use crate::ui::scene::{Scene, lane_class};
use crate::ui::{address, chrome, quote};
use leptos::prelude::*;

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
        let now = address::entity(timeline, entity, scene.lang, None);
        view! {
            <p class="summary">{text}</p>
            <p><a class="button" href=now>{words.with_all_articles}</a></p>
        }
    });
    let body = view! {
        {chrome::top(scene, |lang| address::entity(timeline, entity, lang, asof))}
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

/// Everything visible that an entity has to do with.
struct Traces {
    /// Role by role, the events it takes part in, each with the first claim that says so; in
    /// chronological order.
    roles: Vec<(Role, Vec<(EventIx, ClaimIx)>)>,
    /// What it claims, by event in chronological order.
    claims: Vec<ClaimIx>,
    /// What it published.
    articles: Vec<ArticleIx>,
    /// Events that it takes no part in but whose claims name it.
    mentions: Vec<(EventIx, ClaimIx)>,
}

impl Traces {
    fn of(scene: Scene<'_>, entity: EntityIx) -> Traces {
        let timeline = scene.timeline();
        let known = scene.knowledge;
        let events = select(known, &View::default()).events;
        let states = || events.iter().filter_map(|&event| known.event(event));
        let found = |roles: &[Role]| -> Vec<(EventIx, ClaimIx)> {
            let first = |claims: &[ClaimIx]| {
                claims.iter().copied().find(|&claim| {
                    let mut parties = timeline[claim].orgs.iter();
                    parties.any(|party| party.entity == entity && roles.contains(&party.role))
                })
            };
            states().filter_map(|state| Some((state.event, first(&state.claims)?))).collect()
        };
        let part: Vec<Role> = (Role::ALL.iter()).copied().filter(|role| role.takes_part()).collect();
        let mut mentions = found(&[Role::Mentioned]);
        let takes_part = found(&part);
        mentions.retain(|(event, _)| takes_part.iter().all(|(other, _)| other != event));
        let roles = part.iter().map(|&role| (role, found(&[role])));
        let articles = (0..timeline.articles.len()).map(ArticleIx);
        Traces {
            roles: roles.filter(|(_, events)| !events.is_empty()).collect(),
            claims: states()
                .flat_map(|state| &state.claims)
                .copied()
                .filter(|&claim| timeline[claim].by.contains(&entity))
                .collect(),
            articles: articles
                .filter(|&article| known.sees_article(article))
                .filter(|&article| {
                    let publisher = timeline[article].publisher.as_ref();
                    publisher.is_some_and(|publisher| publisher.entity == entity)
                })
                .collect(),
            mentions,
        }
    }

    fn is_empty(&self) -> bool {
        let nothing_done = self.roles.is_empty() && self.mentions.is_empty();
        nothing_done && self.claims.is_empty() && self.articles.is_empty()
    }
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
        let count = select(scene.knowledge, &view).events.len();
        let text = format!("{} ({})", words.filter_by_this, phrases::events(count, scene.lang));
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

fn doings(scene: Scene<'_>, traces: &Traces) -> Option<impl IntoView + use<>> {
    (!traces.roles.is_empty()).then(|| {
        let roles = traces.roles.iter().map(|(role, events)| {
            let name = role.name(scene.lang);
            view! {
                <h3>{name} " " <span class="n">{events.len()}</span></h3>
                {entries(scene, events)}
            }
        });
        view! {
            <section aria-labelledby="h-roles">
                <h2 id="h-roles">{scene.words().as_actor}</h2>
                {roles.collect_view()}
            </section>
        }
    })
}

fn sayings(
    scene: Scene<'_>,
    entity: EntityIx,
    traces: &Traces,
) -> Option<impl IntoView + use<>> {
    (!traces.claims.is_empty()).then(|| {
        let title = format!("{} {}", scene.words().claims_by, scene.name(entity));
        let claims: Vec<_> = (traces.claims.iter())
            .map(|&claim| (scene.timeline()[claim].event, claim))
            .collect();
        view! {
            <section aria-labelledby="h-claims">
                <h2 id="h-claims">{title} " " <span class="n">{claims.len()}</span></h2>
                {entries(scene, &claims)}
            </section>
        }
    })
}

fn publications(
    scene: Scene<'_>,
    entity: EntityIx,
    traces: &Traces,
) -> Option<impl IntoView + use<>> {
    let timeline = scene.timeline();
    (!traces.articles.is_empty()).then(|| {
        let title = format!("{} {}", scene.words().publishes, scene.name(entity));
        let articles = traces.articles.iter().map(|&article| {
            let href = address::article(timeline, article, scene.lang);
            let data = &timeline[article];
            let day = match &data.published.value {
                Some(day) => date::label(day, scene.lang),
                None => scene.words().publication_unknown.to_owned(),
            };
            let claims = phrases::claims(data.claims.len(), scene.lang);
            view! {
                <li>
                    <p class="date">{day}</p>
                    <div>
                        <a class="q" lang=data.lang.clone() href=href>{data.headline.clone()}</a>
                        <p class="say">{claims}</p>
                    </div>
                </li>
            }
        });
        view! {
            <section aria-labelledby="h-articles">
                <h2 id="h-articles">{title} " " <span class="n">{traces.articles.len()}</span></h2>
                <ol class="traces">{articles.collect_view()}</ol>
            </section>
        }
    })
}

fn mentions(scene: Scene<'_>, traces: &Traces) -> Option<impl IntoView + use<>> {
    (!traces.mentions.is_empty()).then(|| {
        let count = traces.mentions.len();
        view! {
            <section aria-labelledby="h-mentions">
                <h2 id="h-mentions">{scene.words().mentions} " " <span class="n">{count}</span></h2>
                {entries(scene, &traces.mentions)}
            </section>
        }
    })
}

/// Events with the passage that ties them to the entity.
fn entries(scene: Scene<'_>, events: &[(EventIx, ClaimIx)]) -> AnyView {
    /// Enough to see what is said; the rest is one link away.
    const EXCERPT: usize = 140;
    let timeline = scene.timeline();
    let entries = events.iter().map(|&(event, ix)| {
        let claim = &timeline[ix];
        let day = match scene.knowledge.date(ix) {
            Some(day) => date::label(day, scene.lang),
            None => scene.words().undated.to_owned(),
        };
        let href = format!("{}#{}", scene.event_href(event), claim.id);
        let passage = claim.quote().map(|passage| {
            let article_lang = &timeline[claim.article].lang;
            let phrase = claim.date.phrase.as_deref().map(quote::fold);
            let text = quote::excerpt(&quote::fold(&passage.exact), phrase.as_deref(), EXCERPT);
            let lang = (article_lang != scene.lang.code()).then(|| article_lang.clone());
            view! { <p class="q" lang=lang>{phrases::quoted(&text, scene.lang)}</p> }
        });
        view! {
            <li class=lane_class(timeline, timeline[event].storyline)>
                <p class="date">{glyph(scene.claim_sign(ix))} {day}</p>
                <div>
                    <a href=href>{scene.title(event).to_owned()}</a>
                    {passage}
                    <p class="say">{scene.voice(ix)}</p>
                </div>
            </li>
        }
    });
    view! { <ol class="traces">{entries.collect_view()}</ol> }.into_any()
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
    let path = |lang: Lang| address::entity(timeline, ix, lang, scene.asof());
    Head {
        title: format!("{} · {}", scene.name(ix), timeline.title.get(scene.lang)),
        description: [description.unwrap_or_default(), &counts.join(", ")].join(" ").trim().to_owned(),
        path: path(scene.lang),
        alternates: Lang::ALL.map(|lang| (lang, path(lang))),
        kind: "website",
    }
}
