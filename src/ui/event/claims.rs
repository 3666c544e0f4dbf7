//! Claims about the event: contradictions as equations first, then the others.

use super::claim;
use crate::i18n::{date, phrases};
use crate::site::address;
use crate::site::page_context::PageContext;
use crate::timeline::comparison::{ComparedClaim, ComparedConflict, ComparedSide, Comparison};
use crate::timeline::model::ClaimIx;
use crate::timeline::state::EventState;
use crate::timeline::vocabulary::ConflictKind;
use crate::ui::contradiction;
use crate::ui::glyphs::glyph;
use crate::ui::quote;
use leptos::prelude::*;

/// Renders the section with all claims.
pub fn claims(
    context: PageContext<'_>,
    state: &EventState,
    comparison: &Comparison<'_>,
) -> AnyView {
    let heading = phrases::claims_and_dates(state.claims.len(), state.dates.len(), context.lang);
    let disputes = comparison.disputes.iter().map(|dispute| dispute_view(context, dispute));
    let rest = comparison.rest.iter().filter_map(|entry| match *entry {
        ComparedClaim::Own { claim, number, .. } => Some(view! {
            <li id=address::claim_anchor(&context.timeline()[claim])>
                {claim::number(context, claim, number)}
                <div>
                    {quote::former_ids(address::CLAIM_ANCHOR, &context.timeline()[claim])}
                    {value(context, claim)}
                    {claim::said(context, claim)}
                    {claim::words(context, claim, false)}
                    <p class="also">{claim::source(context, claim)}</p>
                    {claim::traits(context, claim)}
                </div>
            </li>
        }),
        ComparedClaim::Other(_) => None,
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

fn dispute_view(context: PageContext<'_>, dispute: &ComparedConflict<'_>) -> AnyView {
    let conflict = &context.timeline()[dispute.conflict];
    let last = dispute.sides.len().saturating_sub(1);
    let sides = dispute.sides.iter().enumerate().map(|(index, side)| {
        let sign = (index < last && conflict.is_contradiction()).then(contradiction::between);
        view! {
            {side_view(context, dispute, side)}
            {sign}
        }
    });
    let fitting = (!dispute.fitting.is_empty()).then(|| {
        let claims = dispute.fitting.iter().map(|&entry| {
            let word = view! { <p class="say">{context.words().fits_both}</p> };
            view! { {word} {value(context, entry.claim())} {entry_view(context, entry, false)} }
        });
        view! { <div class="versus both"><div class="side">{claims.collect_view()}</div></div> }
    });
    let question = conflict.question.as_ref().map(|question| {
        let lang = context.lang_of(question);
        view! { <h3 lang=lang>{question.get(context.lang).to_owned()}</h3> }
    });
    let name = context.conflict_line(dispute.conflict);
    view! {
        <div class="dispute" id=format!("conflict-{}", conflict.id) role="group" aria-label=name>
            {question}
            <div class=contradiction::class(dispute.sides.len())>{sides.collect_view()}</div>
            {fitting}
            {contradiction::differs(context, dispute.conflict)}
        </div>
    }
    .into_any()
}

fn side_view(
    context: PageContext<'_>,
    dispute: &ComparedConflict<'_>,
    side: &ComparedSide<'_>,
) -> AnyView {
    let Some(&first) = side.claims.first() else {
        return ().into_any();
    };
    let over_dates = context.timeline()[dispute.conflict].kind == ConflictKind::Date;
    let mut all = dispute.sides.iter().flat_map(|side| &side.claims);
    let between_events = all.any(|entry| matches!(entry, ComparedClaim::Other(_)));
    let value = match over_dates {
        true => value(context, first.claim()),
        false if between_events => about(context, first),
        false => ().into_any(),
    };
    let entries = side.claims.iter().map(|&entry| {
        let event = (over_dates && between_events).then(|| about(context, entry));
        view! { {event} {entry_view(context, entry, over_dates)} }
    });
    let label = contradiction::label(context, side.label);
    view! { <div class="side">{label} {value} {entries.collect_view()}</div> }.into_any()
}

/// A claim in full, or its number and first words if it is shown in full above.
fn entry_view(context: PageContext<'_>, entry: ComparedClaim, differs: bool) -> AnyView {
    let id = address::claim_anchor(&context.timeline()[entry.claim()]);
    match entry {
        ComparedClaim::Own { claim, number, first: true } => view! {
            <div class="claim" id=id>
                {quote::former_ids(address::CLAIM_ANCHOR, &context.timeline()[claim])}
                {claim::said(context, claim)}
                {claim::words(context, claim, differs)}
                <p class="also">
                    {claim::number(context, claim, number)}
                    " "
                    {claim::source(context, claim)}
                </p>
                {claim::traits(context, claim)}
            </div>
        }
        .into_any(),
        ComparedClaim::Own { claim, number, first: false } => view! {
            {claim::said(context, claim)}
            <p class="also">
                {claim::reminder(context, claim)}
                " "
                <a href=format!("#{id}")>{phrases::claim_number(number, context.lang)}</a>
            </p>
        }
        .into_any(),
        ComparedClaim::Other(claim) => view! {
            {claim::said(context, claim)}
            {quote::quote(context, claim)}
            <p class="also">{quote::source(context, claim)}</p>
        }
        .into_any(),
    }
}

/// The claim's date with its sign; nothing without a date.
fn value(context: PageContext<'_>, claim: ClaimIx) -> AnyView {
    let Some(day) = context.knowledge.date(claim) else {
        return ().into_any();
    };
    let label = date::label(day, context.lang);
    view! { <p class="val">{glyph(context.claim_sign(claim))} {label}</p> }.into_any()
}

/// Event of a claim, for comparisons of several events; a link if it is another event.
fn about(context: PageContext<'_>, entry: ComparedClaim) -> AnyView {
    let claim = entry.claim();
    let event = context.timeline()[claim].event;
    let label = context.label(event);
    let label = match entry {
        ComparedClaim::Own { .. } => label.into_any(),
        ComparedClaim::Other(_) => {
            view! { <a href=context.event_href(event)>{label}</a> }.into_any()
        }
    };
    view! { <p class="val">{glyph(context.claim_sign(claim))} {label}</p> }.into_any()
}
