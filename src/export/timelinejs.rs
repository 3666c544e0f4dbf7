//! JSON for TimelineJS3: all dated events, storylines as groups, dates in our own words.
//!
//! TimelineJS places an event by its first day and draws lasting periods. It cannot express "some
//! day between", "by" or "since": such events are placed at the day they are sorted by, and their
//! display date says the rest. Its eras are bands across all groups and have no equivalent in a
//! dossier.

use super::atom;
use super::items::{Items, indented};
use crate::i18n::date;
use crate::site::page_context::PageContext;
use crate::timeline::date::{FuzzyDate, Shape};
use crate::timeline::day::Day;
use crate::timeline::model::ClaimIx;
use crate::timeline::state::EventState;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// The document.
#[derive(Serialize)]
struct Document<S: Serialize> {
    events: S,
    scale: &'static str,
    title: Value,
}

/// Writes the events as TimelineJS3 loads it.
///
/// # Errors
/// None: text, numbers and lists can always be written.
pub fn write(context: PageContext<'_>, events: &[&EventState]) -> anyhow::Result<String> {
    let timeline = context.timeline();
    let slides = || {
        let dated = events.iter().flat_map(|&state| state.dates.iter().map(move |&it| (state, it)));
        dated.filter_map(|(state, claim)| slide(context, state, claim))
    };
    let title = json!({
        "unique_id": "title",
        "text": {
            "headline": escaped(timeline.title.get(context.lang)),
            "text": maud::html! {
                p { (timeline.standfirst.get(context.lang)) }
                p { a href=(context.list_url()) { (context.list_url()) } }
            }.into_string(),
        },
    });
    indented(&Document { scale: "human", title, events: Items(slides) })
}

/// Slide of an event at one of its dates; `None` if it has no day at all.
fn slide(context: PageContext<'_>, state: &EventState, claim: ClaimIx) -> Option<Value> {
    let event = &context.timeline()[state.event];
    let date = context.knowledge.date(claim)?;
    let (start, end) = span(date)?;
    let label = date::label(date, context.lang);
    let id = match state.dates.len() {
        0 | 1 => event.id.clone(),
        _ => format!("{}.{}", event.id, context.timeline()[claim].id),
    };
    let text = maud::html! {
        @if !event.summary.is_empty() { p { (event.summary.get(context.lang)) } }
        @for &claim in &state.claims { (atom::quote(context, claim)) }
        p { a href=(context.event_url(state.event)) { (context.words().event_page) } }
    };
    let mut slide = json!({
        "unique_id": id,
        "display_date": escaped(&label),
        "start_date": parts(start, Some(&label)),
        "group": context.storyline(event.storyline),
        "text": {
            "headline": escaped(context.title(state.event)),
            "text": text.into_string(),
        },
    });
    if let (Some(end), Value::Object(slide)) = (end, &mut slide) {
        slide.insert("end_date".to_owned(), Value::Object(parts(end, None)));
    }
    Some(slide)
}

/// Day it is placed at, and the last day of a lasting period.
fn span(date: &FuzzyDate) -> Option<(Day, Option<Day>)> {
    let (start, _) = date.sort_key()?;
    let end = match date.shape() {
        Shape::Lasting { .. } => date.latest().filter(|&end| end > start),
        Shape::Day { .. } | Shape::Between { .. } => None,
    };
    Some((start, end))
}

/// A day in the date format of TimelineJS.
fn parts(day: Day, words: Option<&str>) -> Map<String, Value> {
    let mut parts = Map::new();
    parts.insert("year".to_owned(), day.year().into());
    parts.insert("month".to_owned(), day.month().into());
    parts.insert("day".to_owned(), day.day().into());
    parts.extend(words.map(|words| ("display_date".to_owned(), escaped(words).into())));
    parts
}

/// Escapes text for a field in which TimelineJS expects HTML.
fn escaped(text: &str) -> String {
    maud::html! { (text) }.into_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_lasts_has_an_end() {
        for (date, expected) in [
            ("2020-08-06", ("2020-08-06", None)),
            ("2022-37~", ("2022-01-01", None)),
            ("[..2021]", ("2021-12-31", None)),
            ("2012/2016", ("2012-01-01", Some("2016-12-31"))),
            ("2020-08-06/..", ("2020-08-06", None)),
            ("..2020-09-14/..", ("2020-09-14", None)),
            ("-0043-03-15", ("-0043-03-15", None)),
        ] {
            let found = span(&FuzzyDate::parse(date).unwrap());
            let found = found.map(|(a, b)| (a.to_string(), b.map(|it| it.to_string())));
            let expected = (expected.0.to_owned(), expected.1.map(str::to_owned));
            assert_eq!(found, Some(expected), "{date}");
        }
    }
}
