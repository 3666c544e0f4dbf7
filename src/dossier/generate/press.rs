//! Who reports what, where and when: events are dealt out to the articles of their thread.

use super::cast::{Cast, Part};
use super::chronology::Event;
use super::dating::Publication;
use super::plot::{THREADS, Timing};
use super::rng::Rng;
use crate::timeline::day::Day;
use crate::timeline::vocabulary::Basis;

/// Days without news after which a new article begins.
const GAP: i64 = 60;

/// A claim to be made: the how-manieth about an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Telling {
    /// Its event's affair; what belongs to one is told together.
    affair: usize,
    /// Place of the event.
    pub event: usize,
    /// How many claims about it came before.
    pub earlier: u32,
}

/// An article before it is written.
#[derive(Clone, Debug)]
pub(super) struct Issue {
    /// Its id.
    pub id: String,
    /// Place of its thread.
    pub thread: usize,
    /// The day it truly appeared.
    pub day: Day,
    /// What of that is known.
    pub publication: Publication,
    /// The newspaper, by its place in [`Cast::entities`], and how it is known; `None` when nobody
    /// knows.
    pub newspaper: Option<(usize, Basis)>,
    /// What it tells, in order.
    pub tellings: Vec<Telling>,
}

/// How many articles a dossier of so many events has, roughly: one for twelve, fewer for very
/// large ones.
fn target(events: usize) -> usize {
    (events / 12).min(2_000 + events / 50).max(1)
}

/// Every article in the order of appearance. Plans and deadlines whose day would be over when
/// their first article appears are put off.
pub(super) fn issues(events: &mut [Event], cast: &Cast, rng: &mut Rng) -> Vec<Issue> {
    let size = events.len().div_ceil(target(events.len()));
    let mut issues: Vec<Issue> = Vec::new();
    for thread in 0..THREADS.len() {
        let first = issues.len();
        let stories = (0..events.len()).filter(|event| events[*event].thread == thread);
        for stories in portions(stories.collect(), events, size, rng) {
            let before = issues[first..].last().map(|issue| issue.day);
            issues.push(issue(thread, &stories, before, events, cast, rng));
        }
        let count = issues.len() - first;
        for place in 0..count {
            let mut firsts = issues[first + place].tellings.clone();
            firsts.retain(|telling| telling.earlier == 0);
            for telling in firsts {
                for earlier in 1..events[telling.event].claims {
                    // Most of what is told again is told in one of the next articles.
                    let ahead = if rng.chance(35) { 0 } else { rng.index(5) + 1 };
                    let issue = &mut issues[first + (place + ahead).min(count - 1)];
                    issue.tellings.push(Telling { earlier, ..telling });
                }
            }
        }
    }
    issues.sort_by_key(|issue| (issue.day, issue.thread));
    let digits = issues.len().to_string().len();
    for (number, issue) in issues.iter_mut().enumerate() {
        issue.id = format!("{}-{:0digits$}", THREADS[issue.thread].id, number + 1);
        issue.tellings.sort_unstable();
    }
    if let Some(last) = issues.last_mut() {
        // What is ahead counts from the newest article: it has a date.
        last.publication = stated(last.day);
    }
    issues
}

/// Cuts a thread's events into portions of about `size`, and where nothing happens for long.
fn portions(stories: Vec<usize>, events: &[Event], size: usize, rng: &mut Rng) -> Vec<Vec<usize>> {
    let mut portions: Vec<Vec<usize>> = Vec::new();
    let mut limit = 0;
    for story in stories {
        let known = events[story].known;
        match portions.last_mut() {
            Some(portion)
                if portion.len() < limit
                    && (portion.len() < size / 3
                        || (portion.last())
                            .is_some_and(|last| known.since(events[*last].known) <= GAP)) =>
            {
                portion.push(story);
            }
            _ => {
                portions.push(vec![story]);
                limit = (size / 2 + rng.index(size + 1)).max(1);
            }
        }
    }
    portions
}

/// The article on some events; it appears on the day of the one `before` at the earliest.
fn issue(
    thread: usize,
    stories: &[usize],
    before: Option<Day>,
    events: &mut [Event],
    cast: &Cast,
    rng: &mut Rng,
) -> Issue {
    let known = stories.iter().map(|story| events[*story].known).max();
    let day = known.unwrap_or(Day::new(0)).plus(rng.within(0..=1));
    let day = before.map_or(day, |before| day.max(before));
    for story in stories {
        let moment = &mut events[*story].moment;
        let is_expected = matches!(moment.timing, Timing::Ahead | Timing::Due);
        if is_expected && moment.from <= day {
            let later = day.plus(rng.within(14..=120));
            (moment.from, moment.to) = (later, later);
        }
    }
    Issue {
        id: String::new(),
        thread,
        day,
        publication: publication(day, rng),
        newspaper: match rng.below(100) {
            0..75 => Some((cast.draw(Part::Newspaper, rng), Basis::Stated)),
            75..87 => Some((cast.draw(Part::Newspaper, rng), Basis::Inferred)),
            _ => None,
        },
        tellings: (stories.iter())
            .map(|&event| Telling {
                affair: events[event].affair,
                event,
                earlier: 0,
            })
            .collect(),
    }
}

fn stated(day: Day) -> Publication {
    Publication {
        edtf: Some(day.to_string()),
        basis: Basis::Stated,
        day: Some(day),
        latest: Some(day),
    }
}

fn publication(day: Day, rng: &mut Rng) -> Publication {
    match rng.below(100) {
        0..74 => stated(day),
        74..85 => Publication {
            basis: Basis::Inferred,
            ..stated(day)
        },
        85..93 => {
            let latest = day.plus(rng.within(2..=6));
            Publication {
                edtf: Some(format!("[{day}..{latest}]")),
                basis: Basis::Inferred,
                day: None,
                latest: Some(latest),
            }
        }
        _ => Publication {
            edtf: None,
            basis: Basis::None,
            day: None,
            latest: None,
        },
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
            let target = target(events.len());
            assert!(issues.len() <= 3 * target + 3, "{count}: {}", issues.len());
            let mut told = vec![0; events.len()];
            for issue in &issues {
                let mut tellings = issue.tellings.clone();
                // Whatever the order within an article: earlier claims are in earlier articles.
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

    #[test]
    fn there_are_articles_for_every_size() {
        for (events, articles) in [(1, 1), (50, 4), (2_000, 166), (100_000, 4_000)] {
            assert_eq!(target(events), articles);
        }
    }
}
