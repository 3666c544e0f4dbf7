//! One sentence of an article with the claim it makes.

use crate::dossier::generate::dating::When;
use crate::dossier::generate::plot::{Line, Plot, Voice, keys};
use crate::i18n::Lang;
use crate::timeline::vocabulary::Role;

/// A sentence and what annotators read from it.
#[derive(Clone, Debug)]
pub(in crate::dossier::generate) struct Sentence {
    /// The template it comes from.
    pub line: &'static Line,
    /// What stands before the quote.
    pub before: String,
    /// The quote.
    pub quote: String,
    /// What stands after it.
    pub after: String,
    /// The quote in English.
    pub translation: String,
    /// The words of the date.
    pub phrase: Option<String>,
    /// Who claims it, outermost first, by place in the cast.
    pub by: Vec<usize>,
    /// Who takes part.
    pub parties: Vec<(usize, Role)>,
    /// The amounts in the quote.
    pub figures: Vec<Figure>,
}

/// An amount.
#[derive(Clone, Debug)]
pub(in crate::dossier::generate) struct Figure {
    /// In whole units.
    pub value: u64,
    /// What it counts.
    pub unit: &'static str,
    /// The words of the article.
    pub as_written: String,
}

impl Sentence {
    /// A template's sentence.
    pub fn new(line: &'static Line, plot: &Plot, voice: &Voice<'_>, when: &When) -> Sentence {
        let [template, _] = line.text;
        let (before, quote, after) = parts(template);
        let mut sentence = Sentence {
            line,
            before: voice.fill(before, Lang::De),
            quote: voice.fill(quote, Lang::De),
            after: voice.fill(after, Lang::De),
            translation: voice.fill(line.translation(when.has_beginning), Lang::En),
            phrase: Some(when.words[0].clone()).filter(|words| !words.is_empty()),
            by: line
                .by
                .chars()
                .filter_map(|key| voice.entity(key))
                .collect(),
            parties: parties(plot, template, voice),
            figures: figures(plot, quote, voice),
        };
        capitalise(&mut sentence.before);
        // After a colon a whole sentence follows.
        if sentence.before.is_empty() || sentence.before.ends_with(": ") {
            capitalise(&mut sentence.quote);
            capitalise(&mut sentence.translation);
        }
        sentence
    }

    /// The whole sentence.
    pub fn whole(&self) -> String {
        format!("{}{}{}", self.before, self.quote, self.after)
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

/// What stands before the quote, the quote, and what stands after it.
fn parts(template: &str) -> (&str, &str, &str) {
    let found = template.split_once('<').and_then(|(before, rest)| {
        let (quote, after) = rest.split_once('>')?;
        Some((before, quote, after))
    });
    found.unwrap_or(("", template, ""))
}

/// Everybody the sentence names, and whom the event is about.
fn parties(plot: &Plot, template: &str, voice: &Voice<'_>) -> Vec<(usize, Role)> {
    let ours = keys(plot.title[0]).chain(keys(plot.summary[0]));
    let main = ours.filter(|key| voice.entity(*key).is_some()).take(1);
    let mut parties: Vec<(usize, Role)> = Vec::new();
    for key in main.chain(keys(template)) {
        if let Some(entity) = voice.entity(key)
            && parties.iter().all(|(other, _)| *other != entity)
        {
            parties.push((entity, plot.role(key)));
        }
    }
    parties
}

fn figures(plot: &Plot, quote: &str, voice: &Voice<'_>) -> Vec<Figure> {
    let mut figures = Vec::new();
    for key in keys(quote) {
        if let Some((as_written, value)) = voice.figure(key, Lang::De) {
            let unit = match key {
                's' => "EUR",
                'q' | 'r' => "%",
                _ => plot.unit,
            };
            figures.push(Figure {
                value,
                unit,
                as_written,
            });
        }
    }
    figures
}

/// Lets a sentence begin with a capital letter.
fn capitalise(sentence: &mut String) {
    if let Some(first) = sentence.chars().next() {
        let capital: String = first.to_uppercase().collect();
        sentence.replace_range(..first.len_utf8(), &capital);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::generate::plot::THREADS;

    fn sentence(quote: &str) -> Sentence {
        Sentence {
            line: &THREADS[0].plots[0].lines[0],
            before: String::new(),
            quote: quote.to_owned(),
            after: String::new(),
            translation: "x".to_owned(),
            phrase: None,
            by: Vec::new(),
            parties: Vec::new(),
            figures: Vec::new(),
        }
    }

    #[test]
    fn a_sentence_told_apart_is_no_part_of_the_other_nor_the_other_way_round() {
        let same = "dass es in Altental gebrannt hat";
        let mut other = sentence(same);
        other.tell_apart("7/2");
        assert_eq!(
            other.quote,
            "dass (Aktenzeichen 7/2) es in Altental gebrannt hat"
        );
        assert!(!other.quote.contains(same) && !same.contains(&other.quote));
    }

    #[test]
    fn a_template_is_cut_at_its_marks() {
        assert_eq!(
            parts("Wie {m} meldet, <brennt es>."),
            ("Wie {m} meldet, ", "brennt es", ".")
        );
        assert_eq!(parts("Es brennt."), ("", "Es brennt.", ""));
    }
}
