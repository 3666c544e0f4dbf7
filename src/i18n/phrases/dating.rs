//! Sentences about the tense of an event and the basis of its date.

use crate::i18n::{Lang, Named};
use crate::timeline::state::Tense;
use crate::timeline::vocabulary::Basis;

/// Tense of an event relative to the day of knowledge: "am 14. September 2020 noch erwartet".
pub fn tense(tense: Tense, day: &str, lang: Lang) -> String {
    match tense {
        Tense::Past => past(day, lang),
        Tense::OutcomeUnknown => outcome_unknown(day, lang),
        Tense::Running => running(day, lang),
        Tense::Ahead => ahead(day, lang),
        Tense::Undated => lang.words().undated.to_owned(),
    }
}

phrases! {
    /// "am 14. September 2020 bereits vorbei".
    past(day: &str) -> String;
    /// "bis 14. September 2020 fällig, Ausgang unbekannt".
    outcome_unknown(day: &str) -> String;
    /// "am 14. September 2020 im Gange".
    running(day: &str) -> String;
    /// "am 14. September 2020 noch erwartet".
    ahead(day: &str) -> String;
}

/// Basis of a date, shown beside it: "steht so im Text". Without a text nothing stands in it.
pub fn basis(basis: Basis, has_text: bool, lang: Lang) -> &'static str {
    match basis {
        Basis::Stated => in_language!(lang, phrases::stated(has_text)),
        Basis::Derived => in_language!(lang, phrases::derived(has_text)),
        Basis::Inferred | Basis::None => basis.name(lang),
    }
}

/// Sentence in place of a missing date: of a passage that it gives none; of what rests on a link
/// only that none is known.
pub fn no_date(has_text: bool, lang: Lang) -> &'static str {
    match has_text {
        true => lang.words().no_date_in_text,
        false => lang.words().no_date_known,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_text_nothing_stands_in_it() {
        for lang in Lang::ALL {
            for &of in Basis::ALL {
                let words = basis(of, false, lang);
                assert!(!words.contains("Text") && !words.contains("text"), "{words}");
            }
            assert_ne!(no_date(true, lang), no_date(false, lang));
        }
        assert_eq!(basis(Basis::Stated, true, Lang::De), "steht so im Text");
        assert_eq!(basis(Basis::Stated, false, Lang::En), "as given by the source");
    }

    #[test]
    fn what_was_due_is_not_said_to_be_due_on_the_day_of_knowledge() {
        let due = Tense::OutcomeUnknown;
        assert_eq!(
            tense(due, "14. September 2020", Lang::De),
            "bis 14. September 2020 fällig, Ausgang unbekannt"
        );
        assert_eq!(
            tense(due, "14 September 2020", Lang::En),
            "due by 14 September 2020, outcome unknown"
        );
        assert_eq!(tense(Tense::Past, "1. Mai 2020", Lang::De), "am 1. Mai 2020 bereits vorbei");
    }
}
