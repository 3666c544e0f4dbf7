//! Sentences of the pages that show evidence: events, articles, entities.

use super::{counted, number};
use crate::i18n::Lang;
use crate::timeline::date::FuzzyDate;
use crate::timeline::day::Day;
use crate::timeline::span::{next_third, third_start};
use crate::timeline::state::Tense;

/// Where an event lies relative to the day of knowledge: "am 14. September 2020 noch erwartet".
pub fn tense(tense: Tense, day: &str, lang: Lang) -> String {
    match (lang, tense) {
        (Lang::De, Tense::Past) => format!("am {day} vergangen"),
        (Lang::De, Tense::OutcomeUnknown) => format!("am {day} fällig gewesen, Ausgang unbekannt"),
        (Lang::De, Tense::Running) => format!("am {day} im Gange"),
        (Lang::De, Tense::Ahead) => format!("am {day} noch erwartet"),
        (Lang::En, Tense::Past) => format!("past on {day}"),
        (Lang::En, Tense::OutcomeUnknown) => format!("due by {day}, outcome unknown"),
        (Lang::En, Tense::Running) => format!("under way on {day}"),
        (Lang::En, Tense::Ahead) => format!("still expected on {day}"),
        (_, Tense::Undated) => lang.words().undated.to_owned(),
    }
}

/// "4 Aussagen, 2 Daten"; the dates only where there are several.
pub fn claims_and_dates(claims: usize, dates: usize, lang: Lang) -> String {
    let claims = super::claims(claims, lang);
    match dates {
        0 | 1 => claims,
        _ => {
            let dates = counted(dates, lang, ["Datum", "Daten"], ["date", "dates"]);
            format!("{claims}, {dates}")
        }
    }
}

/// "Aussage 3".
pub fn claim_number(number: usize, lang: Lang) -> String {
    match lang {
        Lang::De => format!("Aussage\u{a0}{number}"),
        Lang::En => format!("Claim\u{a0}{number}"),
    }
}

/// "Absatz 3", "Absätze 1–11".
pub fn paragraphs(first: usize, last: usize, lang: Lang) -> String {
    match (lang, first == last) {
        (Lang::De, true) => format!("Absatz\u{a0}{first}"),
        (Lang::De, false) => format!("Absätze\u{a0}{first}–{last}"),
        (Lang::En, true) => format!("Paragraph\u{a0}{first}"),
        (Lang::En, false) => format!("Paragraphs\u{a0}{first}–{last}"),
    }
}

/// "Absätze 1–11 zeigen".
pub fn show_paragraphs(first: usize, last: usize, lang: Lang) -> String {
    let paragraphs = paragraphs(first, last, lang);
    match lang {
        Lang::De => format!("{paragraphs} zeigen"),
        Lang::En => format!("Show {}", paragraphs.replacen('P', "p", 1)),
    }
}

/// "Absätze 1–11 ausgelassen".
pub fn omitted_paragraphs(first: usize, last: usize, lang: Lang) -> String {
    let paragraphs = paragraphs(first, last, lang);
    format!("{paragraphs} {}", lang.words().omitted)
}

/// What a check of the wording found: "Wortlaut zeichengenau geprüft: Zeichen 3484–3597 der
/// gespeicherten Fassung, SHA-256 3508d77a…". Positions are half-open ranges of code points; the
/// last character is named.
pub fn checked(positions: &[std::ops::Range<usize>], sha256: &str, lang: Lang) -> String {
    let checked = lang.words().checked;
    let ranges = positions.iter().map(|range| {
        let last = range.end.saturating_sub(1).max(range.start);
        format!("{}–{last}", range.start)
    });
    let ranges = ranges.collect::<Vec<_>>().join(", ");
    let start: String = sha256.chars().take(8).collect();
    match lang {
        Lang::De => {
            format!("{checked}: Zeichen {ranges} der gespeicherten Fassung, SHA-256 {start}…")
        }
        Lang::En => {
            format!("{checked}: characters {ranges} of the stored version, SHA-256 {start}…")
        }
    }
}

/// How to cite an event, without the address: title, date, dossier, version.
pub fn citation(title: &str, date: &str, dossier: &str, version: &str, lang: Lang) -> String {
    match lang {
        Lang::De => {
            format!("„{title}: {date}“. Zeitstrahl, Dossier „{dossier}“, Fassung {version}.")
        }
        Lang::En => {
            format!("“{title}: {date}”. Zeitstrahl, dossier “{dossier}”, version {version}.")
        }
    }
}

/// "Fassung 2".
pub fn version(version: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("Fassung {version}"),
        Lang::En => format!("Version {version}"),
    }
}

/// A source with the address at which the dossier shows its passage: "…. Zitiert nach …".
pub fn cited_in(source: &str, address: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("{source}. Zitiert nach {address}"),
        Lang::En => format!("{source}. Cited from {address}"),
    }
}

/// Where a reader asks for an event before its first article: "Am 1. August 2020 stand davon noch
/// in keinem Artikel."
pub fn not_known_yet(day: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("Am {day} stand davon noch in keinem Artikel dieses Dossiers."),
        Lang::En => format!("On {day} no article of this dossier had said so yet."),
    }
}

