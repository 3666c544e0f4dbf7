//! The timeline page: drawing, filters, list.

mod axis;
mod chips;
mod compact;
pub(super) mod figures;
mod filters;
mod frame;
mod keybar;
mod lane_names;
mod lanes;
mod list;
pub(super) mod marks;
mod overview;
mod rail;
mod row;
pub(super) mod svg;
mod ticks;

pub use keybar::key;

use crate::i18n::{Lang, Named, phrases};
use crate::timeline::query::{Selection, select};
use crate::timeline::view::{Filter, Ignored, Reading, View};
use crate::ui::address;
use crate::ui::chrome;
use crate::ui::document::Head;
use crate::ui::scene::Scene;
use frame::Frame;
use leptos::prelude::*;

/// The page's head and body.
pub fn page(scene: Scene<'_>, reading: &Reading) -> (Head, AnyView) {
    let selection = select(scene.knowledge, scene.view);
    let frame = Frame::new(scene, &selection);
    let head = head(scene, &selection);
    // The panel slides up by all but axis and overview.
    let lanes = frame.wide.bottom as i64;
    let words = scene.words();
    let title = view! {
        <div class="wrap title">
            <h1>{scene.timeline().title.get(scene.lang).to_owned()}</h1>
            {standfirst(scene)}
            {ignored(scene.lang, &reading.ignored)}
        </div>
    };
    let body = view! {
        {chrome::top_with(scene, |lang| address::timeline(lang, scene.view), title.into_any())}
        {keybar::keybar(scene, &frame)}
        <section class="axis page" aria-label=words.axis data-lanes=lanes>
            <div class="wrap axis-in wide">
                {lane_names::lane_names(scene, &frame)}
                <div>{axis::axis(scene, &frame)}</div>
                <div class="minor over">
                    <span>{words.overview} " " {years(scene, &frame)}</span>
                    {keybar::controls(scene, &frame)}
                </div>
                {overview::overview(scene, &frame)}
            </div>
            <div class="compact">{compact::compact(scene, &frame)}</div>
        </section>
        <div class="page">
            <div class="wrap body">
                {filters::filters(scene, &selection)}
                <div>
                    {filters::quick_filters(scene, &selection)}
                    {list::list(scene, &frame, &selection)}
                </div>
            </div>
        </div>
        {sheet_open(scene, &selection)}
        {chrome::foot(scene)}
    };
    (head, body.into_any())
}

fn standfirst(scene: Scene<'_>) -> AnyView {
    let timeline = scene.timeline();
    let events = scene.knowledge.events().count();
    let claims = scene
        .knowledge
        .events()
        .map(|state| state.claims.len())
        .sum();
    let articles = (0..timeline.articles.len())
        .map(crate::timeline::model::ArticleIx)
        .filter(|&article| scene.knowledge.sees_article(article))
        .count();
    view! {
        <p class="standfirst">
            <b class="num">{phrases::events(events, scene.lang)}</b>
            " · "
            <b class="num">{phrases::claims_with_evidence(claims, scene.lang)}</b>
            " · "
            <b class="num">{phrases::articles(articles, scene.lang)}</b>
            " – "
            {scene.words().each_with_its_sentence}
        </p>
    }
    .into_any()
}

fn years(scene: Scene<'_>, frame: &Frame) -> String {
    let window = frame.overview.scale.window();
    crate::i18n::date::window(window, scene.lang)
}

/// What the address asked for and nobody understood.
fn ignored(lang: Lang, ignored: &[Ignored]) -> Option<impl IntoView + use<>> {
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

/// The phone's bar that opens the filters.
fn sheet_open(scene: Scene<'_>, selection: &Selection) -> AnyView {
    use crate::ui::glyphs::{icon, icons};
    let active = phrases::active_filters(scene.view.filter_count(), scene.lang);
    let count = phrases::events_of(selection.events.len(), selection.total, scene.lang);
    view! {
        <nav class="sheet-open" aria-label=scene.words().open_filters>
            <span class="num">{count}</span>
            <a href="#filter">{icon(icons::FILTER)} {active}</a>
        </nav>
    }
    .into_any()
}

/// Title, description and addresses of this very view.
fn head(scene: Scene<'_>, selection: &Selection) -> Head {
    let title = scene.timeline().title.get(scene.lang);
    let names = scene.view.filters().into_iter();
    let mut parts: Vec<String> = names
        .map(|filter: Filter<'_>| chips::filter_name(scene, filter))
        .collect();
    parts.push(title.to_owned());
    if let Some(asof) = scene.asof() {
        let day = crate::i18n::date::day(asof, scene.lang);
        parts.push(format!("{} {day}", scene.words().known_on));
    }
    if scene.view.is_filtered() {
        parts.push(phrases::events(selection.events.len(), scene.lang));
    }
    let counts = phrases::events_of(selection.events.len(), selection.total, scene.lang);
    let standfirst = scene.timeline().standfirst.get(scene.lang);
    Head {
        title: parts.join(" · "),
        description: format!("{counts}. {standfirst}"),
        path: address::timeline(scene.lang, &canonical(scene.view)),
        alternates: Lang::ALL.map(|lang| (lang, address::timeline(lang, &canonical(scene.view)))),
        kind: "website",
    }
}

/// The view without what only frames the drawing: two windows on the same list are one page to a
/// search engine.
fn canonical(view: &View) -> View {
    view.with(|view| {
        view.from = None;
        view.to = None;
        view.event = None;
    })
}
