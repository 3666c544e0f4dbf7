//! Text in the bundled fonts: supported characters, widths, line breaks.
//!
//! The page measures with Helvetica's table and allows for other faces
//! ([`crate::timeline::text_width`]). Here the face is known and names may contain any character,
//! so the fonts themselves are measured.

use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};
use std::sync::LazyLock;

/// The family name of both fonts. Their origin and licence are in `fonts/README.md`.
pub const FAMILY: &str = "Zeitstrahl Sans";

/// Font files, regular and bold; a card is drawn with no others.
pub const FONTS: [&[u8]; 2] = [
    include_bytes!("fonts/ZeitstrahlSans-Regular.ttf"),
    include_bytes!("fonts/ZeitstrahlSans-Bold.ttf"),
];

static FACES: LazyLock<[Face; 2]> = LazyLock::new(|| FONTS.map(Face::new));

struct Face {
    characters: Charmap<'static>,
    /// In font units.
    glyphs: GlyphMetrics<'static>,
    units_per_em: f64,
}

impl Face {
    #[expect(
        clippy::expect_used,
        reason = "the fonts are part of the program, and every test of a card reads them"
    )]
    fn new(file: &'static [u8]) -> Face {
        let font = FontRef::new(file).expect("a bundled font is readable");
        let whole = LocationRef::default();
        let metrics = font.metrics(Size::unscaled(), whole);
        Face {
            characters: font.charmap(),
            glyphs: font.glyph_metrics(Size::unscaled(), whole),
            units_per_em: f64::from(metrics.units_per_em),
        }
    }

    /// The advance width of a character, in em.
    fn advance(&self, character: char) -> f64 {
        let glyph = self.characters.map(character).unwrap_or_default();
        let units = self.glyphs.advance_width(glyph).unwrap_or_default();
        f64::from(units) / self.units_per_em
    }
}

/// Type of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// Font size in pixels.
    pub size: f64,
    /// True for bold, false for regular.
    pub bold: bool,
    /// Extra space between characters, in em.
    pub tracking: f64,
}

impl Type {
    /// The regular cut.
    pub const fn regular(size: f64) -> Type {
        Type { size, bold: false, tracking: 0.0 }
    }

    /// The bold cut.
    pub const fn bold(size: f64) -> Type {
        Type { bold: true, ..Type::regular(size) }
    }

    /// Width of a text in pixels. Ignores kerning, which would make it a little narrower.
    pub fn width(self, text: &str) -> f64 {
        let face = &FACES[usize::from(self.bold)];
        let advances = text.chars().map(|c| face.advance(c) + self.tracking);
        // Tracking must not make the width of combining characters negative.
        advances.sum::<f64>().max(0.0) * self.size
    }

    /// The text if it fits into `max` pixels, otherwise its beginning with an ellipsis; empty if
    /// not even that fits.
    pub fn shorten(self, text: &str, max: f64) -> String {
        if self.width(text) <= max {
            return text.to_owned();
        }
        let ends = text.char_indices().map(|(end, _)| end).rev();
        let cuts = ends.filter(|&end| end > 0).map(|end| ellipsis(text, end));
        let mut fitting = cuts.filter(|cut| self.width(cut) <= max);
        fitting.next().unwrap_or_default()
    }

    /// Breaks the text between words into at most `lines` lines of `max` pixels; `None` if it needs
    /// more lines, or has a word wider than a line.
    pub fn wrap(self, text: &str, max: f64, lines: usize) -> Option<Vec<String>> {
        let mut result: Vec<String> = Vec::new();
        for word in text.split(' ') {
            if self.width(word) > max {
                return None;
            }
            match result.last_mut() {
                Some(line) if self.width(&format!("{line} {word}")) <= max => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => result.push(word.to_owned()),
            }
        }
        (result.len() <= lines).then_some(result)
    }

    /// [`Type::wrap`] for any text: the last line is shortened, and so is a word wider than a line.
    pub fn wrap_shortened(self, text: &str, max: f64, lines: usize) -> Vec<String> {
        let mut result = Vec::new();
        let mut rest = text;
        while result.len() + 1 < lines {
            let mut breaks = rest.match_indices(' ').map(|(at, _)| at);
            let Some(at) = breaks.rfind(|&at| self.width(&rest[..at]) <= max) else {
                break;
            };
            result.push(rest[..at].to_owned());
            rest = &rest[at + 1..];
        }
        result.push(self.shorten(rest, max));
        result
    }
}

