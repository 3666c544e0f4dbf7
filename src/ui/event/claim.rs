//! Parts of a claim: voice, words, source and reservations.

use crate::i18n::{Named, phrases};
use crate::site::page_context::PageContext;
use crate::timeline::model::{ClaimIx, Evidence};
use crate::timeline::vocabulary::{Certainty, Mode, Polarity};
use crate::ui::quote;
use leptos::prelude::*;

/// The claim's number: a link to its passage, which has the same number.
pub fn number(context: PageContext<'_>, ix: ClaimIx, number: usize) -> AnyView {
    let claim = &context.timeline()[ix];
    let name = phrases::claim_number(number, context.lang);
    match claim.quote() {
        Some(_) => {
            // With the path, since the panel shows the same number on the timeline page.
            let page = context.event_href(claim.event);
            let href = format!("{page}#{}{}", super::sources::ANCHORS.passage, claim.id);
            let name = format!("{name}, {}", context.words().show_passage);
            view! { <a class="no" href=href aria-label=name>{number}</a> }.into_any()
        }
        None => view! { <span class="no">{number}</span> }.into_any(),
    }
}

/// The voice of the claim.
pub fn said(context: PageContext<'_>, claim: ClaimIx) -> AnyView {
    view! { <p class="say">{context.attribution(claim)}</p> }.into_any()
}

/// The whole quote; `differs` if sources disagree over the words its date rests on.
pub fn words(context: PageContext<'_>, claim: ClaimIx, differs: bool) -> AnyView {
    quote::full(context, claim, differs)
}

/// First words of a quote that is shown in full elsewhere on the page.
pub fn reminder(context: PageContext<'_>, ix: ClaimIx) -> AnyView {
    /// Longest reminder, enough to recognise the quote.
    const WORDS: usize = 80;
    let claim = &context.timeline()[ix];
    let Some(passage) = claim.quote() else {
        return ().into_any();
    };
    let article = &context.timeline()[claim.article];
    let phrase = claim.date.phrase.as_deref().map(quote::fold);
    let text = quote::excerpt(&quote::fold(&passage.exact), phrase.as_deref(), WORDS);
    let lang = (article.lang != context.lang.code()).then(|| article.lang.clone());
    view! { <span class="q" lang=lang>{phrases::quoted(&text, context.lang)}</span> }.into_any()
}

/// Outlet and day, with a link to the passage in its article.
pub fn source(context: PageContext<'_>, ix: ClaimIx) -> AnyView {
    let claim = &context.timeline()[ix];
    match &claim.evidence {
        Evidence::Quote(_) => {
            let href = context.claim_href(ix);
            view! {
                {context.source(claim.article)}
                {quote::standing(context, ix)}
                " · "
                <a href=href data-print="">{context.words().show_passage}</a>
            }
            .into_any()
        }
        Evidence::Link { .. } => quote::source(context, ix),
    }
}

/// Reservations, amounts and remarks, if any.
pub fn traits(context: PageContext<'_>, ix: ClaimIx) -> AnyView {
    let claim = &context.timeline()[ix];
    let words = context.words();
    let mut terms: Vec<(&'static str, AnyView)> = Vec::new();
    // With a name, "laut …" does not distinguish a report from a statement.
    if claim.mode == Mode::Reported && !claim.by.is_empty() {
        terms.push((words.claim_mode, claim.mode.name(context.lang).into_any()));
    }
    if claim.certainty != Certainty::Certain {
        terms.push((words.certainty, claim.certainty.name(context.lang).into_any()));
    }
    if claim.polarity == Polarity::Negative {
        terms.push((words.polarity, claim.polarity.name(context.lang).into_any()));
    }
    let article_lang = &context.timeline()[claim.article].lang;
    for figure in &claim.figures {
        let amount = phrases::amount(figure.value, &figure.unit, context.lang);
        let lang = (article_lang != context.lang.code()).then(|| article_lang.clone());
        let written = phrases::quoted(&quote::fold(&figure.as_written), context.lang);
        let view = view! { <span class="q" lang=lang>{written}</span> {format!(" = {amount}")} };
        terms.push((words.figures, view.into_any()));
    }
    // A claim that rests on a link has its remark in the source line.
    if let (Some(note), Some(_)) = (&claim.note, claim.quote()) {
        terms.push((words.remark, note.get(context.lang).to_owned().into_any()));
    }
    if terms.is_empty() {
        return ().into_any();
    }
    let terms: Vec<_> = (terms.into_iter())
        .map(|(term, value)| view! { <div><dt>{term}</dt> " " <dd>{value}</dd></div> })
        .collect();
    view! { <dl class="traits">{terms}</dl> }.into_any()
}
