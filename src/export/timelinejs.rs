//! The JSON that TimelineJS3 loads: all dated events, storylines as its groups, dates in our words.
//!
//! TimelineJS places an event by its first day and draws what lasts. It cannot say "some day
//! between", "by" or "since": such events stand at the day they are sorted by, and their words say
//! what is known. Its eras are bands across all groups; nothing in a dossier is one.

use super::{Extract, atom};
use crate::i18n::date;
use crate::timeline::date::{FuzzyDate, Shape};
use crate::timeline::day::Day;
use crate::timeline::model::ClaimIx;
use crate::timeline::state::EventState;
use serde_json::{Map, Value, json};

/// The extract as TimelineJS3 loads it.
///
/// # Errors
/// Never: all keys are strings.
pub fn write(extract: &Extract<'_>) -> anyhow::Result<String> {
    let scene = extract.scene;
    let timeline = scene.timeline();
    let dated = |state: &&EventState| {
        let dates = state.dates.iter();
        dates
            .filter_map(|&claim| slide(extract, state, claim))
            .collect::<Vec<_>>()
    };
    let events: Vec<Value> = extract.events.iter().flat_map(dated).collect();
    let document = json!({
        "scale": "human",
        "title": {
            "unique_id": "title",
            "text": {
                "headline": escaped(timeline.title.get(scene.lang)),
                "text": maud::html! {
                    p { (timeline.standfirst.get(scene.lang)) }
                    p { a href=(extract.page()) { (extract.page()) } }
                }.into_string(),
            },
        },
        "events": events,
    });
    Ok(format!("{document:#}\n"))
}

/// An event by one of its dates; nothing where it has no day at all.
fn slide(extract: &Extract<'_>, state: &EventState, claim: ClaimIx) -> Option<Value> {
    let scene = extract.scene;
    let event = &scene.timeline()[state.event];
    let date = scene.knowledge.date(claim)?;
    let (start, end) = span(date)?;
    let label = date::label(date, scene.lang);
    let id = match state.dates.len() {
        0 | 1 => event.id.clone(),
        _ => format!("{}.{}", event.id, scene.timeline()[claim].id),
    };
    let text = maud::html! {
        p { (event.summary.get(scene.lang)) }
        @for &claim in &state.claims { (atom::quote(extract, claim)) }
        p { a href=(extract.event_page(state.event)) { (scene.words().event_page) } }
    };
    let mut slide = json!({
        "unique_id": id,
        "display_date": escaped(&label),
        "start_date": parts(start, Some(&label)),
        "group": scene.storyline(event.storyline),
        "text": {
            "headline": escaped(scene.title(state.event)),
            "text": text.into_string(),
        },
    });
    if let (Some(end), Value::Object(slide)) = (end, &mut slide) {
        slide.insert("end_date".to_owned(), Value::Object(parts(end, None)));
    }
    Some(slide)
}

/// The day it is placed at, and the last one of what lasts.
fn span(date: &FuzzyDate) -> Option<(Day, Option<Day>)> {
    let (start, _) = date.sort_key()?;
    let end = match date.shape() {
        Shape::Lasting { .. } => date.latest().filter(|&end| end > start),
        Shape::Day { .. } | Shape::Between { .. } => None,
    };
    Some((start, end))
}

/// A day as TimelineJS takes dates apart.
fn parts(day: Day, words: Option<&str>) -> Map<String, Value> {
    let mut parts = Map::new();
    parts.insert("year".to_owned(), day.year().into());
    parts.insert("month".to_owned(), day.month().into());
    parts.insert("day".to_owned(), day.day().into());
    parts.extend(words.map(|words| ("display_date".to_owned(), escaped(words).into())));
    parts
}

/// Text for a place where TimelineJS expects HTML.
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
