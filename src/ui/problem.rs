//! Pages for what cannot be shown.

use crate::i18n::Lang;
use crate::site::address;
use crate::site::page_context::PageContext;
use crate::timeline::view::{Key, View};
use crate::ui::chrome;
use crate::ui::document::Head;
use crate::ui::glyphs::{icon, icons};
use leptos::prelude::*;

/// Page for an unknown address: offers the page probably meant (its title and address), the search,
/// and a link to the timeline.
pub fn not_found(context: PageContext<'_>, meant: Option<&(String, String)>) -> (Head, AnyView) {
    let words = context.words();
    let home = |lang: Lang| address::timeline(context.site, lang, &View::default());
    let meant = meant.map(|(title, href)| {
        view! {
            <p class="meant">
                {[words.did_you_mean, words.colon].concat()}
                <a href=href.clone()>{title.clone()}</a>
            </p>
        }
    });
    let body = view! {
        {chrome::top(context, home)}
        <div class="page">
            <main class="wrap problem" id="liste" tabindex="-1">
                <p class="kicker">"404"</p>
                <h1>{words.not_found}</h1>
                <p class="summary">{words.not_found_text}</p>
                {meant}
                {search(context)}
                <p>
                    <a class="button" href=home(context.lang)>{words.to_timeline}</a>
                    " "
                    <a href=address::method(context.site, context.lang)>{words.method}</a>
                </p>
            </main>
        </div>
        {chrome::foot(context)}
    };
    let head = Head {
        title: words.not_found.to_owned(),
        description: words.not_found_text.to_owned(),
        path: home(context.lang),
        alternates: context.in_languages(home),
        kind: "website",
        ..Head::default()
    };
    (head, body.into_any())
}

fn search(context: PageContext<'_>) -> AnyView {
    let words = context.words();
    let action = context.href(&View::default());
    view! {
        <form class="search" role="search" method="get" action=action>
            <input
                type="search"
                name=Key::Q.as_str()
                maxlength=View::MAX_Q
                placeholder=words.search_hint
                aria-label=words.search_label
            />
            <button type="submit" aria-label=words.search>{icon(icons::SEARCH)}</button>
        </form>
    }
    .into_any()
}
