//! Form around the facets, rendered by the server.

use crate::site::page_context::PageContext;
use crate::timeline::view::{Key, View};
use crate::ui::glyphs::{icon, icons};
use crate::ui::timeline::regions::Region;
use crate::ui::view_context::ViewContext;
use leptos::prelude::*;

/// The filter form. On phones the same form is a sheet, opened by the address `#filter`.
pub fn form(context: PageContext<'_>, view_context: ViewContext<'_>) -> AnyView {
    let words = context.words();
    let facet = |key: Key, class: Option<&'static str>| {
        let rows = Region::Facet(key).html(view_context).into_string();
        view! { <ul class=class data-region=key.as_str() inner_html=rows></ul> }
    };
    let group = |key: Key, title: &'static str| {
        view! {
            <h2>{title}</h2>
            {facet(key, None)}
        }
    };
    // In a dossier that names nobody, the heading would stand above nothing.
    let claims = &context.timeline().claims;
    let involves = claims.iter().flat_map(|claim| &claim.orgs).any(|it| it.role.takes_part());
    let names_claimants = claims.iter().any(|claim| !claim.by.is_empty());
    // Few readers need this group; it is folded unless one of its values is chosen.
    let folded = |key: Key, title: &'static str| {
        let open = context.view.filters().iter().any(|filter| filter.key() == key);
        view! {
            <details class="fold" open=open>
                <summary>{title}</summary>
                {facet(key, None)}
            </details>
        }
    };
    view! {
        <form
            class="filters"
            id="filter"
            method="get"
            action=context.href(&View::default())
            aria-label=words.filters
        >
            <div class="sheet-head">
                {words.filters}
                <a href="#liste" aria-label=words.close_filters>{icon(icons::CLOSE)}</a>
            </div>
            <div class="search">
                <label class="vh" for="q">{words.search_label}</label>
                <input
                    id="q"
                    name="q"
                    type="search"
                    placeholder=words.search_hint
                    value=context.view.q.clone()
                    maxlength="200"
                />
                <button type="submit" aria-label=words.search>{icon(icons::SEARCH)}</button>
            </div>
            <div hidden data-region="hidden-fields" inner_html=Region::HiddenFields.html(view_context).into_string()></div>
            {facet(Key::Disputed, Some("first"))}
            {involves.then(|| group(Key::Org, words.involved))}
            {group(Key::Storyline, words.storyline)}
            {group(Key::Mode, words.claim_mode)}
            {group(Key::Article, words.source)}
            {names_claimants.then(|| folded(Key::By, words.claimant))}
            {folded(Key::Kind, words.event_kind)}
            {folded(Key::Basis, words.date_basis)}
            <a
                class="sheet-apply"
                href="#liste"
                data-region="apply"
                inner_html=Region::Apply.html(view_context).into_string()
            ></a>
        </form>
    }
    .into_any()
}
