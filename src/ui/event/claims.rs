//! What is claimed about the event: contradictions as equations first, then the rest.

use super::claim;
use crate::i18n::{date, phrases};
use crate::timeline::comparison::{Comparison, Dispute, Entry};
use crate::timeline::model::ClaimIx;
use crate::timeline::state::EventState;
use crate::timeline::vocabulary::ConflictKind;
use crate::ui::address;
use crate::ui::glyphs::glyph;
use crate::ui::scene::Scene;
use crate::ui::versus;
use leptos::prelude::*;

/// The section with all claims.
pub fn claims(scene: Scene<'_>, state: &EventState, comparison: &Comparison) -> AnyView {
    let heading = phrases::claims_and_dates(state.claims.len(), state.dates.len(), scene.lang);
    let disputes = comparison
        .disputes
        .iter()
        .map(|dispute| dispute_view(scene, dispute));
    let rest = comparison.rest.iter().filter_map(|entry| match *entry {
        Entry::Own { claim, number, .. } => Some(view! {
            <li id=address::claim_anchor(&scene.timeline()[claim])>
                {claim::number(scene, claim, number)}
                <div>
                    {value(scene, claim)}
                    {claim::said(scene, claim)}
                    {claim::words(scene, claim, false)}
                    <p class="also">{claim::source(scene, claim)}</p>
                    {claim::traits(scene, claim)}
                </div>
            </li>
        }),
        Entry::Other(_) => None,
    });
    let rest: Vec<_> = rest.collect();
    let rest = (!rest.is_empty()).then(|| view! { <ol class="claims">{rest}</ol> });
    view! {
        <section aria-labelledby="h-claims">
            <h2 id="h-claims">{heading}</h2>
            {disputes.collect_view()}
            {rest}
        </section>
    }
    .into_any()
}

fn dispute_view(scene: Scene<'_>, dispute: &Dispute) -> AnyView {
    let conflict = &scene.timeline()[dispute.conflict];
    let last = dispute.sides.len().saturating_sub(1);
    let sides = dispute.sides.iter().enumerate().map(|(index, side)| {
        let sign = (index < last).then(versus::between);
        view! {
            {side_view(scene, dispute, side)}
            {sign}
        }
    });
    let fitting = (!dispute.fitting.is_empty()).then(|| {
        let claims = dispute.fitting.iter().map(|&entry| {
            let word = view! { <p class="say">{scene.words().fits_both}</p> };
            view! { {word} {value(scene, entry.claim())} {entry_view(scene, entry, false)} }
        });
        view! { <div class="versus both"><div class="side">{claims.collect_view()}</div></div> }
    });
    let name = format!(
        "{}: {}",
        scene.words().contradiction,
        scene.conflict_kind(dispute.conflict)
    );
    view! {
        <div class="dispute" id=format!("conflict-{}", conflict.id) role="group" aria-label=name>
            <div class=versus::class(dispute.sides.len())>{sides.collect_view()}</div>
            {fitting}
            {versus::differs(scene, dispute.conflict)}
        </div>
    }
    .into_any()
}

fn side_view(scene: Scene<'_>, dispute: &Dispute, side: &[Entry]) -> AnyView {
    let Some(&first) = side.first() else {
        return ().into_any();
    };
    let over_dates = scene.timeline()[dispute.conflict].kind == ConflictKind::Date;
    let between_events =
        (dispute.sides.iter().flatten()).any(|entry| matches!(entry, Entry::Other(_)));
    let value = match over_dates {
        true => value(scene, first.claim()),
        false if between_events => about(scene, first),
        false => ().into_any(),
    };
    let entries = side.iter().map(|&entry| {
        let event = (over_dates && between_events).then(|| about(scene, entry));
        view! { {event} {entry_view(scene, entry, over_dates)} }
    });
    view! { <div class="side">{value} {entries.collect_view()}</div> }.into_any()
}

/// A claim in full, or its number and first words where it stands in full above.
fn entry_view(scene: Scene<'_>, entry: Entry, differs: bool) -> AnyView {
    let id = address::claim_anchor(&scene.timeline()[entry.claim()]);
    match entry {
        Entry::Own {
            claim,
            number,
            first: true,
        } => view! {
            <div class="claim" id=id>
                {claim::said(scene, claim)}
                {claim::words(scene, claim, differs)}
                <p class="also">
                    {claim::number(scene, claim, number)}
                    " "
                    {claim::source(scene, claim)}
                </p>
                {claim::traits(scene, claim)}
            </div>
        }
        .into_any(),
        Entry::Own {
            claim,
            number,
            first: false,
        } => view! {
            {claim::said(scene, claim)}
            <p class="also">
                {claim::reminder(scene, claim)}
                " "
                <a href=format!("#{id}")>{phrases::claim_number(number, scene.lang)}</a>
            </p>
        }
        .into_any(),
        Entry::Other(claim) => view! {
            {claim::said(scene, claim)}
            {crate::ui::quote::quote(scene, claim)}
            <p class="also">{crate::ui::quote::source(scene, claim)}</p>
        }
        .into_any(),
    }
}

/// The claim's date with its sign; nothing where it has none.
fn value(scene: Scene<'_>, claim: ClaimIx) -> AnyView {
    let Some(day) = scene.knowledge.date(claim) else {
        return ().into_any();
    };
    let label = date::label(day, scene.lang);
    view! { <p class="val">{glyph(scene.claim_sign(claim))} {label}</p> }.into_any()
}

/// What the claim is about, where several events are compared; a link where it is another one.
fn about(scene: Scene<'_>, entry: Entry) -> AnyView {
    let claim = entry.claim();
    let event = scene.timeline()[claim].event;
    let label = scene.label(event);
    let label = match entry {
        Entry::Own { .. } => label.into_any(),
        Entry::Other(_) => view! { <a href=scene.event_href(event)>{label}</a> }.into_any(),
    };
    view! { <p class="val">{glyph(scene.claim_sign(claim))} {label}</p> }.into_any()
}
