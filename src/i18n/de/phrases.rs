//! Sentences in German.

use crate::i18n::phrases;
use crate::timeline::vocabulary::{ConflictKind, Mode};

fn counted(count: usize, forms: [&str; 2]) -> String {
    phrases::counted(number(count), count == 1, forms)
}

/// Four digits stay ungrouped.
pub fn number(value: usize) -> String {
    phrases::grouped(&value.to_string(), '\u{202f}', 5)
}

pub fn events(count: usize) -> String {
    counted(count, ["Ereignis", "Ereignisse"])
}

pub fn events_of(count: usize, total: usize) -> String {
    let noun = if total == 1 {
        "Ereignis"
    } else {
        "Ereignissen"
    };
    format!("{} von {} {noun}", number(count), number(total))
}

pub fn show_events(count: usize) -> String {
    format!("{} zeigen", events(count))
}

pub fn later_published(count: usize) -> String {
    let events = events(count);
    match count {
        1 => format!("{events} war geschehen, stand damals aber in keinem Artikel"),
        _ => format!("{events} waren geschehen, standen damals aber in keinem Artikel"),
    }
}

pub fn active(count: usize) -> String {
    format!("{count} aktiv")
}

pub fn remove(filter: &str) -> String {
    format!("{filter} entfernen")
}

pub fn more_values(count: usize) -> String {
    format!("und {} weitere", number(count))
}

pub fn page_of(page: usize, pages: usize) -> String {
    format!("Seite {} von {}", number(page), number(pages))
}

pub fn earlier(count: usize) -> String {
    format!("← {} früher", number(count))
}

pub fn later(count: usize) -> String {
    format!("{} später →", number(count))
}

pub fn silence(years: u32, months: u32) -> String {
    match (years, months) {
        (_, 1) => "mindestens 1 Monat ohne Meldung".to_owned(),
        (0 | 1, _) => format!("mindestens {months} Monate ohne Meldung"),
        _ => format!("mindestens {years} Jahre ohne Meldung"),
    }
}

pub fn claims(count: usize) -> String {
    counted(count, ["Aussage", "Aussagen"])
}

pub fn claims_with_evidence(count: usize) -> String {
    counted(count, ["belegte Aussage", "belegte Aussagen"])
}

pub fn more_claims(count: usize) -> String {
    match count {
        1 => "1 weitere Aussage".to_owned(),
        _ => format!("{count} weitere Aussagen"),
    }
}

pub fn unchecked(count: usize, all: usize) -> String {
    match count == all {
        true => "nichts davon ist am Text geprüft.".to_owned(),
        false => format!("davon {count} nicht am Text geprüft."),
    }
}

pub fn articles(count: usize) -> String {
    counted(count, ["Artikel", "Artikel"])
}

pub fn passages(count: usize) -> String {
    counted(count, ["Stelle", "Stellen"])
}

pub fn days(count: u64) -> &'static str {
    if count == 1 { "Tag" } else { "Tage" }
}

pub fn over(kind: ConflictKind) -> &'static str {
    match kind {
        ConflictKind::Date => "Widerspruch beim Datum",
        ConflictKind::Outcome => "Widerspruch beim Ausgang",
        ConflictKind::Name => "Widerspruch beim Namen",
        ConflictKind::Status => "Widerspruch beim Stand",
        ConflictKind::Modality => "Widerspruch bei der Gewissheit",
        ConflictKind::Scope => "Widerspruch beim Umfang",
        ConflictKind::Superseded => "Durch Späteres überholt",
        ConflictKind::External => "Widerspruch zu äußerem Wissen",
    }
}

pub fn other_side(opposes: bool, count: usize) -> &'static str {
    match (opposes, count) {
        (true, _) => "Dagegen",
        (false, 1) => "Andere Stelle",
        (false, _) => "Andere Stellen",
    }
}

pub fn past(day: &str) -> String {
    format!("am {day} bereits vorbei")
}

pub fn outcome_unknown(day: &str) -> String {
    format!("am {day} bereits fällig, Ausgang unbekannt")
}

pub fn running(day: &str) -> String {
    format!("am {day} im Gange")
}

pub fn ahead(day: &str) -> String {
    format!("am {day} noch erwartet")
}

pub fn stated(has_text: bool) -> &'static str {
    match has_text {
        true => "steht so im Text",
        false => "nach Angabe der Quelle",
    }
}

pub fn derived(has_text: bool) -> &'static str {
    match has_text {
        true => "aus dem Text abgeleitet",
        false => "aus Angaben der Quelle abgeleitet",
    }
}

pub fn dates(count: usize) -> String {
    counted(count, ["Datum", "Daten"])
}

pub fn claim_number(number: usize) -> String {
    format!("Aussage\u{a0}{number}")
}

pub fn paragraphs(first: usize, last: usize) -> String {
    match first == last {
        true => format!("Absatz\u{a0}{first}"),
        false => format!("Absätze\u{a0}{first}–{last}"),
    }
}

pub fn show_paragraphs(first: usize, last: usize) -> String {
    format!("{} zeigen", paragraphs(first, last))
}

pub fn omitted_paragraphs(first: usize, last: usize) -> String {
    format!("{} ausgelassen", paragraphs(first, last))
}

pub fn stored(ranges: &str) -> String {
    format!("Zeichen {ranges} der gespeicherten Fassung")
}

pub fn version(version: &str) -> String {
    format!("Fassung {version}")
}

pub fn citation(title: &str, date: &str, dossier: &str, version: &str) -> String {
    format!("„{title}: {date}“. Zeitstrahl, Dossier „{dossier}“, Fassung {version}.")
}

pub fn cited_in(source: &str, address: &str) -> String {
    format!("{source}. Zitiert nach {address}")
}

pub fn not_known_yet(day: &str) -> String {
    format!("Am {day} stand davon noch in keinem Artikel dieses Dossiers.")
}

pub fn counts_from_publication(source: &str) -> String {
    format!("Gezählt vom Erscheinungstag: {source}.")
}

pub fn counted_from_missing(claim: &str) -> String {
    format!("Gezählt von der Aussage „{claim}“, die in diesem Auszug fehlt.")
}

pub fn language(code: &str) -> Option<&'static str> {
    Some(match code {
        "de" => "Deutsch",
        "en" => "Englisch",
        "fr" => "Französisch",
        _ => return None,
    })
}

pub fn nested(title: &str) -> String {
    let single = |sign| match sign {
        '„' => '‚',
        '“' => '‘',
        '”' => '’',
        sign => sign,
    };
    title.chars().map(single).collect()
}

pub fn according_to(name: &str) -> String {
    format!("laut {name}")
}

pub fn source_is(name: &str) -> String {
    format!("Quelle: {name}")
}

pub fn said_by(mode: Mode, name: &str, who: &str) -> String {
    match mode {
        Mode::Declined => format!("kein Kommentar von {who}"),
        _ => format!("{name} von {who}"),
    }
}

pub fn as_stated_by(name: &str) -> String {
    format!("nach Darstellung von {name}")
}

pub fn assessment_by(name: &str) -> String {
    format!("Einschätzung von {name}")
}

pub fn what_is_said_by(name: &str) -> String {
    format!("Was {name} sagt")
}

pub fn what_happened_to(name: &str) -> String {
    format!("Was mit {name} geschah")
}
