//! Head of the event page: title, date, evidence, parties and summary.

use crate::i18n::{Named, phrases};
use crate::site::page_context::PageContext;
use crate::timeline::state::EventState;
use crate::ui::badges;
use crate::ui::glyphs::glyph;
use leptos::prelude::*;

/// Kicker and title.
pub fn title(context: PageContext<'_>, state: &EventState) -> AnyView {
    let event = &context.timeline()[state.event];
    let kind = event.kind.name(context.lang);
    let kicker = match context.knowledge.has_state() {
        true => {
            let tense = phrases::tense(state.tense, &context.day(), context.lang);
            format!(" · {kind} · {tense}")
        }
        // Nothing can be said of a day on which nothing is known to have been published.
        false => format!(" · {kind}"),
    };
    view! {
        <p class="kicker">
            <b>{context.storyline(event.storyline).to_owned()}</b>
            {kicker}
        </p>
        <h1>{event.title.get(context.lang).to_owned()}</h1>
    }
    .into_any()
}

/// Date, facts and summary.
pub fn facts(context: PageContext<'_>, state: &EventState) -> AnyView {
    let event = &context.timeline()[state.event];
    let (basis, inferred) = context.basis(state);
    let basis = (!state.dates.is_empty()).then(|| {
        let class = inferred.then_some("dotted");
        view! { <span class=class>{basis}</span> }
    });
    let parties = context.parties(state).into_iter().map(|(entity, role)| {
        let href = context.entity_href(entity);
        let name = context.name(entity).to_owned();
        view! {
            <li>
                <a href=href>{name}</a>
                " "
                <span>{role.name(context.lang)}</span>
            </li>
        }
    });
    let parties: Vec<_> = parties.collect();
    let parties = (!parties.is_empty()).then(|| {
        view! { <ul class="facts" aria-label=context.words().parties>{parties}</ul> }
    });
    let summary = (!event.summary.is_empty()).then(|| {
        let lang = context.lang_of(&event.summary);
        view! { <p class="summary" lang=lang>{event.summary.get(context.lang).to_owned()}</p> }
    });
    view! {
        <p class="lead-date">
            {glyph(context.sign(state))}
            <b>{context.date(state)}</b>
        </p>
        <p class="facts">
            {badges::disputed(context, state)}
            {badges::evidence(context, state)}
            {basis}
        </p>
        {parties}
        {summary}
    }
    .into_any()
}
