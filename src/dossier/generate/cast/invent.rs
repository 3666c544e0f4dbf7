//! Makes up entities from the words of [`super::names`].

use super::entity::{Entity, Lead, Part};
use super::names::{
    Body, COMPANY_ENDS, COMPANY_STARTS, FIRST_NAMES, LAST_NAMES, OFFICES, PAPERS, SECTORS,
    TOWN_ENDS, TOWN_STARTS,
};
use crate::dossier::generate::Both;
use crate::dossier::generate::rng::Rng;

/// Every town there is, in random order.
pub(super) fn towns(rng: &mut Rng) -> Vec<String> {
    shuffled(&TOWN_STARTS, &TOWN_ENDS, rng, |start, end| {
        format!("{start}{end}")
    })
}

/// So many companies.
pub(super) fn companies(count: usize, rng: &mut Rng) -> Vec<Entity> {
    let brands = shuffled(&COMPANY_STARTS, &COMPANY_ENDS, rng, |start, end| {
        format!("{start}{end}")
    });
    let company = |brand: String| {
        let [word, de, en] = *rng.pick(&SECTORS);
        let name = format!("{brand} {word}");
        Entity {
            id: slug(&name),
            part: Part::Company,
            description: invented(de, en),
            name: [name.clone(), name],
            brand: [brand.clone(), brand],
            lead: Lead::Nothing,
        }
    };
    brands.into_iter().take(count).map(company).collect()
}

/// One person for each of the first companies.
pub(super) fn persons(companies: &[Entity], count: usize, rng: &mut Rng) -> Vec<Entity> {
    let numbers: Vec<_> = (0..FIRST_NAMES.len()).collect();
    let names = shuffled(&numbers, &LAST_NAMES, rng, |first, last| (*first, *last));
    let person = |((first, last), company): ((usize, &str), &Entity)| {
        let [woman, man, en] = *rng.pick(&OFFICES);
        let de = if first % 2 == 0 { woman } else { man };
        let name = format!("{} {last}", FIRST_NAMES[first]);
        let of = &company.name[0];
        Entity {
            id: slug(&name),
            part: Part::Person,
            description: invented(&format!("{de} von {of}"), &format!("{en} of {of}")),
            name: [name.clone(), name.clone()],
            brand: [name.clone(), name],
            lead: Lead::Office([de.to_owned(), en.to_owned()]),
        }
    };
    let pairs = names.into_iter().zip(companies).take(count);
    pairs.map(person).collect()
}

/// Newspapers of the first towns.
pub(super) fn newspapers(towns: &[String], count: usize, rng: &mut Rng) -> Vec<Entity> {
    let newspaper = |town: &String| {
        let (word, lead) = rng.pick(&PAPERS).clone();
        let name = format!("{town}er {word}");
        Entity {
            id: slug(&name),
            part: Part::Newspaper,
            description: invented("Zeitung", "newspaper"),
            name: [name.clone(), name.clone()],
            brand: [name.clone(), name],
            lead,
        }
    };
    towns.iter().take(count).map(newspaper).collect()
}

/// Some of the bodies with these names.
pub(super) fn bodies(part: Part, names: &[Body], count: usize, rng: &mut Rng) -> Vec<Entity> {
    let [de, en] = match part {
        Part::Authority => ["Behörde", "authority"],
        Part::Court => ["Gericht", "court"],
        Part::Union => ["Gewerkschaft", "trade union"],
        _ => ["Vereinigung", "association"],
    };
    let mut names = names.to_vec();
    rng.shuffle(&mut names);
    let body = |(lead, german, english): Body| Entity {
        id: slug(english),
        part,
        name: [german.to_owned(), english.to_owned()],
        brand: [german.to_owned(), english.to_owned()],
        description: invented(de, en),
        lead,
    };
    names.into_iter().take(count).map(body).collect()
}

/// A description that says at once that there is no such thing.
fn invented(de: &str, en: &str) -> Both {
    let capital = en.chars().next().into_iter().flat_map(char::to_uppercase);
    let rest = en.chars().skip(1);
    let en: String = capital.chain(rest).collect();
    [format!("{de}, frei erfunden."), format!("{en}, invented.")]
}

/// Every combination of the two, in random order.
fn shuffled<S, E, T>(
    starts: &[S],
    ends: &[E],
    rng: &mut Rng,
    join: impl Fn(&S, &E) -> T,
) -> Vec<T> {
    let mut all: Vec<_> = (starts.iter())
        .flat_map(|start| ends.iter().map(|end| join(start, end)))
        .collect();
    rng.shuffle(&mut all);
    all
}

/// A name as an id: a–z, digits and hyphens.
fn slug(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for letter in name.to_lowercase().chars() {
        match letter {
            'ä' => out.push_str("ae"),
            'ö' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            'a'..='z' | '0'..='9' => out.push(letter),
            ' ' => out.push('-'),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_an_id() {
        assert_eq!(slug("Grünrieder Kurier"), "gruenrieder-kurier");
        assert_eq!(slug("Port Workers’ Union"), "port-workers-union");
    }
}
