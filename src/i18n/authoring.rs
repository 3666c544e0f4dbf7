//! Texts that the program writes into dossiers, and the words by which it knows a language.

use super::Lang;

/// Texts in one language.
#[derive(Debug)]
pub struct Authoring {
    /// Words that are frequent in the language and do not exist in the others.
    pub common: &'static [&'static str],
    /// Texts that an import has to add.
    pub import: Import,
    /// The sample article of a new dossier, with what it refers to.
    pub sample: Sample,
}

/// Texts that an import has to add.
#[derive(Clone, Copy, Debug)]
pub struct Import {
    /// The storyline of events without one.
    pub main: &'static str,
    /// The storyline of eras.
    pub eras: &'static str,
    /// The title of a dossier without one.
    pub title: &'static str,
    /// The title of an event without one.
    pub untitled: &'static str,
    /// The standfirst of a dossier without one.
    pub standfirst: &'static str,
    /// Below the title of the dossier, where some quotes were found in their text.
    pub quoted: &'static str,
    /// Text before further links.
    pub links: &'static str,
}

/// The sample of a new dossier: short, written for this project, meant to be replaced.
#[derive(Debug)]
pub struct Sample {
    /// The dossier's standfirst.
    pub standfirst: &'static str,
    /// The article's headline.
    pub headline: &'static str,
    /// Its text.
    pub body: &'static str,
    /// The claimed passage.
    pub quote: &'static str,
    /// The words that give its date.
    pub phrase: &'static str,
    /// The passage as a translation of the same article in another language.
    pub translation: &'static str,
    /// Reason for the day of publication.
    pub why: &'static str,
    /// The storyline.
    pub storyline: &'static str,
    /// The entity.
    pub entity: &'static str,
    /// The entity in the text, if it is spelled otherwise there.
    pub alias: Option<&'static str>,
    /// Title and summary of the event.
    pub event: [&'static str; 2],
}

impl Lang {
    /// Texts in this language for new dossiers.
    pub const fn authoring(self) -> &'static Authoring {
        in_language!(self, words::AUTHORING)
    }

    /// The language of a text, if it has at least twice as many of its common words as any other.
    pub fn detect(text: &str) -> Option<Lang> {
        let [(first, lang), (second, _), ..] = Lang::ranked([text]);
        (first >= 2 * second.max(1)).then_some(lang)
    }

    /// The language that most common words of these texts belong to, if it is a single one.
    pub fn guess<'a>(texts: impl IntoIterator<Item = &'a str>) -> Option<Lang> {
        let [(first, lang), (second, _), ..] = Lang::ranked(texts);
        (first > second).then_some(lang)
    }

    /// All languages with the number of their common words, most first.
    fn ranked<'a>(texts: impl IntoIterator<Item = &'a str>) -> [(usize, Lang); Lang::ALL.len()] {
        let mut counts = Lang::ALL.map(|lang| (0_usize, lang));
        let words = texts.into_iter();
        let words = words.flat_map(|text| text.split(|letter: char| !letter.is_alphabetic()));
        for word in words.filter(|word| !word.is_empty()).take(MOST_WORDS) {
            let word = word.to_lowercase();
            for (count, lang) in &mut counts {
                *count += usize::from(lang.authoring().common.contains(&word.as_str()));
            }
        }
        counts.sort_unstable_by_key(|(count, _)| std::cmp::Reverse(*count));
        counts
    }
}

/// Words that are looked at; more would not change the result.
const MOST_WORDS: usize = 5_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_its_common_words() {
        for (text, lang) in [
            ("Der Bau wird nicht fertig, und das ist ein Problem.", Some(Lang::De)),
            ("The building is not finished, and that is a problem.", Some(Lang::En)),
            ("Le bâtiment n’est pas fini.", Some(Lang::Fr)),
            ("Der Titel „The House of the Rising Sun“ ist gut.", None),
            ("2020", None),
            ("", None),
        ] {
            assert_eq!(Lang::detect(text), lang, "{text}");
        }
        assert_eq!(Lang::guess(["Der Zug", "ein Text"]), Some(Lang::De));
        assert_eq!(Lang::guess(["2020", ""]), None);
    }
}
