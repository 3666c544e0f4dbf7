//! Positions of claims in the calendar: the days by which they are sorted, filtered and drawn.
//!
//! A deadline "by D" (`[..D]`) is placed on D: the days before are the time left, not days on which
//! it might fall.

use super::date::FuzzyDate;
use super::day::Day;
use super::model::{Claim, ClaimIx, Timeline};
use super::vocabulary::EventKind;

/// The last possible day of a deadline without a first one; `None` for every other claim.
pub fn due_day(timeline: &Timeline, claim: &Claim) -> Option<Day> {
    let date = claim.date.value.as_ref()?;
    let is_deadline = timeline[claim.event].kind == EventKind::Deadline;
    match date.earliest() {
        None if is_deadline => date.latest(),
        _ => None,
    }
}

/// Chronological sort key, see [`FuzzyDate::sort_key`]; `None` if there is no day at all.
pub fn sort_key(timeline: &Timeline, claim: ClaimIx) -> Option<(Day, i64)> {
    let claim = &timeline[claim];
    match due_day(timeline, claim) {
        Some(day) => Some((day, 0)),
        None => claim.date.value.as_ref()?.sort_key(),
    }
}

/// First and last day the claim may touch, see [`FuzzyDate::touched`]; `None` if undated.
pub fn touched(timeline: &Timeline, claim: ClaimIx) -> Option<(Option<Day>, Option<Day>)> {
    span(timeline, claim, FuzzyDate::touched)
}

/// First and last possible day, `None` for an open side; `None` if undated.
pub fn bounds(timeline: &Timeline, claim: ClaimIx) -> Option<(Option<Day>, Option<Day>)> {
    span(timeline, claim, |date| (date.earliest(), date.latest()))
}

/// The due day as a span of one day, or what `of` makes of the date; `None` if undated.
fn span(
    timeline: &Timeline,
    claim: ClaimIx,
    of: impl FnOnce(&FuzzyDate) -> (Option<Day>, Option<Day>),
) -> Option<(Option<Day>, Option<Day>)> {
    let claim = &timeline[claim];
    match due_day(timeline, claim) {
        Some(day) => Some((Some(day), Some(day))),
        None => claim.date.value.as_ref().map(of),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::facts::Facts;
    use crate::timeline::fixtures::{Fixture, FixtureClaim, day, known};
    use crate::timeline::list_groups::full_window;
    use crate::timeline::mark::MarkExtent;
    use crate::timeline::model::Window;
    use crate::timeline::vocabulary::Mode;

    fn with_claims(kind: EventKind, date: &str) -> Timeline {
        Fixture {
            articles: vec!["2025-06-01".to_owned()],
            events: vec![(kind, String::new())],
            claims: vec![FixtureClaim::on(0, 0, date).mode(Mode::Planned)],
            conflicts: Vec::new(),
        }
        .timeline()
    }

    #[test]
    fn a_deadline_by_a_day_stands_on_that_day() {
        let due = day("2025-06-30");
        for date in ["[..2025-06-30]", "../2025-06-30", "/2025-06-30", "[..2025-06]"] {
            let timeline = with_claims(EventKind::Deadline, date);
            let knowledge = known(&timeline, None);
            let facts = Facts::new(&knowledge);
            let fact = &facts.events()[0];
            assert_eq!(fact.day, Some(due), "{date}");
            assert_eq!(facts.marks(fact)[0].extent, MarkExtent::Point(due), "{date}");
            assert_eq!(facts.days(fact), [Some((Some(due), Some(due)))], "{date}");
            let extent = fact.extent.unwrap();
            assert_eq!((extent.first, extent.last), (due, due), "{date}");
            let whole = Window::between(due, due);
            assert_eq!(full_window(&knowledge), Some(whole), "{date}");
        }
    }

    #[test]
    fn only_deadlines_without_a_first_day_do() {
        for (kind, date) in [
            (EventKind::Plan, "[..2025-06-30]"),
            (EventKind::Deadline, "2025-06"),
            (EventKind::Deadline, "[2025-06-01..2025-06-30]"),
            (EventKind::Deadline, "..2025-06-30/.."),
            (EventKind::Deadline, ""),
        ] {
            let timeline = with_claims(kind, date);
            assert_eq!(due_day(&timeline, &timeline.claims[0]), None, "{kind} {date}");
        }
    }
}
