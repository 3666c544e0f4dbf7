//! Links above and below the drawing that change its window.

use super::event_navigation::steps;
use crate::i18n::{Lang, date};
use crate::timeline::model::Window;
use crate::timeline::view::View;
use crate::timeline::viewport::{aligned, closer, farther};
use crate::ui::view_context::ViewContext;
use maud::{Markup, html};

/// Links to preset windows: everything, a whole year, the opening window.
pub fn presets(view_context: ViewContext<'_>) -> Markup {
    let (opening, lang) = (view_context.frame.opening, view_context.lang());
    let full = view_context.facts.full.union(opening).whole_years();
    let year = Window::year(opening.from.year());
    let middle = opening.to.year() == year.from.year() && year != opening && year != full;
    let presets = [
        Some((view_context.words().everything.to_owned(), full)),
        middle.then(|| (date::window_short(year, lang), year)),
        (opening != full).then(|| (opening_label(lang, opening), opening)),
    ];
    html! {
        @for (text, window) in presets.into_iter().flatten() {
            a href=(view_context.href(&windowed(view_context, window)))
                aria-current=[(window == view_context.frame.window).then_some("true")] data-window=""
            {
                (text)
            }
        }
    }
}

/// The opening window, without its year if that is both its first and its last.
fn opening_label(lang: Lang, window: Window) -> String {
    let label = date::window_short(window, lang);
    let year = format!(" {}", window.from.year());
    match label.strip_suffix(&year) {
        Some(short) if window.from.year() == window.to.year() => short.to_owned(),
        _ => label,
    }
}

/// The view with another window; the opening one is left out of the address.
pub fn windowed(view_context: ViewContext<'_>, window: Window) -> View {
    view_context.view.with(|view| {
        let plain = window == view_context.frame.opening;
        view.from = (!plain).then_some(window.from);
        view.to = (!plain).then_some(window.to);
    })
}

/// Buttons that are links: previous and next event; oldest, zoom out, zoom in, everything, newest.
pub fn controls(view_context: ViewContext<'_>) -> Markup {
    let words = view_context.words();
    let (window, full) = (view_context.frame.window, view_context.facts.full);
    let length = window.days();
    let oldest = Window { from: full.from, to: full.from.plus(length - 1) };
    let newest = Window { from: full.to.plus(1 - length), to: full.to };
    let controls = [
        ("oldest", "⇤", words.oldest, oldest),
        ("zoom-out", "−", words.zoom_out, aligned(farther(window, 0.5))),
        ("zoom-in", "+", words.zoom_in, aligned(closer(window, 0.5))),
        ("fit", "↔", words.fit, full.whole_years()),
        ("newest", "⇥", words.newest, newest),
    ];
    let [previous, next] = steps(view_context);
    let step = |action: &str, sign: &str, name: &str, view: Option<View>| {
        // At the ends the link keeps its position, and can keep the focus that led there.
        html! {
            @match view {
                Some(view) => a.control data-action=(action) href=(view_context.href(&view))
                    aria-label=(name) title=(name) { (sign) },
                None => a.control data-action=(action) role="link" aria-disabled="true"
                    tabindex="-1" aria-label=(name) { (sign) },
            }
        }
    };
    html! {
        (step("previous", "‹", words.previous, previous))
        (step("next", "›", words.next, next))
        @for (action, sign, name, window) in controls {
            a.control data-action=(action) href=(view_context.href(&windowed(view_context, window)))
                aria-label=(name) title=(name) data-window=""
            {
                (sign)
            }
        }
    }
}
