//! One sentence of an article with the annotations of its claim.

use super::dating::When;
use super::plot::{Line, Plot};
use super::voice::{PlotVoice, keys};
use crate::dossier::format::{TomlClaim, TomlFigure, TomlParty, field, list};
use crate::i18n::Lang;
use crate::timeline::vocabulary::Mode;

/// A sentence and the annotations of its claim.
#[derive(Clone, Debug)]
pub(super) struct Sentence {
    /// Mode of the claim.
    pub mode: Mode,
    /// Words before the quote.
    pub before: String,
    /// The quote.
    pub quote: String,
    /// Words after the quote.
    pub after: String,
    /// The quote in English.
    pub translation: String,
    /// The entity that the event is about, and all that the sentence names, as indices of the cast.
    pub entities: Vec<usize>,
    /// The claim, still without ids, quote and translation.
    pub claim: TomlClaim,
}

impl Sentence {
    /// The sentence of a template.
    pub fn new(line: &Line, plot: &Plot, voice: &PlotVoice<'_>, when: &When) -> Sentence {
        let [de, en] = &line.text;
        let (before, quote, after) = parts(de);
        let id = |place: usize| &voice.cast.entities[place].id;
        let ours = keys(&plot.title[0]).chain(keys(&plot.summary[0]));
        let main = ours.filter(|key| voice.entity(*key).is_some()).take(1);
        let mut entities = Vec::new();
        let mut orgs = Vec::new();
        for key in main.chain(keys(de)) {
            if let Some(entity) = voice.entity(key)
                && !entities.contains(&entity)
            {
                entities.push(entity);
                orgs.push(TomlParty { id: field(id(entity)), role: field(plot.role(key)) });
            }
        }
        let by = line.by.chars().filter_map(|key| voice.entity(key));
        let figures = keys(quote).filter_map(|key| {
            let (as_written, value, unit) = voice.figure(key, Lang::De)?;
            Some(TomlFigure {
                // Far below the whole numbers that a float cannot hold.
                value: field(value as f64),
                unit: field(if unit.is_empty() { &plot.unit } else { unit }),
                as_written: field(as_written),
            })
        });
        let claim = TomlClaim {
            mode: field(line.mode),
            certainty: line.certainty.and_then(field),
            polarity: line.polarity.and_then(field),
            by: list(by.map(id)),
            cue: line.cue.as_ref().and_then(field),
            orgs: list(orgs),
            date: field(when.annotation()),
            figures: list(figures),
            ..TomlClaim::default()
        };
        Sentence {
            mode: line.mode,
            before: voice.fill(before, Lang::De),
            quote: voice.fill(quote, Lang::De),
            after: voice.fill(after, Lang::De),
            translation: voice.fill(en, Lang::En),
            entities,
            claim,
        }
    }

    /// Adds a reference that no other sentence has: after the first word, so that neither quote is
    /// part of the other.
    pub fn tell_apart(&mut self, reference: &str) {
        let add = |text: &mut String, word: &str| {
            let place = text.find(' ').unwrap_or(text.len());
            text.insert_str(place, &format!(" ({word} {reference})"));
        };
        add(&mut self.quote, "Aktenzeichen");
        add(&mut self.translation, "file number");
    }
}

/// The template before the quote, of the quote, and after it.
fn parts(template: &str) -> (&str, &str, &str) {
    let found = template.split_once('<').and_then(|(before, rest)| {
        let (quote, after) = rest.split_once('>')?;
        Some((before, quote, after))
    });
    found.unwrap_or(("", template, ""))
}
