//! Above the drawing: windows one link away.

use super::steps::steps;
use crate::i18n::{Lang, date};
use crate::timeline::model::Window;
use crate::timeline::view::View;
use crate::timeline::viewport::{aligned, closer, farther};
use crate::ui::stage::Stage;
use maud::{Markup, html};

/// Windows one link away.
pub fn presets(stage: Stage<'_>) -> Markup {
    let (facts, lang) = (stage.facts, stage.lang());
    let opening = facts.opening;
    let full = facts.full.union(opening).whole_years();
    let year = Window::year(opening.from.year());
    let middle = opening.to.year() == year.from.year() && year != opening && year != full;
    let presets = [
        Some((stage.words().everything.to_owned(), full)),
        middle.then(|| (date::window_short(year, lang), year)),
        (opening != full).then(|| (opening_label(lang, opening), opening)),
    ];
    html! {
        @for (text, window) in presets.into_iter().flatten() {
            a href=(stage.href(&windowed(stage, window)))
                aria-current=[(window == stage.frame.window).then_some("true")] data-window=""
            {
                (text)
            }
        }
    }
}

/// The opening window without its year where that goes without saying.
fn opening_label(lang: Lang, window: Window) -> String {
    let label = date::window_short(window, lang);
    let year = format!(" {}", window.from.year());
    match label.strip_suffix(&year) {
        Some(short) if window.from.year() == window.to.year() => short.to_owned(),
        _ => label,
    }
}

/// The view with another window; the opening one needs no words in the address.
pub fn windowed(stage: Stage<'_>, window: Window) -> View {
    stage.view.with(|view| {
        let plain = window == stage.facts.opening;
        view.from = (!plain).then_some(window.from);
        view.to = (!plain).then_some(window.to);
    })
}

/// Buttons that are links: from event to event; closer, farther, everything, oldest, newest.
pub fn controls(stage: Stage<'_>) -> Markup {
    let words = stage.words();
    let (window, full) = (stage.frame.window, stage.facts.full);
    let length = window.days();
    let oldest = Window {
        from: full.from,
        to: full.from.plus(length - 1),
    };
    let newest = Window {
        from: full.to.plus(1 - length),
        to: full.to,
    };
    let controls = [
        ("oldest", "⇤", words.oldest, oldest),
        (
            "zoom-out",
            "−",
            words.zoom_out,
            aligned(farther(window, 0.5)),
        ),
        ("zoom-in", "+", words.zoom_in, aligned(closer(window, 0.5))),
        ("fit", "↔", words.fit, full.whole_years()),
        ("newest", "⇥", words.newest, newest),
    ];
    let [previous, next] = steps(stage);
    let step = |action: &str, sign: &str, name: &str, view: Option<View>| {
        // At the ends the link keeps its place, and can hold the focus that led there.
        html! {
            @match view {
                Some(view) => a.control data-action=(action) href=(stage.href(&view))
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
            a.control data-action=(action) href=(stage.href(&windowed(stage, window)))
                aria-label=(name) title=(name) data-window=""
            {
                (sign)
            }
        }
    }
}
