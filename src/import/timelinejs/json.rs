//! JSON of TimelineJS 3, and of version 2, where everything is inside `timeline`.

use super::slide::{Slide, SlideDate, SlideRole};
use crate::import::ImportError;
use crate::import::input::MAX_EVENTS;
use crate::import::notes::Notes;
use serde_json::{Map, Value};

/// Keys of a slide that are read, including those of texts and media.
const READ: &str = "start_date startDate end_date endDate display_date text headline media \
    asset group tag type date unique_id";

/// Keys of a timeline that are read.
const KNOWN: &str = "events date title headline text startDate endDate asset eras era type \
    scale media start_date";

/// Keys that only concern the look of slides.
const LOOKS: &str = "background autolink classname class thumbnail";

/// Tests whether a list of keys, separated by spaces, has this one.
fn has(keys: &str, key: &str) -> bool {
    keys.split(' ').any(|one| one == key)
}

/// Reads the slides of a file.
///
/// # Errors
/// If it is not JSON, or nothing in it looks like a timeline.
pub(super) fn slides(text: &str, notes: &mut Notes) -> Result<Vec<Slide>, ImportError> {
    let root = parse(text)?;
    let inner = match &root {
        Value::Object(root) => root.get("timeline").and_then(Value::as_object).or(Some(root)),
        _ => None,
    };
    let events = match (&root, inner) {
        (Value::Array(events), _) => Some(events),
        (_, Some(timeline)) => {
            (timeline.get("events").or_else(|| timeline.get("date"))).and_then(Value::as_array)
        }
        _ => None,
    };
    let Some(events) = events else {
        let keys = inner
            .map(|keys| keys.keys().map(|key| format!("`{key}`")).take(12).collect::<Vec<_>>());
        let found = match keys {
            Some(keys) if !keys.is_empty() => format!("it has {}", keys.join(", ")),
            _ => "it has no keys".to_owned(),
        };
        return Err(ImportError::bad(
            "the file",
            format!("it has no list `events`; {found}"),
            "give the JSON of TimelineJS 3 (`{\"events\": […]}`) or of TimelineJS 2 (`{\"timeline\": {\"date\": […]}}`)",
        ));
    };
    if events.len() > MAX_EVENTS {
        return Err(ImportError::too_many(format!("slide {}", MAX_EVENTS + 1)));
    }
    let mut slides = Vec::new();
    let empty = Map::new();
    let timeline = inner.unwrap_or(&empty);
    if let Some(title) = timeline.get("title").and_then(Value::as_object) {
        slides.extend(slide("title slide".to_owned(), SlideRole::Title, title, notes));
    } else if timeline.contains_key("headline") {
        // In version 2 the timeline itself is the first slide.
        slides.extend(slide(
            "title slide".to_owned(),
            SlideRole::Title,
            timeline,
            &mut Notes::default(),
        ));
    } else if let Some(title) = timeline.get("title").and_then(Value::as_str) {
        slides.push(Slide {
            place: "title slide".to_owned(),
            part: SlideRole::Title,
            headline: title.to_owned(),
            ..Slide::default()
        });
    }
    let eras = timeline.get("eras").or_else(|| timeline.get("era"));
    let eras = eras.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    for (list, part, noun) in
        [(events.as_slice(), SlideRole::Event, "slide"), (eras, SlideRole::Era, "era")]
    {
        for (number, value) in (1..).zip(list) {
            let place = format!("{noun} {number}");
            match value {
                Value::Object(keys) => slides.extend(slide(place, part, keys, notes)),
                Value::Null => {}
                other => notes.note(&place, "", format!("`{}` is not a slide", short(other))),
            }
        }
    }
    rest(timeline, notes);
    Ok(slides)
}

