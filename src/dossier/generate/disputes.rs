//! Declares the contradictions between claims, by the rule by which the checker finds them.

use super::Both;
use super::article::Said;
use super::chronology::InventedEvent;
use super::files::ours;
use super::plot::Timing;
use super::rng::Rng;
use crate::dossier::format::{TomlConflict, field, list};
use crate::i18n::Lang;
use crate::i18n::date::day;
use crate::timeline::date::FuzzyDate;
use crate::timeline::vocabulary::{ConflictKind, ConflictStatus, Mode};
use std::collections::BTreeSet;

/// The contradictions about one event; `title` is the event's.
pub(super) fn conflicts(
    event: &InventedEvent,
    told: &[Said],
    title: &Both,
    rng: &mut Rng,
) -> Vec<TomlConflict> {
    let dates = dates(event, told, rng);
    let outcome = outcome(event, told, title);
    dates.into_iter().chain(outcome).collect()
}

/// The claims whose dates exclude each other.
fn dates(event: &InventedEvent, told: &[Said], rng: &mut Rng) -> Option<TomlConflict> {
    let dated: Vec<(&str, FuzzyDate)> = (told.iter())
        .filter_map(|said| {
            let date = FuzzyDate::parse(&said.edtf).ok()?;
            Some((said.id.as_str(), date))
        })
        .collect();
    let disagree: Vec<_> = (dated.iter())
        .filter(|(_, date)| dated.iter().any(|(_, other)| other.excludes(date)))
        .collect();
    if disagree.len() < 2 {
        return None;
    }
    let days: BTreeSet<_> = disagree.iter().filter_map(|(_, date)| date.latest()).collect();
    let days = |lang, before: &str, and: &str| {
        let days = days.iter().map(|on| format!("{before}{}", day(*on, lang)));
        days.collect::<Vec<_>>().join(and)
    };
    // A new date of a plan mostly replaces the old one; otherwise it mostly stays open which is
    // right.
    let (kind, status) = match (event.plot.timing, rng.below(100)) {
        (Timing::Ahead, 0..60) => (ConflictKind::Superseded, ConflictStatus::Superseded),
        (_, 0..80) => (ConflictKind::Date, ConflictStatus::Open),
        (_, 80..90) => (ConflictKind::Date, ConflictStatus::Noted),
        _ => (ConflictKind::Date, ConflictStatus::Explained),
    };
    Some(TomlConflict {
        id: field(format!("{}-date", event.id)),
        claims: field(list(disagree.iter().map(|(id, _)| *id))),
        r#type: field(kind),
        status: field(status),
        differs: ours(&[
            format!("Genannt werden {}.", days(Lang::De, "der ", " und ")),
            format!("The dates given are {}.", days(Lang::En, "", " and ")),
        ]),
        ..TomlConflict::default()
    })
}

/// A claim and the one that denies it.
fn outcome(event: &InventedEvent, told: &[Said], [de, en]: &Both) -> Option<TomlConflict> {
    event.plot.denial.as_ref()?;
    let is_denial = |said: &&Said| said.mode == Mode::Denied;
    let asserted = told.iter().find(|said| !is_denial(said))?;
    let denied = told.iter().find(is_denial)?;
    Some(TomlConflict {
        id: field(format!("{}-outcome", event.id)),
        claims: field(list([&asserted.id, &denied.id])),
        r#type: field(ConflictKind::Outcome),
        status: field(ConflictStatus::Open),
        differs: ours(&[
            format!("„{de}“, heißt es einmal; an anderer Stelle wird es bestritten."),
            format!("“{en}”, one passage says; another denies it."),
        ]),
        ..TomlConflict::default()
    })
}
