//! Events in time: affairs that flare up and fade.

use super::cast::Cast;
use super::dating::Moment;
use super::plot::{Plot, THREADS, Timing};
use super::rng::{Rng, Weights};
use super::voice::Scene;
use crate::timeline::day::Day;
use crate::timeline::vocabulary::{EntityKind, EventKind};

/// The last day on which anything becomes known, 2025-06-30: fixed, so that a dossier does not
/// depend on the clock.
const LAST: i64 = 20_269;

/// A contradiction between two claims about one event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dispute {
    /// The second claim names another day.
    Date,
    /// The second claim denies the event.
    Outcome,
}

/// An event, before any article reports it.
#[derive(Clone, Debug)]
pub(super) struct InventedEvent {
    /// Its id.
    pub id: String,
    /// Index of its thread in [`THREADS`].
    pub thread: usize,
    /// Its template.
    pub plot: &'static Plot,
    /// Its entities and figures.
    pub scene: Scene,
    /// Number of the affair it belongs to.
    pub affair: usize,
    /// The day on which it becomes known.
    pub known: Day,
    /// Its true time.
    pub moment: Moment,
    /// Contradiction between its claims, if any.
    pub dispute: Option<Dispute>,
    /// Number of its claims, at least 1.
    pub claims: u32,
}

/// A series of events around one company, most of them within days.
struct Affair {
    thread: usize,
    /// Number of the first [`Day`].
    start: i64,
    /// In days.
    length: i64,
    scene: Scene,
    /// The plots of its thread, in the order of their events.
    plots: Vec<&'static Plot>,
    /// Number of events so far.
    events: usize,
}

/// All events in the order in which they become known.
pub(super) fn events(count: u64, cast: &Cast, rng: &mut Rng) -> Vec<InventedEvent> {
    let span = span(count);
    let affair = |number| Affair::new(number % THREADS.len(), span, cast, rng);
    let mut affairs: Vec<_> = (0..3 + count as usize / 8).map(affair).collect();
    let weights = Weights::falling(affairs.len());
    let mut events: Vec<InventedEvent> = (0..count as usize)
        .map(|number| {
            // The first affairs are of different threads, so no thread stays empty.
            let is_first = number < THREADS.len();
            let affair = if is_first { number } else { weights.draw(rng) };
            affairs[affair].event(affair, cast, rng)
        })
        .collect();
    // Stable, so that the order of equals is that of their making.
    events.sort_by_key(|event| event.known);
    for (number, event) in events.iter_mut().enumerate() {
        let company = cast.entities[event.scene.a].brand.as_deref();
        let company = company.unwrap_or_default().to_lowercase();
        event.id = format!("{}-{company}-{}", event.plot.slug, number + 1);
    }
    events
}

/// Days that a dossier with this number of events spans: a year for 50, at most 40 years.
fn span(events: u64) -> i64 {
    (events * 2_800).isqrt().min(14_610) as i64
}

impl Affair {
    fn new(thread: usize, span: i64, cast: &Cast, rng: &mut Rng) -> Affair {
        let a = cast.draw(EntityKind::Company, rng);
        let mut plots: Vec<_> = THREADS[thread].plots.iter().collect();
        rng.shuffle(&mut plots);
        Affair {
            thread,
            start: LAST - rng.within(0..=span),
            length: rng.within(2..=40),
            scene: Scene {
                a,
                b: cast.draw_other(a, rng),
                authority: cast.draw(EntityKind::Government, rng),
                group: cast.draw(EntityKind::Group, rng),
                newspaper: 0,
                town: rng.index(cast.towns.len()),
                sum: 0,
                share: 0,
                count: 0,
            },
            plots,
            events: 0,
        }
    }

    /// Its next event, still without an id; `number` is that of the affair.
    fn event(&mut self, number: usize, cast: &Cast, rng: &mut Rng) -> InventedEvent {
        let plot = self.plots[self.events % self.plots.len()];
        let is_repeated = self.events >= self.plots.len();
        self.events += 1;
        // Most events become known soon after the start, some much later.
        let length = if rng.chance(15) { 400 } else { self.length };
        let length = length.min(LAST - self.start);
        let known = self.start + rng.within(0..=length).min(rng.within(0..=length));
        let known = Day::new(known);
        let dispute = match (plot.timing, rng.below(100)) {
            (Timing::Past, 0..3) | (Timing::Ahead | Timing::Due, 0..6) => Some(Dispute::Date),
            (_, 6..12) if plot.denial.is_some() => Some(Dispute::Outcome),
            _ => None,
        };
        let claims = match rng.below(100) {
            0..56 => 1,
            56..86 => 2,
            86..96 => 3,
            _ => 4,
        };
        InventedEvent {
            id: String::new(),
            thread: self.thread,
            plot,
            scene: self.scene(is_repeated, cast, rng),
            affair: number,
            known,
            moment: moment(plot, known, rng),
            dispute,
            claims: claims.max(1 + u32::from(dispute.is_some())),
        }
    }

    /// Its scene with new figures; sometimes, and whenever a plot repeats, with another town and
    /// another company.
    fn scene(&self, is_repeated: bool, cast: &Cast, rng: &mut Rng) -> Scene {
        let mut scene = self.scene;
        match rng.below(100) {
            0..15 => (scene.a, scene.b) = (scene.b, scene.a),
            15..25 => scene.a = cast.draw_other(scene.b, rng),
            share if share < 40 || is_repeated => scene.b = cast.draw_other(scene.a, rng),
            _ => {}
        }
        if is_repeated || rng.chance(30) {
            scene.town = rng.index(cast.towns.len());
        }
        scene.sum = rng.below(95) + 5;
        if rng.chance(30) {
            // Large sums are round.
            scene.sum *= 10;
        }
        scene.share = rng.below(70) + 3;
        scene.count = 10 * (rng.below(90) + 3);
        scene
    }
}

/// True time of an event that becomes known on a day.
fn moment(plot: &Plot, known: Day, rng: &mut Rng) -> Moment {
    let range = match (plot.timing, rng.below(100)) {
        (Timing::Past, 0..70) => -2..=0,
        (Timing::Past, _) if plot.kind == EventKind::Statement => -4..=0,
        (Timing::Past, 70..86) => -10..=-3,
        (Timing::Past, 86..95) => -60..=-11,
        (Timing::Past, _) => -2_000..=-100,
        (Timing::Lasting, 0..70) => -14..=-2,
        (Timing::Lasting, _) => -70..=-15,
        (Timing::Since, _) => -2_500..=-30,
        (Timing::Ahead, 0..60) => 30..=400,
        (Timing::Ahead, _) => 401..=1_500,
        (Timing::Due, _) => 14..=200,
    };
    let from = known.plus(rng.within(range));
    Moment {
        timing: plot.timing,
        from,
        to: if plot.timing == Timing::Lasting { known } else { from },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn news_comes_in_bursts_and_few_companies_dominate() {
        assert_eq!(Day::new(LAST).to_string(), "2025-06-30");
        assert_eq!([50, 100_000].map(span), [374, 14_610]);
        let mut rng = Rng::new(3);
        let cast = Cast::new(2_000, &mut rng);
        let events = events(2_000, &cast, &mut rng);
        let mut weeks = BTreeMap::new();
        for event in &events {
            *weeks.entry(event.known.number() / 7).or_insert(0) += 1;
        }
        // Six or seven in each week, if they were spread evenly.
        let busiest = weeks.values().max().copied().unwrap_or(0);
        assert!(busiest > 25, "{busiest}");
        let first = events.iter().filter(|event| event.scene.a < 3).count();
        assert!(first > 600, "{first}");
    }
}
