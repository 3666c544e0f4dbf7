//! iCalendar (RFC 5545): one all-day entry per date of an event that has two finite bounds.
//!
//! Dates with an open or unknown bound cannot be written in a calendar and are left out. An entry
//! is *tentative* unless its claim is stated by the article or announced by the parties.

use super::scope;
use crate::i18n::{date, phrases};
use crate::site::page_context::PageContext;
use crate::timeline::date::{FuzzyDate, Shape};
use crate::timeline::day::Day;
use crate::timeline::model::ClaimIx;
use crate::timeline::placement::bounds;
use crate::timeline::state::EventState;
use crate::timeline::vocabulary::{EventKind, Mode};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};

/// Identifier of the product that created the file (RFC 5545, section 3.7.3).
const PRODUCT: &str = "-//Zeitstrahl//Zeitstrahl//EN";

/// Writes the events as a calendar.
///
/// # Errors
/// None.
pub fn write(context: PageContext<'_>, events: &[&EventState]) -> anyhow::Result<String> {
    let title = text(context.timeline().title.get(context.lang));
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", PRODUCT),
        ("CALSCALE", "GREGORIAN"),
        ("X-WR-CALNAME", &title),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    for state in events {
        for &claim in &state.dates {
            let date = context.knowledge.date(claim);
            if let Some((date, days)) = date.zip(bounds(context.timeline(), claim).and_then(days)) {
                calendar.push(entry(context, state, claim, date, days));
            }
        }
    }
    let mut lines = String::new();
    // The crate's folding mixes bytes and characters, so its lines are unfolded and folded again
    // here.
    for line in unfolded(&calendar.to_string()).lines() {
        fold(line, &mut lines);
    }
    Ok(lines)
}

/// First day and the day after the last, if both are known and have years of four digits.
fn days((from, to): (Option<Day>, Option<Day>)) -> Option<(Day, Day)> {
    let (from, after) = (from?, to?.plus(1));
    let named = Day::FIRST_NAMED..=Day::LAST_NAMED;
    (named.contains(&from) && named.contains(&after)).then_some((from, after))
}

fn entry(
    context: PageContext<'_>,
    state: &EventState,
    claim: ClaimIx,
    date: &FuzzyDate,
    (from, after): (Day, Day),
) -> Event {
    let timeline = context.timeline();
    let event = &timeline[state.event];
    let label = date::label(date, context.lang);
    // A multi-day entry reads as if it lasted; if the date is some day within, the title says so.
    let is_deadline = event.kind == EventKind::Deadline;
    let title = match date.shape() {
        Shape::Between { from, .. } if from.is_some() || !is_deadline => {
            format!("{} ({label})", context.title(state.event))
        }
        _ => context.title(state.event).to_owned(),
    };
    let quote = timeline[claim].quote().map(|quote| {
        let quote = phrases::quoted(&quote.exact, context.lang);
        format!("{quote} – {}", context.source(timeline[claim].article))
    });
    let description = [
        Some(event.summary.get(context.lang).to_owned()).filter(|summary| !summary.is_empty()),
        Some(format!("{label} · {}", context.attribution(claim))),
        quote,
    ];
    let description: Vec<String> = description.into_iter().flatten().collect();
    let status = match timeline[claim].mode {
        Mode::Stated | Mode::Announced => EventStatus::Confirmed,
        _ => EventStatus::Tentative,
    };
    let mut entry = Event::new();
    entry
        .uid(&uid(context, state, claim))
        .add_property("DTSTAMP", stamp(scope::updated(context, state)))
        .starts(from.date())
        .ends(after.date())
        .summary(&text(&title))
        .description(&text(&description.join("\n\n")))
        .url(&context.event_url(state.event))
        .categories([text(context.storyline(event.storyline))])
        .status(status)
        // Events in the news do not make anyone busy.
        .add_property("TRANSP", "TRANSPARENT");
    entry.done()
}

/// The event's id at the site's host. If sources disagree about the date, each date has its own.
fn uid(context: PageContext<'_>, state: &EventState, claim: ClaimIx) -> String {
    let timeline = context.timeline();
    let event = &timeline[state.event].id;
    let origin = &context.site.origin;
    let host = origin.split_once("://").map_or(origin.as_str(), |(_, host)| host);
    match state.dates.len() {
        0 | 1 => format!("{event}@{host}"),
        _ => format!("{event}.{}@{host}", timeline[claim].id),
    }
}

/// Midnight UTC of a day.
fn stamp(day: Day) -> String {
    let day = day.clamp(Day::FIRST_NAMED, Day::LAST_NAMED);
    format!("{:04}{:02}{:02}T000000Z", day.year(), day.month(), day.day())
}

/// Removes the control characters that RFC 5545 forbids and normalizes line breaks to `\n`.
fn text(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let kept = text.chars().map(|sign| match sign {
        '\n' => '\n',
        sign if sign.is_control() => ' ',
        sign => sign,
    });
    kept.collect()
}

fn unfolded(lines: &str) -> String {
    lines.replace("\r\n ", "")
}

/// Writes a line in pieces of at most 75 octets, split between characters.
fn fold(line: &str, out: &mut String) {
    /// RFC 5545, section 3.1, without the line break.
    const OCTETS: usize = 75;
    let mut rest = line;
    let mut room = OCTETS;
    while rest.len() > room {
        let (piece, after) = rest.split_at(rest.floor_char_boundary(room));
        out.push_str(piece);
        out.push_str("\r\n ");
        rest = after;
        // The space that begins a continued line counts.
        room = OCTETS - 1;
    }
    out.push_str(rest);
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entered(date: &str) -> Option<(String, String)> {
        let date = FuzzyDate::parse(date).unwrap();
        let (from, after) = days((date.earliest(), date.latest()))?;
        Some((from.to_string(), after.to_string()))
    }

    #[test]
    fn only_what_has_two_ends_has_a_place() {
        for (date, expected) in [
            ("2020-08-06", Some(("2020-08-06", "2020-08-07"))),
            ("2020-08", Some(("2020-08-01", "2020-09-01"))),
            ("2022-37~", Some(("2022-01-01", "2022-05-01"))),
            ("2020-02-28/2020-02-29", Some(("2020-02-28", "2020-03-01"))),
            ("[2020-09-13,2020-09-14]", Some(("2020-09-13", "2020-09-15"))),
            ("[..2021]", None),
            ("2020-37~/..", None),
            ("2020/", None),
            ("-0044-03-15", None),
            ("9999-12-31", None),
            ("Y17000", None),
        ] {
            let expected = expected.map(|(a, b)| (a.to_owned(), b.to_owned()));
            assert_eq!(entered(date), expected, "{date}");
        }
    }

    proptest! {
        #[test]
        fn folded_lines_are_short_and_read_back(line in "[a-zä老 😀\\\\;,]{0,400}") {
            let mut folded = String::new();
            fold(&line, &mut folded);
            for piece in folded.trim_end_matches("\r\n").split("\r\n") {
                prop_assert!(piece.len() <= 75, "{piece}");
            }
            prop_assert_eq!(unfolded(&folded), format!("{line}\r\n"));
        }
    }
}
