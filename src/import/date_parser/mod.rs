//! Parses dates as people write them into EDTF: split into parts ([`parts`]), in words and figures
//! ([`words`]), or as a period from one to another ([`lasting`]).
//!
//! An unreadable date is an error with its reason; for a partly readable one the notes say what was
//! left out.

mod month;
mod parts;
#[cfg(test)]
mod tests;
mod words;
mod year;

pub use parts::parts;
pub use words::{DayMonthOrder, words};

use super::notes::Notes;
use crate::timeline::date::FuzzyDate;

/// A parsed date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParsedDate {
    /// EDTF.
    pub edtf: String,
    /// Omissions and decisions, one sentence each, without a full stop.
    pub notes: Vec<String>,
}

impl ParsedDate {
    fn new(edtf: String) -> ParsedDate {
        ParsedDate { edtf, notes: Vec::new() }
    }

    fn noted(mut self, note: impl Into<String>) -> ParsedDate {
        self.notes.push(note.into());
        self
    }

    /// The date, marked as approximate.
    #[must_use]
    pub fn approximate(mut self) -> ParsedDate {
        if !self.edtf.contains(['~', '[', '/']) {
            self.edtf.push('~');
        }
        self
    }
}

/// Final date of an event, if any, with what there is to note on it.
pub fn settled(found: Option<ParsedDate>, place: &str, notes: &mut Notes) -> Option<String> {
    let Some(ParsedDate { edtf, notes: new }) = found else {
        notes.note(place, "date", "there is none; the event is undated");
        return None;
    };
    for note in new {
        notes.note(place, "date", note);
    }
    match FuzzyDate::parse(&edtf) {
        Ok(_) => Some(edtf),
        Err(error) => {
            let message =
                format!("`{edtf}` cannot be represented ({error}); the event stays undated");
            notes.note(place, "date", message);
            None
        }
    }
}

/// Period from one date to another, with the notes of both.
pub fn lasting(start: Option<ParsedDate>, end: Option<ParsedDate>) -> Option<ParsedDate> {
    let (start, end) = match (start, end) {
        (start, None) => return start,
        // The start is unknown.
        (None, Some(end)) => (ParsedDate::new(String::new()), end),
        (Some(start), Some(end)) => (start, end),
    };
    let mut notes = start.notes;
    notes.extend(end.notes);
    let edtf = match start.edtf == end.edtf {
        true => start.edtf.clone(),
        false => format!("{}/{}", start.edtf, end.edtf),
    };
    if FuzzyDate::parse(&edtf).is_ok() {
        return Some(ParsedDate { edtf, notes });
    }
    let (kept, note) = match start.edtf.is_empty() {
        true => (end.edtf.clone(), "the end alone is kept as the date".to_owned()),
        false => (
            start.edtf.clone(),
            format!(
                "the end `{}` does not come after the start `{}`; the start alone is kept",
                end.edtf, start.edtf
            ),
        ),
    };
    notes.push(note);
    Some(ParsedDate { edtf: kept, notes })
}
