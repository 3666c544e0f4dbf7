//! Citations of the event page and its claims, and ways to share it.

use super::{listing, place};
use crate::i18n::phrases;
use crate::site::address;
use crate::site::citation::CitationStyle;
use crate::site::page_context::PageContext;
use crate::timeline::model::ClaimIx;
use crate::timeline::state::EventState;
use leptos::prelude::*;

/// Renders the section.
pub fn cite(context: PageContext<'_>, state: &EventState, numbers: &[(ClaimIx, usize)]) -> AnyView {
    let words = context.words();
    let timeline = context.timeline();
    let id = &timeline[state.event].id;
    let path = address::event(context.site, timeline, state.event, context.lang, context.asof());
    let url = format!("{}{path}", context.site.origin);
    let text = phrases::citation(
        context.title(state.event),
        &context.date(state),
        timeline.title.get(context.lang),
        &timeline.version,
        context.lang,
    );
    let row = format!("{}#{id}", context.href(&listing(context, place(context, state.event))));
    let files = links(context, |extension| {
        address::event_citation(context.site, id, context.lang, context.asof(), extension)
    });
    let files = files.into_iter().map(|link| view! { <li>{link}</li> });
    view! {
        <section class="cite" aria-labelledby="h-cite">
            <h2 id="h-cite">{words.cite_and_share}</h2>
            <p class="box">{text} " " <a href=path>{url}</a></p>
            <ul>
                <li><button class="button" type="button" popovertarget="share">{words.share}</button></li>
                <li><a href=row>{words.in_timeline}</a></li>
                {files.collect_view()}
            </ul>
            {claims(context, numbers)}
        </section>
    }
    .into_any()
}

/// Citations for each claim; they cite the article with the passage.
fn claims(context: PageContext<'_>, numbers: &[(ClaimIx, usize)]) -> AnyView {
    let items = numbers.iter().map(|&(claim, number)| {
        let id = &context.timeline()[claim].id;
        let links = links(context, |extension| {
            address::claim_citation(context.site, id, context.lang, extension)
        });
        let links = links.into_iter().map(|link| view! { " · " {link} });
        view! { <li>{phrases::claim_number(number, context.lang)} {links.collect_view()}</li> }
    });
    view! {
        <details class="fold">
            <summary>{context.words().cite_claims}</summary>
            <ul>{items.collect_view()}</ul>
        </details>
    }
    .into_any()
}

/// Links to the citation in every format.
fn links(context: PageContext<'_>, address: impl Fn(&str) -> String) -> Vec<AnyView> {
    let link = |style: CitationStyle| {
        let name = style.name().unwrap_or(context.words().plain_text);
        view! { <a href=address(style.extension())>{name}</a> }.into_any()
    };
    CitationStyle::ALL.map(link).into()
}
