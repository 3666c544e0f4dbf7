//! Scans the tokens of a text for dates.

use super::grammar::{Meaning, Range as Both, Relation, has_word};
use super::pattern::{Pattern, PatternSlots, Patterns};
use super::publication::Publication;
use super::reading::{DateSource, Sense, read};
use super::tokens::{Kind, Token, tokens};
use super::value::Value;
use crate::timeline::date::FuzzyDate;
use std::cell::LazyCell;
use std::ops::Range;

/// Number of tokens before a date that are searched for a deadline word.
const DEADLINE_REACH: usize = 12;

/// A date phrase found in the text.
#[derive(Clone, Debug)]
pub(super) struct FoundPhrase {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// Meaning.
    pub sense: Sense,
    /// Source of the date; equal to the one in a [`Sense::At`].
    pub source: DateSource,
    /// Meaning of the pattern that matched.
    pub meaning: Meaning,
}

/// Date phrases of a text, in order and without overlaps.
pub(super) fn scan(
    text: &str,
    patterns: &Patterns,
    published: Option<Publication>,
) -> Vec<FoundPhrase> {
    let tokens = tokens(text);
    let scanner = Scanner { tokens: &tokens, patterns, published };
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match scanner.at(at) {
            Some(hit) => {
                found.push(FoundPhrase {
                    range: tokens[hit.start].range.start..tokens[hit.end - 1].range.end,
                    sense: hit.sense,
                    source: hit.source,
                    meaning: hit.meaning,
                });
                at = hit.end;
            }
            None => at += 1,
        }
    }
    found
}

/// A date among the tokens.
#[derive(Clone)]
struct Hit {
    start: usize,
    end: usize,
    sense: Sense,
    source: DateSource,
    meaning: Meaning,
}

struct Scanner<'a> {
    tokens: &'a [Token],
    patterns: &'a Patterns,
    published: Option<Publication>,
}

