//! The timeline page as the server composes it: drawing, filters, list.

pub(super) mod head;

use super::regions::Region;
use super::{Frame, filters, key, knowledge, parts};
use crate::i18n::{Lang, Named, phrases};
use crate::timeline::model::{ArticleIx, ClaimIx};
use crate::timeline::query::select;
use crate::timeline::view::{Ignored, Reading};
use crate::ui::chrome;
use crate::ui::document::Head;
use crate::ui::scene::Scene;
use crate::ui::site::Form;
use crate::ui::stage::Stage;
use leptos::prelude::*;

/// The page's head and body.
pub fn page(scene: Scene<'_>, reading: &Reading) -> (Head, AnyView) {
    staged(scene, |stage| compose(scene, stage, reading))
}

/// What a view selects, and how it is drawn.
pub fn staged<T>(scene: Scene<'_>, show: impl FnOnce(Stage<'_>) -> T) -> T {
    let selection = select(scene.facts, &scene, scene.view);
    let frame = Frame::new(scene.facts, &scene, scene.view, &selection);
    show(Stage {
        facts: scene.facts,
        captions: &scene,
        view: scene.view,
        selection: &selection,
        frame: &frame,
        site: scene.site,
    })
}

fn compose(scene: Scene<'_>, stage: Stage<'_>, reading: &Reading) -> (Head, AnyView) {
    let words = scene.words();
    let region = |region: Region| region.html(stage).into_string();
    let title = view! {
        <div class="wrap title">
            <div>
                <h1>{scene.timeline().title.get(scene.lang).to_owned()}</h1>
                {standfirst(scene)}
            </div>
            <div class="knowledge-wrap" inner_html=knowledge::form(stage).into_string()></div>
            {ignored(scene.lang, &reading.ignored)}
            {needs_script(scene)}
        </div>
    };
    let languages = view! {
        <span class="lang" data-region="languages" inner_html=region(Region::Languages)></span>
    };
    let body = view! {
        {chrome::top_with(scene, languages.into_any(), title.into_any())}
        {parts::panel(scene, stage)}
        <section class="page" aria-label=words.key>
            <div class="wrap keybar">
                <div
                    class="zoom"
                    role="group"
                    aria-label=words.section
                    data-region="presets"
                    inner_html=region(Region::Presets)
                ></div>
                {key::key(scene.lang)}
            </div>
        </section>
        {parts::drawing(scene, stage)}
        <div class="page">
            <div class="wrap body">
                {filters::form(scene, stage)}
                <div>
                    {parts::quick_filters(scene, stage)}
                    {parts::events(scene, stage)}
                </div>
            </div>
        </div>
        <nav
            class="sheet-open"
            aria-label=words.open_filters
            data-region="sheet"
            inner_html=region(Region::Sheet)
        ></nav>
        <p class="vh" role="status" data-announce=""></p>
        {chrome::foot(scene)}
        {parts::program(scene, stage)}
    };
    (head::head(scene, stage), body.into_any())
}

fn standfirst(scene: Scene<'_>) -> AnyView {
    let facts = scene.facts;
    let claims: Vec<ClaimIx> = (0..scene.timeline().claims.len())
        .map(ClaimIx)
        .filter(|&claim| scene.knowledge.sees_claim(claim))
        .collect();
    let is_unchecked = |claim: &&ClaimIx| scene.timeline()[**claim].quote().is_none();
    let promise = match claims.iter().filter(is_unchecked).count() {
        0 => scene.words().each_with_its_sentence.to_owned(),
        unchecked => phrases::unchecked(unchecked, claims.len(), scene.lang),
    };
    let articles = (0..scene.timeline().articles.len())
        .map(ArticleIx)
        .filter(|&article| scene.knowledge.sees_article(article))
        .count();
    view! {
        <p class="standfirst">
            <b class="num">{phrases::events(facts.events().len(), scene.lang)}</b>
            " · "
            <b class="num">{scene.count_claims(&claims)}</b>
            " · "
            <b class="num">{phrases::articles(articles, scene.lang)}</b>
            " – "
            {promise}
        </p>
    }
    .into_any()
}

/// What a published site cannot do without a program, for those who have none.
fn needs_script(scene: Scene<'_>) -> Option<impl IntoView + use<>> {
    (scene.site.form != Form::Served).then(|| {
        view! { <noscript><p class="note">{scene.words().needs_script}</p></noscript> }
    })
}

/// What the address asked for and nobody understood.
pub(super) fn ignored(lang: Lang, ignored: &[Ignored]) -> Option<impl IntoView + use<>> {
    (!ignored.is_empty()).then(|| {
        let items = ignored.iter().map(|ignored| {
            let pair = format!("{}={}", ignored.key, ignored.value);
            view! { <li><code>{pair}</code> {format!(" – {}", ignored.reason.name(lang))}</li> }
        });
        view! {
            <div class="ignored" role="status" data-ignored="">
                <p>{lang.words().ignored}</p>
                <ul>{items.collect_view()}</ul>
            </div>
        }
    })
}
