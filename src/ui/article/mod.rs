//! The article page: the text with every claim's passage marked, and links from each passage to its
//! event and back.

mod facts;
pub mod reader;

pub use facts::line;

use crate::export::jsonld;
use crate::i18n::{Lang, date, phrases};
use crate::site::page_context::PageContext;
use crate::site::{address, alternates};
use crate::timeline::model::{ArticleIx, ClaimIx};
use crate::timeline::view::View;
use crate::timeline::vocabulary::TextAccess;
use crate::ui::document::Head;
use crate::ui::glyphs::not_equal;
use crate::ui::{chrome, quote};
use leptos::prelude::*;
use reader::{ArticleText, PassageLinks, PassageTarget, TextBlock};

/// The page's head and body.
pub fn page(context: PageContext<'_>, article: ArticleIx) -> (Head, AnyView) {
    let timeline = context.timeline();
    let data = &timeline[article];
    let words = context.words();
    let numbers: Vec<(ClaimIx, usize)> = data.claims.iter().copied().zip(1..).collect();
    let excerpt = match data.access {
        TextAccess::Full => None,
        TextAccess::Context => Some(words.excerpt_only),
        TextAccess::None => Some(words.no_text),
    };
    let excerpt = excerpt.map(|excerpt| view! { <p class="note">{excerpt}</p> });
    let home = address::timeline(context.site, context.lang, context.view);
    let body = view! {
        {chrome::top(context, |lang| address::article(context.site, timeline, article, lang))}
        <div class="page">
            <nav class="wrap crumb" aria-label=words.events>
                <a href=home>{format!("← {}", words.to_timeline)}</a>
            </nav>
        </div>
        <div class="page">
            <main class="wrap reading" id="liste" tabindex="-1">
                <p class="kicker">
                    {format!("{} · {}", words.article, phrases::claims(data.claims.len(), context.lang))}
                </p>
                <h1 class="q" lang=data.lang.clone()>{data.headline.clone()}</h1>
                {facts::list(context, article)}
                {excerpt}
                {text(context, article, &numbers)}
                {claims(context, &numbers)}
            </main>
        </div>
        {chrome::foot(context)}
    };
    (head(context, article), body.into_any())
}

fn head(context: PageContext<'_>, article: ArticleIx) -> Head {
    let timeline = context.timeline();
    let data = &timeline[article];
    let claims = context.count_claims(&data.claims);
    let path = |lang: Lang| address::article(context.site, timeline, article, lang);
    let own = View { article: [data.id.clone()].into(), ..View::default() };
    Head {
        title: data.headline.clone(),
        description: format!("{}. {claims}.", line(context, article)),
        path: path(context.lang),
        alternates: context.in_languages(path),
        kind: "article",
        image: None,
        embed: None,
        renditions: alternates::of_view(context.site, context.lang, &own),
        linked_data: Some(jsonld::of_article(context, article)),
        shared: None,
    }
}

/// Passages have the bare ids of their claims, so that a claim's address needs no more than its id.
const ANCHORS: PassageLinks = PassageLinks { passage: "", target: PassageTarget::Event };

fn text(context: PageContext<'_>, article: ArticleIx, numbers: &[(ClaimIx, usize)]) -> AnyView {
    let data = &context.timeline()[article];
    let reader = ArticleText::new(context, article, numbers, ANCHORS);
    let blocks = match data.access {
        TextAccess::Full => reader.unfolded(),
        TextAccess::Context => reader.blocks(),
        TextAccess::None => return ().into_any(),
    };
    let blocks = blocks.into_iter().map(|block| match block {
        TextBlock::Folded(first, last) => view! {
            <div class="text" lang=data.lang.clone()>{reader.folded(first, last)}</div>
        }
        .into_any(),
        TextBlock::Shown(paragraph) => {
            let notes = notes(context, &reader.begin_in(paragraph));
            view! {
                <div class="passage">
                    <div class="text" lang=data.lang.clone()>{reader.paragraph(paragraph)}</div>
                    {notes}
                </div>
            }
            .into_any()
        }
    });
    view! {
        <section aria-labelledby="h-text">
            <h2 id="h-text">{context.words().text_with_passages}</h2>
            {blocks.collect_view()}
        </section>
    }
    .into_any()
}

/// Notes beside a paragraph: the claims whose passages begin in it.
fn notes(context: PageContext<'_>, claims: &[(ClaimIx, usize)]) -> Option<impl IntoView + use<>> {
    let timeline = context.timeline();
    (!claims.is_empty()).then(|| {
        let notes = claims.iter().map(|&(ix, number)| {
            let claim = &timeline[ix];
            let lane = context.lane_class(timeline[claim.event].storyline);
            let passage = format!("#{}", claim.id);
            let name = phrases::claim_number(number, context.lang);
            view! {
                <li class=lane>
                    <a class="no" href=passage aria-label=name>{number}</a>
                    <span>{about(context, ix)}</span>
                </li>
            }
        });
        view! { <ol class="notes">{notes.collect_view()}</ol> }
    })
}

/// The event a claim is about, the voice, the day, and a badge if the claim is disputed.
fn about(context: PageContext<'_>, ix: ClaimIx) -> AnyView {
    let timeline = context.timeline();
    let claim = &timeline[ix];
    let href = format!("{}#{}", context.event_href(claim.event), address::claim_anchor(claim));
    let disputed = context.knowledge.is_contradicted(ix).then(|| {
        view! { " " <span class="badge-ne">{not_equal()} {context.words().disputed}</span> }
    });
    let day =
        context.knowledge.date(ix).map(|day| format!(" · {}", date::short(day, context.lang)));
    view! {
        <a href=href>{context.title(claim.event).to_owned()}</a>
        <span class="say">{format!(" {}", context.attribution(ix))} {day}</span>
        {disputed}
    }
    .into_any()
}

/// All claims of the article, in its order.
fn claims(context: PageContext<'_>, numbers: &[(ClaimIx, usize)]) -> AnyView {
    let timeline = context.timeline();
    let items = numbers.iter().map(|&(ix, number)| {
        let claim = &timeline[ix];
        let lane = context.lane_class(timeline[claim.event].storyline);
        // A claim without a passage has its anchor only here.
        let (id, way) = match claim.quote() {
            Some(_) => {
                let href = format!("#{}", claim.id);
                let link = view! { " · " <a href=href>{context.words().show_passage}</a> };
                (None, link.into_any())
            }
            None => {
                let source = view! { " · " {quote::source(context, ix)} };
                (Some(claim.id.clone()), source.into_any())
            }
        };
        let former = id.is_some().then(|| quote::former_ids("", claim));
        view! {
            <li class=lane id=id>
                {former}
                <span class="no">{number}</span>
                <span>{about(context, ix)} {way}</span>
            </li>
        }
    });
    let items: Vec<_> = items.collect();
    if items.is_empty() {
        return ().into_any();
    }
    view! {
        <section aria-labelledby="h-claims">
            <h2 id="h-claims">{context.words().claims_in_article}</h2>
            <ol class="notes all">{items}</ol>
        </section>
    }
    .into_any()
}