/// What a derived date counts from: "Gezählt vom Erscheinen (14. Sept. 2020)".
pub fn counts_from_publication(source: &str, lang: Lang) -> String {
    match lang {
        Lang::De => format!("Gezählt vom Erscheinungstag: {source}."),
        Lang::En => format!("Counted from the day of publication: {source}."),
    }
}

/// The words before the link to the claim that a derived date counts from.
pub fn counts_from(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Gezählt vom Datum der Aussage",
        Lang::En => "Counted from the date of the claim",
    }
}

/// The convention by which a part of a month or year is read, told from its bounds: thirds of a
/// month, four months of a year. `None` for every other date.
pub fn convention(date: &FuzzyDate, lang: Lang) -> Option<&'static str> {
    let (from, to) = (date.earliest()?, date.latest()?);
    let month_third = from == third_start(from) && next_third(from).plus(-1) == to;
    let year_third = from
        == Day::first_of_month(from.year(), (from.month() as i32 - 1) / 4 * 4 + 1)
        && to == Day::first_of_month(from.year(), from.month() as i32 + 4).plus(-1);
    match (lang, month_third, year_third) {
        (Lang::De, true, _) => Some(
            "Vereinbarung: Anfang, Mitte und Ende eines Monats sind der 1.–10., 11.–20. und 21.–letzte Tag.",
        ),
        (Lang::De, _, true) => {
            Some("Vereinbarung: Anfang, Mitte und Ende eines Jahres sind je vier Monate.")
        }
        (Lang::En, true, _) => Some(
            "Convention: the beginning, middle and end of a month are the 1st–10th, 11th–20th and 21st–last day.",
        ),
        (Lang::En, _, true) => {
            Some("Convention: the beginning, middle and end of a year are four months each.")
        }
        _ => None,
    }
}

/// A language in the reader's own: "Deutsch", "German". Languages that Zeitstrahl does not speak
/// go by their code.
pub fn language(code: &str, lang: Lang) -> String {
    let name = match (lang, code) {
        (Lang::De, "de") => "Deutsch",
        (Lang::De, "en") => "Englisch",
        (Lang::En, "de") => "German",
        (Lang::En, "en") => "English",
        _ => code,
    };
    name.to_owned()
}

/// An amount with its unit: currency codes and signs behind the number; other units are left to
/// the words of the article, which stand beside it.
pub fn amount(value: f64, unit: &str, lang: Lang) -> String {
    let number = decimal(value, lang);
    let is_currency = unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase());
    if is_currency || !unit.chars().any(char::is_alphanumeric) {
        format!("{number}\u{a0}{unit}")
    } else {
        number
    }
}

/// A number with at most two decimals, set as each language sets it.
fn decimal(value: f64, lang: Lang) -> String {
    let sign = if value < 0.0 { "−" } else { "" };
    let text = format!("{:.2}", value.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let whole = match whole.parse() {
        Ok(whole) => number(whole, lang),
        Err(_) => whole.to_owned(),
    };
    let comma = match lang {
        Lang::De => ',',
        Lang::En => '.',
    };
    match fraction.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        fraction => format!("{sign}{whole}{comma}{fraction}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_set_as_each_language_sets_them() {
        for (value, unit, lang, expected) in [
            (
                420_000_000.0,
                "EUR",
                Lang::De,
                "420\u{202f}000\u{202f}000\u{a0}EUR",
            ),
            (1_400_000.0, "USD", Lang::En, "1,400,000\u{a0}USD"),
            (49.0, "%", Lang::De, "49\u{a0}%"),
            (-2.5, "%", Lang::De, "−2,5\u{a0}%"),
            (1.25, "GBP", Lang::En, "1.25\u{a0}GBP"),
            (1600.0, "employees", Lang::De, "1600"),
            (1e30, "users", Lang::En, "1000000000000000019884624838656"),
        ] {
            assert_eq!(amount(value, unit, lang), expected, "{value} {unit}");
        }
    }

    #[test]
    fn only_thirds_are_read_by_convention() {
        for (date, expected) in [
            ("[2020-08-01..2020-08-10]", Some("eines Monats")),
            ("[2020-02-21..2020-02-29]", Some("eines Monats")),
            ("2022-37~", Some("eines Jahres")),
            ("2022-39~", Some("eines Jahres")),
            ("[2020-08-02..2020-08-10]", None),
            ("2020-08-01", None),
            ("2020", None),
            ("[..2021]", None),
        ] {
            let found = convention(&FuzzyDate::parse(date).unwrap(), Lang::De);
            assert_eq!(found.is_some(), expected.is_some(), "{date}");
            assert!(
                found
                    .unwrap_or_default()
                    .contains(expected.unwrap_or_default()),
                "{date}"
            );
        }
    }

    #[test]
    fn one_paragraph_is_no_range() {
        assert_eq!(paragraphs(3, 3, Lang::De), "Absatz\u{a0}3");
        assert_eq!(paragraphs(1, 11, Lang::En), "Paragraphs\u{a0}1–11");
    }

    #[test]
    fn a_check_names_the_last_character() {
        let text = checked(&[3484..3598, 10..11], "3508d77a8dd6", Lang::De);
        assert!(text.contains("Zeichen 3484–3597, 10–10 der"), "{text}");
        assert!(text.ends_with("SHA-256 3508d77a…"), "{text}");
    }
}
