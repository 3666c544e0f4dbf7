//! Builds facts from a state of knowledge.

use super::{ClaimFact, EventConflict, Fact, Facts, Trace, UNKNOWN, Values, VecRange};
use crate::timeline::chronological;
use crate::timeline::day::Day;
use crate::timeline::drawing::lane_order;
use crate::timeline::list_groups;
use crate::timeline::list_groups::{full_window, opening_window};
use crate::timeline::mark;
use crate::timeline::model::{ArticleIx, ClaimIx, ConflictIx, EntityIx, EventIx, Timeline, Window};
use crate::timeline::placement::touched;
use crate::timeline::state::{EventState, Knowledge};
use crate::timeline::vocabulary::{Basis, ConflictKind, EntityKind, EventKind, Mode};
use std::cmp::Reverse;

impl Facts {
    /// Reduces a state of knowledge to its facts.
    pub fn new(knowledge: &Knowledge) -> Facts {
        let timeline = knowledge.timeline();
        let today = Window::months_from(knowledge.day(), 1);
        let full = full_window(knowledge).unwrap_or(today);
        let states = chronological::order(knowledge);
        let opening = opening(knowledge, &states);
        let published = timeline.articles.iter().map(|article| {
            let published = article.published.value.as_ref()?;
            let to = published.latest()?;
            let from = published.earliest().unwrap_or(to);
            Some(Window { from, to })
        });
        let mut facts = Facts {
            day: knowledge.day(),
            full,
            opening: opening.unwrap_or(full),
            entities: timeline.entities.len(),
            colours: colours(timeline),
            published: published.collect(),
            stops: knowledge.stops().into_iter().map(|stop| stop.article).collect(),
            values: values(timeline),
            disputes: disputes(knowledge),
            later: later(knowledge),
            events: Vec::new(),
            positions: vec![UNKNOWN; timeline.events.len()],
            claims: Vec::new(),
            days: Vec::new(),
            parties: Vec::new(),
            marks: Vec::new(),
            loose: Vec::new(),
        };
        for state in states {
            facts.add(knowledge, state);
        }
        facts
    }

    fn add(&mut self, knowledge: &Knowledge, state: &EventState) {
        let event = &knowledge.timeline()[state.event];
        let claims = state.claims.iter().map(|&claim| self.claim(knowledge, claim));
        let claims: Vec<ClaimFact> = claims.collect();
        let days = (state.claims.iter()).map(|&claim| touched(knowledge.timeline(), claim));
        self.days.extend(days);
        let (extent, loose) = list_groups::extent(knowledge, state);
        // The loader's limits keep the number of events far below `u32::MAX`.
        self.positions[state.event.0] = self.events.len() as u32;
        let fact = Fact {
            event: state.event,
            storyline: event.storyline,
            kind: event.kind,
            disputed: state.is_disputed(),
            sources: state.sources.min(3) as u32,
            day: state.sort.map(|(day, _)| day),
            heading: list_groups::heading(knowledge, state),
            extent,
            claims: append(&mut self.claims, claims),
            marks: append(&mut self.marks, mark::marks(knowledge, state)),
            loose: append(&mut self.loose, loose),
        };
        self.events.push(fact);
    }

    fn claim(&mut self, knowledge: &Knowledge, claim: ClaimIx) -> ClaimFact {
        let claim = &knowledge.timeline()[claim];
        let parts = claim.orgs.iter().filter(|party| party.role.takes_part());
        let parts = append(&mut self.parties, parts.map(|party| party.entity));
        let by = append(&mut self.parties, claim.by.iter().copied());
        ClaimFact {
            mode: claim.mode,
            basis: claim.date.basis,
            article: claim.article,
            parties: [parts.start, by.start, by.end],
        }
    }
}

/// Appends to a flat vector and returns the new range.
pub(super) fn append<T>(all: &mut Vec<T>, new: impl IntoIterator<Item = T>) -> VecRange {
    let start = all.len() as u32;
    all.extend(new);
    start..all.len() as u32
}

/// The opening window of the whole dossier: the authors' choice if it shows any event. For an
/// earlier state of knowledge, only if it holds at least 70 % of the events known then.
fn opening(knowledge: &Knowledge, states: &[&EventState]) -> Option<Window> {
    let days = states.iter().filter_map(|state| state.sort);
    let days: Vec<Day> = days.map(|(day, _)| day).collect();
    let chosen = knowledge.timeline().window;
    let shows = |window: &Window| days.iter().any(|&day| window.contains(day));
    match chosen.filter(shows) {
        Some(chosen) if knowledge.asof().is_none() => Some(chosen),
        chosen => opening_window(&days, chosen),
    }
}

