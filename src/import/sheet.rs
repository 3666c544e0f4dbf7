//! A plain table of events, one per row, with columns named in German or English.

use super::date_parser::{DayMonthOrder, ParsedDate, lasting, settled, words};
use super::intermediate::{
    ImportedEvent, ImportedSource, ImportedStoryline, ImportedTimeline, ItemEvidence,
};
use super::notes::Notes;
use super::table::{TableRow, assign, read as read_table};
use super::text::{plain, web_address};
use super::{ImportError, Input};
use crate::timeline::vocabulary::EventKind;
use std::collections::BTreeMap;

/// Keys of an event, and the column names they match, separated by spaces.
const KEYS: [(&str, &str); 9] = [
    ("title", "title titel headline überschrift event ereignis name was what"),
    ("date", "date datum start startdate beginn von from wann when day tag year jahr"),
    ("end", "end enddate ende bis to until"),
    ("wording", "displaydate wording wortlaut datewording datumsangabe"),
    ("summary", "summary zusammenfassung text description beschreibung details notes anmerkung"),
    ("storyline", "storyline strang group gruppe category kategorie thema topic lane"),
    ("kind", "kind art type typ"),
    ("link", "link url source quelle sourceurl web website"),
    ("credit", "sourcename credit quellenangabe nachweis publisher medium"),
];

/// Further words for the kinds of events, mostly German.
const KINDS: [(&str, EventKind); 6] = [
    ("ereignis", EventKind::Happening),
    ("event", EventKind::Happening),
    ("frist", EventKind::Deadline),
    ("zustand", EventKind::State),
    ("vorhaben", EventKind::Plan),
    ("äußerung", EventKind::Statement),
];

/// Reads the table.
///
/// # Errors
/// If it has no column for titles, or no row.
pub fn read(input: &Input, notes: &mut Notes) -> Result<ImportedTimeline, ImportError> {
    let table = read_table(&input.text, notes)?;
    let columns = assign(&table, &KEYS, notes);
    if !columns.contains_key("title") {
        return Err(ImportError::bad(
            "line 1",
            format!("no column holds titles; the columns are {}", table.names()),
            "name one `title` (or `Titel`), and one `date` (or `Datum`)",
        ));
    }
    if table.rows.is_empty() {
        return Err(ImportError::bad(
            "the file",
            "there are no rows below the header",
            "each event is a row",
        ));
    }
    let items = table.rows.iter().map(|row| item(row, &columns, notes));
    Ok(ImportedTimeline {
        items: items.collect(),
        sources: vec![ImportedSource::default()],
        ..ImportedTimeline::default()
    })
}

fn item(
    row: &TableRow,
    columns: &BTreeMap<&'static str, usize>,
    notes: &mut Notes,
) -> ImportedEvent {
    let place = row.place();
    let cell = |key: &str| columns.get(key).map_or("", |column| row.cell(*column));
    let title = plain(cell("title")).text;
    if title.is_empty() {
        notes.note(&place, "title", "there is none; the event is untitled");
    }
    let [start, end] = ["date", "end"].map(|key| read_date(cell(key), key, &place, notes));
    let date = settled(lasting(start, end), &place, notes);
    let (url, name) = source(cell("link"), cell("credit"), &place, notes);
    let text = |key: &str| Some(plain(cell(key)).text).filter(|text| !text.is_empty());
    let phrase = text("wording").or_else(|| {
        // A date that could not be parsed is kept as words.
        date.is_none().then(|| text("date"))?
    });
    ImportedEvent {
        title,
        summary: text("summary"),
        kind: kind(cell("kind"), &place, notes),
        storyline: text("storyline").map_or(ImportedStoryline::Main, ImportedStoryline::Named),
        date,
        phrase,
        source: 0,
        evidence: ItemEvidence::Link { url, name },
        links: Vec::new(),
        place,
    }
}

fn read_date(cell: &str, key: &str, place: &str, notes: &mut Notes) -> Option<ParsedDate> {
    if cell.is_empty() {
        return None;
    }
    match words(cell, DayMonthOrder::Unknown) {
        Ok(found) => Some(found),
        Err(error) => {
            notes.note(place, key, format!("{error}; it is left out"));
            None
        }
    }
}

/// URL in the link column, and the name of the source. A link that is not a URL becomes the name.
fn source(
    link: &str,
    credit: &str,
    place: &str,
    notes: &mut Notes,
) -> (Option<String>, Option<String>) {
    let credit = Some(plain(credit).text).filter(|credit| !credit.is_empty());
    match web_address(link) {
        Ok(url) => (Some(url), credit),
        Err(_) if link.is_empty() => (None, credit),
        Err(why) if link.contains(':') || credit.is_some() => {
            notes.note(place, "link", format!("`{link}` is left out: {why}"));
            (None, credit)
        }
        Err(_) => (None, Some(plain(link).text)),
    }
}

fn kind(cell: &str, place: &str, notes: &mut Notes) -> EventKind {
    let word = cell.to_lowercase();
    if word.is_empty() {
        return EventKind::Happening;
    }
    let german = KINDS.iter().find(|(name, _)| *name == word).map(|(_, kind)| *kind);
    EventKind::from_word(&word).or(german).unwrap_or_else(|| {
        notes.note(
            place,
            "kind",
            format!("`{cell}` is not a kind of event; it is imported as a happening"),
        );
        EventKind::Happening
    })
}
