//! Index of the ids of one kind: validates their form, rejects repeated ones, and resolves
//! references.

use crate::dossier::format::{Field, Located};
use crate::dossier::report::{Code, Place, Problem, Problems};
use crate::dossier::slug::is_device;
use crate::dossier::spelling;
use std::collections::BTreeMap;

/// Longest id in bytes: ids are part of URLs that people share.
pub const MAX_ID: usize = 64;

/// Kind of object that an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::dossier) enum IdKind {
    Storyline,
    Entity,
    Event,
    Conflict,
    Claim,
}

impl IdKind {
    /// Noun for it in messages.
    fn noun(self) -> &'static str {
        match self {
            IdKind::Storyline => "storyline",
            IdKind::Entity => "entity",
            IdKind::Event => "event",
            IdKind::Conflict => "conflict",
            IdKind::Claim => "claim",
        }
    }

    /// Problem code for an unknown id.
    fn unknown(self) -> Code {
        match self {
            IdKind::Storyline => Code::UnknownStoryline,
            IdKind::Entity => Code::UnknownEntity,
            IdKind::Event => Code::UnknownEvent,
            // Nothing refers to a conflict.
            IdKind::Conflict | IdKind::Claim => Code::UnknownClaim,
        }
    }

    /// Advice on how to declare one.
    fn declaration(self) -> &'static str {
        match self {
            IdKind::Storyline => "declare it as a `[[storyline]]` in dossier.toml",
            IdKind::Entity => "declare it as an `[[entity]]` in entities.toml",
            IdKind::Event => "declare it as an `[[event]]` in events.toml",
            IdKind::Conflict => "declare it as a `[[conflict]]` in conflicts.toml",
            IdKind::Claim => "claims are the `[[claim]]` tables of the articles",
        }
    }
}

/// All ids of one kind.
#[derive(Debug)]
pub(in crate::dossier) struct Index<'a> {
    kind: IdKind,
    /// Number of each id in the order of the files, and the place of its declaration.
    ids: BTreeMap<&'a str, (usize, Place)>,
    /// Former ids, each with its object's number and the place of its declaration.
    former: BTreeMap<&'a str, (usize, Place)>,
    /// True if every declaration could be read.
    is_whole: bool,
}

/// Path, id and former ids of one declaration.
pub(super) type Declaration<'a> = (&'a str, &'a Field<String>, &'a [Located<String>]);

/// Advice for a malformed id.
pub(super) const ID_ADVICE: &str =
    "use 1 to 64 of a–z, 0–9 and `-`, starting with a letter or digit; ids are part of addresses";

impl<'a> Index<'a> {
    /// Collects the ids; reports malformed and repeated ones.
    pub fn collect(
        kind: IdKind,
        is_whole: bool,
        entries: Vec<Declaration<'a>>,
        problems: &mut Problems,
    ) -> Index<'a> {
        let mut index = Index { kind, ids: BTreeMap::new(), former: BTreeMap::new(), is_whole };
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
        problems: &mut Problems,
    ) {
        let noun = self.kind.noun();
        let place = Place::at(path, id.span.clone());
        let reserved = self.kind == IdKind::Claim && id.value == super::derivation::PUBLISHED;
        let fault = if reserved {
            Err("it means the publication day in `date.anchor`".to_owned())
        } else {
            validate(&id.value)
        };
        if let Err(why) = fault {
            let message = format!("`{}` cannot be the id of a {noun}: {why}", id.value);
            problems.push(Problem::new(Code::BadId, place.clone(), message).help(ID_ADVICE));
        }
        let first = self.ids.get(&*id.value).or_else(|| self.former.get(&*id.value));
        if let Some((_, first)) = first {
            let message = format!("the {noun} id `{}` is already taken", id.value);
            problems.push(
                Problem::new(Code::DuplicateId, place, message)
                    .help("give each its own id; an id once published never changes hands")
                    .related(first.clone(), "first given here"),
            );
            return;
        }
        let target = if is_former { &mut self.former } else { &mut self.ids };
        target.insert(&id.value, (number, place));
    }

    /// Number of the object with this id, without reporting.
    pub fn get(&self, id: &str) -> Option<usize> {
        self.ids.get(id).map(|(number, _)| *number)
    }

    /// Tests whether every declaration could be read, so that an id not found is known to be
    /// missing.
    pub fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// Number of the object with this id; reports an unknown one.
    pub fn resolve(
        &self,
        id: &Located<String>,
        path: &str,
        problems: &mut Problems,
    ) -> Option<usize> {
        let found = self.get(&id.value);
        if found.is_none() && self.is_whole {
            // Looking for what was meant takes long.
            problems.push_with(self.kind.unknown(), || self.unknown(id, path));
        }
        found
    }

    fn unknown(&self, id: &Located<String>, path: &str) -> Problem {
        let noun = self.kind.noun();
        let place = Place::at(path, id.span.clone());
        let message = format!("there is no {noun} `{}`", id.value);
        let mut problem = Problem::new(self.kind.unknown(), place, message);
        if let Some((number, place)) = self.former.get(&*id.value) {
            let mut ids = self.ids.iter();
            let now = ids.find(|(_, (other, _))| other == number);
            let now = now.map_or("?", |(id, _)| id);
            return problem
                .help(format!("it is called `{now}` now"))
                .related(place.clone(), "it was renamed here");
        }
        let candidates = self.ids.keys().copied();
        if let Some(advice) = spelling::did_you_mean(&id.value, candidates) {
            problem = problem.help(advice);
        }
        problem.help(self.kind.declaration())
    }
}

/// Checks the form of an id against [`crate::dossier::format::ID_PATTERN`]; the error is the
/// reason.
pub(in crate::dossier) fn validate(id: &str) -> Result<(), String> {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    match id.chars().find(|c| !is_plain(*c) && *c != '-') {
        _ if id.is_empty() => Err("it is empty".to_owned()),
        Some(other) => Err(format!("it has a `{}`", other.escape_debug())),
        None if !id.starts_with(is_plain) => Err("it starts with `-`".to_owned()),
        None if is_device(id) => Err("Windows reserves this name for a device".to_owned()),
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
            ("con", false),
            ("lpt1", false),
            ("com10", true),
            ("console", true),
        ];
        for (id, is_valid) in cases {
            assert_eq!(validate(id).is_ok(), is_valid, "{id}");
        }
    }
}
