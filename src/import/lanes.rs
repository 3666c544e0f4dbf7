//! The storylines of an import.

use super::collection::Lane;
use super::ledger::Ledger;
use super::slug::Slugs;
use super::wording::Wording;
use crate::dossier::format::{Localized, Storyline, field};
use crate::i18n::Lang;
use std::collections::BTreeMap;

/// Most storylines; a drawing with more lanes shows nothing.
const MAX_LANES: usize = 200;

/// The storylines, in the order they came up.
#[derive(Default)]
pub(super) struct Lanes {
    ids: Slugs,
    /// By what they are called here: place in `all`.
    known: BTreeMap<Lane, usize>,
    all: Vec<(String, String)>,
}

impl Lanes {
    /// The id of a storyline.
    pub fn of(&mut self, lane: Lane, place: &str, words: Wording, ledger: &mut Ledger) -> String {
        let is_new = !self.known.contains_key(&lane);
        let lane = match lane {
            Lane::Named(name) if is_new && self.all.len() >= MAX_LANES => {
                let message =
                    format!("more than {MAX_LANES} storylines; `{name}` goes to the others");
                ledger.note(place, "group", message);
                Lane::Main
            }
            lane => lane,
        };
        if let Some((id, _)) = self.known.get(&lane).and_then(|place| self.all.get(*place)) {
            return id.clone();
        }
        let name = match &lane {
            Lane::Named(name) => name.clone(),
            Lane::Main => words.main.to_owned(),
            Lane::Eras => words.eras.to_owned(),
        };
        let id = self.ids.claim(&name, "", "storyline");
        self.known.insert(lane, self.all.len());
        self.all.push((id.clone(), name));
        id
    }

    /// All of them, as the format has them.
    pub fn storylines(self, lang: Lang) -> impl Iterator<Item = Storyline> {
        self.all.into_iter().map(move |(id, name)| Storyline {
            id: field(id),
            name: field(Localized::one(lang, name)),
            description: None,
        })
    }
}