/// Cuts the text before `end`, back to the end of a word if that removes at most a third.
fn ellipsis(text: &str, end: usize) -> String {
    let cut = &text[..end];
    let word = cut.rfind(' ').filter(|&space| space * 3 >= end * 2);
    let cut = &cut[..word.unwrap_or(end)];
    let cut = cut.trim_end_matches([' ', '\u{a0}', ',', ';', ':', '–', '·']);
    let space = if word.is_some() { "\u{a0}" } else { "" };
    format!("{cut}{space}…")
}

/// Largest length in characters; more than the card has room for in any type.
const LONGEST: usize = 500;

/// The text as the fonts can show it: single spaces, nothing invisible, a box for every missing
/// character, and only the beginning of very long texts. The result is also valid in XML.
pub fn tidy(text: &str) -> String {
    let breaks = |c: char| c == ' ' || c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    let words: Vec<String> = text
        .split(breaks)
        .map(|word| word.chars().filter_map(shown).collect::<String>())
        .filter(|word| !word.is_empty())
        .take(LONGEST)
        .collect();
    let tidied: String = words.join(" ").chars().take(LONGEST).collect();
    tidied.trim_end().to_owned()
}

/// Replacement for a character; `None` for those without a shape.
fn shown(character: char) -> Option<char> {
    match character {
        // Soft hyphens, joiners, direction marks, byte order marks, variation selectors.
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' => None,
        // The non-breaking hyphen; nothing breaks at hyphens here.
        '\u{2011}' => Some('-'),
        character => {
            let known = FACES[0].characters.map(character).is_some();
            Some(if known { character } else { '□' })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::text_width::text_width;
    use proptest::prelude::*;

    #[test]
    fn both_fonts_have_the_same_characters() {
        let [regular, bold] = &*FACES;
        for character in '\u{20}'..='\u{ffff}' {
            let has = |face: &Face| face.characters.map(character).is_some();
            assert_eq!(has(regular), has(bold), "{character:?}");
        }
    }

    #[test]
    fn the_bundled_font_has_the_metrics_that_the_page_measures_with() {
        let text = "TikTok: worin sich die Quellen widersprechen";
        let allowance = text_width(text, 100.0, false) / Type::regular(100.0).width(text);
        assert!((allowance - 1.06).abs() < 0.001, "{allowance}");
    }

    #[test]
    fn the_fonts_have_what_the_interface_says() {
        for sign in "äöüÄÖÜßẞéçñłřş„“”‚‘’«»–—…·≠→←€£$§°×−№\u{a0}\u{202f}□".chars()
        {
            assert!(FACES[0].characters.map(sign).is_some(), "{sign:?}");
        }
    }

    #[test]
    fn texts_are_tidied() {
        for (text, tidied) in [
            ("  a\t\n b\u{0}c ", "a b c"),
            ("10\u{a0}Tage", "10\u{a0}Tage"),
            ("Micro\u{ad}soft\u{200b}", "Microsoft"),
            ("vor\u{2011}ab", "vor-ab"),
            ("北京 \u{1f600}\u{fe0f}", "□□ □"),
            ("\u{202e}abc\u{fffe}", "abc□"),
        ] {
            assert_eq!(tidy(text), tidied);
        }
    }

    #[test]
    fn what_is_too_long_ends_with_an_ellipsis() {
        let face = Type::regular(10.0);
        let width = face.width("Oracle als Partner");
        for (text, max, cut) in [
            ("Oracle als Partner", width, "Oracle als Partner"),
            ("Oracle als Partner", width - 1.0, "Oracle als\u{a0}…"),
            ("Oracle, als Partner", 50.0, "Oracle\u{a0}…"),
            ("Rechenzentrum", 40.0, "Reche…"),
            ("Rechenzentrum", 5.0, ""),
        ] {
            assert_eq!(face.shorten(text, max), cut);
        }
    }

    #[test]
    fn titles_break_between_words() {
        let face = Type::bold(58.0);
        let title = "TikTok: worin sich die Quellen widersprechen";
        let lines = face.wrap(title, 1072.0, 2).unwrap();
        assert_eq!(lines, ["TikTok: worin sich die Quellen", "widersprechen"]);
        assert_eq!(face.wrap(title, 500.0, 2), None);
        let cut = face.wrap_shortened(title, 500.0, 2);
        assert_eq!(cut, ["TikTok: worin", "sich die Quelle…"]);
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_asked(text in any::<String>(), max in 0.0f64..600.0, lines in 1usize..4) {
            let (text, face) = (tidy(&text), Type::bold(20.0));
            for line in face.wrap_shortened(&text, max, lines) {
                prop_assert!(face.width(&line) <= max);
            }
            if let Some(wrapped) = face.wrap(&text, max, lines) {
                prop_assert!(wrapped.len() <= lines);
                prop_assert_eq!(wrapped.join(" "), text);
            }
        }
    }
}
