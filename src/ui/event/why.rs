//! Why this date? The words, how they are read, and where that lies on the calendar.

use super::strip::Strip;
use crate::i18n::{date, phrases};
use crate::timeline::date::FuzzyDate;
use crate::timeline::model::{Anchor, ClaimIx, Timeline};
use crate::timeline::vocabulary::Basis;
use crate::ui::address;
use crate::ui::quote;
use crate::ui::scene::Scene;
use leptos::prelude::*;

/// Claims with their numbers.
type Numbered = Vec<(ClaimIx, usize)>;

/// Claims that date the event alike, for the same sort of reason.
struct Row<'a> {
    date: &'a FuzzyDate,
    claims: Numbered,
}

/// The table of dates; a sentence where the event has none.
pub fn why(scene: Scene<'_>, numbers: &[(ClaimIx, usize)]) -> AnyView {
    let words = scene.words();
    let rows = rows(scene.timeline(), numbers);
    let content = match rows.is_empty() {
        true => view! { <p>{words.no_date_in_text}</p> }.into_any(),
        false => table(scene, &rows),
    };
    view! {
        <section aria-labelledby="h-why">
            <h2 id="h-why">{words.why_this_date}</h2>
            {content}
            {undated(scene, numbers)}
        </section>
    }
    .into_any()
}

fn rows<'t>(timeline: &'t Timeline, numbers: &[(ClaimIx, usize)]) -> Vec<Row<'t>> {
    let mut rows: Vec<Row<'t>> = Vec::new();
    for &(ix, number) in numbers {
        let dating = &timeline[ix].date;
        let Some(date) = &dating.value else {
            continue;
        };
        let alike = |row: &&mut Row<'_>| {
            row.claims.first().is_some_and(|&(other, _)| {
                let other = &timeline[other].date;
                row.date == date
                    && (other.basis, other.year_basis) == (dating.basis, dating.year_basis)
            })
        };
        match rows.iter_mut().find(alike) {
            Some(row) => row.claims.push((ix, number)),
            None => rows.push(Row {
                date,
                claims: vec![(ix, number)],
            }),
        }
    }
    rows
}

