//! Timelines of TimelineJS: the JSON of versions 3 and 2, and the spreadsheet template.

mod json;
mod sheet;
mod slide;

use super::intermediate::{ImportedSource, ImportedTimeline};
use super::notes::Notes;
use super::text::{plain, web_address};
use super::{ImportError, Input, table};
use slide::{Slide, SlideDate, SlideRole};

/// Reads a file.
///
/// # Errors
/// If it is neither JSON nor a table, or has no event.
pub fn read(input: &Input, notes: &mut Notes) -> Result<ImportedTimeline, ImportError> {
    let slides = match is_json(&input.text) {
        true => json::slides(&input.text, notes)?,
        false => sheet::slides(table::read(&input.text, notes)?, notes)?,
    };
    let mut collection = ImportedTimeline {
        sources: vec![ImportedSource::default()],
        ..ImportedTimeline::default()
    };
    for slide in &slides {
        if slide.part == SlideRole::Title && collection.title.is_none() {
            title(slide, &mut collection, notes);
        } else {
            if slide.part == SlideRole::Title {
                notes.note(&slide.place, "type", "a second title slide is imported as an event");
            }
            collection.items.push(slide.item(notes));
        }
    }
    if collection.items.is_empty() {
        return Err(ImportError::bad(
            "the file",
            "it contains no events",
            "a timeline has at least one slide or row besides its title",
        ));
    }
    Ok(collection)
}

/// Tests whether the file is JSON, including JSON in a script, and not a table.
fn is_json(text: &str) -> bool {
    let first_line = text.trim_start().lines().next().unwrap_or_default();
    let is_script = first_line.contains('{') && !first_line.contains("Headline");
    first_line.starts_with(['{', '[']) || is_script
}

fn title(slide: &Slide, collection: &mut ImportedTimeline, notes: &mut Notes) {
    let headline = plain(&slide.headline).text;
    collection.title = Some(headline).filter(|headline| !headline.is_empty());
    let text = plain(&slide.text);
    collection.standfirst = Some(text.text).filter(|text| !text.is_empty());
    for link in &text.links {
        if web_address(&link.url).is_ok() {
            let message = format!("the link to `{}` is left out", link.url);
            notes.note(&slide.place, "text", message);
        }
    }
    let media = [
        ("media.url", &slide.media),
        ("media.link", &slide.link),
        ("media.caption", &slide.caption),
        ("media.credit", &slide.credit),
    ];
    for (key, value) in media {
        if !value.trim().is_empty() {
            notes.note(
                &slide.place,
                key,
                format!("`{}` is left out: a title has no source", plain(value).text),
            );
        }
    }
    if !matches!(slide.start, SlideDate::Absent) && collection.title.is_some() {
        notes.note(&slide.place, "start_date", "the date of the title is left out");
    }
}
