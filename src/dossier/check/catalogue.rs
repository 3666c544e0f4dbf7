//! Checks each entry of `dossier.toml`, `entities.toml` and `events.toml` on its own.

use super::Checker;
use crate::dossier::format::{Entities, Events, MAX_SHORT, TomlDossier};
use crate::dossier::parse::File;
use crate::dossier::report::{Code, Place, Problem, Problems};
use crate::i18n::Lang;
use crate::timeline::date::FuzzyDate;
use crate::timeline::model::Window;
use std::collections::BTreeSet;

/// The languages a dossier promises, each once.
pub(super) fn languages(file: &File<TomlDossier>, problems: &mut Problems) -> Vec<Lang> {
    let Some(languages) = &file.value.languages else {
        return Vec::new();
    };
    if languages.value.is_empty() {
        let place = Place::at(&file.path, languages.span.clone());
        problems.push(
            Problem::new(Code::EmptyText, place, "`languages` names no language")
                .help("write `languages = [\"de\", \"en\"]`"),
        );
    }
    let mut seen = BTreeSet::new();
    for lang in &languages.value {
        if !seen.insert(lang.value) {
            let place = Place::at(&file.path, lang.span.clone());
            let message = format!("`{}` stands in `languages` twice", lang.value);
            problems.push(Problem::new(Code::Repeated, place, message).help("keep one of them"));
        }
    }
    seen.into_iter().collect()
}

/// First and last day of the initial window; `None` if an end is open or unknown.
pub(in crate::dossier) fn window(date: &FuzzyDate) -> Option<Window> {
    Some(Window {
        from: date.earliest()?,
        to: date.latest()?,
    })
}

impl Checker<'_> {
    /// Checks `dossier.toml`.
    pub(super) fn dossier(&mut self, file: &File<TomlDossier>) {
        let (path, dossier) = (&file.path, &file.value);
        if let Some(version) = &dossier.version {
            self.not_blank(path, version, "version");
        }
        self.translated(path, &dossier.title, "title");
        self.translated(path, &dossier.standfirst, "standfirst");
        if let Some(contact) = &dossier.contact {
            self.contact_address(path, contact);
        }
        if let Some(text) = &dossier.window
            && let Some(date) = self.edtf(path, text)
            && window(&date).is_none()
        {
            let place = Place::at(path, text.span.clone());
            self.problems.push(
                Problem::new(
                    Code::BadWindow,
                    place,
                    "the window has no first or no last day",
                )
                .help("write two months or two days, such as `2020-08/2020-09`"),
            );
        }
        for storyline in &dossier.storyline {
            self.translated(path, &storyline.value.name, "name");
            self.translated(path, &storyline.value.description, "description");
        }
    }

    /// Checks `entities.toml`.
    pub(super) fn entities(&mut self, file: &File<Entities>) {
        let path = &file.path;
        for entity in &file.value.entity {
            let entity = &entity.value;
            self.wording(path, &entity.name, "name");
            self.translated(path, &entity.description, "description");
            for alias in &entity.aliases {
                self.not_blank(path, alias, "alias");
            }
            if let Some(item) = &entity.wikidata
                && !is_wikidata_item(&item.value)
            {
                let message = format!("`{}` is not a Wikidata item", item.value);
                let place = Place::at(path, item.span.clone());
                self.problems.push(
                    Problem::new(Code::BadWikidata, place, message)
                        .help("write `Q` and its number, such as `Q48938223`"),
                );
            }
        }
    }

    /// Checks `events.toml`.
    pub(super) fn events(&mut self, file: &File<Events>) {
        let path = &file.path;
        for event in &file.value.event {
            let event = &event.value;
            if let Some(storyline) = &event.storyline {
                self.names
                    .storylines
                    .resolve(storyline, path, self.problems);
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

fn is_wikidata_item(item: &str) -> bool {
    item.strip_prefix('Q').is_some_and(|number| {
        !number.is_empty() && !number.starts_with('0') && number.bytes().all(|b| b.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wikidata_item_is_q_and_a_number() {
        let cases = [
            ("Q1", true),
            ("Q48938223", true),
            ("Q", false),
            ("Q01", false),
            ("48", false),
        ];
        for (item, is_valid) in cases {
            assert_eq!(is_wikidata_item(item), is_valid, "{item}");
        }
    }
}
