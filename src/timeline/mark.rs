//! Marks of claims: the sign and the extent in time.
//!
//! One channel carries one meaning: the fill shows how firmly something is claimed, the shape what
//! kind of thing it is, the edge how precisely it is dated.

mod figure;

#[cfg(test)]
mod tests;

pub use figure::{LineEnd, MarkShape};

use super::date::{End, FuzzyDate, Shape};
use super::day::Day;
use super::model::{Claim, ClaimIx, EventIx, Timeline};
use super::placement::due_day;
use super::state::{Commitment, EventState, Knowledge, reports};
use super::vocabulary::{ConflictKind, EventKind, Mode, Polarity, vocabulary};

vocabulary! {
    /// The signs of the drawing and the list, in the order of the key. Several may share a glyph,
    /// see [`Sign::glyph`].
    Sign {
        /// Full disc: it happened, according to the article itself or to those involved.
        Happened = "happened",
        /// Half disc: reported by a third party.
        Reported = "reported",
        /// Half disc: based on a link only, so that nothing is checked against a text.
        Unchecked = "unchecked",
        /// Ring: still ahead, or planned.
        Expected = "expected",
        /// Brackets with a band: on some day between.
        Between = "between",
        /// Brackets with half a band: on some day between, only reported.
        BetweenReported = "between-half",
        /// Brackets with half a band: on some day between, based on a link only.
        BetweenUnchecked = "between-unchecked",
        /// Brackets without a band: on some day between, still ahead.
        BetweenAhead = "between-exp",
        /// Bar: it lasted.
        Span = "span",
        /// Thin bar with an arrow: it goes on.
        Open = "open",
        /// Empty flag: a deadline ahead.
        Deadline = "deadline",
        /// Full flag: a deadline that has passed.
        DeadlinePast = "deadline-past",
        /// Triangle: threatened.
        Threat = "threat",
        /// Ring with a slash: denied.
        Denied = "denied",
        /// Ring with a bar: somebody did not comment on it.
        Declined = "declined",
        /// Dotted outline: it had happened, but no article had said so yet.
        Later = "later",
    }
}

impl Sign {
    /// Commitment of the claim, shown as the fill of the sign.
    pub const fn commitment(self) -> Commitment {
        match self {
            Sign::Happened
            | Sign::Between
            | Sign::Span
            | Sign::Open
            | Sign::DeadlinePast
            | Sign::Denied => Commitment::Stated,
            Sign::Reported
            | Sign::Unchecked
            | Sign::BetweenReported
            | Sign::BetweenUnchecked
            | Sign::Declined => Commitment::Reported,
            Sign::Expected | Sign::BetweenAhead | Sign::Deadline | Sign::Threat | Sign::Later => {
                Commitment::Ahead
            }
        }
    }

    /// The sign whose glyph, with the id `g-` and the written form, stands for this one: what is not
    /// checked is no firmer than what is only reported, and so is drawn alike.
    pub const fn glyph(self) -> Sign {
        match self {
            Sign::Unchecked => Sign::Reported,
            Sign::BetweenUnchecked => Sign::BetweenReported,
            sign => sign,
        }
    }
}

/// Extent of a mark in time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MarkExtent {
    /// One day.
    Point(Day),
    /// Some day between two bounds; `None` is an open bound.
    Between(Option<Day>, Option<Day>),
    /// From one end to the other.
    Lasting(End, End),
}

/// One mark of an event: most have one, a contradiction has one per side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// The claim it stands for.
    pub claim: ClaimIx,
    /// Its sign.
    pub sign: Sign,
    /// Its extent in time.
    pub extent: MarkExtent,
}

/// Commitment of a claim as known on `day`, shown as the fill of its mark. Anything still ahead is
/// [`Commitment::Ahead`] regardless of its mode; a claim that rests on a link only is at most
/// [`Commitment::Reported`].
pub fn commitment(timeline: &Timeline, claim: ClaimIx, day: Day) -> Commitment {
    let ix = claim;
    let claim = &timeline[ix];
    let date = claim.date.value.as_ref();
    // A plan lies ahead until its last possible day, anything else until its first.
    let event = &timeline[claim.event];
    let due = match event.kind {
        EventKind::Plan if !reports(timeline, event, ix) => date.and_then(FuzzyDate::latest),
        _ => date.and_then(FuzzyDate::earliest),
    };
    if due.is_some_and(|due| due > day) {
        return Commitment::Ahead;
    }
    let said = Commitment::of(claim.mode);
    match claim.quote() {
        Some(_) => said,
        None => said.max(Commitment::Reported),
    }
}

