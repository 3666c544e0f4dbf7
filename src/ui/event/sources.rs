//! Articles of the claims, with passages marked, shown beside the claims.

use crate::i18n::phrases;
use crate::site::address;
use crate::site::page_context::PageContext;
use crate::timeline::model::{ArticleIx, ClaimIx};
use crate::ui::article;
use crate::ui::article::reader::{ArticleText, PassageLinks, PassageTarget, TextBlock};
use leptos::prelude::*;
use std::ops::Range;

/// Passages have a prefix on this page, to distinguish them from their claims.
pub const ANCHORS: PassageLinks = PassageLinks { passage: "passage-", target: PassageTarget::Here };

/// Every article with a passage of the numbered claims, one after another.
pub fn sources(context: PageContext<'_>, numbers: &[(ClaimIx, usize)]) -> AnyView {
    let timeline = context.timeline();
    let mut articles: Vec<ArticleIx> = (numbers.iter())
        .filter(|(claim, _)| timeline[*claim].quote().is_some())
        .map(|&(claim, _)| timeline[claim].article)
        .collect();
    articles.sort();
    articles.dedup();
    if articles.is_empty() {
        return ().into_any();
    }
    // Only the first article is in sight beside the claims.
    let tabs = (articles.len() > 1).then(|| {
        let tabs = articles.iter().map(|&article| {
            let count = positions(context, article, numbers).len();
            let passages = phrases::passages(count, context.lang);
            let href = format!("#source-{}", timeline[article].id);
            view! { <li><a href=href>{format!("{} · {passages}", context.publisher(article))}</a></li> }
        });
        view! { <ul class="tabs">{tabs.collect_view()}</ul> }
    });
    let articles = articles.iter().map(|&article| source(context, article, numbers));
    view! {
        <section class="article" aria-labelledby="h-articles">
            <h2 class="vh" id="h-articles">{context.words().quotes_in_context}</h2>
            {tabs}
            {articles.collect_view()}
        </section>
    }
    .into_any()
}

fn source(context: PageContext<'_>, ix: ArticleIx, numbers: &[(ClaimIx, usize)]) -> AnyView {
    let timeline = context.timeline();
    let data = &timeline[ix];
    let reader = ArticleText::new(context, ix, numbers, ANCHORS);
    let blocks = reader.blocks().into_iter().map(|block| match block {
        TextBlock::Shown(paragraph) => reader.paragraph(paragraph),
        TextBlock::Folded(first, last) => reader.folded(first, last),
    });
    let positions = positions(context, ix, numbers);
    let passages = phrases::passages(positions.len(), context.lang);
    let whole = address::article(context.site, timeline, ix, context.lang);
    view! {
        <header id=format!("source-{}", data.id)>
            <h3 lang=data.lang.clone()>{data.headline.clone()}</h3>
            {format!("{} · {passages} · ", article::line(context, ix))}
            <a href=whole>{context.words().whole_article}</a>
        </header>
        <div class="text" lang=data.lang.clone()>{blocks.collect_view()}</div>
        <p class="anchor">{phrases::checked(&positions, &data.sha256, context.lang)}</p>
    }
    .into_any()
}

/// Positions of the article's passages in code points, in the order of the text.
fn positions(
    context: PageContext<'_>,
    article: ArticleIx,
    numbers: &[(ClaimIx, usize)],
) -> Vec<Range<usize>> {
    let claims = numbers.iter().map(|(claim, _)| &context.timeline()[*claim]);
    let own = claims.filter(|claim| claim.article == article);
    let mut positions: Vec<_> =
        own.filter_map(|claim| Some(claim.quote()?.position.clone())).collect();
    positions.sort_by_key(|range| (range.start, range.end));
    positions
}
