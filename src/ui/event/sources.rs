//! Beside the claims: the articles they come from, passages marked.

use crate::i18n::phrases;
use crate::timeline::model::{ArticleIx, ClaimIx};
use crate::ui::article::reader::{Anchors, Block, Reader, Target};
use crate::ui::scene::Scene;
use crate::ui::{address, article};
use leptos::prelude::*;
use std::ops::Range;

/// Claims go by their ids on this page; passages take a prefix.
pub const ANCHORS: Anchors = Anchors {
    passage: "passage-",
    target: Target::Here,
};

/// Every article that carries one of the numbered claims, one after another.
pub fn sources(scene: Scene<'_>, numbers: &[(ClaimIx, usize)]) -> AnyView {
    let timeline = scene.timeline();
    let mut articles: Vec<ArticleIx> = (numbers.iter())
        .filter(|(claim, _)| timeline[*claim].quote().is_some())
        .map(|&(claim, _)| timeline[claim].article)
        .collect();
    articles.sort();
    articles.dedup();
    if articles.is_empty() {
        return ().into_any();
    }
    // Beside the claims only the first article is in sight.
    let tabs = (articles.len() > 1).then(|| {
        let tabs = articles.iter().map(|&article| {
            let count = positions(scene, article, numbers).len();
            let passages = phrases::passages(count, scene.lang);
            let href = format!("#source-{}", timeline[article].id);
            view! { <li><a href=href>{format!("{} · {passages}", scene.publisher(article))}</a></li> }
        });
        view! { <ul class="tabs">{tabs.collect_view()}</ul> }
    });
    let articles = articles
        .iter()
        .map(|&article| source(scene, article, numbers));
    view! {
        <section class="article" aria-labelledby="h-articles">
            <h2 class="vh" id="h-articles">{scene.words().quotes_in_context}</h2>
            {tabs}
            {articles.collect_view()}
        </section>
    }
    .into_any()
}

fn source(scene: Scene<'_>, ix: ArticleIx, numbers: &[(ClaimIx, usize)]) -> AnyView {
    let timeline = scene.timeline();
    let data = &timeline[ix];
    let reader = Reader::new(scene, ix, numbers, ANCHORS);
    let blocks = reader.blocks().into_iter().map(|block| match block {
        Block::Shown(paragraph) => reader.paragraph(paragraph),
        Block::Folded(first, last) => reader.folded(first, last),
    });
    let positions = positions(scene, ix, numbers);
    let passages = phrases::passages(positions.len(), scene.lang);
    let whole = address::article(scene.site, timeline, ix, scene.lang);
    view! {
        <header id=format!("source-{}", data.id)>
            <h3 lang=data.lang.clone()>{data.headline.clone()}</h3>
            {format!("{} · {passages} · ", article::line(scene, ix))}
            <a href=whole>{scene.words().whole_article}</a>
        </header>
        <div class="text" lang=data.lang.clone()>{blocks.collect_view()}</div>
        <p class="anchor">{phrases::checked(&positions, &data.sha256, scene.lang)}</p>
    }
    .into_any()
}

/// Where the article's passages stand, in code points, in its order.
fn positions(
    scene: Scene<'_>,
    article: ArticleIx,
    numbers: &[(ClaimIx, usize)],
) -> Vec<Range<usize>> {
    let claims = numbers.iter().map(|(claim, _)| &scene.timeline()[*claim]);
    let own = claims.filter(|claim| claim.article == article);
    let mut positions: Vec<_> = own
        .filter_map(|claim| Some(claim.quote()?.position.clone()))
        .collect();
    positions.sort_by_key(|range| (range.start, range.end));
    positions
}