impl Scanner<'_> {
    /// The date that starts at a token. No pattern starts with a mark.
    fn at(&self, at: usize) -> Option<Hit> {
        if self.tokens[at].kind == Kind::Mark || self.is_joined_before(at) {
            return None;
        }
        self.range(at).or_else(|| self.related(at)).or_else(|| self.point(at, false, false))
    }

    /// A single date. `is_led`: a preceding word marks it as a date.
    fn point(&self, at: usize, is_led: bool, is_past: bool) -> Option<Hit> {
        let led = self.patterns.led.iter().filter(|_| is_led);
        let mut patterns = self.patterns.phrases.iter().chain(led);
        patterns.find_map(|&(ref pattern, meaning)| {
            let (end, slots) = self.pattern(pattern, at)?;
            let is_led = is_led || self.is_before_year(at);
            if matches!(meaning, Meaning::BareYear) && !self.is_year(end, is_led) {
                return None;
            }
            if self.is_joined_behind(end) {
                return None;
            }
            let sense = read(meaning, slots, self.published, is_past)?;
            let source = match &sense {
                Sense::At(_, source) => *source,
                _ => DateSource::Publication,
            };
            Some(Hit { start: at, end, sense, source, meaning })
        })
    }

    /// A date with a preceding word that changes its meaning.
    fn related(&self, at: usize) -> Option<Hit> {
        let mut relations = self.patterns.relations.iter();
        relations.find_map(|&(ref pattern, relation)| {
            let (next, _) = self.pattern(pattern, at)?;
            let point = self.point(next, true, relation == Relation::Since)?;
            let value = match &point.sense {
                Sense::At(value, _) => value,
                // Without a publication date the words are still a match.
                Sense::Unpublished => return Some(Hit { start: at, ..point }),
                _ => return None,
            };
            let edtf = match relation {
                // "By" a deadline means that day, not any day before.
                Relation::Until if self.is_deadline(at) => return Some(point),
                Relation::Until => value.or_before(),
                Relation::Since => format!("{}/..", value.bound()),
                Relation::From => value.or_after(),
                Relation::Before => Value::day(value.from.plus(-1)).or_before(),
                Relation::After => Value::day(value.to.plus(1)).or_after(),
            };
            FuzzyDate::parse(&edtf).ok()?;
            Some(Hit { start: at, sense: Sense::Fixed(edtf), ..point })
        })
    }

    /// A range of two dates.
    fn range(&self, at: usize) -> Option<Hit> {
        // Most ranges start directly with the first date.
        let here = LazyCell::new(|| self.open_point(at));
        self.patterns.ranges.iter().find_map(|(lead, joint, both)| {
            let from = match lead {
                None => here.clone()?,
                Some(lead) => self.open_point(self.pattern(lead, at)?.0)?,
            };
            let (next, _) = self.pattern(joint, from.end)?;
            let to = self.point(next, true, false)?;
            let (Sense::At(first, _), Sense::At(last, _)) = (&from.sense, &to.sense) else {
                return None;
            };
            let edtf = match both {
                Both::Lasting => format!("{}/{}", first.bound(), last.bound()),
                Both::Between => Value::within(first.from, last.to).edtf,
            };
            FuzzyDate::parse(&edtf).ok().filter(|_| first.from < last.to)?;
            Some(Hit {
                start: at,
                end: to.end,
                sense: Sense::Fixed(edtf),
                source: from.source.max(to.source),
                meaning: to.meaning,
            })
        })
    }

    /// The first date of a range, even if it is joined to the second.
    fn open_point(&self, at: usize) -> Option<Hit> {
        self.point(at, true, false).or_else(|| {
            let (end, slots) = self.pattern(&self.patterns.year, at)?;
            let sense = read(Meaning::Year, slots, self.published, false)?;
            Some(Hit { start: at, end, sense, source: DateSource::Words, meaning: Meaning::Year })
        })
    }

    fn pattern(&self, pattern: &Pattern, at: usize) -> Option<(usize, PatternSlots)> {
        pattern.matches(self.tokens, at, self.patterns)
    }

    /// Tests whether the token is part of a longer word or number: "Tages-heute", "1.2020".
    fn is_joined_before(&self, at: usize) -> bool {
        let Some(mark) = at.checked_sub(1).map(|before| &self.tokens[before]) else {
            return false;
        };
        let is_number = self.tokens[at].kind == Kind::Number;
        let joins = match mark.word.as_str() {
            "-" | "/" | "_" | "@" => true,
            "." | "," => is_number,
            "$" | "€" | "£" | "§" => return is_number,
            _ => mark.kind != Kind::Mark,
        };
        joins && self.tokens[at].is_glued && (mark.kind != Kind::Mark || mark.is_glued)
    }

    /// Tests whether the token before `end` continues in a longer word: "Mai-Kundgebung", "2020er".
    fn is_joined_behind(&self, end: usize) -> bool {
        let Some(next) = self.tokens.get(end).filter(|next| next.is_glued) else {
            return false;
        };
        let goes_on =
            (self.tokens.get(end + 1)).is_some_and(|more| more.is_glued && more.kind != Kind::Mark);
        match next.word.as_str() {
            "-" | "/" | "_" | "@" => goes_on,
            _ => next.kind != Kind::Mark,
        }
    }

    fn is_before_year(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| self.tokens[before].word.as_str());
        before.is_some_and(|word| has_word(self.patterns.grammar.before_years, word))
    }

    /// Tests whether the digits before `end` are a year and not a count.
    fn is_year(&self, end: usize, is_led: bool) -> bool {
        let next = self.tokens.get(end);
        let counts = next.is_some_and(|next| {
            has_word(self.patterns.grammar.units, &next.word)
                || matches!(next.word.as_str(), "€" | "$" | "£" | "%")
        });
        let is_noun = next.is_some_and(|next| next.kind == Kind::Word { is_capital: true });
        !counts && (is_led || (self.patterns.grammar.has_bare_years && !is_noun))
    }

    /// Tests whether a deadline word precedes this token in its sentence.
    fn is_deadline(&self, at: usize) -> bool {
        let before = self.tokens[at.saturating_sub(DEADLINE_REACH)..at].iter().rev();
        before
            .take_while(|token| !matches!(token.word.as_str(), "\n" | "!" | "?" | "."))
            .any(|token| has_word(self.patterns.grammar.deadlines, &token.word))
    }
}
