//! Sentences in English.

use crate::i18n::phrases;
use crate::timeline::vocabulary::{ConflictKind, Mode};

fn counted(count: usize, forms: [&str; 2]) -> String {
    phrases::counted(number(count), count == 1, forms)
}

pub fn number(value: usize) -> String {
    phrases::grouped(&value.to_string(), ',', 4)
}

pub fn events(count: usize) -> String {
    counted(count, ["event", "events"])
}

pub fn events_of(count: usize, total: usize) -> String {
    let noun = if total == 1 { "event" } else { "events" };
    format!("{} of {} {noun}", number(count), number(total))
}

pub fn show_events(count: usize) -> String {
    format!("Show {}", events(count))
}

pub fn later_published(count: usize) -> String {
    format!(
        "{} had happened by then but stood in no article",
        events(count)
    )
}

pub fn active(count: usize) -> String {
    format!("{count} active")
}

pub fn remove(filter: &str) -> String {
    format!("Remove {filter}")
}

pub fn more_values(count: usize) -> String {
    format!("and {} more", number(count))
}

pub fn page_of(page: usize, pages: usize) -> String {
    format!("Page {} of {}", number(page), number(pages))
}

pub fn earlier(count: usize) -> String {
    format!("← {} earlier", number(count))
}

pub fn later(count: usize) -> String {
    format!("{} later →", number(count))
}

pub fn silence(years: u32, months: u32) -> String {
    match (years, months) {
        (_, 1) => "at least 1 month without news".to_owned(),
        (0 | 1, _) => format!("at least {months} months without news"),
        _ => format!("at least {years} years without news"),
    }
}

pub fn claims(count: usize) -> String {
    counted(count, ["claim", "claims"])
}

pub fn claims_with_evidence(count: usize) -> String {
    counted(count, ["sourced claim", "sourced claims"])
}

pub fn more_claims(count: usize) -> String {
    match count {
        1 => "1 more claim".to_owned(),
        _ => format!("{count} more claims"),
    }
}

pub fn unchecked(count: usize, all: usize) -> String {
    match count == all {
        true => "none of it has been checked against a text.".to_owned(),
        false => format!("{count} of them not checked against a text."),
    }
}

pub fn articles(count: usize) -> String {
    counted(count, ["article", "articles"])
}

pub fn passages(count: usize) -> String {
    counted(count, ["passage", "passages"])
}

pub fn days(count: u64) -> &'static str {
    if count == 1 { "day" } else { "days" }
}

pub fn over(kind: ConflictKind) -> &'static str {
    match kind {
        ConflictKind::Date => "Conflict over the date",
        ConflictKind::Outcome => "Conflict over the outcome",
        ConflictKind::Name => "Conflict over the name",
        ConflictKind::Status => "Conflict over the status",
        ConflictKind::Modality => "Conflict over the modality",
        ConflictKind::Scope => "Conflict over the scope",
        ConflictKind::Superseded => "Superseded by a later claim",
        ConflictKind::External => "Conflict with outside knowledge",
    }
}

pub fn other_side(opposes: bool, count: usize) -> &'static str {
    match (opposes, count) {
        (true, _) => "Against it",
        (false, 1) => "The other passage",
        (false, _) => "The other passages",
    }
}

pub fn past(day: &str) -> String {
    format!("over by {day}")
}

pub fn outcome_unknown(day: &str) -> String {
    format!("already due on {day}, outcome unknown")
}

pub fn running(day: &str) -> String {
    format!("under way on {day}")
}

pub fn ahead(day: &str) -> String {
    format!("still expected on {day}")
}

pub fn stated(has_text: bool) -> &'static str {
    match has_text {
        true => "stated in the text",
        false => "as given by the source",
    }
}

pub fn derived(has_text: bool) -> &'static str {
    match has_text {
        true => "derived from the text",
        false => "derived from what the source gives",
    }
}

pub fn dates(count: usize) -> String {
    counted(count, ["date", "dates"])
}

pub fn claim_number(number: usize) -> String {
    format!("Claim\u{a0}{number}")
}

pub fn paragraphs(first: usize, last: usize) -> String {
    match first == last {
        true => format!("Paragraph\u{a0}{first}"),
        false => format!("Paragraphs\u{a0}{first}–{last}"),
    }
}

pub fn show_paragraphs(first: usize, last: usize) -> String {
    format!("Show {}", paragraphs(first, last).replacen('P', "p", 1))
}

pub fn omitted_paragraphs(first: usize, last: usize) -> String {
    format!("{} omitted", paragraphs(first, last))
}

pub fn stored(ranges: &str) -> String {
    format!("characters {ranges} of the stored version")
}

pub fn version(version: &str) -> String {
    format!("Version {version}")
}

pub fn citation(title: &str, date: &str, dossier: &str, version: &str) -> String {
    format!("“{title}: {date}”. Zeitstrahl, dossier “{dossier}”, version {version}.")
}

pub fn cited_in(source: &str, address: &str) -> String {
    format!("{source}. Cited from {address}")
}

pub fn not_known_yet(day: &str) -> String {
    format!("On {day} no article of this dossier had said so yet.")
}

pub fn counts_from_publication(source: &str) -> String {
    format!("Counted from the day of publication: {source}.")
}

pub fn counted_from_missing(claim: &str) -> String {
    format!("Counted from the claim “{claim}”, which this extract lacks.")
}

pub fn language(code: &str) -> Option<&'static str> {
    Some(match code {
        "de" => "German",
        "en" => "English",
        "fr" => "French",
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
    format!("according to {name}")
}

pub fn source_is(name: &str) -> String {
    format!("source: {name}")
}

pub fn said_by(mode: Mode, name: &str, who: &str) -> String {
    match mode {
        Mode::Declined => format!("no comment from {who}"),
        _ => format!("{name} by {who}"),
    }
}

pub fn as_stated_by(name: &str) -> String {
    format!("as stated by {name}")
}

pub fn assessment_by(name: &str) -> String {
    format!("{name}’s assessment")
}

pub fn what_is_said_by(name: &str) -> String {
    format!("What {name} says")
}

pub fn what_happened_to(name: &str) -> String {
    format!("What happened to {name}")
}