/// The sign of a claim as known on `day`.
pub fn sign(timeline: &Timeline, claim: ClaimIx, day: Day) -> Sign {
    let ix = claim;
    let claim = &timeline[ix];
    let commitment = commitment(timeline, ix, day);
    let shape = claim.date.value.as_ref().map(FuzzyDate::shape);
    if timeline[claim.event].kind == EventKind::Deadline {
        let passed = claim
            .date
            .value
            .as_ref()
            .and_then(FuzzyDate::latest)
            .is_some_and(|latest| latest <= day);
        return if passed { Sign::DeadlinePast } else { Sign::Deadline };
    }
    match (claim.mode, claim.polarity) {
        (Mode::Threatened, _) => return Sign::Threat,
        // The refusal to comment did happen; of anything else it says nothing.
        (Mode::Declined, _) if timeline[claim.event].kind == EventKind::Statement => {}
        (Mode::Declined, _) => return Sign::Declined,
        (Mode::Denied, _) | (_, Polarity::Negative) => return Sign::Denied,
        _ => {}
    }
    // What the source says in its own voice is not reported by anybody else.
    let is_unchecked = claim.quote().is_none() && Commitment::of(claim.mode) == Commitment::Stated;
    match shape {
        Some(Shape::Lasting { end: End::Open, .. }) => Sign::Open,
        Some(Shape::Lasting { .. }) => Sign::Span,
        Some(Shape::Between { .. }) => match commitment {
            Commitment::Ahead => Sign::BetweenAhead,
            Commitment::Reported if is_unchecked => Sign::BetweenUnchecked,
            Commitment::Reported => Sign::BetweenReported,
            Commitment::Stated => Sign::Between,
        },
        Some(Shape::Day { .. }) | None => match commitment {
            Commitment::Ahead => Sign::Expected,
            Commitment::Reported if is_unchecked => Sign::Unchecked,
            Commitment::Reported => Sign::Reported,
            Commitment::Stated => Sign::Happened,
        },
    }
}

/// The marks of an event: one for its date, or one per side if dates or outcomes contradict each
/// other; none if undated.
pub fn marks(knowledge: &Knowledge, state: &EventState) -> Vec<Mark> {
    let timeline = knowledge.timeline();
    let mut claims = state.dates.clone();
    if claims.len() == 1 {
        // Sources that disagree on the outcome of one event get a mark each.
        let rivals = state
            .conflicts
            .iter()
            .map(|&conflict| &timeline[conflict])
            .filter(|conflict| conflict.kind == ConflictKind::Outcome)
            .flat_map(|conflict| conflict.claims.iter().copied())
            .filter(|&claim| timeline[claim].event == state.event && state.claims.contains(&claim));
        for rival in rivals {
            // Two marks at one position would hide each other.
            let date = |claim: ClaimIx| knowledge.date(claim);
            if claims.iter().all(|&claim| date(claim) != date(rival)) {
                claims.push(rival);
            }
        }
    }
    claims.into_iter().filter_map(|claim| mark(timeline, claim, knowledge.day())).collect()
}

/// The mark of one claim; `None` if it is undated.
pub fn mark(timeline: &Timeline, claim: ClaimIx, day: Day) -> Option<Mark> {
    Some(Mark {
        claim,
        sign: sign(timeline, claim, day),
        extent: extent(timeline, &timeline[claim])?,
    })
}

/// Extent of a claim's mark in time; `None` if it is undated.
fn extent(timeline: &Timeline, claim: &Claim) -> Option<MarkExtent> {
    let date = claim.date.value.as_ref()?;
    if let Some(day) = due_day(timeline, claim) {
        return Some(MarkExtent::Point(day));
    }
    Some(match date.shape() {
        Shape::Day { day, .. } => MarkExtent::Point(day),
        Shape::Between { from, to, .. } => {
            let planned = claim.mode == Mode::Planned;
            // A plan with an open start is drawn from its publication day on.
            let from = from.or_else(|| {
                let published = timeline[claim.article].published.value.as_ref();
                planned.then(|| published.and_then(FuzzyDate::earliest))?
            });
            MarkExtent::Between(from, to)
        }
        // Attested on one day only: a bar would suggest that it began then.
        Shape::Lasting { start, end } => match date.attested() {
            Some(day) => MarkExtent::Point(day),
            None => MarkExtent::Lasting(start, end),
        },
    })
}

/// The dotted trace of an event that happened before it was reported.
pub fn later_mark(timeline: &Timeline, event: EventIx, day: Day) -> Option<Mark> {
    timeline[event]
        .claims
        .iter()
        .filter_map(|&claim| mark(timeline, claim, day))
        .next()
        .map(|mark| Mark { sign: Sign::Later, ..mark })
}
