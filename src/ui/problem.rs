//! Pages for what cannot be shown.

use crate::i18n::Lang;
use crate::timeline::view::{Key, View};
use crate::ui::document::Head;
use crate::ui::glyphs::{icon, icons};
use crate::ui::scene::Scene;
use crate::ui::{address, chrome};
use leptos::prelude::*;

/// There is no page at this address: says so, offers what was probably meant (its title and
/// address), the search and the way home.
pub fn not_found(scene: Scene<'_>, meant: Option<&(String, String)>) -> (Head, AnyView) {
    let words = scene.words();
    let home = |lang: Lang| address::timeline(scene.site, lang, &View::default());
    let meant = meant.map(|(title, href)| {
        view! {
            <p class="meant">
                {format!("{}: ", words.did_you_mean)}
                <a href=href.clone()>{title.clone()}</a>
            </p>
        }
    });
    let body = view! {
        {chrome::top(scene, home)}
        <div class="page">
            <main class="wrap problem" id="liste" tabindex="-1">
                <p class="kicker">"404"</p>
                <h1>{words.not_found}</h1>
                <p class="summary">{words.not_found_text}</p>
                {meant}
                {search(scene)}
                <p>
                    <a class="button" href=home(scene.lang)>{words.to_timeline}</a>
                    " "
                    <a href=address::method(scene.site, scene.lang)>{words.method}</a>
                </p>
            </main>
        </div>
        {chrome::foot(scene)}
    };
    let head = Head {
        title: words.not_found.to_owned(),
        description: words.not_found_text.to_owned(),
        path: home(scene.lang),
        alternates: Lang::ALL.map(|lang| (lang, home(lang))),
        kind: "website",
        image: None,
        embed: None,
        renditions: Vec::new(),
        linked_data: None,
        shared: None,
    };
    (head, body.into_any())
}

fn search(scene: Scene<'_>) -> AnyView {
    let words = scene.words();
    let action = scene.href(&View::default());
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
