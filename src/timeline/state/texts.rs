//! Ids of the timeline, and the texts visible in a state of knowledge.

use super::{EventState, Knowledge};
use crate::timeline::facts::{Finder, Ids};
use crate::timeline::model::{
    ArticleIx, Claim, ConflictIx, Entity, EntityIx, Event, EventIx, LocalText, StorylineIx,
    Timeline,
};
use crate::timeline::search::{Haystack, Needle};
use std::sync::OnceLock;

impl Ids for Knowledge {
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
        let texts = self.texts.of(&self.timeline);
        // Events share few names, so each is searched once.
        let in_name = |term| texts.entities.iter().map(|names| names.has(term)).collect();
        let in_names: Vec<Vec<bool>> = needle.terms().iter().map(in_name).collect();
        Box::new(move |event| {
            let Some(state) = self.event(event) else {
                return false;
            };
            needle.all(|number, term| {
                let mut claims = state.claims.iter().map(|claim| &texts.claims[claim.0]);
                texts.events[state.event.0].has(term)
                    || claims.any(|claim| claim.has(term))
                    || self.named(state).any(|EntityIx(entity)| in_names[number][entity])
            })
        })
    }
}

/// Folded texts of a timeline, computed on the first search. They are the same in every state of
/// knowledge.
#[derive(Debug, Default)]
pub struct FoldedTexts(OnceLock<FoldedWordings>);

#[derive(Debug)]
struct FoldedWordings {
    /// Title and summary, by event.
    events: Vec<Haystack>,
    /// Quote and translation, by claim.
    claims: Vec<Haystack>,
    /// Names, by entity.
    entities: Vec<Haystack>,
}

impl FoldedTexts {
    fn of(&self, timeline: &Timeline) -> &FoldedWordings {
        self.0.get_or_init(|| FoldedWordings {
            events: timeline.events.iter().map(event_texts).map(Haystack::new).collect(),
            claims: timeline.claims.iter().map(said).map(Haystack::new).collect(),
            entities: timeline.entities.iter().map(names).map(Haystack::new).collect(),
        })
    }
}

impl Knowledge {
    /// The searchable texts of an event, see [`Ids::finder`].
    pub fn searched(&self, state: &EventState) -> Vec<&str> {
        let mut named: Vec<EntityIx> = self.named(state).collect();
        named.sort_unstable();
        named.dedup();
        let names = named.into_iter().flat_map(|entity| names(&self.timeline[entity]));
        self.own_texts(state).chain(names).collect()
    }

    /// Title and summary, quotes and their translations.
    fn own_texts(&self, state: &EventState) -> impl Iterator<Item = &str> {
        let claims = state.claims.clone().into_iter();
        let claims = claims.flat_map(|claim| said(&self.timeline[claim]));
        event_texts(&self.timeline[state.event]).chain(claims)
    }

    /// The entities that take part, are mentioned or make claims, and the publishers.
    fn named(&self, state: &EventState) -> impl Iterator<Item = EntityIx> {
        let claims = state.claims.clone().into_iter().map(|claim| &self.timeline[claim]);
        claims.flat_map(|claim| {
            let publisher = self.timeline[claim.article].publisher.as_ref();
            (claim.orgs.iter().map(|party| party.entity))
                .chain(claim.by.iter().copied())
                .chain(publisher.map(|publisher| publisher.entity))
        })
    }
}

/// Title and summary of an event.
fn event_texts(event: &Event) -> impl Iterator<Item = &str> {
    wordings(&event.title).chain(wordings(&event.summary))
}

/// Quote of a claim and its translations.
fn said(claim: &Claim) -> impl Iterator<Item = &str> {
    let quote = claim.quote().map(|quote| quote.exact.as_str());
    quote.into_iter().chain(wordings(&claim.translation))
}

/// Name and aliases of an entity.
fn names(entity: &Entity) -> impl Iterator<Item = &str> {
    wordings(&entity.name).chain(entity.aliases.iter().map(String::as_str))
}

/// The text in every language it has.
fn wordings(text: &LocalText) -> impl Iterator<Item = &str> {
    text.wordings().map(|(_, wording)| wording)
}
