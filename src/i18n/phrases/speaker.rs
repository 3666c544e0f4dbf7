//! Speakers in words that are grammatical for any name.

use super::quoted;
use crate::i18n::{Lang, Named};
use crate::timeline::vocabulary::Mode;

/// Somebody who says something, by what sentences can make of their name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker<'a> {
    /// A proper name, which stays as it is after any preposition: "laut Bloomberg".
    Proper(&'a str),
    /// Words that a sentence would have to decline or to give an article, as those for groups and
    /// institutions; nobody has written their cases down.
    Common(&'a str),
    /// Such words in the form that they have after a preposition, as the dossier's authors wrote it
    /// down: "laut Insidern".
    Inflected(&'a str),
    /// An article whose publisher nobody knows.
    Article,
    /// A source without a text, by its headline.
    Headline(&'a str),
}

/// "laut Bloomberg", "Quelle: Insider", "laut dem Artikel", "laut „Der Hafen“".
pub fn according_to(speaker: Speaker<'_>, lang: Lang) -> String {
    match speaker {
        Speaker::Proper(name) | Speaker::Inflected(name) => {
            in_language!(lang, phrases::according_to(name))
        }
        Speaker::Common(name) => in_language!(lang, phrases::source_is(name)),
        Speaker::Article => lang.words().according_to_article.to_owned(),
        Speaker::Headline(title) => {
            // Quotation marks within the title are replaced by those of the second level.
            let title = quoted(&in_language!(lang, phrases::nested(title)), lang);
            in_language!(lang, phrases::according_to(&title))
        }
    }
}

/// A claim of those whom it names: "laut Bloomberg", "mitgeteilt von Microsoft", "angeordnet ·
/// Weißes Haus".
pub fn said_by(mode: Mode, speaker: Speaker<'_>, lang: Lang) -> String {
    let name = mode.name(lang);
    match (mode, speaker) {
        (Mode::Stated | Mode::Reported, speaker) => according_to(speaker, lang),
        (_, Speaker::Common(who)) => format!("{name} · {who}"),
        (mode, Speaker::Proper(who) | Speaker::Inflected(who)) => {
            in_language!(lang, phrases::said_by(mode, name, who))
        }
        (_, speaker) => format!("{name}, {}", according_to(speaker, lang)),
    }
}

/// A claim in the voice of its article: "nach Darstellung von horizont.at", "Einschätzung des
/// Artikels", "geplant, laut dem Artikel", "laut horizont.at, ohne Quellenangabe".
pub fn by_article(mode: Mode, speaker: Speaker<'_>, lang: Lang) -> String {
    let words = lang.words();
    match (mode, speaker) {
        (Mode::Stated, Speaker::Proper(name)) => in_language!(lang, phrases::as_stated_by(name)),
        (Mode::Stated, speaker) => according_to(speaker, lang),
        (Mode::Assessed, Speaker::Proper(name)) => {
            in_language!(lang, phrases::assessment_by(name))
        }
        (Mode::Assessed, Speaker::Article) => words.article_assessment.to_owned(),
        (Mode::Assessed, Speaker::Headline(_)) => words.source_assessment.to_owned(),
        // It passes on what others say, and does not say who they are.
        (Mode::Reported, Speaker::Common(name)) => format!("{name}, {}", words.unsourced),
        (Mode::Reported, _) => format!("{}, {}", according_to(speaker, lang), words.unsourced),
        (mode, _) => format!("{}, {}", mode.name(lang), according_to(speaker, lang)),
    }
}

/// A claim that one passes on and another makes: "laut Bloomberg, nach Angaben von Insidern",
/// "angeordnet vom Weißen Haus, laut Bloomberg". The names have the form that they take after a
/// preposition, the one that passes it on first.
pub fn passed_on(mode: Mode, names: &[&str], lang: Lang) -> String {
    match (mode, names) {
        (Mode::Stated | Mode::Reported, [first, others @ ..]) => {
            let start = according_to(Speaker::Inflected(first), lang);
            others.iter().fold(start, |text, name| {
                format!("{text}, {}", in_language!(lang, phrases::citing(name)))
            })
        }
        (_, [others @ .., last]) => {
            let start = said_by(mode, Speaker::Inflected(last), lang);
            let others = others.iter().rev();
            let others = others.map(|name| according_to(Speaker::Inflected(name), lang));
            others.fold(start, |text, other| format!("{text}, {other}"))
        }
        (_, []) => String::new(),
    }
}

/// Attribution after a label: "laut Bloomberg", "(Insider)".
pub fn attribution(speaker: Speaker<'_>, lang: Lang) -> String {
    match speaker {
        Speaker::Common(name) => format!("({name})"),
        speaker => according_to(speaker, lang),
    }
}

/// "Was Microsoft sagt".
pub fn what_is_said_by(speaker: Speaker<'_>, lang: Lang) -> String {
    match speaker {
        Speaker::Proper(name) => in_language!(lang, phrases::what_is_said_by(name)),
        _ => lang.words().claims.to_owned(),
    }
}

/// "Erschienen bei Bloomberg".
pub fn published_by(speaker: Speaker<'_>, lang: Lang) -> String {
    let words = lang.words();
    match speaker {
        Speaker::Proper(name) => format!("{} {name}", words.publishes),
        _ => words.published.to_owned(),
    }
}

/// "Twitter in dieser Zeitleiste".
pub fn in_this_timeline(speaker: Speaker<'_>, lang: Lang) -> String {
    match speaker {
        Speaker::Proper(name) => in_language!(lang, phrases::in_this_timeline(name)),
        Speaker::Common(name) | Speaker::Inflected(name) | Speaker::Headline(name) => {
            name.to_owned()
        }
        Speaker::Article => lang.words().article.to_owned(),
    }
}

/// "A, B und C", of those who say something together.
pub fn together(names: &[&str], lang: Lang) -> String {
    match names {
        [first @ .., other, last] => {
            let start: String = first.iter().map(|name| format!("{name}, ")).collect();
            format!("{start}{other} {} {last}", lang.words().and)
        }
        names => names.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Attribution in both languages.
    fn both(words: fn(Mode, Speaker<'_>, Lang) -> String, mode: Mode, who: Speaker<'_>) -> String {
        [Lang::De, Lang::En].map(|lang| words(mode, who, lang)).join(" | ")
    }

    #[test]
    fn an_unknown_publisher_is_the_article_or_the_source() {
        for (mode, speaker, expected) in [
            (Mode::Stated, Speaker::Article, "laut dem Artikel | according to the article"),
            (
                Mode::Assessed,
                Speaker::Article,
                "Einschätzung des Artikels | the article’s assessment",
            ),
            (
                Mode::Planned,
                Speaker::Article,
                "geplant, laut dem Artikel | planned, according to the article",
            ),
            (
                Mode::Stated,
                Speaker::Headline("Der „Hafen“"),
                "laut „Der ‚Hafen‘“ | according to “Der ‚Hafen‘”",
            ),
            (
                Mode::Assessed,
                Speaker::Headline("Der Hafen"),
                "Einschätzung der Quelle | the source’s assessment",
            ),
            (
                Mode::Stated,
                Speaker::Proper("horizont.at"),
                "nach Darstellung von horizont.at | as stated by horizont.at",
            ),
        ] {
            assert_eq!(both(by_article, mode, speaker), expected);
        }
    }

    #[test]
    fn an_article_that_passes_on_what_nobody_said_names_no_source() {
        for (speaker, expected) in [
            (
                Speaker::Proper("horizont.at"),
                "laut horizont.at, ohne Quellenangabe | according to horizont.at, citing no source",
            ),
            (
                Speaker::Article,
                "laut dem Artikel, ohne Quellenangabe | according to the article, citing no source",
            ),
            (
                Speaker::Common("US-Medien"),
                "US-Medien, ohne Quellenangabe | US-Medien, citing no source",
            ),
        ] {
            assert_eq!(both(by_article, Mode::Reported, speaker), expected);
        }
        assert_eq!(
            both(by_article, Mode::Planned, Speaker::Proper("horizont.at")),
            "geplant, laut horizont.at | planned, according to horizont.at"
        );
    }

    #[test]
    fn who_passes_a_claim_on_is_told_from_who_makes_it() {
        for (mode, lang, names, expected) in [
            (
                Mode::Reported,
                Lang::De,
                ["Bloomberg", "Insidern"],
                "laut Bloomberg, nach Angaben von Insidern",
            ),
            (
                Mode::Stated,
                Lang::De,
                ["Bloomberg", "dem Weißen Haus"],
                "laut Bloomberg, nach Angaben vom Weißen Haus",
            ),
            (
                Mode::Reported,
                Lang::En,
                ["Bloomberg", "insiders"],
                "according to Bloomberg, citing insiders",
            ),
            (
                Mode::Reported,
                Lang::Fr,
                ["Bloomberg", "des initiés"],
                "selon Bloomberg, citant des initiés",
            ),
            (
                Mode::Ordered,
                Lang::De,
                ["Bloomberg", "dem Weißen Haus"],
                "angeordnet vom Weißen Haus, laut Bloomberg",
            ),
            (
                Mode::Declined,
                Lang::Fr,
                ["Bloomberg", "Oracle"],
                "Oracle\u{a0}: aucun commentaire, selon Bloomberg",
            ),
        ] {
            assert_eq!(passed_on(mode, &names, lang), expected);
        }
    }

    #[test]
    fn what_is_no_proper_name_is_neither_declined_nor_given_an_article() {
        let insiders = Speaker::Common("Insider");
        for (mode, expected) in [
            (Mode::Stated, "Quelle: Insider | source: Insider"),
            (Mode::Reported, "Quelle: Insider | source: Insider"),
            (Mode::Ordered, "angeordnet · Insider | ordered · Insider"),
            (Mode::Declined, "kein Kommentar · Insider | no comment · Insider"),
        ] {
            assert_eq!(both(said_by, mode, insiders), expected);
        }
        assert_eq!(
            both(by_article, Mode::Planned, insiders),
            "geplant, Quelle: Insider | planned, source: Insider"
        );
        for lang in Lang::ALL {
            assert_eq!(attribution(insiders, lang), "(Insider)");
            assert_eq!(what_is_said_by(insiders, lang), lang.words().claims);
            assert_eq!(published_by(insiders, lang), lang.words().published);
            assert_eq!(in_this_timeline(insiders, lang), "Insider");
        }
        let named = Speaker::Proper("Microsoft");
        assert_eq!(attribution(named, Lang::De), "laut Microsoft");
        assert_eq!(
            both(said_by, Mode::Announced, named),
            "mitgeteilt von Microsoft | announced by Microsoft"
        );
    }
}
