//! Words above and below the drawing: title, subtitle, wordmark, footer.

use super::text::{Type, tidy};
use super::{Card, MARGIN, NOTE, WIDTH};
use crate::ui::timeline::svg::px;
use crate::ui::tokens::light;
use maud::{Markup, html};

/// Baseline of the first line.
const TITLE: f64 = 112.0;

/// Font sizes and line counts of the title; the first that hold it win. Slightly smaller type in
/// one line reads better than a single word on a second line.
const TITLE_SIZES: [(f64, usize); 5] = [(58.0, 1), (52.0, 1), (58.0, 2), (52.0, 2), (46.0, 2)];

/// Letter spacing of large type, in em; slightly tighter than normal.
const TRACKING: f64 = -0.024;

/// Font sizes of subtitle and footer.
const LINE_SIZES: [f64; 3] = [28.0, 26.0, NOTE];

/// Baseline of wordmark and footer.
const FOOT: f64 = 601.0;

/// Left limit of the footer, after the wordmark.
const BEHIND_WORDMARK: f64 = 320.0;

/// Words above the drawing.
pub struct CardHead {
    /// Title and subtitle.
    pub markup: Markup,
    /// Upper edge of the drawing.
    pub bottom: f64,
}

impl CardHead {
    /// Sets the title in one or two lines, with the subtitle below.
    pub fn new(card: &Card) -> CardHead {
        let (face, title) = title(&tidy(&card.title));
        let last = TITLE + (title.len() - 1) as f64 * face.size * 1.1;
        let below = (last + 52.0).round();
        let (line, subtitle) = line(&tidy(&card.subtitle), &LINE_SIZES, WIDTH - 2.0 * MARGIN);
        let lines = title.iter().enumerate();
        let lines = lines.map(|(index, text)| (TITLE + index as f64 * face.size * 1.1, text));
        CardHead {
            markup: html! {
                @for (y, text) in lines { (set(face, "ink", (MARGIN, y), text)) }
                (set(line, "ink-2", (MARGIN, below), &subtitle))
            },
            bottom: below + 26.0,
        }
    }
}

/// Breaks the title into one or two lines.
fn title(text: &str) -> (Type, Vec<String>) {
    let width = WIDTH - 2.0 * MARGIN;
    let faces = TITLE_SIZES.map(|(size, lines)| {
        let tracking = TRACKING;
        (Type { tracking, ..Type::bold(size) }, lines)
    });
    let mut fitting = faces.iter();
    let fitting = fitting.find_map(|&(face, lines)| Some((face, face.wrap(text, width, lines)?)));
    let [.., (smallest, lines)] = faces;
    fitting.unwrap_or_else(|| (smallest, smallest.wrap_shortened(text, width, lines)))
}

/// Sets a line of text at the largest of some descending sizes that holds it; shortens it if none
/// does.
fn line(text: &str, sizes: &[f64], width: f64) -> (Type, String) {
    let mut face = Type::regular(NOTE);
    for &size in sizes.iter().rev() {
        let larger = Type::regular(size);
        if larger.width(text) <= width {
            face = larger;
        }
    }
    (face, face.shorten(text, width))
}

/// Wordmark and footer.
pub fn foot(card: &Card) -> Markup {
    let width = WIDTH - MARGIN - BEHIND_WORDMARK;
    let (face, text) = line(&tidy(&card.footer), &LINE_SIZES[1..], width);
    let (ink, paper) = (light("ink"), light("paper"));
    html! {
        g transform=(format!("translate({MARGIN} {FOOT})")) {
            path d="M0 -9H46" stroke=(ink) stroke-width="4" {}
            path d="M50 -9H70" stroke=(ink) stroke-width="4" stroke-dasharray="4 4" {}
            circle cx="14" cy="-9" r="8" fill=(ink) {}
            circle cx="46" cy="-9" r="7.4" fill=(paper) stroke=(ink) stroke-width="4" {}
        }
        (set(Type::bold(28.0), "ink", (MARGIN + 86.0, FOOT), "Zeitstrahl"))
        text x=(WIDTH - MARGIN) y=(FOOT) font-size=(face.size) text-anchor="end" fill=(light("ink-2")) { (text) }
    }
}

/// Draws a line of text in the colour of a token.
fn set(face: Type, colour: &str, (x, y): (f64, f64), text: &str) -> Markup {
    let tracking = (face.tracking != 0.0).then(|| px(face.tracking * face.size));
    html! {
        text x=(px(x)) y=(px(y)) font-size=(face.size) font-weight=[face.bold.then_some("700")]
            letter-spacing=[tracking] fill=(light(colour)) { (text) }
    }
}
