//! Pattern language of the grammars.
//!
//! A pattern is a sequence of places, separated by spaces. A place is a word or mark in lower case,
//! alternatives separated by `|`, or a slot: `D` a day of the month, `M` a month, `Y` a year of
//! four digits, `W` a weekday, `N` a number in digits or as a word, `O` an ordinal number as a
//! word, `P` "early", "mid" or "late", `S` a season. A `?` after a place makes it optional.
//!
//! Patterns are parsed once, since each is matched at every word of a text.

use super::grammar::{Meaning, PhraseGrammar, Range, Relation, has_word, place_of};
use super::tokens::{Kind, Token};
use crate::timeline::early_mid_late::EarlyMidLate;

/// The patterns of a language.
pub(super) struct Patterns {
    /// Source of the patterns.
    pub grammar: &'static PhraseGrammar,
    /// [`PhraseGrammar::phrases`].
    pub phrases: Vec<(Pattern, Meaning)>,
    /// [`PhraseGrammar::led`].
    pub led: Vec<(Pattern, Meaning)>,
    /// [`PhraseGrammar::relations`].
    pub relations: Vec<(Pattern, Relation)>,
    /// [`PhraseGrammar::ranges`]; `None` if no words precede the first date.
    pub ranges: Vec<(Option<Pattern>, Pattern, Range)>,
    /// A year.
    pub year: Pattern,
    /// [`PhraseGrammar::parts`], each with its meaning.
    parts: Vec<(Pattern, EarlyMidLate)>,
}

/// A sequence of places.
pub(super) struct Pattern(Vec<PatternPlace>);

struct PatternPlace {
    what: What,
    is_optional: bool,
}

enum What {
    Slot(PatternSlot),
    Words(Vec<&'static str>),
}

#[derive(Clone, Copy)]
enum PatternSlot {
    Day,
    Month,
    Year,
    Weekday,
    Number,
    Ordinal,
    Part,
    Season,
}

/// Values of a pattern's slots.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct PatternSlots {
    /// Day of the month, 1–31.
    pub day: Option<u32>,
    /// Month, 1–12.
    pub month: Option<u32>,
    /// Year.
    pub year: Option<i32>,
    /// Weekday, 0 is Monday.
    pub weekday: Option<u32>,
    /// A number, or the value of an ordinal.
    pub number: Option<u32>,
    /// Early, mid, late: 0–2.
    pub part: Option<EarlyMidLate>,
    /// Spring to winter, 0–3.
    pub season: Option<u8>,
}

