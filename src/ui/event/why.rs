//! The section "Why this date?": the words, their reading, and its place on the calendar.

use super::strip::Strip;
use crate::i18n::{date, phrases};
use crate::site::address;
use crate::site::page_context::PageContext;
use crate::timeline::date::FuzzyDate;
use crate::timeline::model::{Anchor, ClaimIx, Timeline};
use crate::timeline::vocabulary::Basis;
use crate::ui::quote;
use leptos::prelude::*;

/// Claims with their numbers.
type Numbered = Vec<(ClaimIx, usize)>;

/// Claims that give the event the same date on the same kind of basis.
struct BasisGroup<'a> {
    date: &'a FuzzyDate,
    claims: Numbered,
}

/// The table of dates; a sentence if the event has none.
pub fn why(context: PageContext<'_>, numbers: &[(ClaimIx, usize)]) -> AnyView {
    let words = context.words();
    let rows = rows(context.timeline(), numbers);
    let is_quoted = |(claim, _): &(ClaimIx, usize)| context.timeline()[*claim].quote().is_some();
    let has_text = numbers.iter().any(is_quoted);
    let content = match rows.is_empty() {
        true => view! { <p>{phrases::no_date(has_text, context.lang)}</p> }.into_any(),
        false => table(context, &rows),
    };
    view! {
        <section aria-labelledby="h-why">
            <h2 id="h-why">{words.why_this_date}</h2>
            {content}
            {undated(context, numbers)}
        </section>
    }
    .into_any()
}

fn rows<'t>(timeline: &'t Timeline, numbers: &[(ClaimIx, usize)]) -> Vec<BasisGroup<'t>> {
    let mut rows: Vec<BasisGroup<'t>> = Vec::new();
    for &(ix, number) in numbers {
        let dating = &timeline[ix].date;
        let Some(date) = &dating.value else {
            continue;
        };
        let alike = |row: &&mut BasisGroup<'_>| {
            row.claims.first().is_some_and(|&(other, _)| {
                let other = &timeline[other].date;
                row.date == date
                    && (other.basis, other.year_basis) == (dating.basis, dating.year_basis)
            })
        };
        match rows.iter_mut().find(alike) {
            Some(row) => row.claims.push((ix, number)),
            None => rows.push(BasisGroup { date, claims: vec![(ix, number)] }),
        }
    }
    rows
}

