//! The ids and texts that are visible in a state of knowledge.

use super::{EventState, Knowledge};
use crate::timeline::facts::{Finder, Register};
use crate::timeline::model::{
    ArticleIx, ConflictIx, Entity, EntityIx, EventIx, LocalText, StorylineIx, Timeline,
};
use crate::timeline::search::{Found, Haystack, Needle};

impl Register for Knowledge<'_> {
    fn entity_id(&self, entity: EntityIx) -> &str {
        &self.timeline[entity].id
    }

    fn storyline_id(&self, storyline: StorylineIx) -> &str {
        &self.timeline[storyline].id
    }

    fn article_id(&self, article: ArticleIx) -> &str {
        &self.timeline[article].id
    }

    fn event_id(&self, event: EventIx) -> &str {
        &self.timeline[event].id
    }

    fn conflict_id(&self, conflict: ConflictIx) -> &str {
        &self.timeline[conflict].id
    }

    fn finder(&self, needle: Needle) -> Finder<'_> {
        let words = Words::new(needle, self.timeline);
        Box::new(move |event| {
            let state = self.event(event);
            state.is_some_and(|state| words.occur(self, state))
        })
    }
}

/// The words searched, and who is named by which of them.
struct Words {
    needle: Needle,
    /// By entity.
    names: Vec<Found>,
}

impl Words {
    fn new(needle: Needle, timeline: &Timeline) -> Words {
        let names = (timeline.entities.iter())
            .map(|entity| needle.find(&Haystack::new(names(entity))))
            .collect();
        Words { needle, names }
    }

    /// Whether all words occur in what is visible of the event.
    fn occur(&self, knowledge: &Knowledge<'_>, state: &EventState) -> bool {
        let mut found = self.needle.find(&Haystack::new(knowledge.own_texts(state)));
        if !self.needle.is_all(found) {
            let names = knowledge.named(state);
            found = names.fold(found, |all, EntityIx(entity)| all | self.names[entity]);
        }
        self.needle.is_all(found)
    }
}

impl Knowledge<'_> {
    /// Everything that is searched of an event, see [`Register::finder`].
    pub fn searched(&self, state: &EventState) -> Vec<&str> {
        let mut named: Vec<EntityIx> = self.named(state).collect();
        named.sort_unstable();
        named.dedup();
        let names = named
            .into_iter()
            .flat_map(|entity| names(&self.timeline[entity]));
        self.own_texts(state).chain(names).collect()
    }

    /// Title and summary, quotes and their translations.
    fn own_texts(&self, state: &EventState) -> impl Iterator<Item = &str> {
        let event = &self.timeline[state.event];
        let claims = state
            .claims
            .clone()
            .into_iter()
            .map(|claim| &self.timeline[claim]);
        let said = claims.flat_map(|claim| {
            let quote = claim.quote().map(|quote| quote.exact.as_str());
            quote.into_iter().chain(wordings(&claim.translation))
        });
        wordings(&event.title)
            .chain(wordings(&event.summary))
            .chain(said)
    }

    /// Who takes part, is mentioned or claims, and the publishers.
    fn named(&self, state: &EventState) -> impl Iterator<Item = EntityIx> {
        let claims = state
            .claims
            .clone()
            .into_iter()
            .map(|claim| &self.timeline[claim]);
        claims.flat_map(|claim| {
            let publisher = self.timeline[claim.article].publisher.as_ref();
            (claim.orgs.iter().map(|party| party.entity))
                .chain(claim.by.iter().copied())
                .chain(publisher.map(|publisher| publisher.entity))
        })
    }
}

/// All names of an entity.
fn names(entity: &Entity) -> impl Iterator<Item = &str> {
    wordings(&entity.name).chain(entity.aliases.iter().map(String::as_str))
}

/// The text in every language it has.
fn wordings(text: &LocalText) -> impl Iterator<Item = &str> {
    text.de.as_deref().into_iter().chain(text.en.as_deref())
}
