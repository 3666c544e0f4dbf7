//! The lists of the entity page.

use super::traces::Traces;
use crate::i18n::{Named, date, phrases};
use crate::site::address;
use crate::site::page_context::PageContext;
use crate::timeline::model::{ClaimIx, EntityIx, EventIx};
use crate::ui::glyphs::glyph;
use crate::ui::quote;
use leptos::prelude::*;

/// Events it takes part in, by role.
pub fn involvements(context: PageContext<'_>, traces: &Traces) -> Option<impl IntoView + use<>> {
    (!traces.roles.is_empty()).then(|| {
        let roles = traces.roles.iter().map(|(role, events)| {
            let name = role.name(context.lang);
            view! {
                <h3>{name} " " <span class="n">{events.len()}</span></h3>
                {entries(context, events)}
            }
        });
        view! {
            <section aria-labelledby="h-roles">
                <h2 id="h-roles">{context.words().as_actor}</h2>
                {roles.collect_view()}
            </section>
        }
    })
}

/// Its claims.
pub fn statements(
    context: PageContext<'_>,
    entity: EntityIx,
    traces: &Traces,
) -> Option<impl IntoView + use<>> {
    (!traces.claims.is_empty()).then(|| {
        let title = phrases::what_is_said_by(context.speaker(entity), context.lang);
        let claims: Vec<_> =
            (traces.claims.iter()).map(|&claim| (context.timeline()[claim].event, claim)).collect();
        view! {
            <section aria-labelledby="h-claims">
                <h2 id="h-claims">{title} " " <span class="n">{claims.len()}</span></h2>
                {entries(context, &claims)}
            </section>
        }
    })
}

/// Articles it published.
pub fn publications(
    context: PageContext<'_>,
    entity: EntityIx,
    traces: &Traces,
) -> Option<impl IntoView + use<>> {
    let timeline = context.timeline();
    (!traces.articles.is_empty()).then(|| {
        let title = phrases::published_by(context.speaker(entity), context.lang);
        let articles = traces.articles.iter().map(|&article| {
            let href = address::article(context.site, timeline, article, context.lang);
            let data = &timeline[article];
            let day = match &data.published.value {
                Some(day) => date::label(day, context.lang),
                None => context.words().publication_unknown.to_owned(),
            };
            let claims = phrases::claims(data.claims.len(), context.lang);
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

/// Events that only mention it.
pub fn mentions(context: PageContext<'_>, traces: &Traces) -> Option<impl IntoView + use<>> {
    (!traces.mentions.is_empty()).then(|| {
        let count = traces.mentions.len();
        view! {
            <section aria-labelledby="h-mentions">
                <h2 id="h-mentions">{context.words().mentions} " " <span class="n">{count}</span></h2>
                {entries(context, &traces.mentions)}
            </section>
        }
    })
}

/// Events with the passage that ties them to the entity.
fn entries(context: PageContext<'_>, events: &[(EventIx, ClaimIx)]) -> AnyView {
    /// Longest excerpt, enough to see what is said; the rest is one link away.
    const EXCERPT: usize = 140;
    let timeline = context.timeline();
    let entries = events.iter().map(|&(event, ix)| {
        let claim = &timeline[ix];
        let day = match context.knowledge.date(ix) {
            Some(day) => date::label(day, context.lang),
            None => context.words().undated.to_owned(),
        };
        let href = format!("{}#{}", context.event_href(event), address::claim_anchor(claim));
        let passage = claim.quote().map(|passage| {
            let article_lang = &timeline[claim.article].lang;
            let phrase = claim.date.phrase.as_deref().map(quote::fold);
            let text = quote::excerpt(&quote::fold(&passage.exact), phrase.as_deref(), EXCERPT);
            let lang = (article_lang != context.lang.code()).then(|| article_lang.clone());
            view! { <p class="q" lang=lang>{phrases::quoted(&text, context.lang)}</p> }
        });
        let unchecked = passage.is_none().then(|| format!(" · {}", context.words().unchecked_link));
        view! {
            <li class=context.lane_class(timeline[event].storyline)>
                <p class="date">{glyph(context.claim_sign(ix))} {day}</p>
                <div>
                    <a href=href>{context.title(event).to_owned()}</a>
                    {passage}
                    <p class="say">{context.attribution(ix)} {unchecked}</p>
                    <p class="also">
                        {context.source(claim.article)}
                        {quote::standing(context, ix)}
                    </p>
                </div>
            </li>
        }
    });
    view! { <ol class="traces">{entries.collect_view()}</ol> }.into_any()
}