fn table(scene: Scene<'_>, rows: &[Row<'_>]) -> AnyView {
    let words = scene.words();
    let claims = rows
        .iter()
        .flat_map(|row| &row.claims)
        .map(|&(claim, _)| claim);
    let strip = Strip::new(scene, claims);
    let title = strip.as_ref().map(|strip| {
        view! { <th scope="col" class="strip">{strip.title(scene.lang)}</th> }
    });
    let rows = rows.iter().map(|row| {
        let drawing = strip.as_ref().map(|strip| {
            let marks = row
                .claims
                .first()
                .map(|&(claim, _)| strip.drawing(scene, claim));
            // Where the table is stacked, its head is not in sight.
            let title = strip.title(scene.lang);
            view! {
                <td class="strip">
                    {marks}
                    <span class="stretch" aria-hidden="true">{title}</span>
                </td>
            }
        });
        view! {
            <tr>
                <td>{wording(scene, row)}</td>
                <td>{reading(scene, row)}</td>
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

/// The words the date rests on, once each, with the claims they stand in.
fn wording(scene: Scene<'_>, row: &Row<'_>) -> AnyView {
    let timeline = scene.timeline();
    let mut phrases: Vec<(Option<String>, Numbered)> = Vec::new();
    for &(ix, number) in &row.claims {
        let phrase = timeline[ix].date.phrase.as_deref().map(quote::fold);
        match phrases.iter_mut().find(|(other, _)| *other == phrase) {
            Some((_, claims)) => claims.push((ix, number)),
            None => phrases.push((phrase, vec![(ix, number)])),
        }
    }
    let phrases = phrases.into_iter().map(|(phrase, claims)| {
        let lang = claims
            .first()
            .map(|&(ix, _)| timeline[timeline[ix].article].lang.clone());
        let words = match phrase {
            Some(phrase) => {
                let text = phrases::quoted(&phrase, scene.lang);
                view! { <span class="q" lang=lang>{text}</span> }.into_any()
            }
            None => {
                let is_quoted = |(claim, _): &(ClaimIx, usize)| timeline[*claim].quote().is_some();
                let words = match claims.iter().any(is_quoted) {
                    true => scene.words().no_date_in_text,
                    false => scene.words().unchecked_link,
                };
                view! { <span class="ours">{words}</span> }.into_any()
            }
        };
        view! { <p>{words} " " {links(scene, &claims)}</p> }
    });
    phrases.collect_view().into_any()
}

fn links(scene: Scene<'_>, claims: &[(ClaimIx, usize)]) -> AnyView {
    let links = claims.iter().map(|&(ix, number)| {
        let href = format!("#{}", address::claim_anchor(&scene.timeline()[ix]));
        let name = phrases::claim_number(number, scene.lang);
        view! { <a class="no" href=href aria-label=name>{number}</a> " " }
    });
    links.collect_view().into_any()
}

/// How the words are read: in words, with the reason, in EDTF.
fn reading(scene: Scene<'_>, row: &Row<'_>) -> AnyView {
    let timeline = scene.timeline();
    let label = date::label(row.date, scene.lang);
    let basis = row.claims.first().map(|&(ix, _)| {
        let (basis, inferred) = scene.basis_of(&timeline[ix]);
        let class = inferred.then_some("dotted");
        view! { <span class=class>{basis}</span> }
    });
    let mut reasons: Vec<String> = Vec::new();
    let mut anchors: Vec<Anchor> = Vec::new();
    let mut anchored: Vec<AnyView> = Vec::new();
    for &(ix, _) in &row.claims {
        let dating = &timeline[ix].date;
        let why = dating
            .why
            .as_ref()
            .map(|why| why.get(scene.lang).to_owned());
        let convention = (dating.basis == Basis::Stated)
            .then(|| phrases::convention(row.date, scene.lang))
            .flatten()
            .map(str::to_owned);
        reasons.extend(
            why.or(convention)
                .filter(|reason| !reasons.contains(reason)),
        );
        if let Some(anchor) = dating.anchor.filter(|anchor| !anchors.contains(anchor)) {
            anchors.push(anchor);
            anchored.push(anchor_view(scene, ix, anchor));
        }
    }
    let reasons: Vec<_> = reasons
        .into_iter()
        .map(|why| view! { <p>{why}</p> })
        .collect();
    view! {
        <p><b>{label}</b> " · " {basis}</p>
        {reasons}
        {anchored}
        <p><code>{row.date.as_str().to_owned()}</code></p>
    }
    .into_any()
}

/// What a derived date counts from.
fn anchor_view(scene: Scene<'_>, claim: ClaimIx, anchor: Anchor) -> AnyView {
    let timeline = scene.timeline();
    match anchor {
        Anchor::Published => {
            let source = scene.source(timeline[claim].article);
            view! { <p>{phrases::counts_from_publication(&source, scene.lang)}</p> }.into_any()
        }
        Anchor::Claim(anchor) => {
            let event = timeline[anchor].event;
            let title = scene.title(event).to_owned();
            let title = match scene.knowledge.sees_claim(anchor) {
                true => {
                    let href = format!(
                        "{}#{}",
                        scene.event_href(event),
                        address::claim_anchor(&timeline[anchor])
                    );
                    view! { <a href=href>{title}</a> }.into_any()
                }
                false => title.into_any(),
            };
            let day = scene
                .knowledge
                .date(anchor)
                .map(|day| date::short(day, scene.lang));
            let day = day.map(|day| format!(", {day}"));
            view! {
                <p>
                    {phrases::counts_from(scene.lang)}
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

/// Words that name no day ("erst kürzlich"), and why they do not.
fn undated(scene: Scene<'_>, numbers: &[(ClaimIx, usize)]) -> AnyView {
    let timeline = scene.timeline();
    let vague = numbers.iter().filter(|(ix, _)| {
        let dating = &timeline[*ix].date;
        dating.value.is_none() && (dating.phrase.is_some() || dating.why.is_some())
    });
    let vague: Vec<_> = vague
        .map(|&(ix, number)| {
            let dating = &timeline[ix].date;
            let lang = timeline[timeline[ix].article].lang.clone();
            let phrase = dating.phrase.as_deref().map(|phrase| {
                let text = phrases::quoted(&quote::fold(phrase), scene.lang);
                view! { <span class="q" lang=lang>{text}</span> " – " }
            });
            let why = dating
                .why
                .as_ref()
                .map(|why| why.get(scene.lang).to_owned());
            let why = why.unwrap_or_else(|| scene.words().no_date_in_text.to_owned());
            view! { <p>{phrase} {why} " " {links(scene, &[(ix, number)])}</p> }
        })
        .collect();
    if vague.is_empty() {
        return ().into_any();
    }
    view! { <div class="steps">{vague}</div> }.into_any()
}