fn table(context: PageContext<'_>, rows: &[BasisGroup<'_>]) -> AnyView {
    let words = context.words();
    let claims = rows.iter().flat_map(|row| &row.claims).map(|&(claim, _)| claim);
    let strip = Strip::new(context, claims);
    let title = strip.as_ref().map(|strip| {
        view! { <th scope="col" class="strip">{strip.title(context.lang)}</th> }
    });
    let rows = rows.iter().map(|row| {
        let drawing = strip.as_ref().map(|strip| {
            let marks = row.claims.first().map(|&(claim, _)| strip.drawing(context, claim));
            // The stacked table shows no head.
            let title = strip.title(context.lang);
            view! {
                <td class="strip">
                    {marks}
                    <span class="interval" aria-hidden="true">{title}</span>
                </td>
            }
        });
        view! {
            <tr>
                <td>{wording(context, row)}</td>
                <td>{reading(context, row)}</td>
                {drawing}
            </tr>
        }
    });
    view! {
        <table class="why">
            <thead>
                <tr>
                    <th scope="col">{words.wording}</th>
                    <th scope="col">{words.read_as}</th>
                    {title}
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// Words that the date rests on, each once, with the claims that contain them.
fn wording(context: PageContext<'_>, row: &BasisGroup<'_>) -> AnyView {
    let timeline = context.timeline();
    let mut phrases: Vec<(Option<String>, Numbered)> = Vec::new();
    for &(ix, number) in &row.claims {
        let phrase = timeline[ix].date.phrase.as_deref().map(quote::fold);
        match phrases.iter_mut().find(|(other, _)| *other == phrase) {
            Some((_, claims)) => claims.push((ix, number)),
            None => phrases.push((phrase, vec![(ix, number)])),
        }
    }
    let phrases = phrases.into_iter().map(|(phrase, claims)| {
        let lang = claims.first().map(|&(ix, _)| timeline[timeline[ix].article].lang.clone());
        let words = match phrase {
            Some(phrase) => {
                let text = phrases::quoted(&phrase, context.lang);
                view! { <span class="q" lang=lang>{text}</span> }.into_any()
            }
            None => {
                let is_quoted = |(claim, _): &(ClaimIx, usize)| timeline[*claim].quote().is_some();
                let words = match claims.iter().any(is_quoted) {
                    true => context.words().no_date_in_text,
                    false => context.words().unchecked_link,
                };
                view! { <span class="ours">{words}</span> }.into_any()
            }
        };
        view! { <p>{words} " " {links(context, &claims)}</p> }
    });
    phrases.collect_view().into_any()
}

fn links(context: PageContext<'_>, claims: &[(ClaimIx, usize)]) -> AnyView {
    let links = claims.iter().map(|&(ix, number)| {
        let href = format!("#{}", address::claim_anchor(&context.timeline()[ix]));
        let name = phrases::claim_number(number, context.lang);
        view! { <a class="no" href=href aria-label=name>{number}</a> " " }
    });
    links.collect_view().into_any()
}

/// Reading of the words: the date in words, the reasons, and EDTF.
fn reading(context: PageContext<'_>, row: &BasisGroup<'_>) -> AnyView {
    let timeline = context.timeline();
    let label = date::label(row.date, context.lang);
    let basis = row.claims.first().map(|&(ix, _)| {
        let (basis, inferred) = context.basis_of(&timeline[ix]);
        let class = inferred.then_some("dotted");
        view! { <span class=class>{basis}</span> }
    });
    let mut reasons: Vec<String> = Vec::new();
    let mut anchors: Vec<Anchor> = Vec::new();
    let mut anchored: Vec<AnyView> = Vec::new();
    for &(ix, _) in &row.claims {
        let dating = &timeline[ix].date;
        let why = dating.why.as_ref().map(|why| why.get(context.lang).to_owned());
        let convention = (dating.basis == Basis::Stated)
            .then(|| phrases::convention(row.date, context.lang))
            .flatten()
            .map(str::to_owned);
        reasons.extend(why.or(convention).filter(|reason| !reasons.contains(reason)));
        if let Some(anchor) = dating.anchor.filter(|anchor| !anchors.contains(anchor)) {
            anchors.push(anchor);
            anchored.push(anchor_view(context, ix, anchor));
        }
    }
    let reasons: Vec<_> = reasons.into_iter().map(|why| view! { <p>{why}</p> }).collect();
    view! {
        <p><b>{label}</b> " · " {basis}</p>
        {reasons}
        {anchored}
        <p><code>{row.date.as_str().to_owned()}</code></p>
    }
    .into_any()
}

/// Reference point of a derived date.
fn anchor_view(context: PageContext<'_>, claim: ClaimIx, anchor: Anchor) -> AnyView {
    let timeline = context.timeline();
    match anchor {
        Anchor::Published => {
            let source = context.source(timeline[claim].article);
            view! { <p>{phrases::counts_from_publication(&source, context.lang)}</p> }.into_any()
        }
        Anchor::Claim(anchor) => {
            let event = timeline[anchor].event;
            let title = context.title(event).to_owned();
            let title = match context.knowledge.sees_claim(anchor) {
                true => {
                    let href = format!(
                        "{}#{}",
                        context.event_href(event),
                        address::claim_anchor(&timeline[anchor])
                    );
                    view! { <a href=href>{title}</a> }.into_any()
                }
                false => title.into_any(),
            };
            let day = context.knowledge.date(anchor).map(|day| date::short(day, context.lang));
            let day = day.map(|day| format!(", {day}"));
            view! {
                <p>
                    {context.words().counts_from}
                    " "
                    {title}
                    {day}
                    "."
                </p>
            }
            .into_any()
        }
    }
}

/// Words that name no day ("erst kürzlich"), with the reason.
fn undated(context: PageContext<'_>, numbers: &[(ClaimIx, usize)]) -> AnyView {
    let timeline = context.timeline();
    let vague = numbers.iter().filter(|(ix, _)| {
        let dating = &timeline[*ix].date;
        dating.value.is_none() && (dating.phrase.is_some() || dating.why.is_some())
    });
    let vague: Vec<_> = vague
        .map(|&(ix, number)| {
            let dating = &timeline[ix].date;
            let lang = timeline[timeline[ix].article].lang.clone();
            let phrase = dating.phrase.as_deref().map(|phrase| {
                let text = phrases::quoted(&quote::fold(phrase), context.lang);
                view! { <span class="q" lang=lang>{text}</span> " – " }
            });
            let why = dating.why.as_ref().map(|why| why.get(context.lang).to_owned());
            let has_text = timeline[ix].quote().is_some();
            let why = why.unwrap_or_else(|| phrases::no_date(has_text, context.lang).to_owned());
            view! { <p>{phrase} {why} " " {links(context, &[(ix, number)])}</p> }
        })
        .collect();
    if vague.is_empty() {
        return ().into_any();
    }
    view! { <div class="steps">{vague}</div> }.into_any()
}
