//! A calendar: RFC 5545, one all-day entry for each date of an event that has two finite bounds.
//!
//! What is open or unknown at one end has no place in a calendar and is left out. An entry is
//! *tentative* unless its date is stated by the article or announced by those it concerns.

use super::Extract;
use crate::i18n::{date, phrases};
use crate::timeline::date::{FuzzyDate, Shape};
use crate::timeline::day::Day;
use crate::timeline::model::ClaimIx;
use crate::timeline::state::EventState;
use crate::timeline::vocabulary::Mode;
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};

/// Who wrote the file, for RFC 5545 section 3.7.3.
const PRODUCT: &str = "-//Zeitstrahl//Zeitstrahl//EN";

/// The extract as a calendar.
///
/// # Errors
/// When the writer fails, which it does not on memory.
pub fn write(extract: &Extract<'_>) -> anyhow::Result<String> {
    let scene = extract.scene;
    let title = text(scene.timeline().title.get(scene.lang));
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", PRODUCT),
        ("CALSCALE", "GREGORIAN"),
        ("X-WR-CALNAME", &title),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    for state in &extract.events {
        for &claim in &state.dates {
            let date = scene.knowledge.date(claim);
            if let Some((date, days)) = date.and_then(|date| Some((date, days(date)?))) {
                calendar.push(entry(extract, state, claim, date, days));
            }
        }
    }
    let mut lines = String::new();
    // The crate's own folding counts in two units at once; its lines are unfolded and folded here.
    for line in unfolded(&calendar.to_string()).lines() {
        fold(line, &mut lines);
    }
    Ok(lines)
}

/// First day and the day after the last, where both are known and four digits can write them.
fn days(date: &FuzzyDate) -> Option<(Day, Day)> {
    let (from, to) = (date.earliest()?, date.latest()?);
    let after = to.plus(1);
    let named = Day::FIRST_NAMED..=Day::LAST_NAMED;
    (named.contains(&from) && named.contains(&after)).then_some((from, after))
}

fn entry(
    extract: &Extract<'_>,
    state: &EventState,
    claim: ClaimIx,
    date: &FuzzyDate,
    (from, after): (Day, Day),
) -> Event {
    let scene = extract.scene;
    let timeline = scene.timeline();
    let event = &timeline[state.event];
    let label = date::label(date, scene.lang);
    // A stretch of days reads as if it lasted; where it is some day between, the title says so.
    let title = match date.shape() {
        Shape::Between { .. } => format!("{} ({label})", scene.title(state.event)),
        _ => scene.title(state.event).to_owned(),
    };
    let quote = timeline[claim].quote().map(|quote| {
        let quote = phrases::quoted(&quote.exact, scene.lang);
        format!("{quote} – {}", scene.source(timeline[claim].article))
    });
    let description = [
        Some(event.summary.get(scene.lang).to_owned()),
        Some(format!("{label} · {}", scene.voice(claim))),
        quote,
    ];
    let description: Vec<String> = description.into_iter().flatten().collect();
    let status = match timeline[claim].mode {
        Mode::Stated | Mode::Announced => EventStatus::Confirmed,
        _ => EventStatus::Tentative,
    };
    let mut entry = Event::new();
    entry
        .uid(&uid(extract, state, claim))
        .add_property("DTSTAMP", stamp(extract.updated(state)))
        .starts(from.date())
        .ends(after.date())
        .summary(&text(&title))
        .description(&text(&description.join("\n\n")))
        .url(&extract.event_page(state.event))
        .categories([text(scene.storyline(event.storyline))])
        .status(status)
        // Nobody is busy because something is in the news.
        .add_property("TRANSP", "TRANSPARENT");
    entry.done()
}

/// The event's id at the site's host. Where sources disagree over the date each side has its own.
fn uid(extract: &Extract<'_>, state: &EventState, claim: ClaimIx) -> String {
    let timeline = extract.scene.timeline();
    let event = &timeline[state.event].id;
    let origin = &extract.scene.site.origin;
    let host = origin
        .split_once("://")
        .map_or(origin.as_str(), |(_, host)| host);
    match state.dates.len() {
        0 | 1 => format!("{event}@{host}"),
        _ => format!("{event}.{}@{host}", timeline[claim].id),
    }
}

/// Midnight UTC of a day.
fn stamp(day: Day) -> String {
    let day = day.clamp(Day::FIRST_NAMED, Day::LAST_NAMED);
    format!(
        "{:04}{:02}{:02}T000000Z",
        day.year(),
        day.month(),
        day.day()
    )
}

/// Text without the control characters that RFC 5545 forbids; line breaks are plain ones.
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

/// Writes a line in pieces of at most 75 octets, cut between characters.
fn fold(line: &str, out: &mut String) {
    /// RFC 5545 section 3.1, without the line break.
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

    fn bounds(date: &str) -> Option<(String, String)> {
        let (from, after) = days(&FuzzyDate::parse(date).unwrap())?;
        Some((from.to_string(), after.to_string()))
    }

    #[test]
    fn only_what_has_two_ends_has_a_place() {
        for (date, expected) in [
            ("2020-08-06", Some(("2020-08-06", "2020-08-07"))),
            ("2020-08", Some(("2020-08-01", "2020-09-01"))),
            ("2022-37~", Some(("2022-01-01", "2022-05-01"))),
            ("2020-02-28/2020-02-29", Some(("2020-02-28", "2020-03-01"))),
            (
                "[2020-09-13,2020-09-14]",
                Some(("2020-09-13", "2020-09-15")),
            ),
            ("[..2021]", None),
            ("2020-37~/..", None),
            ("2020/", None),
            ("-0044-03-15", None),
            ("9999-12-31", None),
            ("Y17000", None),
        ] {
            let expected = expected.map(|(a, b)| (a.to_owned(), b.to_owned()));
            assert_eq!(bounds(date), expected, "{date}");
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
