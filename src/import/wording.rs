//! The few words an import has to add, in the language of what it imports.

use crate::i18n::Lang;

/// Words of one language.
#[derive(Clone, Copy, Debug)]
pub struct Wording {
    /// The storyline of events without one.
    pub main: &'static str,
    /// The storyline of stretches of time.
    pub eras: &'static str,
    /// The title of a dossier without one.
    pub title: &'static str,
    /// The title of an event without one.
    pub untitled: &'static str,
    /// Below the title of the dossier, where the file says nothing.
    pub standfirst: &'static str,
    /// The summary of an event that nothing more is said about.
    pub no_more: &'static str,
    /// In front of further links.
    pub links: &'static str,
}

/// The words of a language.
pub const fn wording(lang: Lang) -> Wording {
    match lang {
        Lang::De => Wording {
            main: "Ereignisse",
            eras: "Zeitabschnitte",
            title: "Ein importierter Zeitstrahl",
            untitled: "Ohne Titel",
            standfirst: "Übernommen aus einem anderen Zeitstrahl; nichts davon ist an einem Text geprüft.",
            no_more: "Mehr sagt die Quelle dazu nicht.",
            links: "Weitere Links:",
        },
        Lang::En => Wording {
            main: "Events",
            eras: "Eras",
            title: "An imported timeline",
            untitled: "Untitled",
            standfirst: "Taken over from another timeline; nothing in it has been checked against a text.",
            no_more: "The source says no more about it.",
            links: "More links:",
        },
    }
}

/// Words that only one of the languages has, and has often.
const OFTEN: [(Lang, [&str; 12]); 2] = [
    (
        Lang::De,
        [
            "der", "die", "das", "und", "ist", "nicht", "ein", "eine", "wird", "von", "für", "mit",
        ],
    ),
    (
        Lang::En,
        [
            "the", "and", "of", "is", "was", "to", "for", "with", "that", "by", "were", "his",
        ],
    ),
];

/// The language of texts, by their commonest words; English in doubt.
pub fn guess<'a>(texts: impl IntoIterator<Item = &'a str>) -> Lang {
    let mut counts = [0usize; 2];
    for word in texts
        .into_iter()
        .flat_map(str::split_whitespace)
        .take(5_000)
    {
        let word = word
            .trim_matches(|letter: char| !letter.is_alphabetic())
            .to_lowercase();
        for (count, (_, often)) in counts.iter_mut().zip(OFTEN) {
            *count += usize::from(often.contains(&word.as_str()));
        }
    }
    let [german, english] = counts;
    if german > english { Lang::De } else { Lang::En }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commonest_words_tell_the_language() {
        assert_eq!(guess(["Der Zug und die Bahn", "ein Text"]), Lang::De);
        assert_eq!(guess(["The train was late", "and so on"]), Lang::En);
        assert_eq!(guess(["2020", ""]), Lang::En);
    }
}
