//! Anchors quotes in their articles and checks words that must be part of a quote.

use super::{Checker, ClaimRef};
use crate::dossier::anchor::{AnchorError, Anchors, Nearest, Selector, within};
use crate::dossier::format::{Field, Located};
use crate::dossier::report::{Code, Place, Problem};
use crate::timeline::model::Quote;
use std::ops::Range;

/// Most occurrences of a repeated quote that are listed.
const MAX_PLACES: usize = 5;

/// Most missing quotes per article for which the nearest passage is searched: the search is slow,
/// and if many quotes are missing, the text is probably the wrong one.
const MAX_NEAREST: usize = 50;

/// An article's text with the state of checking its claims.
pub(super) struct Text<'a> {
    /// Path of the text.
    pub path: &'a str,
    anchors: Anchors<'a>,
    missed: usize,
}

impl<'a> Text<'a> {
    /// Prepares a text.
    pub fn new(path: &'a str, text: &'a str) -> Text<'a> {
        Text { path, anchors: Anchors::new(text), missed: 0 }
    }
}

impl Checker<'_> {
    /// Finds the position of a claim's quote.
    pub(super) fn quote(
        &mut self,
        at: &ClaimRef<'_>,
        quote: &Located<String>,
        text: &mut Text<'_>,
    ) -> Option<Quote> {
        let (prefix, suffix) = (&at.claim.prefix, &at.claim.suffix);
        let selector =
            Selector { quote: &quote.value, prefix: value(prefix), suffix: value(suffix) };
        let miss = match text.anchors.locate(selector) {
            Ok(quote) => return Some(quote),
            Err(miss) => miss,
        };
        let here = |of: &Located<String>| Place::at(at.path, of.span.clone());
        let problem = match miss {
            AnchorError::Blank => Problem::new(Code::EmptyText, here(quote), "the quote is empty")
                .help("give the passage, letter by letter"),
            AnchorError::NotFound => {
                text.missed += 1;
                let is_read = self.problems.has_room(Code::QuoteNotFound);
                let near = (is_read && text.missed <= MAX_NEAREST)
                    .then(|| text.anchors.nearest(&quote.value))
                    .flatten();
                self.not_found(at.path, quote, near, text.path)
            }
            AnchorError::Prefix(places) => {
                let place = prefix.as_ref().map_or(here(quote), here);
                let message = "the quote occurs in the article, but not after this prefix";
                list(Problem::new(Code::QuoteContext, place, message), &places, text.path)
                    .help("copy the text just before the quote, or remove `prefix`")
            }
            AnchorError::Suffix(places) => {
                let place = suffix.as_ref().map_or(here(quote), here);
                let message = "the quote occurs in the article, but not before this suffix";
                list(Problem::new(Code::QuoteContext, place, message), &places, text.path)
                    .help("copy the text just after the quote, or remove `suffix`")
            }
            AnchorError::Ambiguous(places) => {
                let message = format!("the quote occurs {} times in the article", places.len());
                let problem = Problem::new(Code::QuoteAmbiguous, here(quote), message);
                list(problem, &places, text.path)
                    .help("add `prefix` (the text just before it), `suffix`, or more words")
            }
        };
        self.problems.push(problem);
        None
    }

    fn not_found(
        &self,
        path: &str,
        quote: &Located<String>,
        near: Option<Nearest>,
        text: &str,
    ) -> Problem {
        let Some(near) = near else {
            let place = Place::at(path, quote.span.clone());
            return Problem::new(Code::QuoteNotFound, place, "the quote is not in the article")
                .help(format!("copy the passage from `{text}`, letter by letter"));
        };
        let name = |letter: Option<char>| match letter {
            Some(letter) => format!("`{}`", letter.escape_debug()),
            None => "nothing more".to_owned(),
        };
        let width = near.in_quote.map_or(0, char::len_utf8);
        let place = self.inside(path, quote, near.quote_at, width);
        let there =
            Place::at(text, near.text_at..near.text_at + near.in_text.map_or(0, char::len_utf8));
        let message = format!(
            "the quote is not in the article: it has {} here, the nearest passage has {}",
            name(near.in_quote),
            name(near.in_text)
        );
        Problem::new(Code::QuoteNotFound, place, message)
            .help("quote letter by letter, misprints included; only white space may differ")
            .related(there, "the nearest passage")
    }

    /// Checks that words of a claim are part of its quote.
    pub(super) fn words_within(
        &mut self,
        path: &str,
        words: &Located<String>,
        quote: &Quote,
        what: &str,
        text: &str,
    ) {
        if within(&quote.exact, &words.value).is_none() {
            let place = Place::at(path, words.span.clone());
            let message = format!("the {what} does not stand inside the quote");
            self.problems.push(
                Problem::new(Code::OutsideQuote, place, message)
                    .help("copy the words from the quote, or quote more of the article")
                    .related(Place::at(text, quote.bytes.clone()), "the quote"),
            );
        }
    }
}

fn value(field: &Field<String>) -> Option<&str> {
    field.as_ref().map(|field| field.value.as_str())
}

/// Lists occurrences in the article.
fn list(problem: Problem, places: &[Range<usize>], text: &str) -> Problem {
    let listed = places.iter().take(MAX_PLACES).enumerate();
    let problem = listed.fold(problem, |problem, (number, place)| {
        let label = format!("place {}", number + 1);
        problem.related(Place::at(text, place.clone()), label)
    });
    match places.len().saturating_sub(MAX_PLACES) {
        0 => problem,
        more => problem.help(format!("{more} more places are not shown")),
    }
}
