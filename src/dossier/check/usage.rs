//! Reports declarations that are never used.

use super::Checker;
use crate::dossier::format::{Field, Located};
use crate::dossier::parse::Raw;
use crate::dossier::report::{Code, Place, Problem};
use std::collections::BTreeSet;

impl Checker<'_> {
    /// Reports unused declarations, unless something that could use them was not readable.
    pub(super) fn usage(&mut self, raw: &Raw) {
        let names = self.names;
        let claims = || names.claims.iter().map(|at| at.claim);
        if names.claim_ids.is_whole() {
            let claimed = ids(claims().map(|claim| &claim.event));
            let (path, events) = (&raw.events.path, &raw.events.value.event);
            for id in unused(events.iter().map(|event| &event.value.id), &claimed) {
                let message = format!("no claim is about the event `{}`", id.value);
                self.unused(Code::EventWithoutClaims, path, id, message);
            }
            let mut named = BTreeSet::new();
            for claim in claims() {
                named.extend(claim.by.iter().map(|id| id.value.as_str()));
                named.extend(ids(claim.orgs.iter().map(|party| &party.value.id)));
            }
            let articles = raw.articles.iter();
            named.extend(articles.filter_map(|article| {
                let article = article.file.value.article.as_ref()?;
                let publisher = article.value.publisher.as_ref()?;
                publisher.value.id.as_ref().map(|id| id.value.as_str())
            }));
            let (path, entities) = (&raw.entities.path, &raw.entities.value.entity);
            for id in unused(entities.iter().map(|entity| &entity.value.id), &named) {
                let message = format!("no claim and no article names the entity `{}`", id.value);
                self.unused(Code::UnusedEntity, path, id, message);
            }
        }
        if names.events.is_whole() {
            let events = raw.events.value.event.iter();
            let lanes = ids(events.map(|event| &event.value.storyline));
            let (path, storylines) = (&raw.dossier.path, &raw.dossier.value.storyline);
            for id in unused(storylines.iter().map(|one| &one.value.id), &lanes) {
                let message = format!("no event belongs to the storyline `{}`", id.value);
                self.unused(Code::UnusedStoryline, path, id, message);
            }
        }
    }

    fn unused(&mut self, code: Code, path: &str, id: &Located<String>, message: String) {
        let place = Place::at(path, id.span.clone());
        self.problems.push(Problem::new(code, place, message).help("use it, or take it away"));
    }
}

fn ids<'a>(fields: impl Iterator<Item = &'a Field<String>>) -> BTreeSet<&'a str> {
    fields.flatten().map(|id| id.value.as_str()).collect()
}

fn unused<'a>(
    declared: impl Iterator<Item = &'a Field<String>>,
    used: &BTreeSet<&str>,
) -> Vec<&'a Located<String>> {
    declared.flatten().filter(|id| !used.contains(id.value.as_str())).collect()
}
