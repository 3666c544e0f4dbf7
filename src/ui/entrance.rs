//! The way into a published site: a page in all languages, since a file cannot ask which one a
//! browser prefers. A script does, where it may.

use crate::i18n::Lang;
use crate::timeline::view::View;
use crate::ui::document::Head;
use crate::ui::scene::Scene;
use crate::ui::{address, chrome};
use leptos::prelude::*;

/// Goes to the first of the reader's languages that there is, and takes the view along. Its hash
/// is in the content policy.
pub const LANGUAGE_SCRIPT: &str = "for(const l of navigator.languages){const a=document.querySelector(`main a[hreflang='${l.slice(0,2)}']`);if(a){location.replace(a.href+location.search+location.hash);break}}";

/// The page's head and body.
pub fn page(scene: Scene<'_>) -> (Head, AnyView) {
    let timeline = scene.timeline();
    let home = |lang: Lang| address::timeline(scene.site, lang, &View::default());
    let sections = Lang::ALL.map(|lang| {
        let code = lang.code();
        view! {
            <section lang=code>
                <h1>{timeline.title.get(lang).to_owned()}</h1>
                <p class="summary">{timeline.standfirst.get(lang).to_owned()}</p>
                <p>
                    <a class="button" href=home(lang) hreflang=code>
                        {lang.words().to_timeline}
                    </a>
                </p>
            </section>
        }
    });
    let body = view! {
        {chrome::top(scene, home)}
        <div class="page">
            <main class="wrap prose" id="liste" tabindex="-1">
                {sections.collect_view()}
            </main>
        </div>
        <script>{LANGUAGE_SCRIPT}</script>
        {chrome::foot(scene)}
    };
    let head = Head {
        title: timeline.title.get(scene.lang).to_owned(),
        description: timeline.standfirst.get(scene.lang).to_owned(),
        path: address::file(scene.site, ""),
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
