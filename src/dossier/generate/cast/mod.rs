//! Who there is: invented companies, persons, newspapers, authorities, courts, unions and
//! initiatives, a few of which come up far more often than the rest.

mod entity;
mod invent;
mod names;

pub(super) use entity::{Case, Entity, Part};

use super::rng::{Rng, Weights};
use invent::{bodies, companies, newspapers, persons, towns};
use names::{AUTHORITIES, COURTS, INITIATIVES, UNIONS};

/// Entities of the largest dossier.
const MAX_ENTITIES: u64 = 150;

/// Everybody, and where.
#[derive(Debug)]
pub(super) struct Cast {
    /// Everybody, the most frequent of each part first.
    pub entities: Vec<Entity>,
    /// Names of towns.
    pub towns: Vec<String>,
    /// Places in `entities` and weights, by part.
    parts: Vec<(Part, usize, Weights)>,
}

impl Cast {
    /// The cast of a dossier of so many events: 12 and more, growing with the square root.
    pub fn new(events: u64, rng: &mut Rng) -> Cast {
        let size = (12 + (events / 5).isqrt()).min(MAX_ENTITIES) as usize;
        let share = |percent: usize, least: usize| (size * percent / 100).max(least);
        let towns = towns(rng);
        let companies = companies(share(45, 5), rng);
        let persons = persons(&companies, share(18, 2), rng);
        let groups = [
            (Part::Newspaper, newspapers(&towns, share(15, 3), rng)),
            (
                Part::Authority,
                bodies(Part::Authority, &AUTHORITIES, share(9, 1), rng),
            ),
            (Part::Court, bodies(Part::Court, &COURTS, share(3, 1), rng)),
            (Part::Union, bodies(Part::Union, &UNIONS, share(5, 1), rng)),
            (
                Part::Initiative,
                bodies(Part::Initiative, &INITIATIVES, share(5, 1), rng),
            ),
            (Part::Person, persons),
            (Part::Company, companies),
        ];
        let mut cast = Cast {
            entities: Vec::with_capacity(size),
            towns,
            parts: Vec::new(),
        };
        for (part, group) in groups.into_iter().rev() {
            let weights = Weights::steep(group.len());
            cast.parts.push((part, cast.entities.len(), weights));
            cast.entities.extend(group);
        }
        cast
    }

    /// Somebody who can play the part, by frequency.
    pub fn draw(&self, part: Part, rng: &mut Rng) -> usize {
        let found = self.parts.iter().find(|(other, ..)| *other == part);
        found.map_or(0, |(_, first, weights)| first + weights.draw(rng))
    }

    /// Somebody else who can play the part of `one`; `one` again where there is nobody else.
    pub fn draw_other(&self, one: usize, rng: &mut Rng) -> usize {
        let part = self.entities[one].part;
        let others = (0..20).map(|_| self.draw(part, rng));
        // Drawn lazily: mostly the first one will do.
        let mut others = others.skip_while(|other| *other == one);
        others.next().unwrap_or(one)
    }

    /// Who speaks for a company, by its place in `entities`; `None` where nobody is known.
    pub fn speaker_of(&self, company: usize) -> Option<usize> {
        let persons = self.parts.iter().find(|(part, ..)| *part == Part::Person);
        // Persons follow companies, in the same order.
        let person = persons?.1 + company;
        let is_person = |entity: &Entity| entity.part == Part::Person;
        self.entities
            .get(person)
            .filter(|entity| is_person(entity))?;
        Some(person)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_cast_grows_slowly_and_nobody_shares_an_id() {
        for (events, least, most) in [(1, 12, 16), (2_000, 28, 36), (1_000_000, 140, 150)] {
            let cast = Cast::new(events, &mut Rng::new(7));
            let ids: BTreeSet<_> = cast.entities.iter().map(|entity| &entity.id).collect();
            assert_eq!(ids.len(), cast.entities.len());
            assert!(
                (least..=most).contains(&ids.len()),
                "{events}: {}",
                ids.len()
            );
        }
    }

    #[test]
    fn speakers_belong_to_the_first_companies() {
        let cast = Cast::new(2_000, &mut Rng::new(7));
        let speaker = cast.speaker_of(0).map(|person| &cast.entities[person]);
        let company = &cast.entities[0].name[0];
        assert!(speaker.is_some_and(|person| person.description[0].contains(company.as_str())));
        assert_eq!(cast.speaker_of(cast.entities.len()), None);
    }
}
