//! The timeline page as the server composes it: drawing, filters, list.

mod head;

use super::list::Leaf;
use super::regions::Region;
use super::{Frame, filters, help, key, knowledge, panel, row};
use crate::i18n::{Lang, Named, date, phrases};
use crate::timeline::model::{ArticleIx, EventIx, Window};
use crate::timeline::query::select;
use crate::timeline::view::{Ignored, Reading};
use crate::ui::address;
use crate::ui::chrome;
use crate::ui::document::Head;
use crate::ui::event;
use crate::ui::islands::{Explore, Swipe};
use crate::ui::pack::{self, Delivery};
use crate::ui::scene::Scene;
use crate::ui::site::Form;
use crate::ui::stage::Stage;
use leptos::prelude::*;
use maud::{Markup, PreEscaped, html};

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
    let frame = stage.frame;
    let words = scene.words();
    let region = |region: Region| region.html(stage).into_string();
    let [window_shown, lanes] = frame.measures().map(|(_, value)| value);
    let days = |window: Window| format!("{},{}", window.from.number(), window.to.number());
    let window = frame.overview().scale.window();
    let years = date::window(window, scene.lang);
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
    let list = Leaf::new(stage).html(stage, |events| rows(scene, events));
    let languages = view! {
        <span class="lang" data-region="languages" inner_html=region(Region::Languages)></span>
    };
    let body = view! {
        {chrome::top_with(scene, languages.into_any(), title.into_any())}
        <aside class="panel" aria-label=words.open_event data-panel="">
            <div data-region="panel" inner_html=region(Region::Panel)></div>
            {event::panel(scene, panel::open(stage))}
        </aside>
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
        <section
            class="axis page"
            aria-label=words.axis
            data-lanes=lanes
            data-window=window_shown
            data-full=days(scene.facts.full)
            data-opening=days(scene.facts.opening)
            data-facts=(Delivery::of(scene.facts) == Delivery::File)
                .then(|| address::facts(scene.site, scene.lang, scene.view.asof))
        >
            <div class="wrap axis-in wide">
                <div class="lanes" data-region="lane-names" inner_html=region(Region::LaneNames)></div>
                <div class="view" data-region="axis" inner_html=region(Region::Axis)></div>
                <div class="minor over">
                    <span>{words.overview} " " {years}</span>
                    <span class="controls">
                        <span
                            class="controls"
                            role="group"
                            aria-label=words.section
                            data-region="controls"
                            inner_html=region(Region::Controls)
                        ></span>
                        <button
                            class="control"
                            type="button"
                            popovertarget="keys"
                            aria-label=words.keyboard
                            title=words.keyboard
                        >
                            "?"
                        </button>
                    </span>
                </div>
                <div data-region="overview" inner_html=region(Region::Overview)></div>
            </div>
            <div class="compact" data-region="compact" inner_html=region(Region::Compact)></div>
        </section>
        <div class="page">
            <div class="wrap body">
                {filters::form(scene, stage)}
                <div>
                    <nav
                        class="chips"
                        aria-label=words.quick_filters
                        data-region="quick"
                        inner_html=region(Region::Quick)
                    ></nav>
                    <main id="liste" class="events" tabindex="-1">
                        <h2 class="vh">{words.events}</h2>
                        <div class="result" data-region="result" inner_html=region(Region::Result)></div>
                        <div data-region="limit" inner_html=region(Region::Limit)></div>
                        <div data-region="later-published" inner_html=region(Region::Later)></div>
                        <div data-rows="" inner_html=list.into_string()></div>
                    </main>
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
        <div
            popover="auto"
            id="keys"
            role="dialog"
            aria-label=words.keyboard
            tabindex="-1"
            autofocus
            inner_html=help::keys(words).into_string()
        ></div>
        {facts(scene)}
        <Explore />
        <Swipe />
    };
    (head::head(scene, stage), body.into_any())
}

/// The dossier for the browser, if it is small enough to travel with every page.
fn facts(scene: Scene<'_>) -> Option<impl IntoView + use<>> {
    (Delivery::of(scene.facts) == Delivery::Inline).then(|| {
        // `<` could end the element.
        let json = pack::json(scene.facts, &scene).replace('<', "\\u003c");
        view! { <script type="application/json" id="facts" inner_html=json></script> }
    })
}

/// The rows of the events whose pages are of the view's state of knowledge, for a list that lacks
/// them.
pub fn rows_of_state(scene: Scene<'_>) -> Markup {
    let known = scene.facts.events().iter().map(|fact| fact.event);
    let own = known.filter(|&event| scene.event_state(event) == scene.view.asof);
    html! { ol.rows data-rows="" { (rows(scene, &own.collect::<Vec<_>>())) } }
}

/// The rows of events.
fn rows(scene: Scene<'_>, events: &[EventIx]) -> Markup {
    html! { @for &event in events { (PreEscaped(row::row(scene, event).to_html())) } }
}

fn standfirst(scene: Scene<'_>) -> AnyView {
    let facts = scene.facts;
    let claims = facts
        .events()
        .iter()
        .map(|fact| facts.claims(fact).len())
        .sum();
    let articles = (0..scene.timeline().articles.len())
        .map(ArticleIx)
        .filter(|&article| scene.knowledge.sees_article(article))
        .count();
    view! {
        <p class="standfirst">
            <b class="num">{phrases::events(facts.events().len(), scene.lang)}</b>
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

/// What a published site cannot do without a program, for those who have none.
fn needs_script(scene: Scene<'_>) -> Option<impl IntoView + use<>> {
    (scene.site.form != Form::Served).then(|| {
        view! { <noscript><p class="note">{scene.words().needs_script}</p></noscript> }
    })
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
