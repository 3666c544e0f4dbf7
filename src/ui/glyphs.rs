//! Glyphs: one drawing per sign, defined once per page and used everywhere.

use crate::timeline::mark::Sign;
#[cfg(feature = "ssr")]
use leptos::prelude::*;
use maud::{Markup, html};

#[cfg(feature = "ssr")]
/// Definitions of all glyphs, in a ±10 px box around their position.
pub fn definitions() -> AnyView {
    let lanes = (1..=4).map(|lane| {
        let stop = format!("stop-{lane}");
        view! {
            <linearGradient id=format!("in-{lane}")>
                <stop offset="0" class=stop.clone() stop-opacity="0" />
                <stop offset="1" class=stop.clone() />
            </linearGradient>
            <linearGradient id=format!("out-{lane}")>
                <stop offset="0" class=stop.clone() />
                <stop offset="1" class=stop stop-opacity="0" />
            </linearGradient>
        }
    });
    view! {
        <svg class="defs" aria-hidden="true" width="0" height="0">
            <defs>
                <g id="g-happened"><circle r="6.5" class="f" /></g>
                <g id="g-reported">
                    <circle r="5.75" class="o" />
                    <path d="M-5.75 0A5.75 5.75 0 0 0 5.75 0Z" class="f" />
                </g>
                <g id="g-expected"><circle r="5.75" class="o" /></g>
                <g id="g-between">
                    <path d="M-9 -4H9V4H-9Z" class="tint" />
                    <path d=BRACKETS class="l" />
                </g>
                <g id="g-between-half">
                    <path d="M-9 0H9V5H-9Z" class="tint" />
                    <path d=BRACKETS class="l" />
                </g>
                <g id="g-between-exp"><path d=BRACKETS class="l d" /></g>
                <g id="g-span">
                    <path d="M-3 -4H9V4H-3Z" class="f" />
                    <path d="M-5.4 -4V4M-8.4 -4V4" class="l thin" />
                </g>
                <g id="g-open">
                    <path d="M-9 -2H8V2H-9Z" class="f" />
                    <path d="M3 -6L9 0L3 6" class="l" />
                </g>
                <g id="g-deadline">
                    <path d="M-4 -9V8" class="l thick" />
                    <path d="M-4 -8H7L3.5 -4L7 0H-4Z" class="o" />
                </g>
                <g id="g-deadline-past">
                    <path d="M-4 -9V8" class="l thick" />
                    <path d="M-4 -8H7L3.5 -4L7 0H-4Z" class="f" />
                </g>
                <g id="g-threat"><path d="M0 -7L7 5.5H-7Z" class="o" /></g>
                <g id="g-denied">
                    <circle r="5.75" class="o" />
                    <path d="M-6.8 6.8L6.8 -6.8" class="l" />
                </g>
                <g id="g-declined">
                    <circle r="5.75" class="o" />
                    <path d="M-3 0H3" class="l" />
                </g>
                <g id="g-ne">
                    <circle r="8.5" class="ne" />
                    <path d="M-3.8 -2H3.8M-3.8 2H3.8M2.2 -5L-2.2 5" class="ne-sign" />
                </g>
                <g id="g-later">
                    <path d="M-9 -4H9V4H-9Z" class="l later" />
                </g>
                {lanes.collect_view()}
            </defs>
        </svg>
    }
    .into_any()
}

#[cfg(feature = "ssr")]
const BRACKETS: &str = "M-5 -7H-9V7H-5M5 -7H9V7H5";

/// Reference to a sign's glyph within the page.
pub fn href(sign: Sign) -> String {
    format!("#g-{}", sign.glyph().as_str())
}

#[cfg(feature = "ssr")]
/// A sign beside text.
pub fn glyph(sign: Sign) -> AnyView {
    view! {
        <svg class="g" viewBox="-10 -10 20 20" aria-hidden="true">
            <use href=href(sign)></use>
        </svg>
    }
    .into_any()
}

#[cfg(feature = "ssr")]
/// The sign of a contradiction beside text.
pub fn not_equal() -> AnyView {
    view! {
        <svg class="g" viewBox="-10 -10 20 20" aria-hidden="true">
            <use href="#g-ne"></use>
        </svg>
    }
    .into_any()
}

#[cfg(feature = "ssr")]
/// Squares for a few sources, filled for those that support something.
pub fn pips(filled: usize, of: usize) -> AnyView {
    let squares = (0..of).map(|index| {
        let x = 0.75 + index as f64 * 11.0;
        let fill = if index < filled { "currentColor" } else { "none" };
        view! { <rect x=x y="0.75" width="7.5" height="8.5" fill=fill stroke="currentColor" stroke-width="1.5" /> }
    });
    let width = of * 11 - 1;
    view! {
        <svg class="pip" width=width height="10" viewBox=format!("0 0 {width} 10") aria-hidden="true">
            {squares.collect_view()}
        </svg>
    }
    .into_any()
}

#[cfg(feature = "ssr")]
/// An icon of the frame, drawn in the text's colour.
pub fn icon(path: &'static str) -> AnyView {
    view! {
        <svg
            class="icon"
            viewBox="0 0 16 16"
            fill="none"
            stroke="currentColor"
            stroke-width="1.6"
            aria-hidden="true"
        >
            <path d=path />
        </svg>
    }
    .into_any()
}

/// An icon in a part of the page that the browser renders as well.
pub fn drawn_icon(path: &str) -> Markup {
    html! {
        svg.icon viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.6"
            aria-hidden="true"
        {
            path d=(path) {}
        }
    }
}

/// Icon paths on a 16 px box.
pub mod icons {
    /// A cross.
    pub const CLOSE: &str = "M3.5 3.5L12.5 12.5M12.5 3.5L3.5 12.5";
    /// A magnifying glass.
    #[cfg(feature = "ssr")]
    pub const SEARCH: &str =
        "M11.4 6.8A4.6 4.6 0 1 1 2.2 6.8A4.6 4.6 0 1 1 11.4 6.8M10.2 10.2L14.4 14.4";
    /// Three lines, getting shorter.
    pub const FILTER: &str = "M1.5 4H14.5M4 8H12M6.5 12H9.5";
    /// A box with an arrow out of it.
    #[cfg(feature = "ssr")]
    pub const SHARE: &str = "M8 10V1.8M4.8 4.8L8 1.6L11.2 4.8M3 8H2V14.2H14V8H13";
}
