//! Parts shared by the timeline page and its embed: drawing, open event, list, and program.

use super::list::Leaf;
use super::measures::{measures, numbers};
use super::page::staged;
use super::regions::Region;
use super::{help, panel, row};
use crate::site::Surface;
use crate::site::address;
use crate::site::page_context::PageContext;
use crate::timeline::model::EventIx;
use crate::ui::event;
use crate::ui::islands::{Explore, Swipe};
use crate::ui::payload;
use crate::ui::payload::Delivery;
use crate::ui::view_context::ViewContext;
use leptos::prelude::*;
use maud::{Markup, PreEscaped, html};

/// The open event.
pub fn panel(context: PageContext<'_>, view_context: ViewContext<'_>) -> AnyView {
    let words = context.words();
    view! {
        <aside class="panel" aria-label=words.open_event data-panel="">
            <div data-region="panel" inner_html=Region::Panel.html(view_context).into_string()></div>
            {event::panel(context, panel::open(view_context))}
        </aside>
    }
    .into_any()
}

/// Filters that are one click away.
pub fn quick_filters(context: PageContext<'_>, view_context: ViewContext<'_>) -> AnyView {
    view! {
        <nav
            class="chips"
            aria-label=context.words().quick_filters
            data-region="quick"
            inner_html=Region::Quick.html(view_context).into_string()
        ></nav>
    }
    .into_any()
}

/// The parts of the drawing that follow the window, and its attributes.
pub fn drawing_of_view(context: PageContext<'_>) -> Markup {
    staged(context, |view_context| {
        let [window, opening, lanes] = measures(view_context.frame).map(|(_, value)| value);
        html! {
            section.axis data-window=(window) data-opening=(opening) data-lanes=(lanes) {
                @for region in Region::DRAWING {
                    div data-region=(region.name()) { (region.html(view_context)) }
                }
            }
        }
    })
}

/// The drawing for wide and for narrow windows.
pub fn drawing(context: PageContext<'_>, view_context: ViewContext<'_>) -> AnyView {
    let (frame, words) = (view_context.frame, context.words());
    let region = |region: Region| region.html(view_context).into_string();
    let [window_shown, opening, lanes] = measures(frame).map(|(_, value)| value);
    let has_days = view_context.has_days();
    let nothing = (!has_days).then(|| {
        let text = context.words().nothing_dated;
        view! { <div class="page"><p class="wrap note">{text}</p></div> }
    });
    view! {
        {nothing}
        <section
            class="axis page"
            hidden=!has_days
            aria-label=words.axis
            data-lanes=lanes
            data-window=window_shown
            data-full=numbers(context.facts().full)
            data-opening=opening
            data-facts=(Delivery::of(context.facts()) == Delivery::File)
                .then(|| address::facts(context.site, context.lang, context.view.asof))
        >
            <div class="wrap axis-in wide">
                <div class="lanes" data-region="lane-names" inner_html=region(Region::LaneNames)></div>
                <div class="view" data-region="axis" inner_html=region(Region::Axis)></div>
                <div class="minor over">
                    <span data-region="years" inner_html=region(Region::Years)></span>
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

/// The list, with the line about the result above it.
pub fn events(context: PageContext<'_>, view_context: ViewContext<'_>) -> AnyView {
    let words = context.words();
    let region = |region: Region| region.html(view_context).into_string();
    let list = Leaf::new(view_context).html(view_context, |events| rows(context, events));
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

/// Program and popovers: keys, data, the dossier, the islands.
pub fn program(context: PageContext<'_>, view_context: ViewContext<'_>) -> AnyView {
    let words = context.words();
    view! {
        <div
            popover="auto"
            id="keys"
            role="dialog"
            aria-label=words.keyboard
            tabindex="-1"
            // Browsers refuse it in frames of other sites, and log a warning.
            autofocus=context.site.surface == Surface::Page
            inner_html=help::keys(words).into_string()
        ></div>
        <div popover="auto" id="data" role="dialog" aria-label=words.data_of_view>
            <h2>{words.data_of_view}</h2>
            <p class="note">{words.data_hint}</p>
            <ul
                class="forms"
                data-region="data"
                inner_html=Region::Data.html(view_context).into_string()
            ></ul>
        </div>
        {facts(context)}
        <Explore />
        <Swipe />
    }
    .into_any()
}

/// The dossier for the browser, if it is small enough to be sent with every page.
fn facts(context: PageContext<'_>) -> Option<impl IntoView + use<>> {
    (Delivery::of(context.facts()) == Delivery::Inline).then(|| {
        // `<` could end the element.
        let json = payload::json(context.facts(), &context).replace('<', "\\u003c");
        view! { <script type="application/json" id="facts" inner_html=json></script> }
    })
}

/// Rows of the events whose pages belong to the view's state of knowledge, for a list that lacks
/// them.
pub fn rows_of_state(context: PageContext<'_>) -> Markup {
    let known = context.facts().events().iter().map(|fact| fact.event);
    let own = known.filter(|&event| context.event_state(event) == context.view.asof);
    html! { ol.rows data-rows="" { (rows(context, &own.collect::<Vec<_>>())) } }
}

/// The rows of events.
fn rows(context: PageContext<'_>, events: &[EventIx]) -> Markup {
    html! { @for &event in events { (PreEscaped(row::row(context, event).to_html())) } }
}
