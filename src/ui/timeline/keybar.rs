//! Above the drawing: windows one link away, and the key to the signs.

use super::frame::Frame;
use crate::i18n::{Lang, Named, date};
use crate::timeline::mark::Sign;
use crate::timeline::model::Window;
use crate::timeline::view::View;
use crate::timeline::viewport::{aligned, closer, farther};
use crate::ui::glyphs::{glyph, not_equal};
use crate::ui::scene::Scene;
use leptos::prelude::*;

/// Presets and key.
pub fn keybar(scene: Scene<'_>, frame: &Frame) -> AnyView {
    view! {
        <section class="page" aria-label=scene.words().key>
            <div class="wrap keybar">{presets(scene, frame)} {key(scene.lang)}</div>
        </section>
    }
    .into_any()
}

fn presets(scene: Scene<'_>, frame: &Frame) -> AnyView {
    let full = frame.full.union(frame.opening).whole_years();
    let year = Window::year(frame.opening.from.year());
    let middle =
        (frame.opening.to.year() == year.from.year() && year != frame.opening && year != full)
            .then(|| (date::window_short(year, scene.lang), year));
    let presets = [Some((scene.words().everything.to_owned(), full)), middle, {
        (frame.opening != full).then(|| (opening_label(scene.lang, frame.opening), frame.opening))
    }];
    let links = presets.into_iter().flatten().map(|(text, window)| {
        let current = (window == frame.window).then_some("true");
        view! { <a href=scene.href(&windowed(scene, frame, window)) aria-current=current>{text}</a> }
    });
    view! {
        <div class="zoom" role="group" aria-label=scene.words().section>
            {links.collect_view()}
        </div>
    }
    .into_any()
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
pub fn windowed(scene: Scene<'_>, frame: &Frame, window: Window) -> View {
    scene.view.with(|view| {
        let plain = window == frame.opening;
        view.from = (!plain).then_some(window.from);
        view.to = (!plain).then_some(window.to);
    })
}

/// Buttons that are links: closer, farther, everything, oldest, newest.
pub fn controls(scene: Scene<'_>, frame: &Frame) -> AnyView {
    let words = scene.words();
    let window = frame.window;
    let full = frame.full;
    let length = window.days();
    let oldest = Window {
        from: full.from,
        to: full.from.plus(length - 1),
    };
    let newest = Window {
        from: full.to.plus(1 - length),
        to: full.to,
    };
    let control = |action: &'static str, sign: &'static str, name: &'static str, window: Window| {
        view! {
            <a
                class="control"
                data-action=action
                href=scene.href(&windowed(scene, frame, window))
                aria-label=name
                title=name
            >
                {sign}
            </a>
        }
    };
    view! {
        <span class="controls" role="group" aria-label=words.section>
            {control("oldest", "⇤", words.oldest, oldest)}
            {control("zoom-out", "−", words.zoom_out, aligned(farther(window, 0.5)))}
            {control("zoom-in", "+", words.zoom_in, aligned(closer(window, 0.5)))}
            {control("fit", "↔", words.fit, full.whole_years())}
            {control("newest", "⇥", words.newest, newest)}
        </span>
    }
    .into_any()
}

/// The key: one entry per meaning, not per glyph.
pub fn key(lang: Lang) -> AnyView {
    let groups: [&[Sign]; 3] = [
        &[Sign::Happened, Sign::Reported, Sign::Expected],
        &[Sign::Between, Sign::Span, Sign::Open],
        &[Sign::Deadline, Sign::Threat, Sign::Denied],
    ];
    let entries = groups.iter().enumerate().flat_map(|(group, signs)| {
        signs.iter().enumerate().map(move |(index, &sign)| {
            let class = (group > 0 && index == 0).then_some("sep");
            view! { <li class=class>{glyph(sign)}{sign.name(lang)}</li> }
        })
    });
    view! {
        <ul class="key" aria-label=lang.words().key>
            {entries.collect_view()}
            <li>{not_equal()}{lang.words().disputed}</li>
        </ul>
    }
    .into_any()
}
