//! When how much happens: affairs that flare up and fade, in times that are busy or quiet.
//!
//! An affair is a bundle of events around one company: most within days, some long after. Events
//! get the day on which they become known; when they truly happen follows from how their plot lies
//! in time.

mod affair;

use super::cast::Cast;
use super::dating::Moment;
use super::plot::{Plot, Scene, THREADS, Thread};
use super::rng::{Rng, Weights};
use crate::timeline::day::Day;
use affair::Affair;

/// The last day on which anything becomes known, 2025-06-30: a dossier ends, whenever it was made.
const LAST: i64 = 20_269;

/// How many days a dossier of so many events spans: a year, ten, forty, fifty; in between in
/// proportion.
const SPANS: [(u64, u64); 5] = [
    (1, 30),
    (50, 365),
    (2_000, 3_652),
    (100_000, 14_610),
    (250_000, 18_262),
];

/// Length of a busy or quiet time in days.
const SPELL: i64 = 45;

/// How two claims about one event come to disagree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dispute {
    /// The second one names another day.
    Date,
    /// The second one denies it.
    Outcome,
}

/// An event before anybody tells it.
#[derive(Clone, Debug)]
pub(super) struct Event {
    /// Its id.
    pub id: String,
    /// Place of its thread in [`THREADS`].
    pub thread: usize,
    /// What happens.
    pub plot: &'static Plot,
    /// Who plays.
    pub scene: Scene,
    /// The affair it belongs to.
    pub affair: usize,
    /// The day on which it becomes known.
    pub known: Day,
    /// When it happens.
    pub moment: Moment,
    /// Whether claims about it will disagree.
    pub dispute: Option<Dispute>,
    /// How many claims it gets, at least 1.
    pub claims: u32,
}

/// The threads a dossier of so many events has.
pub(super) fn threads(events: u64) -> &'static [Thread] {
    let count = match events {
        0..100 => 3,
        100..1_000 => 4,
        1_000..10_000 => 5,
        _ => 6,
    };
    &THREADS[..count]
}

/// Every event, in the order in which they become known.
pub(super) fn events(count: u64, cast: &Cast, rng: &mut Rng) -> Vec<Event> {
    let mut affairs = affairs(count, cast, rng);
    let weights = Weights::gentle(affairs.len());
    let threads = threads(count).len();
    let mut events: Vec<Event> = (0..count as usize)
        .map(|number| {
            // The first few see to it that no thread stays empty.
            let affair = if number < threads {
                number
            } else {
                weights.draw(rng)
            };
            affairs[affair].event(affair, cast, rng)
        })
        .collect();
    // Stable, so that the order of equals is that of their making.
    events.sort_by_key(|event| event.known);
    for (number, event) in events.iter_mut().enumerate() {
        let brand = cast.entities[event.scene.a].brand[0].to_lowercase();
        event.id = format!("{}-{brand}-{}", event.plot.slug, number + 1);
    }
    events
}

/// How many days a dossier of so many events spans.
fn span(events: u64) -> i64 {
    let pairs = SPANS.iter().zip(&SPANS[1..]);
    let mut between = pairs.filter(|(_, (upper, _))| events <= *upper);
    let days = match between.next() {
        Some(((lower, short), (upper, long))) => {
            short + (long - short) * (events - lower) / (upper - lower)
        }
        None => SPANS[SPANS.len() - 1].1,
    };
    days as i64
}

fn affairs(events: u64, cast: &Cast, rng: &mut Rng) -> Vec<Affair> {
    let span = span(events);
    // Squares make few spells busy and most quiet.
    let spells = (0..=span / SPELL).map(|_| 1 + rng.below(10).pow(2));
    let spells = Weights::new(spells);
    let threads = threads(events);
    let count = 3 + events / 8;
    let shares = Weights::gentle(threads.len());
    let affair = |number: usize| {
        // Every thread has one; the first ones have most.
        let thread = match number < threads.len() {
            true => number,
            false => shares.draw(rng),
        };
        let mut plots: Vec<_> = threads[thread].plots.iter().collect();
        rng.shuffle(&mut plots);
        let from = match rng.chance(40) {
            true => rng.within(0..=span),
            false => SPELL * spells.draw(rng) as i64 + rng.within(0..=SPELL - 1),
        };
        Affair::new(thread, LAST - span + from.min(span), plots, cast, rng)
    };
    (0..count as usize).map(affair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_day_is_the_one_it_says() {
        assert_eq!(Day::new(LAST).to_string(), "2025-06-30");
    }

    #[test]
    fn the_span_grows_slowly() {
        for (events, days) in [(1, 30), (50, 365), (2_000, 3_652), (100_000, 14_610)] {
            assert_eq!(span(events), days);
        }
        assert!((1..300_000).step_by(997).map(span).is_sorted());
    }

    #[test]
    fn news_comes_in_bursts() {
        let mut rng = Rng::new(3);
        let cast = Cast::new(2_000, &mut rng);
        let events = events(2_000, &cast, &mut rng);
        let mut weeks = std::collections::BTreeMap::new();
        for event in &events {
            *weeks.entry(event.known.number() / 7).or_insert(0) += 1;
        }
        let busiest = weeks.values().max().copied().unwrap_or(0);
        // Spread evenly over ten years it would be four in each week, and none without.
        assert!(
            busiest > 20 && weeks.len() < 450,
            "{busiest} in {} weeks",
            weeks.len()
        );
    }

    #[test]
    fn a_few_companies_dominate() {
        let mut rng = Rng::new(3);
        let cast = Cast::new(2_000, &mut rng);
        let events = events(2_000, &cast, &mut rng);
        let first = events.iter().filter(|event| event.scene.a < 3).count();
        assert!(first > 600, "{first}");
    }
}
