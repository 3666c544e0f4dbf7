//! Checks `dossier.toml`: languages, texts, contact and window.

use super::Checker;
use crate::dossier::format::{MAX_DECK, TomlDossier};
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
            let message = format!("`{}` is listed twice in `languages`", lang.value);
            problems.push(Problem::new(Code::Repeated, place, message).help("keep one of them"));
        }
    }
    seen.into_iter().collect()
}

/// First and last day of the initial window; `None` if an end is open or unknown.
pub(in crate::dossier) fn window(date: &FuzzyDate) -> Option<Window> {
    Some(Window { from: date.earliest()?, to: date.latest()? })
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
        self.translated(path, &dossier.deck, "deck");
        self.short(path, &dossier.deck, "deck", (MAX_DECK, "stand below the title"));
        let mut people = BTreeSet::new();
        for id in &dossier.people {
            self.names.entities.resolve(id, path, self.problems);
            if !people.insert(&id.value) {
                self.repeated(path, id, "`people`");
            }
        }
        if let Some(contact) = &dossier.contact {
            self.contact_address(path, contact);
        }
        if let Some(text) = &dossier.window
            && let Some(date) = self.edtf(path, text)
            && window(&date).is_none()
        {
            let place = Place::at(path, text.span.clone());
            self.problems.push(
                Problem::new(Code::BadWindow, place, "the window has no first or no last day")
                    .help("write two months or two days, such as `2020-08/2020-09`"),
            );
        }
        for storyline in &dossier.storyline {
            self.translated(path, &storyline.value.name, "name");
            self.translated(path, &storyline.value.description, "description");
        }
    }
}
