//! Glyphs of [`crate::ui::glyphs`] with literal colours: a picture has neither classes nor shared
//! definitions.

use super::paint::{INK, PAPER};
use crate::timeline::mark::Sign;
use maud::{Markup, html};

/// Brackets around the position.
const BRACKETS: &str = "M-5 -7H-9V7H-5M5 -7H9V7H5";

/// Draws a sign in a ±10 px box, in the lane's colour; empty areas show the ground.
pub fn glyph(sign: Sign, colour: &str, ground: &str) -> Markup {
    let ring = || {
        html! { circle r="5.75" fill=(ground) stroke=(colour) stroke-width="2" {} }
    };
    let full = |path: &str| {
        html! { path d=(path) fill=(colour) {} }
    };
    let empty = |path: &str| {
        html! { path d=(path) fill=(ground) stroke=(colour) stroke-width="2" stroke-linejoin="round" {} }
    };
    let line = |path: &str, width: &str, dashes: Option<&str>| {
        html! { path d=(path) fill="none" stroke=(colour) stroke-width=(width) stroke-dasharray=[dashes] {} }
    };
    let band = |path: &str, opacity: &str| {
        html! { path d=(path) fill=(colour) fill-opacity=(opacity) {} }
    };
    html! {
        @match sign {
            Sign::Happened => circle r="6.5" fill=(colour) {},
            Sign::Reported => { (ring()) (full("M-5.75 0A5.75 5.75 0 0 0 5.75 0Z")) },
            Sign::Expected => (ring()),
            Sign::Between => { (band("M-9 -4H9V4H-9Z", ".26")) (line(BRACKETS, "2", None)) },
            Sign::BetweenReported => { (band("M-9 0H9V5H-9Z", ".45")) (line(BRACKETS, "2", None)) },
            Sign::BetweenAhead => (line(BRACKETS, "2", Some("2 2"))),
            Sign::Span => { (full("M-3 -4H9V4H-3Z")) (line("M-5.4 -4V4M-8.4 -4V4", "1.5", None)) },
            Sign::Open => { (full("M-9 -2H8V2H-9Z")) (line("M3 -6L9 0L3 6", "2", None)) },
            Sign::Deadline => { (line("M-4 -9V8", "2.5", None)) (empty("M-4 -8H7L3.5 -4L7 0H-4Z")) },
            Sign::DeadlinePast => { (line("M-4 -9V8", "2.5", None)) (full("M-4 -8H7L3.5 -4L7 0H-4Z")) },
            Sign::Threat => (empty("M0 -7L7 5.5H-7Z")),
            Sign::Denied => { (ring()) (line("M-6.8 6.8L6.8 -6.8", "2", None)) },
            Sign::Later => (line("M-9 -4H9V4H-9Z", "1.5", Some("2 2.5"))),
        }
    }
}

/// The sign of a contradiction.
pub fn not_equal() -> Markup {
    html! {
        circle r="8.5" fill=(PAPER) stroke=(INK) stroke-width="1.5" {}
        path d="M-3.8 -2H3.8M-3.8 2H3.8M2.2 -5L-2.2 5" fill="none" stroke=(INK) stroke-width="1.5" stroke-linecap="round" {}
    }
}
