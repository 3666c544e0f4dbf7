//! Notes about everything that could not be imported or had to be changed.

use crate::dossier::report::SHOWN;
use std::fmt;

/// Most places that a note names; of further ones only the number.
const MAX_PLACES: usize = 12;

/// Everything worth telling, in the order it came up: as much as anybody reads. The rest is counted.
#[derive(Clone, Debug, Default)]
pub struct Notes {
    notes: Vec<Note>,
    more: usize,
}

/// One thing, with the places it concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Places in the source: the first slides, lines or annotations.
    places: Vec<String>,
    /// Number of further places.
    more: usize,
    /// Key or column concerned; empty for the whole entry.
    pub key: String,
    /// Description of the loss or change.
    pub message: String,
}

impl Notes {
    /// Adds a note on a key at a place. Equal notes on several places are merged.
    pub fn note(&mut self, place: &str, key: &str, message: impl Into<String>) {
        let message = message.into();
        let same = |note: &&mut Note| note.key == key && note.message == message;
        let has_room = self.notes.len() < SHOWN;
        match self.notes.iter_mut().find(same) {
            Some(note) if note.places.len() < MAX_PLACES => note.places.push(place.to_owned()),
            Some(note) => note.more += 1,
            None if has_room => self.notes.push(Note {
                places: vec![place.to_owned()],
                more: 0,
                key: key.to_owned(),
                message,
            }),
            None => self.more += 1,
        }
    }

    /// The first notes.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// Total number of notes.
    pub fn count(&self) -> usize {
        self.notes.len() + self.more
    }
}

impl fmt::Display for Notes {
    /// A line for each note, and one for all that are not shown.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for note in &self.notes {
            writeln!(f, "{note}")?;
        }
        match self.more {
            0 => Ok(()),
            more => writeln!(f, "and {more} more"),
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.places.join(", "))?;
        if let more @ 1.. = self.more {
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
        let mut notes = Notes::default();
        notes.note("slide 1", "background", "pictures behind slides are left out");
        notes.note("slide 2", "start_date", "there is no month 13; the year is kept");
        for slide in 3..=20 {
            let place = format!("slide {slide}");
            notes.note(&place, "background", "pictures behind slides are left out");
        }
        let lines: Vec<_> = notes.notes().iter().map(Note::to_string).collect();
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
    #[test]
    fn of_very_many_things_the_first_are_told_and_the_others_counted() {
        let mut notes = Notes::default();
        for line in 0..1_000_000 {
            let message = format!("the column `{}` is left out", line % 100_000);
            notes.note(&format!("line {line}"), "", message);
        }
        let lines: Vec<String> = notes.to_string().lines().map(str::to_owned).collect();
        assert_eq!(lines.len(), SHOWN + 1);
        assert_eq!(lines[0].matches("line ").count(), 10);
        assert_eq!(lines[SHOWN], format!("and {} more", 1_000_000 - 10 * SHOWN));
        assert_eq!(notes.count(), 1_000_000 - 9 * SHOWN);
        assert_eq!(notes.notes().len(), SHOWN);
    }
}