/// The colour of each storyline, 1–4. Up to four storylines have one each; with more, the three
/// largest keep theirs and the rest share the fourth.
fn colours(timeline: &Timeline) -> Vec<u8> {
    let lines = timeline.storylines.len();
    let mut sizes = vec![0_usize; lines];
    for event in &timeline.events {
        sizes[event.storyline.0] += 1;
    }
    let rank = |line: usize| match lines {
        0..=4 => line,
        _ => {
            let larger = |&other: &usize| (sizes[other], line) > (sizes[line], other);
            (0..lines).filter(larger).count()
        }
    };
    // At most 3, so within a byte.
    (0..lines).map(|line| rank(line).min(3) as u8 + 1).collect()
}

/// The visible contradictions between events.
fn disputes(knowledge: &Knowledge) -> Vec<EventConflict> {
    let timeline = knowledge.timeline();
    (0..timeline.conflicts.len())
        .map(ConflictIx)
        .filter(|&conflict| knowledge.sees_conflict(conflict))
        .filter(|&conflict| timeline[conflict].is_contradiction())
        .filter(|&conflict| timeline[conflict].kind != ConflictKind::Date)
        .map(|conflict| EventConflict { conflict, sides: knowledge.sides(conflict) })
        .filter(|dispute| dispute.sides.len() > 1)
        .collect()
}

fn later(knowledge: &Knowledge) -> Vec<Trace> {
    // With all articles known, nothing is left to be published.
    if knowledge.asof().is_none() {
        return Vec::new();
    }
    let timeline = knowledge.timeline();
    let trace = |event: EventIx| {
        Some(Trace {
            event,
            storyline: timeline[event].storyline,
            mark: mark::later_mark(timeline, event, knowledge.day())?,
        })
    };
    knowledge.later().into_iter().filter_map(trace).collect()
}

/// The values of each facet in the whole dossier, entities in order of their number of events.
fn values(timeline: &Timeline) -> Values {
    let mut org = vec![0_usize; timeline.entities.len()];
    let mut by = vec![0_usize; timeline.entities.len()];
    let mut storyline = vec![false; timeline.storylines.len()];
    let mut kind = vec![false; EventKind::ALL.len()];
    let mut mode = vec![false; Mode::ALL.len()];
    let mut article = vec![false; timeline.articles.len()];
    let mut basis = vec![false; Basis::ALL.len()];
    for event in &timeline.events {
        let claims = || event.claims.iter().map(|&claim| &timeline[claim]);
        if event.claims.is_empty() {
            continue;
        }
        storyline[event.storyline.0] = true;
        kind[event.kind as usize] = true;
        for claim in claims() {
            mode[claim.mode as usize] = true;
            article[claim.article.0] = true;
            basis[claim.date.basis as usize] = true;
        }
        let parts = claims().flat_map(|claim| &claim.orgs);
        let parts = parts.filter(|party| party.role.takes_part());
        count_once(&mut org, parts.map(|party| party.entity));
        count_once(&mut by, claims().flat_map(|claim| claim.by.iter().copied()));
    }
    let mut org = by_size(timeline, &org);
    org.sort_by_key(|&entity| match timeline[entity].kind {
        EntityKind::Company => 0,
        EntityKind::Government => 1,
        EntityKind::Person => 2,
        EntityKind::Group => 3,
        EntityKind::Publisher => 4,
    });
    Values {
        org,
        by: by_size(timeline, &by),
        storyline: lane_order(storyline.len()).filter(|line| storyline[line.0]).collect(),
        kind: used(&kind).map(|at| EventKind::ALL[at]).collect(),
        mode: used(&mode).map(|at| Mode::ALL[at]).collect(),
        article: used(&article).map(ArticleIx).collect(),
        basis: used(&basis).map(|at| Basis::ALL[at]).collect(),
    }
}

/// Counts one event for each of these entities.
fn count_once(counts: &mut [usize], entities: impl Iterator<Item = EntityIx>) {
    let mut entities: Vec<EntityIx> = entities.collect();
    entities.sort_unstable();
    entities.dedup();
    for entity in entities {
        counts[entity.0] += 1;
    }
}

/// The entities that were counted, by number of events, then by id.
fn by_size(timeline: &Timeline, counts: &[usize]) -> Vec<EntityIx> {
    let counted = (0..counts.len()).filter(|&at| counts[at] > 0);
    let mut entities: Vec<EntityIx> = counted.map(EntityIx).collect();
    entities.sort_by_key(|&entity| (Reverse(counts[entity.0]), &timeline[entity].id));
    entities
}

fn used(flags: &[bool]) -> impl Iterator<Item = usize> {
    flags.iter().enumerate().filter_map(|(at, used)| used.then_some(at))
}
