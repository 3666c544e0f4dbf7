//! Counts of what is known, below a page's title: events, claims and articles, and the evidence
//! behind them.

use crate::i18n::phrases;
use crate::site::page_context::PageContext;
use crate::timeline::model::{ArticleIx, ClaimIx};
use maud::{Markup, html};

/// The line below the title of the timeline page.
pub fn standfirst(context: PageContext<'_>) -> Markup {
    let timeline = context.timeline();
    let claims: Vec<ClaimIx> = (0..timeline.claims.len())
        .map(ClaimIx)
        .filter(|&claim| context.knowledge.sees_claim(claim))
        .collect();
    let is_unchecked = |claim: &&ClaimIx| timeline[**claim].quote().is_none();
    let promise = match claims.iter().filter(is_unchecked).count() {
        0 => context.words().each_with_its_sentence.to_owned(),
        unchecked => phrases::unchecked(unchecked, claims.len(), context.lang),
    };
    let articles = (0..timeline.articles.len())
        .map(ArticleIx)
        .filter(|&article| context.knowledge.sees_article(article))
        .count();
    html! {
        b.num { (phrases::events(context.facts().events().len(), context.lang)) }
        " · "
        b.num { (context.count_claims(&claims)) }
        " · "
        b.num { (phrases::articles(articles, context.lang)) }
        " – "
        (promise)
    }
}
