//! One event in the list: date, statement, margin notes.

use crate::i18n::{Named, phrases};
use crate::site::page_context::PageContext;
use crate::timeline::model::{ConflictIx, EventIx};
use crate::timeline::state::EventState;
use crate::timeline::vocabulary::ConflictKind;
use crate::ui::badges::{self, evidence};
use crate::ui::contradiction;
use crate::ui::glyphs::{glyph, not_equal};
use crate::ui::quote;
use leptos::prelude::*;

/// The row of an event; empty if nothing is known about it.
pub fn row(context: PageContext<'_>, event: EventIx) -> AnyView {
    let Some(state) = context.knowledge.event(event) else {
        return ().into_any();
    };
    let timeline = context.timeline();
    let lane = context.lane_class(timeline[event].storyline);
    let dispute = own_date_conflict(context, state);
    let what = match dispute {
        Some(conflict) => contradiction(context, state, conflict),
        None => statement(context, state),
    };
    let class = match dispute {
        Some(_) => format!("event wide {lane}"),
        None => format!("event {lane}"),
    };
    let id = timeline[event].id.clone();
    let chosen = (context.view.event.as_ref() == Some(&id)).then_some("true");
    view! {
        <li class=class id=id.clone() aria-current=chosen data-event=id data-orgs=orgs(context, state)>
            {when(context, state)}
            {what}
        </li>
    }
    .into_any()
}

/// Ids of all that take part, for scripts and tests.
fn orgs(context: PageContext<'_>, state: &EventState) -> String {
    let timeline = context.timeline();
    let parties = context.parties(state).into_iter().filter(|(_, role)| role.takes_part());
    let mut ids: Vec<&str> = parties.map(|(entity, _)| timeline[entity].id.as_str()).collect();
    ids.sort_unstable();
    ids.join(" ")
}

/// The first visible conflict over this event's own dates.
fn own_date_conflict(context: PageContext<'_>, state: &EventState) -> Option<ConflictIx> {
    if state.dates.len() < 2 {
        return None;
    }
    let mut conflicts = state.conflicts.iter().copied();
    conflicts.find(|&conflict| context.timeline()[conflict].kind == ConflictKind::Date)
}

fn when(context: PageContext<'_>, state: &EventState) -> AnyView {
    let (basis, inferred) = context.basis(state);
    let class = if inferred { "basis inferred" } else { "basis" };
    let basis =
        (!state.dates.is_empty()).then(|| view! { <p class=class><span>{basis}</span></p> });
    view! {
        <div class="when">
            {glyph(context.sign(state))} <p class="date">{context.date(state)}</p> {basis}
        </div>
    }
    .into_any()
}

fn kicker(context: PageContext<'_>, state: &EventState, voice: String) -> AnyView {
    let storyline = context.storyline(context.timeline()[state.event].storyline);
    view! {
        <p class="kicker">
            <b>{storyline.to_owned()}</b>
            {format!(" · {voice}")}
        </p>
    }
    .into_any()
}

fn headline(context: PageContext<'_>, state: &EventState) -> AnyView {
    view! {
        <h4>
            <a href=context.event_href(state.event)>{context.title(state.event).to_owned()}</a>
        </h4>
    }
    .into_any()
}

fn statement(context: PageContext<'_>, state: &EventState) -> AnyView {
    let claim = state.lead;
    let more = state.claims.len() - 1;
    let more = (more > 0).then(|| {
        view! {
            " · "
            <a href=context.event_href(state.event)>{phrases::more_claims(more, context.lang)}</a>
        }
    });
    let disputes = state.conflicts.iter().chain(&state.notes);
    let disputes = disputes.map(|&conflict| dispute(context, state, conflict));
    view! {
        <div class="what">
            {kicker(context, state, context.attribution(claim))}
            {headline(context, state)}
            {quote::quote(context, claim)}
            <p class="source">{quote::source(context, claim)} {more}</p>
            {disputes.collect_view()}
        </div>
        {margin(context, state)}
    }
    .into_any()
}

/// Line about a conflict that is not over this event's own date: its kind, and the other events.
fn dispute(context: PageContext<'_>, state: &EventState, conflict: ConflictIx) -> AnyView {
    let timeline = context.timeline();
    let others: Vec<EventIx> = (context.knowledge.sides(conflict).into_iter())
        .filter(|&event| event != state.event)
        .collect();
    let others = others.into_iter().map(|event| {
        // The event's page, since a filtered list may lack the other side.
        view! { " " <a href=context.event_href(event)>{context.label(event)}</a> }
    });
    let others: Vec<_> = others.collect();
    let opposes = timeline[conflict].is_contradiction();
    let against = (!others.is_empty()).then(|| {
        let side = phrases::other_side(opposes, others.len(), context.lang);
        view! { {format!(" {side}:")} {others.collect_view()} "." }
    });
    let sign = opposes.then(not_equal);
    view! {
        <p class="differs">
            <b>{sign} {context.conflict_line(conflict)}</b>
            " "
            {timeline[conflict].differs.get(context.lang).to_owned()}
            {against}
        </p>
    }
    .into_any()
}

/// Contradiction over the event's date, with its sides as an equation.
fn contradiction(context: PageContext<'_>, state: &EventState, conflict: ConflictIx) -> AnyView {
    let count = phrases::claims(state.claims.len(), context.lang);
    let sources = phrases::articles(state.sources, context.lang);
    let rest = state.conflicts.iter().chain(&state.notes).filter(|&&other| other != conflict);
    let rest = rest.map(|&other| dispute(context, state, other));
    view! {
        <div class="versus-wrap">
            {kicker(context, state, format!("{count}, {sources}"))}
            {headline(context, state)}
            {contradiction::versus(context, state, conflict)}
            {rest.collect_view()}
            <div class="who inline">{parties(context, state)} {evidence(context, state)}</div>
        </div>
    }
    .into_any()
}

fn margin(context: PageContext<'_>, state: &EventState) -> AnyView {
    let disputed = badges::disputed(context, state);
    view! {
        <div class="who">
            {parties(context, state)}
            <div class="badges">{disputed} {evidence(context, state)}</div>
        </div>
    }
    .into_any()
}

fn parties(context: PageContext<'_>, state: &EventState) -> AnyView {
    let parties = context.parties(state).into_iter().map(|(entity, role)| {
        view! {
            <li>
                <a href=context.entity_href(entity)>{context.name(entity).to_owned()}</a>
                " "
                <span>{role.name(context.lang)}</span>
            </li>
        }
    });
    let parties: Vec<_> = parties.collect();
    if parties.is_empty() {
        return ().into_any();
    }
    view! { <ul aria-label=context.words().parties>{parties}</ul> }.into_any()
}