impl Patterns {
    /// Parses the patterns of a language.
    pub fn new(grammar: &'static PhraseGrammar) -> Patterns {
        fn with<T: Copy>(patterns: &[(&'static str, T)]) -> Vec<(Pattern, T)> {
            let patterns = patterns.iter();
            patterns.map(|&(it, what)| (Pattern::new(it), what)).collect()
        }
        let lead = |lead: &'static str| (!lead.is_empty()).then(|| Pattern::new(lead));
        let ranges = grammar.ranges.iter();
        let parts = EarlyMidLate::ALL.into_iter().zip(grammar.parts);
        let parts = parts.flat_map(|(part, it)| it.iter().map(move |it| (Pattern::new(it), part)));
        Patterns {
            grammar,
            phrases: with(grammar.phrases),
            led: with(grammar.led),
            relations: with(grammar.relations),
            ranges: ranges
                .map(|&(first, joint, both)| (lead(first), Pattern::new(joint), both))
                .collect(),
            year: Pattern::new("Y"),
            parts: parts.collect(),
        }
    }
}

impl Pattern {
    fn new(pattern: &'static str) -> Pattern {
        let place = |place: &'static str| {
            let (place, is_optional) = match place.strip_suffix('?') {
                Some(place) if !place.is_empty() => (place, true),
                _ => (place, false),
            };
            let what = match place {
                "D" => What::Slot(PatternSlot::Day),
                "M" => What::Slot(PatternSlot::Month),
                "Y" => What::Slot(PatternSlot::Year),
                "W" => What::Slot(PatternSlot::Weekday),
                "N" => What::Slot(PatternSlot::Number),
                "O" => What::Slot(PatternSlot::Ordinal),
                "P" => What::Slot(PatternSlot::Part),
                "S" => What::Slot(PatternSlot::Season),
                words => What::Words(words.split('|').collect()),
            };
            PatternPlace { what, is_optional }
        };
        Pattern(pattern.split(' ').map(place).collect())
    }

    /// Matches the tokens from `at` on; the end of the match and the values of its slots.
    pub fn matches(
        &self,
        tokens: &[Token],
        at: usize,
        patterns: &Patterns,
    ) -> Option<(usize, PatternSlots)> {
        let mut at = at;
        let mut slots = PatternSlots::default();
        for PatternPlace { what, is_optional } in &self.0 {
            let before = slots;
            let end = match what {
                What::Slot(slot) => fill(*slot, tokens, at, patterns, &mut slots),
                What::Words(words) => (tokens.get(at))
                    .filter(|token| words.contains(&token.word.as_str()))
                    .map(|_| at + 1),
            };
            match end {
                Some(end) => at = end,
                None if *is_optional => slots = before,
                None => return None,
            }
        }
        Some((at, slots))
    }
}

/// Matches a slot and stores its value; the end of the match.
fn fill(
    slot: PatternSlot,
    tokens: &[Token],
    at: usize,
    patterns: &Patterns,
    slots: &mut PatternSlots,
) -> Option<usize> {
    let grammar = patterns.grammar;
    let token = tokens.get(at)?;
    let digits = || (token.kind == Kind::Number).then(|| token.word.parse::<u32>().ok())?;
    let named = |names: &str| place_of(names, |name| name == token.word);
    let number = |place: usize| u32::try_from(place).ok();
    let is_capital = token.kind == Kind::Word { is_capital: true };
    match slot {
        PatternSlot::Day => {
            let day = digits().filter(|day| (1..=31).contains(day) && token.word.len() <= 2)?;
            slots.day = Some(day);
            let has_ending = tokens
                .get(at + 1)
                .is_some_and(|next| next.is_glued && has_word(grammar.day_endings, &next.word));
            return Some(at + 1 + usize::from(has_ending));
        }
        PatternSlot::Year => {
            let year = digits().filter(|_| token.word.len() == 4)?;
            let is_cut = tokens.get(at + 1).is_some_and(|mark| {
                let more = tokens.get(at + 2);
                mark.is_glued
                    && matches!(mark.word.as_str(), "." | "," | "%" | "€" | "$")
                    && (matches!(mark.word.as_str(), "%" | "€" | "$")
                        || more.is_some_and(|more| more.is_glued && more.kind == Kind::Number))
            });
            if is_cut || !(1000..3000).contains(&year) {
                return None;
            }
            slots.year = i32::try_from(year).ok();
        }
        // Names are written with a capital: "Theresa may".
        PatternSlot::Month => {
            let month = is_capital.then(|| named(grammar.months))??;
            slots.month = Some(number(month)? + 1);
            let names = grammar.months.split(' ').nth(month)?;
            let is_short = names.split('|').next() != Some(&token.word);
            let has_stop =
                (tokens.get(at + 1)).is_some_and(|next| next.is_glued && next.word == ".");
            return Some(at + 1 + usize::from(is_short && has_stop));
        }
        PatternSlot::Weekday => {
            let is_day = |ending: &str| ending.is_empty() || has_word(grammar.times_of_day, ending);
            let is_named = |name: &str| token.word.strip_prefix(name).is_some_and(is_day);
            let day = is_capital.then(|| place_of(grammar.weekdays, is_named))??;
            slots.weekday = number(day);
        }
        PatternSlot::Number => {
            let value = match digits() {
                Some(value) if value <= 1000 => value,
                Some(_) => return None,
                None => number(named(grammar.numbers)?)? + 1,
            };
            slots.number = Some(value);
        }
        PatternSlot::Ordinal => slots.number = Some(number(named(grammar.ordinals)?)? + 1),
        PatternSlot::Part => {
            let (end, part) = patterns.parts.iter().find_map(|(pattern, part)| {
                let (end, _) = pattern.matches(tokens, at, patterns)?;
                Some((end, *part))
            })?;
            slots.part = Some(part);
            return Some(end);
        }
        PatternSlot::Season => slots.season = u8::try_from(named(grammar.seasons)?).ok(),
    }
    Some(at + 1)
}
