//! State of one event, computed from its visible claims.

use super::Knowledge;
use super::tense::{Clock, Tense};
use crate::timeline::date::FuzzyDate;
use crate::timeline::day::Day;
use crate::timeline::model::{ArticleIx, Claim, ClaimIx, ConflictIx, Event, EventIx, Timeline};
use crate::timeline::placement::sort_key;
use crate::timeline::vocabulary::{ConflictKind, EventKind, Mode, vocabulary};

/// State of an event according to its visible claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventState {
    /// The event.
    pub event: EventIx,
    /// Its visible claims, in the order of [`Timeline::claims`]; at least one.
    pub claims: Vec<ClaimIx>,
    /// The claim whose quote leads it: the authors' choice if it is visible, else the first of
    /// `dates`, else the first of `claims`.
    pub lead: ClaimIx,
    /// The visible contradictions that include one of its visible claims.
    pub conflicts: Vec<ConflictIx>,
    /// The other visible conflicts that do: notes, which make nothing disputed.
    pub notes: Vec<ConflictIx>,
    /// The claims that date the event, earliest first. What an article foresaw no longer counts once
    /// a later article reports what came of it. If the claims are in a visible conflict over dates,
    /// one for each date; otherwise exactly one: one with a quote before one without, then the
    /// narrowest, then the one with the best basis, then the first. Empty if the event is undated.
    pub dates: Vec<ClaimIx>,
    /// Chronological position: [`sort_key`] of the earliest of `dates`; `None` sorts last.
    pub sort: Option<(Day, i64)>,
    /// Commitment of the event.
    pub commitment: Commitment,
    /// Position relative to [`Knowledge::day`].
    pub tense: Tense,
    /// Number of articles that carry its visible claims; at least 1.
    pub sources: usize,
}

impl EventState {
    /// Returns true if a contradiction over it is visible.
    pub fn is_disputed(&self) -> bool {
        !self.conflicts.is_empty()
    }
}

vocabulary! {
    /// Commitment: how firmly something is claimed, shown as the fill of its mark. The strongest comes
    /// first.
    Commitment {
        /// Full: an article states it, or somebody says it on their own authority. Includes denials,
        /// refusals to comment and orders.
        Stated = "stated",
        /// Half: reported by a third party, or the writer's own guess.
        Reported = "reported",
        /// Empty: planned, threatened, or still ahead on the day of knowledge.
        Ahead = "ahead",
    }
}

impl Commitment {
    /// The commitment of a claim by its mode alone, regardless of its date.
    pub const fn of(mode: Mode) -> Commitment {
        match mode {
            Mode::Stated | Mode::Announced | Mode::Ordered | Mode::Denied | Mode::Declined => {
                Commitment::Stated
            }
            Mode::Reported | Mode::Assessed => Commitment::Reported,
            Mode::Planned | Mode::Threatened => Commitment::Ahead,
        }
    }
}

impl Knowledge {
    /// The event's state, computed from its visible claims alone.
    pub(super) fn state(&self, index: EventIx) -> Option<EventState> {
        let timeline = self.timeline();
        let event = &timeline[index];
        let claims: Vec<ClaimIx> =
            (event.claims.iter().copied()).filter(|&claim| self.sees_claim(claim)).collect();
        if claims.is_empty() {
            return None;
        }
        let (conflicts, notes): (Vec<ConflictIx>, Vec<ConflictIx>) =
            (event.conflicts.iter().copied())
                .filter(|&conflict| self.sees_conflict(conflict))
                // Two other events may disagree while this event's part is still unpublished.
                .filter(|&conflict| {
                    let mut parts = timeline[conflict].claims.iter();
                    parts.any(|claim| claims.contains(claim))
                })
                .partition(|&conflict| timeline[conflict].is_contradiction());
        let dates = dates_of(timeline, &unsettled(timeline, event, &claims), &conflicts);
        let asserted = (claims.iter())
            .map(|&claim| Commitment::of(timeline[claim].mode))
            .min()
            .unwrap_or(Commitment::Ahead);
        let tense = self.tense(event, &claims, &dates, asserted);
        let chosen = event.lead.filter(|lead| claims.contains(lead));
        Some(EventState {
            event: index,
            lead: chosen.or(dates.first().copied()).unwrap_or(claims[0]),
            sort: (dates.first()).and_then(|&claim| sort_key(timeline, claim)),
            commitment: match tense {
                Tense::Ahead => Commitment::Ahead,
                Tense::Running if event.kind == EventKind::Deadline => Commitment::Ahead,
                Tense::OutcomeUnknown if event.kind != EventKind::Deadline => Commitment::Ahead,
                _ => asserted,
            },
            sources: sources(timeline, &claims),
            claims,
            conflicts,
            notes,
            dates,
            tense,
        })
    }

