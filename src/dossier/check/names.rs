//! Registry of a dossier: the ids of every kind, and the claims with their numbers.

use super::index::{Declaration, ID_ADVICE, IdKind, Index, validate};
use crate::dossier::format::{Located, TomlClaim};
use crate::dossier::parse::Raw;
use crate::dossier::report::{Code, Place, Problem, Problems};
use std::ops::Range;

/// A claim with its place.
#[derive(Clone, Copy, Debug)]
pub(in crate::dossier) struct ClaimRef<'a> {
    /// Number of its article.
    pub article: usize,
    /// Path of the annotations.
    pub path: &'a str,
    /// Its header in that file.
    pub header: &'a Range<usize>,
    /// The claim.
    pub claim: &'a TomlClaim,
}

/// Registry of a dossier's ids and claims.
#[derive(Debug)]
pub(in crate::dossier) struct IdRegistry<'a> {
    pub storylines: Index<'a>,
    pub entities: Index<'a>,
    pub events: Index<'a>,
    pub claim_ids: Index<'a>,
    /// Every claim, by article and then in the order of its file. A claim's number is its index
    /// here.
    pub claims: Vec<ClaimRef<'a>>,
}

impl<'a> IdRegistry<'a> {
    /// Collects every id and reports the malformed and the repeated ones.
    pub fn collect(raw: &'a Raw, problems: &mut Problems) -> IdRegistry<'a> {
        let claims: Vec<_> = raw
            .articles
            .iter()
            .enumerate()
            .flat_map(|(article, of)| {
                of.file.value.claim.iter().map(move |claim| ClaimRef {
                    article,
                    path: &of.file.path,
                    header: &claim.span,
                    claim: &claim.value,
                })
            })
            .collect();
        let all_claims = raw.articles.iter().all(|article| article.file.is_whole)
            && !problems.has(Code::SidecarMissing);
        let none: &[Located<String>] = &[];
        for article in &raw.articles {
            if let Err(why) = validate(&article.id) {
                let message = format!("`{}` cannot be the id of an article: {why}", article.id);
                let place = Place::file(&article.file.path);
                problems.push(Problem::new(Code::BadId, place, message).help(ID_ADVICE));
            }
        }
        let mut index = |kind, is_whole, entries: Vec<Declaration<'a>>| {
            Index::collect(kind, is_whole, entries, problems)
        };
        let (dossier, entities, events) = (&raw.dossier, &raw.entities, &raw.events);
        let conflicts = raw.conflicts.value.conflict.iter();
        let storylines = dossier.value.storyline.iter();
        index(
            IdKind::Conflict,
            true,
            conflicts.map(|one| (raw.conflicts.path.as_str(), &one.value.id, none)).collect(),
        );
        IdRegistry {
            storylines: index(
                IdKind::Storyline,
                dossier.is_whole,
                storylines.map(|one| (dossier.path.as_str(), &one.value.id, none)).collect(),
            ),
            entities: index(
                IdKind::Entity,
                entities.is_whole,
                (entities.value.entity.iter())
                    .map(|one| (entities.path.as_str(), &one.value.id, &*one.value.was))
                    .collect(),
            ),
            events: index(
                IdKind::Event,
                events.is_whole,
                (events.value.event.iter())
                    .map(|one| (events.path.as_str(), &one.value.id, &*one.value.was))
                    .collect(),
            ),
            claim_ids: index(
                IdKind::Claim,
                all_claims,
                (claims.iter()).map(|one| (one.path, &one.claim.id, &*one.claim.was)).collect(),
            ),
            claims,
        }
    }
}
