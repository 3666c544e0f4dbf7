//! From what people write for dates to EDTF: parts in cells of their own ([`parts`]), whole dates
//! in words and figures ([`words`]), and two of them as a stretch ([`lasting`]).
//!
//! What cannot be read is an error with its reason; what is read in part says what was left out.

mod month;
mod parts;
#[cfg(test)]
mod tests;
mod words;
mod year;

pub use parts::parts;
pub use words::{Order, words};

use super::ledger::Ledger;
use crate::timeline::date::FuzzyDate;

/// A date that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// EDTF.
    pub edtf: String,
    /// What was left out or had to be decided, a sentence without a full stop each.
    pub notes: Vec<String>,
}

impl Found {
    fn new(edtf: String) -> Found {
        Found {
            edtf,
            notes: Vec::new(),
        }
    }

    fn noted(mut self, note: impl Into<String>) -> Found {
        self.notes.push(note.into());
        self
    }

    /// The date, marked as approximate.
    #[must_use]
    pub fn approximate(mut self) -> Found {
        if !self.edtf.contains(['~', '[', '/']) {
            self.edtf.push('~');
        }
        self
    }
}

/// The date of an event, if there is one; what was left out of it is told.
pub fn settled(found: Option<Found>, place: &str, ledger: &mut Ledger) -> Option<String> {
    let Some(Found { edtf, notes }) = found else {
        ledger.note(place, "date", "there is none; the event is undated");
        return None;
    };
    for note in notes {
        ledger.note(place, "date", note);
    }
    match FuzzyDate::parse(&edtf) {
        Ok(_) => Some(edtf),
        Err(error) => {
            let message = format!("`{edtf}` is out of reach ({error}); the event is undated");
            ledger.note(place, "date", message);
            None
        }
    }
}

/// From one date to another; the notes of both.
pub fn lasting(start: Option<Found>, end: Option<Found>) -> Option<Found> {
    let (start, end) = match (start, end) {
        (start, None) => return start,
        // Begun on a day nobody names.
        (None, Some(end)) => (Found::new(String::new()), end),
        (Some(start), Some(end)) => (start, end),
    };
    let mut notes = start.notes;
    notes.extend(end.notes);
    let edtf = match start.edtf == end.edtf {
        true => start.edtf.clone(),
        false => format!("{}/{}", start.edtf, end.edtf),
    };
    if FuzzyDate::parse(&edtf).is_ok() {
        return Some(Found { edtf, notes });
    }
    let (kept, note) = match start.edtf.is_empty() {
        true => (
            end.edtf.clone(),
            "the end alone is kept as the date".to_owned(),
        ),
        false => (
            start.edtf.clone(),
            format!(
                "the end `{}` does not come after the start `{}`; the start alone is kept",
                end.edtf, start.edtf
            ),
        ),
    };
    notes.push(note);
    Some(Found { edtf: kept, notes })
}