    fn tense(
        &self,
        event: &Event,
        claims: &[ClaimIx],
        dates: &[ClaimIx],
        asserted: Commitment,
    ) -> Tense {
        let timeline = self.timeline();
        let asserting = (claims.iter())
            .map(|&claim| &timeline[claim])
            .filter(|claim| Commitment::of(claim.mode) != Commitment::Ahead);
        let last_word = asserting.filter_map(|claim| first_possible_publication(timeline, claim));
        let clock = Clock {
            day: self.day,
            pending: match event.kind {
                EventKind::Plan | EventKind::Deadline => true,
                EventKind::Happening | EventKind::State => asserted == Commitment::Ahead,
                EventKind::Statement => false,
            },
            is_deadline: event.kind == EventKind::Deadline,
            last_word: last_word.max(),
        };
        let tense = |&claim: &ClaimIx| {
            let date = date(timeline, claim)?;
            let settled = event.kind == EventKind::Plan && reports(timeline, event, claim);
            let pending = clock.pending && !settled;
            Some(Clock { pending, ..clock }.tense(date))
        };
        dates.iter().filter_map(tense).max().unwrap_or(Tense::Undated)
    }
}

fn date(timeline: &Timeline, claim: ClaimIx) -> Option<&FuzzyDate> {
    timeline[claim].date.value.as_ref()
}

/// Returns true if the claim's article reports what came of the event, rather than looking ahead.
pub(crate) fn reports(timeline: &Timeline, event: &Event, claim: ClaimIx) -> bool {
    let claim = &timeline[claim];
    let looks_back = match claim.mode {
        Mode::Stated | Mode::Reported | Mode::Denied => true,
        // What is announced or ordered of a plan may still lie ahead.
        Mode::Announced | Mode::Ordered => event.kind != EventKind::Plan,
        Mode::Planned | Mode::Threatened | Mode::Assessed | Mode::Declined => false,
    };
    let day = first_possible_publication(timeline, claim);
    looks_back && begins(claim).zip(day).is_some_and(|(begins, day)| begins <= day)
}

/// The claims that count for the date of an event: all, without those that look ahead to it in
/// articles older than one that reports what came of it.
fn unsettled(timeline: &Timeline, event: &Event, claims: &[ClaimIx]) -> Vec<ClaimIx> {
    let reporting = claims.iter().filter(|&&claim| reports(timeline, event, claim));
    let word = reporting
        .filter_map(|&claim| first_possible_publication(timeline, &timeline[claim]))
        .max()
        .filter(|_| event.kind != EventKind::Deadline);
    let looks_ahead = |claim: &Claim| {
        Commitment::of(claim.mode) == Commitment::Ahead
            || event.kind == EventKind::Plan
            || begins(claim).zip(published(timeline, claim)).is_some_and(|(a, b)| a > b)
    };
    let is_settled = |ix: ClaimIx| {
        let claim = &timeline[ix];
        let older = published(timeline, claim).zip(word).is_some_and(|(a, b)| a < b);
        older && looks_ahead(claim) && !reports(timeline, event, ix)
    };
    claims.iter().copied().filter(|&claim| !is_settled(claim)).collect()
}

/// First possible day of a claim's date.
fn begins(claim: &Claim) -> Option<Day> {
    claim.date.value.as_ref()?.earliest()
}

/// Last possible publication day of a claim's article.
fn published(timeline: &Timeline, claim: &Claim) -> Option<Day> {
    timeline[claim.article].published.value.as_ref()?.latest()
}

/// The claims that date an event, see [`EventState::dates`].
fn dates_of(timeline: &Timeline, claims: &[ClaimIx], conflicts: &[ConflictIx]) -> Vec<ClaimIx> {
    let mut contested: Vec<ClaimIx> = (conflicts.iter())
        .filter(|&&conflict| timeline[conflict].kind == ConflictKind::Date)
        .flat_map(|&conflict| &timeline[conflict].claims)
        .copied()
        .filter(|claim| date(timeline, *claim).is_some() && claims.contains(claim))
        .collect();
    contested.sort_by_key(|&claim| (timeline[claim].date.basis, claim));
    let mut dates: Vec<ClaimIx> = Vec::new();
    for claim in contested {
        if (dates.iter()).all(|&other| date(timeline, other) != date(timeline, claim)) {
            dates.push(claim);
        }
    }
    if dates.len() < 2 {
        let dated = claims.iter().copied();
        let best = dated.filter_map(|claim| Some((date(timeline, claim)?, claim))).min_by_key(
            |&(date, claim)| {
                let of = &timeline[claim];
                (of.quote().is_none(), breadth(date), of.date.basis, claim)
            },
        );
        return best.map(|(_, claim)| claim).into_iter().collect();
    }
    dates.sort_by_cached_key(|&claim| {
        let sort = sort_key(timeline, claim);
        (sort.is_none(), sort, claim)
    });
    dates
}

fn first_possible_publication(timeline: &Timeline, claim: &Claim) -> Option<Day> {
    let published = timeline[claim.article].published.value.as_ref()?;
    published.earliest()
}

fn sources(timeline: &Timeline, claims: &[ClaimIx]) -> usize {
    let mut articles: Vec<ArticleIx> =
        (claims.iter()).map(|&claim| timeline[claim].article).collect();
    articles.sort();
    articles.dedup();
    articles.len()
}

/// Vagueness of a date: number of unknown bounds, then days between the bounds.
fn breadth(date: &FuzzyDate) -> (usize, i64) {
    match (date.earliest(), date.latest()) {
        (Some(from), Some(to)) => (0, i64::from(to.number()) - i64::from(from.number())),
        (None, None) => (2, 0),
        _ => (1, 0),
    }
}
