//! One event in the list: date, statement, margin notes.

use crate::i18n::{Named, phrases};
use crate::timeline::model::{ClaimIx, ConflictIx, EventIx};
use crate::timeline::state::EventState;
use crate::timeline::vocabulary::{ConflictKind, EntityKind};
use crate::ui::badges::{self, evidence};
use crate::ui::glyphs::{glyph, not_equal};
use crate::ui::quote;
use crate::ui::scene::Scene;
use crate::ui::versus;
use leptos::prelude::*;

/// The row of an event; empty when nothing is known about it.
pub fn row(scene: Scene<'_>, event: EventIx) -> AnyView {
    let Some(state) = scene.knowledge.event(event) else {
        return ().into_any();
    };
    let timeline = scene.timeline();
    let lane = scene.lane_class(timeline[event].storyline);
    let dispute = own_date_conflict(scene, state);
    let what = match dispute {
        Some(conflict) => contradiction(scene, state, conflict),
        None => statement(scene, state),
    };
    let class = match dispute {
        Some(_) => format!("event wide {lane}"),
        None => format!("event {lane}"),
    };
    let id = timeline[event].id.clone();
    let chosen = (scene.view.event.as_ref() == Some(&id)).then_some("true");
    view! {
        <li class=class id=id.clone() aria-current=chosen data-event=id data-orgs=orgs(scene, state)>
            {when(scene, state)}
            {what}
        </li>
    }
    .into_any()
}

/// Ids of all companies that take part, for scripts and tests.
fn orgs(scene: Scene<'_>, state: &EventState) -> String {
    let timeline = scene.timeline();
    let companies = scene.parties(state).into_iter().filter(|(entity, role)| {
        role.takes_part() && timeline[*entity].kind == EntityKind::Company
    });
    let mut ids: Vec<&str> = companies
        .map(|(entity, _)| timeline[entity].id.as_str())
        .collect();
    ids.sort_unstable();
    ids.join(" ")
}

/// The first visible conflict over this event's own dates.
fn own_date_conflict(scene: Scene<'_>, state: &EventState) -> Option<ConflictIx> {
    if state.dates.len() < 2 {
        return None;
    }
    let mut conflicts = state.conflicts.iter().copied();
    conflicts.find(|&conflict| scene.timeline()[conflict].kind == ConflictKind::Date)
}

fn when(scene: Scene<'_>, state: &EventState) -> AnyView {
    let (basis, inferred) = scene.basis(state);
    let class = if inferred { "basis inferred" } else { "basis" };
    let basis =
        (!state.dates.is_empty()).then(|| view! { <p class=class><span>{basis}</span></p> });
    view! {
        <div class="when">
            {glyph(scene.sign(state))} <p class="date">{scene.date(state)}</p> {basis}
        </div>
    }
    .into_any()
}

fn kicker(scene: Scene<'_>, state: &EventState, voice: String) -> AnyView {
    let storyline = scene.storyline(scene.timeline()[state.event].storyline);
    view! {
        <p class="kicker">
            <b>{storyline.to_owned()}</b>
            {format!(" · {voice}")}
        </p>
    }
    .into_any()
}

fn headline(scene: Scene<'_>, state: &EventState) -> AnyView {
    view! {
        <h4>
            <a href=scene.event_href(state.event)>{scene.title(state.event).to_owned()}</a>
        </h4>
    }
    .into_any()
}

/// The claim a row quotes: the one its date rests on, else the first.
fn main_claim(state: &EventState) -> Option<ClaimIx> {
    state.dates.first().or(state.claims.first()).copied()
}

fn statement(scene: Scene<'_>, state: &EventState) -> AnyView {
    let Some(claim) = main_claim(state) else {
        return ().into_any();
    };
    let more = state.claims.len() - 1;
    let more = (more > 0).then(|| {
        view! {
            " · "
            <a href=scene.event_href(state.event)>{phrases::more_claims(more, scene.lang)}</a>
        }
    });
    let disputes = state
        .conflicts
        .iter()
        .map(|&conflict| dispute(scene, state, conflict));
    view! {
        <div class="what">
            {kicker(scene, state, scene.voice(claim))}
            {headline(scene, state)}
            {quote::quote(scene, claim)}
            <p class="source">{quote::source(scene, claim)} {more}</p>
            {disputes.collect_view()}
        </div>
        {margin(scene, state)}
    }
    .into_any()
}

/// One line per disagreement that is not about this event's own date: what kind, and what stands
/// against it.
fn dispute(scene: Scene<'_>, state: &EventState, conflict: ConflictIx) -> AnyView {
    let timeline = scene.timeline();
    let others: Vec<EventIx> = (scene.knowledge.sides(conflict).into_iter())
        .filter(|&event| event != state.event)
        .collect();
    let others = others.into_iter().map(|event| {
        // Its page: a filtered list may lack the other side.
        view! { " " <a href=scene.event_href(event)>{scene.label(event)}</a> }
    });
    let others: Vec<_> = others.collect();
    let against = (!others.is_empty()).then(|| {
        view! { {format!(" {}:", scene.words().against)} {others.collect_view()} "." }
    });
    view! {
        <p class="differs">
            <b>{not_equal()} {scene.conflict_kind(conflict)}</b>
            " "
            {timeline[conflict].differs.get(scene.lang).to_owned()}
            {against}
        </p>
    }
    .into_any()
}

/// A contradiction over the event's date: both sides as an equation.
fn contradiction(scene: Scene<'_>, state: &EventState, conflict: ConflictIx) -> AnyView {
    let count = phrases::claims(state.claims.len(), scene.lang);
    let sources = phrases::articles(state.sources, scene.lang);
    let rest = state.conflicts.iter().filter(|&&other| other != conflict);
    let rest = rest.map(|&other| dispute(scene, state, other));
    view! {
        <div class="versus-wrap">
            {kicker(scene, state, format!("{count}, {sources}"))}
            {headline(scene, state)}
            {versus::versus(scene, state, conflict)}
            {rest.collect_view()}
            <div class="who inline">{parties(scene, state)} {evidence(scene, state)}</div>
        </div>
    }
    .into_any()
}

fn margin(scene: Scene<'_>, state: &EventState) -> AnyView {
    let disputed = badges::disputed(scene, state);
    view! {
        <div class="who">
            {parties(scene, state)}
            <div class="badges">{disputed} {evidence(scene, state)}</div>
        </div>
    }
    .into_any()
}

fn parties(scene: Scene<'_>, state: &EventState) -> AnyView {
    let parties = scene.parties(state).into_iter().map(|(entity, role)| {
        view! {
            <li>
                <a href=scene.entity_href(entity)>{scene.name(entity).to_owned()}</a>
                " "
                <span>{role.name(scene.lang)}</span>
            </li>
        }
    });
    let parties: Vec<_> = parties.collect();
    if parties.is_empty() {
        return ().into_any();
    }
    view! { <ul aria-label=scene.words().parties>{parties}</ul> }.into_any()
}
