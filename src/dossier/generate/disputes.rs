//! Declares where claims disagree: by the same rule by which the checker finds it.

use super::Both;
use super::article::{Said, Told};
use super::chronology::Event;
use super::dating::day;
use super::plot::Timing;
use super::rng::Rng;
use crate::timeline::date::FuzzyDate;
use crate::timeline::vocabulary::{ConflictKind, ConflictStatus, Mode};

/// A disagreement between claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Conflict {
    /// Its id.
    pub id: String,
    /// Ids of the claims.
    pub claims: Vec<String>,
    /// What they disagree about.
    pub kind: ConflictKind,
    /// How it stands.
    pub status: ConflictStatus,
    /// What exactly differs.
    pub differs: Both,
}

/// The disagreements about one event; `title` is the event's.
pub(super) fn conflicts(event: &Event, told: &Told, title: &Both, rng: &mut Rng) -> Vec<Conflict> {
    let dates = dates(event, told, rng);
    let outcome = outcome(event, told, title);
    dates.into_iter().chain(outcome).collect()
}

/// The claims whose dates cannot hold beside that of another.
fn dates(event: &Event, told: &Told, rng: &mut Rng) -> Option<Conflict> {
    let dated: Vec<(&str, FuzzyDate)> = (told.claims.iter())
        .filter_map(|said| {
            let date = FuzzyDate::parse(said.edtf.as_ref()?).ok()?;
            Some((said.id.as_str(), date))
        })
        .collect();
    let disagree: Vec<_> = (dated.iter())
        .filter(|(_, date)| dated.iter().any(|(_, other)| other.excludes(date)))
        .collect();
    if disagree.len() < 2 {
        return None;
    }
    let mut days: Vec<_> = disagree
        .iter()
        .filter_map(|(_, date)| date.latest())
        .collect();
    days.sort_unstable();
    days.dedup();
    let days: Vec<Both> = days.into_iter().map(day).collect();
    let list = |lang: usize, before: &str, and: &str| {
        let days: Vec<_> = days
            .iter()
            .map(|day| format!("{before}{}", day[lang]))
            .collect();
        days.join(and)
    };
    // A new date for the same plan replaces the old one; elsewhere it mostly stays open who is
    // right.
    let (kind, status) = match (event.plot.timing, rng.below(100)) {
        (Timing::Ahead, 0..60) => (ConflictKind::Superseded, ConflictStatus::Superseded),
        (_, 0..80) => (ConflictKind::Date, ConflictStatus::Open),
        (_, 80..90) => (ConflictKind::Date, ConflictStatus::Noted),
        _ => (ConflictKind::Date, ConflictStatus::Explained),
    };
    Some(Conflict {
        id: format!("{}-date", event.id),
        claims: disagree.iter().map(|(id, _)| (*id).to_owned()).collect(),
        kind,
        status,
        differs: [
            format!("Genannt werden {}.", list(0, "der ", " und ")),
            format!("The dates given are {}.", list(1, "", " and ")),
        ],
    })
}

/// One claim and the one that denies it.
fn outcome(event: &Event, told: &Told, title: &Both) -> Option<Conflict> {
    event.plot.denial?;
    let is_denial = |said: &&Said| said.line.mode == Mode::Denied;
    let asserted = told.claims.iter().find(|said| !is_denial(said))?;
    let denied = told.claims.iter().find(is_denial)?;
    let [de, en] = title;
    Some(Conflict {
        id: format!("{}-outcome", event.id),
        claims: vec![asserted.id.clone(), denied.id.clone()],
        kind: ConflictKind::Outcome,
        status: ConflictStatus::Open,
        differs: [
            format!("„{de}“, heißt es einmal; an anderer Stelle wird es bestritten."),
            format!("“{en}”, one passage says; another denies it."),
        ],
    })
}
