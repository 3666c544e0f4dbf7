//! A contradiction as an equation: one side per value, the sign between them, and one sentence on
//! the difference. It names no winner.

use crate::i18n::date;
use crate::site::page_context::PageContext;
use crate::timeline::model::{ConflictIx, LocalText};
use crate::timeline::placement::sort_key;
use crate::timeline::sides::{self, SideClaims};
use crate::timeline::state::EventState;
use crate::ui::glyphs::glyph;
use crate::ui::quote;
use leptos::prelude::*;

/// Sides of a conflict among the event's visible claims.
pub fn versus(context: PageContext<'_>, state: &EventState, conflict: ConflictIx) -> AnyView {
    let sides = sides(context, state, conflict);
    let last = sides.len().saturating_sub(1);
    let columns = sides.into_iter().enumerate().map(|(index, side)| {
        let sign = (index < last).then(between);
        view! {
            {side_view(context, &side)}
            {sign}
        }
    });
    view! {
        <div class=class(last + 1)>{columns.collect_view()}</div>
        {differs(context, conflict)}
    }
    .into_any()
}

/// CSS class of an equation; more than two sides are stacked.
pub fn class(sides: usize) -> &'static str {
    if sides > 2 { "versus many" } else { "versus" }
}

/// Line on the difference and the status of a conflict.
pub fn differs(context: PageContext<'_>, conflict: ConflictIx) -> AnyView {
    let text = context.timeline()[conflict].differs.get(context.lang).to_owned();
    view! {
        <p class="differs">
            <b>{context.difference(conflict)}</b>
            " "
            {text}
        </p>
    }
    .into_any()
}

/// The event's visible claims in a conflict by side, the earliest side first unless they are named.
fn sides<'a>(
    context: PageContext<'a>,
    state: &EventState,
    conflict: ConflictIx,
) -> Vec<SideClaims<'a>> {
    let timeline = context.timeline();
    let conflict = &timeline[conflict];
    let claims = conflict.claims.iter().copied();
    let visible = claims.filter(|claim| state.claims.contains(claim));
    let mut sides = sides::sides(timeline, conflict, visible);
    if conflict.sides.is_empty() {
        sides.sort_by_key(|side| side.claims.first().and_then(|&claim| sort_key(timeline, claim)));
    }
    sides
}

fn side_view(context: PageContext<'_>, side: &SideClaims<'_>) -> AnyView {
    let Some(&first) = side.claims.first() else {
        return ().into_any();
    };
    let value = context.knowledge.date(first).map(|date| date::label(date, context.lang));
    let value = value.map(|value| {
        view! { <p class="val">{glyph(context.claim_sign(first))} {value}</p> }
    });
    let claims = side.claims.iter().map(|&claim| {
        view! {
            <p class="say">{context.attribution(claim)}</p>
            {quote::quote(context, claim)}
            <p class="also">{quote::source(context, claim)}</p>
        }
    });
    view! { <div class="side">{label(context, side.label)} {value} {claims.collect_view()}</div> }
        .into_any()
}

/// The answer of a side, if its authors named it.
pub fn label(context: PageContext<'_>, label: Option<&LocalText>) -> AnyView {
    label
        .map(|label| {
            let lang = context.lang_of(label);
            view! { <p class="answer" lang=lang>{label.get(context.lang).to_owned()}</p> }
        })
        .into_any()
}

/// The sign between two sides.
pub fn between() -> AnyView {
    view! {
        <div class="mid" aria-hidden="true">
            <svg viewBox="-14 -14 28 28">
                <g transform="scale(1.45)"><use href="#g-ne"></use></g>
            </svg>
        </div>
    }
    .into_any()
}
