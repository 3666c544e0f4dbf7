//! Sentences with numbers and names in them.

mod evidence;

pub use evidence::*;

use super::Lang;

/// A count with its noun, the number set in figures.
pub fn events(count: usize, lang: Lang) -> String {
    counted(count, lang, ["Ereignis", "Ereignisse"], ["event", "events"])
}

/// "12 von 41 Ereignissen", or all of them.
pub fn events_of(count: usize, total: usize, lang: Lang) -> String {
    match (lang, count == total) {
        (_, true) => events(total, lang),
        (Lang::De, false) => {
            let noun = if total == 1 {
                "Ereignis"
            } else {
                "Ereignissen"
            };
            format!("{} von {} {noun}", number(count, lang), number(total, lang))
        }
        (Lang::En, false) => {
            let noun = if total == 1 { "event" } else { "events" };
            format!("{} of {} {noun}", number(count, lang), number(total, lang))
        }
    }
}

/// "87 belegte Aussagen".
pub fn claims_with_evidence(count: usize, lang: Lang) -> String {
    counted(
        count,
        lang,
        ["belegte Aussage", "belegte Aussagen"],
        ["sourced claim", "sourced claims"],
    )
}

/// "davon 2 nicht am Text geprüft": how many of `all` claims rest on a link only.
pub fn unchecked(count: usize, all: usize, lang: Lang) -> String {
    match (lang, count == all) {
        (Lang::De, true) => "nichts davon ist am Text geprüft.".to_owned(),
        (Lang::En, true) => "none of it has been checked against a text.".to_owned(),
        (Lang::De, false) => format!("davon {count} nicht am Text geprüft."),
        (Lang::En, false) => format!("{count} of them not checked against a text."),
    }
}

/// "4 Aussagen".
pub fn claims(count: usize, lang: Lang) -> String {
    counted(count, lang, ["Aussage", "Aussagen"], ["claim", "claims"])
}

/// "3 Artikel".
pub fn articles(count: usize, lang: Lang) -> String {
    counted(count, lang, ["Artikel", "Artikel"], ["article", "articles"])
}

/// "3 Stellen".
pub fn passages(count: usize, lang: Lang) -> String {
    counted(count, lang, ["Stelle", "Stellen"], ["passage", "passages"])
}

/// "Filter · 2 aktiv".
pub fn active_filters(count: usize, lang: Lang) -> String {
    let word = lang.words().filters;
    match (lang, count) {
        (_, 0) => word.to_owned(),
        (Lang::De, _) => format!("{word} · {count} aktiv"),
        (Lang::En, _) => format!("{word} · {count} active"),
    }
}

/// "12 Ereignisse zeigen".
pub fn show_events(count: usize, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{} zeigen", events(count, lang)),
        Lang::En => format!("Show {}", events(count, lang)),
    }
}

/// "2 Ereignisse waren geschehen, standen aber noch in keinem Artikel".
pub fn later_published(count: usize, lang: Lang) -> String {
    let events = events(count, lang);
    match (lang, count) {
        (Lang::De, 1) => format!("{events} war geschehen, stand damals aber in keinem Artikel"),
        (Lang::De, _) => format!("{events} waren geschehen, standen damals aber in keinem Artikel"),
        (Lang::En, _) => format!("{events} had happened by then but stood in no article"),
    }
}

/// "Was mit Twitter geschah".
pub fn what_happened_to(name: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("Was mit {name} geschah"),
        Lang::En => format!("What happened to {name}"),
    }
}

/// "und 126 weitere".
pub fn more_values(count: usize, lang: Lang) -> String {
    match lang {
        Lang::De => format!("und {} weitere", number(count, lang)),
        Lang::En => format!("and {} more", number(count, lang)),
    }
}

/// "Seite 3 von 34".
pub fn page_of(page: usize, pages: usize, lang: Lang) -> String {
    let (page, pages) = (number(page, lang), number(pages, lang));
    match lang {
        Lang::De => format!("Seite {page} von {pages}"),
        Lang::En => format!("Page {page} of {pages}"),
    }
}

