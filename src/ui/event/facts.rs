//! The head of the event page: what, when, how settled, who.

use crate::i18n::{Named, phrases};
use crate::timeline::state::EventState;
use crate::ui::badges;
use crate::ui::glyphs::glyph;
use crate::ui::scene::Scene;
use leptos::prelude::*;

/// Kicker and title.
pub fn title(scene: Scene<'_>, state: &EventState) -> AnyView {
    let event = &scene.timeline()[state.event];
    let tense = phrases::tense(state.tense, &scene.day(), scene.lang);
    let kicker = format!(" · {} · {tense}", event.kind.name(scene.lang));
    view! {
        <p class="kicker">
            <b>{scene.storyline(event.storyline).to_owned()}</b>
            {kicker}
        </p>
        <h1>{event.title.get(scene.lang).to_owned()}</h1>
    }
    .into_any()
}

/// Date, facts and summary.
pub fn facts(scene: Scene<'_>, state: &EventState) -> AnyView {
    let event = &scene.timeline()[state.event];
    let (basis, inferred) = scene.basis(state);
    let basis = (!state.dates.is_empty()).then(|| {
        let class = inferred.then_some("dotted");
        view! { <span class=class>{basis}</span> }
    });
    let parties = scene.parties(state).into_iter().map(|(entity, role)| {
        let href = scene.entity_href(entity);
        let name = scene.name(entity).to_owned();
        view! {
            <li>
                <a href=href>{name}</a>
                " "
                <span>{role.name(scene.lang)}</span>
            </li>
        }
    });
    let parties: Vec<_> = parties.collect();
    let parties = (!parties.is_empty()).then(|| {
        view! { <ul class="facts" aria-label=scene.words().parties>{parties}</ul> }
    });
    view! {
        <p class="lead-date">
            {glyph(scene.sign(state))}
            <b>{scene.date(state)}</b>
        </p>
        <p class="facts">
            {badges::disputed(scene, state)}
            {badges::evidence(scene, state)}
            {basis}
        </p>
        {parties}
        <p class="summary" lang=foreign(scene, event.summary.lang_of(scene.lang))>
            {event.summary.get(scene.lang).to_owned()}
        </p>
    }
    .into_any()
}

/// The language of a text of ours, where it is not the page's.
fn foreign(scene: Scene<'_>, lang: crate::i18n::Lang) -> Option<&'static str> {
    (lang != scene.lang).then(|| lang.code())
}
