//! The parts of a claim: who says it, in what words, where, and with what reservations.

use crate::i18n::{Named, phrases};
use crate::timeline::model::{ClaimIx, Evidence};
use crate::timeline::vocabulary::{Certainty, Mode, Polarity};
use crate::ui::quote;
use crate::ui::scene::Scene;
use leptos::prelude::*;

/// The claim's number: a link to its passage, which carries the same number.
pub fn number(scene: Scene<'_>, ix: ClaimIx, number: usize) -> AnyView {
    let claim = &scene.timeline()[ix];
    let name = phrases::claim_number(number, scene.lang);
    match claim.quote() {
        Some(_) => {
            // With the path: the panel shows the same number on the timeline's page.
            let page = scene.event_href(claim.event);
            let href = format!("{page}#{}{}", super::sources::ANCHORS.passage, claim.id);
            let name = format!("{name}, {}", scene.words().show_passage);
            view! { <a class="no" href=href aria-label=name>{number}</a> }.into_any()
        }
        None => view! { <span class="no">{number}</span> }.into_any(),
    }
}

/// Who says it.
pub fn said(scene: Scene<'_>, claim: ClaimIx) -> AnyView {
    view! { <p class="say">{scene.voice(claim)}</p> }.into_any()
}

/// The whole quote; `differs` where sources disagree over the words its date rests on.
pub fn words(scene: Scene<'_>, claim: ClaimIx, differs: bool) -> AnyView {
    quote::full(scene, claim, differs)
}

/// The first words of a quote that stands in full elsewhere on the page.
pub fn reminder(scene: Scene<'_>, ix: ClaimIx) -> AnyView {
    /// Enough to recognise it.
    const WORDS: usize = 80;
    let claim = &scene.timeline()[ix];
    let Some(passage) = claim.quote() else {
        return ().into_any();
    };
    let article = &scene.timeline()[claim.article];
    let phrase = claim.date.phrase.as_deref().map(quote::fold);
    let text = quote::excerpt(&quote::fold(&passage.exact), phrase.as_deref(), WORDS);
    let lang = (article.lang != scene.lang.code()).then(|| article.lang.clone());
    view! { <span class="q" lang=lang>{phrases::quoted(&text, scene.lang)}</span> }.into_any()
}

/// Outlet and day, and the way to the passage in its article.
pub fn source(scene: Scene<'_>, ix: ClaimIx) -> AnyView {
    let claim = &scene.timeline()[ix];
    match &claim.evidence {
        Evidence::Quote(_) => {
            let href = scene.claim_href(ix);
            view! {
                {scene.source(claim.article)}
                " · "
                <a href=href data-print="">{scene.words().show_passage}</a>
            }
            .into_any()
        }
        Evidence::Link { .. } => quote::source(scene, ix),
    }
}

/// Reservations, amounts and remarks, where there are any.
pub fn traits(scene: Scene<'_>, ix: ClaimIx) -> AnyView {
    let claim = &scene.timeline()[ix];
    let words = scene.words();
    let mut terms: Vec<(&'static str, AnyView)> = Vec::new();
    // With a name, "laut …" does not tell a report from a statement.
    if claim.mode == Mode::Reported && !claim.by.is_empty() {
        terms.push((words.claim_mode, claim.mode.name(scene.lang).into_any()));
    }
    if claim.certainty != Certainty::Certain {
        terms.push((words.certainty, claim.certainty.name(scene.lang).into_any()));
    }
    if claim.polarity == Polarity::Negative {
        terms.push((words.polarity, claim.polarity.name(scene.lang).into_any()));
    }
    let article_lang = &scene.timeline()[claim.article].lang;
    for figure in &claim.figures {
        let amount = phrases::amount(figure.value, &figure.unit, scene.lang);
        let lang = (article_lang != scene.lang.code()).then(|| article_lang.clone());
        let written = phrases::quoted(&quote::fold(&figure.as_written), scene.lang);
        let view = view! { <span class="q" lang=lang>{written}</span> {format!(" = {amount}")} };
        terms.push((words.figures, view.into_any()));
    }
    // What rests on a link has its remark in the source line.
    if let (Some(note), Some(_)) = (&claim.note, claim.quote()) {
        terms.push((words.remark, note.get(scene.lang).to_owned().into_any()));
    }
    if terms.is_empty() {
        return ().into_any();
    }
    let terms: Vec<_> = (terms.into_iter())
        .map(|(term, value)| view! { <div><dt>{term}</dt> " " <dd>{value}</dd></div> })
        .collect();
    view! { <dl class="traits">{terms}</dl> }.into_any()
}
