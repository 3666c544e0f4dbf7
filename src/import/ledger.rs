//! What could not be carried over or had to be changed, thing by thing.

use std::fmt;

/// Up to so many places are named; of more only their number.
const MAX_PLACES: usize = 12;

/// Everything worth telling, in the order it came up.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    notes: Vec<Note>,
}

/// One thing, with every place it concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Where in the source: a slide, a line, an annotation.
    pub places: Vec<String>,
    /// Which of its keys or columns; empty: all of it.
    pub key: String,
    /// What became of it.
    pub message: String,
}

impl Ledger {
    /// Notes what became of a key at a place. The same of several places is one note.
    pub fn note(&mut self, place: &str, key: &str, message: impl Into<String>) {
        let message = message.into();
        let same = |note: &&mut Note| note.key == key && note.message == message;
        match self.notes.iter_mut().rev().take(64).find(same) {
            Some(note) => note.places.push(place.to_owned()),
            None => self.notes.push(Note {
                places: vec![place.to_owned()],
                key: key.to_owned(),
                message,
            }),
        }
    }

    /// All notes.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let named: Vec<&str> = (self.places.iter().take(MAX_PLACES))
            .map(String::as_str)
            .collect();
        f.write_str(&named.join(", "))?;
        if let more @ 1.. = self.places.len().saturating_sub(MAX_PLACES) {
            write!(f, " and {more} more")?;
        }
        if !self.key.is_empty() {
            write!(f, ": {}", self.key)?;
        }
        write!(f, ": {}", self.message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_of_many_places_is_one_line() {
        let mut ledger = Ledger::default();
        ledger.note(
            "slide 1",
            "background",
            "pictures behind slides are left out",
        );
        ledger.note(
            "slide 2",
            "start_date",
            "there is no month 13; the year is kept",
        );
        for slide in 3..=20 {
            let place = format!("slide {slide}");
            ledger.note(&place, "background", "pictures behind slides are left out");
        }
        let lines: Vec<_> = ledger.notes().iter().map(Note::to_string).collect();
        assert_eq!(
            lines,
            [
                "slide 1, slide 3, slide 4, slide 5, slide 6, slide 7, slide 8, slide 9, slide 10, \
             slide 11, slide 12, slide 13 and 7 more: background: pictures behind slides are left \
             out",
                "slide 2: start_date: there is no month 13; the year is kept",
            ]
        );
    }
}
