//! Who is who in a dossier: every id, and every claim with its number.

use super::index::{Entry, ID_ADVICE, Index, Kind, validate};
use crate::dossier::format::{Claim, Located};
use crate::dossier::parse::Raw;
use crate::dossier::report::{Code, Place, Problem};
use std::ops::Range;

/// A claim with the file it stands in.
#[derive(Clone, Copy, Debug)]
pub(in crate::dossier) struct ClaimRef<'a> {
    /// Number of its article.
    pub article: usize,
    /// Path of the annotations.
    pub path: &'a str,
    /// Its header in that file.
    pub header: &'a Range<usize>,
    /// What it says.
    pub claim: &'a Claim,
}

/// Who is who in a dossier.
#[derive(Debug)]
pub(in crate::dossier) struct Names<'a> {
    pub storylines: Index<'a>,
    pub entities: Index<'a>,
    pub events: Index<'a>,
    pub claim_ids: Index<'a>,
    /// Every claim, by article and then in the order of its file; claims are numbered so.
    pub claims: Vec<ClaimRef<'a>>,
}

impl<'a> Names<'a> {
    /// Collects every id and reports the malformed and the repeated ones.
    pub fn collect(raw: &'a Raw, problems: &mut Vec<Problem>) -> Names<'a> {
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
        let no_annotations = |problem: &Problem| problem.code == Code::SidecarMissing;
        let all_claims = raw.articles.iter().all(|article| article.file.is_whole)
            && !problems.iter().any(no_annotations);
        let none: &[Located<String>] = &[];
        for article in &raw.articles {
            if let Err(why) = validate(&article.id) {
                let message = format!("`{}` cannot be the id of an article: {why}", article.id);
                let place = Place::file(&article.file.path);
                problems.push(Problem::new(Code::BadId, place, message).help(ID_ADVICE));
            }
        }
        let mut index = |kind, is_whole, entries: Vec<Entry<'a>>| {
            Index::collect(kind, is_whole, entries, problems)
        };
        let (dossier, entities, events) = (&raw.dossier, &raw.entities, &raw.events);
        let conflicts = raw.conflicts.value.conflict.iter();
        let storylines = dossier.value.storyline.iter();
        index(
            Kind::Conflict,
            true,
            conflicts
                .map(|one| (raw.conflicts.path.as_str(), &one.value.id, none))
                .collect(),
        );
        Names {
            storylines: index(
                Kind::Storyline,
                dossier.is_whole,
                storylines
                    .map(|one| (dossier.path.as_str(), &one.value.id, none))
                    .collect(),
            ),
            entities: index(
                Kind::Entity,
                entities.is_whole,
                (entities.value.entity.iter())
                    .map(|one| (entities.path.as_str(), &one.value.id, &*one.value.was))
                    .collect(),
            ),
            events: index(
                Kind::Event,
                events.is_whole,
                (events.value.event.iter())
                    .map(|one| (events.path.as_str(), &one.value.id, &*one.value.was))
                    .collect(),
            ),
            claim_ids: index(
                Kind::Claim,
                all_claims,
                claims
                    .iter()
                    .map(|one| (one.path, &one.claim.id, none))
                    .collect(),
            ),
            claims,
        }
    }
}
