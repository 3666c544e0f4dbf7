//! Invented companies, persons, newspapers, authorities and groups. A few of each kind appear far
//! more often than the rest.

use super::rng::{Rng, Weights};
use super::{Both, table};
use crate::timeline::vocabulary::EntityKind;
use serde::Deserialize;
use std::sync::LazyLock;

/// Number of entities in the largest dossier.
const MAX_ENTITIES: u64 = 150;

/// Syllables, names and sentences that make no claim.
#[derive(Deserialize)]
pub(super) struct Names {
    town_starts: Vec<String>,
    town_ends: Vec<String>,
    papers: Vec<String>,
    company_starts: Vec<String>,
    company_ends: Vec<String>,
    sectors: Vec<[String; 3]>,
    first_names: Vec<String>,
    last_names: Vec<String>,
    offices: Vec<Both>,
    authorities: Vec<Both>,
    groups: Vec<Both>,
    /// First sentences of an article.
    pub openings: Vec<String>,
    /// Sentences in between.
    pub asides: Vec<String>,
}

/// The content of `names.toml`.
pub(super) static NAMES: LazyLock<Names> = LazyLock::new(|| table(include_str!("names.toml")));

/// An invented entity.
#[derive(Debug)]
pub(super) struct InventedEntity {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: EntityKind,
    /// Its full name.
    pub name: Both,
    /// Its short name; only companies have one.
    pub brand: Option<String>,
    /// Its name in sentences: the name of a person follows the office.
    pub in_text: Both,
    /// Its description.
    pub description: Both,
}

/// All entities and towns of a dossier.
#[derive(Debug)]
pub(super) struct Cast {
    /// The entities by kind, the most frequent ones first.
    pub entities: Vec<InventedEntity>,
    /// Names of towns.
    pub towns: Vec<String>,
    /// First index in `entities` and weights of each kind.
    kinds: Vec<(EntityKind, usize, Weights)>,
}

impl Cast {
    /// The cast of a dossier with this number of events: at least 12 entities, growing with the
    /// square root.
    pub fn new(events: u64, rng: &mut Rng) -> Cast {
        let size = (12 + (events / 5).isqrt()).min(MAX_ENTITIES) as usize;
        let towns = combined(&NAMES.town_starts, "", &NAMES.town_ends, rng);
        let companies = companies(rng);
        let groups = [
            (34, 5, persons(&companies, rng)),
            (18, 3, newspapers(&towns, rng)),
            (9, 1, bodies(EntityKind::Government, rng)),
            (6, 1, bodies(EntityKind::Group, rng)),
        ];
        let mut cast = Cast { entities: Vec::with_capacity(size), towns, kinds: Vec::new() };
        for (percent, least, mut group) in [(34, 5, companies)].into_iter().chain(groups) {
            group.truncate((size * percent / 100).max(least));
            let kind = (group[0].kind, cast.entities.len(), Weights::falling(group.len()));
            cast.kinds.push(kind);
            cast.entities.extend(group);
        }
        cast
    }

    /// Draws an entity of a kind.
    pub fn draw(&self, kind: EntityKind, rng: &mut Rng) -> usize {
        let found = self.kinds.iter().find(|(other, ..)| *other == kind);
        found.map_or(0, |(_, first, weights)| first + weights.draw(rng))
    }

    /// Draws another entity of the same kind; `one` itself if there is no other.
    pub fn draw_other(&self, one: usize, rng: &mut Rng) -> usize {
        let kind = self.entities[one].kind;
        let mut drawn = (0..20).map(|_| self.draw(kind, rng));
        drawn.find(|other| *other != one).unwrap_or(one)
    }

    /// Index of the person who speaks for a company.
    pub fn speaker_of(&self, company: usize) -> usize {
        // Persons come right after the companies, in their order.
        self.kinds[1].1 + company
    }
}

fn companies(rng: &mut Rng) -> Vec<InventedEntity> {
    let brands = combined(&NAMES.company_starts, "", &NAMES.company_ends, rng);
    let company = |brand: String| {
        let [word, de, en] = rng.pick(&NAMES.sectors);
        let name = format!("{brand} {word}");
        let company = entity(EntityKind::Company, [name.clone(), name], [de, en]);
        InventedEntity { brand: Some(brand), ..company }
    };
    brands.into_iter().map(company).collect()
}

/// One speaker for each company.
fn persons(companies: &[InventedEntity], rng: &mut Rng) -> Vec<InventedEntity> {
    let names = combined(&NAMES.first_names, " ", &NAMES.last_names, rng);
    let person = |(name, company): (String, &InventedEntity)| {
        let [de, en] = rng.pick(&NAMES.offices);
        let of = &company.name[0];
        let description = [&format!("{de} von {of}"), &format!("{en} of {of}")];
        InventedEntity {
            in_text: [format!("{de} {name}"), format!("{en} {name}")],
            ..entity(EntityKind::Person, [name.clone(), name], description)
        }
    };
    names.into_iter().zip(companies).map(person).collect()
}

fn newspapers(towns: &[String], rng: &mut Rng) -> Vec<InventedEntity> {
    let newspaper = |town: &String| {
        let name = format!("{town}er {}", rng.pick(&NAMES.papers));
        entity(EntityKind::Publisher, [name.clone(), name], ["Zeitung", "newspaper"])
    };
    towns.iter().map(newspaper).collect()
}

fn bodies(kind: EntityKind, rng: &mut Rng) -> Vec<InventedEntity> {
    let (names, description) = match kind {
        EntityKind::Government => (&NAMES.authorities, ["Behörde", "authority"]),
        _ => (&NAMES.groups, ["Vereinigung", "association"]),
    };
    let mut names = names.clone();
    rng.shuffle(&mut names);
    let body = |name| entity(kind, name, description);
    names.into_iter().map(body).collect()
}

fn entity<T: std::fmt::Display>(kind: EntityKind, name: Both, [de, en]: [T; 2]) -> InventedEntity {
    InventedEntity {
        id: slug(&name[1]),
        kind,
        brand: None,
        in_text: name.clone(),
        name,
        description: [format!("{de}, frei erfunden."), format!("Invented {en}.")],
    }
}

/// Every combination of the two in random order.
fn combined(starts: &[String], between: &str, ends: &[String], rng: &mut Rng) -> Vec<String> {
    let with_ends = |start| ends.iter().map(move |end| format!("{start}{between}{end}"));
    let mut all: Vec<_> = starts.iter().flat_map(with_ends).collect();
    rng.shuffle(&mut all);
    all
}

/// A name as an id: a–z, digits and hyphens.
fn slug(name: &str) -> String {
    let name = name.to_lowercase().replace(' ', "-");
    let name = name.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue");
    name.replace(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-', "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_cast_grows_slowly_and_ids_are_unique() {
        for (events, least, most) in [(1, 12, 16), (2_000, 28, 36), (1_000_000, 140, 150)] {
            let cast = Cast::new(events, &mut Rng::new(7));
            let ids: BTreeSet<_> = cast.entities.iter().map(|entity| &entity.id).collect();
            let count = ids.len();
            assert_eq!(count, cast.entities.len());
            assert!((least..=most).contains(&count), "{events}: {count}");
            let speaker = &cast.entities[cast.speaker_of(3)];
            assert!(speaker.description[0].contains(&cast.entities[3].name[0]));
        }
    }
}
