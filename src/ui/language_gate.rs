//! Entrance of a published site: a page in all languages, since a file cannot negotiate the
//! language. A script does, if it may run.

use crate::i18n::Lang;
use crate::site::address;
use crate::site::page_context::PageContext;
use crate::timeline::view::View;
use crate::ui::chrome;
use crate::ui::document::Head;
use leptos::prelude::*;

/// Goes to the first available of the reader's languages and keeps the view. Its hash is in the
/// content policy.
pub const LANGUAGE_SCRIPT: &str = "for(const l of navigator.languages){const a=document.querySelector(`main a[hreflang='${l.slice(0,2)}']`);if(a){location.replace(a.href+location.search+location.hash);break}}";

/// The page's head and body.
pub fn page(context: PageContext<'_>) -> (Head, AnyView) {
    let timeline = context.timeline();
    let home = |lang: Lang| address::timeline(context.site, lang, &View::default());
    let sections = timeline.languages.iter().map(|&lang| {
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
        {chrome::top(context, home)}
        <div class="page">
            <main class="wrap prose" id="liste" tabindex="-1">
                {sections.collect_view()}
            </main>
        </div>
        <script>{LANGUAGE_SCRIPT}</script>
        {chrome::foot(context)}
    };
    let head = Head {
        title: timeline.title.get(context.lang).to_owned(),
        description: timeline.standfirst.get(context.lang).to_owned(),
        path: address::file(context.site, ""),
        alternates: context.in_languages(home),
        kind: "website",
        ..Head::default()
    };
    (head, body.into_any())
}
