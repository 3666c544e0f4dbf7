//! The ids and texts that are visible in a state of knowledge.

use super::{EventState, Knowledge};
use crate::timeline::facts::{Finder, Register};
use crate::timeline::model::{
    ArticleIx, Claim, ConflictIx, Entity, EntityIx, Event, EventIx, LocalText, StorylineIx,
    Timeline,
};
use crate::timeline::search::{Found, Haystack, Needle};
use std::sync::OnceLock;

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
        let words = Words::new(needle, self);
        Box::new(move |event| {
            let state = self.event(event);
            state.is_some_and(|state| words.occur(self, state))
        })
    }
}

/// The texts of a timeline as searching compares them, folded when somebody searches first. They
/// are the same in every state of knowledge.
#[derive(Debug, Default)]
pub struct Texts(OnceLock<Folded>);

#[derive(Debug)]
struct Folded {
    /// Title and summary, by event.
    events: Vec<Haystack>,
    /// Quote and translation, by claim.
    claims: Vec<Haystack>,
    /// Names, by entity.
    entities: Vec<Haystack>,
}

impl Texts {
    fn of(&self, timeline: &Timeline) -> &Folded {
        self.0.get_or_init(|| Folded {
            events: timeline
                .events
                .iter()
                .map(told)
                .map(Haystack::new)
                .collect(),
            claims: timeline
                .claims
                .iter()
                .map(said)
                .map(Haystack::new)
                .collect(),
            entities: timeline
                .entities
                .iter()
                .map(names)
                .map(Haystack::new)
                .collect(),
        })
    }
}

/// The words searched, and who is named by which of them.
struct Words<'k> {
    needle: Needle,
    texts: &'k Folded,
    /// By entity.
    names: Vec<Found>,
}

impl Words<'_> {
    fn new<'k>(needle: Needle, knowledge: &'k Knowledge<'_>) -> Words<'k> {
        let texts = knowledge.snapshot.texts.of(knowledge.timeline);
        let names = texts.entities.iter().map(|names| needle.find(names));
        Words {
            names: names.collect(),
            needle,
            texts,
        }
    }

    /// Whether all words occur in what is visible of the event.
    fn occur(&self, knowledge: &Knowledge<'_>, state: &EventState) -> bool {
        let mut found = self.needle.find(&self.texts.events[state.event.0]);
        for claim in state.claims.clone() {
            if self.needle.is_all(found) {
                return true;
            }
            found = found | self.needle.find(&self.texts.claims[claim.0]);
        }
        let names = knowledge.named(state);
        self.needle
            .is_all(names.fold(found, |all, EntityIx(entity)| all | self.names[entity]))
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
        let claims = state.claims.clone().into_iter();
        let claims = claims.flat_map(|claim| said(&self.timeline[claim]));
        told(&self.timeline[state.event]).chain(claims)
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

/// What is said of an event itself.
fn told(event: &Event) -> impl Iterator<Item = &str> {
    wordings(&event.title).chain(wordings(&event.summary))
}

/// The words of a claim.
fn said(claim: &Claim) -> impl Iterator<Item = &str> {
    let quote = claim.quote().map(|quote| quote.exact.as_str());
    quote.into_iter().chain(wordings(&claim.translation))
}

/// All names of an entity.
fn names(entity: &Entity) -> impl Iterator<Item = &str> {
    wordings(&entity.name).chain(entity.aliases.iter().map(String::as_str))
}

/// The text in every language it has.
fn wordings(text: &LocalText) -> impl Iterator<Item = &str> {
    text.de.as_deref().into_iter().chain(text.en.as_deref())
}
