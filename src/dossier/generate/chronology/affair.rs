//! An affair: what happens in it, to whom, and when it becomes known.

use super::{Dispute, Event, LAST};
use crate::dossier::generate::cast::{Cast, Part};
use crate::dossier::generate::dating::Moment;
use crate::dossier::generate::plot::{Plot, Scene, Timing};
use crate::dossier::generate::rng::Rng;
use crate::timeline::day::Day;
use crate::timeline::vocabulary::EventKind;

/// A bundle of events around one company.
pub(super) struct Affair {
    thread: usize,
    /// First day, as the number of a [`Day`].
    start: i64,
    /// In days.
    length: i64,
    scene: Scene,
    /// Its thread's plots, in the order in which they come up.
    plots: Vec<&'static Plot>,
    /// How many events it has so far.
    events: usize,
}

fn scene(cast: &Cast, rng: &mut Rng) -> Scene {
    let a = cast.draw(Part::Company, rng);
    Scene {
        a,
        b: cast.draw_other(a, rng),
        authority: cast.draw(Part::Authority, rng),
        court: cast.draw(Part::Court, rng),
        union: cast.draw(Part::Union, rng),
        initiative: cast.draw(Part::Initiative, rng),
        town: rng.index(cast.towns.len()),
        sum: 0,
        share: 0,
        rise: 0,
        count: 0,
    }
}

impl Affair {
    /// An affair that starts on a day, given by its number.
    pub fn new(
        thread: usize,
        start: i64,
        plots: Vec<&'static Plot>,
        cast: &Cast,
        rng: &mut Rng,
    ) -> Affair {
        Affair {
            thread,
            start,
            length: rng.within(2..=40),
            scene: scene(cast, rng),
            plots,
            events: 0,
        }
    }

    /// Its next event, still without an id; `number` is the affair's own.
    pub fn event(&mut self, number: usize, cast: &Cast, rng: &mut Rng) -> Event {
        let plot = self.plots[self.events % self.plots.len()];
        let is_repeated = self.events >= self.plots.len();
        self.events += 1;
        let known = self.known(rng);
        let dispute = dispute(plot, rng);
        let claims = match rng.below(100) {
            0..56 => 1,
            56..86 => 2,
            86..96 => 3,
            _ => 4,
        };
        Event {
            id: String::new(),
            thread: self.thread,
            plot,
            scene: self.scene_now(is_repeated, cast, rng),
            affair: number,
            known,
            moment: moment(plot, known, rng),
            dispute,
            claims: claims.max(1 + u32::from(dispute.is_some())),
        }
    }

    /// Most become known soon after the start, some much later.
    fn known(&self, rng: &mut Rng) -> Day {
        let length = if rng.chance(15) { 400 } else { self.length };
        let soon = rng.within(0..=length).min(rng.within(0..=length));
        let left = LAST - self.start;
        Day::new(
            self.start
                + if soon > left {
                    rng.within(0..=left)
                } else {
                    soon
                },
        )
    }

    /// The affair's scene with new figures; now and then, and whenever a plot comes up again,
    /// with other places and another company.
    fn scene_now(&self, is_repeated: bool, cast: &Cast, rng: &mut Rng) -> Scene {
        let mut scene = self.scene;
        match rng.below(100) {
            0..15 => (scene.a, scene.b) = (scene.b, scene.a),
            15..25 => scene.a = cast.draw_other(scene.b, rng),
            25..40 => scene.b = cast.draw_other(scene.a, rng),
            _ if is_repeated => scene.b = cast.draw_other(scene.a, rng),
            _ => {}
        }
        if is_repeated || rng.chance(30) {
            scene.town = rng.index(cast.towns.len());
        }
        // Small figures are the more frequent ones; large ones are round.
        scene.sum = match rng.below(10) {
            0..7 => rng.below(95) + 5,
            7..9 => 10 * (rng.below(90) + 10),
            _ => 100 * (rng.below(40) + 10),
        };
        scene.share = rng.below(70) + 3;
        scene.rise = rng.below(9) + 2;
        scene.count = match rng.below(10) {
            0..6 => 10 * (rng.below(90) + 3),
            _ => 100 * (rng.below(90) + 10),
        };
        scene
    }
}

/// How claims about an event will disagree, if they do.
fn dispute(plot: &Plot, rng: &mut Rng) -> Option<Dispute> {
    let can_be_denied = plot.denial.is_some();
    match (plot.timing, rng.below(100)) {
        (Timing::Past, 0..3) | (Timing::Ahead | Timing::Due, 0..6) => Some(Dispute::Date),
        (_, 6..12) if can_be_denied => Some(Dispute::Outcome),
        _ => None,
    }
}

/// When something happens that becomes known on a day.
fn moment(plot: &Plot, known: Day, rng: &mut Rng) -> Moment {
    let (from, to) = match plot.timing {
        Timing::Past => {
            let is_said = plot.kind == EventKind::Statement;
            let ago = match rng.below(100) {
                0..70 => rng.within(0..=2),
                _ if is_said => rng.within(0..=4),
                70..86 => rng.within(3..=10),
                86..95 => rng.within(11..=60),
                _ => rng.within(100..=2_000),
            };
            (known.plus(-ago), known.plus(-ago))
        }
        Timing::Lasting => {
            let to = known.plus(-rng.within(0..=3));
            let days = if rng.chance(70) {
                rng.within(2..=14)
            } else {
                rng.within(15..=70)
            };
            (to.plus(-days), to)
        }
        Timing::Since => {
            let from = known.plus(-rng.within(30..=2_500));
            (from, from)
        }
        Timing::Ahead => {
            let days = if rng.chance(60) {
                rng.within(30..=400)
            } else {
                rng.within(401..=1_500)
            };
            (known.plus(days), known.plus(days))
        }
        Timing::Due => {
            let day = known.plus(rng.within(14..=200));
            (day, day)
        }
    };
    Moment {
        timing: plot.timing,
        from,
        to,
    }
}
