//! Finds the date phrases of an article and reads them by the conventions of the annotation guide.
//!
//! A pure function of the text, its language and the day of publication. Each language is a table
//! of patterns (`german`, `english`); `reading` maps a pattern to the calendar. The results are
//! suggestions: the annotator decides.

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
use reading::{DateSource, Sense};
use scan::{FoundPhrase, scan};
use std::ops::Range;
use std::sync::LazyLock;
use value::Value;

static GERMAN: LazyLock<Patterns> = LazyLock::new(|| Patterns::new(&german::GERMAN));
static ENGLISH: LazyLock<Patterns> = LazyLock::new(|| Patterns::new(&english::ENGLISH));

/// A date phrase of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// Its interpretation.
    pub reading: Reading,
}

/// Interpretation of a phrase as a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// The words state the date.
    Stated {
        /// The date.
        edtf: String,
        /// True if the year is not among the words but follows from publication.
        lacks_year: bool,
    },
    /// The date counts from something else.
    Derived {
        /// The date.
        edtf: String,
        /// Anchor that it counts from.
        from: ReferencePoint,
    },
    /// No date follows from the text.
    Undated {
        /// True if a date would follow from a known date of publication.
        needs_publication: bool,
    },
}

/// Anchor that a derived date counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReferencePoint {
    /// The day of publication.
    Published,
    /// The phrase with this number.
    Phrase(usize),
}

/// The phrases of a text, in order.
pub fn phrases(text: &str, lang: Lang, published: Option<Publication>) -> Vec<Phrase> {
    let Some(patterns) = patterns(lang) else {
        return Vec::new();
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
        phrases.push(Phrase { range: found.range, reading });
    }
    phrases
}

/// Returns true if dates are read in texts of this language.
pub fn is_read(lang: Lang) -> bool {
    patterns(lang).is_some()
}

/// The patterns of a language; `None` if its dates are not read yet.
fn patterns(lang: Lang) -> Option<&'static Patterns> {
    match lang {
        Lang::De => Some(&GERMAN),
        Lang::En => Some(&ENGLISH),
        _ => None,
    }
}

/// Reading of a match; `last` is the last dated phrase of the paragraph, with its number.
fn reading(found: &FoundPhrase, last: Option<&(usize, Value)>) -> Reading {
    let edtf = match &found.sense {
        Sense::At(value, _) => value.edtf.clone(),
        Sense::Fixed(edtf) => edtf.clone(),
        Sense::Anchored(anchored) => {
            let counted = last.map(|(number, value)| (anchored.edtf(value), *number));
            let counted = counted.filter(|(edtf, _)| FuzzyDate::parse(edtf).is_ok());
            return counted.map_or(undated(false), |(edtf, number)| Reading::Derived {
                edtf,
                from: ReferencePoint::Phrase(number),
            });
        }
        Sense::Undated => return undated(false),
        Sense::Unpublished => return undated(true),
    };
    match found.source {
        // A day outside the years of four digits cannot be expressed.
        _ if FuzzyDate::parse(&edtf).is_err() => undated(false),
        DateSource::Words | DateSource::WordsButYear => {
            Reading::Stated { edtf, lacks_year: found.source == DateSource::WordsButYear }
        }
        DateSource::Publication => Reading::Derived { edtf, from: ReferencePoint::Published },
    }
}

fn undated(needs_publication: bool) -> Reading {
    Reading::Undated { needs_publication }
}

/// Date that later words may count from. States have none.
fn dated(found: &FoundPhrase) -> Option<Value> {
    match &found.sense {
        Sense::At(value, _) => Some(value.clone()),
        _ => None,
    }
}

/// Drops matches that do not date their sentence: "nun" inside of it, "mittlerweile" if something
/// else does, a second "derzeit".
fn without_echoes(found: Vec<FoundPhrase>, sentences: &[Range<usize>]) -> Vec<FoundPhrase> {
    let sentence = |found: &FoundPhrase| {
        sentences.partition_point(|sentence| sentence.end <= found.range.start)
    };
    let opens = |found: &FoundPhrase| {
        sentences.get(sentence(found)).is_some_and(|sentence| sentence.start == found.range.start)
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

/// Tests whether a match dates its sentence beyond doubt.
fn says_when(found: &FoundPhrase) -> bool {
    let vague = [Meaning::Opening, Meaning::Now, Meaning::State, Meaning::Undated];
    !vague.contains(&found.meaning)
}
