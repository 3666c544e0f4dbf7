//! A contradiction, read as an equation: one side per value, the sign between them, and one
//! sentence that says what differs. Never a winner.

use crate::i18n::date;
use crate::timeline::model::{ClaimIx, ConflictIx};
use crate::timeline::state::EventState;
use crate::timeline::vocabulary::ConflictKind;
use crate::ui::glyphs::glyph;
use crate::ui::quote;
use crate::ui::scene::Scene;
use leptos::prelude::*;

/// The sides of a conflict among the event's visible claims.
pub fn versus(scene: Scene<'_>, state: &EventState, conflict: ConflictIx) -> AnyView {
    let sides = sides(scene, state, conflict);
    let last = sides.len().saturating_sub(1);
    let columns = sides.into_iter().enumerate().map(|(index, side)| {
        let sign = (index < last).then(between);
        view! {
            {side_view(scene, &side)}
            {sign}
        }
    });
    view! {
        <div class=class(last + 1)>{columns.collect_view()}</div>
        {differs(scene, conflict)}
    }
    .into_any()
}

/// The class of an equation: more than two sides stand below each other.
pub fn class(sides: usize) -> &'static str {
    if sides > 2 { "versus many" } else { "versus" }
}

/// The line that says what differs, and how it stands.
pub fn differs(scene: Scene<'_>, conflict: ConflictIx) -> AnyView {
    let text = scene.timeline()[conflict]
        .differs
        .get(scene.lang)
        .to_owned();
    view! {
        <p class="differs">
            <b>
                {format!("{}: {}", scene.words().difference, scene.conflict_kind(conflict))}
            </b>
            " "
            {text}
        </p>
    }
    .into_any()
}

/// The visible claims of a conflict by side: claims with the same date are one side of a conflict
/// over dates, in any other every claim is its own.
pub fn sides(scene: Scene<'_>, state: &EventState, conflict: ConflictIx) -> Vec<Vec<ClaimIx>> {
    let conflict = &scene.timeline()[conflict];
    let mut sides: Vec<Vec<ClaimIx>> = Vec::new();
    let visible = conflict.claims.iter().copied();
    for claim in visible.filter(|claim| state.claims.contains(claim)) {
        let same = sides.iter_mut().find(|side| {
            conflict.kind == ConflictKind::Date
                && side
                    .iter()
                    .any(|&other| scene.knowledge.date(other) == scene.knowledge.date(claim))
        });
        match same {
            Some(side) => side.push(claim),
            None => sides.push(vec![claim]),
        }
    }
    sides.sort_by_key(|side| {
        let date = side.first().and_then(|&claim| scene.knowledge.date(claim));
        date.and_then(|date| date.sort_key())
    });
    sides
}

fn side_view(scene: Scene<'_>, side: &[ClaimIx]) -> AnyView {
    let Some(&first) = side.first() else {
        return ().into_any();
    };
    let value = scene
        .knowledge
        .date(first)
        .map(|date| date::label(date, scene.lang));
    let value = value.map(|value| {
        view! { <p class="val">{glyph(scene.claim_sign(first))} {value}</p> }
    });
    let claims = side.iter().map(|&claim| {
        view! {
            <p class="say">{scene.voice(claim)}</p>
            {quote::quote(scene, claim)}
            <p class="also">{quote::source(scene, claim)}</p>
        }
    });
    view! { <div class="side">{value} {claims.collect_view()}</div> }.into_any()
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
