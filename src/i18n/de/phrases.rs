//! Sentences in German.

use crate::i18n::phrases;
use crate::timeline::vocabulary::Mode;

fn counted(count: usize, forms: [&str; 2]) -> String {
    phrases::counted(number(count), count == 1, forms)
}

/// Four digits stay ungrouped.
pub fn number(value: usize) -> String {
    phrases::grouped(&value.to_string(), '\u{202f}', 5)
}

counts! {
    events: "Ereignis", "Ereignisse";
    claims: "Aussage", "Aussagen";
    claims_with_evidence: "belegte Aussage", "belegte Aussagen";
    articles: "Artikel", "Artikel";
    passages: "Stelle", "Stellen";
    dates: "Datumsangabe", "Datumsangaben";
}

sentences! {
    show_events(count: usize) = "{} zeigen", events(count);
    active(count: usize) = "{count} aktiv";
    remove(filter: &str) = "{filter} entfernen";
    more_values(count: usize) = "und {} weitere", number(count);
    page_of(page: usize, pages: usize) = "Seite {} von {}", number(page), number(pages);
    earlier(count: usize) = "← {} früher", number(count);
    later(count: usize) = "{} später →", number(count);
    past(day: &str) = "am {day} bereits vorbei";
    outcome_unknown(day: &str) = "bis {day} fällig, Ausgang unbekannt";
    running(day: &str) = "am {day} im Gange";
    ahead(day: &str) = "am {day} noch erwartet";
    claim_number(number: usize) = "Aussage\u{a0}{number}";
    show_paragraphs(first: usize, last: usize) = "{} zeigen", paragraphs(first, last);
    omitted_paragraphs(first: usize, last: usize) = "{} ausgelassen", paragraphs(first, last);
    stored(ranges: &str) = "Zeichen {ranges} der gespeicherten Fassung";
    version(version: &str) = "Fassung {version}";
    citation(title: &str, date: &str, dossier: &str, version: &str) =
        "„{title}: {date}“. Zeitstrahl, Dossier „{dossier}“, Fassung {version}.";
    cited_in(source: &str, address: &str) = "{source}. Zitiert nach {address}";
    not_known_yet(day: &str) = "Am {day} stand davon noch in keinem Artikel dieses Dossiers.";
    counts_from_publication(source: &str) = "Gerechnet ab dem Erscheinungstag: {source}.";
    counted_from_missing(claim: &str) =
        "Gerechnet ab der Aussage „{claim}“, die in diesem Auszug fehlt.";
    according_to(name: &str) = "laut {name}";
    source_is(name: &str) = "Quelle: {name}";
    as_stated_by(name: &str) = "nach Darstellung von {name}";
    assessment_by(name: &str) = "Einschätzung von {name}";
    what_is_said_by(name: &str) = "Was {name} sagt";
    in_this_timeline(name: &str) = "{name} in dieser Zeitleiste";
}

pub fn events_of(count: usize, total: usize) -> String {
    let noun = if total == 1 { "Ereignis" } else { "Ereignissen" };
    format!("{} von {} {noun}", number(count), number(total))
}

pub fn later_published(count: usize) -> String {
    let events = events(count);
    match count {
        1 => format!("{events} war schon geschehen, stand aber noch in keinem Artikel"),
        _ => format!("{events} waren schon geschehen, standen aber noch in keinem Artikel"),
    }
}

pub fn gap(years: u32, months: u32) -> String {
    match (years, months) {
        (_, 1) => "mindestens 1 Monat ohne Ereignis in den Artikeln".to_owned(),
        (0 | 1, _) => format!("mindestens {months} Monate ohne Ereignis in den Artikeln"),
        _ => format!("mindestens {years} Jahre ohne Ereignis in den Artikeln"),
    }
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

pub fn days(count: u64) -> &'static str {
    if count == 1 { "Tag" } else { "Tage" }
}

pub fn other_side(opposes: bool, count: usize) -> &'static str {
    match (opposes, count) {
        (true, _) => "Dagegen",
        (false, 1) => "Andere Stelle",
        (false, _) => "Andere Stellen",
    }
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

pub fn paragraphs(first: usize, last: usize) -> String {
    match first == last {
        true => format!("Absatz\u{a0}{first}"),
        false => format!("Absätze\u{a0}{first}–{last}"),
    }
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

pub fn said_by(mode: Mode, name: &str, who: &str) -> String {
    match mode {
        Mode::Declined => format!("kein Kommentar {}", from(who)),
        _ => format!("{name} {}", from(who)),
    }
}

pub fn citing(who: &str) -> String {
    format!("nach Angaben {}", from(who))
}

/// "von Microsoft", "vom Weißen Haus".
fn from(who: &str) -> String {
    match who.strip_prefix("dem ") {
        Some(rest) => format!("vom {rest}"),
        None => format!("von {who}"),
    }
}
