//! The article page: the text with every claim's passage marked, and from each passage the way
//! to its event and back.

mod facts;
pub mod reader;

pub use facts::line;

use crate::export::{Extract, jsonld};
use crate::i18n::{Lang, date, phrases};
use crate::timeline::model::{ArticleIx, ClaimIx};
use crate::timeline::view::View;
use crate::timeline::vocabulary::TextAccess;
use crate::ui::document::Head;
use crate::ui::glyphs::not_equal;
use crate::ui::scene::Scene;
use crate::ui::{address, chrome, quote, renditions};
use leptos::prelude::*;
use reader::{Anchors, Block, Reader, Target};

/// The page's head and body.
pub fn page(scene: Scene<'_>, article: ArticleIx) -> (Head, AnyView) {
    let timeline = scene.timeline();
    let data = &timeline[article];
    let words = scene.words();
    let numbers: Vec<(ClaimIx, usize)> = data.claims.iter().copied().zip(1..).collect();
    let excerpt = match data.access {
        TextAccess::Full => None,
        TextAccess::Context => Some(words.excerpt_only),
        TextAccess::None => Some(words.no_text),
    };
    let excerpt = excerpt.map(|excerpt| view! { <p class="note">{excerpt}</p> });
    let home = address::timeline(scene.site, scene.lang, scene.view);
    let body = view! {
        {chrome::top(scene, |lang| address::article(scene.site, timeline, article, lang))}
        <div class="page">
            <nav class="wrap crumb" aria-label=words.events>
                <a href=home>{format!("← {}", words.to_timeline)}</a>
            </nav>
        </div>
        <div class="page">
            <main class="wrap reading" id="liste" tabindex="-1">
                <p class="kicker">
                    {format!("{} · {}", words.article, phrases::claims(data.claims.len(), scene.lang))}
                </p>
                <h1 class="q" lang=data.lang.clone()>{data.headline.clone()}</h1>
                {facts::list(scene, article)}
                {excerpt}
                {text(scene, article, &numbers)}
                {claims(scene, &numbers)}
            </main>
        </div>
        {chrome::foot(scene)}
    };
    (head(scene, article), body.into_any())
}

fn head(scene: Scene<'_>, article: ArticleIx) -> Head {
    let timeline = scene.timeline();
    let data = &timeline[article];
    let claims = scene.count_claims(&data.claims);
    let path = |lang: Lang| address::article(scene.site, timeline, article, lang);
    let own = View {
        article: [data.id.clone()].into(),
        ..View::default()
    };
    Head {
        title: data.headline.clone(),
        description: format!("{}. {claims}.", line(scene, article)),
        path: path(scene.lang),
        alternates: Lang::ALL.map(|lang| (lang, path(lang))),
        kind: "article",
        image: None,
        embed: None,
        renditions: renditions::of_view(scene.site, scene.lang, &own),
        linked_data: Some(jsonld::of_article(
            &Extract::with(scene, Vec::new()),
            article,
        )),
        shared: None,
    }
}

/// Passages go by the ids of their claims, so that a claim's address needs no more than its id.
const ANCHORS: Anchors = Anchors {
    passage: "",
    target: Target::Event,
};

fn text(scene: Scene<'_>, article: ArticleIx, numbers: &[(ClaimIx, usize)]) -> AnyView {
    let data = &scene.timeline()[article];
    let reader = Reader::new(scene, article, numbers, ANCHORS);
    let blocks = match data.access {
        TextAccess::Full => reader.unfolded(),
        TextAccess::Context => reader.blocks(),
        TextAccess::None => return ().into_any(),
    };
    let blocks = blocks.into_iter().map(|block| match block {
        Block::Folded(first, last) => view! {
            <div class="text" lang=data.lang.clone()>{reader.folded(first, last)}</div>
        }
        .into_any(),
        Block::Shown(paragraph) => {
            let notes = notes(scene, &reader.begin_in(paragraph));
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
            <h2 id="h-text">{scene.words().text_with_passages}</h2>
            {blocks.collect_view()}
        </section>
    }
    .into_any()
}

/// Beside a paragraph: what its passages are about.
fn notes(scene: Scene<'_>, claims: &[(ClaimIx, usize)]) -> Option<impl IntoView + use<>> {
    let timeline = scene.timeline();
    (!claims.is_empty()).then(|| {
        let notes = claims.iter().map(|&(ix, number)| {
            let claim = &timeline[ix];
            let lane = scene.lane_class(timeline[claim.event].storyline);
            let passage = format!("#{}", claim.id);
            let name = phrases::claim_number(number, scene.lang);
            view! {
                <li class=lane>
                    <a class="no" href=passage aria-label=name>{number}</a>
                    <span>{about(scene, ix)}</span>
                </li>
            }
        });
        view! { <ol class="notes">{notes.collect_view()}</ol> }
    })
}

/// The event a claim is about, who says it, and whether anybody disagrees.
fn about(scene: Scene<'_>, ix: ClaimIx) -> AnyView {
    let timeline = scene.timeline();
    let claim = &timeline[ix];
    let href = format!(
        "{}#{}",
        scene.event_href(claim.event),
        address::claim_anchor(claim)
    );
    let disputed = timeline[claim.event].conflicts.iter().any(|&conflict| {
        scene.knowledge.sees_conflict(conflict) && timeline[conflict].claims.contains(&ix)
    });
    let disputed = disputed.then(|| {
        view! { " " <span class="badge-ne">{not_equal()} {scene.words().disputed}</span> }
    });
    let day = scene
        .knowledge
        .date(ix)
        .map(|day| format!(" · {}", date::short(day, scene.lang)));
    view! {
        <a href=href>{scene.title(claim.event).to_owned()}</a>
        <span class="say">{format!(" {}", scene.voice(ix))} {day}</span>
        {disputed}
    }
    .into_any()
}

/// All claims of the article, in its order.
fn claims(scene: Scene<'_>, numbers: &[(ClaimIx, usize)]) -> AnyView {
    let timeline = scene.timeline();
    let items = numbers.iter().map(|&(ix, number)| {
        let claim = &timeline[ix];
        let lane = scene.lane_class(timeline[claim.event].storyline);
        // A claim without a passage has its place only here.
        let (id, way) = match claim.quote() {
            Some(_) => {
                let href = format!("#{}", claim.id);
                let link = view! { " · " <a href=href>{scene.words().show_passage}</a> };
                (None, link.into_any())
            }
            None => {
                let source = view! { " · " {quote::source(scene, ix)} };
                (Some(claim.id.clone()), source.into_any())
            }
        };
        view! {
            <li class=lane id=id>
                <span class="no">{number}</span>
                <span>{about(scene, ix)} {way}</span>
            </li>
        }
    });
    let items: Vec<_> = items.collect();
    if items.is_empty() {
        return ().into_any();
    }
    view! {
        <section aria-labelledby="h-claims">
            <h2 id="h-claims">{scene.words().claims_in_article}</h2>
            <ol class="notes all">{items}</ol>
        </section>
    }
    .into_any()
}
