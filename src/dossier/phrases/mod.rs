//! Finds the words of an article that say when, and reads them by the conventions of the guide.
//!
//! A pure function of the text, its language and the day of publication. Each language is a table
//! of patterns (`german`, `english`); `reading` says what a pattern means on the calendar.
//! What it finds are suggestions: whoever annotates decides.

mod english;
mod german;
mod grammar;
mod pattern;
mod publication;
mod reading;
mod scan;
mod sentences;
#[cfg(test)]
mod tests;
mod tokens;
mod value;

pub use publication::Publication;
pub use sentences::sentences;

use crate::i18n::Lang;
use crate::timeline::date::FuzzyDate;
use grammar::Meaning;
use pattern::Patterns;
use reading::{Sense, Source};
use scan::{Found, scan};
use std::ops::Range;
use std::sync::LazyLock;
use value::Value;

static GERMAN: LazyLock<Patterns> = LazyLock::new(|| Patterns::new(&german::GERMAN));
static ENGLISH: LazyLock<Patterns> = LazyLock::new(|| Patterns::new(&english::ENGLISH));

/// Words of a text that say when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// How they are read.
    pub reading: Reading,
}

/// How words are read as a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// The words state the date.
    Stated {
        /// The date.
        edtf: String,
        /// Whether the year is not among them, but follows from publication.
        lacks_year: bool,
    },
    /// The date counts from something else.
    Derived {
        /// The date.
        edtf: String,
        /// From what.
        from: Anchor,
    },
    /// No date follows from the text.
    Undated {
        /// Whether one would if it were known when the article came out.
        needs_publication: bool,
    },
}

/// What a derived date counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The day of publication.
    Published,
    /// The phrase of this number.
    Phrase(usize),
}

/// The phrases of a text, in order.
pub fn phrases(text: &str, lang: Lang, published: Option<Publication>) -> Vec<Phrase> {
    let patterns = match lang {
        Lang::De => &GERMAN,
        Lang::En => &ENGLISH,
    };
    let found = without_echoes(scan(text, patterns, published), &sentences(text));
    let mut last: Option<(usize, Value)> = None;
    let mut phrases = Vec::with_capacity(found.len());
    let mut paragraph = 0;
    for (number, found) in found.into_iter().enumerate() {
        if text[paragraph..found.range.start].contains('\n') {
            last = None;
        }
        paragraph = found.range.start;
        let reading = reading(&found, last.as_ref());
        if let Some(value) = dated(&found) {
            last = Some((number, value));
        }
        phrases.push(Phrase {
            range: found.range,
            reading,
        });
    }
    phrases
}

/// The reading of what was found; `last` is what was dated last in the paragraph, with its number.
fn reading(found: &Found, last: Option<&(usize, Value)>) -> Reading {
    let edtf = match &found.sense {
        Sense::At(value, _) => value.edtf.clone(),
        Sense::Fixed(edtf) => edtf.clone(),
        Sense::Anchored(anchored) => {
            let counted = last.map(|(number, value)| (anchored.edtf(value), *number));
            let counted = counted.filter(|(edtf, _)| FuzzyDate::parse(edtf).is_ok());
            return counted.map_or(undated(false), |(edtf, number)| Reading::Derived {
                edtf,
                from: Anchor::Phrase(number),
            });
        }
        Sense::Undated => return undated(false),
        Sense::Unpublished => return undated(true),
    };
    match found.source {
        // A day beyond the years of four digits has no expression.
        _ if FuzzyDate::parse(&edtf).is_err() => undated(false),
        Source::Words | Source::WordsButYear => Reading::Stated {
            edtf,
            lacks_year: found.source == Source::WordsButYear,
        },
        Source::Publication => Reading::Derived {
            edtf,
            from: Anchor::Published,
        },
    }
}

fn undated(needs_publication: bool) -> Reading {
    Reading::Undated { needs_publication }
}

/// The date that later words may count from; a state is none.
fn dated(found: &Found) -> Option<Value> {
    match &found.sense {
        Sense::At(value, _) => Some(value.clone()),
        _ => None,
    }
}

/// Without what does not date its sentence: "nun" inside of it, "mittlerweile" where something
/// else does, a second "derzeit".
fn without_echoes(found: Vec<Found>, sentences: &[Range<usize>]) -> Vec<Found> {
    let sentence =
        |found: &Found| sentences.partition_point(|sentence| sentence.end <= found.range.start);
    let opens = |found: &Found| {
        sentences
            .get(sentence(found))
            .is_some_and(|sentence| sentence.start == found.range.start)
    };
    let mut kept = Vec::with_capacity(found.len());
    for group in found.chunk_by(|one, other| sentence(one) == sentence(other)) {
        let is_dated = group.iter().any(says_when);
        let mut is_said = false;
        for found in group {
            let counts = match found.meaning {
                Meaning::Opening => opens(found) && !is_dated && !is_said,
                Meaning::Now => !is_dated && !is_said,
                Meaning::State => !is_said,
                _ => true,
            };
            is_said |= counts && !says_when(found) && found.meaning != Meaning::Undated;
            if counts {
                kept.push(found.clone());
            }
        }
    }
    kept
}

/// Whether it dates its sentence beyond doubt.
fn says_when(found: &Found) -> bool {
    let vague = [
        Meaning::Opening,
        Meaning::Now,
        Meaning::State,
        Meaning::Undated,
    ];
    !vague.contains(&found.meaning)
}
