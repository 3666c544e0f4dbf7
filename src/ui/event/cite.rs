//! What to write when quoting this page or one of its claims, and ways to pass it on.

use super::{listing, place};
use crate::export::citation::Style;
use crate::i18n::phrases;
use crate::timeline::model::ClaimIx;
use crate::timeline::state::EventState;
use crate::ui::address;
use crate::ui::scene::Scene;
use leptos::prelude::*;

/// The section.
pub fn cite(scene: Scene<'_>, state: &EventState, numbers: &[(ClaimIx, usize)]) -> AnyView {
    let words = scene.words();
    let timeline = scene.timeline();
    let id = &timeline[state.event].id;
    let path = address::event(scene.site, timeline, state.event, scene.lang, scene.asof());
    let url = format!("{}{path}", scene.site.origin);
    let text = phrases::citation(
        scene.title(state.event),
        &scene.date(state),
        timeline.title.get(scene.lang),
        &timeline.version,
        scene.lang,
    );
    let row = format!(
        "{}#{id}",
        scene.href(&listing(scene, place(scene, state.event)))
    );
    let files = links(scene, |extension| {
        address::event_citation(scene.site, id, scene.lang, scene.asof(), extension)
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
            {claims(scene, numbers)}
        </section>
    }
    .into_any()
}

/// The same for each claim: there the article is cited, with the passage.
fn claims(scene: Scene<'_>, numbers: &[(ClaimIx, usize)]) -> AnyView {
    let items = numbers.iter().map(|&(claim, number)| {
        let id = &scene.timeline()[claim].id;
        let links = links(scene, |extension| {
            address::claim_citation(scene.site, id, scene.lang, extension)
        });
        let links = links.into_iter().map(|link| view! { " · " {link} });
        view! { <li>{phrases::claim_number(number, scene.lang)} {links.collect_view()}</li> }
    });
    view! {
        <details class="fold">
            <summary>{scene.words().cite_claims}</summary>
            <ul>{items.collect_view()}</ul>
        </details>
    }
    .into_any()
}

/// A link for each form of citation.
fn links(scene: Scene<'_>, address: impl Fn(&str) -> String) -> Vec<AnyView> {
    let link = |style: Style| {
        let name = style.name().unwrap_or(scene.words().plain_text);
        view! { <a href=address(style.extension())>{name}</a> }.into_any()
    };
    Style::ALL.map(link).into()
}