/// "← 4 früher".
pub fn earlier(count: usize, lang: Lang) -> String {
    match lang {
        Lang::De => format!("← {} früher", number(count, lang)),
        Lang::En => format!("← {} earlier", number(count, lang)),
    }
}

/// "2 später →".
pub fn later(count: usize, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{} später →", number(count, lang)),
        Lang::En => format!("{} later →", number(count, lang)),
    }
}

/// "mindestens 3 Monate ohne Meldung".
pub fn silence(months: u32, lang: Lang) -> String {
    match (lang, months) {
        (Lang::De, 1) => "mindestens 1 Monat ohne Meldung".to_owned(),
        (Lang::De, _) => format!("mindestens {} ohne Meldung", spell_months(months, lang)),
        (Lang::En, 1) => "at least 1 month without news".to_owned(),
        (Lang::En, _) => format!("at least {} without news", spell_months(months, lang)),
    }
}

fn spell_months(months: u32, lang: Lang) -> String {
    let years = months / 12;
    match (lang, years) {
        (Lang::De, 0 | 1) => format!("{months} Monate"),
        (Lang::De, _) => format!("{years} Jahre"),
        (Lang::En, 0 | 1) => format!("{months} months"),
        (Lang::En, _) => format!("{years} years"),
    }
}

/// "ebenso 2 weitere Aussagen".
pub fn more_claims(count: usize, lang: Lang) -> String {
    match (lang, count) {
        (Lang::De, 1) => "1 weitere Aussage".to_owned(),
        (Lang::De, _) => format!("{count} weitere Aussagen"),
        (Lang::En, 1) => "1 more claim".to_owned(),
        (Lang::En, _) => format!("{count} more claims"),
    }
}

/// "laut Bloomberg".
pub fn according_to(name: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("laut {name}"),
        Lang::En => format!("according to {name}"),
    }
}

/// "Was Microsoft sagt".
pub fn what_is_said_by(name: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("Was {name} sagt"),
        Lang::En => format!("What {name} says"),
    }
}

/// A quote in the marks of the page's language.
pub fn quoted(text: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("„{text}“"),
        Lang::En => format!("“{text}”"),
    }
}

/// A whole number with its thousands apart, as each language sets them.
pub fn number(value: usize, lang: Lang) -> String {
    let digits = value.to_string();
    let separator = match lang {
        // German sets four digits solid and a no-break space from five on.
        Lang::De if digits.len() <= 4 => return digits,
        Lang::De => '\u{202f}',
        Lang::En => ',',
    };
    let mut result = String::with_capacity(digits.len() + digits.len() / 3 * 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            result.push(separator);
        }
        result.push(digit);
    }
    result
}

fn counted(count: usize, lang: Lang, de: [&str; 2], en: [&str; 2]) -> String {
    let [one, many] = match lang {
        Lang::De => de,
        Lang::En => en,
    };
    let noun = if count == 1 { one } else { many };
    format!("{}\u{a0}{noun}", number(count, lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_agree_with_their_nouns() {
        assert_eq!(events(1, Lang::De), "1\u{a0}Ereignis");
        assert_eq!(events(41, Lang::En), "41\u{a0}events");
        assert_eq!(events_of(12, 41, Lang::De), "12 von 41 Ereignissen");
        assert_eq!(events_of(41, 41, Lang::De), "41\u{a0}Ereignisse");
        assert_eq!(events_of(0, 1, Lang::En), "0 of 1 event");
    }

    #[test]
    fn thousands_are_set_as_each_language_sets_them() {
        assert_eq!(number(1600, Lang::De), "1600");
        assert_eq!(number(100_000, Lang::De), "100\u{202f}000");
        assert_eq!(number(1600, Lang::En), "1,600");
    }
}
