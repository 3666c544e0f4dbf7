//! Distributes the claims about events among the articles of their thread.

use super::cast::Cast;
use super::chronology::InventedEvent;
use super::dating::PublicationDate;
use super::plot::{THREADS, Timing};
use super::rng::Rng;
use crate::timeline::day::Day;
use crate::timeline::vocabulary::{Basis, EntityKind};

/// A claim to be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Telling {
    /// Affair of the event; claims about one affair stand together.
    affair: usize,
    /// Index of the event.
    pub event: usize,
    /// Number of claims about the event before this one.
    pub earlier: u32,
}

/// An article without its text.
#[derive(Clone, Debug)]
pub(super) struct Issue {
    /// Its id.
    pub id: String,
    /// Index of its thread.
    pub thread: usize,
    /// The true day of publication.
    pub day: Day,
    /// The date of publication as far as it is known.
    pub publication: PublicationDate,
    /// The newspaper, as an index of [`Cast::entities`], and its basis; `None` if it is unknown.
    pub newspaper: Option<(usize, Basis)>,
    /// Its claims in order.
    pub tellings: Vec<Telling>,
}

/// All articles in the order of publication, about one for twelve events, fewer in very large
/// dossiers. Plans and deadlines whose day would be over when their first article appears are put
/// off.
pub(super) fn issues(events: &mut [InventedEvent], cast: &Cast, rng: &mut Rng) -> Vec<Issue> {
    let count = (events.len() / 12).clamp(1, 2_000 + events.len() / 50);
    let size = events.len().div_ceil(count);
    let mut issues: Vec<Issue> = Vec::new();
    for thread in 0..THREADS.len() {
        let first = issues.len();
        let stories = (0..events.len()).filter(|event| events[*event].thread == thread);
        for stories in stories.collect::<Vec<_>>().chunks(size) {
            issues.push(issue(thread, stories, events, cast, rng));
        }
        repeat(&mut issues[first..], events, rng);
    }
    // Stable, so that the articles of a thread keep their order.
    issues.sort_by_key(|issue| (issue.day, issue.thread));
    let digits = issues.len().to_string().len();
    for (number, issue) in issues.iter_mut().enumerate() {
        issue.id = format!("{}-{:0digits$}", THREADS[issue.thread].id, number + 1);
        issue.tellings.sort_unstable();
    }
    if let Some(last) = issues.last_mut() {
        // The newest article has a date: the future begins with it.
        last.publication = stated(last.day);
    }
    issues
}

/// The article that first reports some events, published when the last of them is known.
fn issue(
    thread: usize,
    stories: &[usize],
    events: &mut [InventedEvent],
    cast: &Cast,
    rng: &mut Rng,
) -> Issue {
    let known = stories.iter().map(|story| events[*story].known).max();
    let day = known.unwrap_or(Day::new(0));
    let telling = |&event: &usize| {
        let story = &mut events[event];
        let moment = &mut story.moment;
        let is_expected = matches!(moment.timing, Timing::Ahead | Timing::Due);
        if is_expected && moment.from <= day {
            moment.from = day.plus(rng.within(14..=120));
            moment.to = moment.from;
        }
        Telling { affair: story.affair, event, earlier: 0 }
    };
    let tellings = stories.iter().map(telling).collect();
    Issue {
        id: String::new(),
        thread,
        day,
        publication: publication(day, rng),
        newspaper: match rng.below(100) {
            0..75 => Some((cast.draw(EntityKind::Publisher, rng), Basis::Stated)),
            75..87 => Some((cast.draw(EntityKind::Publisher, rng), Basis::Inferred)),
            _ => None,
        },
        tellings,
    }
}

/// Adds the other claims about the events of a thread, most of them to one of the next articles.
fn repeat(issues: &mut [Issue], events: &[InventedEvent], rng: &mut Rng) {
    let last = issues.len().saturating_sub(1);
    for place in 0..issues.len() {
        let mut firsts = issues[place].tellings.clone();
        firsts.retain(|telling| telling.earlier == 0);
        for telling in firsts {
            for earlier in 1..events[telling.event].claims {
                let ahead = if rng.chance(35) { 0 } else { rng.index(5) + 1 };
                let issue = &mut issues[(place + ahead).min(last)];
                issue.tellings.push(Telling { earlier, ..telling });
            }
        }
    }
}

fn stated(day: Day) -> PublicationDate {
    PublicationDate {
        edtf: day.to_string(),
        basis: Basis::Stated,
        day: Some(day),
        latest: Some(day),
    }
}

fn publication(day: Day, rng: &mut Rng) -> PublicationDate {
    match rng.below(100) {
        0..74 => stated(day),
        74..85 => PublicationDate { basis: Basis::Inferred, ..stated(day) },
        85..93 => {
            let latest = day.plus(rng.within(2..=6));
            PublicationDate {
                edtf: format!("[{day}..{latest}]"),
                basis: Basis::Inferred,
                day: None,
                latest: Some(latest),
            }
        }
        _ => PublicationDate { edtf: String::new(), basis: Basis::None, day: None, latest: None },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::generate::chronology;

    #[test]
    fn every_claim_is_told_once_and_in_order() {
        for count in [1, 2, 7, 50, 1_200] {
            let mut rng = Rng::new(count);
            let cast = Cast::new(count, &mut rng);
            let mut events = chronology::events(count, &cast, &mut rng);
            let issues = issues(&mut events, &cast, &mut rng);
            let mut told = vec![0; events.len()];
            for issue in &issues {
                let mut tellings = issue.tellings.clone();
                // The order within an article does not matter here.
                tellings.sort_by_key(|telling| telling.earlier);
                for telling in tellings {
                    assert!(telling.earlier > 0 || told[telling.event] == 0);
                    told[telling.event] += 1;
                    let event = &events[telling.event];
                    let is_expected = matches!(event.moment.timing, Timing::Ahead | Timing::Due);
                    assert!(telling.earlier > 0 || !is_expected || event.moment.from > issue.day);
                }
            }
            let claims: Vec<_> = events.iter().map(|event| event.claims).collect();
            assert_eq!(told, claims, "{count}");
        }
    }
}
