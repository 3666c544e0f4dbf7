//! Sentences of the pages that show evidence: events, articles, entities.

use super::number;
use crate::i18n::Lang;
use crate::timeline::date::FuzzyDate;
use crate::timeline::early_mid_late::EarlyMidLate;
use crate::timeline::model::Window;

phrases! {
    /// "2 Daten".
    dates(count: usize) -> String;
    /// "Aussage 3".
    claim_number(number: usize) -> String;
    /// "Absatz 3", "Absätze 1–11".
    paragraphs(first: usize, last: usize) -> String;
    /// "Absätze 1–11 zeigen".
    show_paragraphs(first: usize, last: usize) -> String;
    /// "Absätze 1–11 ausgelassen".
    omitted_paragraphs(first: usize, last: usize) -> String;
    /// "Fassung 2".
    version(version: &str) -> String;
    /// Citation of an event, without the address: title, date, dossier, version.
    citation(title: &str, date: &str, dossier: &str, version: &str) -> String;
    /// A source with the address of its passage in the dossier: "…. Zitiert nach …".
    cited_in(source: &str, address: &str) -> String;
    /// Note on an event requested for a day before its first article: "Am 1. August 2020 stand
    /// davon noch in keinem Artikel dieses Dossiers."
    not_known_yet(day: &str) -> String;
    /// Reference day of a derived date: "Gezählt vom Erscheinungstag: 14. Sept. 2020."
    counts_from_publication(source: &str) -> String;
    /// The reason for a date whose claim of reference is not in an extract.
    counted_from_missing(claim: &str) -> String;
}

/// "4 Aussagen, 2 Daten"; the dates only if there are several.
pub fn claims_and_dates(claims: usize, dates: usize, lang: Lang) -> String {
    let claims = super::claims(claims, lang);
    match dates {
        0 | 1 => claims,
        _ => format!("{claims}, {}", self::dates(dates, lang)),
    }
}

/// Result of a check of the wording: "Wortlaut zeichengenau geprüft: Zeichen 3484–3597 der
/// gespeicherten Fassung, SHA-256 3508d77a…". Positions are half-open ranges of code points; the
/// text names the last character.
pub fn checked(positions: &[std::ops::Range<usize>], sha256: &str, lang: Lang) -> String {
    let ranges = positions.iter().map(|range| {
        let last = range.end.saturating_sub(1).max(range.start);
        format!("{}–{last}", range.start)
    });
    let ranges = ranges.collect::<Vec<_>>().join(", ");
    let start: String = sha256.chars().take(8).collect();
    let (words, stored) = (lang.words(), in_language!(lang, phrases::stored(&ranges)));
    format!("{}{}{stored}, SHA-256 {start}…", words.checked, words.colon)
}

/// The convention for a part of a month or year, recognised by its bounds: thirds of a month, four
/// months of a year. `None` for every other date.
pub fn convention(date: &FuzzyDate, lang: Lang) -> Option<&'static str> {
    let days = Window { from: date.earliest()?, to: date.latest()? };
    let words = lang.words();
    match (EarlyMidLate::as_month(days), EarlyMidLate::as_year(days)) {
        (Some(_), _) => Some(words.month_convention),
        (_, Some(_)) => Some(words.year_convention),
        _ => None,
    }
}

/// Name of a language in the reader's own: "Deutsch", "German". One that has none there is called
/// as it calls itself, a language without an interface by its code.
pub fn language(code: &str, lang: Lang) -> String {
    let own_name = || code.parse().map(Lang::own_name).ok();
    let name = in_language!(lang, phrases::language(code)).or_else(own_name);
    name.unwrap_or(code).to_owned()
}

/// An amount with its unit: currency codes and signs follow the number. Other units are omitted;
/// the words of the article beside it give them.
pub fn amount(value: f64, unit: &str, lang: Lang) -> String {
    let number = decimal(value, lang);
    let is_currency = unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase());
    if is_currency || !unit.chars().any(char::is_alphanumeric) {
        format!("{number}\u{a0}{unit}")
    } else {
        number
    }
}

/// A number with at most two decimals, formatted as the language does.
fn decimal(value: f64, lang: Lang) -> String {
    let sign = if value < 0.0 { "−" } else { "" };
    let text = format!("{:.2}", value.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let whole = match whole.parse() {
        Ok(whole) => number(whole, lang),
        Err(_) => whole.to_owned(),
    };
    let point = lang.words().decimal_point;
    match fraction.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        fraction => format!("{sign}{whole}{point}{fraction}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_set_as_each_language_sets_them() {
        for (value, unit, lang, expected) in [
            (420_000_000.0, "EUR", Lang::De, "420\u{202f}000\u{202f}000\u{a0}EUR"),
            (1_400_000.0, "USD", Lang::En, "1,400,000\u{a0}USD"),
            (49.0, "%", Lang::De, "49\u{a0}%"),
            (-2.5, "%", Lang::De, "−2,5\u{a0}%"),
            (1.25, "GBP", Lang::En, "1.25\u{a0}GBP"),
            (1600.0, "employees", Lang::De, "1600"),
            (-2.5, "%", Lang::Fr, "−2,5\u{a0}%"),
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
            assert!(found.unwrap_or_default().contains(expected.unwrap_or_default()), "{date}");
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