/// Parses JSON, also if it is wrapped in a script.
fn parse(text: &str) -> Result<Value, ImportError> {
    let failed = match serde_json::from_str(text) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    let start = text.find(['{', '[']);
    let end = text.rfind(['}', ']']);
    if let (Some(start), Some(end)) = (start, end)
        && let Some(Ok(value)) = text.get(start..=end).map(serde_json::from_str)
    {
        return Ok(value);
    }
    Err(ImportError::bad(
        format!("line {}, column {}", failed.line(), failed.column()),
        format!("this is not JSON: {failed}"),
        "give the file as it was exported; a spreadsheet needs a name that ends in .csv or .tsv",
    ))
}

/// Converts an object into a slide; keys that are lost are noted.
fn slide(
    place: String,
    part: SlideRole,
    keys: &Map<String, Value>,
    notes: &mut Notes,
) -> Option<Slide> {
    let at = |names: &[&str]| names.iter().find_map(|name| keys.get(*name)).unwrap_or(&Value::Null);
    let text = at(&["text"]);
    let (headline, body) = match text {
        Value::Object(_) => (string(&text["headline"]), string(&text["text"])),
        body => (String::new(), string(body)),
    };
    let media = at(&["media", "asset"]);
    let (url, link, credit, caption) = match media {
        Value::Object(_) => (
            string(if media["url"].is_null() { &media["media"] } else { &media["url"] }),
            string(&media["link"]),
            string(&media["credit"]),
            string(&media["caption"]),
        ),
        url => (string(url), String::new(), String::new(), String::new()),
    };
    for key in keys.keys().filter(|key| part != SlideRole::Title && !has(READ, key)) {
        let message = match has(LOOKS, key) {
            true => "how slides look is left out",
            false => "this key is not carried over",
        };
        if !is_blank(&keys[key]) {
            notes.note(&place, key, message);
        }
    }
    for key in ["thumbnail", "alt", "title"].iter().filter(|key| !is_blank(&media[**key])) {
        notes.note(
            &place,
            &format!("media.{key}"),
            "pictures are left out, and what goes with them",
        );
    }
    let slide = Slide {
        part: match string(at(&["type"])).trim() {
            "title" | "start" => SlideRole::Title,
            "era" => SlideRole::Era,
            _ => part,
        },
        start: date(at(&["start_date", "startDate", "date"])),
        end: date(at(&["end_date", "endDate"])),
        display_date: string(at(&["display_date"])),
        headline: match headline.trim() {
            "" => string(at(&["headline"])),
            _ => headline,
        },
        text: body,
        media: url,
        link,
        credit,
        caption,
        group: match string(at(&["group"])) {
            group if group.trim().is_empty() => string(at(&["tag"])),
            group => group,
        },
        place,
    };
    Some(slide)
}

fn date(value: &Value) -> SlideDate {
    let Value::Object(parts) = value else {
        return match value {
            // An array is the event list of version 2, not a date.
            Value::Null | Value::Array(_) => SlideDate::Absent,
            text => SlideDate::Text(string(text)),
        };
    };
    let part = |key: &str| parts.get(key).map(string).unwrap_or_default();
    let time = ["hour", "minute", "second", "millisecond"];
    let date = [part("year"), part("month"), part("day")];
    if date.iter().all(|part| part.trim().is_empty()) {
        return SlideDate::Absent;
    }
    let [year, month, day] = date;
    SlideDate::Parts {
        year,
        month,
        day,
        has_time: time.iter().any(|key| !matches!(part(key).trim(), "" | "0" | "00")),
        display: part("display_date"),
    }
}

/// Notes the keys of the timeline that are not imported.
fn rest(timeline: &Map<String, Value>, notes: &mut Notes) {
    for (key, value) in timeline.iter().filter(|(key, _)| !has(KNOWN, key)) {
        if !is_blank(value) {
            notes.note("the timeline", key, "this key is not carried over");
        }
    }
}

/// Value as text; numbers and booleans are formatted.
fn string(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        Value::Null | Value::Array(_) | Value::Object(_) => String::new(),
    }
}

fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(_) => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(keys) => keys.values().all(is_blank),
        Value::Number(_) => false,
    }
}

fn short(value: &Value) -> String {
    value.to_string().chars().take(40).collect()
}
