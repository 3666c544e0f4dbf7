//! A view's filters, resolved to positions in the timeline and asked key by key.

use crate::timeline::model::{Claim, EntityIx, Evidence, LocalText, Timeline, Window};
use crate::timeline::search::{Found, Haystack, Needle};
use crate::timeline::state::{EventState, Knowledge};
use crate::timeline::view::{Key, View};
use std::collections::BTreeSet;

/// The keys whose filter something does not meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::timeline) struct Missed(u16);

impl Missed {
    /// The key, if it is missed.
    fn when(missed: bool, key: Key) -> Missed {
        Missed(u16::from(missed) << key as u16)
    }

    /// Whether every filter is met.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether every filter is met but, perhaps, that of `key`.
    pub fn at_most(self, key: Key) -> bool {
        self.0 & !(1 << key as u16) == 0
    }

    /// Whether giving up one filter would do.
    pub fn at_most_one(self) -> bool {
        self.0.count_ones() <= 1
    }
}

impl std::ops::BitOr for Missed {
    type Output = Missed;

    fn bitor(self, other: Missed) -> Missed {
        Missed(self.0 | other.0)
    }
}

/// The filters of a view.
pub(super) struct Criteria<'k> {
    knowledge: &'k Knowledge<'k>,
    view: &'k View,
    org: Positions,
    by: Positions,
    article: Positions,
    storyline: Positions,
    words: Option<Words>,
}

impl<'k> Criteria<'k> {
    pub fn new(knowledge: &'k Knowledge<'_>, view: &'k View) -> Criteria<'k> {
        let timeline = knowledge.timeline();
        let needle = Needle::new(&view.q);
        Criteria {
            knowledge,
            view,
            org: Positions::of(&view.org, &timeline.entities, |entity| &entity.id),
            by: Positions::of(&view.by, &timeline.entities, |entity| &entity.id),
            article: Positions::of(&view.article, &timeline.articles, |article| &article.id),
            storyline: Positions::of(&view.storyline, &timeline.storylines, |line| &line.id),
            words: (!needle.is_empty()).then(|| Words::new(needle, timeline)),
        }
    }

    /// The event keys that the event misses. Searching is dear: an event that misses two other
    /// keys anyhow is not searched.
    pub fn missed_by_event(&self, state: &EventState) -> Missed {
        let event = &self.knowledge.timeline()[state.event];
        let missed = Missed::when(!self.storyline.allow(event.storyline.0), Key::Storyline)
            | Missed::when(!allows(&self.view.kind, &event.kind), Key::Kind)
            | Missed::when(self.view.disputed && !state.is_disputed(), Key::Disputed)
            | Missed::when(!self.touches_period(state), Key::Period);
        match &self.words {
            Some(words) if missed.at_most_one() => {
                missed | Missed::when(!words.occur(self.knowledge.timeline(), state), Key::Q)
            }
            _ => missed,
        }
    }

    /// The claim keys that the claim misses.
    pub fn missed_by_claim(&self, claim: &Claim) -> Missed {
        let mut parts = claim.orgs.iter().filter(|party| party.role.takes_part());
        let org = parts.any(|party| self.org.allow(party.entity.0)) || self.org.allow_all();
        let by = claim.by.iter().any(|by| self.by.allow(by.0)) || self.by.allow_all();
        Missed::when(!org, Key::Org)
            | Missed::when(!by, Key::By)
            | Missed::when(!allows(&self.view.mode, &claim.mode), Key::Mode)
            | Missed::when(!self.article.allow(claim.article.0), Key::Article)
            | Missed::when(!allows(&self.view.basis, &claim.date.basis), Key::Basis)
    }

    fn touches_period(&self, state: &EventState) -> bool {
        let Some(Window { from, to }) = self.view.period else {
            return true;
        };
        (state.claims.iter())
            .filter_map(|&claim| self.knowledge.date(claim))
            .any(|date| date.touches(from, to))
    }
}

/// Whether `value` is among the `chosen`; nothing chosen is no restriction.
fn allows<T: Ord>(chosen: &BTreeSet<T>, value: &T) -> bool {
    chosen.is_empty() || chosen.contains(value)
}

/// Chosen ids by position; `None` when nothing is chosen.
struct Positions(Option<Vec<bool>>);

impl Positions {
    fn of<T>(chosen: &BTreeSet<String>, items: &[T], id: impl Fn(&T) -> &String) -> Positions {
        let positions = || items.iter().map(|item| chosen.contains(id(item))).collect();
        Positions((!chosen.is_empty()).then(positions))
    }

    fn allow(&self, position: usize) -> bool {
        self.0.as_ref().is_none_or(|chosen| chosen[position])
    }

    fn allow_all(&self) -> bool {
        self.0.is_none()
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
