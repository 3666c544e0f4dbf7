//! The lists of the entity page.

use super::traces::Traces;
use crate::i18n::{Named, date, phrases};
use crate::timeline::model::{ClaimIx, EntityIx, EventIx};
use crate::ui::glyphs::glyph;
use crate::ui::scene::Scene;
use crate::ui::{address, quote};
use leptos::prelude::*;

/// What it takes part in, by role.
pub fn doings(scene: Scene<'_>, traces: &Traces) -> Option<impl IntoView + use<>> {
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

/// What it claims.
pub fn sayings(
    scene: Scene<'_>,
    entity: EntityIx,
    traces: &Traces,
) -> Option<impl IntoView + use<>> {
    (!traces.claims.is_empty()).then(|| {
        let title = phrases::what_is_said_by(scene.name(entity), scene.lang);
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

/// What it published.
pub fn publications(
    scene: Scene<'_>,
    entity: EntityIx,
    traces: &Traces,
) -> Option<impl IntoView + use<>> {
    let timeline = scene.timeline();
    (!traces.articles.is_empty()).then(|| {
        let title = format!("{} {}", scene.words().publishes, scene.name(entity));
        let articles = traces.articles.iter().map(|&article| {
            let href = address::article(scene.site, timeline, article, scene.lang);
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

/// Where it is only named.
pub fn mentions(scene: Scene<'_>, traces: &Traces) -> Option<impl IntoView + use<>> {
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
        let href = format!(
            "{}#{}",
            scene.event_href(event),
            address::claim_anchor(claim)
        );
        let passage = claim.quote().map(|passage| {
            let article_lang = &timeline[claim.article].lang;
            let phrase = claim.date.phrase.as_deref().map(quote::fold);
            let text = quote::excerpt(&quote::fold(&passage.exact), phrase.as_deref(), EXCERPT);
            let lang = (article_lang != scene.lang.code()).then(|| article_lang.clone());
            view! { <p class="q" lang=lang>{phrases::quoted(&text, scene.lang)}</p> }
        });
        let unchecked = passage
            .is_none()
            .then(|| format!(" · {}", scene.words().unchecked_link));
        view! {
            <li class=scene.lane_class(timeline[event].storyline)>
                <p class="date">{glyph(scene.claim_sign(ix))} {day}</p>
                <div>
                    <a href=href>{scene.title(event).to_owned()}</a>
                    {passage}
                    <p class="say">{scene.voice(ix)} {unchecked}</p>
                </div>
            </li>
        }
    });
    view! { <ol class="traces">{entries.collect_view()}</ol> }.into_any()
}
