//! Sentences in English.

use crate::i18n::phrases;
use crate::timeline::vocabulary::Mode;

fn counted(count: usize, forms: [&str; 2]) -> String {
    phrases::counted(number(count), count == 1, forms)
}

pub fn number(value: usize) -> String {
    phrases::grouped(&value.to_string(), ',', 4)
}

counts! {
    events: "event", "events";
    claims: "claim", "claims";
    claims_with_evidence: "sourced claim", "sourced claims";
    articles: "article", "articles";
    passages: "passage", "passages";
    dates: "date", "dates";
}

sentences! {
    show_events(count: usize) = "Show {}", events(count);
    active(count: usize) = "{count} active";
    remove(filter: &str) = "Remove {filter}";
    more_values(count: usize) = "and {} more", number(count);
    page_of(page: usize, pages: usize) = "Page {} of {}", number(page), number(pages);
    earlier(count: usize) = "← {} earlier", number(count);
    later(count: usize) = "{} later →", number(count);
    past(day: &str) = "over by {day}";
    outcome_unknown(day: &str) = "due by {day}, outcome unknown";
    running(day: &str) = "under way on {day}";
    ahead(day: &str) = "still expected on {day}";
    claim_number(number: usize) = "Claim\u{a0}{number}";
    show_paragraphs(first: usize, last: usize) =
        "Show {}", paragraphs(first, last).replacen('P', "p", 1);
    omitted_paragraphs(first: usize, last: usize) = "{} omitted", paragraphs(first, last);
    stored(ranges: &str) = "characters {ranges} of the stored version";
    version(version: &str) = "Version {version}";
    citation(title: &str, date: &str, dossier: &str, version: &str) =
        "“{title}: {date}”. Zeitstrahl, dossier “{dossier}”, version {version}.";
    cited_in(source: &str, address: &str) = "{source}. Quoted from {address}";
    not_known_yet(day: &str) = "As of {day}, no article in this dossier had reported this.";
    counts_from_publication(source: &str) = "Counted from the day of publication: {source}.";
    counted_from_missing(claim: &str) =
        "Counted from the claim “{claim}”, which this extract lacks.";
    according_to(name: &str) = "according to {name}";
    citing(name: &str) = "citing {name}";
    source_is(name: &str) = "source: {name}";
    as_stated_by(name: &str) = "as stated by {name}";
    assessment_by(name: &str) = "{name}’s assessment";
    what_is_said_by(name: &str) = "What {name} says";
    in_this_timeline(name: &str) = "{name} in this timeline";
}

pub fn events_of(count: usize, total: usize) -> String {
    let noun = if total == 1 { "event" } else { "events" };
    format!("{} of {} {noun}", number(count), number(total))
}

pub fn later_published(count: usize) -> String {
    let verb = if count == 1 { "was" } else { "were" };
    format!("{} had happened by then but {verb} not yet in any article", events(count))
}

pub fn gap(years: u32, months: u32) -> String {
    match (years, months) {
        (_, 1) => "at least 1 month with no event in these articles".to_owned(),
        (0 | 1, _) => format!("at least {months} months with no event in these articles"),
        _ => format!("at least {years} years with no event in these articles"),
    }
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

pub fn days(count: u64) -> &'static str {
    if count == 1 { "day" } else { "days" }
}

pub fn other_side(opposes: bool, count: usize) -> &'static str {
    match (opposes, count) {
        (true, _) => "Against it",
        (false, 1) => "The other passage",
        (false, _) => "The other passages",
    }
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

pub fn paragraphs(first: usize, last: usize) -> String {
    match first == last {
        true => format!("Paragraph\u{a0}{first}"),
        false => format!("Paragraphs\u{a0}{first}–{last}"),
    }
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

pub fn said_by(mode: Mode, name: &str, who: &str) -> String {
    match mode {
        Mode::Declined => format!("no comment from {who}"),
        _ => format!("{name} by {who}"),
    }
}
