//! Patterns of words, as the grammars of the languages are written.
//!
//! A pattern is a row of places with a space between. A place is a word or a mark as it stands in
//! the text in lower case, several of them with `|` between, or a slot: `D` a day of the month,
//! `M` a month, `Y` a year of four digits, `W` a weekday, `N` a number in digits or as a word, `O`
//! an ordinal number as a word, `P` "early", "mid" or "late", `S` a season. A `?` behind a place
//! makes it optional.

use super::grammar::Grammar;
use super::tokens::{Kind, Token};

/// What stood in the slots of a pattern.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Slots {
    /// Day of the month, 1–31.
    pub day: Option<u32>,
    /// Month, 1–12.
    pub month: Option<u32>,
    /// Year.
    pub year: Option<i32>,
    /// Weekday, 0 is Monday.
    pub weekday: Option<u32>,
    /// A number, or the one of an ordinal.
    pub number: Option<u32>,
    /// Early, mid, late: 0–2.
    pub part: Option<u8>,
    /// Spring to winter, 0–3.
    pub season: Option<u8>,
}

/// Where a pattern ends that matches the tokens from `at` on, and what stood in its slots.
pub(super) fn matches(
    pattern: &str,
    tokens: &[Token],
    at: usize,
    grammar: &Grammar,
) -> Option<(usize, Slots)> {
    let mut at = at;
    let mut slots = Slots::default();
    for place in pattern.split(' ') {
        let (place, is_optional) = match place.strip_suffix('?') {
            Some(place) if !place.is_empty() => (place, true),
            _ => (place, false),
        };
        let before = slots;
        match self::place(place, tokens, at, grammar, &mut slots) {
            Some(end) => at = end,
            None if is_optional => slots = before,
            None => return None,
        }
    }
    Some((at, slots))
}

/// Where a place of a pattern ends.
fn place(
    place: &str,
    tokens: &[Token],
    at: usize,
    grammar: &Grammar,
    slots: &mut Slots,
) -> Option<usize> {
    let token = tokens.get(at)?;
    let digits = || (token.kind == Kind::Number).then(|| token.word.parse::<u32>().ok())?;
    let named = |names: &[&[&str]]| {
        names
            .iter()
            .position(|names| names.contains(&token.word.as_str()))
    };
    let number = |place: usize| u32::try_from(place).ok();
    let is_capital = token.kind == Kind::Word { is_capital: true };
    match place {
        "D" => {
            let day = digits().filter(|day| (1..=31).contains(day) && token.word.len() <= 2)?;
            slots.day = Some(day);
            let has_ending = tokens.get(at + 1).is_some_and(|next| {
                next.is_glued && grammar.day_endings.contains(&next.word.as_str())
            });
            return Some(at + 1 + usize::from(has_ending));
        }
        "Y" => {
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
        "M" => {
            let month = named(grammar.months).filter(|_| is_capital)?;
            slots.month = Some(number(month)? + 1);
            let is_short = grammar.months[month].first() != Some(&token.word.as_str());
            let has_stop =
                (tokens.get(at + 1)).is_some_and(|next| next.is_glued && next.word == ".");
            return Some(at + 1 + usize::from(is_short && has_stop));
        }
        "W" => {
            let day = is_capital
                .then_some(grammar)?
                .weekdays
                .iter()
                .position(|names| {
                    names.iter().any(|name| {
                        (token.word.strip_prefix(name)).is_some_and(|ending| {
                            ending.is_empty() || grammar.times_of_day.contains(&ending)
                        })
                    })
                })?;
            slots.weekday = number(day);
        }
        "N" => {
            let value = match digits() {
                Some(value) if value <= 1000 => value,
                Some(_) => return None,
                None => number(named(grammar.numbers)?)? + 1,
            };
            slots.number = Some(value);
        }
        "O" => slots.number = Some(number(named(grammar.ordinals)?)? + 1),
        "P" => {
            let end = grammar
                .parts
                .iter()
                .enumerate()
                .find_map(|(part, patterns)| {
                    let end = (patterns.iter())
                        .find_map(|pattern| matches(pattern, tokens, at, grammar))?
                        .0;
                    Some((u8::try_from(part).ok()?, end))
                });
            let (part, end) = end?;
            slots.part = Some(part);
            return Some(end);
        }
        "S" => slots.season = u8::try_from(named(grammar.seasons)?).ok(),
        words => {
            if !words.split('|').any(|word| word == token.word) {
                return None;
            }
        }
    }
    Some(at + 1)
}
