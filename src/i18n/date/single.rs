//! A single EDTF date in words: plain, qualified, masked (`X`), or a part of a year (codes 21–41).

use super::calendar::DateStyle;
use super::language::{About, Noun};
use super::words::{DatePart, DateWords};
use crate::timeline::date::days_of;
use crate::timeline::early_mid_late::EarlyMidLate;
use edtf_core::{Date, DateField, Qualifier, Year, YearKind};

impl DateStyle {
    pub(super) fn date(self, date: &Date) -> DateWords {
        let mut words = self.unqualified(date);
        if date.is_approximate() && !is_vague_already(date) {
            words = self.about(words);
        }
        match self.uncertainty(date) {
            Some(note) => words.noted(&note),
            None => words,
        }
    }

    /// The words of an approximate date.
    pub(super) fn about(self, words: DateWords) -> DateWords {
        match self.grammar().about {
            About::Before(adverb) => words.led_by(adverb),
            About::Behind(note) => words.noted(note),
        }
    }

    fn unqualified(self, date: &Date) -> DateWords {
        let year = &date.year;
        match (value(date.month), value(date.day)) {
            (Some(code @ 21..=32), _) => self.season(code, year),
            (Some(code @ 33..), _) if year.value().is_some() => self.part_of_year(code, year),
            (Some(month @ 1..=12), Some(day)) => {
                let parts = vec![self.day_part(day), self.month_part(month)];
                self.with_article(self.in_year(parts, year))
            }
            (Some(month @ 1..=12), None) if is_blank(date.day) => {
                self.in_year(vec![self.month_part(month)], year)
            }
            (None, None) if is_blank(date.month) && is_blank(date.day) => self.year_words(year),
            _ => self.completions(date),
        }
    }

    /// Parts of a year with the year; a year with masked digits is set apart, as in "25. Dezember,
    /// 1560er-Jahre".
    fn in_year(self, mut parts: Vec<DatePart>, year: &Year) -> DateWords {
        match year.value() {
            Some(year) => {
                parts.push(self.year_part(year));
                DateWords::of(parts)
            }
            None => DateWords::of(parts).noted(&format!(", {}", self.year_words(year))),
        }
    }

    /// A noun before its year, or alone.
    pub(super) fn noun(self, noun: &Noun, year: Option<&Year>) -> DateWords {
        let of = |text: &str| match year {
            Some(year) => self.in_year(vec![DatePart::word(text)], year),
            None => DateWords::whole(text),
        };
        let words = of(&noun.text);
        match (noun.article, &noun.declined) {
            (None, _) => words,
            (Some(article), None) => words.with_article(article),
            (Some(article), Some(declined)) => words.declined(article, of(declined).to_string()),
        }
    }

    /// Codes 21–32: seasons with no hemisphere, in the northern and in the southern one.
    fn season(self, code: u32, year: &Year) -> DateWords {
        let grammar = self.grammar();
        let name = grammar.seasons[(code as usize + 3) % 4];
        let words = match year.value() {
            // Seasons from December to February.
            Some(year @ 100..) if matches!(code, 24 | 28 | 30) => {
                DateWords::of([DatePart::word(name), DatePart::word((grammar.winter)(year))])
            }
            _ => self.in_year(vec![DatePart::word(name)], year),
        };
        let words = match grammar.season_article {
            Some(article) => words.with_article(article),
            None => words,
        };
        let [northern, southern] = grammar.hemispheres;
        match code {
            25..=28 => words.noted(northern),
            29..=32 => words.noted(southern),
            _ => words,
        }
    }

    /// Codes 33–41: quarters, thirds and halves.
    fn part_of_year(self, code: u32, year: &Year) -> DateWords {
        let grammar = self.grammar();
        if let Some(third) = EarlyMidLate::of_code(code) {
            let words = self.in_year(vec![self.third_part(third)], year);
            return match grammar.third_article {
                Some(article) => words.with_article(article),
                None => words,
            };
        }
        match code {
            33..=36 => self.noun(&(grammar.quarter)(code - 32, self.brief), Some(year)),
            _ => self.noun(&(grammar.half)(code == 40, self.brief), Some(year)),
        }
    }

    /// Other masks: the bounds of all their completions. Less precise than the mask, never more.
    fn completions(self, date: &Date) -> DateWords {
        match (date.year.kind, days_of(date)) {
            (YearKind::Standard { digits, .. }, Some((first, last))) if digits != [None; 4] => {
                self.between(first, last)
            }
            _ => DateWords::whole(self.grammar().year_unknown),
        }
    }

    /// Note on what is uncertain (`?`); names the components unless all are.
    fn uncertainty(self, date: &Date) -> Option<String> {
        let dubious = |qualifier: Qualifier| qualifier.uncertain;
        let grammar = self.grammar();
        let qualifiers = [
            Some(date.year.qualifier),
            date.month.map(|month| month.qualifier),
            date.day.map(|day| day.qualifier),
        ];
        let names: Vec<&str> = (qualifiers.iter().zip(grammar.components))
            .filter(|(qualifier, _)| qualifier.is_some_and(dubious))
            .map(|(_, name)| name)
            .collect();
        let said = qualifiers.iter().flatten().count();
        let season = matches!(value(date.month), Some(21..));
        match names.len() {
            0 => None,
            _ if self.brief => Some(" (?)".to_owned()),
            all if all == said || season => Some(format!(" ({})", (grammar.uncertain)(&[]))),
            _ => Some(format!(" ({})", (grammar.uncertain)(&names))),
        }
    }
}

/// Returns true if the plain words are approximate themselves: the thirds of a year ("Anfang
/// 2022"), and years with significant digits ("etwa 1950 (1900–1999)").
fn is_vague_already(date: &Date) -> bool {
    value(date.month).and_then(EarlyMidLate::of_code).is_some()
        || date.year.significant_digits.is_some()
}

fn value(field: Option<DateField>) -> Option<u32> {
    field.and_then(DateField::value).map(u32::from)
}

/// Returns true if the field is missing or `XX`.
fn is_blank(field: Option<DateField>) -> bool {
    field.is_none_or(|field| field.digits == [None; 2])
}
