//! What the timeline page and its embed have in common: the drawing, the open event, the list, and
//! the program that moves them.

use super::list::Leaf;
use super::page::staged;
use super::regions::Region;
use super::{help, panel, row};
use crate::i18n::date;
use crate::timeline::model::{EventIx, Window};
use crate::ui::address;
use crate::ui::event;
use crate::ui::islands::{Explore, Swipe};
use crate::ui::pack::{self, Delivery};
use crate::ui::scene::Scene;
use crate::ui::site::Surface;
use crate::ui::stage::Stage;
use leptos::prelude::*;
use maud::{Markup, PreEscaped, html};

/// The open event.
pub fn panel(scene: Scene<'_>, stage: Stage<'_>) -> AnyView {
    let words = scene.words();
    view! {
        <aside class="panel" aria-label=words.open_event data-panel="">
            <div data-region="panel" inner_html=Region::Panel.html(stage).into_string()></div>
            {event::panel(scene, panel::open(stage))}
        </aside>
    }
    .into_any()
}

/// Filters that are one click away.
pub fn quick_filters(scene: Scene<'_>, stage: Stage<'_>) -> AnyView {
    view! {
        <nav
            class="chips"
            aria-label=scene.words().quick_filters
            data-region="quick"
            inner_html=Region::Quick.html(stage).into_string()
        ></nav>
    }
    .into_any()
}

/// What of the drawing follows the window, and what it says of itself.
pub fn drawing_of_view(scene: Scene<'_>) -> Markup {
    staged(scene, |stage| {
        let [window, lanes] = stage.frame.measures().map(|(_, value)| value);
        html! {
            section.axis data-window=(window) data-lanes=(lanes) {
                @for region in Region::DRAWING {
                    div data-region=(region.name()) { (region.html(stage)) }
                }
            }
        }
    })
}

/// The drawing for wide and narrow windows.
pub fn drawing(scene: Scene<'_>, stage: Stage<'_>) -> AnyView {
    let (frame, words) = (stage.frame, scene.words());
    let region = |region: Region| region.html(stage).into_string();
    let [window_shown, lanes] = frame.measures().map(|(_, value)| value);
    let days = |window: Window| format!("{},{}", window.from.number(), window.to.number());
    let window = frame.overview().scale.window();
    let years = date::window(window, scene.lang);
    view! {
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
    }
    .into_any()
}

/// The list, with what was found above it.
pub fn events(scene: Scene<'_>, stage: Stage<'_>) -> AnyView {
    let words = scene.words();
    let region = |region: Region| region.html(stage).into_string();
    let list = Leaf::new(stage).html(stage, |events| rows(scene, events));
    view! {
        <main id="liste" class="events" tabindex="-1">
            <h2 class="vh">{words.events}</h2>
            <div class="result-line">
                <div class="result" data-region="result" inner_html=region(Region::Result)></div>
                <button class="button" type="button" popovertarget="data">{words.data}</button>
            </div>
            <div data-region="limit" inner_html=region(Region::Limit)></div>
            <div data-region="later-published" inner_html=region(Region::Later)></div>
            <div data-rows="" inner_html=list.into_string()></div>
        </main>
    }
    .into_any()
}

/// What moves the page and what it can be had as: keys, data, the dossier, the islands.
pub fn program(scene: Scene<'_>, stage: Stage<'_>) -> AnyView {
    let words = scene.words();
    view! {
        <div
            popover="auto"
            id="keys"
            role="dialog"
            aria-label=words.keyboard
            tabindex="-1"
            // Browsers refuse it to frames of other sites, and complain.
            autofocus=scene.site.surface == Surface::Page
            inner_html=help::keys(words).into_string()
        ></div>
        <div popover="auto" id="data" role="dialog" aria-label=words.data_of_view>
            <h2>{words.data_of_view}</h2>
            <p class="note">{words.data_hint}</p>
            <ul
                class="forms"
                data-region="data"
                inner_html=Region::Data.html(stage).into_string()
            ></ul>
        </div>
        {facts(scene)}
        <Explore />
        <Swipe />
    }
    .into_any()
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
