//! The ids of one kind: their form, that each is given once, and whom they stand for.

use crate::dossier::format::{Field, Located};
use crate::dossier::report::{Code, Place, Problem};
use crate::dossier::spelling;
use std::collections::BTreeMap;

/// Longest id in bytes; it has to fit an address that people share.
pub const MAX_ID: usize = 64;

/// What an id stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::dossier) enum Kind {
    Storyline,
    Entity,
    Event,
    Conflict,
    Claim,
}

impl Kind {
    /// What it is called in messages.
    fn noun(self) -> &'static str {
        match self {
            Kind::Storyline => "storyline",
            Kind::Entity => "entity",
            Kind::Event => "event",
            Kind::Conflict => "conflict",
            Kind::Claim => "claim",
        }
    }

    /// The problem when there is none of this id.
    fn unknown(self) -> Code {
        match self {
            Kind::Storyline => Code::UnknownStoryline,
            Kind::Entity => Code::UnknownEntity,
            Kind::Event => Code::UnknownEvent,
            // Nothing refers to a conflict.
            Kind::Conflict | Kind::Claim => Code::UnknownClaim,
        }
    }

    /// How one is declared.
    fn declaration(self) -> &'static str {
        match self {
            Kind::Storyline => "declare it as a `[[storyline]]` in dossier.toml",
            Kind::Entity => "declare it as an `[[entity]]` in entities.toml",
            Kind::Event => "declare it as an `[[event]]` in events.toml",
            Kind::Conflict => "declare it as a `[[conflict]]` in conflicts.toml",
            Kind::Claim => "claims are the `[[claim]]` tables of the articles",
        }
    }
}

/// All ids of one kind.
#[derive(Debug)]
pub(in crate::dossier) struct Index<'a> {
    kind: Kind,
    /// Number of each id in the order of the files, and where it was given.
    ids: BTreeMap<&'a str, (usize, Place)>,
    /// Former ids, each with where it was given.
    former: BTreeMap<&'a str, (usize, Place)>,
    /// Whether every declaration could be read.
    is_whole: bool,
}

/// Path, id and former ids of one declaration.
pub(super) type Entry<'a> = (&'a str, &'a Field<String>, &'a [Located<String>]);

/// What to do about a malformed id.
pub(super) const ID_ADVICE: &str =
    "use 1 to 64 of a–z, 0–9 and `-`, starting with a letter or digit; ids are part of addresses";

impl<'a> Index<'a> {
    /// Collects the ids and reports the malformed and the repeated ones.
    pub fn collect(
        kind: Kind,
        is_whole: bool,
        entries: Vec<Entry<'a>>,
        problems: &mut Vec<Problem>,
    ) -> Index<'a> {
        let mut index = Index {
            kind,
            ids: BTreeMap::new(),
            former: BTreeMap::new(),
            is_whole,
        };
        for (number, (path, id, _)) in entries.iter().enumerate() {
            if let Some(id) = id {
                index.declare(number, path, id, false, problems);
            }
        }
        for (number, (path, _, was)) in entries.iter().enumerate() {
            for id in *was {
                index.declare(number, path, id, true, problems);
            }
        }
        index
    }

    fn declare(
        &mut self,
        number: usize,
        path: &str,
        id: &'a Located<String>,
        is_former: bool,
        problems: &mut Vec<Problem>,
    ) {
        let noun = self.kind.noun();
        let place = Place::at(path, id.span.clone());
        let reserved = self.kind == Kind::Claim && id.value == super::derivation::PUBLISHED;
        let fault = if reserved {
            Err("it means the publication day in `date.anchor`".to_owned())
        } else {
            validate(&id.value)
        };
        if let Err(why) = fault {
            let message = format!("`{}` cannot be the id of a {noun}: {why}", id.value);
            problems.push(Problem::new(Code::BadId, place.clone(), message).help(ID_ADVICE));
        }
        let first = self
            .ids
            .get(&*id.value)
            .or_else(|| self.former.get(&*id.value));
        if let Some((_, first)) = first {
            let message = format!("the {noun} id `{}` is already taken", id.value);
            problems.push(
                Problem::new(Code::DuplicateId, place, message)
                    .help("give each its own id; an id once published never changes hands")
                    .related(first.clone(), "first given here"),
            );
            return;
        }
        let target = if is_former {
            &mut self.former
        } else {
            &mut self.ids
        };
        target.insert(&id.value, (number, place));
    }

    /// The number an id stands for, without reporting.
    pub fn get(&self, id: &str) -> Option<usize> {
        self.ids.get(id).map(|(number, _)| *number)
    }

    /// Whether every declaration could be read, so that absence means something.
    pub fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// The number an id stands for; reports one that stands for nothing.
    pub fn resolve(
        &self,
        id: &Located<String>,
        path: &str,
        problems: &mut Vec<Problem>,
    ) -> Option<usize> {
        let found = self.get(&id.value);
        if found.is_none() && self.is_whole {
            let noun = self.kind.noun();
            let place = Place::at(path, id.span.clone());
            let message = format!("there is no {noun} `{}`", id.value);
            let mut problem = Problem::new(self.kind.unknown(), place, message);
            if let Some((number, place)) = self.former.get(&*id.value) {
                let mut ids = self.ids.iter();
                let now = ids.find(|(_, (other, _))| other == number);
                let now = now.map_or("?", |(id, _)| id);
                problem = problem
                    .help(format!("it is called `{now}` now"))
                    .related(place.clone(), "it was renamed here");
            } else {
                let candidates = self.ids.keys().copied();
                if let Some(advice) = spelling::did_you_mean(&id.value, candidates) {
                    problem = problem.help(advice);
                }
                problem = problem.help(self.kind.declaration());
            }
            problems.push(problem);
        }
        found
    }
}

/// Whether an id has the form of [`crate::dossier::format::ID_PATTERN`]; if not, why.
pub(in crate::dossier) fn validate(id: &str) -> Result<(), String> {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    match id.chars().find(|c| !is_plain(*c) && *c != '-') {
        _ if id.is_empty() => Err("it is empty".to_owned()),
        Some(other) => Err(format!("it has a `{}`", other.escape_debug())),
        None if !id.starts_with(is_plain) => Err("it starts with `-`".to_owned()),
        None if id.len() > MAX_ID => Err(format!("it has {} letters", id.len())),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_plain_short_and_starts_with_a_letter_or_digit() {
        let long = "a".repeat(65);
        let cases = [
            ("a", true),
            ("2020-09-15-trump", true),
            (&long[1..], true),
            (&long, false),
            ("", false),
            ("-a", false),
            ("Tiktok", false),
            ("tik_tok", false),
            ("münchen", false),
        ];
        for (id, is_valid) in cases {
            assert_eq!(validate(id).is_ok(), is_valid, "{id}");
        }
    }
}
