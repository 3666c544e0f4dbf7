//! The storylines of an import.

use super::intermediate::ImportedStoryline;
use super::notes::Notes;
use super::slug::Slugs;
use crate::dossier::format::{Localized, TomlStoryline, field};
use crate::i18n::Lang;
use crate::i18n::authoring::Import;
use std::collections::BTreeMap;

/// Most storylines; a drawing with more lanes is unreadable.
const MAX_STORYLINES: usize = 200;

/// The storylines, in the order of their first event.
#[derive(Default)]
pub(super) struct Storylines {
    ids: Slugs,
    /// Index in `all` of each known storyline.
    known: BTreeMap<ImportedStoryline, usize>,
    all: Vec<(String, String)>,
}

impl Storylines {
    /// Id of a storyline, which is added if new.
    pub fn of(
        &mut self,
        storyline: ImportedStoryline,
        place: &str,
        words: Import,
        notes: &mut Notes,
    ) -> String {
        let is_new = !self.known.contains_key(&storyline);
        let storyline = match storyline {
            ImportedStoryline::Named(name) if is_new && self.all.len() >= MAX_STORYLINES => {
                let message =
                    format!("more than {MAX_STORYLINES} storylines; `{name}` goes to the others");
                notes.note(place, "group", message);
                ImportedStoryline::Main
            }
            storyline => storyline,
        };
        if let Some((id, _)) = self.known.get(&storyline).and_then(|place| self.all.get(*place)) {
            return id.clone();
        }
        let name = match &storyline {
            ImportedStoryline::Named(name) => name.clone(),
            ImportedStoryline::Main => words.main.to_owned(),
            ImportedStoryline::Eras => words.eras.to_owned(),
        };
        let id = self.ids.claim(&name, "", "storyline");
        self.known.insert(storyline, self.all.len());
        self.all.push((id.clone(), name));
        id
    }

    /// All storylines, in the dossier format.
    pub fn storylines(self, lang: Lang) -> impl Iterator<Item = TomlStoryline> {
        self.all.into_iter().map(move |(id, name)| TomlStoryline {
            id: field(id),
            name: field(Localized::one(lang, name)),
            description: None,
        })
    }
}
