//! Checks each entry of `events.toml` on its own.

use super::Checker;
use crate::dossier::format::{Events, MAX_SHORT};
use crate::dossier::parse::File;
use crate::dossier::report::{Code, Problem};

impl Checker<'_> {
    /// Checks `events.toml`.
    pub(super) fn events(&mut self, file: &File<Events>) {
        let path = &file.path;
        for event in &file.value.event {
            let event = &event.value;
            if let Some(storyline) = &event.storyline {
                self.names.storylines.resolve(storyline, path, self.problems);
            }
            self.translated(path, &event.title, "title");
            self.translated(path, &event.short, "short label");
            self.translated(path, &event.summary, "summary");
            let labels = event.short.iter().flat_map(|short| short.value.wordings());
            for label in labels {
                let length = label.value.chars().count();
                if let Some((at, _)) = label.value.char_indices().nth(MAX_SHORT) {
                    let place = self.inside(path, label, at, label.value.len() - at);
                    let message = format!("the short label has {length} characters");
                    self.problems.push(
                        Problem::new(Code::TooLong, place, message)
                            .help(format!("at most {MAX_SHORT} fit beside a mark")),
                    );
                }
            }
        }
    }
}
