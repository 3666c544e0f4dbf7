//! Beside the claims: the articles they come from, passages marked.

use crate::i18n::phrases;
use crate::timeline::model::{ArticleIx, ClaimIx};
use crate::ui::article::reader::{Anchors, Block, Reader};
use crate::ui::scene::Scene;
use crate::ui::{address, article};
use leptos::prelude::*;

/// Claims go by their ids on this page; passages take a prefix.
pub const ANCHORS: Anchors = Anchors {
    passage: "passage-",
    note: "",
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
    let articles = articles.into_iter().map(|article| source(scene, article, numbers));
    view! {
        <section class="article" aria-labelledby="h-articles">
            <h2 class="vh" id="h-articles">{scene.words().quotes_in_context}</h2>
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
    let mut positions: Vec<_> = (numbers.iter())
        .filter(|(claim, _)| timeline[*claim].article == ix)
        .filter_map(|&(claim, _)| Some(timeline[claim].quote()?.position.clone()))
        .collect();
    positions.sort_by_key(|range| (range.start, range.end));
    let passages = phrases::passages(positions.len(), scene.lang);
    let whole = address::article(timeline, ix, scene.lang);
    view! {
        <header>
            <h3 lang=data.lang.clone()>{data.headline.clone()}</h3>
            {format!("{} · {passages} · ", article::line(scene, ix))}
            <a href=whole>{scene.words().whole_article}</a>
        </header>
        <div class="text" lang=data.lang.clone()>{blocks.collect_view()}</div>
        <p class="anchor">{phrases::checked(&positions, &data.sha256, scene.lang)}</p>
    }
    .into_any()
}
