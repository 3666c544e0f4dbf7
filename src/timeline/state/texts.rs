//! The ids and texts that are visible in a state of knowledge.

use super::{EventState, Knowledge};
use crate::timeline::facts::{Finder, Register};
use crate::timeline::model::{
    ArticleIx, Claim, ConflictIx, EntityIx, EventIx, Evidence, LocalText, StorylineIx, Timeline,
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
            state.is_some_and(|state| words.occur(self.timeline, state))
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
            .map(|entity| {
                let aliases = entity.aliases.iter().map(String::as_str);
                needle.find(&Haystack::new(wordings(&entity.name).chain(aliases)))
            })
            .collect();
        Words { needle, names }
    }

    /// Whether all words occur in what is visible of the event: title and summary, quotes and their
    /// translations, names of who takes part, is mentioned or claims, and of the publishers.
    fn occur(&self, timeline: &Timeline, state: &EventState) -> bool {
        let event = &timeline[state.event];
        let ours = wordings(&event.title).chain(wordings(&event.summary));
        let mut found = self.needle.find(&Haystack::new(ours));
        for &claim in &state.claims {
            if self.needle.is_all(found) {
                break;
            }
            found = found | self.in_claim(timeline, &timeline[claim]);
        }
        self.needle.is_all(found)
    }

    fn in_claim(&self, timeline: &Timeline, claim: &Claim) -> Found {
        let quote = match &claim.evidence {
            Evidence::Quote(quote) => Some(quote.exact.as_str()),
            Evidence::Link { .. } => None,
        };
        let texts = quote.into_iter().chain(wordings(&claim.translation));
        let publisher = timeline[claim.article].publisher.as_ref();
        (claim.orgs.iter().map(|party| party.entity))
            .chain(claim.by.iter().copied())
            .chain(publisher.map(|publisher| publisher.entity))
            .map(|EntityIx(entity)| self.names[entity])
            .fold(self.needle.find(&Haystack::new(texts)), |all, one| {
                all | one
            })
    }
}

/// The text in every language it has.
fn wordings(text: &LocalText) -> impl Iterator<Item = &str> {
    text.de.as_deref().into_iter().chain(text.en.as_deref())
}
